using System.Text;
using Weft.Host.Calls;

namespace Weft.Host.Engine;

/// <summary>A function type as far as host functions need it: the <c>wasm_valkind_t</c> of each parameter and result.</summary>
internal sealed record FunctionSignature(byte[] Parameters, byte[] Results)
{
    /// <summary>Tells whether it is this type.</summary>
    public bool Is(ReadOnlySpan<ValueKind> parameters, ReadOnlySpan<ValueKind> results) => Same(Parameters, parameters) && Same(Results, results);

    public override string ToString() => $"({Names(Parameters)}) -> ({Names(Results)})";

    private static bool Same(byte[] actual, ReadOnlySpan<ValueKind> expected)
    {
        if (actual.Length != expected.Length)
        {
            return false;
        }

        for (int i = 0; i < actual.Length; i++)
        {
            if (actual[i] != (byte)expected[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Names(byte[] kinds)
    {
        StringBuilder text = new();
        foreach (byte kind in kinds)
        {
            text.Append(text.Length > 0 ? " " : "").Append(kind switch { 0 => "i32", 1 => "i64", 2 => "f32", 3 => "f64", _ => "other" });
        }

        return text.ToString();
    }
}

/// <summary>A memory type. Sizes in pages.</summary>
internal sealed record MemoryFacts(ulong Minimum, ulong? Maximum, bool IsShared, bool Is64, byte PageSizeLog2);

/// <summary>One import or export; at most one of the facts is there, by kind.</summary>
internal sealed record ModuleItem(string Module, string Name, ExternTypeKind Kind, FunctionSignature? Function, MemoryFacts? Memory);

/// <summary>What a compiled module imports and exports.</summary>
internal sealed class ModuleInterface
{
    public required IReadOnlyList<ModuleItem> Imports { get; init; }

    public required IReadOnlyDictionary<string, ModuleItem> Exports { get; init; }
}
