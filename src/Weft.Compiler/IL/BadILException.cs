namespace Weft.Compiler.IL;

/// <summary>The IL of a method breaks a rule of ECMA-335. The driver makes a diagnostic of it.</summary>
/// <param name="reason">What is wrong, without the place.</param>
/// <param name="offset">The offset of the instruction in the body.</param>
internal sealed class BadILException(string reason, int offset) : Exception(reason)
{
    /// <summary>The offset of the instruction in the body.</summary>
    public int Offset { get; } = offset;
}
