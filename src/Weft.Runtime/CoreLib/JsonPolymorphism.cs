using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What JSON should tell of classes derived from one, which is asked of its attributes.</summary>
[SubstituteFor("System.Text.Json.Serialization.Metadata.JsonPolymorphismOptions")]
internal static unsafe class JsonPolymorphism
{
    /// <summary>Null for a class without such attributes; the others cannot be written as they ask for it.</summary>
    public static object? CreateFromAttributeDeclarations(System.Type type) =>
        TypeDetails.GetJsonAttributes(RuntimeType.MethodTableOf(type))
            ? throw new PlatformNotSupportedException(
                $"A module does not know the [JsonDerivedType] and [JsonPolymorphic] of '{type}' when it runs.")
            : null;
}
