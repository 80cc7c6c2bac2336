const EMPTY = -1;

/** Numbers keys from 0 in the order in which they are first seen: a hash table of open addresses, for whole numbers. */
export class CellIndex {
  #keys = new Float64Array(1024).fill(EMPTY);
  #numbers = new Int32Array(1024);
  #size = 0;

  numberOf(key: number): number {
    let place = this.#placeOf(key);
    if (this.#keys[place] === key) return this.#numbers[place]!;
    if (this.#size * 2 >= this.#keys.length) {
      this.#grow();
      place = this.#placeOf(key);
    }
    this.#keys[place] = key;
    this.#numbers[place] = this.#size;
    return this.#size++;
  }

  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let place = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4_294_967_296) | 0, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & last;
    while (this.#keys[place] !== EMPTY && this.#keys[place] !== key) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#keys = new Float64Array(keys.length * 4).fill(EMPTY);
    this.#numbers = new Int32Array(keys.length * 4);
    for (const [place, key] of keys.entries()) {
      if (key === EMPTY) continue;
      const next = this.#placeOf(key);
      this.#keys[next] = key;
      this.#numbers[next] = numbers[place]!;
    }
  }
}
