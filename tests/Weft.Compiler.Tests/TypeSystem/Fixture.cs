using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Tests.TypeSystem;

/// <summary>An assembly compiled from C# source, in a context of its own beside the class library.</summary>
internal sealed class Fixture : IDisposable
{
    private static readonly string[] s_references = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq"];

    public Fixture(string source, string name = "Fixture")
    {
        (byte[] image, byte[] symbols) = Compile(source, name);
        Context = CreateContext();
        Assembly = Context.AddAssembly(name + ".dll", image, symbols);
    }

    public static string FrameworkFolder { get; } = Path.Combine(AppContext.BaseDirectory, "framework");

    public TypeSystemContext Context { get; }

    public EcmaAssembly Assembly { get; }

    public TypeDesc this[string name] => Type(name);

    public static TypeSystemContext CreateContext() => new([FrameworkFolder]);

    /// <summary>Finds a type; nested ones are written with '+'.</summary>
    public TypeDesc Type(string name)
    {
        string[] parts = name.Split('+');
        int dot = parts[0].LastIndexOf('.');
        TypeDesc type = Assembly.GetType(dot < 0 ? "" : parts[0][..dot], parts[0][(dot + 1)..]);
        foreach (string part in parts[1..])
        {
            type = Assembly.TryGetNestedType((EcmaType)type, part) ?? throw new ArgumentException(name);
        }

        return type;
    }

    public TypeDesc Core(WellKnownType type) => Context.GetWellKnownType(type);

    public TypeDesc Generic(string name, params TypeDesc[] arguments) => Context.GetInstantiatedType(Type(name), new Instantiation(arguments));

    public void Dispose() => Context.Dispose();

    public static (byte[] Image, byte[] Symbols) Compile(
        string source, string name = "Fixture", OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), path: "fixture.cs", encoding: System.Text.Encoding.UTF8);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [tree],
            s_references.Select(reference => MetadataReference.CreateFromFile(Path.Combine(FrameworkFolder, reference + ".dll"))),
            new CSharpCompilationOptions(kind, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return (image.ToArray(), symbols.ToArray());
    }
}
