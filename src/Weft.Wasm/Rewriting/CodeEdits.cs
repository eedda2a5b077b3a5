using Weft.Wasm.Instructions;

namespace Weft.Wasm.Rewriting;

/// <summary>A place in a body that changes.</summary>
/// <param name="Position">Where it begins in the body.</param>
/// <param name="Replacement">What it becomes: a row of the replacements, or -1 for a function index that is shifted.</param>
internal readonly record struct CodeEdit(int Position, int Replacement);

/// <summary>A range of the replacement bytes and the length of what it replaces.</summary>
internal readonly record struct Replacement(int OldLength, int Start, int Length);

/// <summary>The places in all bodies that a rewrite has to change, found in one pass over the code.</summary>
/// <remarks>
/// How far function indices move is known only at the end of the pass, so they are noted where they stand and not decoded again.
/// </remarks>
internal sealed class CodeEdits
{
    // What to do with an opcode: nothing, look at its function index, or ask substitution number n - FirstSubstitution.
    private const byte FunctionReference = 1;
    private const byte FirstSubstitution = 2;

    private readonly List<CodeEdit> _edits = [];
    private readonly List<Replacement> _replacements = [];
    private readonly int[] _endByBody;
    private readonly int[] _countByOpcode = new int[OpcodePage.TotalSize];

    private CodeEdits(int bodies) => _endByBody = new int[bodies];

    /// <summary>How often each instruction was replaced, by opcode.</summary>
    public ReadOnlySpan<int> CountByOpcode => _countByOpcode;

    /// <summary>Whether any instruction is replaced.</summary>
    public bool HasReplacements => _replacements.Count > 0;

    /// <summary>The replacements, which edits refer to by number.</summary>
    public IReadOnlyList<Replacement> Replacements => _replacements;

    /// <summary>Finds the edits.</summary>
    /// <param name="module">The module.</param>
    /// <param name="substitutions">What may replace instructions.</param>
    /// <param name="writer">Takes the replacements.</param>
    public static CodeEdits Find(Module module, ReadOnlySpan<InstructionSubstitution> substitutions, ReplacementWriter writer)
    {
        byte[] actions = GetActions(substitutions);
        var edits = new CodeEdits(module.Code.Count);
        uint firstShifted = (uint)module.CountImports(ExternalKind.Function);
        for (int i = 0; i < module.Code.Count; i++)
        {
            InstructionReader instructions = InstructionReader.ForBody(module.Code[i], new FunctionIndex(firstShifted + (uint)i));
            while (instructions.MoveNext())
            {
                byte action = actions[(int)instructions.Opcode];
                if (action >= FirstSubstitution)
                {
                    edits.Replace(instructions, substitutions[action - FirstSubstitution], writer);
                }
                else if (action == FunctionReference && instructions.Index >= firstShifted)
                {
                    edits._edits.Add(new CodeEdit(instructions.ImmediatesStart, -1));
                }
            }

            edits._endByBody[i] = edits._edits.Count;
        }

        return edits;
    }

    /// <summary>Gives the edits of a body in the order of their positions.</summary>
    public ReadOnlySpan<CodeEdit> OfBody(int body)
    {
        int start = body == 0 ? 0 : _endByBody[body - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_edits)[start.._endByBody[body]];
    }

    private static byte[] GetActions(ReadOnlySpan<InstructionSubstitution> substitutions)
    {
        var actions = new byte[OpcodePage.TotalSize];
        actions[(int)Opcode.Call] = FunctionReference;
        actions[(int)Opcode.ReturnCall] = FunctionReference;
        actions[(int)Opcode.RefFunc] = FunctionReference;
        for (int i = 0; i < substitutions.Length; i++)
        {
            foreach (Opcode opcode in substitutions[i].Opcodes)
            {
                if (actions[(int)opcode] != 0)
                {
                    throw new ArgumentException($"{OpcodeTable.GetName(opcode)} is claimed already", nameof(substitutions));
                }

                actions[(int)opcode] = checked((byte)(FirstSubstitution + i));
            }
        }

        return actions;
    }

    private void Replace(scoped in InstructionReader instruction, InstructionSubstitution substitution, ReplacementWriter writer)
    {
        int start = writer.Length;
        if (!substitution.TryReplace(instruction, writer))
        {
            return;
        }

        _edits.Add(new CodeEdit(instruction.Start, _replacements.Count));
        _replacements.Add(new Replacement(instruction.End - instruction.Start, start, writer.Length - start));
        _countByOpcode[(int)instruction.Opcode]++;
    }
}
