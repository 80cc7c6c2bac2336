import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from './knowledge.ts';

const headline = 'Four soldiers killed as convoy hits mine near Gao';
const prose = `Four soldiers were killed on Tuesday when their convoy hit a mine north of Gao, the army said.

"We will find those who did this," Colonel Amadou Diarra said in a statement.`;
const report = `${headline}\n\nGAO, Mali, Sept 3 (AFP) - ${prose}`;

describe('a plain text', () => {
  test('keeps every character, its headline too', () => {
    const { article } = readText(report);
    assert.equal(article.text, report);
    assert.deepEqual(article.removed, []);
    assert.equal(article.title, headline);
  });

  test('has one kind of line end, and no byte order mark', () => {
    assert.equal(readText('\uFEFFOne line\r\nTwo lines\rThree').article.text, 'One line\nTwo lines\nThree');
  });

  test('has the same id whenever it says the same', () => {
    assert.match(readText(report).article.id, /^sha256:[0-9a-f]{16}$/);
    assert.equal(readText(report).article.id, readText(new TextEncoder().encode(report)).article.id);
    assert.notEqual(readText(report).article.id, readText(`${report}!`).article.id);
  });

  test('takes its agency for its publisher, by the full name', () => {
    assert.equal(readText(report).article.publisher, 'Agence France-Presse');
    assert.equal(readText(`${headline}\n${prose}`).article.publisher, null);
  });

  test('is news where it has a dateline, unknown where nothing tells', () => {
    assert.equal(readText(report).article.genre, 'news');
    assert.equal(readText(`${headline}\n${prose}`).article.genre, 'unknown');
  });
});

describe('the title', () => {
  const titleOf = (text: string) => readText(text).article.title;

  test('is not debris above it', () => assert.equal(titleOf(`Skip to content\nMenu\n${report}`), headline));
  test('is not a sentence', () => assert.equal(titleOf(prose), ''));
  test('may ask', () =>
    assert.equal(titleOf(`Who shelled the market?\n${prose}`), 'Who shelled the market?'));
  test('is not a dateline', () => assert.equal(titleOf(`KABUL, Sept 2 (AP) —\n${prose}\n${prose}`), ''));
  test('needs a text below it', () => assert.equal(titleOf(headline), ''));
});

describe('the head of the page', () => {
  const page = `${headline}\nBy Awa Traoré and Jean Petit\nPublished: 3 September 2024, 14:05 GMT\n${prose}`;

  test('names the writers', () => assert.equal(readText(page).byline, 'Awa Traoré and Jean Petit'));
  test('tells the date', () => assert.equal(readText(page).article.publishedAt, '2024-09-03'));
  test('a dateline with a year tells it too', () => {
    assert.equal(readText(`GAO, Sept 3, 2024 (AFP) - ${prose}`).article.publishedAt, '2024-09-03');
  });
  test('a date without a year does not', () => assert.equal(readText(report).article.publishedAt, null));
});

test('what the caller knows goes before what the text says', () => {
  const hints = { title: 'Told', date: '2024-09-04', publisher: 'AP', url: 'https://example.org/a' };
  const { article } = readText(report, hints);
  assert.equal(article.title, 'Told');
  assert.equal(article.publishedAt, '2024-09-04');
  assert.equal(article.publisher, 'Associated Press');
  assert.equal(article.url, 'https://example.org/a');
});

test('a known host names the publisher', () => {
  assert.equal(
    readText(prose, { url: 'https://english.aawsat.com/x/1' }).article.publisher,
    'Asharq Al-Awsat',
  );
  assert.equal(readText(prose, { url: 'https://notaawsat.com/x/1' }).article.publisher, null);
});

describe('the kind of report', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Raid shows that the group is a threat - analysis', 'analysis'],
    ['Explainer: Who are the M23?', 'analysis'],
    ['Opinion: The siege must end', 'opinion'],
    ['The siege must end | Editorial', 'opinion'],
    ['Joint statement on the ceasefire in Sudan', 'statement'],
    ['Statement by the Security Council on Mali', 'statement'],
    ['Analysis of blood shows use of sarin', 'unknown'],
    ['Army disputes opinion of the court', 'unknown'],
  ];
  for (const [title, genre] of cases) {
    test(title, () => assert.equal(readText(`${title}\n${prose}`).article.genre, genre));
  }
  test('a press release says so at its head', () => {
    assert.equal(
      readText(`CENTCOM strikes missile site\nFOR IMMEDIATE RELEASE\n${prose}`).article.genre,
      'statement',
    );
  });
});

describe('languages are told apart', () => {
  const cases: { readonly [language: string]: string } = {
    en: prose,
    de: 'Vier Soldaten sind am Dienstag getötet worden, als ihr Konvoi nördlich von Gao auf eine Mine fuhr, wie die Armee mitteilte.',
    fr: 'Quatre soldats ont été tués mardi lorsque leur convoi a sauté sur une mine au nord de Gao, a annoncé l’armée dans un communiqué.',
    es: 'Cuatro soldados murieron el martes cuando su convoy pisó una mina al norte de Gao, según informó el ejército en un comunicado.',
    ar: 'قتل أربعة جنود يوم الثلاثاء عندما اصطدمت قافلتهم بلغم شمال غاو، حسبما أعلن الجيش.',
    ru: 'Четверо военных погибли во вторник, когда их колонна подорвалась на мине к северу от Гао, сообщила армия.',
    tr: 'Ordu, salı günü konvoylarının Gao’nun kuzeyinde bir mayına çarpması sonucu dört askerin öldüğünü ve bir askerin de yaralandığını açıkladı.',
  };
  for (const [language, text] of Object.entries(cases)) {
    test(language, () => {
      const { article, diagnostics } = readText(text, { name: 'a.txt' });
      assert.equal(article.language, language);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        language === 'en' ? [] : ['language.not-english'],
      );
    });
  }
  test('a text too short to tell is taken for English', () => {
    assert.equal(readText('Gao convoy mine').article.language, 'en');
  });
});
