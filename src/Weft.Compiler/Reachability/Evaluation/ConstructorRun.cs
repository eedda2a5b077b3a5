using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability.Evaluation;

/// <summary>
/// Runs one class constructor while the program is compiled. It goes on only where the outcome is the same whenever the constructor runs,
/// and nobody can tell that it has: where it reads what never changes, and writes its own static fields and objects that it has made
/// itself. Everything else is refused, and so is what would take long or much room.
/// </summary>
/// <param name="evaluator">What evaluates other classes and finds bodies.</param>
/// <param name="symbols">The symbols of the program.</param>
/// <param name="type">The class.</param>
internal sealed partial class ConstructorRun(ConstructorEvaluator evaluator, SymbolTable symbols, TypeDesc type)
{
    private const int MaximumSteps = 50_000;
    private const int MaximumDepth = 40;

    private readonly Dictionary<StaticFieldSymbol, MemoryPiece> _fields = [];
    private readonly Dictionary<DataSymbol, MemoryPiece> _constants = [];
    private readonly List<MemoryPiece> _objects = [];
    private int _steps;
    private int _depth;

    /// <summary>The static fields of the class that were looked at or written.</summary>
    public IReadOnlyDictionary<StaticFieldSymbol, MemoryPiece> Fields => _fields;

    /// <summary>The objects that were made, in their order.</summary>
    public IReadOnlyList<MemoryPiece> Objects => _objects;

    /// <summary>Runs the constructor; false where it is refused.</summary>
    public bool Run(FunctionSymbol constructor) => Call(constructor, [], out _);

    private bool Call(FunctionSymbol callee, EvaluatedValue[] arguments, out EvaluatedValue[] results)
    {
        results = [];
        if (_depth == MaximumDepth || callee is not MethodSymbol { Import: null, IsSafePoint: false } method || evaluator.FindBody(method) is not { } body)
        {
            return false;
        }

        _depth++;
        bool returned = Run(body, arguments, out results);
        _depth--;
        return returned;
    }

    private bool Run(Function function, EvaluatedValue[] arguments, out EvaluatedValue[] results)
    {
        results = [];
        Frame frame = new(function);
        for (int i = 0; i < arguments.Length; i++)
        {
            frame.Values[function.Entry.Parameters[i].Id] = arguments[i];
        }

        Block block = function.Entry;
        while (true)
        {
            foreach (Instruction instruction in block)
            {
                if (++_steps > MaximumSteps || (!instruction.IsTerminator && !Execute(instruction, frame)))
                {
                    return false;
                }
            }

            Instruction terminator = block.Terminator;
            if (terminator.Opcode == Opcode.Return)
            {
                results = Read(terminator.Operands, frame);
                return true;
            }

            if (Choose(terminator, frame) is not { } edge)
            {
                return false;
            }

            Transfer(edge, frame);
            block = edge.Target;
        }
    }

    private Edge? Choose(Instruction terminator, Frame frame)
    {
        if (terminator.Opcode == Opcode.Jump)
        {
            return terminator.Edges[0];
        }

        if (terminator.Opcode is not (Opcode.Branch or Opcode.Switch))
        {
            return null;
        }

        // No address is zero.
        EvaluatedValue value = Read(terminator.Operands[0], frame);
        return terminator.Opcode == Opcode.Branch ? terminator.Edges[!value.IsNumber || (int)value.Bits != 0 ? 0 : 1]
            : value.IsNumber ? terminator.Edges[(int)Math.Min((uint)value.Bits, (uint)terminator.Edges.Count - 1)]
            : null;
    }

    // All arguments are read before a parameter is written: they may be parameters of the same block.
    private void Transfer(Edge edge, Frame frame)
    {
        EvaluatedValue[] arguments = new EvaluatedValue[edge.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Read(edge.Arguments[i], frame);
        }

        for (int i = 0; i < arguments.Length; i++)
        {
            frame.Values[edge.Target.Parameters[i].Id] = arguments[i];
        }
    }

    private EvaluatedValue[] Read(ReadOnlySpan<Value> values, Frame frame)
    {
        EvaluatedValue[] result = new EvaluatedValue[values.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = values[i].Type == IRType.Tuple ? default : Read(values[i], frame);
        }

        return result;
    }

    private EvaluatedValue Read(Value value, Frame frame) => value switch
    {
        Constant constant => new(constant.Bits),
        SymbolAddress address => AddressOf(address.Symbol).Plus(address.Offset),
        Slot slot => new(0, frame.Slots[slot.Id]),
        Instruction instruction => frame.Values[instruction.Id],
        BlockParameter parameter => frame.Values[parameter.Id],
        _ => throw InternalError.Of("an operand of an unknown kind"),
    };

    private EvaluatedValue AddressOf(Symbol symbol)
    {
        if (symbol is not StaticFieldSymbol { IsEvaluated: false, Section: DataSection.Zero } field || field.Field.OwningType != type)
        {
            return new(0, null, symbol);
        }

        if (!_fields.TryGetValue(field, out MemoryPiece? piece))
        {
            _fields.Add(field, piece = new(field.Size, PieceKind.Field));
        }

        return new(0, piece);
    }

    // Numbers, strings and the like in static data; a static field that is set once, when that has been done.
    private MemoryPiece? PieceOf(EvaluatedValue address)
    {
        if (address.Piece is not null || address.Symbol is not DataSymbol { Section: DataSection.ReadOnly } data)
        {
            return address.Piece;
        }

        if (!_constants.TryGetValue(data, out MemoryPiece? piece))
        {
            _constants.Add(data, piece = new(data.Size, PieceKind.Constant));
            piece.Set(data.Content.Span);
            foreach (DataRelocation relocation in data.Relocations)
            {
                piece.Store(relocation.Offset, MemoryAccess.Natural(IRType.I32), new(relocation.Addend, null, relocation.Target));
            }
        }

        return piece;
    }

    /// <summary>The class of an object; null where that is not known.</summary>
    private TypeDesc? TypeOf(EvaluatedValue reference) => Load(reference, MemoryAccess.Natural(IRType.I32), IRType.I32)?.Symbol switch
    {
        ConstructedClassSymbol constructed => constructed.Type,
        MethodTableSymbol table => table.Type,
        _ => null,
    };

    /// <summary>The values of one call of a function.</summary>
    private sealed class Frame
    {
        public Frame(Function function)
        {
            Values = new EvaluatedValue[function.ValueIdBound];
            Slots = new MemoryPiece[function.Slots.Count == 0 ? 0 : function.Slots[^1].Id + 1];
            foreach (Slot slot in function.Slots)
            {
                Slots[slot.Id] = new(slot.Size, PieceKind.Frame);
            }
        }

        public EvaluatedValue[] Values { get; }

        public MemoryPiece[] Slots { get; }

        public Dictionary<Instruction, EvaluatedValue[]> Tuples { get; } = [];
    }
}
