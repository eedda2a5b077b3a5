using Weft.Host.Calls;
using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>Rules about what a module imports (contract B.1).</summary>
internal static class ImportRules
{
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        new("imports-known", "The host has everything that the module imports.", IsFatal: true, CheckKnown),
        new("imports-typed", "Imported functions have the types that the host gives them.", IsFatal: true, CheckTypes),
        new("spawn-imported", "Threads are started through 'wasi' 'thread-spawn' (i32) -> (i32).", IsFatal: false, CheckSpawn),
    ];

    private static RuleOutcome CheckKnown(Module module)
    {
        foreach (Import import in module.Imports)
        {
            bool isKnown = import.Type switch
            {
                FunctionImport => HostFunctionTable.Find(import.Module, import.Name) is not null,
                MemoryType memory => memory.IsShared,
                _ => false,
            };
            if (!isKnown)
            {
                string kind = import.Type.Kind.ToString().ToLowerInvariant();
                return RuleOutcome.Broken($"the host has no {kind} '{import.Module}' '{import.Name}'", HostFunctionTable.SuggestFor(import.Module, import.Name));
            }
        }

        return RuleOutcome.Holds(module.Imports.Count == 1 ? "1 import" : $"{module.Imports.Count} imports");
    }

    private static RuleOutcome CheckTypes(Module module)
    {
        foreach (Import import in module.Imports)
        {
            if (import.Type is FunctionImport function
                && HostFunctionTable.Find(import.Module, import.Name) is { } known
                && module.FindFunctionType(function.Type) is { } actual
                && !actual.Equals(TypeOf(known)))
            {
                return RuleOutcome.Broken(
                    $"'{import.Module}' '{import.Name}' is imported as {actual}, the host has it as {TypeOf(known)}",
                    "build the module with a toolchain for wasm32-wasip1-threads");
            }
        }

        return RuleOutcome.Holds();
    }

    private static RuleOutcome CheckSpawn(Module module)
    {
        foreach (Import import in module.Imports)
        {
            if (import is { Module: not (ContractFacts.SpawnModule or "weft"), Type: FunctionImport }
                && import.Name.Replace('_', '-').Contains(ContractFacts.SpawnName, StringComparison.Ordinal))
            {
                return RuleOutcome.Broken(
                    $"the module imports '{import.Module}' '{import.Name}'", HostFunctionTable.SuggestFor(import.Module, import.Name));
            }
        }

        return ContractFacts.ImportsThreadSpawn(module) ? RuleOutcome.Holds() : RuleOutcome.NotApplicable("the module starts no threads");
    }

    private static FunctionType TypeOf(HostFunction function)
    {
        return new([.. Convert(function.Parameters)], [.. Convert(function.Results)]);

        static WasmValueType[] Convert(ReadOnlySpan<ValueKind> kinds)
        {
            WasmValueType[] types = new WasmValueType[kinds.Length];
            for (int i = 0; i < kinds.Length; i++)
            {
                types[i] = kinds[i] switch
                {
                    ValueKind.I32 => WasmValueType.I32,
                    ValueKind.I64 => WasmValueType.I64,
                    ValueKind.F32 => WasmValueType.F32,
                    _ => WasmValueType.F64,
                };
            }

            return types;
        }
    }
}
