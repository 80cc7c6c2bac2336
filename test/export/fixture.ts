import type { Reference } from '../../src/schema/actor.ts';
import type { Claim } from '../../src/schema/claim.ts';
import type { Count } from '../../src/schema/count.ts';
import type { Place } from '../../src/schema/place.ts';
import type { Record } from '../../src/schema/record.ts';
import { claimWith } from '../claim.ts';

/** Where `words` stand in `text`, from `after` on. */
function find(
  text: string,
  words: string,
  after = 0,
): { text: string; span: { start: number; end: number } } {
  const start = text.indexOf(words, after);
  if (start === -1) throw new Error(`the fixture's text does not hold "${words}"`);
  return { text: words, span: { start, end: start + words.length } };
}

/** A record made by hand, with whatever a record can hold: several sources, a denial, a condition, page debris. */
export function reportRecord(): Record {
  const paragraphs = [
    'Shelling of Tesra market kills at least 15, officials say',
    'TESRA, 3 May 2031 — Artillery of the Northern Front shelled a market in Tesra on Friday, killing at least 15 civilians, the provincial health office said.',
    'Share this story',
    'A spokesman of the Northern Front denied that its forces had shelled the town and put the toll at nine.',
    'If the ceasefire collapses, aid to the valley will end, the relief agency Open Hands warned. 🕊 Peace talks are planned for next week.',
  ];
  const text = paragraphs.join('\n');
  const sentences = sentenceSpans(text, [
    paragraphs[0]!,
    paragraphs[1]!,
    paragraphs[3]!,
    'If the ceasefire collapses, aid to the valley will end, the relief agency Open Hands warned.',
    '🕊 Peace talks are planned for next week.',
  ]);
  const front: Reference = { actor: 'northern-front', ...find(text, 'Northern Front') };
  const health: Reference = { actor: null, ...find(text, 'the provincial health office') };
  const claims = claimsOf(text, sentences, front, health);
  return {
    article: {
      id: 'article-1',
      title: paragraphs[0]!,
      text,
      publishedAt: '2031-05-03',
      publisher: 'The Valley Wire',
      url: 'https://valleywire.example/tesra',
      language: 'en',
      genre: 'news',
      removed: [{ span: find(text, 'Share this story').span, reason: 'page.share' }],
    },
    sentences: sentences.map((span) => ({ span })),
    actors: [
      {
        id: 'northern-front',
        name: 'Northern Front',
        kind: 'rebel',
        country: null,
        partOf: null,
        mentions: [find(text, 'Northern Front')],
      },
    ],
    claims,
    incidents: [
      {
        id: 'i1',
        type: 'ASSAULT',
        claims: ['c1', 'c2'],
        agents: [front],
        patients: [{ actor: null, ...find(text, 'civilians') }],
        place: claims[0]!.place,
        date: claims[0]!.date,
        counts: [
          {
            what: 'killed',
            who: null,
            min: 9,
            max: null,
            bySource: [
              { source: 'the provincial health office', min: 15, max: null, claim: 'c1' },
              { source: 'northern-front', min: 9, max: 9, claim: 'c2' },
            ],
          },
        ],
        status: 'happened',
        merged: [{ claim: 'c2', because: 'same type, place and day' }],
      },
    ],
    diagnostics: [{ code: 'date.unknown', message: 'a date could not be read', span: null }],
  };
}

function sentenceSpans(text: string, sentences: readonly string[]): { start: number; end: number }[] {
  let after = 0;
  return sentences.map((sentence) => {
    const { span } = find(text, sentence, after);
    after = span.end;
    return span;
  });
}

function claimsOf(
  text: string,
  sentences: readonly { start: number; end: number }[],
  front: Reference,
  health: Reference,
): Claim[] {
  const market: Place = {
    ...find(text, 'Tesra', 60),
    name: 'Tesra',
    country: 'Oridia',
    admin1: 'Valley',
    lat: -3.25,
    lon: 41.5,
    radiusKm: 4,
    precision: 'town',
    basis: 'the only town of that name',
    placeId: 'geonames:1',
  };
  const killed: Count = {
    what: 'killed',
    min: 15,
    max: null,
    exact: false,
    who: 'civilians',
    ...find(text, 'at least 15 civilians'),
  };
  const nine: Count = { what: 'killed', min: 9, max: 9, exact: true, who: null, ...find(text, 'nine') };
  const base = emptyClaim(sentences);
  const friday = find(text, 'on Friday');
  return [
    {
      ...base('c1', 1, find(text, 'shelled a market')),
      mode: 'artillery',
      contexts: ['military'],
      agents: [front],
      patients: [{ actor: null, ...find(text, 'civilians') }],
      place: market,
      date: { ...friday, start: '2031-05-02', end: '2031-05-02', precision: 'day', basis: 'phrase' },
      counts: [killed],
      weapons: [find(text, 'Artillery')],
      attribution: { source: health, cue: find(text, 'said'), quoted: false, via: [] },
    },
    {
      ...base('c2', 2, find(text, 'had shelled')),
      agents: [{ actor: 'northern-front', ...find(text, 'its forces') }],
      patients: [{ actor: null, ...find(text, 'the town') }],
      counts: [nine],
      polarity: 'denied',
      attribution: {
        source: { actor: 'northern-front', ...find(text, 'A spokesman of the Northern Front') },
        cue: find(text, 'denied'),
        quoted: false,
        via: [],
      },
    },
    {
      ...base('c3', 3, find(text, 'warned')),
      kind: 'assessment',
      type: 'forecast',
      status: 'predicted',
      direction: 'harms',
      condition: { ...find(text, 'If the ceasefire collapses'), claim: null },
      attribution: {
        source: { actor: null, ...find(text, 'the relief agency Open Hands') },
        cue: find(text, 'warned'),
        quoted: false,
        via: [],
      },
    },
    { ...base('c4', 4, find(text, 'Peace talks')), type: 'CONSULT', status: 'planned' },
  ];
}

function emptyClaim(sentences: readonly { start: number; end: number }[]) {
  const foundBy = { coder: 'rules', rule: 'assault/shelling', version: '1' } as const;
  return (id: string, sentence: number, trigger: Claim['trigger']): Claim =>
    claimWith(id, sentence, { span: sentences[sentence]!, trigger, confidence: 0.8, foundBy });
}
