using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>An assembly that is there already.</summary>
internal static class AssemblyProgram
{
    private const string Extension = ".dll";

    /// <summary>Takes an assembly, its symbols where they are beside it, and those of the assemblies beside it that it needs.</summary>
    /// <inheritdoc cref="SourceProgram.Load"/>
    /// <param name="path">The assembly.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    public static CompilerInput? Load(string path, DiagnosticBag diagnostics)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Load(path, name => Path.Combine(folder, name + Extension), diagnostics);
    }

    /// <summary>Takes an assembly, and those it needs of some others.</summary>
    /// <inheritdoc cref="SourceProgram.Load"/>
    /// <param name="path">The assembly.</param>
    /// <param name="others">Paths of files, assemblies and others, that may be needed.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    public static CompilerInput? Load(string path, IEnumerable<string> others, DiagnosticBag diagnostics)
    {
        Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
        foreach (string other in others)
        {
            if (Path.GetExtension(other).Equals(Extension, StringComparison.OrdinalIgnoreCase))
            {
                paths.TryAdd(Path.GetFileNameWithoutExtension(other), other);
            }
        }

        return Load(path, name => paths.GetValueOrDefault(name), diagnostics);
    }

    private static CompilerInput? Load(string path, Func<string, string?> find, DiagnosticBag diagnostics)
    {
        if (InputFile.TryRead(path, diagnostics) is not { } content)
        {
            return null;
        }

        if (ReferencesOf(content, out string? fault) is not { } needed)
        {
            diagnostics.Add(DiagnosticCatalogue.NotAnAssembly, new SourceLocation(path), fault);
            return null;
        }

        string symbols = Path.ChangeExtension(path, ".pdb");
        return new CompilerInput
        {
            Name = Path.GetFileNameWithoutExtension(path),
            Entry = new AssemblyImage(path, content, File.Exists(symbols) ? InputFile.TryRead(symbols, diagnostics) : null),
            References = [.. Closure(needed, find).Values],
        };
    }

    /// <summary>Follows references as far as files for them are found; the rest is the class library's, or is told where it is missed.</summary>
    private static SortedDictionary<string, string> Closure(IEnumerable<string> needed, Func<string, string?> find)
    {
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        Queue<string> open = new(needed);
        while (open.TryDequeue(out string? name))
        {
            if (found.ContainsKey(name) || find(name) is not { } path || !File.Exists(path))
            {
                continue;
            }

            try
            {
                if (ReferencesOf(File.ReadAllBytes(path), out _) is { } more)
                {
                    found.Add(name, path);
                    more.ForEach(open.Enqueue);
                }
            }
            catch (Exception exception) when (InputFile.IsUnreadable(exception))
            {
                // As good as not there.
            }
        }

        return found;
    }

    private static List<string>? ReferencesOf(byte[] content, out string? fault)
    {
        try
        {
            using PEReader reader = new(new MemoryStream(content, writable: false));
            if (!reader.HasMetadata)
            {
                fault = "it has no metadata";
                return null;
            }

            MetadataReader metadata = reader.GetMetadataReader();
            if (!metadata.IsAssembly)
            {
                fault = "it is a module of one";
                return null;
            }

            fault = null;
            List<string> names = [];
            foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
            {
                names.Add(metadata.GetString(metadata.GetAssemblyReference(handle).Name));
            }

            return names;
        }
        catch (BadImageFormatException exception)
        {
            fault = exception.Message.TrimEnd('.');
            return null;
        }
    }
}
