import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ingest } from './knowledge.ts';

const arabic = [
  'قالت وزارة الصحة إن سبعة أشخاص قتلوا في غارة على السوق يوم الأحد.',
  'ونفى الجيش أن يكون قد أطلق النار على المدنيين في القرية.',
];
const japanese = [
  '国防省は日曜日、市場への砲撃で少なくとも七人が死亡したと発表した。',
  '軍は民間人への発砲を否定し、村には誰もいなかったと述べた。',
];
const russian = [
  'Министерство здравоохранения сообщило, что семь человек погибли при обстреле рынка.',
  'Военные отрицают, что стреляли по мирным жителям деревни.',
];
const ukrainian = [
  'Унаслідок обстрілу у суботу загинули четверо людей, повідомив голова обласної адміністрації.',
];
const korean = [
  '보건부는 일요일 시장 포격으로 일곱 명이 숨졌다고 밝혔다.',
  '군은 민간인에게 발포한 사실을 부인했다.',
];
const french = [
  'L’armée a nié avoir tiré sur le marché où sept personnes ont été tuées à l’aube, selon le ministère.',
  'Les habitants du village ont été évacués vers l’école où une équipe de médecins les a reçus.',
];
const english = [
  'The army “denied” that it fired on the market – “nobody was there”, its spokesman said on Sunday.',
  'The village’s only clinic counted seven dead and said that more were still being brought in.',
];

/** Bytes in an encoding that Node only reads: each character is found by decoding all sequences of one and two bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const note = (sequence: number[]) => {
    const letter = decoder.decode(Uint8Array.from(sequence));
    if ([...letter].length === 1 && letter !== '\uFFFD' && !bytes.has(letter)) bytes.set(letter, sequence);
  };
  for (let first = 0; first < 256; first++) note([first]);
  for (let first = 0x80; first < 256; first++)
    for (let second = 0x40; second < 256; second++) note([first, second]);
  return Uint8Array.from(
    [...text].flatMap((letter) => bytes.get(letter) ?? assert.fail(`${letter} in ${encoding}`)),
  );
}

const page = (lines: readonly string[], head = '') =>
  `<!doctype html><html><head><title>x</title>${head}</head><body><article>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

const cases: readonly [string, readonly string[], string][] = [
  ['windows-1256', arabic, 'ar'],
  ['shift_jis', japanese, 'ja'],
  ['euc-jp', japanese, 'ja'],
  ['windows-1251', russian, 'ru'],
  ['koi8-r', russian, 'ru'],
  ['euc-kr', korean, 'ko'],
  ['windows-1252', french, 'fr'],
];

describe('a page in another encoding is read, kept and marked', () => {
  for (const [encoding, lines, language] of cases) {
    const readings: { readonly [how: string]: Parameters<typeof ingest> } = {
      'that declares it': [
        encoded(page(lines, `<meta charset="${encoding}">`), encoding),
        { name: 'p.html' },
      ],
      'sent with it': [encoded(page(lines), encoding), { mediaType: `text/html; charset=${encoding}` }],
      'that nobody declares': [encoded(page(lines), encoding), { name: 'p.html' }],
      'as plain text': [encoded(lines.join('\n\n'), encoding), { name: 'p.txt' }],
    };
    for (const [how, input] of Object.entries(readings)) {
      test(`${encoding}, ${how}`, async () => {
        const { article, diagnostics } = await ingest(...input);
        assert.equal(article.text, lines.join('\n\n'));
        assert.equal(article.language, language);
        const codes = diagnostics.map(({ code }) => code);
        const declared = how === 'that declares it' || how === 'sent with it';
        assert.deepEqual(codes, [...(declared ? [] : ['input.guessed-encoding']), 'language.not-english']);
      });
    }
  }
});

test('a sentence of Ukrainian in windows-1251 that nobody declares is enough to tell', async () => {
  const { article } = await ingest(encoded(ukrainian.join(''), 'windows-1251'));
  assert.equal(article.text, ukrainian.join(''));
});

test('English with curled quotes in windows-1252 is read as it was written', async () => {
  const { article, diagnostics } = await ingest(encoded(english.join('\n\n'), 'windows-1252'));
  assert.equal(article.text, english.join('\n\n'));
  assert.equal(article.language, 'en');
  assert.match(diagnostics[0]?.message ?? '', /read as windows-1252/);
});

test('what is sent with a page goes before what the page says, and a mark before both', async () => {
  const bytes = encoded(page(russian, '<meta charset="iso-8859-1">'), 'windows-1251');
  const sent = await ingest(bytes, { mediaType: 'text/html; charset="Windows-1251"' });
  assert.equal(sent.article.text, russian.join('\n\n'));
  const marked = Buffer.from(`\uFEFF${russian.join('\n\n')}`, 'utf16le');
  assert.equal(
    (await ingest(marked, { mediaType: 'text/plain; charset=koi8-r' })).article.text,
    russian.join('\n\n'),
  );
});

test('encodings that nobody knows are as good as none', async () => {
  const bytes = Buffer.from(page(english, '<meta charset="x-no-such">'));
  const { article, diagnostics } = await ingest(bytes, { mediaType: 'text/html; charset=bogus' });
  assert.equal(article.text, english.join('\n\n'));
  assert.deepEqual(diagnostics, []);
});

test('a few slips in UTF-8 make no other encoding of it', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${french.join(' ')} `),
    Buffer.from([0xe9, 0x20, 0xff, 0x20, 0xe8]),
  ]);
  const { article, diagnostics } = await ingest(bytes);
  assert.ok(article.text.startsWith(french[0]!));
  assert.ok(diagnostics.some(({ code }) => code === 'input.invalid-utf8'));
});
