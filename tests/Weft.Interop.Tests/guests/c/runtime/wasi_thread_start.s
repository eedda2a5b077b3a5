# The entry of every thread but the first. It has no frame: before the stack pointer is set, a frame would lie on the main
# thread's stack. Its last store and notify use neither the thread's stack nor its memory, which the joiner may free in between.

    .globaltype __stack_pointer, i32
    .functype   __wasm_init_tls (i32) -> ()
    .functype   thread_run (i32, i32) -> (i32)

    .section .text.wasi_thread_start,"",@
    .globl  wasi_thread_start
    .type   wasi_thread_start,@function
wasi_thread_start:
    .functype wasi_thread_start (i32, i32) -> ()
    local.get 1
    i32.load  0
    global.set __stack_pointer
    local.get 1
    i32.load  4
    call      __wasm_init_tls
    local.get 0
    local.get 1
    call      thread_run
    local.tee 1
    i32.const 0
    i32.atomic.store 0
    local.get 1
    i32.const -1
    memory.atomic.notify 0
    drop
    end_function
