using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>The names of the attributes behind <see cref="MethodMarkers"/>.</summary>
internal static class MarkerTable
{
    private static readonly (string Namespace, string Name, MethodMarkers Marker)[] s_markers =
    [
        ("System.Runtime.CompilerServices", "IntrinsicAttribute", MethodMarkers.Intrinsic),
        ("System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute", MethodMarkers.UnmanagedCallersOnly),
        ("System.Runtime", "RuntimeImportAttribute", MethodMarkers.RuntimeImport),
        ("System.Runtime", "RuntimeExportAttribute", MethodMarkers.RuntimeExport),
        ("System.Runtime.CompilerServices", "PreserveBaseOverridesAttribute", MethodMarkers.PreserveBaseOverrides),
    ];

    public static MethodMarkers Find(MetadataStringComparer comparer, StringHandle attributeNamespace, StringHandle attributeName)
    {
        foreach ((string candidateNamespace, string candidateName, MethodMarkers marker) in s_markers)
        {
            if (comparer.Equals(attributeName, candidateName) && comparer.Equals(attributeNamespace, candidateNamespace))
            {
                return marker;
            }
        }

        return MethodMarkers.None;
    }
}
