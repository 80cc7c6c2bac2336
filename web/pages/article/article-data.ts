import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

/** One article with its record as it stands, and what is stored beside each claim. */
export function useArticle(id: string) {
  return useQuery({
    queryKey: ['articles', id],
    queryFn: () => answer(api.articles[':id'].$get({ param: { id } })),
  });
}
export type WholeArticle = NonNullable<ReturnType<typeof useArticle>['data']>;
