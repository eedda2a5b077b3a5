using Weft.Compiler.IR;

namespace Weft.Compiler.Emit;

/// <summary>
/// The function's frame in linear memory: its slots, those of the largest alignment first so that no room is lost between them. The
/// size is a multiple of 16, as the stack pointer always is.
/// </summary>
internal sealed class FrameLayout
{
    /// <summary>The alignment of the stack pointer.</summary>
    public const int StackAlignment = 16;

    private readonly Dictionary<Slot, int> _offsets = [];
    private readonly bool _hasSlots;

    public FrameLayout(Function function)
    {
        Slot[] slots = [.. function.Slots.Where(slot => !slot.IsUnused).OrderByDescending(slot => slot.Alignment).ThenBy(slot => slot.Id)];
        long size = 0;
        foreach (Slot slot in slots)
        {
            size = Align(size, slot.Alignment);
            _offsets.Add(slot, (int)size);
            size += slot.Size;
            if (size > int.MaxValue - StackAlignment)
            {
                throw InternalError.Of($"the frame of {function.Symbol.Name} is larger than the address space");
            }
        }

        Size = (int)Align(size, StackAlignment);
        _hasSlots = slots.Length > 0;
        HasAllocations = function.Blocks.Exists(HasAllocation);
        HasHandlers = function.Blocks.Exists(static block => block.Handler is { LeavesFunction: false });
    }

    /// <summary>Bytes.</summary>
    public int Size { get; }

    /// <summary>Whether the function allocates on the stack besides.</summary>
    public bool HasAllocations { get; }

    /// <summary>Whether the function goes on after exceptions, where the stack pointer is wherever the thrower left it.</summary>
    public bool HasHandlers { get; }

    /// <summary>Whether the function moves the stack pointer, and so has to put it back where it returns.</summary>
    public bool IsMoved => Size > 0 || HasAllocations;

    /// <summary>Whether the function has to know where its frame is.</summary>
    public bool IsNeeded => _hasSlots || HasAllocations || HasHandlers;

    /// <summary>Where a slot begins, in bytes above the frame's address.</summary>
    public int Offset(Slot slot) => _offsets[slot];

    /// <summary>Rounds up to a power of two.</summary>
    public static long Align(long size, int alignment) => (size + alignment - 1) & -alignment;

    private static bool HasAllocation(Block block)
    {
        foreach (Instruction instruction in block)
        {
            if (instruction.Opcode == Opcode.AllocateStack)
            {
                return true;
            }
        }

        return false;
    }
}
