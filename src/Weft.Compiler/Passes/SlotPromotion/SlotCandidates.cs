using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>
/// Finds the slots whose address goes nowhere but into accesses, and divides them so that a copy between two of them is a copy of whole
/// pieces. Dividing goes on until nothing changes: pieces only become more or wider, and slots only fall back to memory.
/// </summary>
internal sealed class SlotCandidates
{
    // Beyond that a copy of memory is faster and smaller than its parts.
    private const int MaximumCopiedPieces = 16;
    private const int MaximumFilledSize = 64;

    private readonly SlotCandidate?[] _bySlot;
    private readonly List<SlotCandidate> _byVariable = [];
    private readonly List<Copy> _copies = [];

    /// <summary>Looks at all slots of a function.</summary>
    public SlotCandidates(Function function)
    {
        int bound = 0;
        foreach (Slot slot in function.Slots)
        {
            bound = Math.Max(bound, slot.Id + 1);
        }

        _bySlot = new SlotCandidate?[bound];
        foreach (Slot slot in function.Slots)
        {
            _bySlot[slot.Id] = new SlotCandidate(slot);
        }

        foreach (Slot slot in function.Slots)
        {
            CollectUses(_bySlot[slot.Id]!, slot, 0);
        }

        HandlerVariables.Reject(function, this);
        CollectCopies(function);
        while (Divide())
        {
            // What the last of a chain of copies asks for reaches the first in one round backwards, and not in as many as there are.
            _copies.Reverse();
        }

        NumberVariables(function);
    }

    /// <summary>Whether there is a slot to promote.</summary>
    public bool Any { get; private set; }

    /// <summary>The types of the variables.</summary>
    public List<IRType> VariableTypes { get; } = [];

    /// <summary>The names of the variables: that of the slot, and where it has several pieces, the piece's place in it.</summary>
    public List<string?> VariableNames { get; } = [];

    /// <summary>The slot of a variable.</summary>
    public SlotCandidate OwnerOf(int variable) => _byVariable[variable];

    /// <summary>The promoted slot that an address points into, and where; null for other addresses.</summary>
    public SlotCandidate? Find(Value address, out int offset)
    {
        offset = 0;
        while (address is Instruction { Opcode: Opcode.Add } add)
        {
            if (add.Operands[1] is Constant right)
            {
                offset += (int)right.Bits;
                address = add.Operands[0];
            }
            else if (add.Operands[0] is Constant left)
            {
                offset += (int)left.Bits;
                address = add.Operands[1];
            }
            else
            {
                return null;
            }
        }

        return address is Slot slot && _bySlot[slot.Id] is { IsRejected: false } candidate ? candidate : null;
    }

    /// <summary>Leaves a slot in memory.</summary>
    public void Reject(Slot slot) => _bySlot[slot.Id]!.Reject();

    private static void CollectUses(SlotCandidate candidate, Value address, int offset)
    {
        foreach (IValueUser user in address.Users)
        {
            if (candidate.IsRejected)
            {
                return;
            }

            if (user is not Instruction instruction)
            {
                candidate.Reject();
                return;
            }

            switch (instruction.Opcode)
            {
                case Opcode.Load:
                    candidate.Add(Offset(offset, instruction.Access), instruction.Access.Width, instruction.Type);
                    break;
                case Opcode.Store when instruction.Operands[1] != address:
                    candidate.Add(Offset(offset, instruction.Access), instruction.Access.Width, instruction.Operands[1].Type);
                    candidate.AddWriter(instruction.Block!);
                    break;
                case Opcode.ZeroBlock or Opcode.CopyBlock:
                    break;
                case Opcode.Add when instruction.Operands[1] is Constant right && instruction.Operands[0] == address:
                    CollectUses(candidate, instruction, offset + (int)right.Bits);
                    break;
                case Opcode.Add when instruction.Operands[0] is Constant left:
                    CollectUses(candidate, instruction, offset + (int)left.Bits);
                    break;
                default:
                    candidate.Reject();
                    return;
            }
        }
    }

    private static int Offset(int offset, MemoryAccess access) => access.Offset > int.MaxValue / 2 ? -1 : offset + (int)access.Offset;

    // After the addresses that escape are known: a copy is looked at once, from both ends.
    private void CollectCopies(Function function)
    {
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Opcode is not (Opcode.CopyBlock or Opcode.ZeroBlock))
                {
                    continue;
                }

