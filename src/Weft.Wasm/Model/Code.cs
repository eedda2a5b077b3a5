namespace Weft.Wasm;

/// <summary>A constant expression as bytes, with the closing <c>end</c>.</summary>
/// <param name="Bytes">The instructions.</param>
/// <param name="Offset">Where they begin in the file they were read from; 0 for a new one.</param>
public readonly record struct ConstantExpression(ReadOnlyMemory<byte> Bytes, int Offset = 0);

/// <summary>A function body as bytes: the local declarations, the instructions and the closing <c>end</c>.</summary>
/// <param name="Bytes">The body without its size.</param>
/// <param name="Offset">Where it begins in the file it was read from; 0 for a new one.</param>
public readonly record struct FunctionBody(ReadOnlyMemory<byte> Bytes, int Offset = 0);

/// <summary>A run of locals of one type.</summary>
/// <param name="Count">How many; the sum over a function is below 2^32.</param>
/// <param name="Type">Their type.</param>
public readonly record struct LocalRun(uint Count, WasmValueType Type);
