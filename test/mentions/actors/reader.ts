import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Parsed } from '../../../src/document/sentence.ts';
import { createClusters } from '../../../src/language/clusters.ts';
import { createEnglish } from '../../../src/language/english.ts';
import { createNameFinder } from '../../../src/language/names/name-finder.ts';
import type { ActorMention } from '../../../src/mentions/actors/actor-mention.ts';
import { compileActors } from '../../../src/mentions/actors/compile.ts';
import { type ActorContextOptions, createActorContext } from '../../../src/mentions/actors/context.ts';
import { findActors } from '../../../src/mentions/actors/find.ts';
import { type ActorRegistry, createActorRegistry } from '../../../src/mentions/actors/registry.ts';

const data = new URL('../../../data/', import.meta.url);

/** The files of the registry as they lie in the project: text by name. */
export function registryFiles(): { readonly name: string; readonly content: string }[] {
  const folder = new URL('actors/', data);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, content: readFileSync(new URL(name, folder), 'utf8') }));
}

/** The project's registry, compiled from its files. */
export function projectRegistry(): ActorRegistry {
  const files = registryFiles().map(({ name, content }) => [name.slice(0, -'.yaml'.length), parse(content)]);
  return createActorRegistry(compileActors(Object.fromEntries(files)).registry);
}

/** Reads texts with the project's models and registry: the sentences, and the actors of each. */
export function actorReader(registry: ActorRegistry) {
  const english = createReader();
  return (text: string, options: ActorContextOptions = {}) => {
    const sentences = english.parse(text);
    const context = createActorContext(registry, { text, sentences, ...options });
    const mentions = sentences.map((sentence) =>
      findActors(sentence, english.names(sentence), registry, context),
    );
    return { sentences, mentions } satisfies { sentences: Parsed[]; mentions: ActorMention[][] };
  };
}

function createReader() {
  const file = (name: string) => readFileSync(new URL(`english/${name}`, data));
  const clusters = createClusters(file('clusters.bin'));
  const core = createEnglish({
    syntax: file('syntax.model'),
    clusters,
    abbreviations: parse(file('abbreviations.yaml').toString()),
    tokens: parse(file('tokens.yaml').toString()),
  });
  const finder = createNameFinder(file('names.model'), clusters);
  return {
    parse: (text: string) =>
      core.split(text).map((span, index) => core.parse(core.tag(core.tokenise(text, span, index)))),
    names: (sentence: Parsed) => finder.findNames(sentence),
  };
}
