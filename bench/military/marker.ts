import { findClaims } from '../../src/claims/find-claims.ts';
import { readEnglish } from '../../src/pipeline/english.ts';
import type { Knowledge } from '../../src/pipeline/knowledge.ts';
import { asArticle, type Markup, type MilitaryText } from './documents.ts';
import { asEntity, createEntityFinder } from './entities.ts';
import { createRelationFinder } from './relations.ts';
import type { MilitaryTypes } from './types.ts';

/** Makes what marks the entities and relations of a document, without a look at its gold. */
export function createMarker(knowledge: Knowledge, types: MilitaryTypes): (document: MilitaryText) => Markup {
  const findEntities = createEntityFinder(types);
  const findRelations = createRelationFinder(types);
  return (document) => {
    const { article, dates } = readEnglish(asArticle(document), knowledge);
    const claims = findClaims(article, dates, knowledge);
    const marked = article.sentences.map((reading) => {
      const { sentence } = reading;
      const found = findEntities(reading, knowledge.names.findNames(sentence));
      const own = claims.filter((claim) => claim.sentence === sentence.index);
      return {
        entities: found.map((one) => asEntity(sentence, one)),
        relations: findRelations(sentence, found, own),
      };
    });
    return {
      entities: marked.flatMap(({ entities }) => entities),
      relations: marked.flatMap(({ relations }) => relations),
    };
  };
}
