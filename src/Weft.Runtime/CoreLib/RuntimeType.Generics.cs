using Weft.CompilerServices;

namespace Weft.CoreLib;

/// <content>Generic types and their arguments.</content>
internal static unsafe partial class RuntimeType
{
    /// <summary>The arguments, of an array those of its elements; of a definition there are only parameters, which are no types here.</summary>
    public static System.Type[] GetGenericArguments(object type)
    {
        MethodTable* table = Innermost(MethodTableOf(type));
        return table->IsDefinition ? throw MissingReflection.OfParameters() : ToArray(TypeDetails.GetGenerics(table).Arguments);
    }

    /// <summary>The arguments; none of a definition.</summary>
    public static System.Type[] get_GenericTypeArguments(object type)
    {
        MethodTable* table = MethodTableOf(type);
        return table->IsInstance ? ToArray(TypeDetails.GetGenerics(table).Arguments) : System.Type.EmptyTypes;
    }

    /// <summary>The definition.</summary>
    public static object GetGenericTypeDefinition(object type)
    {
        MethodTable* table = MethodTableOf(type);
        return table->IsDefinition ? type
            : table->IsInstance ? TypeDetails.GetGenerics(table).Definition->TypeObject
            : throw new InvalidOperationException("This operation is only valid on generic types.");
    }

    /// <summary>Whether it is a definition, or made of one: no other type here has parameters in it.</summary>
    public static bool get_ContainsGenericParameters(object type) => Innermost(MethodTableOf(type))->IsDefinition;

    private static MethodTable* Innermost(MethodTable* table)
    {
        while (table->HasElementType)
        {
            table = table->Related;
        }

        return table;
    }
}
