import type { Reference } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';
import type { Span } from '../schema/span.ts';
import { codePointOffsets } from './code-points.ts';
import { isNameable, type LabelContext, labelOf } from './labels.ts';
import { labelContext, type Transform } from './run.ts';
import type { SourcedClaim } from './sourced.ts';
import { countWording } from './wording.ts';

/** The standard's own context, and the one term that is ours: what words do in a claim. */
const contexts = ['http://www.w3.org/ns/anno.jsonld', { role: 'urn:dateline:terms:role' }];

/**
 * Claims as W3C Web Annotations in JSON-LD, in one AnnotationPage. Each annotation's target is the claim's words, one by
 * one with the role that they play; positions are Unicode code points, as the standard has it. Words are quoted too, but
 * not those that could name a victim.
 */
export const exportAnnotations: Transform<SourcedClaim> = async function* (claims, run) {
  yield `{"@context":${JSON.stringify(contexts)},"type":"AnnotationPage","id":"urn:dateline:annotations","items":[`;
  let before = '\n';
  const offsets = new TextOffsets();
  for await (const sourced of claims) {
    const offset = offsets.of(sourced.article.text);
    const context = labelContext(sourced, run);
    yield `${before}${JSON.stringify(annotation(sourced, context, offset, run.settings.at))}`;
    before = ',\n';
    run.notes.wrote();
  }
  yield '\n]}\n';
};

/** From UTF-16 code units to code points. */
type Offset = (unit: number) => number;

function annotation(sourced: SourcedClaim, context: LabelContext, offset: Offset, at: Date) {
  const { claim, article, incident } = sourced;
  const source = article.url !== null && URL.canParse(article.url) ? article.url : urn('article', article.id);
  return {
    id: urn('claim', sourced.id),
    type: 'Annotation',
    motivation: ['identifying', 'classifying'],
    created: at.toISOString(),
    creator: { type: 'Software', name: `dateline ${claim.foundBy.version} ${claim.foundBy.rule}` },
    body: [
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: claim.type },
      ...(claim.mode === null
        ? []
        : [{ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: claim.mode }]),
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: wording(claim, context) },
      ...(incident === null
        ? []
        : [{ type: 'SpecificResource', purpose: 'linking', source: urn('incident', incident) }]),
    ],
    target: wordsOf(claim, context).map(({ role, span, quoted }) => ({
      type: 'SpecificResource',
      id: urn('span', `${sourced.id}/${role}/${span.start}-${span.end}`),
      source,
      role,
      selector: selector(span, offset, quoted ? article.text.slice(span.start, span.end) : null),
    })),
  };
}

/** Ids of ours are any text; as URNs they hold only what a URN may. */
function urn(kind: string, id: string): string {
  return `urn:dateline:${kind}:${encodeURIComponent(id)}`;
}

interface Words {
  readonly role: string;
  readonly span: Span;
  /** False where the words could name a person and names were not asked for. */
  readonly quoted: boolean;
}

function wordsOf(claim: Claim, context: LabelContext): Words[] {
  const { source, cue, via } = claim.attribution;
  const reference = (role: string) => (each: Reference) => ({
    role,
    span: each.span,
    quoted: isNameable(each, context),
  });
  const plain = (role: string, quote: { readonly span: Span | null } | null) =>
    quote?.span ? [{ role, span: quote.span, quoted: true }] : [];
  return [
    ...plain('trigger', claim.trigger),
    ...claim.agents.map(reference('agent')),
    ...claim.patients.map(reference('patient')),
    ...plain('place', claim.place),
    ...plain('date', claim.date),
    ...claim.counts.map(({ span }) => ({ role: 'count', span, quoted: context.names })),
    ...claim.weapons.flatMap((weapon) => plain('weapon', weapon)),
    ...[...(source ? [source] : []), ...via].map(reference('source')),
    ...plain('cue', cue),
    { role: 'statement', span: claim.span, quoted: context.names },
  ];
}

function selector(span: Span, offset: Offset, quote: string | null) {
  const position = { type: 'TextPositionSelector', start: offset(span.start), end: offset(span.end) };
  return quote === null ? position : [position, { type: 'TextQuoteSelector', exact: quote }];
}

function wording(claim: Claim, context: LabelContext): string {
  const names = (references: readonly Reference[]) =>
    references.map((reference) => labelOf(reference, context)).join(', ');
  const { source } = claim.attribution;
  return [
    `${names(claim.agents) || 'unnamed'} to ${names(claim.patients) || 'unnamed'}`,
    `${claim.status}, ${claim.polarity}`,
    ...claim.counts.map(countWording),
    `per ${source ? labelOf(source, context) : 'the report itself'}`,
  ].join('; ');
}

/** Claims come article by article, so the offsets of one text serve many of them. */
class TextOffsets {
  #text: string | null = null;
  #offset: Offset = (unit) => unit;

  of(text: string): Offset {
    if (text !== this.#text) this.#offset = codePointOffsets(text);
    this.#text = text;
    return this.#offset;
  }
}
