import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 leave the wrappers by which WebAssembly calls JavaScript as they are. PGlite calls out often, so V8 compiles its
 * wrappers anew, and with WebAssembly on several threads (PGlite here, coders there) the freeing of the old ones now and then
 * ends the process: "Check failed: jit_page_->allocations_.erase(addr) == 1", in Runtime_TierUpWasmToJSWrapper of Node 24.21.
 * Must come before the first wrapper is made. It costs nothing that can be measured (docs/decisions/embedded-store.md).
 */
export function keepWrappers(): void {
  setFlagsFromString('--wasm-wrapper-tiering-budget=2147483647');
}
