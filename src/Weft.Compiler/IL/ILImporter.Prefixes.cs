using System.Reflection.Metadata;
using Weft.Compiler.IR;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportPrefix(ILOpCode opcode, ref ILReader reader)
    {
        switch (opcode)
        {
            case ILOpCode.Volatile:
                _prefixes.Volatile = true;
                break;
            case ILOpCode.Unaligned:
                _prefixes.Unaligned = reader.ReadByte();
                break;
            case ILOpCode.Constrained:
                _prefixes.Constrained = _body.ResolveType(reader.ReadInt32());
                break;
            case ILOpCode.Readonly or ILOpCode.Tail:
                // A tail call may use the stack of its caller, and readonly only permits to leave out a check.
                break;
            default:
                return false;
        }

        _prefixes.Any = true;
        return true;
    }

    // Unaligned applies to the address as a whole: what is added to it keeps no promise.
    private MemoryAccess WithPrefixes(MemoryAccess access)
    {
        if (_prefixes.Unaligned != 0)
        {
            access = access with { Alignment = (byte)Math.Min(_prefixes.Unaligned, access.Width) };
        }

        return access with { IsVolatile = _prefixes.Volatile };
    }
}
