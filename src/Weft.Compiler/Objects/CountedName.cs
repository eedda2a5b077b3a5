using System.Buffers.Binary;
using System.Text;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>A name in UTF-8, its length in bytes before it.</summary>
internal static class CountedName
{
    /// <summary>Makes the data.</summary>
    public static DataSymbol Create(string name)
    {
        byte[] content = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(name)];
        BinaryPrimitives.WriteInt32LittleEndian(content, content.Length - sizeof(int));
        Encoding.UTF8.GetBytes(name, content.AsSpan(sizeof(int)));
        return new($"name {name}", DataSection.ReadOnly, content.Length, sizeof(int)) { Content = content };
    }
}
