using Weft.CompilerServices;

namespace Weft.CoreLib;

/// <summary>What an instance of a generic type is made of.</summary>
internal readonly unsafe struct GenericParts(MethodTable* definition, TypeList* arguments)
{
    /// <summary>The definition.</summary>
    public readonly MethodTable* Definition = definition;

    /// <summary>The arguments.</summary>
    public readonly TypeList* Arguments = arguments;
}
