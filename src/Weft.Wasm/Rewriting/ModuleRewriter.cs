using Weft.Wasm.Reading;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Rewriting;

/// <summary>Replaces instructions in all bodies of a module and keeps everything that refers to functions and code right.</summary>
public static class ModuleRewriter
{
    /// <summary>Rewrites a module.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="substitutions">What replaces instructions, each claiming opcodes of its own.</param>
    /// <returns>The rewritten file; the same bytes where nothing was replaced.</returns>
    /// <exception cref="MalformedModuleException">The file is not a well-formed core module.</exception>
    /// <exception cref="ArgumentException">Two substitutions claim the same instruction.</exception>
    public static RewriteResult Rewrite(ReadOnlyMemory<byte> bytes, params ReadOnlySpan<InstructionSubstitution> substitutions)
    {
        Module module = ModuleReader.Read(bytes);
        var writer = new ReplacementWriter(module);
        CodeEdits edits = CodeEdits.Find(module, substitutions, writer);
        var shift = new FunctionShift((uint)module.CountImports(ExternalKind.Function), (uint)writer.Imports.Count);
        if (!edits.HasReplacements)
        {
            return new RewriteResult(bytes, shift, [], edits.CountByOpcode);
        }

        // The metadata of code is repaired while the old bodies are still there to measure.
        CustomSectionRepair.Run(module, edits, writer.Imports, shift);
        new CodeAssembler(module, edits, writer, shift).Run();
        shift.Apply(module);
        ImportInserter.Insert(module, writer.Imports);
        return new RewriteResult(ModuleWriter.WriteToBuffer(module), shift, writer.Imports, edits.CountByOpcode);
    }
}
