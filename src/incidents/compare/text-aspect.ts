import type { Aspect, PreparedAccount } from './evidence.ts';
import { cosine } from './vector.ts';

/** Cosines below the one and above the other count on their own: hardly any word in common, and much of the text. */
const littleAlike = 0.1;
const muchAlike = 0.25;
/** How many shared words or names a reason spells out. */
const shown = 3;

/** Words: how alike texts and headlines are, and which rare words and names stand in both. */
export const compareTexts: Aspect = (one, other, collect) => {
  const alike = cosine(one.text, other.text);
  const areMain = one.account.isMain && other.account.isMain;
  collect('text', alike);
  if (areMain) collect('text.little', Math.max(0, 1 - alike / littleAlike));
  collect('text.much', Math.max(0, alike - muchAlike), () => 'told in much the same words');
  collect('title', cosine(one.title, other.title), () => 'like headlines');
  const names = sharedNames(one, other);
  const weight = names.reduce((sum, [, worth]) => sum + worth, 0);
  collect('names', Math.log1p(weight), () => `both name ${listed(names.map(([name]) => name))}`);
  const rare = shared(one.rareWords, other.rareWords);
  collect('rare', Math.log1p(rare.length), () => `both speak of ${listed(rare)}`);
  if (!areMain) return;
  if (names.length === 0 && one.names.size > 0 && other.names.size > 0)
    collect('names.none', 1, () => 'no name in common');
  if (rare.length === 0 && one.rareWords.size > 0 && other.rareWords.size > 0) collect('rare.none', 1);
};

/** People told of by name and age, as those who were hurt are. */
export const comparePeople: Aspect = (one, other, collect) => {
  const people = shared(one.people, other.people);
  collect('people', Math.log1p(people.length), () => `both tell of ${listed(people)}`);
  if (people.length === 0 && one.people.size > 0 && other.people.size > 0)
    collect('people.differ', 1, () => 'they tell of different people');
  const ages = shared(one.ages, other.ages);
  collect('ages', Math.log1p(ages.length), () => `people of ${ages.join(' and ')} years in both`);
  if (ages.length === 0 && one.ages.size > 0 && other.ages.size > 0)
    collect('ages.differ', 1, () => 'people of different ages');
};

function sharedNames(one: PreparedAccount, other: PreparedAccount): [string, number][] {
  return [...one.names]
    .filter(([name]) => other.names.has(name))
    .sort(([a, worth], [b, more]) => more - worth || (a < b ? -1 : 1));
}

function shared<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): Item[] {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return [...few].filter((item) => many.has(item)).sort();
}

function listed(words: readonly string[]): string {
  return words
    .slice(0, shown)
    .map((word) => `"${word}"`)
    .join(', ');
}
