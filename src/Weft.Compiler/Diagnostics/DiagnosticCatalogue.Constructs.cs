namespace Weft.Compiler.Diagnostics;

/// <content>WEFT0200 to WEFT0299: C# that needs what a module without a managed heap does not have. Values: what it is about.</content>
internal static partial class DiagnosticCatalogue
{
    private const string UseValues = "use structs, spans, pointers and the allocators of Weft.Memory";

    /// <summary>An object is allocated.</summary>
    public static DiagnosticDescriptor NewObject { get; } = new(
        "WEFT0201",
        "Object on the managed heap",
        "an object of '{0}' needs the managed heap",
        "make it a struct, or put it into memory of an allocator of Weft.Memory");

    /// <summary>An array is allocated.</summary>
    public static DiagnosticDescriptor NewArray { get; } = new(
        "WEFT0202",
        "Array on the managed heap",
        "an array '{0}' needs the managed heap",
        "use stackalloc, a span over memory of an allocator of Weft.Memory, or an inline array");

    /// <summary>A value is boxed.</summary>
    public static DiagnosticDescriptor Box { get; } = new(
        "WEFT0203",
        "Boxing",
        "a value of '{0}' is boxed, which needs the managed heap",
        "call a generic method that is constrained to the interface, or override the method in the struct");

    /// <summary>A type is tested at run time.</summary>
    public static DiagnosticDescriptor Cast { get; } = new(
        "WEFT0204",
        "Cast of an object",
        "a cast to '{0}' looks at an object, and there are none without the managed heap",
        UseValues);

    /// <summary>A delegate is made.</summary>
    public static DiagnosticDescriptor Delegate { get; } = new(
        "WEFT0205",
        "Delegate",
        "a delegate '{0}' needs the managed heap",
        "use a function pointer: delegate*<...> and &Method, with the state as an argument");

    /// <summary>A virtual call.</summary>
    public static DiagnosticDescriptor VirtualCall { get; } = new(
        "WEFT0206",
        "Virtual call",
        "'{0}' is chosen by the object's type, and there are no objects without the managed heap",
        "call it on a value, through a generic method that is constrained to the interface");

    /// <summary>An exception is caught.</summary>
    public static DiagnosticDescriptor Catch { get; } = new(
        "WEFT0207",
        "Caught exception",
        "'{0}' catches exceptions, which needs the managed heap",
        "return a result that says what went wrong; a throw that nothing catches ends the program with its message");

    /// <summary>Reflection.</summary>
    public static DiagnosticDescriptor Reflection { get; } = new(
        "WEFT0208",
        "Reflection",
        "'{0}' is looked at with reflection, which needs the managed heap",
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
        [NewObject, NewArray, Box, Cast, Delegate, VirtualCall, Catch, Reflection, NativeMethod, Instruction, ForeignObject];
}
