using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>The objects that can be cast to a type; of a value type, its boxes, or those that can be unboxed to it.</summary>
internal sealed class ClassTestSymbol(TypeDesc type) : TypeTestSymbol(type.ToString())
{
    /// <summary>The type.</summary>
    public TypeDesc Type { get; } = type;

    /// <summary>Whether boxes pass that can be unboxed to the type, which is a value type, without being of it.</summary>
    public bool IsOfUnboxing { get; init; }

    /// <summary>The classes that are asked for, where these are not all; null for all.</summary>
    public Func<TypeDesc, bool>? Accepts { get; init; }

    /// <summary>Whether an object of an exact class passes.</summary>
    public bool Contains(TypeDesc exactType)
    {
        if (Accepts?.Invoke(exactType) == false)
        {
            return false;
        }

        if (!Type.IsValueType)
        {
            return exactType.CanCastTo(Type);
        }

        // An enum and its integer may be unboxed as each other (ECMA-335 III.4.32), but are no instances of each other (III.4.6).
        return exactType == Type
            || (IsOfUnboxing && exactType.UnderlyingType == Type.UnderlyingType && Type.UnderlyingType.IsPrimitive);
    }
}
