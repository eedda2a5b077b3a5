using Weft.Compiler.Diagnostics;
using Weft.Compiler.TypeSystem.Bodies;

namespace Weft.Compiler.Reachability;

/// <summary>The places in sources that IL comes from, as far as symbol files tell.</summary>
internal sealed class CodeLocations(MethodILProvider bodies)
{
    /// <summary>The place of a use.</summary>
    public SourceLocation? Of(CallSite site) => Of(site.Caller, site.Location?.ILOffset ?? 0);

    /// <summary>The place of an instruction.</summary>
    public SourceLocation? Of(MethodSymbol method, int offset) =>
        bodies.GetMethodIL(method.Method)?.DebugInformation.Find(offset) is { } point
            ? new(point.Document, point.Line, point.Column, point.EndLine, point.EndColumn)
            : null;
}
