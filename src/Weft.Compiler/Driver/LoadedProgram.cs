using Weft.Compiler.Api;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Driver;

/// <summary>
/// The program and the class library as they are read, which both attempts of a run ask. Owns the assemblies; nothing of it is to be used
/// after <see cref="Dispose"/>.
/// </summary>
internal sealed class LoadedProgram : IDisposable
{
    /// <summary>Opens the program's assembly; others are opened when they are needed.</summary>
    /// <exception cref="TypeSystemException">The assembly is broken.</exception>
    public LoadedProgram(CompilerInput input, string frameworkFolder)
    {
        Types = new([frameworkFolder], input.References);
        try
        {
            Assembly = Types.AddAssembly(input.Entry.Path, input.Entry.Content, input.Entry.Symbols);
        }
        catch
        {
            Types.Dispose();
            throw;
        }
    }

    /// <summary>The types of the program and of the library.</summary>
    public TypeSystemContext Types { get; }

    /// <summary>The bodies of methods.</summary>
    public MethodILProvider Bodies { get; } = new();

    /// <summary>The program's own assembly.</summary>
    public EcmaAssembly Assembly { get; }

    /// <inheritdoc/>
    public void Dispose() => Types.Dispose();
}
