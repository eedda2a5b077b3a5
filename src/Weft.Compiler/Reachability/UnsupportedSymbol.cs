using Weft.Compiler.IL;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Reachability;

/// <summary>Stands where something cannot be compiled. A call of it that can be reached is an error of the user.</summary>
/// <param name="construct">What it is.</param>
/// <param name="subject">The type or the method that it is about.</param>
/// <param name="signature">That of the method in whose place it stands.</param>
internal sealed class UnsupportedSymbol(UnsupportedConstruct construct, string subject, FunctionSignature signature)
    : FunctionSymbol($"unsupported {construct} {subject}", signature)
{
    /// <summary>What it is.</summary>
    public UnsupportedConstruct Construct { get; } = construct;

    /// <summary>The type or the method that it is about.</summary>
    public string Subject { get; } = subject;
}
