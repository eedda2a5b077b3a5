using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Weft.Gc;
using Weft.Intrinsics;
using Weft.Threading;
using Weft.Wasi;

namespace Weft.CompilerServices;

/// <summary>The first thread, from the host's call to the end of the program.</summary>
internal static unsafe class Startup
{
    [FixedAddressValueType]
    private static StartRecord s_main;

    /// <summary>Whether the program has been started: 1, or 0.</summary>
    public static int Started;

    /// <summary>What runs between the end of <c>Main</c> and the announcement of the program's end, or null.</summary>
    public static delegate*<void> BeforeExit;

    /// <summary>The export that a command has; a host calls it once.</summary>
    [UnmanagedCallersOnly(EntryPoint = "_start")]
    public static void Start() => Run();

    /// <summary>
    /// Makes the calling thread the first thread of the program, runs <c>Main</c> and what is registered for the thread's end, and ends
    /// the group with the exit code where that is not 0: returning is what ends it with 0.
    /// </summary>
    public static void Run()
    {
        if (Interlocked.Exchange(ref Started, 1) != 0)
        {
            Panic.Raise("the program was started twice"u8);
        }

        StartRecord* record = (StartRecord*)Unsafe.AsPointer(ref s_main);
        Enter(record);
        int code = BuildFeatures.Heap ? RunManaged() : ProgramEntry.RunMain();

        ThreadExit.Run(record);
        if (BuildFeatures.Heap)
        {
            // Other threads go on until the group has ended, and may collect.
            GcThreads.Unregister(record);
        }

        if (code != 0)
        {
            ProcessFunctions.Exit(code);
        }
    }

    /// <summary>Makes the calling thread the first thread of a module whose exports are called, without a <c>Main</c>.</summary>
    [UnmanagedCallersOnly(EntryPoint = "_initialize")]
    public static void Initialize()
    {
        Enter((StartRecord*)Unsafe.AsPointer(ref s_main));
        if (BuildFeatures.Heap)
        {
            ObjectHelpers.Prepare();
            InitializeEagerClasses();
            GcSafepoint.EnterSafeRegion();
        }
    }

    /// <summary>Runs the constructors of classes that must not be met for the first time in the middle of a lock.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void InitializeEagerClasses()
    {
        // The compiler puts them here: those of the program that have the library's attribute, and were not evaluated.
    }

    private static int RunManaged()
    {
        try
        {
            ObjectHelpers.Prepare();
            InitializeEagerClasses();
            ProgramEntry.RunMain();
            if (BeforeExit != null)
            {
                BeforeExit();
            }

            return ProgramEnd.Announce();
        }
        catch (Exception exception)
        {
            UnhandledException.End(exception);
            return GroupEnd.ExitCode;
        }
    }

    private static void Enter(StartRecord* record)
    {
        record->Alive = 1;
        record->Id = WasiThread.MainId;
        StartRecord.SetName(record, "main"u8);
        StartRecord.Current = record;
        if (BuildFeatures.Heap)
        {
            // Exports are called with the whole stack free, so it is scanned up to its end, where the heap begins.
            GcThreads.Register(record, LinkerSymbols.HeapBase);
            ObjectHeap.StressInterval = EnvironmentVariables.FindNumber("WEFT_GC_STRESS"u8);
        }
    }
}
