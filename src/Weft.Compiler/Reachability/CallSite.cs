using Weft.Compiler.IR;

namespace Weft.Compiler.Reachability;

/// <summary>A place from which a method is used, the first one found.</summary>
/// <param name="Caller">The method that uses it.</param>
/// <param name="Location">Where in it.</param>
internal readonly record struct CallSite(MethodSymbol Caller, SourceLocation? Location);
