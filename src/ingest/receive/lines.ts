const NEWLINE = 10;

/** The lines of a stream without their ends; null for one of more than `largest` bytes, which is passed over. */
export async function* linesOfBytes(
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      const tooLong = size + end - from > largest;
      yield tooLong ? null : Buffer.concat([...pieces, chunk.subarray(from, end)]);
      pieces = [];
      size = 0;
      from = end + 1;
    }
    size += chunk.length - from;
    if (size > largest) pieces = [];
    else pieces.push(chunk.subarray(from));
  }
  if (size > largest) yield null;
  else if (size > 0) yield Buffer.concat(pieces);
}
