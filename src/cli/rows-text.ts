/** How many rows of what there are: "12 articles, 140 claims". */
export function rowsText(rows: { readonly [table: string]: number }): string {
  const told = Object.entries(rows).filter(([, count]) => count > 0);
  return told.map(([table, count]) => `${count} ${table.replaceAll('_', ' ')}`).join(', ') || 'nothing';
}
