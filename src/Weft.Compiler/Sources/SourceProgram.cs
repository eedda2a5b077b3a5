using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>A program of C# files without a project.</summary>
internal static class SourceProgram
{
    /// <summary>Compiles the files to an assembly.</summary>
    /// <param name="paths">The files, as they are to be named in errors and symbols.</param>
    /// <param name="options">How.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>The program; <see langword="null"/> where there were errors.</returns>
    public static CompilerInput? Load(ImmutableArray<string> paths, SourceOptions options, DiagnosticBag diagnostics)
    {
        List<(string Path, SourceText Text)> sources = [];
        ImmutableArray<SourceProperty>.Builder properties = ImmutableArray.CreateBuilder<SourceProperty>();
        foreach (string path in paths)
        {
            if (InputFile.TryRead(path, diagnostics) is { } bytes)
            {
                SourceText text = SourceText.From(bytes, bytes.Length, Encoding.UTF8, SourceHashAlgorithm.Sha256);
                sources.Add((path, text));
                properties.AddRange(SourceDirectives.Read(path, text, diagnostics));
            }
        }

        string name = Path.GetFileNameWithoutExtension(paths[0]);
        ProgramSettings defaults = new() { AssemblyName = name, Optimize = !options.IsDebug };
        ProgramSettings settings = ProgramProperties.Apply(defaults, properties.ToImmutable(), diagnostics);
        string[] references = Framework.References(options.FrameworkFolder, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        bool hasThreads = options.Linker.Over(settings.Linker).Threads is { Value: true };
        AssemblyImage? assembly = new CSharpBuild(settings, options.IsDebug, hasThreads, references).Compile(sources, diagnostics);
        return assembly is null ? null : new CompilerInput { Name = settings.AssemblyName, Entry = assembly, Properties = settings.Linker };
    }
}
