/** Adam (Kingma and Ba 2015) over the first numbers of a kernel, with a running average of the weights. */
export class Adam {
  readonly average: Float32Array;
  readonly #size: number;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  #steps = 0;

  constructor(weights: Float32Array, size: number) {
    this.#size = size;
    this.average = weights.slice(0, size);
    this.#first = new Float32Array(size);
    this.#second = new Float32Array(size);
  }

  /** Takes one step against the gradients at `floats[shift …]`, scaled down to a norm of at most `clip`. */
  step(floats: Float32Array, shift: number, rate: number, clip: number): void {
    this.#steps++;
    let squares = 0;
    for (let at = 0; at < this.#size; at++) squares += floats[at + shift]! ** 2;
    const scale = Math.min(1, clip / (Math.sqrt(squares) + 1e-9));
    const size = rate * (Math.sqrt(1 - secondDecay ** this.#steps) / (1 - firstDecay ** this.#steps));
    const keep = Math.min(averageDecay, (1 + this.#steps) / (10 + this.#steps));
    for (let at = 0; at < this.#size; at++) {
      const gradient = floats[at + shift]! * scale;
      const first = firstDecay * this.#first[at]! + (1 - firstDecay) * gradient;
      const second = secondDecay * this.#second[at]! + (1 - secondDecay) * gradient * gradient;
      this.#first[at] = first;
      this.#second[at] = second;
      const weight = floats[at]! - (size * first) / (Math.sqrt(second) + 1e-8);
      floats[at] = weight;
      this.average[at] = keep * this.average[at]! + (1 - keep) * weight;
    }
  }
}

const firstDecay = 0.9;
const secondDecay = 0.95;
const averageDecay = 0.999;
