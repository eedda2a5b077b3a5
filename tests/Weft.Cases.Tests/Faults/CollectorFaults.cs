using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Faults;

/// <summary>Faults that a collector could have.</summary>
internal static class CollectorFaults
{
    private const string Objects = "gc/objects";
    private const string Threads = "gc/threads";
    private const string Safepoint = "Gc/GcSafepoint.cs";
    private const string Collector = "Gc/Collector.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "the collector does not wait until threads have stopped",
            "gc/stop",
            "a thread has not stopped",
            new SourceEdit("AwaitStop(&thread->State, stop);", "_ = thread;", Safepoint)),
        new(
            "a thread leaves a safe region while the world is stopped",
            "gc/safe-region",
            "a thread has left its safe region",
            new SourceEdit(
                "Interlocked.Exchange(ref thread->State, GcThread.Running);",
                "Interlocked.Exchange(ref thread->State, GcThread.Running); if (thread != null) { return; }",
                Safepoint)),
        new(
            "a thread that stops does not wake the collector",
            Threads,
            "Deadlocked",
            new SourceEdit(
                "Parking.Wake(&thread->State, Parking.All);\n        }\n    }\n\n    [SafePoint]",
                "}\n    }\n\n    [SafePoint]",
                Safepoint)),
        new(
            "a thread that has stopped is not set going again",
            Threads,
            "Deadlocked",
            new SourceEdit(
                "Interlocked.CompareExchange(ref thread->State, GcThread.Running, stop) == stop)\n            {",
                "thread == null)\n            {",
                Safepoint)),
        new(
            "a thread is not on the list of the collector when it begins",
            "gc/safe-region",
            "",
            new SourceEdit("list->First = thread;", "if (list->First == null) { list->First = thread; }", "Gc/GcThreads.cs")),
        new(
            "nobody waits for finalizers while another thread starts the one that runs them",
            "gc/finalizer-thread-starts",
            "the finalizer has not run",
            new SourceEdit("AwaitStart();\n            FinalizerQueue", "FinalizerQueue", "Native/Finalizers.cs")),
        new(
            "the stacks of threads are no roots",
            Objects,
            "",
            new SourceEdit("Marker.MarkRange(thread->StackPointer, thread->StackTop);", "", "Gc/ThreadRoots.cs")),
        new(
            "static data are no roots",
            Objects,
            "the tree that is kept has changed",
            new SourceEdit(
                "=> Marker.MarkRange(LinkerSymbols.RootsStart, LinkerSymbols.RootsEnd);", "{ }", "Gc/StaticRoots.cs")),
        new(
            "numbers in static data are roots",
            Objects,
            "a number keeps an object",
            new SourceEdit(
                "LinkerSymbols.RootsStart, LinkerSymbols.RootsEnd", "(byte*)1024, LinkerSymbols.StackLimit", "Gc/StaticRoots.cs")),
        new(
            "threads keep their free cells over a collection",
            Objects,
            "",
            new SourceEdit("GcThread.Forget(thread);", "_ = thread;", Collector)),
        new(
            "cells are given out as they were",
            Objects,
            "a new object is not zero",
            new SourceEdit("WasmInstruction.MemoryFill(run, 0, bytes);", "", "Gc/AllocationBuffer.cs")),
        new(
            "weak handles are not cleared",
            Objects,
            "a weak handle was not cleared",
            new SourceEdit("HandleTable.Clear(HandleKind.WeakShort);", "", Collector)),
        new(
            "dependent handles keep nothing",
            Objects,
            "the second object has changed",
            new SourceEdit("FinalizerQueue.MarkReady();\n        HandleTable.MarkDependent();", "FinalizerQueue.MarkReady();", Collector)),
    ];
}
