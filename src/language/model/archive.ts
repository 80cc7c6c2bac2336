/**
 * A file of named parts. Layout, little-endian: the length of the head (u32), the head (JSON: `parts` gives the name and
 * length of each part in order, `info` whatever the writer wants to say), then the parts, each at a multiple of four bytes.
 */
export interface Archive {
  readonly info: unknown;
  /** The names of the parts, in order. */
  readonly names: readonly string[];
  /** The bytes of a part, laid over the file without copying. @throws when there is no such part. */
  part(name: string): Uint8Array;
}

interface Head {
  readonly info: unknown;
  readonly parts: readonly (readonly [name: string, length: number])[];
}

function aligned(offset: number): number {
  return (offset + 3) & ~3;
}

/** Opens a file that {@link writeArchive} made. @throws when the bytes are no such file. */
export function openArchive(bytes: Uint8Array): Archive {
  // Node's Buffer is a Uint8Array too, but its `slice` does not copy.
  const file = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length))) as Head;
  const parts = new Map<string, Uint8Array>();
  let at = aligned(4 + length);
  for (const [name, size] of head.parts) {
    parts.set(name, file.subarray(at, at + size));
    at = aligned(at + size);
  }
  return {
    info: head.info,
    names: [...parts.keys()],
    part: (name) => {
      const bytes = parts.get(name);
      if (bytes === undefined) throw new Error(`the model file has no part "${name}"`);
      return bytes;
    },
  };
}

/** The bytes of a file with these parts. */
export function writeArchive(info: unknown, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...parts];
  const head: Head = { info, parts: entries.map(([name, bytes]) => [name, bytes.length]) };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  let size = aligned(4 + headBytes.length);
  const starts = entries.map(([, bytes]) => {
    const start = size;
    size = aligned(size + bytes.length);
    return start;
  });
  const file = new Uint8Array(size);
  new DataView(file.buffer).setUint32(0, headBytes.length, true);
  file.set(headBytes, 4);
  entries.forEach(([, bytes], index) => {
    file.set(bytes, starts[index]!);
  });
  return file;
}
