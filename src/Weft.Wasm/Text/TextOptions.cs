namespace Weft.Wasm.Text;

/// <summary>How much of a module is printed.</summary>
public sealed record TextOptions
{
    /// <summary>The number of bytes of each data segment that are shown. What is cut is said in a comment.</summary>
    public int MaximumDataBytes { get; init; } = int.MaxValue;
}
