using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability.Evaluation;

/// <summary>A static field. It is zero at first, until the constructor of its class has been evaluated.</summary>
/// <param name="field">The field.</param>
/// <param name="section">Where it lives, for the time being.</param>
/// <param name="size">Bytes.</param>
/// <param name="alignment">A power of two.</param>
internal sealed class StaticFieldSymbol(FieldDesc field, DataSection section, int size, int alignment)
    : DataSymbol(field.ToString(), section, size, alignment)
{
    /// <summary>The field.</summary>
    public FieldDesc Field { get; } = field;

    /// <summary>Whether it has its value from the start.</summary>
    public bool IsEvaluated { get; set; }
}
