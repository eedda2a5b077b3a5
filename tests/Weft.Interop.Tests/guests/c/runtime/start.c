#include "guest.h"

extern void __wasm_init_tls(void *memory);

// Linkers before LLVM 15 leave the main thread without thread-locals; for later ones this moves them.
static void start_tls(void)
{
    size_t align = __builtin_wasm_tls_align() > 16 ? __builtin_wasm_tls_align() : 16;
    char *memory = allocate(__builtin_wasm_tls_size() + align);
    CHECK(memory);
    __wasm_init_tls((void *)(((size_t)memory + align - 1) / align * align));
}

void _start(void)
{
    start_tls();
    size_t count, bytes;
    CHECK(wasi_args_sizes_get(&count, &bytes) == 0);
    char **arguments = allocate((count + 1) * sizeof(char *) + bytes);
    CHECK(arguments);
    CHECK(wasi_args_get(arguments, (char *)(arguments + count + 1)) == 0);
    arguments[count] = 0;
    int code = guest_main((int)count, arguments);
    // Code 0 is told by returning: both ways must end the group.
    if (code)
        wasi_proc_exit((uint32_t)code);
}
