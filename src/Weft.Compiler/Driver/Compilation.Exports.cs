using Weft.Compiler.Diagnostics;
using Weft.Compiler.IL;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Link;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.Driver;

/// <content>Methods of the program that <c>--export</c> names.</content>
internal sealed partial class Compilation
{
    private readonly List<(string Name, MethodDesc Method)> _namedExports = [];
    private readonly Dictionary<string, FunctionSymbol> _exportedFunctions = new(StringComparer.Ordinal);

    /// <summary>Finds the methods; what no method is called is left to the linker, which has symbols of its own.</summary>
    private bool FindNamedExports(List<MethodDesc> exports)
    {
        foreach (LinkerOption<string> option in _linkerOptions.Exports)
        {
            if (!exports.Exists(export => export.UnmanagedEntryPoint == option.Value) && LinkerGlobals.Find(option.Value) is null
                && FindNamedMethod(option) is { } method)
            {
                _namedExports.Add((option.Value, method));
            }
        }

        return !_diagnostics.HasErrors;
    }

    private MethodDesc? FindNamedMethod(LinkerOption<string> option)
    {
        List<MethodDesc> whole = [];
        List<MethodDesc> last = [];
        foreach (TypeDesc type in _assembly.GetTypes())
        {
            foreach (MethodDesc candidate in type.GetMethods())
            {
                string name = CSharpNames.WithoutParameters(candidate);
                if (name == option.Value || CSharpNames.Of(candidate) == option.Value)
                {
                    whole.Add(candidate);
                }
                else if (name.Length > option.Value.Length && name[^(option.Value.Length + 1)] == '.' && name.EndsWith(option.Value, StringComparison.Ordinal))
                {
                    last.Add(candidate);
                }
            }
        }

        List<MethodDesc> found = whole.Count > 0 ? whole : last;
        if (found.Count > 1)
        {
            _diagnostics.Add(DiagnosticCatalogue.AmbiguousExport, option.Location, option.Value, found[0], found[1]);
            return null;
        }

        if (found.Count == 1 && ReasonAgainstExport(found[0]) is { } reason)
        {
            _diagnostics.Add(DiagnosticCatalogue.UnsuitableExport, option.Location, found[0], reason);
            return null;
        }

        return found.Count == 1 ? found[0] : null;
    }

    private static string? ReasonAgainstExport(MethodDesc method)
    {
        if (!method.IsStatic)
        {
            return "it is not static";
        }

        if (method.HasInstantiation || method.OwningType.HasInstantiation)
        {
            return "it is generic";
        }

        if (method.IsAbstract || method.IsPInvoke)
        {
            return "it has no body";
        }

        CallingConvention convention = CallingConvention.Of(method);
        foreach (PassedValue parameter in convention.Parameters)
        {
            if (!IsPlain(parameter))
            {
                return $"a host cannot pass a '{parameter.Type}'";
            }
        }

        return convention.Result.Type.IsVoid || IsPlain(convention.Result) ? null : $"a host cannot take a '{convention.Result.Type}'";
    }

    private static bool IsPlain(PassedValue value) => value.Mode == PassingMode.Scalar && !value.Type.IsReferenceType;
}
