using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Weft.Intrinsics;

internal static class BuildFeatures
{
    [ThreadStatic]
    private static bool t_singleThreaded;

    [ThreadStatic]
    private static bool t_heapless;

    public static bool Threads => !t_singleThreaded;

    public static bool Checked => true;

    public static bool Heap => !t_heapless;

    /// <summary>What the calling thread runs is from now on a single-threaded build, or not.</summary>
    public static void SetThreads(bool value) => t_singleThreaded = !value;

    /// <summary>What the calling thread runs is from now on a program with a heap, or without.</summary>
    public static void SetHeap(bool value) => t_heapless = !value;
}

internal static class ProgramEntry
{
    public static Func<int> Program { get; set; } = static () => 0;

    public static int RunMain()
    {
        Weft.CompilerServices.ProgramEnd.ExitCode = Program();
        return 0;
    }
}

internal static unsafe class LinkerSymbols
{
    [ThreadStatic]
    private static byte* t_stackPointer;

    [ThreadStatic]
    private static byte* t_stackLimit;

    [ThreadStatic]
    private static byte* t_tlsBase;

    public static byte* StackPointer { get => t_stackPointer; set => t_stackPointer = value; }

    public static byte* StackLimit { get => t_stackLimit; set => t_stackLimit = value; }

    public static byte* TlsBase { get => t_tlsBase; set => t_tlsBase = value; }

    // Changed by tests of the layout only.
    public static nuint TlsSize { get; private set; } = 40;

    public static nuint StackSize => 256 * 1024;

    public static nuint TlsAlign { get; private set; } = 8;

    public static void SetTls(nuint size, nuint align) => (TlsSize, TlsAlign) = (size, align);

    // Literals come first, then what is written.
    public static byte* RootsStart => LinearMemory.PageAddress(1) + 512;

    public static byte* RootsEnd => HeapBase;

    // The last two words of a block.
    public static nuint TlsRootsStart => TlsSize - 8;

    public static nuint TlsRootsEnd => TlsSize;

    public static int MemoryMaximum => LinearMemory.Maximum;

    // A module whose data end in the middle of page 1, and that starts with four pages.
    public static byte* HeapBase => LinearMemory.PageAddress(1) + 1024;

    public static byte* HeapEnd => LinearMemory.PageAddress(LinearMemory.InitialPages);

    public static void InitializeThreadLocals(byte* block) => new Span<byte>(block, (int)TlsSize).Fill(0xA5);
}

internal static unsafe class LinearMemory
{
    public const int PageSize = 1 << PageShift;
    public const int PageShift = 16;
    public const int MaximumPages = 1 << (32 - PageShift);
    public const int InitialPages = 4;

    // 1 GiB of addresses; the system gives memory to those that are touched.
    public const int Maximum = 16 * 1024;

    private static readonly byte* s_base = (byte*)NativeMemory.AlignedAlloc((nuint)Maximum * PageSize, PageSize);
    private static int s_size = InitialPages;

    public static int Size => Volatile.Read(ref s_size);

    public static byte* PageAddress(int index) => s_base + ((nuint)index << PageShift);

    // Words of the guest are offsets, so that they have 4 bytes here as well.
    public static uint ToWord(void* address) => (uint)((byte*)address - s_base);

    public static byte* ToAddress(uint word) => s_base + word;

    public static int PageIndex(void* address) => (int)((nuint)((byte*)address - s_base) >> PageShift);

    /// <summary>What somebody else does right before the next growth.</summary>
    public static Action? Rival { get; set; }

    public static int Grow(int pages)
    {
        Action? rival = Rival;
        Rival = null;
        rival?.Invoke();
        int size;
        do
        {
            size = Size;
            if (pages < 0 || pages > Maximum - size)
            {
                return -1;
            }
        }
        while (Interlocked.CompareExchange(ref s_size, size + pages, size) != size);
        return size;
    }
}

internal static unsafe class WasmInstruction
{
    public static int AtomicWait32(int* address, int expected, long timeout) => ParkingTable.Wait(address, expected, timeout);

    public static int AtomicNotify(int* address, int count) => ParkingTable.Notify(address, count);

    public static int MemorySize() => LinearMemory.Size;

    public static int MemoryGrow(int pages) => LinearMemory.Grow(pages);

    public static void MemoryCopy(void* destination, void* source, nuint length) => Buffer.MemoryCopy(source, destination, length, length);

    public static void MemoryFill(void* destination, int value, nuint length) => NativeMemory.Fill(destination, length, (byte)value);

    [DoesNotReturn]
    public static void Throw(object exception) => System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw((Exception)exception);

    public static void Unreachable() => throw new InvalidOperationException("unreachable");
}
