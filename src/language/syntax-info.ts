import type { LemmaRules } from './lemmas.ts';
import type { ModelShape } from './model/linear-model.ts';

/** What the head of `data/english/syntax.model` says beside its models. */
export interface SyntaxInfo {
  /** Tags, "UPOS XPOS", numbered from 1 in this order. */
  readonly tags: readonly string[];
  /** Relations, numbered from 1 in this order. */
  readonly relations: readonly string[];
  readonly lemmas: LemmaRules;
  readonly models: {
    readonly tags: ModelShape;
    readonly moves: ModelShape;
    readonly arcs: ModelShape;
    readonly labels: ModelShape;
  };
  /** The width of the parser's beam, and how far behind the best derivation one may lie. */
  readonly beam: { readonly width: number; readonly margin: number };
}
