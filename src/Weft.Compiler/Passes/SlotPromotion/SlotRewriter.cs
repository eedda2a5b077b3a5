using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.SlotPromotion;

/// <summary>Replaces accesses of promoted slots by reads and writes of variables.</summary>
internal sealed class SlotRewriter(Function function, SlotCandidates candidates, SlotVariables variables)
{
    private readonly IRBuilder _builder = new(function);
    private readonly List<Value> _copied = [];

    /// <summary>Replaces an instruction, if it is an access of a promoted slot.</summary>
    public void Rewrite(Instruction instruction)
    {
        _builder.Block = instruction.Block!;
        _builder.Position = instruction;
        _builder.Location = instruction.Location;
        int offset;
        switch (instruction.Opcode)
        {
            case Opcode.Load when candidates.Find(instruction.Operands[0], out offset) is { } candidate:
                instruction.ReplaceUsesWith(Read(candidate, offset + (int)instruction.Access.Offset, instruction.Access, instruction.Type));
                instruction.Remove();
                break;
            case Opcode.Store when candidates.Find(instruction.Operands[0], out offset) is { } candidate:
                Write(candidate, offset + (int)instruction.Access.Offset, instruction.Access.Width, instruction.Operands[1]);
                instruction.Remove();
                break;
            case Opcode.ZeroBlock when candidates.Find(instruction.Operands[0], out offset) is { } candidate:
                Zero(candidate, offset, instruction.Immediate);
                instruction.Remove();
                break;
            case Opcode.CopyBlock:
                RewriteCopy(instruction);
                break;
        }
    }

    private void RewriteCopy(Instruction copy)
    {
        SlotCandidate? target = candidates.Find(copy.Operands[0], out int targetOffset);
        SlotCandidate? source = candidates.Find(copy.Operands[1], out int sourceOffset);
        if (target is null && source is null)
        {
            return;
        }

        if (target is null)
        {
            Store(copy.Operands[0], source!, sourceOffset, copy.Immediate);
        }
        else if (source is null)
        {
            Load(target, targetOffset, copy.Operands[1], copy.Immediate);
        }
        else
        {
            CopyVariables(target, targetOffset, source, sourceOffset, copy.Immediate);
        }

        copy.Remove();
    }

    private void Zero(SlotCandidate candidate, int offset, int size)
    {
        foreach (SlotPiece piece in candidate.Pieces)
        {
            if (piece.IsInside(offset, offset + size))
            {
                variables.Write(_builder.Block, piece.Variable, Constant.Zero(piece.Type));
            }
        }
    }

    // All is read before anything is written: both may be the same slot.
    private void CopyVariables(SlotCandidate target, int targetOffset, SlotCandidate source, int sourceOffset, int size)
    {
        _copied.Clear();
        foreach (SlotPiece piece in target.Pieces)
        {
            if (piece.IsInside(targetOffset, targetOffset + size))
            {
                SlotPiece from = source.PieceAt(piece.Offset - targetOffset + sourceOffset);
                _copied.Add(SlotConversion.Retype(_builder, variables.Read(_builder.Block, from.Variable), piece.Type));
            }
        }

        int next = 0;
        foreach (SlotPiece piece in target.Pieces)
        {
            if (piece.IsInside(targetOffset, targetOffset + size))
            {
                variables.Write(_builder.Block, piece.Variable, _copied[next++]);
            }
        }
    }

    // Nothing is known of the alignment of either side of a copy.
    private void Load(SlotCandidate target, int targetOffset, Value address, int size)
    {
        foreach (SlotPiece piece in target.Pieces)
        {
            if (piece.IsInside(targetOffset, targetOffset + size))
            {
                MemoryAccess access = new((byte)piece.Width, false, (uint)(piece.Offset - targetOffset), 1, false);
                variables.Write(_builder.Block, piece.Variable, _builder.Load(piece.Type, address, access));
            }
        }
    }

    private void Store(Value address, SlotCandidate source, int sourceOffset, int size)
    {
        foreach (SlotPiece piece in source.Pieces)
        {
            if (piece.IsInside(sourceOffset, sourceOffset + size))
            {
                MemoryAccess access = new((byte)piece.Width, false, (uint)(piece.Offset - sourceOffset), 1, false);
                _builder.Store(address, variables.Read(_builder.Block, piece.Variable), access);
            }
        }
    }

    private Value Read(SlotCandidate candidate, int offset, MemoryAccess access, IRType type)
    {
        SlotPiece piece = candidate.PieceAt(offset);
        Value value = variables.Read(_builder.Block, piece.Variable);
        if (piece.Width > access.Width)
        {
            value = SlotConversion.ExtractBytes(_builder, value, offset - piece.Offset);
        }

        return SlotConversion.FromVariable(_builder, value, access, type);
    }

    private void Write(SlotCandidate candidate, int offset, int width, Value value)
    {
        SlotPiece piece = candidate.PieceAt(offset);
        value = piece.Width > width
            ? SlotConversion.InsertBytes(_builder, variables.Read(_builder.Block, piece.Variable), value, offset - piece.Offset, width)
            : SlotConversion.Retype(_builder, value, piece.Type);
        variables.Write(_builder.Block, piece.Variable, value);
    }
}
