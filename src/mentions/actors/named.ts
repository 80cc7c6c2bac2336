import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import type { TiedMatch } from './modifiers.ts';
import { headOf, isDefinite, isPlural } from './noun-phrase.ts';
import { factsOf, makeMention, type SentenceActors } from './reading.ts';

/** The mentions that aliases make by themselves; those that `taken` says belong to a role noun's phrase make none. */
export function namedMentions(reading: SentenceActors, taken: ReadonlySet<TiedMatch>): ActorMention[] {
  return reading.matches.flatMap((match) => {
    const mention = taken.has(match) ? null : namedMention(reading, match);
    return mention ? [mention] : [];
  });
}

function namedMention(reading: SentenceActors, match: TiedMatch): ActorMention | null {
  const { sentence, registry } = reading;
  const { first, last, actor, uses } = match;
  const head = headOf(sentence, first, last);
  const adjectival = isModifier(sentence, match, head);
  const locative = isLocative(sentence, head, registry.words.locative);
  const named = uses.has('name') || uses.has('ambiguous') || uses.has('people') || uses.has('adjective');
  if (!named && !seatActs(sentence, match, head, locative)) return null;
  const place = actor.kind === 'state' && (uses.has('name') || uses.has('ambiguous'));
  return makeMention(
    reading,
    { first, last, head },
    {
      ...factsOf(actor),
      how: 'registry',
      adjectival,
      locative: locative && (place || !named),
      metonym: !named,
      plural: (uses.has('people') && !uses.has('name')) || isPlural(sentence, head),
      definite: uses.has('name') || isDefinite(sentence, first, head),
    },
  );
}

const modifying = new Set(['amod', 'compound', 'nmod:desc', 'det', 'advmod', 'obl:npmod', 'nmod', 'nummod']);

/** A modifier of a noun behind it, or a name tied to a participle or a prefix. */
function isModifier({ tokens, children }: Parsed, match: TiedMatch, head: number): boolean {
  if (match.tie !== 'none') return true;
  const { deprel, head: governor, upos } = tokens[head]!;
  const onlyAdjective = [...match.uses].every((use) => use === 'adjective');
  if (onlyAdjective && upos === 'ADJ') return true;
  if (governor < match.last || !modifying.has(deprel)) return false;
  return !(children[head] ?? []).some((child) => tokens[child]!.deprel === 'case');
}

/** Stands in a phrase that says where: "in Iraq", "near Damascus". */
function isLocative({ tokens, children }: Parsed, head: number, prepositions: ReadonlySet<string>): boolean {
  const { deprel } = tokens[head]!;
  if (!/^(?:obl|nmod|root|conj|parataxis)/.test(deprel)) return false;
  return (children[head] ?? []).some(
    (child) => tokens[child]!.deprel === 'case' && prepositions.has(tokens[child]!.text.toLowerCase()),
  );
}

const acting = /^(?:nsubj|iobj|obl:agent|vocative)/;
const partnering = /^(?:by|with|against|between|for)$/i;

/** A capital acts as subject, agent or counterpart; a building such as the Kremlin anywhere but in a phrase of place. */
function seatActs({ tokens, children }: Parsed, match: TiedMatch, head: number, locative: boolean): boolean {
  if (locative || match.tie === 'place') return false;
  if (match.tie !== 'none' || match.uses.has('seat')) return true;
  const { deprel, head: governor } = tokens[head]!;
  if (acting.test(deprel)) return true;
  if (deprel === 'conj' && acting.test(tokens[governor]?.deprel ?? '')) return true;
  const marks = (children[head] ?? []).filter((child) => tokens[child]!.deprel === 'case');
  if (deprel === 'nmod:poss') return true;
  return /^(?:obl|nmod)/.test(deprel) && marks.some((mark) => partnering.test(tokens[mark]!.text));
}
