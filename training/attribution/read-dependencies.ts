import type { AbbreviationLists } from '../../src/language/abbreviations.ts';
import { type Clusters, createClusters } from '../../src/language/clusters.ts';
import { createEnglish, type English } from '../../src/language/english.ts';
import type { TokenRules } from '../../src/language/tokens.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';

/** What the training of attribution reads texts with: no more than the models it builds on. */
export async function readDependencies(): Promise<{ english: English; clusters: Clusters }> {
  const { binary, json } = await loadFiles();
  const { syntax, clusters: file } = binary;
  if (!syntax || !file) throw new Error('the models of syntax and clusters are not there');
  const lists = json.english as { readonly abbreviations: AbbreviationLists; readonly tokens: TokenRules };
  const clusters = createClusters(file);
  const { abbreviations, tokens } = lists;
  return { english: createEnglish({ syntax, clusters, abbreviations, tokens }), clusters };
}
