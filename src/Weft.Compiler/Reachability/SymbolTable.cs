using System.Collections.Concurrent;
using Weft.Compiler.IL;
using Weft.Compiler.IL.Intrinsics;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Reachability.Features;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Reachability;

/// <summary>The symbols of all that IL names: one for each method instance, static field, literal and type. Thread-safe.</summary>
internal sealed partial class SymbolTable : ImportContext
{
    private readonly ConcurrentDictionary<MethodDesc, FunctionSymbol> _functions = new();
    private readonly ConcurrentDictionary<(UnsupportedConstruct, string), UnsupportedSymbol> _unsupported = new();
    private readonly RuntimeLibrary _runtime;
    private readonly Substitutions _substitutions;
    private readonly HashSet<string> _features;
    private readonly LibraryConstants _constants;
    private readonly LibraryTexts _texts;

    /// <summary>Makes a table.</summary>
    /// <param name="types">The type system.</param>
    /// <param name="frameworkFolder">The folder of the class library and the guest runtime.</param>
    /// <param name="entryPoint">The program's <c>Main</c>.</param>
    /// <param name="features">The constants of the build that hold.</param>
    public SymbolTable(TypeSystemContext types, string frameworkFolder, MethodDesc? entryPoint, IEnumerable<string> features)
    {
        Types = types;
        EntryPoint = entryPoint;
        _runtime = new(types, frameworkFolder);
        _features = new(features, StringComparer.Ordinal);
        _substitutions = new(_runtime, HasHeap, GetFeature("threads"));
        _constants = new(_runtime);
        _texts = new(_runtime);
    }

    /// <inheritdoc/>
    public override TypeSystemContext Types { get; }

    /// <inheritdoc/>
    public override MethodDesc? EntryPoint { get; }

    /// <summary>The guest runtime.</summary>
    public RuntimeLibrary Runtime => _runtime;

    /// <inheritdoc/>
    public override FunctionSymbol GetFunction(MethodDesc method) => _functions.GetOrAdd(method, CreateFunction);

    /// <inheritdoc/>
    public override FunctionSymbol GetHelper(RuntimeHelper helper) => GetFunction(_runtime.GetHelper(helper));

    /// <inheritdoc/>
    public override FunctionSymbol GetUnsupported(UnsupportedConstruct construct, string subject) =>
        _unsupported.GetOrAdd((construct, subject), static key => new(key.Item1, key.Item2, FunctionSignature.Empty));

    /// <inheritdoc/>
    public override int? FindConstant(MethodDesc method) => HasHeap ? _constants.Find(method) : null;

    /// <inheritdoc/>
    public override int? FindConstant(FieldDesc field) => HasHeap ? _constants.Find(field) : null;

    /// <inheritdoc/>
    public override string? FindText(MethodDesc method) => HasHeap ? _texts.Find(method) : null;

    /// <inheritdoc/>
    public override bool GetFeature(string name) => _features.Contains(name);

    /// <inheritdoc/>
    public override bool IsUserCode(MethodDesc method) =>
        method.GetTypicalMethodDefinition() is EcmaMethod { Assembly: { } assembly } && !_runtime.IsLibrary(assembly);

    private FunctionSymbol CreateFunction(MethodDesc method)
    {
        if (_substitutions.Find(method) is { } substitute)
        {
            return GetFunction(substitute);
        }

        FunctionSignature signature = CallingConvention.Of(method).Signature;
        if (method.Import is { } import)
        {
            // The class library imports the native code of .NET, which no host of modules has.
            if (!IsUserCode(method) && !_runtime.IsRuntime(method))
            {
                if (_substitutions.FindNative(import.EntryPoint) is { } function)
                {
                    return GetFunction(function);
                }

                return new UnsupportedSymbol(UnsupportedConstruct.NativeMethod, method.ToString(), signature);
            }

            return FindObject(method.Signature) is { } type
                ? new UnsupportedSymbol(UnsupportedConstruct.ForeignObject, $"the import '{method}' has a '{type}'", signature)
                : new FunctionSymbol(method.ToString(), signature) { Import = new(import.Module, import.EntryPoint) };
        }

        if (method.IsAbstract)
        {
            UnsupportedConstruct construct = HasHeap ? UnsupportedConstruct.NativeMethod : UnsupportedConstruct.NeedsHeap;
            return new UnsupportedSymbol(construct, method.ToString(), signature);
        }

        if (method.GetTypicalMethodDefinition() is not EcmaMethod { HasBody: true } definition)
        {
            if (method.GetCustomAttributeStrings("Weft.Intrinsics", "LinkerFunctionAttribute") is [{ } name])
            {
                return LinkerFunctions.Find(name) ?? throw InternalError.Of($"{method} names the function {name}, which the linker does not make");
            }

            if (method.GetCustomAttributeStrings("Weft.Intrinsics", LibraryMembers.MethodAttribute) is [{ } typeName, { } methodName])
            {
                return GetFunction(LibraryMembers.GetMethod(Types, typeName, methodName));
            }

            if (HasHeap && method.OwningType.IsDelegate && method.Name == "Invoke")
            {
                return CreateInvoke(method, signature);
            }

            if (method.RuntimeImportName is { } runtimeFunction && _substitutions.FindNative(runtimeFunction) is { } native)
            {
                return GetFunction(native);
            }

            return new UnsupportedSymbol(UnsupportedConstruct.NativeMethod, method.ToString(), signature);
        }

        bool isSafePoint = _runtime.IsRuntime(method) && method.HasCustomAttribute("Weft.Intrinsics", "SafePointAttribute");
        return new MethodSymbol(method.ToString(), signature, method)
        {
            IsSafePoint = isSafePoint,
            DoesNotReturn = method.HasCustomAttribute("System.Diagnostics.CodeAnalysis", "DoesNotReturnAttribute"),
            Inlining = method.IsNoInlining || isSafePoint ? InliningHint.Never : method.IsAggressiveInlining ? InliningHint.Always : InliningHint.None,
            ExportNames = !HasExportStubs && IsUserCode(method) && definition.UnmanagedEntryPoint is { } export ? [export] : [],
        };
    }

    private static TypeDesc? FindObject(MethodSignature signature)
    {
        foreach (TypeDesc parameter in signature.Parameters)
        {
            if (parameter.ContainsReferences)
            {
                return parameter;
            }
        }

        return !signature.ReturnType.IsVoid && signature.ReturnType.ContainsReferences ? signature.ReturnType : null;
    }
}
