using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaAssembly
{
    /// <summary>Bytes of the file by their address in the image; they must lie in one section, and in its part that is in the file.</summary>
    /// <exception cref="BadAssemblyException">They do not.</exception>
    internal ReadOnlyMemory<byte> GetBytes(int relativeVirtualAddress, int length)
    {
        ReadOnlyMemory<byte> rest = GetSectionRest(relativeVirtualAddress);
        return length <= rest.Length
            ? rest[..length]
            : throw Corrupt($"{length} bytes at address 0x{relativeVirtualAddress:x} reach beyond their section");
    }

    /// <summary>The bytes from an address to the end of its section.</summary>
    internal ReadOnlyMemory<byte> GetSectionRest(int relativeVirtualAddress)
    {
        PEHeaders headers = _pe.PEHeaders;
        int index = relativeVirtualAddress < 0 ? -1 : headers.GetContainingSectionIndex(relativeVirtualAddress);
        if (index < 0)
        {
            throw Corrupt($"address 0x{relativeVirtualAddress:x} is in no section");
        }

        SectionHeader section = headers.SectionHeaders[index];
        long within = (long)relativeVirtualAddress - section.VirtualAddress;
        long available = Math.Min(section.SizeOfRawData, (long)(uint)section.VirtualSize) - within;
        long start = section.PointerToRawData + within;
        if (available <= 0 || section.PointerToRawData < 0 || start + available > _image.Length)
        {
            throw Corrupt($"address 0x{relativeVirtualAddress:x} is not in the file");
        }

        return _image.AsMemory((int)start, (int)available);
    }

    /// <summary>The header, code and handlers of a method body.</summary>
    internal MethodBodyBlock GetMethodBody(int relativeVirtualAddress) => _pe.GetMethodBody(relativeVirtualAddress);
}
