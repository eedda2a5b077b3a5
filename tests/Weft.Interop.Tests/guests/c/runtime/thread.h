// Threads on wasi.thread-spawn.
#pragma once
#include <stddef.h>

typedef struct thread thread;
typedef void (*thread_body)(void *argument);

enum { DEFAULT_STACK = 16384 };

// A null pointer where the host refuses or the memory is full.
thread *thread_spawn(thread_body body, void *argument, size_t stack_size);
static inline thread *thread_start(thread_body body, void *argument) { return thread_spawn(body, argument, DEFAULT_STACK); }
// Each thread is joined or detached, once.
void thread_join(thread *joined);
void thread_detach(thread *detached);
// Gives back what detached threads that have ended left behind; every spawn does it too.
void thread_reap(void);
// The id that thread-spawn returned.
int thread_id(const thread *of);
// The id that the calling thread was started with; 0 in the main thread.
int thread_self(void);
