import { figureOf, type StatedToll } from './stated-tolls.ts';

/** The best figure, and the rule by which it is. */
export interface BestFigure {
  readonly best: number | null;
  readonly rule: string;
}

interface Votes {
  readonly figure: number;
  readonly votes: number;
  readonly speakers: number;
  /** The last day on which it was given. */
  readonly last: string;
}

/**
 * The figure that the most independent sources give. A source is who is quoted, wherever, the bodies of one state being one;
 * an article that quotes no one known is a source of its own, and copies of one text are one. A source that gives several figures splits its vote. "At least 14"
 * is a vote for 14 and for no other. Of figures with equal votes the one published last wins, and then the lower: ACLED
 * takes the lower of reports that disagree.
 */
export function bestFigure(tolls: readonly StatedToll[]): BestFigure {
  const speakers = Map.groupBy(
    tolls.filter((toll) => !isRepeated(toll, tolls)),
    ({ speaker }) => speaker,
  );
  const ballots = [...speakers.values()].flatMap((stated) => {
    const figures = Map.groupBy(stated, figureOf);
    figures.delete(null);
    return [...figures].map(([figure, giving]) => ({ figure: figure!, giving, share: 1 / figures.size }));
  });
  const ranked = [...Map.groupBy(ballots, ({ figure }) => figure)]
    .map(([figure, cast]): Votes => {
      const days = cast.flatMap(({ giving }) => giving.map(({ account }) => account.publishedOn ?? ''));
      const votes = cast.reduce((sum, { share }) => sum + share, 0);
      return { figure, votes, speakers: cast.length, last: days.sort().at(-1)! };
    })
    .sort(byVotes);
  const [first, second] = ranked;
  if (!first) return { best: null, rule: 'no figure is told' };
  return { best: first.figure, rule: ruleOf(first, second, speakers.size) };
}

/** True of what an article says in its own voice beside what it quotes someone for: the headline's figure, as a rule. */
function isRepeated({ source, account }: StatedToll, tolls: readonly StatedToll[]): boolean {
  return source === null && tolls.some((other) => other.account === account && other.source !== null);
}

function byVotes(one: Votes, other: Votes): number {
  if (one.votes !== other.votes) return other.votes - one.votes;
  if (one.last !== other.last) return one.last < other.last ? 1 : -1;
  return one.figure - other.figure;
}

function ruleOf(first: Votes, second: Votes | undefined, all: number): string {
  if (all === 1 && !second) return 'the only source';
  const share = `given by ${first.speakers} of ${all} sources`;
  if (!second || second.votes < first.votes) return share;
  return second.last < first.last
    ? `${share}, as is another figure; published last`
    : `${share}, as is another figure; the lower`;
}