                bool isZero = instruction.Opcode == Opcode.ZeroBlock;
                int sourceOffset = 0;
                SlotCandidate? target = Find(instruction.Operands[0], out int targetOffset);
                SlotCandidate? source = isZero ? null : Find(instruction.Operands[1], out sourceOffset);
                int size = instruction.Immediate;
                if (size < 0 || !IsInside(target, targetOffset, size) || !IsInside(source, sourceOffset, size))
                {
                    target?.Reject();
                    source?.Reject();
                }
                else if (target is not null || source is not null)
                {
                    target?.AddWriter(block);
                    _copies.Add(new(target, targetOffset, source, sourceOffset, size, isZero));
                }
            }
        }
    }

    private static bool IsInside(SlotCandidate? candidate, int offset, int size) =>
        candidate is null || (offset >= 0 && (long)offset + size <= candidate.Slot.Size);

    // One round over all copies; first what accesses ask for, then what copies to memory need besides.
    private bool Divide()
    {
        bool changed = false;
        foreach (Copy copy in _copies)
        {
            changed |= RejectCutPieces(copy.Target, copy.TargetOffset, copy.Size) | RejectCutPieces(copy.Source, copy.SourceOffset, copy.Size);
            if (IsPromoted(copy.Target) && IsPromoted(copy.Source))
            {
                changed |= Spread(copy.Target!, copy.TargetOffset, copy.Source!, copy.SourceOffset, copy.Size);
                changed |= Spread(copy.Source!, copy.SourceOffset, copy.Target!, copy.TargetOffset, copy.Size);
            }
        }

        return changed || FillCopiesToMemory();
    }

    private bool FillCopiesToMemory()
    {
        bool changed = false;
        foreach (Copy copy in _copies)
        {
            if (copy.IsZero)
            {
                continue;
            }

            if (IsPromoted(copy.Source) && !IsPromoted(copy.Target))
            {
                changed |= copy.Size > MaximumFilledSize
                    ? copy.Source!.Reject()
                    : copy.Source!.Fill(copy.SourceOffset, copy.SourceOffset + copy.Size);
                changed |= RejectManyPieces(copy.Source!, copy.SourceOffset, copy.Size);
            }
            else if (IsPromoted(copy.Target) && !IsPromoted(copy.Source))
            {
                changed |= RejectManyPieces(copy.Target!, copy.TargetOffset, copy.Size);
            }
        }

        return changed;
    }

    private static bool IsPromoted(SlotCandidate? candidate) => candidate is { IsRejected: false };

    private static bool RejectCutPieces(SlotCandidate? candidate, int offset, int size)
    {
        if (!IsPromoted(candidate))
        {
            return false;
        }

        foreach (SlotPiece piece in candidate!.Pieces)
        {
            if (piece.Overlaps(offset, offset + size) && !piece.IsInside(offset, offset + size))
            {
                return candidate.Reject();
            }
        }

        return false;
    }

    private static bool RejectManyPieces(SlotCandidate candidate, int offset, int size)
    {
        int count = 0;
        foreach (SlotPiece piece in candidate.Pieces)
        {
            count += piece.IsInside(offset, offset + size) ? 1 : 0;
        }

        return count > MaximumCopiedPieces && candidate.Reject();
    }

    private static bool Spread(SlotCandidate from, int fromOffset, SlotCandidate to, int toOffset, int size)
    {
        bool changed = false;
        for (int i = 0; i < from.Pieces.Count; i++)
        {
            SlotPiece piece = from.Pieces[i];
            if (piece.IsInside(fromOffset, fromOffset + size))
            {
                changed |= to.Add(piece.Offset - fromOffset + toOffset, piece.Width, piece.Type);
            }
        }

        return changed;
    }

    private void NumberVariables(Function function)
    {
        foreach (Slot slot in function.Slots)
        {
            SlotCandidate candidate = _bySlot[slot.Id]!;
            if (candidate.IsRejected)
            {
                continue;
            }

            Any = true;
            for (int i = 0; i < candidate.Pieces.Count; i++)
            {
                candidate.Pieces[i] = candidate.Pieces[i] with { Variable = VariableTypes.Count };
                VariableTypes.Add(candidate.Pieces[i].Type);
                VariableNames.Add(NameOf(candidate, candidate.Pieces[i]));
                _byVariable.Add(candidate);
            }
        }
    }

    private static string? NameOf(SlotCandidate candidate, SlotPiece piece) =>
        candidate.Pieces.Count == 1 || candidate.Slot.Name is not { } name ? candidate.Slot.Name : $"{name}+{piece.Offset}";

    /// <summary>A copy between slots, or between a slot and memory, or of zeros to a slot.</summary>
    private readonly record struct Copy(
        SlotCandidate? Target, int TargetOffset, SlotCandidate? Source, int SourceOffset, int Size, bool IsZero);
}
