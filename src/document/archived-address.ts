/** The address of a page within that of a copy in an archive of the web: a time stamp of so many digits, then the address. */
const archived = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?\d{8,14}(?:[a-z]{2}_)?\/(https?:\/\/?\S+)$/iu;

/**
 * The address at which a page was published: of a copy in an archive of the web ("…/web/20240312080000/https://paper.example/a")
 * the one that was copied, of any other the address itself. The archive is no publisher, and its time stamp tells of the copying.
 */
export function originalAddress(address: string): string {
  const within = archived.exec(address)?.[1]?.replace(/^(https?:\/)(?!\/)/iu, '$1/');
  return within !== undefined && URL.canParse(within) ? within : address;
}
