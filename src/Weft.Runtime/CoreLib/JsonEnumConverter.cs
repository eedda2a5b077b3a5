using System.Reflection;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Enumerations in JSON, whose members may have other names there: fields are asked for attributes with them.</summary>
[SubstituteFor("System.Text.Json.Serialization.Converters.EnumConverter`1")]
internal static unsafe class JsonEnumConverter
{
    /// <summary>The fields that have such an attribute: none, which the compiler has made sure of.</summary>
    [SubstituteName("<ResolveEnumFields>g__GetFields|23_0")]
    public static IEnumerable<FieldInfo> GetFields<T>() => TypeDetails.GetJsonAttributes(RuntimeType.MethodTableOf(typeof(T)))
        ? throw new PlatformNotSupportedException(
            $"A module does not know the [JsonStringEnumMemberName] of the members of '{typeof(T)}' when it runs.")
        : [];
}
