import type { Entity } from './entities.ts';
import type { Mention, Variant } from './mentions.ts';
import type { ReadDocument } from './reading.ts';
import type { Role } from './score.ts';

/** A way to write an entity: a variant of one of its mentions. */
export interface Wording {
  readonly mention: Mention;
  readonly variant: Variant;
}

/** All ways to write an entity, each once, the first in the text before others. */
export function wordingsOf({ mentions }: Entity): Wording[] {
  const found = new Map<string, Wording>();
  for (const mention of mentions) {
    for (const variant of mention.variants)
      if (!found.has(variant.key)) found.set(variant.key, { mention, variant });
  }
  return [...found.values()];
}

/** What the model sees of a wording, given the role that is to be filled. */
export function wordingFeatures(
  document: ReadDocument,
  entity: Entity,
  { mention, variant }: Wording,
  role: Role,
): string[] {
  const { tokens } = document.sentences[mention.sentence]!.sentence;
  const { first, last, end, key } = variant;
  const { head, nameEnd, kind, actor } = mention;
  const opening = tokens[first]!;
  const lemma = opening.lemma.toLowerCase();
  const spans = entity.mentions.filter((one) => one.variants.some((other) => other.key === key)).length;
  const isWhole = first === mention.first;
  const isActor = actor !== null && first === actor.first && last === actor.last;
  const written = /^\p{Lu}/u.test(opening.text) ? 'capital' : 'small';
  const left = Math.min(4, head - first);
  const found = [
    `end=${end}/${role}/${kind}`,
    `end.rest=${end}/${nameEnd < (mention.variants.at(-1)?.last ?? 0)}/${role}`,
    `left=${left}/${role}/${kind}`,
    `opens=${first === head ? 'head' : lemma}/${role}`,
    `opens.upos=${first === head ? 'head' : opening.upos}/${role}/${kind}`,
    `opens.written=${written}/${first === head}/${role}/${kind}`,
    `before=${first === mention.first ? 'edge' : tokens[first - 1]!.upos}/${role}/${kind}`,
    `before.word=${first === mention.first ? 'edge' : tokens[first - 1]!.lemma.toLowerCase()}/${role}`,
    `whole=${isWhole}/${end}/${role}/${kind}`,
    `actor=${isActor}/${actor?.how}/${role}`,
    `share=${Math.min(4, spans)}/${Math.min(4, entity.mentions.length)}/${role}`,
    `first=${mention === entity.mentions[0]}/${role}`,
    `first.whole=${mention === entity.mentions[0]}/${isWhole}/${end}/${role}/${kind}`,
    `words=${Math.min(6, last - first)}/${role}/${kind}`,
    `head.opens=${tokens[head]!.lemma.toLowerCase()}/${first === head ? 'head' : lemma}`,
    `head.left=${kind === 'person' ? '#' : tokens[head]!.lemma.toLowerCase()}/${left}/${end}`,
    `inside.head=${first <= head && head < last}/${role}/${kind}`,
    `longest=${isLongest(entity, variant)}/${role}/${kind}`,
  ];
  if (end !== 'bare') found.push(`behind=${tokens[nameEnd]!.lemma.toLowerCase()}/${end}/${role}`);
  return [
    ...found,
    ...wordFeatures(tokens, { mention, variant }, role),
    ...standingFeatures(tokens, entity, mention, role),
  ];
}

type Tokens = ReadDocument['sentences'][number]['sentence']['tokens'];

function lemmaOf(tokens: Tokens, at: number): string {
  return tokens[at]?.lemma.toLowerCase() ?? '-';
}

/** The words themselves: all of them, those at the ends and behind, those that are kept before the head and those that are cut off. */
function wordFeatures(tokens: Tokens, { mention, variant }: Wording, role: Role): string[] {
  const { first, last, end, key } = variant;
  const { kind, head } = mention;
  const found = [
    `key=${key}/${role}`,
    `opens.two=${lemmaOf(tokens, first)} ${lemmaOf(tokens, first + 1)}/${role}`,
    `closes=${lemmaOf(tokens, last - 1)}/${role}/${end}`,
    `after=${lemmaOf(tokens, last)}/${role}`,
    `before.xpos=${tokens[first - 1]?.xpos}/${role}/${kind}`,
  ];
  const name = (part: string, from: number, to: number) => {
    for (let at = from; at < to; at++)
      found.push(
        `${part}=${lemmaOf(tokens, at)}/${role}`,
        `${part}.upos=${tokens[at]!.upos}/${role}/${kind}`,
      );
  };
  name('cut', mention.first, first);
  name('kept', first, Math.min(head, last));
  return found;
}

/** Where the mention stands: among the others of the entity, in the text and in its sentence. */
function standingFeatures(tokens: Tokens, { mentions }: Entity, mention: Mention, role: Role): string[] {
  const { deprel, head: governor } = tokens[mention.head]!;
  return [
    `mention=${Math.min(5, mentions.indexOf(mention))}/${role}/${mentions[0]!.kind}`,
    `mention.kind=${mention.kind}/${mentions[0]!.kind}/${role}`,
    `sentence=${Math.min(4, mention.sentence)}/${role}`,
    `relation=${deprel}/${role}`,
    `governor=${lemmaOf(tokens, governor)}/${role}`,
  ];
}

/** True where no mention has more words of its own. */
function isLongest({ mentions }: Entity, { last, first }: Variant): boolean {
  return mentions.every((mention) => mention.nameEnd - mention.first <= last - first);
}
