using System.Runtime.InteropServices;
using Weft.Gc;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Threading;

/// <summary>
/// What a thread is started with and known by; it lies in the thread's block behind the stack and the thread-local storage. The first
/// three words are read by the emitted <c>wasi_thread_start</c> before any code of ours runs, so their order is a contract.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct StartRecord
{
    /// <summary>The longest name in bytes.</summary>
    public const int MaximumNameLength = 64;

    /// <summary>The first value of the stack pointer: the stack's end, a multiple of 16.</summary>
    public byte* StackTop;

    /// <summary>The stack's lowest address.</summary>
    public byte* StackLimit;

    /// <summary>The thread-local block.</summary>
    public byte* TlsBase;

    /// <summary>1 until the thread has left its block; <c>wasi_thread_start</c> stores the 0. Joiners wait on it.</summary>
    public int Alive;

    /// <summary>Who has done what with the thread, flags of <see cref="ThreadClaim"/>.</summary>
    public int Claims;

    /// <summary>The id, as the thread itself got it.</summary>
    public int Id;

    /// <summary>How many bytes the name has.</summary>
    public int NameLength;

    /// <summary>What the thread runs.</summary>
    public delegate*<void*, void> Function;

    /// <summary>What the function gets.</summary>
    public void* Argument;

    /// <summary>The block's address.</summary>
    public void* Block;

    /// <summary>The block's size.</summary>
    public nuint BlockSize;

    /// <summary>Where the block comes from, and goes.</summary>
    public Allocator Allocator;

    /// <summary>The next one on the dead list.</summary>
    public StartRecord* NextDead;

    /// <summary>What runs when the thread ends, the latest first.</summary>
    public ExitNode* ExitNodes;

    /// <summary>The thread's free blocks.</summary>
    public ThreadCache Cache;

    /// <summary>What the collector knows of the thread, where the program has one.</summary>
    public GcThread Collector;

    /// <summary>The name, UTF-8.</summary>
    public fixed byte Name[MaximumNameLength];

    [ThreadStatic]
    private static StartRecord* t_current;

    /// <summary>The record of the running thread; null in the first thread before the program starts and after it has ended.</summary>
    public static StartRecord* Current
    {
        get => t_current;
        set => t_current = value;
    }

    /// <summary>Copies a name, cut off between two characters where it is too long.</summary>
    public static void SetName(StartRecord* record, ReadOnlySpan<byte> name)
    {
        int length = name.Length;
        if (length > MaximumNameLength)
        {
            length = MaximumNameLength;
            while (length > 0 && (name[length] & 0xC0) == 0x80)
            {
                length--;
            }
        }

        fixed (byte* bytes = name)
        {
            WasmInstruction.MemoryCopy(record->Name, bytes, (nuint)length);
        }

        record->NameLength = length;
    }
}
