import { type ClaimLexicon, type ClaimLexiconSource, createClaimLexicon } from '../claims/lexicon.ts';
import type { AbbreviationLists } from '../language/abbreviations.ts';
import { createClusters } from '../language/clusters.ts';
import { createEnglish, type English } from '../language/english.ts';
import { openLexicon } from '../language/lexicon.ts';
import { openArchive } from '../language/model/archive.ts';
import { createNameFinder, type NameFinder } from '../language/names/name-finder.ts';
import { createWordLexicon } from '../language/names/word-lexicon.ts';
import type { TokenRules } from '../language/tokens.ts';
import { type CaseRestorer, createCaseRestorer } from '../language/truecase/restore-case.ts';
import {
  type ActorRegistry,
  type CompiledRegistry,
  createActorRegistry,
} from '../mentions/actors/registry.ts';
import { writtenNames } from '../mentions/actors/written-names.ts';
import { type CountLexicon, compileCountLexicon } from '../mentions/counts/lexicon.ts';
import type { CountLexiconSource } from '../mentions/counts/lexicon-schema.ts';
import { createTimeLexicon, type TimeLexicon } from '../mentions/dates/lexicon.ts';
import { createGazetteer, type Gazetteer } from '../mentions/places/gazetteer.ts';
import { Matcher } from '../rules/match.ts';
import type { RuleSet } from '../rules/rule.ts';
import { readRules, type StoredRules } from '../rules/stored.ts';
import { type KnowledgeFiles, MissingKnowledge } from './knowledge-files.ts';

/** All that the program knows, ready to read articles with. Made once, shared by any number of articles. */
export interface Knowledge {
  readonly english: English;
  readonly restoreCase: CaseRestorer;
  readonly names: NameFinder;
  readonly actors: ActorRegistry;
  readonly gazetteer: Gazetteer;
  readonly counts: CountLexicon;
  readonly times: TimeLexicon;
  readonly rules: RuleSet;
  readonly matcher: Matcher;
  readonly lexicon: ClaimLexicon;
  /** The version of the rules, which every claim names. */
  readonly version: string;
}

/** `build/english.json`: the lists of `data/english/`, each under the name of its file. */
interface EnglishLists extends ClaimLexiconSource {
  readonly abbreviations: AbbreviationLists;
  readonly tokens: TokenRules;
  readonly counts: CountLexiconSource;
  readonly time: unknown;
}

/**
 * Makes the knowledge of its files.
 *
 * @throws {MissingKnowledge} when a file is not there
 */
export function createKnowledge(files: KnowledgeFiles): Knowledge {
  const json = (name: string) => files.json[name] ?? missing(name);
  const binary = (name: string) => files.binary[name] ?? missing(name);
  const rules = readRules(json('rules') as StoredRules);
  const clusters = createClusters(binary('clusters'));
  const lists = json('english') as EnglishLists;
  const { abbreviations, tokens } = lists;
  const english = createEnglish({ syntax: binary('syntax'), clusters, abbreviations, tokens });
  const actors = createActorRegistry(json('actors') as CompiledRegistry);
  return {
    english,
    restoreCase: createCaseRestorer(binary('truecase'), english, () => ({
      clusters,
      lexicon: openLexicon(openArchive(binary('syntax')), clusters),
      lists: createWordLexicon(openArchive(binary('names')).part('lexicon')),
      writtenNames: (words) => writtenNames(words, actors),
    })),
    names: createNameFinder(binary('names'), clusters),
    actors,
    gazetteer: createGazetteer(binary('gazetteer')),
    counts: compileCountLexicon(lists.counts),
    times: createTimeLexicon(lists.time),
    rules,
    matcher: new Matcher(rules),
    lexicon: createClaimLexicon(lists, binary('attribution'), clusters),
    version: rules.version,
  };
}

function missing(name: string): never {
  throw new MissingKnowledge(name);
}
