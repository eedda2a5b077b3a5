#include "memory.h"
#include "sync.h"
#include <stdint.h>

// Blocks of powers of two, a free list for each; what lists do not have is cut from the end of the memory.
// The end is asked for anew each time: other code may grow the memory too.

typedef struct block {
    struct block *next;
    size_t size_class;
} __attribute__((aligned(16))) block;

enum { PAGE = 65536, CLASSES = 28 };

extern unsigned char __heap_base;

static mutex heap_lock;
static block *free_blocks[CLASSES];
static uintptr_t region, region_end;

static block *cut(size_t size)
{
    if (region == 0) {
        region = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
        region_end = region;
        uintptr_t end = __builtin_wasm_memory_size(0) * (uintptr_t)PAGE;
        // Only what lies before the first growth is surely nobody else's.
        region_end = end > region ? end : region;
    }

    if (region_end - region < size) {
        size_t pages = (size + PAGE - 1) / PAGE;
        size_t before = __builtin_wasm_memory_grow(0, pages);
        if (before == (size_t)-1)
            return 0;
        if (before * PAGE != region_end)
            region = before * PAGE;
        region_end = (before + pages) * PAGE;
    }

    block *cut_block = (block *)region;
    region += size;
    return cut_block;
}

void *allocate(size_t size)
{
    size_t size_class = 5;
    while (size_class < CLASSES && ((size_t)1 << size_class) < size + sizeof(block))
        size_class++;
    if (size_class == CLASSES)
        return 0;

    mutex_lock(&heap_lock);
    block *found = free_blocks[size_class];
    if (found)
        free_blocks[size_class] = found->next;
    else
        found = cut((size_t)1 << size_class);
    mutex_unlock(&heap_lock);
    if (!found)
        return 0;
    found->size_class = size_class;
    return found + 1;
}

void release(void *memory)
{
    if (!memory)
        return;
    block *freed = (block *)memory - 1;
    mutex_lock(&heap_lock);
    freed->next = free_blocks[freed->size_class];
    free_blocks[freed->size_class] = freed;
    mutex_unlock(&heap_lock);
}

// With bulk memory these become the instructions memory.copy and memory.fill, not calls of themselves.
void *memcpy(void *to, const void *from, size_t size)
{
    return __builtin_memcpy(to, from, size);
}

void *memset(void *to, int value, size_t size)
{
    return __builtin_memset(to, value, size);
}

int compare_text(const char *left, const char *right)
{
    while (*left && *left == *right)
        left++, right++;
    return (unsigned char)*left - (unsigned char)*right;
}
