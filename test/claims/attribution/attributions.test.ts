import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { findAntecedents } from '../../../src/claims/antecedents.ts';
import {
  type AttributionIndex,
  createAttributionIndex,
} from '../../../src/claims/attribution/attribution-index.ts';
import { findAttributions } from '../../../src/claims/attribution/find-attributions.ts';
import type { ArticleReading } from '../../../src/claims/reading.ts';
import { readEnglish } from '../../../src/pipeline/english.ts';
import { createKnowledge, type Knowledge } from '../../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../../src/pipeline/load-node.ts';
import type { Attribution } from '../../../src/schema/claim.ts';

let knowledge: Knowledge;

before(async () => {
  knowledge = createKnowledge(await loadFiles());
});

function read(text: string): ArticleReading {
  return readEnglish(
    {
      ...{ id: 'a', title: '', text, publishedAt: '2024-05-01', publisher: null, url: null },
      ...{ language: 'en', genre: 'news', removed: [] },
    },
    knowledge,
  ).article;
}

function indexOf(article: ArticleReading): AttributionIndex {
  const { attribution } = knowledge.lexicon;
  const antecedents = findAntecedents(article.sentences, knowledge.lexicon);
  return createAttributionIndex(article, findAttributions(article, attribution), antecedents, attribution);
}

/** The attribution of the first token of a text that is `word`. */
function of(text: string, word: string): Attribution {
  const article = read(text);
  for (const { sentence } of article.sentences) {
    const token = sentence.tokens.findIndex((one) => one.text === word);
    if (token >= 0) return indexOf(article).at(sentence.index, token);
  }
  throw new Error(`no token "${word}"`);
}

function withoutArticle(text: string | undefined): string | undefined {
  return text?.replace(/^(?:an?|the) /i, '');
}

const sourced: readonly (readonly [text: string, word: string, source: string])[] = [
  ['A security source said that gunmen stormed the depot.', 'stormed', 'security source'],
  [
    'Gunmen stormed the depot overnight, two defense officials told reporters.',
    'stormed',
    'two defense officials',
  ],
  ['According to the Iraqi army, rockets struck the depot.', 'struck', 'Iraqi army'],
  ['Rockets struck the depot, according to a medic.', 'struck', 'medic'],
  ['“The rebels shelled our village,” a witness said.', 'shelled', 'witness'],
  ['A United Nations report found that rebels burned the market.', 'burned', 'United Nations report'],
  [
    'Al-Manar quoted a Hezbollah spokesman as saying that rockets hit the base.',
    'hit',
    'Hezbollah spokesman',
  ],
  ['Officials told Reuters the strike killed two men.', 'killed', 'Officials'],
  ['The ministry said in a statement that rebels burned the market.', 'burned', 'ministry'],
];

for (const [text, word, source] of sourced) {
  test(`"${word}" is told by "${source}": ${text}`, () => {
    assert.equal(withoutArticle(of(text, word).source?.text), source);
  });
}

test('what is told in the article’s own voice has no source', () => {
  assert.equal(of('Rebels burned the market on Monday.', 'burned').source, null);
});

test('an event shows something, but says nothing', () => {
  assert.equal(of('The raid shows that the rebels attacked first.', 'attacked').source, null);
});

test('“it” and “the statement” lead back to the speaker before', () => {
  const text =
    '“Our troops destroyed two boats,” a CENTCOM statement said. “The crews fled north,” it said.\n\n' +
    '“The navy sank a third boat at dawn,” the statement added.';
  const first = of(text, 'destroyed').source?.actor;
  assert.ok(first);
  assert.equal(of(text, 'fled').source?.actor, first);
  assert.equal(of(text, 'sank').source?.actor, first);
});

test('a quotation that runs over paragraphs belongs to the speaker of its beginning', () => {
  const text =
    '“The rebels shelled our village for days,” the mayor told reporters. “They burned the school.\n\n' +
    '“They looted the clinic and left.”';
  assert.equal(of(text, 'burned').source?.text, 'mayor');
  assert.equal(of(text, 'looted').source?.text, 'mayor');
});

test('words in quotation marks are quoted, others are not', () => {
  assert.equal(of('“The rebels shelled our village,” a witness said.', 'shelled').quoted, true);
  assert.equal(of('A witness said the rebels shelled the village.', 'shelled').quoted, false);
});

test('a source within a source is told through it', () => {
  const { source, via } = of(
    'Reuters reported that the Iraqi army had said rebels attacked the depot.',
    'attacked',
  );
  assert.equal(withoutArticle(source?.text), 'Iraqi army');
  assert.deepEqual(
    via.map(({ text }) => withoutArticle(text)),
    ['Reuters'],
  );
});
