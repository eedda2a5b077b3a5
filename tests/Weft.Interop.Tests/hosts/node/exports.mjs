// The package keeps what a spawn returned in the module's memory, in eight bytes that it takes from the module's malloc. Not every
// module exports one, and none has to: the host adds a page to the memory, which is then its own.
export function withMalloc (instance, memory) {
  let page = 0
  return {
    exports: {
      ...instance.exports,
      malloc: () => (page ||= memory.grow(1) * 65536),
      free: () => {}
    }
  }
}
