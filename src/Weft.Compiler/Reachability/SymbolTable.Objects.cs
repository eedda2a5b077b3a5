using System.Collections.Concurrent;
using Weft.Compiler.IL;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;
using Weft.Compiler.TypeSystem.Resolution;

namespace Weft.Compiler.Reachability;

/// <content>What a program with a heap names: method tables, virtual methods, casts, and functions that the compiler writes.</content>
internal sealed partial class SymbolTable
{
    private readonly ConcurrentDictionary<TypeDesc, MethodTableSymbol> _methodTables = new();
    private readonly ConcurrentDictionary<TypeDesc, ConstructedClassSymbol> _constructed = new();
    private readonly ConcurrentDictionary<MethodDesc, VirtualMethodSymbol> _selectors = new();
    private readonly ConcurrentDictionary<TypeDesc, ClassTestSymbol> _tests = new();
    private readonly ConcurrentDictionary<TypeDesc, ClassTestSymbol> _unboxingTests = new();
    private readonly ConcurrentDictionary<MethodDesc, VirtualMethodSymbol> _programSelectors = new();
    private readonly ConcurrentDictionary<TypeDesc, ClassTestSymbol> _programTests = new();
    private readonly ConcurrentDictionary<MethodDesc, FunctionSymbol> _stubs = new();
    private readonly ConcurrentDictionary<(TypeDesc, DelegateThunk), FunctionSymbol> _thunks = new();
    private readonly ConcurrentDictionary<TypeDesc, FunctionSymbol> _thunkFinders = new();
    private readonly ConcurrentDictionary<TypeDesc, FunctionSymbol> _fieldHelpers = new();
    private readonly ConcurrentDictionary<MethodDesc, FunctionSymbol> _exports = new();

    /// <inheritdoc/>
    public override bool HasHeap => _features.Contains(Driver.Features.Heap);

    /// <inheritdoc/>
    public override MethodTableSymbol GetMethodTable(TypeDesc type) => _methodTables.GetOrAdd(type, static key => new(key));

    /// <inheritdoc/>
    public override ConstructedClassSymbol GetConstructedType(TypeDesc type) => _constructed.GetOrAdd(type, key => new(GetMethodTable(key)));

    /// <inheritdoc/>
    public override VirtualMethodSymbol GetSelector(MethodDesc method) =>
        _selectors.GetOrAdd(method.OwningType.IsInterface ? method : VirtualMethods.FindSlotDefiningMethod(method), static key => new(key));

    /// <inheritdoc/>
    public override ClassTestSymbol GetTypeTest(TypeDesc type) => _tests.GetOrAdd(type, static key => new(key));

    /// <inheritdoc/>
    public override ClassTestSymbol GetUnboxingTest(TypeDesc type) => type.UnderlyingType.IsPrimitive
        ? _unboxingTests.GetOrAdd(type, static key => new(key) { IsOfUnboxing = true })
        : GetTypeTest(type);

    /// <inheritdoc/>
    public override SelectorSymbol GetProgramSelector(MethodDesc method) =>
        _programSelectors.GetOrAdd(method, key => new(key) { Accepts = IsOfProgram });

    /// <inheritdoc/>
    public override TypeTestSymbol GetProgramTypeTest(TypeDesc type) => _programTests.GetOrAdd(type, key => new(key) { Accepts = IsOfProgram });

    /// <inheritdoc/>
    public override FunctionSymbol GetUnboxingStub(MethodDesc method) => _stubs.GetOrAdd(method, key =>
    {
        FunctionSymbol target = GetFunction(key);
        return new SynthesizedSymbol($"{key} [boxed]", target.Signature, key, stub => UnboxingStub.Write(stub, key, target));
    });

    /// <inheritdoc/>
    public override FunctionSymbol GetDelegateThunk(TypeDesc type, DelegateThunk kind) => _thunks.GetOrAdd((type, kind), key =>
    {
        MethodDesc invoke = DelegateFunctions.InvokeOf(key.Item1);
        FunctionSignature signature = CallingConvention.Of(invoke).Signature;
        return new SynthesizedSymbol($"{invoke} [{key.Item2}]", signature, invoke, thunk => DelegateFunctions.WriteThunk(thunk, invoke, key.Item2));
    });

    /// <summary>Whether the host calls exports through stubs: where there are threads, and a collector that stops them.</summary>
    public bool HasExportStubs => HasHeap && _features.Contains(Driver.Features.Threads);

    /// <summary>What the host calls as an export of the program.</summary>
    /// <param name="method">The method.</param>
    public FunctionSymbol GetExport(MethodDesc method)
    {
        FunctionSymbol target = GetFunction(method);
        return HasExportStubs
            ? _exports.GetOrAdd(method, key => new SynthesizedSymbol(
                $"{key} [export]",
                target.Signature,
                key,
                stub => ExportStub.Write(stub, target, GetFunction(_runtime.EnterExport), GetFunction(_runtime.LeaveExport)))
            {
                ExportNames = key.UnmanagedEntryPoint is { } name ? [name] : [],
            })
            : target;
    }

    /// <summary>The override of <c>Delegate.GetThunk</c> that each delegate type has.</summary>
    public FunctionSymbol GetDelegateThunkFinder(TypeDesc type, MethodDesc getThunk) => _thunkFinders.GetOrAdd(type, key =>
        new SynthesizedSymbol($"{key}.GetThunk(int)", CallingConvention.Of(getThunk).Signature, getThunk, finder => DelegateFunctions.WriteFinder(finder, key, this)));

    /// <summary>The override of <c>ValueType.__GetFieldHelper</c> of a struct that is not compared as bytes.</summary>
    public FunctionSymbol GetFieldHelper(TypeDesc type, MethodDesc declaration) => _fieldHelpers.GetOrAdd(type, key =>
        new SynthesizedSymbol($"{key}.__GetFieldHelper(int)", CallingConvention.Of(declaration).Signature, declaration, helper => FieldHelper.Write(helper, key, this)));

    /// <summary>Fills each method table when it is first asked for from here on, and those that there are now.</summary>
    public void FillMethodTables(MethodTableWriter writer)
    {
        // Filling one may name others.
        HashSet<MethodTableSymbol> filled = [];
        bool isComplete;
        do
        {
            isComplete = true;
            foreach (MethodTableSymbol table in _methodTables.Values)
            {
                if (filled.Add(table))
                {
                    writer.Write(table);
                    isComplete = false;
                }
            }
        }
        while (!isComplete);
    }

    // What an enumeration has, it has from the library.
    private bool IsOfProgram(TypeDesc type) =>
        !type.IsEnum && type.GetTypeDefinition() is EcmaType definition && !_runtime.IsLibrary(definition.Assembly);

    private static SynthesizedSymbol CreateInvoke(MethodDesc method, FunctionSignature signature) =>
        new(method.ToString(), signature, method, invoke => DelegateFunctions.WriteInvoke(invoke, method));
}
