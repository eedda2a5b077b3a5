using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

/// <summary>Stands for an object that cannot be made. Where it is still used after constants were folded, the user is told.</summary>
/// <param name="construct">What would make it.</param>
/// <param name="subject">The type that it is about.</param>
internal class UnsupportedValueSymbol(UnsupportedConstruct construct, string subject) : Symbol($"unsupported {construct} {subject}")
{
    /// <summary>What would make it.</summary>
    public UnsupportedConstruct Construct { get; } = construct;

    /// <summary>The type that it is about.</summary>
    public string Subject { get; } = subject;
}

/// <summary>
/// Stands for <c>EqualityComparer&lt;T&gt;.Default</c> or <c>Comparer&lt;T&gt;.Default</c>: what is called on it is decided by <c>T</c>,
/// so that most programs need no such object.
/// </summary>
/// <param name="type">The type of the comparer.</param>
internal sealed class DefaultComparerSymbol(TypeDesc type) : UnsupportedValueSymbol(UnsupportedConstruct.NeedsHeap, type.ToString());

/// <summary>Stands for a boxed value of an enumeration, and knows the value.</summary>
/// <param name="value">The value.</param>
internal sealed class BoxedEnumSymbol(StackEntry value) : UnsupportedValueSymbol(UnsupportedConstruct.NeedsHeap, value.Type.ToString())
{
    /// <summary>The value, with the type of the enumeration.</summary>
    public StackEntry Value { get; } = value;
}
