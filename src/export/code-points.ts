/** Turns offsets in UTF-16 code units into offsets in Unicode code points, for one text. */
export function codePointOffsets(text: string): (offset: number) => number {
  const surrogates: number[] = [];
  for (let index = 0; index < text.length - 1; index++) {
    const point = text.codePointAt(index)!;
    if (point > 0xffff) surrogates.push(index++);
  }
  return (offset) => offset - countBelow(surrogates, offset);
}

/** How many of the sorted values are lower. */
function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
