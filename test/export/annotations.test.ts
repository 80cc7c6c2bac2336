import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import jsonld, { type Options } from 'jsonld';
import { codePointOffsets } from '../../src/export/code-points.ts';
import { exportFormats, openExport } from '../../src/export/formats.ts';
import { claimsOf } from '../../src/export/sourced.ts';
import { reportRecord } from './fixture.ts';
import { settingsWith, streamOf, textOf } from './gather.ts';

const oa = 'http://www.w3.org/ns/oa#';

/** The terms of the Web Annotation context that the export uses, as the vocabulary defines them. */
const annotationContext = {
  '@context': {
    ...{ oa, as: 'https://www.w3.org/ns/activitystreams#', dcterms: 'http://purl.org/dc/terms/' },
    ...{ dc: 'http://purl.org/dc/elements/1.1/', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
    ...{
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      id: '@id',
      type: '@type',
    },
    ...{
      Annotation: 'oa:Annotation',
      SpecificResource: 'oa:SpecificResource',
      TextualBody: 'oa:TextualBody',
    },
    ...{ TextPositionSelector: 'oa:TextPositionSelector', TextQuoteSelector: 'oa:TextQuoteSelector' },
    ...{ AnnotationPage: 'as:OrderedCollectionPage', Software: 'as:Application' },
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    creator: { '@id': 'dcterms:creator', '@type': '@id' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    ...{ value: 'rdf:value', format: 'dc:format', name: 'foaf:name', exact: 'oa:exact' },
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    ...{ identifying: 'oa:identifying', classifying: 'oa:classifying', tagging: 'oa:tagging' },
    ...{ describing: 'oa:describing', linking: 'oa:linking' },
  },
};

/** Gives the one context that is asked for, from here: no network. */
async function documentLoader(url: string) {
  assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
  return { documentUrl: url, document: annotationContext };
}

async function exported(names = false): Promise<string> {
  return textOf(
    await openExport(exportFormats.annotations, streamOf(claimsOf(reportRecord())), settingsWith({ names })),
  );
}

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
}
interface Page {
  items: { id: string; target: { role: string; selector: Selector | Selector[] }[] }[];
}

test('a JSON-LD processor reads the page, and drops nothing of it', async () => {
  const page = JSON.parse(await exported());
  const options = { documentLoader, safe: true } as unknown as Options.Expand & Options.ToRdf;
  const [expanded] = await jsonld.expand(page, options);
  const [list] = expanded!['https://www.w3.org/ns/activitystreams#items'] as {
    '@list': { [key: string]: unknown }[];
  }[];
  const annotations = list!['@list'];
  assert.equal(annotations.length, 4);
  for (const annotation of annotations) {
    assert.deepEqual(annotation['@type'], [`${oa}Annotation`]);
    assert.ok((annotation[`${oa}hasTarget`] as unknown[]).length >= 2);
  }
  const quads = (await jsonld.toRDF(page, {
    ...options,
    format: 'application/n-quads',
  })) as unknown as string;
  assert.equal(
    quads.match(/oa#start> /g)!.length,
    page.items.flatMap((item: Page['items'][0]) => item.target).length,
  );
});

test('positions count code points, so that an emoji before the words does not move them', async () => {
  const { text } = reportRecord().article;
  const points = [...text];
  assert.notEqual(points.length, text.length);
  const page: Page = JSON.parse(await exported(true));
  let checked = 0;
  for (const { selector } of page.items.flatMap(({ target }) => target)) {
    const [position, quote] = selector as Selector[];
    assert.equal(points.slice(position!.start, position!.end).join(''), quote!.exact);
    checked++;
  }
  assert.ok(checked > 15);
});

test('offsets of any text become those of its code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, nth) => {
      const points = [...text];
      const count = points.length === 0 ? 0 : nth % (points.length + 1);
      const units = points.slice(0, count).join('').length;
      assert.equal(codePointOffsets(text)(units), count);
    }),
  );
});

test('each role of a claim is a target of its own, with an id that leads back', async () => {
  const page: Page = JSON.parse(await exported());
  const [first] = page.items;
  assert.equal(first!.id, 'urn:dateline:claim:article-1%23c1');
  const roles = first!.target.map(({ role }) => role);
  assert.deepEqual(roles, [
    ...['trigger', 'agent', 'patient', 'place', 'date', 'count', 'weapon', 'source', 'cue', 'statement'],
  ]);
});
