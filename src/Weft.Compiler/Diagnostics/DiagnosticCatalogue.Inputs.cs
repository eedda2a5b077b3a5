namespace Weft.Compiler.Diagnostics;

/// <content>WEFT0001 to WEFT0099: inputs, sources, projects and outputs.</content>
internal static partial class DiagnosticCatalogue
{
    /// <summary>An input that is not there.</summary>
    public static DiagnosticDescriptor InputMissing { get; } = new(
        "WEFT0001",
        "Input missing",
        "there is no such file or folder",
        "give the path of a .cs file, a .csproj, a .dll, or a folder with one of the first two");

    /// <summary>A file that is no input. Values: its extension, or what it has instead of one.</summary>
    public static DiagnosticDescriptor InputKindUnknown { get; } = new(
        "WEFT0002",
        "Input of an unknown kind",
        "{0} is not something that can be built",
        "give a .cs file, a .csproj or a .dll; a .wasm or .wat is built already, and 'weft run' takes it");

    /// <summary>A folder without an input. Values: what was found.</summary>
    public static DiagnosticDescriptor NothingToBuild { get; } = new(
        "WEFT0003",
        "Nothing to build",
        "the folder has no .csproj and no .cs file{0}",
        "name what to build, as in 'weft build app.cs'");

    /// <summary>A folder with several inputs. Values: their names.</summary>
    public static DiagnosticDescriptor AmbiguousFolder { get; } = new(
        "WEFT0004",
        "Ambiguous folder",
        "the folder has more than one thing to build: {0}",
        "name the one that is meant, or all the .cs files of one program");

    /// <summary>A file that cannot be read. Values: the system's text.</summary>
    public static DiagnosticDescriptor InputUnreadable { get; } = new(
        "WEFT0005",
        "Input cannot be read",
        "the file cannot be read: {0}",
        "check the file's permissions, and that it is a file");

    /// <summary>Inputs that are no program together. Values: the first input.</summary>
    public static DiagnosticDescriptor InputsDoNotGoTogether { get; } = new(
        "WEFT0006",
        "Inputs that do not go together",
        "only .cs files can be built together, and there is another input beside this one",
        "build a project or an assembly alone; a project names its sources itself");

    /// <summary>A directive that nobody knows. Values: the directive.</summary>
    public static DiagnosticDescriptor UnknownDirective { get; } = new(
        "WEFT0007",
        "Unknown directive",
        "there is no directive '#:{0}'",
        "the directives are #:property Name=Value, #:sdk Microsoft.NET.Sdk, #:package and #:project");

    /// <summary>A directive that is written wrongly. Values: the directive, how it is written.</summary>
    public static DiagnosticDescriptor MalformedDirective { get; } = new(
        "WEFT0008",
        "Malformed directive",
        "the directive '#:{0}' is not complete",
        "write: #:{1}");

    /// <summary>A reference that needs a project. Values: the directive, the item of a project.</summary>
    public static DiagnosticDescriptor DirectiveNeedsProject { get; } = new(
        "WEFT0009",
        "Directive that needs a project",
        "'#:{0}' cannot be used in a file that is built without a project",
        "make a project with 'dotnet project convert', or a .csproj with a {1}, and build that");

    /// <summary>A development kit other than the basic one. Values: its name.</summary>
    public static DiagnosticDescriptor UnsupportedSdk { get; } = new(
        "WEFT0010",
        "Unsupported SDK",
        "'#:sdk {0}' cannot be used in a file that is built without a project",
        "leave the line out, or write: #:sdk Microsoft.NET.Sdk");

    /// <summary>A property with a value that it does not have. Values: the property, the value, what it accepts.</summary>
    public static DiagnosticDescriptor InvalidPropertyValue { get; } = new(
        "WEFT0011",
        "Invalid property value",
        "the property {0} does not accept '{1}'",
        "give {2}");

    /// <summary>A property that does nothing here. Values: the property.</summary>
    public static DiagnosticDescriptor PropertyWithoutEffect { get; } = new(
        "WEFT0012",
        "Property without effect",
        "the property {0} has no effect in a file that is built without a project",
        "leave the line out; docs/reference/properties.md lists those that have one",
        DiagnosticSeverity.Warning);

    /// <summary>The same property twice. Values: the property, the place of the first.</summary>
    public static DiagnosticDescriptor RepeatedProperty { get; } = new(
        "WEFT0013",
        "Property given twice",
        "the property {0} is given again; {1} has it already",
        "leave one of the lines out");

    /// <summary>A file that is no assembly. Values: what is wrong.</summary>
    public static DiagnosticDescriptor NotAnAssembly { get; } = new(
        "WEFT0014",
        "Not an assembly",
        "the file is not a .NET assembly: {0}",
        "give the .dll that 'dotnet build' makes; native libraries cannot be built into a module");

    /// <summary>A project did not build, and did not say why in a form that is understood. Values: the exit code.</summary>
    public static DiagnosticDescriptor ProjectNotBuilt { get; } = new(
        "WEFT0015",
        "Project not built",
        "'dotnet build' ended with {0}",
        "run 'dotnet build' on the project to see all that it says");

    /// <summary>No development kit. Values: the system's text.</summary>
    public static DiagnosticDescriptor SdkMissing { get; } = new(
        "WEFT0016",
        "SDK missing",
        "a project needs the .NET 10 SDK, and 'dotnet' cannot be started: {0}",
        "install it from https://dot.net/download, or set DOTNET_ROOT to where it is");

    /// <summary>The class library is not where it was installed. Values: the folder.</summary>
    public static DiagnosticDescriptor FrameworkMissing { get; } = new(
        "WEFT0017",
        "Class library missing",
        "there is no class library in '{0}'",
        "install weft again; the folder 'framework' belongs beside the program");

    /// <summary>A file that cannot be written. Values: the system's text.</summary>
    public static DiagnosticDescriptor OutputNotWritten { get; } = new(
        "WEFT0018",
        "Output not written",
        "the file cannot be written: {0}",
        "give another path with -o, or check the folder's permissions and the space on its disk");

    /// <summary>A project for several frameworks. Values: the frameworks.</summary>
    public static DiagnosticDescriptor SeveralFrameworks { get; } = new(
        "WEFT0019",
        "Several target frameworks",
        "the project is for more than one framework: {0}",
        "build it with 'dotnet build -f net10.0', and give weft the .dll");

    /// <summary>An output that would replace an input or another output. Values: what the file is.</summary>
    public static DiagnosticDescriptor OutputTaken { get; } = new(
        "WEFT0020",
        "Output in the place of another file",
        "the file cannot be written: it is {0}",
        "give each output a path of its own: -o for the module, --emit wat=PATH for what goes with it");

    private static IReadOnlyList<DiagnosticDescriptor> InputDiagnostics =>
    [
        InputMissing, InputKindUnknown, NothingToBuild, AmbiguousFolder, InputUnreadable, InputsDoNotGoTogether, UnknownDirective,
        MalformedDirective, DirectiveNeedsProject, UnsupportedSdk, InvalidPropertyValue, PropertyWithoutEffect, RepeatedProperty,
        NotAnAssembly, ProjectNotBuilt, SdkMissing, FrameworkMissing, OutputNotWritten, SeveralFrameworks, OutputTaken,
    ];
}
