import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readDocument } from '../../../src/ingest/documents/read-document.ts';
import { readDocx } from '../../../src/ingest/documents/read-docx.ts';
import { readPdf } from '../../../src/ingest/documents/read-pdf.ts';
import { createIngest } from '../../../src/ingest/ingest.ts';
import { knowledge } from '../knowledge.ts';
import { type PageLine, pdfOf, pdfOfStream } from '../made/pdf.ts';
import { docxOf, wordParagraphs, zipOf } from '../made/zip.ts';

const { ingest } = createIngest(knowledge, readDocument);
const codesOf = ({ notes, problem }: Awaited<ReturnType<typeof readPdf>>) =>
  [...notes, ...(problem === null ? [] : [problem])].map(({ code }) => code);

const raid = [
  'Gunmen killed four farmers near the village of Tarwa on Sunday',
  'evening, the district police said. The army denied that it had been',
  'warned before the raid.',
];
const shelling = [
  'Shells fell on the market of Dabna on Monday morning. A doctor at the',
  'hospital counted seven dead and said that more were still being brought',
  'in from the road to the north.',
];

describe('a PDF', () => {
  test('gives paragraphs, with the lines of each joined', async () => {
    const { text } = await readPdf(pdfOf([[...raid, '', ...shelling]]));
    assert.equal(text, `${raid.join(' ')}\n\n${shelling.join(' ')}`);
  });

  test('sets headings and points of a list apart', async () => {
    const page: PageLine[] = [
      { text: 'Weekly security report', size: 20 },
      ...raid,
      '• Two trucks were burnt on the road to Dabna.',
      '• The bridge at Sel is closed, residents said.',
    ];
    const { text } = await readPdf(pdfOf([page]));
    assert.deepEqual(text.split('\n\n'), [
      'Weekly security report',
      raid.join(' '),
      '• Two trucks were burnt on the road to Dabna.',
      '• The bridge at Sel is closed, residents said.',
    ]);
  });

  test('keeps a point and a heading of two lines whole, though their letters differ in size', async () => {
    const page: PageLine[] = [
      'Sahel Monitor',
      '',
      { text: 'Raid on the market of', size: 20 },
      { text: 'Dabna kills four', size: 20 },
      ...raid,
      [
        { text: '•', size: 15 },
        { text: ' On Friday two herders were killed near', left: 80 },
      ],
      'Kutum by gunmen.',
      [{ text: 'Tarwa' }, { text: '4', left: 300 }],
      [{ text: 'Dabna' }, { text: '7', left: 300 }],
    ];
    const { text, title } = await readPdf(pdfOf([page]));
    assert.deepEqual(text.split('\n\n'), [
      'Sahel Monitor',
      'Raid on the market of Dabna kills four',
      raid.join(' '),
      '• On Friday two herders were killed near Kutum by gunmen.',
      'Tarwa 4',
      'Dabna 7',
    ]);
    assert.equal(title, 'Raid on the market of Dabna kills four');
  });

  test('mends words that were divided, and leaves those that have a hyphen', async () => {
    const page = [
      'The well-known mar-',
      'ket was hit by a well-',
      'known group. The govern-',
      'ment said so.',
    ];
    const { text } = await readPdf(pdfOf([page]));
    assert.equal(text, 'The well-known market was hit by a well-known group. The government said so.');
  });

  test('goes on over the foot of a page, and leaves out what every page has there', async () => {
    const page = (number: number, lines: readonly string[]) => [
      'Sahel Monitor, March 2024',
      '',
      ...lines,
      '',
      `Page ${number} of 3`,
    ];
    const pdf = pdfOf([
      page(1, raid.slice(0, 1)),
      page(2, [...raid.slice(1), '', ...shelling.slice(0, 2)]),
      page(3, shelling.slice(2)),
    ]);
    assert.equal((await readPdf(pdf)).text, `${raid.join(' ')}\n\n${shelling.join(' ')}`);
  });

  test('of 500 pages is read page by page within seconds', async () => {
    const pages = Array.from({ length: 500 }, (_, number) => [
      ...raid,
      '',
      `Incident number ${number} ends here.`,
    ]);
    const started = performance.now();
    const { text, problem, notes } = await readPdf(pdfOf(pages));
    assert.equal(problem, null);
    assert.deepEqual(notes, []);
    for (const number of [0, 250, 499]) assert.ok(text.includes(`Incident number ${number} ends here.`));
    assert.ok(performance.now() - started < 30_000);
  });

  test('with a password is told from one without', async () => {
    assert.deepEqual(codesOf(await readPdf(pdfOf([raid], 'secret'))), ['pdf.encrypted']);
    const open = await readPdf(pdfOf([raid], ''));
    assert.equal(open.text, raid.join(' '), 'many are encrypted with an empty password, and open to all');
  });

  test('that is a scan has no text, and one that is partly a scan says which pages', async () => {
    const scan = await readPdf(pdfOf([null, null]));
    assert.deepEqual(codesOf(scan), ['pdf.no-text']);
    assert.match(scan.problem?.what ?? '', /2 pages/);
    const partly = await readPdf(pdfOf([raid, null, shelling, null]));
    assert.deepEqual(codesOf(partly), ['pdf.pages-without-text']);
    assert.match(partly.notes[0]!.what, /pages 2, 4$/);
    assert.match(partly.text, /Shells fell/);
  });

  test('that is damaged is read as far as it goes, or told of', async () => {
    const pdf = Buffer.from(pdfOf([raid, shelling]));
    assert.deepEqual(codesOf(await readPdf(pdf.subarray(0, 60))), ['pdf.damaged']);
    const cut = await readPdf(pdf.subarray(0, pdf.indexOf('startxref')));
    assert.match(cut.text, /Gunmen killed/, 'what leads to the table of objects is not needed');
    const odd = Buffer.from(
      pdf.toString('latin1').replace('/Type /Pages', '/Type /Xages').replace('/Count 2', '/Count 9'),
      'latin1',
    );
    await readPdf(odd);
  });

  test('that unpacks without end is stopped, and the process lives on', async () => {
    const zeros = deflateSync(Buffer.alloc(600_000_000, ' '));
    const most = { time: 20_000, memory: 250_000_000, text: 1_000_000 };
    assert.deepEqual(codesOf(await readPdf(pdfOfStream(zeros, '/FlateDecode'), most)), ['pdf.costly']);
    assert.deepEqual(
      codesOf(await readPdf(pdfOfStream(deflateSync(zeros), '[/FlateDecode /FlateDecode]'), most)),
      ['pdf.costly'],
    );
  });

  test('that takes too long or has too much text is stopped', async () => {
    const long = pdfOf(Array.from({ length: 400 }, () => raid));
    assert.deepEqual(codesOf(await readPdf(long, { time: 1, memory: 1e9, text: 1e6 })), ['pdf.costly']);
    const much = await readPdf(long, { time: 60_000, memory: 1e9, text: 2000 });
    assert.equal(much.problem, null);
    assert.deepEqual(codesOf(much), ['pdf.pages-damaged']);
    assert.match(much.notes[0]!.what, /of 400 pages/);
  });

  test('becomes an article, or a diagnostic that names file and reason', async () => {
    const { article, diagnostics } = await ingest(pdfOf([raid]), { name: 'r.pdf' });
    assert.deepEqual(diagnostics, []);
    assert.equal(article.text, raid.join(' '));
    const { diagnostics: why } = await ingest(pdfOf([raid], 'x'), { name: 'r.pdf' });
    assert.deepEqual(
      why.map(({ code, message }) => `${code}: ${message}`),
      ['pdf.encrypted: r.pdf, page 1: it opens with a password only'],
    );
  });
});

