using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaAssembly
{
    /// <summary>The bytes of a resource that lies in the file itself, or null where there is none of the name.</summary>
    /// <exception cref="BadAssemblyException">The resource is broken.</exception>
    public ReadOnlyMemory<byte>? GetResource(Func<string, bool> isName)
    {
        try
        {
            foreach (ManifestResourceHandle handle in Reader.ManifestResources)
            {
                ManifestResource row = Reader.GetManifestResource(handle);
                if (row.Implementation.IsNil && isName(Reader.GetString(row.Name)))
                {
                    // A length, then the bytes (ECMA-335 II.24.2.4).
                    int start = _pe.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
                    BlobReader reader = _pe.GetSectionData(start).GetReader();
                    reader.Offset = checked((int)row.Offset);
                    return reader.ReadBytes(reader.ReadInt32());
                }
            }

            return null;
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt("its resources cannot be read", e);
        }
    }
}
