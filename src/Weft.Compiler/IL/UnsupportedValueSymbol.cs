using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IL;

/// <summary>Stands for an object that cannot be made. Where it is still used after constants were folded, the user is told.</summary>
/// <param name="construct">What would make it.</param>
/// <param name="subject">The type that it is about.</param>
internal sealed class UnsupportedValueSymbol(UnsupportedConstruct construct, string subject) : Symbol($"unsupported {construct} {subject}")
{
    /// <summary>What would make it.</summary>
    public UnsupportedConstruct Construct { get; } = construct;

    /// <summary>The type that it is about.</summary>
    public string Subject { get; } = subject;
}