describe('a Word document', () => {
  test('gives its paragraphs, list items and rows of tables', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraphs(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('6 April')}${cell('Killed')}${cell('seven')}</w:tr></w:tbl>`;
    const { text, problem } = await readDocx(
      docxOf(wordParagraphs(raid.join(' ')) + table + wordParagraphs('A &amp; B')),
    );
    assert.equal(problem, null);
    assert.equal(text, `${raid.join(' ')}\n\n6 April\tKilled\tseven\n\nA & B`);
  });

  test('keeps cells apart that hold paragraphs, as tables do that only set out a page', async () => {
    const cell = `<w:tc>${wordParagraphs('Two were killed.')}${wordParagraphs('One fled.')}</w:tc>`;
    const { text } = await readDocx(docxOf(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`));
    assert.equal(text, 'Two were killed.\n\nOne fled.');
  });

  test('without text is empty', async () => {
    const { diagnostics } = await ingest(docxOf(''), { name: 'e.docx' });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['input.empty'],
    );
  });

  test('that is none, or is damaged, is told of', async () => {
    assert.deepEqual(codesOf(await readDocx(zipOf([{ name: 'xl/workbook.xml', data: '<x/>' }]))), [
      'docx.damaged',
    ]);
    assert.deepEqual(codesOf(await readDocx(docxOf('<w:p><w:r>'))), ['docx.damaged']);
    assert.deepEqual(codesOf(await readDocx(docxOf('').subarray(0, 300))), ['docx.damaged']);
  });

  test('that unpacks without end is not unpacked', async () => {
    const bomb = docxOf(wordParagraphs('x'.repeat(60_000_000)));
    assert.deepEqual(codesOf(await readDocx(bomb)), ['archive.explodes']);
  });

  test('with elements nested without end, or entities that grow, ends', async () => {
    const deep = await readDocx(docxOf('<w:p>'.repeat(30_000) + '</w:p>'.repeat(30_000)));
    assert.ok(deep.problem === null || deep.problem.code === 'docx.damaged');
    const entities = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};">`).join(
      '',
    );
    const laughs = await readDocx(
      docxOf(wordParagraphs('&e30;'), `<!DOCTYPE w:document [<!ENTITY e0 "ha">${entities}]>`),
    );
    assert.ok(laughs.text.length < 1000);
  });
});
