// A heap that every thread may use, and the block functions that the compiler calls.
#pragma once
#include <stddef.h>

// 16-aligned; a null pointer where the memory cannot grow any more.
void *allocate(size_t size);
void release(void *block);

void *memcpy(void *to, const void *from, size_t size);
void *memset(void *to, int value, size_t size);
int compare_text(const char *left, const char *right);
