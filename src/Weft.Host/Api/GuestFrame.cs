namespace Weft.Host;

/// <summary>One wasm function on a call stack.</summary>
/// <param name="FunctionIndex">Its index in the module as loaded, host functions of this library not counted.</param>
/// <param name="FunctionName">Its name from the name section; <see langword="null"/> where the module has none.</param>
public sealed record GuestFrame(uint FunctionIndex, string? FunctionName)
{
    /// <summary>Gives the name, or <c>func[N]</c> where there is none.</summary>
    public override string ToString() => FunctionName ?? $"func[{FunctionIndex}]";
}
