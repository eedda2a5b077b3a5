namespace Weft.Intrinsics;

/// <summary>The method is one WebAssembly instruction: its parameters are the operands, in order, and its result is the result.</summary>
/// <param name="name">The instruction's name in the text format.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstructionAttribute(string name) : Attribute
{
    /// <summary>The instruction's name in the text format.</summary>
    public string Name { get; } = name;
}
