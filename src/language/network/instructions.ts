/** The few instructions of WebAssembly that the network's functions are written in, as bytes. */

export const i32 = 0x7f;
export const v128 = 0x7b;
export const end = 0x0b;

export const add = 0x6a;
export const subtract = 0x6b;
export const multiply = 0x6c;
export const less = 0x49;
export const atLeast = 0x4e;
export const floatAdd = [0xfd, 0xe4, 0x01];
export const floatMultiply = [0xfd, 0xe6, 0x01];
export const floatSubtract = [0xfd, 0xe5, 0x01];
export const floatDivide = [0xfd, 0xe7, 0x01];
export const floatAbsolute = [0xfd, 0xe0, 0x01];
/** The larger of two numbers. */
export const floatLarger = [0xfd, 0xeb, 0x01];
/** One number four times. */
export const floatSplat = [0xfd, 0x13];
export const floatMultiplyAdd = [0xfd, 0x85, 0x02];

export function get(local: number): number[] {
  return [0x20, local];
}

export function set(local: number, value: readonly number[]): number[] {
  return [...value, 0x21, local];
}

/** A constant below 64, or a multiple of it that fits two bytes. */
export function constant(value: number): number[] {
  return value < 64 ? [0x41, value] : [0x41, (value & 127) | 128, value >> 7];
}

/** A 32-bit float. */
export function float(value: number): number[] {
  return [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];
}

export function load(offset: number): number[] {
  return [0xfd, 0x00, 2, offset];
}

export function loadSplat(): number[] {
  return [0xfd, 0x09, 2, 0];
}

export function store(offset: number): number[] {
  return [0xfd, 0x0b, 2, offset];
}

export function loop(instructions: readonly number[]): number[] {
  return [0x03, 0x40, ...instructions, end];
}

/** A loop that looks first whether it is to run. */
export function whileTrue(condition: readonly number[], instructions: readonly number[]): number[] {
  const repeated = loop([...instructions, ...repeatIf(condition)]);
  return [...condition, 0x04, 0x40, ...repeated, end];
}

export function repeatIf(condition: readonly number[]): number[] {
  return [...condition, 0x0d, 0];
}

export function name(text: string): number[] {
  return vector([...text].map((letter) => letter.charCodeAt(0)));
}

export function vector(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

/** A vector of bytes whose count is the number of its items is one already; a section has its length before it. */
export function section(id: number, bytes: readonly number[]): number[] {
  return [id, ...vector(bytes)];
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >> 7)];
}
