namespace Weft.Compiler.Diagnostics;

/// <summary>The compiler itself is wrong: something that its own code guarantees does not hold.</summary>
internal sealed class CompilerFaultException(string message, Exception? innerException = null) : Exception(message, innerException);
