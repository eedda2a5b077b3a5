using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Tests.TypeSystem;

namespace Weft.Compiler.Tests.Driver;

/// <summary>The whole compiler on assemblies in memory.</summary>
internal static class LibraryCompilation
{
    /// <summary>Compiles a library of C#; the names are those of <c>--export</c>.</summary>
    public static (byte[]? Module, string Errors) FromSource(string source, params IReadOnlyList<string> exports)
    {
        (byte[] image, byte[] symbols) = Fixture.Compile(source);
        return FromImage(image, symbols, exports);
    }

    /// <summary>Compiles a class <c>Library</c> of IL, from its method <c>Run</c> on.</summary>
    public static (byte[]? Module, string Errors) FromIL(Action<TypeBuilder> define)
    {
        PersistedAssemblyBuilder assembly = new(new("library"), typeof(object).Assembly);
        TypeBuilder type = assembly.DefineDynamicModule("library").DefineType(
            "Library", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        define(type);
        type.CreateType();
        using MemoryStream image = new();
        assembly.Save(image);
        return FromImage(image.ToArray(), null, "Library.Run");
    }

    /// <summary>Defines a public static method.</summary>
    public static ILGenerator Define(this TypeBuilder type, string name, params Type[] parameters) =>
        type.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), parameters).GetILGenerator();

    /// <summary>Compiles an assembly.</summary>
    public static (byte[]? Module, string Errors) FromImage(byte[] image, byte[]? symbols, params IReadOnlyList<string> exports) =>
        FromImage(image, symbols, optimize: true, exports);

    /// <summary>Compiles an assembly with optimisation or without.</summary>
    public static (byte[]? Module, string Errors) FromImage(byte[] image, byte[]? symbols, bool optimize, IReadOnlyList<string> exports) =>
        FromImage(image, symbols, new Way(optimize, Threads: false), exports);

    /// <summary>Compiles an assembly in a way.</summary>
    public static (byte[]? Module, string Errors) FromImage(byte[] image, byte[]? symbols, Way way, IReadOnlyList<string> exports)
    {
        DiagnosticBag diagnostics = new();
        CompilerInput input = new() { Name = "library", Entry = new("library.dll", image, symbols) };
        ImmutableArray<LinkerOption<string>> options = [.. exports.Select(static name => new LinkerOption<string>(name, "--export", new("--export")))];
        CompilationResult? result = WasmCompiler.Compile(
            input,
            new()
            {
                FrameworkFolder = Fixture.FrameworkFolder,
                Optimize = way.Optimize,
                Linker = new() { Exports = options, Threads = new(way.Threads, "--threads", new("--threads")) },
            },
            diagnostics);
        return (result?.Module, string.Join('\n', diagnostics.ToSortedArray()));
    }

    /// <summary>How something is compiled.</summary>
    internal readonly record struct Way(bool Optimize, bool Threads);
}
