#include "guest.h"

void _start(void)
{
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
