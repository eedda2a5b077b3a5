using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Faults;

/// <summary>The faults of thread runtimes that others had, and those that ours could have.</summary>
internal static class FaultCatalogue
{
    private const string Spawn = "Threading/WasiThread.cs";
    private const string ThreadStart = "Threading/ThreadStart.cs";
    private const string ThreadBlock = "Threading/ThreadBlock.cs";
    private const string DeadList = "Threading/DeadList.cs";
    private const string Growth = "Memory/PageAllocator.Growth.cs";
    private const string ClassConstructors = "CompilerServices/ClassConstructors.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        // Zig's faults are those of its 0.11 to 0.13; the rows are those of docs/design/contract.md.
        new(
            "wake-ups are dropped where nobody looks at their result (Zig a)",
            "threads/futex",
            "Deadlocked",
            SourceEdit.OfAll("memory.atomic.notify\n", "drop\n drop\n i32.const 0\n")),
        new(
            "waits are dropped where nobody looks at their result (Zig a)",
            "threads/futex",
            "a wait did not wait",
            SourceEdit.OfAll("memory.atomic.wait32\n", "drop\n drop\n drop\n i32.const 0\n")),
        new(
            "the parent overwrites what a child has stored that ended first (Zig b, row 4)",
            "threads/child-ends-before-spawn-returns",
            "Deadlocked",
            new SourceEdit("RaceWindow.At(RacePoint.Spawned);", "RaceWindow.At(RacePoint.Spawned); record->Alive = 1;", Spawn)),
        new(
            "a thread begins on the stack of the first one (Zig c, row 3)",
            "threads/start-before-any-frame",
            "a frame is beyond the thread's stack",
            new SourceEdit("local.get 1\n    i32.load\n    global.set $__stack_pointer\n", "")),
        new(
            "the stack pointer is not at the high end of the stack (Zig d, row 3)",
            "threads/stack-size",
            "",
            new SourceEdit("record->StackTop = tls;", "record->StackTop = block + 2048;", ThreadBlock),
            new SourceEdit("record->StackLimit = block;", "record->StackLimit = null;", ThreadBlock)),
        new(
            "a detached thread frees the block that it stands on (Zig e, row 6)",
            "threads/detach-races-exit",
            "a block was freed that a thread stood on",
            new SourceEdit("DeadList.Push(record);", "ThreadBlock.Free(record);", ThreadStart)),
        new(
            "the blocks of detached threads are freed before they have left them (row 6)",
            "threads/detach-races-exit",
            "a block was freed that a thread stood on",
            new SourceEdit("if (Volatile.Read(ref record->Alive) == 0)", "if (record != null)", DeadList)),
        new(
            "detaching misses that the thread has ended already (row 12)",
            "threads/detach-races-exit",
            "the block was not freed",
            new SourceEdit("if ((before & ThreadClaim.Finished) != 0)", "if (before < 0)", Spawn)),
        new(
            "new memory is taken to follow the last (Zig g)",
            "threads/growth-by-others",
            "the allocator gave out what is another's",
            new SourceEdit("private const int GrowthStep = 16;", "private const int GrowthStep = 16; private static int s_end;", Growth),
            new SourceEdit(
                "int first = WasmInstruction.MemoryGrow(count);",
                "int first = WasmInstruction.MemoryGrow(count); if (first >= 0 && s_end != 0) { first = s_end; } s_end = first + count;",
                Growth)),
        new(
            "a thread says that it has ended while it stands on its stack (row 5)",
            "threads/joiner-races-exit",
            "a thread was joined that stood on its stack",
            new SourceEdit(
                "RaceWindow.At(RacePoint.Finished);",
                "Volatile.Write(ref record->Alive, 0); Parking.Wake(&record->Alive, Parking.All); RaceWindow.At(RacePoint.Finished);",
                ThreadStart)),
        new(
            "every instance initializes the memory (row 9)",
            "threads/memory-is-initialized-once",
            "was initialized again",
            new SourceEdit("br_table 0 (;@3;) 1 (;@2;) 2 (;@1;)", "drop\n br 0")),
        new(
            "thread-local variables keep what was there (B.7)",
            "threads/memory-is-initialized-once",
            "a thread's variable does not start as zero",
            new SourceEdit("LinkerSymbols.InitializeThreadLocals(record->TlsBase);", "", ThreadStart)),
        new(
            "threads share the first one's variables (B.7)",
            "threads/memory-is-initialized-once",
            "",
            new SourceEdit("local.get 1\n    i32.load offset=8\n    global.set $__tls_base\n", "")),
        new(
            "the blocks of threads that were joined are kept (row 12)",
            "threads/spawn-join",
            "a thread was not started",
            new SourceEdit("allocator.Free(record->Block, record->BlockSize, StackAlignment);", "_ = allocator;", ThreadBlock)),
        new(
            "the block of a thread that the host refused is kept",
            "threads/spawn-refused",
            "a failed spawn has kept memory",
            new SourceEdit("ThreadBlock.Free(record);\n            return", "return", Spawn)),
        new(
            "class constructors that need each other wait for each other",
            "threads/class-constructors-circle",
            "Deadlocked",
            new SourceEdit("bool isDeadlock = ClosesCircle(state, waiter.ThreadId);", "bool isDeadlock = false;", ClassConstructors)),
        new(
            "a class is seen while its constructor runs",
            "threads/class-constructors-once",
            "a class was seen before its constructor was done",
            new SourceEdit("|| !TryWait(state, seen)", "|| seen != NotRun", ClassConstructors)),
        new(
            "leaving a lock wakes nobody",
            "threads/hammer-mutex",
            "Deadlocked",
            new SourceEdit("if ((state & Waiters) != 0)", "if (state < 0)", "Threading/FutexLock.cs")),
        new(
            "a lock that is held is taken",
            "threads/hammer-mutex",
            "panic in thread 'worker'",
            new SourceEdit("if ((state & Held) == 0 && (isStarving", "if ((state & Held) >= 0 && (isStarving", "Threading/FutexLock.cs")),
        new(
            "a wake-up between unlocking and waiting is lost",
            "threads/hammer-condition",
            "Deadlocked",
            new SourceEdit("int seen = Volatile.Read(ref *sequence);", "", "Threading/Condition.cs"),
            new SourceEdit(
                "mutex.Unlock();\n        int result",
                "mutex.Unlock(); WasiThread.Yield(); int seen = Volatile.Read(ref *sequence);\n        int result",
                "Threading/Condition.cs")),
        new(
            "a permit that is given back wakes nobody",
            "threads/hammer-semaphore",
            "Deadlocked",
            new SourceEdit("Parking.Wake(word, 1);", "", "Threading/Semaphore.cs")),
        new(
            "the last of a group wakes nobody",
            "threads/hammer-wait-group",
            "Deadlocked",
            new SourceEdit("if (state == Waiting)", "if (state < 0)", "Threading/WaitGroup.cs")),
        new(
            "what has happened once wakes nobody",
            "threads/hammer-once",
            "Deadlocked",
            new SourceEdit("== RunningAwaited)", "== NotRun)", "Threading/Once.cs")),
        new(
            "the last one at a barrier wakes nobody",
            "threads/hammer-barrier",
            "Deadlocked",
            new SourceEdit("if (_participants > 1)", "if (_participants < 0)", "Threading/Barrier.cs")),
        new(
            "an event that is set wakes nobody",
            "threads/hammer-reset-event",
            "Deadlocked",
            new SourceEdit("Interlocked.Exchange(ref *word, Open) == Awaited", "Interlocked.Exchange(ref *word, Open) < 0", "Threading/ResetEvent.cs")),
        new(
            "a writer that leaves wakes no reader",
            "threads/hammer-rwlock",
            "Deadlocked",
            new SourceEdit("Parking.Wake(gate, Parking.All);", "", "Threading/RwLock.cs")),
        new(
            "a writer comes in beside readers",
            "threads/rwlock-tries",
            "a writer came in beside a reader",
            new SourceEdit("while ((state & ReaderMask) == 0)", "while ((state & ReaderMask) >= 0)", "Threading/RwLock.cs")),
        .. CollectorFaults.All,
    ];
}
