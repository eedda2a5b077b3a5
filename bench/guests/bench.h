// What the measured programs share.
#pragma once

static inline int parse(const char *text)
{
    int value = 0;
    while (*text)
        value = value * 10 + *text++ - '0';
    return value;
}

#ifdef __wasm__
__attribute__((import_module("weft"), import_name("thread_name"))) int host_set_thread_name(const char *name, int length);
#else
// Behind a pointer that the compiler cannot see through: what an import is to a native program.
extern int (*volatile host_set_thread_name)(const char *name, int length);
#endif
