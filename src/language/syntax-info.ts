import type { LemmaRules } from './lemmas.ts';
import type { ModelShape } from './model/linear-model.ts';
import type { NetworkShape } from './network/shape.ts';

/** What the head of `data/english/syntax.model` says beside its models. */
export interface SyntaxInfo {
  /** Tags, "UPOS XPOS", numbered from 1 in this order. */
  readonly tags: readonly string[];
  /** Relations, numbered in this order. */
  readonly relations: readonly string[];
  readonly lemmas: LemmaRules;
  readonly models: { readonly tags: ModelShape };
  readonly network: NetworkShape;
}
