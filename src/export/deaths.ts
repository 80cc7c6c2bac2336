import type { IncidentCount } from '../schema/incident.ts';
import type { MergedCount } from '../schema/merged-incident.ts';
import type { Codebooks, Side, VictimSort } from './codebooks/codebook.ts';
import { victimSort } from './parties.ts';

/** How many died, of each side as far as the words for them tell, and in all. Of best figures the total is no less than the sides'. */
export interface Deaths {
  readonly bySide: ReadonlyMap<Side, number>;
  readonly total: number;
}

/** Which of the figures that sources give is taken: the lowest, the highest, or the one that most give (of those, the lowest). */
export type Choice = 'low' | 'best' | 'high';

interface Options {
  readonly choice: Choice;
  /** What deaths without a number count. */
  readonly unspecified: number;
  readonly codebooks: Codebooks;
}

/** A figure with the sources that give it. */
interface Figure {
  readonly value: number;
  readonly sources: ReadonlySet<string>;
}

/** Figures of a part of a side ("a child"), and of finer parts within it. */
interface PartFigures {
  readonly whole: Figure[];
  readonly finer: Map<string, Figure>;
}

/** Figures of one side: of all its people, and of parts of them ("a child"), which may have finer ones within ("a girl"). */
class SideFigures {
  readonly whole: Figure[] = [];
  readonly parts = new Map<string, PartFigures>();

  add(part: string | null, within: string | null, figure: Figure): void {
    if (part === null) {
      this.whole.push(figure);
      return;
    }
    const figures: PartFigures = this.parts.get(part) ?? { whole: [], finer: new Map() };
    this.parts.set(part, figures);
    if (within === null) figures.whole.push(figure);
    else figures.finer.set(within, figure);
  }

  total(choice: Choice): Figure | null {
    const parts = [...this.parts.values()].flatMap(
      ({ whole, finer }) => reconciled(whole, added([...finer.values()]), choice) ?? [],
    );
    return reconciled(this.whole, added(parts), choice);
  }
}

/**
 * The dead of an incident under a scheme's rules. Figures for different people are added up; a figure for all of them holds
 * those for some. Where the figure for all comes from other sources than those for some, they may disagree, and the choice
 * is made between them.
 */
export function deathsOf(counts: readonly (IncidentCount | MergedCount)[], options: Options): Deaths {
  const { choice, codebooks } = options;
  const sides = new Map<Side | 'anyone', SideFigures>();
  for (const count of counts.filter(({ what }) => what === 'killed')) {
    const sort = sortOf(count, codebooks);
    const figures = sides.get(sort.side) ?? new SideFigures();
    sides.set(sort.side, figures);
    figures.add(sort.part, sort.within, chosenFigure(count, options));
  }
  const anyone = sides.get('anyone');
  sides.delete('anyone');
  const told = [...sides].flatMap(([side, figures]) => {
    const total = figures.total(choice);
    return total ? [[side as Side, total] as const] : [];
  });
  const others = [...(anyone?.parts.values() ?? [])].flatMap(({ whole }) => whole);
  const parts = added([...told.map(([, figure]) => figure), ...others]);
  const total = reconciled(anyone?.whole ?? [], parts, choice)?.value ?? 0;
  const bySide = new Map(told.map(([side, { value }]) => [side, value] as const));
  return { bySide, total: choice === 'best' ? Math.max(total, sum([...bySide.values()])) : total };
}

/** Whose dead a figure is of. Figures that were brought together across articles know their party; of forces, each state's are its own. */
function sortOf(count: IncidentCount | MergedCount, codebooks: Codebooks): VictimSort {
  if ('party' in count) return { side: codebooks.parties[count.party], part: count.country, within: null };
  const unknown = { side: 'anyone', part: count.who, within: null } as const;
  return count.who === null ? unknown : (victimSort(count.who, codebooks) ?? unknown);
}

/** A figure for all against the sum of its parts: the larger, or what the choice says where other sources give them. */
function reconciled(wholes: readonly Figure[], parts: Figure | null, choice: Choice): Figure | null {
  const whole = wholes.reduce<Figure | null>(
    (one, other) => (one && one.value >= other.value ? one : other),
    null,
  );
  if (!whole || !parts) return whole ?? parts;
  const lower = whole.value < parts.value ? whole : parts;
  const higher = lower === whole ? parts : whole;
  const disagree =
    whole.value < parts.value && ![...whole.sources].some((source) => parts.sources.has(source));
  if (!disagree || choice === 'high') return higher;
  return choice === 'low' || lower.sources.size >= higher.sources.size ? lower : higher;
}

function added(figures: readonly Figure[]): Figure | null {
  if (figures.length === 0) return null;
  return {
    value: sum(figures.map(({ value }) => value)),
    sources: new Set(figures.flatMap(({ sources }) => [...sources])),
  };
}

function chosenFigure(count: IncidentCount | MergedCount, { choice, unspecified }: Options): Figure {
  const all = standing(count).map(({ source, min, max }) => {
    const low = min ?? Math.min(max ?? unspecified, unspecified);
    return { source: source ?? '', low, high: max ?? low };
  });
  const sources = new Set(all.map(({ source }) => source));
  if (choice === 'high') return { value: Math.max(...all.map(({ high }) => high)), sources };
  if (choice === 'low') return { value: Math.min(...all.map(({ low }) => low)), sources };
  return { value: 'best' in count && count.best !== null ? count.best : mostGiven(all), sources };
}

type Stated = Pick<IncidentCount['bySource'][number], 'source' | 'min' | 'max'>;

/**
 * What sources say, without parts of a total of theirs and without what they have corrected since, where that is known; and
 * nothing of it where a person has put the figure right.
 */
function standing(count: IncidentCount | MergedCount): Stated[] {
  if ('party' in count && count.isCorrected) return [{ ...count, source: null }];
  const stated: Stated[] =
    'party' in count ? count.bySource.filter((figure) => figure.standing === 'stands') : count.bySource;
  return stated.length === 0 ? [{ ...count, source: null }] : stated;
}

/** The figure that most sources give; of several that lead, the lowest. */
function mostGiven(figures: readonly { readonly source: string; readonly low: number }[]): number {
  const sources = new Map<number, Set<string>>();
  for (const { source, low } of figures) sources.set(low, (sources.get(low) ?? new Set()).add(source));
  const ranked = [...sources].sort(([a, one], [b, other]) => other.size - one.size || a - b);
  return ranked[0]![0];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
