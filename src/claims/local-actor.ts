/** The id of an actor whom no registry knows, from the name the article gives: good within that article only. */
export function localActorId(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return `local:${(words ?? ['unnamed']).join('-')}`;
}
