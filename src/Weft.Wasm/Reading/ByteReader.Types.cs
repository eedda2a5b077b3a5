using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Wasm.Reading;

internal ref partial struct ByteReader
{
    /// <summary>Reads a value type.</summary>
    public WasmValueType ReadValueType()
    {
        int at = _position;
        byte code = ReadByte();
        if (WasmValueType.IsShortCode(code))
        {
            return WasmValueType.FromEncoding(code);
        }

        if (!WasmValueType.IsLongCode(code))
        {
            Throw($"0x{code:x2} is not a value type", at);
        }

        return WasmValueType.FromEncoding(code, ReadHeapType().Encoded);
    }

    /// <summary>Reads a value type or a packed type.</summary>
    public WasmValueType ReadStorageType()
    {
        if (!AtEnd && WasmValueType.IsPackedCode(_bytes[_position]))
        {
            return WasmValueType.FromEncoding(ReadByte());
        }

        return ReadValueType();
    }

    /// <summary>Reads a reference type.</summary>
    public WasmValueType ReadReferenceType()
    {
        int at = _position;
        WasmValueType type = ReadValueType();
        if (!type.IsReference)
        {
            Throw($"{type} is not a reference type", at);
        }

        return type;
    }

    /// <summary>Reads a heap type.</summary>
    public HeapType ReadHeapType()
    {
        int at = _position;
        long encoded = ReadS33();
        if (encoded < 0 && !HeapType.IsAbstract(encoded))
        {
            Throw($"{encoded} is not a heap type", at);
        }

        return new HeapType(encoded);
    }

    /// <summary>Reads a list of value types.</summary>
    public ImmutableArray<WasmValueType> ReadValueTypes(string what)
    {
        int count = ReadCount(what);
        if (count == 0)
        {
            return [];
        }

        var types = new WasmValueType[count];
        for (int i = 0; i < types.Length; i++)
        {
            types[i] = ReadValueType();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(types);
    }

    /// <summary>Reads whether something is mutable.</summary>
    public bool ReadMutability()
    {
        int at = _position;
        byte flag = ReadByte();
        if (flag > 1)
        {
            Throw($"0x{flag:x2} is not a mutability", at);
        }

        return flag == 1;
    }
}
