import { parse } from 'yaml';
import { compileActors } from '../../../src/mentions/actors/compile.ts';
import { type ActorRegistry, createActorRegistry } from '../../../src/mentions/actors/registry.ts';

/** Invented actors, so that what is tested does not hang on what the project's registry holds. */
export const inventedActors = `
defaults: { kind: state }
actors:
  - { id: VAL, name: Valdoria, country: VA, capital: Port Vale, metonyms: [Heron House], demonyms: { adjective: Valdorian, people: Valdorians } }
  - { id: ZAM, name: Zambria, country: ZA, capital: Zam, demonyms: { adjective: Zambrian, people: Zambrians }, dates: { from: 1990 } }
  - { id: VAL.military, name: Royal Army of Valdoria, kind: military, country: VA, part-of: VAL }
  - { id: group.front, name: al-Naim Front, kind: rebel, country: ZA, aliases: [ANF, Naimists], ambiguous: [IT] }
  - { id: group.order, name: Order of the Lamp, kind: terrorist, country: VA, ambiguous: [OL, IT] }
  - { id: people.mari, name: Mari, kind: civilian, country: null, demonyms: { adjective: Mari, people: Maris } }
  - { id: person.orlan, name: Tomas Orlan, kind: person, terms: [{ office: president, of: VAL, from: 2001-05, to: 2009-05-02 }] }
  - { id: person.ilves, name: Dana Ilves, kind: person, office: president, of: VAL, dates: { from: 2009-05-02 } }
`;

/** A few words around names; see `data/actors/descriptors.yaml`. */
export const inventedDescriptors = `
bodies:
  - { suffix: military, kind: military, name: "{adjective} armed forces" }
  - { suffix: police, kind: police, name: "{adjective} police" }
  - { suffix: air-force, kind: military, name: "{adjective} air force", part-of: military }
descriptors:
  - { kind: military, state: military, nouns: [troop, soldier, army] }
  - { kind: military, state: air-force, nouns: [air force] }
  - { kind: police, state: police, local: true, nouns: [police, policeman] }
  - { kind: state, state: self, recall: definite, nouns: [government] }
  - { kind: state, state: self, office: president, nouns: [president] }
  - { kind: rebel, state: none, nouns: [fighter, commander, member] }
  - { kind: militia, state: none, nouns: [militia] }
  - { kind: civilian, state: none, group: none, people: self, nouns: [villager] }
bound: [member]
ties: [backed, based]
places-only: [based]
prefixes: [pro, anti]
locative: [in, near]
owning: [of, from, for]
local: [in]
partnering: [by, with]
addressing: [accuse]
definite: [the, its]
indefinite: [a, an, its]
titles: [gen]
shadows: [Valdorian wine]
common-words: [it]
spellings: { defence: defense }
`;

/** The registry of the invented actors. */
export function smallRegistry(): ActorRegistry {
  const files = { invented: parse(inventedActors), descriptors: parse(inventedDescriptors) };
  return createActorRegistry(compileActors(files).registry);
}
