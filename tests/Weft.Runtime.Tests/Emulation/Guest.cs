using System.Globalization;
using System.Runtime.InteropServices;
using Weft.Gc;
using Weft.Intrinsics;
using Weft.Memory;
using Weft.Threading;
using Weft.Wasi;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Weft.Emulation;

/// <summary>Makes the thread of a test the first thread of a guest, and threads for the guest to race in.</summary>
internal static unsafe class Guest
{
    // The first thread's stack, on which guest code in .NET has nothing but what tests put there, and its thread-local block.
    private const int StackSize = 64 * 1024;
    private const int LargestThreadLocals = 16 * 1024;

    /// <summary>How often things are repeated, relative to the usual.</summary>
    public static double Scale { get; } =
        double.Parse(Environment.GetEnvironmentVariable("WEFT_HAMMER") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>The seed of everything random.</summary>
    public static int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("WEFT_SEED") ?? "1", CultureInfo.InvariantCulture);

    public static int Times(int count) => Math.Max(1, (int)(count * Scale));

    /// <summary>Runs an action in a thread that the guest knows, and gives back all that the thread kept of the heap.</summary>
    public static void Run(Action action)
    {
        StartRecord* record = (StartRecord*)NativeMemory.AllocZeroed((nuint)sizeof(StartRecord));
        record->Id = WasiThread.MainId;
        StartRecord.SetName(record, "main"u8);
        StartRecord.Current = record;
        byte* stack = (byte*)NativeMemory.AllocZeroed(StackSize);
        byte* threadLocals = (byte*)NativeMemory.AllocZeroed(LargestThreadLocals);
        LinkerSymbols.TlsBase = threadLocals;
        LinkerSymbols.StackPointer = stack + StackSize;
        GcThreads.Register(record, stack + StackSize);
        try
        {
            action();
            ThreadExit.Run(record);
        }
        finally
        {
            Weft.Threading.ThreadStart.Leave(record);
            LinkerSymbols.TlsBase = null;
            LinkerSymbols.StackPointer = null;
            NativeMemory.Free(threadLocals);
            NativeMemory.Free(stack);
            NativeMemory.Free(record);
        }
    }

    /// <summary>Runs an action in many guest threads at once, each with its index and a source of random numbers.</summary>
    public static void RunMany(int count, Action<int, Random> action) => Run(() =>
    {
        Job[] jobs = [.. Enumerable.Range(0, count).Select(index => new Job(index, action))];
        GCHandle[] handles = [.. jobs.Select(job => GCHandle.Alloc(job))];
        WasiThread[] threads = new WasiThread[count];
        for (int index = 0; index < count; index++)
        {
            Assert.True(WasiThread.Spawn(&RunJob, (void*)GCHandle.ToIntPtr(handles[index]), out threads[index]).Succeeded);
        }

        for (int index = 0; index < count; index++)
        {
            threads[index].Join();
            handles[index].Free();
        }

        foreach (Job job in jobs)
        {
            job.Error?.Throw();
        }
    });

    /// <summary>What a group writes to its standard error when the action panics, and ends with the code that panics have.</summary>
    public static string Panics(Action action)
    {
        GuestExitException? exit = null;
        Run(() => exit = Assert.Throws<GuestExitException>(action));
        GroupEnd.Owner = 0;
        Assert.Equal(Panic.ExitCode, exit!.Code);
        return exit.ErrorOutput;
    }

    /// <summary>Gives pages back that are only kept, and says how many bytes of pages are in use.</summary>
    public static long UsedBytes()
    {
        DeadList.Reap();
        GeneralAllocator.Trim();
        return PageAllocator.UsedBytes;
    }

    /// <summary>Waits until something has happened; a test that waits in vain hangs.</summary>
    public static void Until(Func<bool> condition)
    {
        while (!condition())
        {
            Thread.Yield();
        }
    }

    /// <summary>Lets another thread run now and then, as the seed says.</summary>
    public static void Jitter(Random random)
    {
        if (random.Next(4) == 0)
        {
            Thread.Yield();
        }
    }

    private static void RunJob(void* argument)
    {
        Job job = (Job)GCHandle.FromIntPtr((nint)argument).Target!;
        try
        {
            job.Action(job.Index, new Random((Seed * 1_000) + job.Index));
        }
        catch (Exception error)
        {
            job.Error = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error);
        }
    }

    private sealed class Job(int index, Action<int, Random> action)
    {
        public int Index { get; } = index;

        public Action<int, Random> Action { get; } = action;

        public System.Runtime.ExceptionServices.ExceptionDispatchInfo? Error { get; set; }
    }
}
