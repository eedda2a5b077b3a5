namespace Weft.Compiler.Diagnostics;

/// <content>WEFT0200 to WEFT0299: C# that needs what no module has. Values: what it is about.</content>
internal static partial class DiagnosticCatalogue
{
    /// <summary>Reflection.</summary>
    public static DiagnosticDescriptor Reflection { get; } = new(
        "WEFT0208",
        "Reflection",
        "'{0}' is looked at with reflection, and a module has no metadata",
        "compare types with typeof(T) == typeof(X), which is decided when the module is built");

    /// <summary>A method without IL.</summary>
    public static DiagnosticDescriptor NativeMethod { get; } = new(
        "WEFT0209",
        "Method without code",
        "'{0}' is native code of .NET, and nothing stands for it in a module",
        "use something else; an import of the module is declared with [DllImport(\"module\", EntryPoint = \"name\")]");

    /// <summary>An instruction that C# does not make.</summary>
    public static DiagnosticDescriptor Instruction { get; } = new(
        "WEFT0210",
        "Unsupported instruction",
        "{0} cannot be compiled",
        "write it without this instruction");

    /// <summary>An import that takes or gives an object.</summary>
    public static DiagnosticDescriptor ForeignObject { get; } = new(
        "WEFT0211",
        "Object given to an import",
        "{0}, and an object means nothing outside of .NET",
        "pass numbers, pointers and structs of them: a text as byte* and a length, a callback as delegate* unmanaged<...>");

    private static IReadOnlyList<DiagnosticDescriptor> ConstructDiagnostics =>
        [Reflection, NativeMethod, Instruction, ForeignObject];
}
