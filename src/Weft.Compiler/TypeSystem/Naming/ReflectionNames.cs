using System.Text;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Naming;

/// <summary>Types as <c>Type.ToString</c> writes them.</summary>
internal static class ReflectionNames
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
        if (type is ParameterizedType { ElementType: { } element } parameterized)
        {
            Append(text, element);
            text.Append(parameterized.Suffix);
            return;
        }

        text.Append(MetadataNames.Of(type.GetTypeDefinition(), '+'));
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
}
