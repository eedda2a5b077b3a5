using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Link;

/// <summary>Finds what bodies and data refer to by an index that only exists because they do. Everything is in the order of its first mention.</summary>
internal sealed class ReferenceCollector
{
    private readonly HashSet<FunctionSymbol> _isAddressTaken = [];
    private readonly HashSet<FunctionSignature> _isSignatureKnown = [];
    private readonly List<FunctionSymbol> _addressTaken = [];
    private readonly List<FunctionSignature> _indirectSignatures = [];
    private readonly HashSet<FunctionSymbol> _called = [];

    private ReferenceCollector()
    {
    }

    /// <summary>The functions whose table index is used.</summary>
    public IReadOnlyList<FunctionSymbol> AddressTaken => _addressTaken;

    /// <summary>The signatures of calls through the table.</summary>
    public IReadOnlyList<FunctionSignature> IndirectSignatures => _indirectSignatures;

    /// <summary>Whether anything needs the table.</summary>
    public bool NeedsTable => _addressTaken.Count > 0 || _indirectSignatures.Count > 0;

    /// <summary>Whether anything throws or catches.</summary>
    public bool NeedsTag { get; private set; }

    /// <summary>Collects the references of a program.</summary>
    public static ReferenceCollector Collect(LinkInput input)
    {
        ReferenceCollector collector = new();
        foreach (DataSymbol data in input.Data)
        {
            foreach (DataRelocation relocation in data.Relocations)
            {
                collector.AddAddress(relocation.Target);
            }
        }

        foreach (Function function in input.Functions)
        {
            foreach (Block block in function.Blocks)
            {
                collector.NeedsTag |= block.IsHandler;
                foreach (Instruction instruction in block)
                {
                    collector.Add(instruction);
                }
            }
        }

        return collector;
    }

    /// <summary>Whether a function is called by name.</summary>
    public bool IsCalled(FunctionSymbol function) => _called.Contains(function);

    private void Add(Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Call:
                _called.Add((FunctionSymbol)instruction.Symbol!);
                break;
            case Opcode.Throw:
                NeedsTag = true;
                break;
            case Opcode.CallIndirect when _isSignatureKnown.Add(instruction.Signature!):
                _indirectSignatures.Add(instruction.Signature!);
                break;
            case Opcode.EnsureInitialized:
                AddAddress(((InitializationSymbol)instruction.Symbol!).Constructor);
                break;
        }

        foreach (Value operand in instruction.Operands)
        {
            AddAddress((operand as SymbolAddress)?.Symbol);
        }

        foreach (Edge edge in instruction.Edges)
        {
            foreach (Value argument in edge.Arguments)
            {
                AddAddress((argument as SymbolAddress)?.Symbol);
            }
        }
    }

    private void AddAddress(Symbol? symbol)
    {
        if (symbol is FunctionSymbol function && _isAddressTaken.Add(function))
        {
            _addressTaken.Add(function);
        }
    }
}
