namespace Weft.Wasm.Instructions;

/// <summary>Every instruction there is, by opcode.</summary>
/// <remarks>
/// The rows are text in one file per group. They are read once into arrays by opcode, which costs less than a type initialiser with
/// hundreds of statements and keeps the rows comparable with the tables of the specification.
/// </remarks>
public static class OpcodeTable
{
    private static readonly ImmediateKind[] KindByOpcode = new ImmediateKind[OpcodePage.TotalSize];
    private static readonly string?[] NameByOpcode = new string?[OpcodePage.TotalSize];
    private static readonly byte[] AlignmentByOpcode = new byte[OpcodePage.TotalSize];
    private static readonly WasmFeature[] FeatureByOpcode = new WasmFeature[OpcodePage.TotalSize];

    static OpcodeTable()
    {
        foreach (OpcodeGroup group in Groups)
        {
            ReadOnlySpan<char> rest = group.Rows;
            while (rest.Length > 0)
            {
                Add(group, Take(ref rest, '\n'));
            }
        }
    }

    /// <summary>All groups.</summary>
    internal static OpcodeGroup[] Groups =>
    [
        ControlOpcodes.Group, NumericOpcodes.Group, MemoryOpcodes.Group, VariableOpcodes.Group, SignExtensionOpcodes.Group,
        SaturatingOpcodes.Group, BulkMemoryOpcodes.Group, WideArithmeticOpcodes.Group, ReferenceOpcodes.Group, TableOpcodes.Group,
        FunctionReferenceOpcodes.Group, TailCallOpcodes.Group, ExceptionOpcodes.Group, LegacyExceptionOpcodes.Group, GcOpcodes.Group,
        GcEqualityOpcodes.Group, VectorOpcodes.Group, VectorArithmeticOpcodes.Group, RelaxedVectorOpcodes.Group, AtomicOpcodes.Group,
    ];

    /// <summary>The kinds of immediates, by opcode.</summary>
    internal static ReadOnlySpan<ImmediateKind> Kinds => KindByOpcode;

    /// <summary>Gives the immediates of an instruction.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <returns>The kind, or <see cref="ImmediateKind.Unknown"/> where there is no such instruction.</returns>
    public static ImmediateKind GetKind(Opcode opcode) =>
        (int)opcode < KindByOpcode.Length ? KindByOpcode[(int)opcode] : ImmediateKind.Unknown;

    /// <summary>Gives the name of an instruction in the text format.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <returns>The name, or <see langword="null"/> where there is no such instruction.</returns>
    public static string? GetName(Opcode opcode) => (int)opcode < NameByOpcode.Length ? NameByOpcode[(int)opcode] : null;

    /// <summary>Gives the alignment that a memory access has when the text format gives none.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <returns>The alignment in bytes, or 0 for an instruction that is no memory access.</returns>
    public static int GetNaturalAlignment(Opcode opcode) => (int)opcode < AlignmentByOpcode.Length ? AlignmentByOpcode[(int)opcode] : 0;

    /// <summary>Gives the feature that an instruction belongs to.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <returns>The feature.</returns>
    public static WasmFeature GetFeature(Opcode opcode) =>
        (int)opcode < FeatureByOpcode.Length ? FeatureByOpcode[(int)opcode] : WasmFeature.Core;

    /// <summary>Whether an instruction begins a block, which an <c>end</c> (or <c>delegate</c>) closes.</summary>
    internal static bool OpensBlock(Opcode opcode) =>
        opcode is Opcode.Block or Opcode.Loop or Opcode.If or Opcode.Try or Opcode.TryTable;

    private static void Add(OpcodeGroup group, ReadOnlySpan<char> row)
    {
        int opcode = group.Page | ParseNumber(Take(ref row, ' '), 16);
        NameByOpcode[opcode] = Take(ref row, ' ').ToString();
        KindByOpcode[opcode] = ImmediateKindNames.Find(Take(ref row, ' '));
        AlignmentByOpcode[opcode] = (byte)ParseNumber(row, 10);
        FeatureByOpcode[opcode] = group.Feature;
    }

    // Written out, because the library's splitting and searching start vectorised code whose first use costs milliseconds.
    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text, char separator)
    {
        int length = 0;
        while (length < text.Length && text[length] != separator)
        {
            length++;
        }

        ReadOnlySpan<char> taken = text[..length];
        text = text[Math.Min(length + 1, text.Length)..];
        return taken;
    }

    private static int ParseNumber(ReadOnlySpan<char> digits, int radix)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            number = (number * radix) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }

        return number;
    }
}
