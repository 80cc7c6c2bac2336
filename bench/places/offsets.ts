/** For each code point offset of a text, its end included, the offset in UTF-16 code units. */
export function utf16Offsets(text: string): Uint32Array {
  const offsets = new Uint32Array([...text].length + 1);
  let unit = 0;
  let point = 0;
  for (const character of text) {
    offsets[point++] = unit;
    unit += character.length;
  }
  offsets[point] = unit;
  return offsets;
}

/** For each UTF-16 offset of a text, its end included, the number of code points before it. */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; unit++) {
    offsets[unit] = point;
    const code = text.charCodeAt(unit);
    const isFirstHalf = code >= 0xd800 && code < 0xdc00 && unit + 1 < text.length;
    if (!isFirstHalf) point++;
  }
  offsets[text.length] = point;
  return offsets;
}
