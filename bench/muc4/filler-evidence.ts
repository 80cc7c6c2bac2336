import { mentionKinds } from './mentions.ts';
import type { ReadDocument } from './reading.ts';
import type { Scene, SceneEntity } from './scene.ts';
import { roles } from './score.ts';
import { incidentTypes, isTrigger, type TriggerKind } from './trigger-words.ts';

/** What the models said of a document before: see `predict.ts`. Shares are probabilities, 0 to 1. */
export interface Judged {
  /** That each entity fills each role. */
  readonly fillers: readonly (readonly number[])[];
  /** That an incident of each type is told of, and that two are. */
  readonly types: readonly number[];
  readonly twice: readonly number[];
  /** That any incident is. */
  readonly relevant: number;
}

/** A filler that may be: an entity as written, in a role, of an incident of a type. */
export interface Candidate {
  readonly entity: number;
  readonly role: number;
  readonly type: number;
  readonly text: string;
  readonly key: string;
  readonly evidence: Float64Array;
}

/** How an entity is best written in a role, and how likely that is right. */
export interface Choice {
  readonly text: string;
  readonly key: string;
  readonly share: number;
}

/** Entities less likely to fill a role, and types less likely to be told of, are not looked at. */
const leastFiller = 0.015;
const leastType = 0.08;

/** All candidates of a document with what is known of them in numbers. */
export function candidatesOf(
  scene: Scene,
  judged: Judged,
  choose: (entity: number, role: number) => Choice,
): Candidate[] {
  const ranked = roles.map((_, role) => judged.fillers.map((each) => each[role]!).sort((a, b) => b - a));
  return scene.entities.flatMap((each, entity) => {
    const own = judged.fillers[entity]!;
    if (own.every((share) => share < leastFiller)) return [];
    const near = nearby(scene, entity, judged.fillers);
    const shared = [...placing(scene, each), ...ties(scene.document, each, 'deed')];
    return roles.flatMap((_, role) => {
      if (own[role]! < leastFiller) return [];
      const { text, key, share } = choose(entity, role);
      const rank = ranked[role]!.filter((other) => other > own[role]!).length;
      const standing = [own[role]!, share, rank, ranked[role]![0]! - own[role]!, ranked[role]![0]!];
      return incidentTypes.flatMap((name, type) => {
        if (judged.types[type]! < leastType) return [];
        const evidence = Float64Array.from([
          ...[...own, ...standing, ...near, ...shared],
          ...[...judged.types, ...judged.twice, judged.relevant, judged.types[type]!, type],
          ...ties(scene.document, each, name),
        ]);
        return [{ entity, role, type, text, key, evidence }];
      });
    });
  });
}

/** For each role the likeliest other filler in the same sentences. */
function nearby({ entities }: Scene, entity: number, fillers: Judged['fillers']): number[] {
  const sentences = new Set(entities[entity]!.entity.mentions.map(({ sentence }) => sentence));
  const others = entities.flatMap((other, index) =>
    index !== entity && other.entity.mentions.some(({ sentence }) => sentences.has(sentence)) ? [index] : [],
  );
  return roles.map((_, role) => Math.max(0, ...others.map((other) => fillers[other]![role]!)));
}

function placing({ entities, document }: Scene, { entity: { mentions }, kind }: SceneEntity): number[] {
  const [first, last] = [mentions[0]!, mentions.at(-1)!];
  const { xpos } = document.sentences[first.sentence]!.sentence.tokens[first.head]!;
  return [
    ...[mentions.length, first.sentence, last.sentence, first.sentence / document.sentences.length],
    ...[entities.length, Number(xpos.endsWith('S'))],
    ...mentionKinds.map((each) => Number(each === kind)),
  ];
}

const sharing = /^(?:conj|appos|flat|list)/;
const farSentence = 3;

/**
 * How the mentions of an entity hang on words of a kind: whether one stands in the same sentence and how near, how many
 * sentences off; how often the entity is its subject, its object, its agent behind "by", something else; and how few steps
 * up the tree such a word is.
 */
function ties({ sentences }: ReadDocument, { entity }: SceneEntity, kind: TriggerKind): number[] {
  let [distance, off, up] = [99, farSentence, 0];
  const parts = { subject: 0, object: 0, agent: 0, other: 0 };
  for (const { sentence, head, first, nameEnd } of entity.mentions) {
    const { tokens } = sentences[sentence]!.sentence;
    tokens.forEach(({ lemma }, at) => {
      if ((at < first || at >= nameEnd) && isTrigger(lemma, kind))
        distance = Math.min(distance, Math.abs(at - head));
    });
    for (let step = -2; step <= 2; step++) {
      const other = sentences[sentence + step]?.sentence.tokens.some(({ lemma }) => isTrigger(lemma, kind));
      if (other) off = Math.min(off, Math.abs(step));
    }
    const part = partOf(sentences[sentence]!.sentence, head, kind);
    if (part.name) parts[part.name]++;
    up = Math.max(up, part.up);
  }
  return [distance, off, parts.subject, parts.object, parts.agent, parts.other, up];
}

type Part = 'subject' | 'object' | 'agent' | 'other';

function partOf(
  { tokens, children }: ReadDocument['sentences'][number]['sentence'],
  head: number,
  kind: TriggerKind,
): { readonly name: Part | null; readonly up: number } {
  let at = head;
  for (let step = 0; step < 8 && sharing.test(tokens[at]!.deprel); step++) at = tokens[at]!.head;
  const { deprel, head: governor } = tokens[at]!;
  let up = 0;
  for (
    let step = 0, above = governor;
    step < 4 && above >= 0 && up === 0;
    step++, above = tokens[above]!.head
  ) {
    if (isTrigger(tokens[above]!.lemma, kind)) up = 4 - step;
  }
  if (up < 4) return { name: null, up };
  const mark = children[at]!.find((child) => tokens[child]!.deprel === 'case');
  const word = mark === undefined ? '' : tokens[mark]!.lemma;
  const isPassive = children[governor]!.some((child) => tokens[child]!.deprel.endsWith(':pass'));
  return { name: nameOf(deprel, word, isPassive), up };
}

function nameOf(deprel: string, mark: string, isPassive: boolean): Part {
  if (deprel === 'nsubj' && !isPassive) return 'subject';
  if (/^(?:obj|nsubj:pass)/.test(deprel) || mark === 'of' || /poss|compound/.test(deprel)) return 'object';
  return mark === 'by' ? 'agent' : 'other';
}
