import * as z from 'zod';

/**
 * One family of debris lines. `lines` are patterns over whole lines (see `line-pattern.ts`); `at: edge` means that they
 * count only before the first or after the last paragraph of prose; `list: true` that the line heads a list of links, and
 * `inline: true` that the words are debris as the last sentence of a paragraph too.
 */
const DebrisFamily = z.strictObject({
  reason: z.string(),
  at: z.enum(['anywhere', 'edge']).default('anywhere'),
  maxWords: z.int().positive().default(12),
  list: z.boolean().default(false),
  inline: z.boolean().default(false),
  lines: z.array(z.string()).min(1),
});
export type DebrisFamily = z.infer<typeof DebrisFamily>;

const Debris = z.strictObject({
  families: z.array(DebrisFamily).min(1),
  runs: z
    .array(z.strictObject({ reason: z.string(), words: z.array(z.string()) }))
    .describe('Words that menus and rows of buttons are made of'),
  creditMarks: z.array(z.string()).describe('Words within brackets that make them the credit of a picture'),
});

const Code = z.strictObject({
  strong: z
    .array(z.string())
    .describe('Marks of code; two make a stretch of text code, or one among symbols'),
  tags: z.array(z.string()).describe('Elements whose tags alone are left out, and not what they hold'),
});

const Bylines = z.strictObject({
  lines: z.array(z.string()).describe('Lines that name the writers; <name> is what is taken'),
  timestamps: z.array(z.string()).describe('Lines that tell when the page was published or changed'),
});

const Publisher = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  hosts: z.array(z.string()).default([]),
});
export type Publisher = z.infer<typeof Publisher>;

const GenreSigns = z.strictObject({
  titleStarts: z.array(z.string()).default([]),
  titleEnds: z.array(z.string()).default([]),
  titleWords: z.array(z.string()).default([]),
  openings: z.array(z.string()).default([]),
  sections: z.array(z.string()).default([]),
});
export type GenreSigns = z.infer<typeof GenreSigns>;

const Genres = z.strictObject({
  analysis: GenreSigns,
  opinion: GenreSigns,
  statement: GenreSigns,
  news: GenreSigns,
});

const Languages = z.strictObject({
  stopWords: z
    .record(z.string(), z.string())
    .describe('ISO 639-1 code to frequent words, separated by spaces'),
  scripts: z
    .record(z.string(), z.string())
    .describe('Unicode script to the language meant when no word tells'),
  mixedScripts: z
    .record(z.string(), z.string())
    .describe('Unicode script to the language that alone mixes it with another one'),
});

const Page = z.strictObject({
  body: z.array(z.string()).describe('Parts of a class or id that an article body has'),
  debris: z.array(z.string()).describe('Parts of a class or id that page debris has'),
  debrisWhole: z.array(z.string()).describe('Classes and ids that page debris has, as a whole'),
  qualifiers: z.array(z.string()).describe('First words of names that tell of what is around the part'),
  comments: z.array(z.string()).describe('Parts of a class or id that readers’ comments have'),
  dates: z.array(z.string()).describe('Parts of a class or id that the date of publication has'),
  skippedTags: z.array(z.string()).describe('Elements whose text no reader sees as text'),
  debrisTags: z
    .array(z.string())
    .describe('Elements that hold no article unless most of the page is in them'),
});

const FileKinds = z.array(z.strictObject({ name: z.string(), starts: z.string() }));

const Tracking = z.strictObject({
  parameters: z.array(z.string()).describe('Parameters of addresses that do not tell which page it is'),
});

const IngestKnowledge = z.strictObject({
  debris: Debris,
  code: Code,
  bylines: Bylines,
  publishers: z.array(Publisher),
  genres: Genres,
  languages: Languages,
  page: Page,
  'file-kinds': FileKinds,
  tracking: Tracking,
});

/** What reading pages knows, from `data/ingest/`: plain JSON, one key for each YAML file, checked and with defaults filled in. */
export type IngestKnowledge = z.infer<typeof IngestKnowledge>;

/**
 * Checks the parsed files of `data/ingest/`, keyed by file name without `.yaml`, and fills in defaults.
 * @throws ZodError that names the key, when a file is missing, a key is unknown or a value is of the wrong kind.
 */
export function compileIngestKnowledge(parsedYaml: unknown): IngestKnowledge {
  return IngestKnowledge.parse(parsedYaml);
}
