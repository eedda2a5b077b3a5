using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

/// <content>
/// Atomic accesses of 64 bits: WebAssembly traps where the address is not a multiple of 8. What the layout of types says is said when the
/// program is built; what only the address says, where builds for debugging check.
/// </content>
internal sealed partial class ILImporter
{
    private const int AtomicAlignment = 8;

    // Of each address of a field, from where it is counted.
    private Dictionary<Value, FieldPosition>? _fieldPositions;

    private bool HasThreads => _context.GetFeature("threads");

    private void NoteField(Value address, Value owner, FieldDesc field)
    {
        if (!HasThreads)
        {
            return;
        }

        _fieldPositions ??= new(ReferenceEqualityComparer.Instance);
        _fieldPositions[address] = _fieldPositions.TryGetValue(owner, out FieldPosition outer)
            ? outer with { Offset = outer.Offset + field.Offset, Field = field }
            : new(field.OwningType, field.Offset, field);
    }

    /// <summary>Takes the address of a variable that is accessed atomically.</summary>
    /// <param name="width">Bytes of the variable.</param>
    internal Value PopAtomicAddress(int width)
    {
        Value address = Pop().Value;
        if (width != AtomicAlignment || !HasThreads)
        {
            return address;
        }

        if (_fieldPositions?.TryGetValue(address, out FieldPosition position) == true && !position.IsAligned)
        {
            _builder.Call(_context.GetUnsupported(UnsupportedConstruct.MisalignedAtomic, position.Field.ToString()));
        }
        else if (_context.GetFeature("checked") && address is not (Slot or SymbolAddress))
        {
            Value number = address.Type == IRType.I32 ? address : _builder.Convert(Opcode.Reinterpret, IRType.I32, address);
            Value rest = _builder.Binary(Opcode.And, number, Constant.I32(AtomicAlignment - 1));
            _builder.ThrowIf(rest, _context.GetHelper(RuntimeHelper.ThrowMisaligned));
        }

        return address;
    }

    /// <summary>A field of an object, or of a struct somewhere.</summary>
    /// <param name="Root">The class or struct from whose start it is counted.</param>
    /// <param name="Offset">Bytes.</param>
    /// <param name="Field">The field.</param>
    private readonly record struct FieldPosition(TypeDesc Root, int Offset, FieldDesc Field)
    {
        // A block of an object is aligned to 8, and its reference points behind the header.
        public bool IsAligned => Root.IsValueType
            ? Offset % AtomicAlignment == 0 && Root.Layout.Alignment >= AtomicAlignment
            : (Offset + ObjectLayout.HeaderSize) % AtomicAlignment == 0;
    }
}
