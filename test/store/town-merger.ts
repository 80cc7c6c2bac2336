import type { Account } from '../../src/schema/account.ts';
import type { MergedIncident } from '../../src/schema/merged-incident.ts';
import type { AccountTie, IncidentMerger } from '../../src/store/merging/port.ts';

/** The simplest merger there can be: each event is an account, and those of one type in one town tell of one incident. */
export const townMerger: IncidentMerger = {
  accountsOf: ({ article, claims }) =>
    claims
      .filter(({ kind }) => kind === 'event')
      .map(
        (claim) =>
          ({
            id: `${article.id}#${claim.id}`,
            article: article.id,
            claims: [claim.id],
            spans: [claim.span],
            type: claim.type,
            status: claim.status,
            date: claim.date,
            places: claim.place ? [{ ...claim.place, claim: claim.id }] : [],
            publishedOn: article.publishedAt,
          }) as unknown as Account,
      ),
  keysOf: ({ type, places }) => [`${type}|${places[0]?.name}`],
  score: () => 1,
  ties: (accounts, decisions) =>
    decisions.flatMap((decision): AccountTie[] => {
      const at = ({ article, span }: { article: string; span: { start: number } }) =>
        accounts.find((account) => account.article === article && account.spans[0]!.start === span.start)?.id;
      const [one, other] = [at(decision.one), at(decision.other)];
      return one !== undefined && other !== undefined ? [{ one, other, decision }] : [];
    }),
  cluster: (accounts, decisions) => {
    const ties = townMerger.ties(accounts, decisions);
    const isTied = (kind: string, one: string, other: string) =>
      ties.some(
        (tie) =>
          tie.decision.kind === kind &&
          [tie.one, tie.other].includes(one) &&
          [tie.one, tie.other].includes(other),
      );
    const groups: Account[][] = [];
    for (const account of accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const group = groups.find(
        (members) =>
          members.every((member) => !isTied('apart', member.id, account.id)) &&
          members.some(
            (member) =>
              isTied('together', member.id, account.id) ||
              townMerger.keysOf(member)[0] === townMerger.keysOf(account)[0],
          ),
      );
      if (group) group.push(account);
      else groups.push([account]);
    }
    return groups.map((members) => members.map(({ id }) => id));
  },
  fold: (accounts) =>
    ({
      id: '',
      type: accounts[0]!.type,
      claims: accounts.flatMap(({ claims }) => claims).toSorted(),
      agents: [],
      patients: [],
      place: accounts[0]!.places[0] ?? null,
      date: accounts[0]!.date,
      counts: [],
      status: accounts[0]!.status,
      merged: [],
    }) as unknown as MergedIncident,
};
