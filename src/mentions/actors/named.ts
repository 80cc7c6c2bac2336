import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import type { TiedMatch } from './modifiers.ts';
import { headOf, isDefinite, isPlural, modifiesNoun } from './noun-phrase.ts';
import { factsOf, makeMention, type SentenceActors } from './reading.ts';
import type { ActorWords } from './registry.ts';

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
  const spokenTo = isSpokenTo(sentence, head, registry.words);
  const locative = !spokenTo && isLocative(sentence, head, registry.words.locative);
  const named = uses.has('name') || uses.has('ambiguous') || uses.has('people') || uses.has('adjective');
  if (!named && !spokenTo && !seatActs(sentence, match, head, locative, registry.words)) return null;
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
      plural:
        !adjectival && actor.kind !== 'state'
          ? isPlural(sentence, head)
          : uses.has('people') && !uses.has('name') && !adjectival,
      definite: uses.has('name') || isDefinite(sentence, first, head, registry.words.definite),
    },
  );
}

/** A modifier of a noun behind it, or a name tied to a participle or a prefix. */
function isModifier(sentence: Parsed, match: TiedMatch, head: number): boolean {
  if (match.tie !== 'none') return true;
  const { tokens, children } = sentence;
  const onlyAdjective = [...match.uses].every((use) => use === 'adjective');
  if (onlyAdjective && tokens[head]!.upos === 'ADJ') return true;
  const marked = (children[head] ?? []).some((child) => tokens[child]!.deprel === 'case');
  return !marked && modifiesNoun(sentence, head, match.last);
}

/** Stands in a phrase that says where: "in Iraq", "near Damascus". */
function isLocative(sentence: Parsed, head: number, prepositions: ReadonlySet<string>): boolean {
  const { tokens, children } = sentence;
  const { deprel, head: governor } = tokens[head]!;
  if (isAddress(tokens, head, governor) && !isListed(sentence, head)) return true;
  const marks = (children[head] ?? []).filter((child) => tokens[child]!.deprel === 'case');
  if (deprel === 'conj' && marks.length === 0 && governor >= 0 && governor < head)
    return isLocative(sentence, governor, prepositions);
  if (!/^(?:obl|nmod|root|conj|parataxis)/.test(deprel)) return false;
  return marks.some((mark) => prepositions.has(tokens[mark]!.text.toLowerCase()));
}

/** "Raqqa, Syria": a state behind the name of a place and a comma. */
function isAddress(tokens: Parsed['tokens'], head: number, governor: number): boolean {
  return tokens[head - 1]?.text === ',' && governor === head - 2 && tokens[governor]?.upos === 'PROPN';
}

/** "Russia, Iran and Turkey": one of several that an "and" closes. */
function isListed({ tokens, children }: Parsed, head: number): boolean {
  const { deprel, head: first } = tokens[head]!;
  if (deprel !== 'conj') return false;
  const others = [head, ...(children[head] ?? []), ...(children[first] ?? [])];
  return others.some(
    (other) =>
      tokens[other]!.deprel === 'conj' && children[other]!.some((child) => tokens[child]!.deprel === 'cc'),
  );
}

/** "accused Kinshasa", "lashed out at Abu Dhabi". */
function isSpokenTo({ tokens, children }: Parsed, head: number, { addressing }: ActorWords): boolean {
  const { deprel, head: governor } = tokens[head]!;
  if (governor < 0 || !addressing.has(tokens[governor]!.lemma)) return false;
  const marks = (children[head] ?? []).filter((child) => tokens[child]!.deprel === 'case');
  return deprel === 'obj' || (deprel === 'obl' && marks.some((mark) => tokens[mark]!.text === 'at'));
}

const acting = /^(?:nsubj|iobj|obl:agent|vocative)/;

/** A capital acts as subject, agent or counterpart; a building such as the Kremlin anywhere but in a phrase of place. */
function seatActs(
  { tokens, children }: Parsed,
  match: TiedMatch,
  head: number,
  locative: boolean,
  { partnering }: ActorWords,
): boolean {
  if (locative || match.tie === 'place') return false;
  if (match.tie !== 'none' || match.uses.has('seat')) return true;
  const { deprel, head: governor } = tokens[head]!;
  if (acting.test(deprel) || (deprel === 'compound' && tokens[match.last]?.upos === 'VERB')) return true;
  if (deprel === 'conj' && acting.test(tokens[governor]?.deprel ?? '')) return true;
  const marks = (children[head] ?? []).filter((child) => tokens[child]!.deprel === 'case');
  if (deprel === 'nmod:poss') return true;
  return (
    /^(?:obl|nmod)/.test(deprel) && marks.some((mark) => partnering.has(tokens[mark]!.text.toLowerCase()))
  );
}
