namespace Weft.Compiler.IR.Symbols;

/// <summary>A function of the module: one with a body, or an import.</summary>
/// <param name="name">The C# name.</param>
/// <param name="signature">The machine-level signature.</param>
internal class FunctionSymbol(string name, FunctionSignature signature) : Symbol(name)
{
    /// <summary>The machine-level signature.</summary>
    public FunctionSignature Signature { get; } = signature;

    /// <summary>The import, where the function is one.</summary>
    public ImportName? Import { get; init; }

    /// <summary>The names under which the module exports it.</summary>
    public IReadOnlyList<string> ExportNames { get; init; } = [];

    /// <summary>Whether a call of it never returns.</summary>
    public bool DoesNotReturn { get; init; }

    /// <summary>Whether a collection may happen while the function itself runs, without counting what it calls.</summary>
    public bool IsSafePoint { get; init; }

    /// <summary>What its author said about inlining.</summary>
    public InliningHint Inlining { get; init; }
}

/// <summary>What the author of a function said about inlining (ECMA-335 II.23.1.11).</summary>
internal enum InliningHint : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Wherever that is possible.</summary>
    Always,

    /// <summary>Nowhere.</summary>
    Never,
}

/// <summary>What an import is called: module and field.</summary>
internal readonly record struct ImportName(string Module, string Field);
