import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A name or role of a dictionary: its words in capitals, whether the last may go on ("BULGAR"), and its code. */
export interface DictionaryEntry {
  readonly words: readonly string[];
  readonly open: boolean;
  readonly code: string;
}

/** What must stand before and behind a verb for its code: words in order, "_" joining what stands side by side. */
export interface VerbPattern {
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly code: string;
}

/** A verb with the code it has by itself and those of its patterns. */
export interface VerbEntry {
  readonly code: string;
  readonly patterns: readonly VerbPattern[];
}

/** The actor, agent and verb dictionaries of the PETRARCH unit tests. */
export interface PetrarchDictionaries {
  readonly actors: readonly DictionaryEntry[];
  readonly agents: readonly DictionaryEntry[];
  readonly verbs: ReadonlyMap<string, VerbEntry>;
}

/** Reads the dictionaries that lie in a folder; null where they are not there. */
export async function readPetrarchDictionaries(folder: string): Promise<PetrarchDictionaries | null> {
  const read = (name: string) => readFile(join(folder, `petrarch-unit-${name}.txt`), 'utf8');
  try {
    const [actors, agents, verbs] = await Promise.all([read('actors'), read('agents'), read('verbs')]);
    return { actors: parseActors(actors), agents: parseAgents(agents), verbs: parseVerbs(verbs) };
  } catch {
    return null;
  }
}

/** Lines without comments and remarks, ends trimmed. */
function linesOf(text: string): string[] {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trimEnd())
    .filter((line) => line.trim() !== '');
}

/** "NAME [CODE]", synonyms after "+", and lines of further codes, of which only those without a date are taken. */
export function parseActors(text: string): DictionaryEntry[] {
  const entries: { name: string; code: string }[] = [];
  let names: string[] = [];
  for (const line of linesOf(text)) {
    const [, name = '', code] = /^([^[]*)(?:\[([^\]<>-]+)\])?/.exec(line) ?? [];
    const own = name.trim().replace(/^\+/, '');
    if (own !== '' && line.startsWith('+')) {
      const group = entries.find((entry) => entry.name === names[0]);
      names.push(own);
      if (group && code === undefined) entries.push({ name: own, code: group.code });
    } else if (own !== '') names = [own];
    if (code !== undefined) for (const each of names) entries.push({ name: each, code: code.trim() });
  }
  return entries.map(({ name, code }) => entryOf(name, code));
}

/** "ROLE {PLURAL} [~CODE]"; the code's "~" stands where the actor's goes. */
export function parseAgents(text: string): DictionaryEntry[] {
  return linesOf(text).flatMap((line) => {
    const match = /^([^[{!]+?)\s*(?:\{([^}]*)\})?\s*\[\s*([^\]]+)\]/.exec(line);
    if (!match) return [];
    const [, name = '', plural, code = ''] = match;
    const plurals = plural === undefined ? [`${name}S`] : plural === '' ? [] : [plural];
    return [name, ...plurals].map((each) => entryOf(`${each}_`, code.trim()));
  });
}

function entryOf(name: string, code: string): DictionaryEntry {
  const words = name
    .toUpperCase()
    .split(/[_\s]+/)
    .filter((word) => word !== '');
  return { words, open: !/[_\s]$/.test(name), code };
}

/** "--- VERB [CODE] ---", its forms, and patterns after "-"; sets of words ("&NAME") are spelled out. */
export function parseVerbs(text: string): Map<string, VerbEntry> {
  const lines = linesOf(text);
  const sets = setsOf(lines);
  const verbs = new Map<string, { code: string; patterns: VerbPattern[] }>();
  let current: { code: string; patterns: VerbPattern[] } | null = null;
  for (const line of lines) {
    const head = /^---\s*[^[]*\[([^\]]*)\]/.exec(line);
    if (head) current = { code: head[1]!.trim(), patterns: [] };
    else if (line.startsWith('&')) current = null;
    else if (current && line.startsWith('- ')) current.patterns.push(...patternsOf(line.slice(2), sets));
    else if (current) {
      for (const form of line.toLowerCase().match(/[a-z-]+/g) ?? []) verbs.set(form, current);
    }
  }
  return verbs;
}

function setsOf(lines: readonly string[]): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of lines) {
    if (line.startsWith('&')) {
      current = [];
      sets.set(line.trim().replace(/_$/, ''), current);
    } else if (line.startsWith('+') && current) current.push(line.slice(1).trim());
    else current = null;
  }
  return sets;
}

function patternsOf(written: string, sets: ReadonlyMap<string, readonly string[]>): VerbPattern[] {
  const [, words = '', code = ''] = /^([^[]*)\[([^\]]*)\]/.exec(written) ?? [];
  return spellOut(words.trim(), sets).map((each) => {
    const [before = '', behind = ''] = each.split('*');
    const parts = (side: string) => side.split(/\s+/).filter((part) => /[A-Z]/.test(part));
    return { before: parts(before), behind: parts(behind), code: code.trim() };
  });
}

/** Every text that comes of putting a member for each set named in it, singular and plural. */
function spellOut(words: string, sets: ReadonlyMap<string, readonly string[]>, depth = 0): string[] {
  const named = /&[A-Z0-9]+/.exec(words);
  const members = named && (sets.get(named[0]) ?? [...sets].find(([name]) => named[0].startsWith(name))?.[1]);
  if (!named || !members || depth > 3) return [words];
  return members.flatMap((member) =>
    [member, `${member}S`].flatMap((form) =>
      spellOut(words.replace(named[0], form.replace(/\s+/g, '_')), sets, depth + 1),
    ),
  );
}
