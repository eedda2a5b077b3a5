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

    /// <summary>A native integer that is taken for one of 64 bits.</summary>
    public static DiagnosticDescriptor WideNativeInteger { get; } = new(
        "WEFT0212",
        "Native integer taken for 64 bits",
        "{0}, and native integers of a module have 32 bits",
        "use long where 64 bits are meant; nint.Size == 8 is false in a module, and what stands behind it is left out");

    /// <summary>A field that is accessed atomically and lies where that is not possible.</summary>
    public static DiagnosticDescriptor MisalignedAtomic { get; } = new(
        "WEFT0213",
        "Misaligned atomic access",
        "'{0}' is accessed atomically as 64 bits, and its address need not be a multiple of 8",
        "move the field to an offset that is a multiple of 8, and leave out a Pack below 8");

    private static IReadOnlyList<DiagnosticDescriptor> ConstructDiagnostics =>
        [Reflection, NativeMethod, Instruction, ForeignObject, WideNativeInteger, MisalignedAtomic];
}
