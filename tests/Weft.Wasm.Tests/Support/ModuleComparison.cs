using Weft.Wasm.Reading;
using Weft.Wasm.Text;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests.Support;

/// <summary>Compares modules beyond what does not matter.</summary>
internal static class ModuleComparison
{
    /// <summary>The bytes of a module without its custom sections, which the text form does not have.</summary>
    public static byte[] WithoutCustoms(ReadOnlyMemory<byte> bytes)
    {
        Module module = ModuleReader.Read(bytes);
        module.Customs.Clear();
        return ModuleWriter.Write(module);
    }

    /// <summary>The text of a module.</summary>
    public static string Print(ReadOnlyMemory<byte> bytes)
    {
        var writer = new StringWriter();
        new ModuleTextPrinter(ModuleReader.Read(bytes), writer).PrintModule();
        return writer.ToString();
    }
}
