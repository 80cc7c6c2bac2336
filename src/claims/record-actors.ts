import type { ActorMention } from '../mentions/actors/actor-mention.ts';
import type { Actor } from '../schema/actor.ts';
import type { SentenceReading } from './reading.ts';
import { actorId } from './references.ts';

/** The actors that an article names, each with all its mentions, in the order of their first. */
export function recordActors(sentences: readonly SentenceReading[]): Actor[] {
  const actors = new Map<string, Actor & { mentions: Actor['mentions'] }>();
  for (const { actors: mentions } of sentences) {
    for (const mention of mentions) {
      const id = actorId(mention);
      if (id === null) continue;
      const known = actors.get(id) ?? introduce(id, mention);
      known.mentions.push({ text: mention.text, span: mention.span });
      actors.set(id, known);
    }
  }
  return [...actors.values()];
}

function introduce(id: string, { name, kind, country, partOf }: ActorMention): Actor {
  return { id, name, kind, country, partOf, mentions: [] };
}
