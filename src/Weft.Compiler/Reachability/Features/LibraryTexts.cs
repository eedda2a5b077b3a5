using System.Collections.Concurrent;
using System.Resources;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Reachability.Features;

/// <summary>
/// The texts of exceptions. The class library asks for each by a property of a class <c>SR</c>; which text that is follows from the
/// resources of the assembly, so the module has those that it can print and nothing that looks for them. Thread-safe.
/// </summary>
internal sealed class LibraryTexts(RuntimeLibrary runtime)
{
    private readonly ConcurrentDictionary<EcmaAssembly, Dictionary<string, string>> _texts = new();

    /// <summary>The text that a property returns, or null where the method is something else.</summary>
    public string? Find(MethodDesc method) =>
        method is EcmaMethod { IsStatic: true, OwningType: { Name: "SR", Namespace: "System" }, Signature: { Length: 0, ReturnType.IsString: true } } getter
        && getter.Name.StartsWith("get_", StringComparison.Ordinal) && runtime.IsLibrary(getter.Assembly)
            ? TextsOf(getter.Assembly).GetValueOrDefault(getter.Name["get_".Length..])
            : null;

    private Dictionary<string, string> TextsOf(EcmaAssembly assembly) => _texts.GetOrAdd(assembly, Read);

    private static Dictionary<string, string> Read(EcmaAssembly assembly)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        if (assembly.GetResource(static name => name.EndsWith(".SR.resources", StringComparison.Ordinal) || name.EndsWith(".Strings.resources", StringComparison.Ordinal)) is not { } bytes)
        {
            return texts;
        }

        try
        {
            using ResourceReader reader = new(new MemoryStream(bytes.ToArray()));
            System.Collections.IDictionaryEnumerator entries = reader.GetEnumerator();
            while (entries.MoveNext())
            {
                if (entries is { Key: string key, Value: string text })
                {
                    texts.Add(key, text);
                }
            }
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or FormatException or EndOfStreamException)
        {
            throw new BadAssemblyException(assembly.Path, $"its texts cannot be read: {exception.Message}");
        }

        return texts;
    }
}
