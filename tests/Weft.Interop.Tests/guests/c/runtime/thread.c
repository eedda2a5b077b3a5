#include "thread.h"
#include "memory.h"
#include "sync.h"
#include "wasi.h"

// One allocation per thread: [stack, growing down][TLS][start record]. The handle is apart from it and only ever reused as a
// handle: the last notify of a thread may come after its joiner has given the handle back, and then wakes at most somebody
// who looks again.

typedef struct {
    void *stack_top; // read by wasi_thread_start
    void *tls;       // read by wasi_thread_start
    thread_body body;
    void *argument;
    thread *handle;
} start_record;

struct thread {
    volatile int is_alive; // cleared by the last store of the thread, off its stack
    int id;
    void *memory;
    thread *next;
};

static mutex threads_lock;
static thread *spare_handles, *detached_threads;
static _Thread_local int self;

int thread_self(void) { return self; }

int thread_id(const thread *of) { return of->id; }

// Called by wasi_thread_start on the thread's own stack. Returns the word that tells the joiner.
volatile int *thread_run(int id, start_record *record)
{
    self = id;
    record->body(record->argument);
    return &record->handle->is_alive;
}

static thread *take_handle(void)
{
    mutex_lock(&threads_lock);
    thread *handle = spare_handles;
    if (handle)
        spare_handles = handle->next;
    mutex_unlock(&threads_lock);
    return handle ? handle : allocate(sizeof(thread));
}

static void give_back(thread *ended)
{
    release(ended->memory);
    mutex_lock(&threads_lock);
    ended->next = spare_handles;
    spare_handles = ended;
    mutex_unlock(&threads_lock);
}

static size_t align_up(size_t value, size_t alignment) { return (value + alignment - 1) & ~(alignment - 1); }

thread *thread_spawn(thread_body body, void *argument, size_t stack_size)
{
    thread_reap();
    thread *handle = take_handle();
    if (!handle)
        return 0;

    size_t tls_align = __builtin_wasm_tls_align() > 16 ? __builtin_wasm_tls_align() : 16;
    size_t tls_size = align_up(__builtin_wasm_tls_size(), 16);
    stack_size = align_up(stack_size, 16);
    handle->memory = allocate(stack_size + tls_align + tls_size + sizeof(start_record));
    if (handle->memory) {
        char *tls = (char *)align_up((size_t)handle->memory + stack_size, tls_align);
        start_record *record = (start_record *)(tls + tls_size);
        *record = (start_record){(char *)handle->memory + stack_size, tls, body, argument, handle};
        store(&handle->is_alive, 1);
        int id = wasi_thread_spawn(record);
        if (id > 0) {
            // Nobody reads it but who got the handle from here: the child was told its own id.
            handle->id = id;
            return handle;
        }
    }

    give_back(handle);
    return 0;
}

void thread_join(thread *joined)
{
    while (load(&joined->is_alive))
        futex_wait(&joined->is_alive, 1, FOREVER);
    give_back(joined);
}

void thread_detach(thread *detached)
{
    mutex_lock(&threads_lock);
    detached->next = detached_threads;
    detached_threads = detached;
    mutex_unlock(&threads_lock);
}

void thread_reap(void)
{
    thread *ended = 0;
    mutex_lock(&threads_lock);
    for (thread **link = &detached_threads; *link;) {
        thread *candidate = *link;
        if (load(&candidate->is_alive)) {
            link = &candidate->next;
        } else {
            *link = candidate->next;
            candidate->next = ended;
            ended = candidate;
        }
    }

    mutex_unlock(&threads_lock);
    while (ended) {
        thread *next = ended->next;
        give_back(ended);
        ended = next;
    }
}
