import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGroundWords } from '../../src/claims/ground-words.ts';
import { explain } from '../../src/pipeline/explain.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Article } from '../../src/schema/article.ts';

const knowledge = createKnowledge(await loadFiles());

/** The attempts of the first sentence that came as far as their grounds, as "outcome rule". */
function judged(text: string): { outcome: string; rule: string; because: string }[] {
  const article: Article = {
    ...{ id: 'a', title: '', text, publishedAt: null, publisher: null, url: null, removed: [] },
    ...{ language: 'en', genre: 'news' },
  };
  const attempts = explain(article, 0, knowledge)?.attempts ?? [];
  return attempts.filter(({ outcome }) => outcome === 'fired' || outcome === 'doubtful');
}

test('violence done to those whom it is aimed at in public affairs stands', () => {
  assert.equal(judged('Nine herders were killed near the lake.')[0]?.outcome, 'fired');
});

test('a thing that is no weapon does no violence, and words of other matters speak against it', () => {
  const [attempt] = judged('An avalanche killed nine herders near the lake.');
  assert.equal(attempt?.outcome, 'doubtful');
  assert.match(attempt!.because, /a thing does it/);
  assert.match(attempt!.because, /of other matters: avalanche/);
});

test('who is armed outweighs the words of other matters', () => {
  const [attempt] = judged('Rebels killed nine fans at a football tournament.');
  assert.equal(attempt?.outcome, 'fired');
  assert.match(attempt!.because, /\+3 who does it/);
});

test('the rest of the article speaks with each of its sentences', () => {
  const alone = 'Two teachers were killed after the match.';
  assert.equal(judged(alone)[0]?.outcome, 'doubtful');
  const rest = 'Militiamen had opened fire on the crowd. The army sent troops. Soldiers shot at the rebels.';
  assert.equal(judged(`${alone} ${rest}`)[0]?.outcome, 'fired');
});

test('what a film, a novel or a game tells did not happen', () => {
  const doubtful = (text: string) => assert.match(judged(text)[0]?.because ?? '', /told in a work/);
  doubtful('In the novel, soldiers kidnap a judge.');
  doubtful('A film about the siege of a castle by soldiers opens in May.');
  doubtful('The opera is set in a town attacked by rebels.');
  doubtful('The play shows rebels who execute a general.');
  assert.equal(judged('A series of raids showed that rebels kill farmers.')[0]?.outcome, 'fired');
});

test('a score tells of a match, a range of days or people does not', () => {
  assert.equal(judged('Army beat Marines 21-9 in the rain.')[0]?.outcome, 'doubtful');
  assert.equal(judged('Rebels attacked the base on May 7-8.')[0]?.outcome, 'fired');
  assert.equal(judged('Rebels killed 10-12 soldiers at the base.')[0]?.outcome, 'fired');
});

test('a name that nobody knows may be a club or a firm', () => {
  const [attempt] = judged('The Wanderers ambushed Zurich with a barrage of threes.');
  assert.equal(attempt?.outcome, 'doubtful');
  assert.match(attempt!.because, /a name that nobody knows does it/);
});

test('a word stands for the nouns that are used like it, but for the exceptions', () => {
  const clusters = {
    fine: (word: string) => (word === 'zebra' ? 0 : 7),
    middle: () => 0,
    coarse: () => 0,
    type: () => 0,
  };
  const words = createGroundWords(
    {
      ...{
        types: ['ASSAULT'],
        conflict: { words: ['mortar'] },
        telling: [],
        doing: [],
        titles: [],
        waged: [],
      },
      ...{ 'aimed-at': [], since: 1946 },
      ...{ points: {}, armed: [], states: [], works: [], 'work-verbs': [] },
      elsewhere: { sport: { alike: ['golfer'], except: ['base'], words: ['cup'] } },
    },
    clusters,
  );
  assert.equal(words.matterOf('cup', false), 'sport');
  assert.equal(words.matterOf('rower', true), 'sport');
  assert.equal(words.matterOf('rower', false), null);
  assert.equal(words.matterOf('base', true), null);
  assert.equal(words.matterOf('zebra', true), null);
  assert.equal(words.isConflict('mortar', false), true);
});
