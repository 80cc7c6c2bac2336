import type { Layout } from './shape.ts';

/**
 * The weights of a network as a file holds them: a byte each, in the order of the layout, and the largest of each matrix
 * (f32). A byte q means sign(q)·q² of 127² parts of the largest, so that small weights keep their shares.
 */
export interface StoredWeights {
  readonly bytes: Uint8Array;
  readonly largest: Float32Array;
}

export function encodeWeights(layout: Layout, weights: Float32Array): StoredWeights {
  const bytes = new Uint8Array(layout.size);
  const largest = Float32Array.from(layout.tensors.values(), ({ start, rows, columns }) => {
    let most = 1e-9;
    for (let at = start; at < start + rows * columns; at++) most = Math.max(most, Math.abs(weights[at]!));
    for (let at = start; at < start + rows * columns; at++) {
      bytes[at] = Math.sign(weights[at]!) * Math.round(127 * Math.sqrt(Math.abs(weights[at]!) / most));
    }
    return most;
  });
  return { bytes, largest };
}

/** Writes the weights to the start of `floats`. */
export function decodeWeights(layout: Layout, { bytes, largest }: StoredWeights, floats: Float32Array): void {
  let index = 0;
  for (const { start, rows, columns } of layout.tensors.values()) {
    const unit = largest[index++]! / 127 ** 2;
    for (let at = start; at < start + rows * columns; at++) {
      const signed = (bytes[at]! << 24) >> 24;
      floats[at] = signed * Math.abs(signed) * unit;
    }
  }
}
