using System.Buffers.Binary;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Layout;

namespace Weft.Compiler.Objects;

/// <summary>Where an object of a class has references, for the collector (docs/design/objects.md).</summary>
internal static class ReferenceMap
{
    private const int AllElements = -1;
    private const int EachElement = -2;

    /// <summary>The map of a class, or null where it has no references.</summary>
    public static DataSymbol? Of(TypeDesc type)
    {
        if (type.IsGenericDefinition || type.ContainsSignatureVariables)
        {
            return null;
        }

        List<int> offsets = [];
        int head;
        if (type is ArrayType array)
        {
            if (array.ElementType.IsReferenceType)
            {
                head = AllElements;
            }
            else
            {
                AddFields(array.ElementType, 0, offsets);
                if (offsets.Count == 0)
                {
                    return null;
                }

                head = EachElement - offsets.Count;
            }
        }
        else
        {
            AddFields(type, type.IsValueType ? IL.ObjectLayout.DataOffset : 0, offsets);
            if (offsets.Count == 0)
            {
                return null;
            }

            head = offsets.Count;
        }

        return Create(type, head, offsets);
    }

    /// <summary>Whether an object of a class has references.</summary>
    public static bool Has(TypeDesc type) =>
        type is ArrayType array ? array.ElementType.ContainsReferences : MethodTableFlags.HasLayout(type) && type.Layout.ContainsReferences;

    private static DataSymbol Create(TypeDesc type, int head, List<int> offsets)
    {
        byte[] content = new byte[sizeof(int) + (offsets.Count * sizeof(ushort))];
        BinaryPrimitives.WriteInt32LittleEndian(content, head);
        for (int i = 0; i < offsets.Count; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(sizeof(int) + (i * sizeof(ushort))), checked((ushort)offsets[i]));
        }

        return new($"references of {type}", DataSection.ReadOnly, content.Length, sizeof(int)) { Content = content };
    }

    private static void AddFields(TypeDesc type, int start, List<int> offsets)
    {
        if (type.Kind is not (TypeKind.Class or TypeKind.ValueType) || !type.Layout.ContainsReferences)
        {
            return;
        }

        if (type.Kind == TypeKind.Class && type.BaseType is { } parent)
        {
            AddFields(parent, start, offsets);
        }

        int repeat = Math.Max(1, type.InlineArrayLength);
        foreach (FieldPlace place in type.Layout.Fields)
        {
            for (int i = 0; i < repeat; i++)
            {
                int offset = start + place.Offset + (i * place.Size);
                if (place.Field.FieldType.IsReferenceType)
                {
                    offsets.Add(offset);
                }
                else
                {
                    AddFields(place.Field.FieldType, offset, offsets);
                }
            }
        }
    }
}
