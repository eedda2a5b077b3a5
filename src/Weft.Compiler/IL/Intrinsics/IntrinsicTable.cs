using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>Puts instructions in place of a call. Takes the arguments from the stack and pushes the result, or leaves all as it is and says no.</summary>
internal delegate bool IntrinsicExpander(ILImporter importer, MethodDesc method);

/// <summary>The methods that the importer expands, by type and name. Each group has a file of its own.</summary>
internal static class IntrinsicTable
{
    private static readonly Dictionary<string, Dictionary<string, IntrinsicExpander>> Types = Build(
        UnsafeIntrinsics.Rows,
        InterlockedIntrinsics.Rows,
        VolatileIntrinsics.Rows,
        BitIntrinsics.Rows,
        MathIntrinsics.Rows,
        MemoryIntrinsics.Rows,
        TypeIntrinsics.Rows,
        ObjectIntrinsics.Rows,
        StackIntrinsics.Rows,
        ArrayIntrinsics.Rows,
        DefaultComparerIntrinsics.Rows,
        ComparerIntrinsics.Rows);

    /// <summary>The expander of a method, or null where it is called like any other.</summary>
    public static IntrinsicExpander? Find(MethodDesc method)
    {
        if (method.GetTypicalMethodDefinition() is not EcmaMethod definition)
        {
            return null;
        }

        if (HardwareGate.IsGate(definition))
        {
            return HardwareGate.Expand;
        }

        if (Types.TryGetValue(definition.OwningType.Name, out Dictionary<string, IntrinsicExpander>? methods)
            && methods.TryGetValue(definition.Name, out IntrinsicExpander? expander)
            && (definition.OwningType.Namespace.StartsWith("System", StringComparison.Ordinal) || definition.OwningType.Namespace.StartsWith("Internal", StringComparison.Ordinal))
            && definition.Assembly == method.Context.CoreLibrary)
        {
            return expander;
        }

        return definition.HasBody ? null : GuestIntrinsics.Find(definition);
    }

    private static Dictionary<string, Dictionary<string, IntrinsicExpander>> Build(
        params ReadOnlySpan<IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)>> groups)
    {
        Dictionary<string, Dictionary<string, IntrinsicExpander>> types = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> group in groups)
        {
            foreach ((string type, string method, IntrinsicExpander expander) in group)
            {
                if (!types.TryGetValue(type, out Dictionary<string, IntrinsicExpander>? methods))
                {
                    types.Add(type, methods = new(StringComparer.Ordinal));
                }

                methods.Add(method, expander);
            }
        }

        return types;
    }
}
