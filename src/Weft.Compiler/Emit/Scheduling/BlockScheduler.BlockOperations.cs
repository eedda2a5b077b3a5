using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>Copies and zeroes of a known size. Short ones are loads and stores, which may overlap so that two are enough for a copy.</summary>
internal sealed partial class BlockScheduler
{
    // The engine makes as good code of a constant memory.copy, but calls a function for a memory.fill.
    private const int LongestCopyInPieces = 16;
    private const int LongestZeroInPieces = 64;
    private const int LargestPiece = 8;

    private static readonly Constant ZeroI32 = Constant.I32(0);
    private static readonly Constant ZeroI64 = Constant.I64(0);

    private readonly List<(byte Width, int Offset)> _pieces = [];

    private void ScheduleBlockOperation(Instruction instruction, int position)
    {
        bool isCopy = instruction.Opcode == Opcode.CopyBlock;
        int size = instruction.Immediate;
        if (size == 0)
        {
            return;
        }

        if (size > (isCopy ? LongestCopyInPieces : LongestZeroInPieces))
        {
            Settle(instruction, instruction.Operands, position);
            PushOperands(instruction);
            Add(StackOperationKind.Execute, instruction);
            return;
        }

        CutIntoPieces(size);
        if (_pieces.Count > 1)
        {
            // Each piece needs the addresses.
            foreach (Value operand in instruction.Operands)
            {
                if (IsWaiting(_uses.Resolve(operand), out Instruction address))
                {
                    WorkOut(address);
                }
            }
        }

        Settle(instruction, instruction.Operands, position);
        foreach ((byte width, int offset) in _pieces)
        {
            PushValue(instruction.Operands[0], isAddress: true);
            if (isCopy)
            {
                PushValue(instruction.Operands[1], isAddress: true);
                _operations.Add(new(StackOperationKind.LoadPiece, instruction.Operands[1], width, offset));
            }
            else
            {
                Add(StackOperationKind.Push, width == LargestPiece ? ZeroI64 : ZeroI32);
            }

            _operations.Add(new(StackOperationKind.StorePiece, instruction.Operands[0], width, offset));
        }
    }

    // Whole pieces of the largest width that fits, and one more at the end that overlaps the one before where it has to.
    private void CutIntoPieces(int size)
    {
        _pieces.Clear();
        int width = Math.Min(LargestPiece, 1 << int.Log2(size));
        int offset = 0;
        for (; offset + width <= size; offset += width)
        {
            _pieces.Add(((byte)width, offset));
        }

        int rest = size - offset;
        if (rest > 0)
        {
            int last = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)rest);
            _pieces.Add(((byte)last, size - last));
        }
    }
}
