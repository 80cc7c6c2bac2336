import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

/** Who the reader is, and what they may do. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: () => answer(api.session.$get()) });
}

export function usePeople(isWanted: boolean) {
  return useQuery({ queryKey: ['people'], queryFn: () => answer(api.people.$get()), enabled: isWanted });
}
export type Person = NonNullable<ReturnType<typeof usePeople>['data']>['items'][number];

export function useTokens(isWanted: boolean) {
  return useQuery({ queryKey: ['tokens'], queryFn: () => answer(api.tokens.$get()), enabled: isWanted });
}
