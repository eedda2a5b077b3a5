using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The base of all JSON converters, which asks types for their assemblies to know its own ones.</summary>
[SubstituteFor("System.Text.Json.Serialization.JsonConverter")]
internal static class JsonConverters
{
    private const string Base = "System.Text.Json.Serialization.JsonConverter, System.Text.Json";

    /// <summary>A converter that is not the program's is one of the library.</summary>
    [SubstituteName(".ctor")]
    public static void Initialize(object converter)
    {
        SetIsInternal(converter, !IsOfProgram(converter));
        SetStrategy(converter, GetDefaultStrategy(converter));
    }

    [OfProgram(Base)]
    private static extern bool IsOfProgram(object converter);

    [LibraryMethod(Base, "set_IsInternalConverter")]
    private static extern void SetIsInternal(object converter, bool value);

    [LibraryMethod(Base, "GetDefaultConverterStrategy")]
    private static extern byte GetDefaultStrategy(object converter);

    [LibraryMethod(Base, "set_ConverterStrategy")]
    private static extern void SetStrategy(object converter, byte value);
}
