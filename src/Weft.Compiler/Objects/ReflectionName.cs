using System.Text;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Objects;

/// <summary>The name of a type as <c>Type.ToString</c> writes it.</summary>
internal static class ReflectionName
{
    /// <summary>The name.</summary>
    public static string Of(TypeDesc type)
    {
        StringBuilder text = new();
        Append(text, type);
        return text.ToString();
    }

    private static void Append(StringBuilder text, TypeDesc type)
    {
        switch (type)
        {
            case ArrayType array:
                Append(text, array.ElementType);
                text.Append(array.IsSzArray ? "[]" : array.Rank == 1 ? "[*]" : "[" + new string(',', array.Rank - 1) + "]");
                return;
            case ParameterizedType { ElementType: { } element }:
                Append(text, element);
                text.Append(type.IsByRef ? '&' : '*');
                return;
        }

        AppendDefinition(text, type.GetTypeDefinition());
        if (!type.HasInstantiation)
        {
            return;
        }

        text.Append('[');
        if (type is EcmaType definition)
        {
            text.AppendJoin(',', definition.GetTypeParameterNames());
        }
        else
        {
            for (int i = 0; i < type.Instantiation.Length; i++)
            {
                text.Append(i == 0 ? "" : ",");
                Append(text, type.Instantiation[i]);
            }
        }

        text.Append(']');
    }

    private static void AppendDefinition(StringBuilder text, TypeDesc definition)
    {
        if (definition.DeclaringType is { } outer)
        {
            AppendDefinition(text, outer);
            text.Append('+');
        }
        else if (definition.Namespace.Length > 0)
        {
            text.Append(definition.Namespace).Append('.');
        }

        text.Append(definition.Name);
    }
}
