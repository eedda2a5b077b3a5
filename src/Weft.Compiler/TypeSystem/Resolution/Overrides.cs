using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>Explicit overrides (ECMA-335 II.22.27) seen on an exact type.</summary>
internal static class Overrides
{
    /// <summary>
    /// Puts the arguments of an instance into a method written in the variables of its definition; a method of the definition itself becomes
    /// that of the instance.
    /// </summary>
    public static MethodDesc OnInstance(MethodDesc method, TypeDesc type) =>
        method.OwningType == type.GetTypeDefinition()
            ? type.Context.GetMethodForInstantiatedType(method, type)
            : method.Instantiate(type.Instantiation, default);

    /// <summary>The body that a type's own explicit override gives for a declaration; null when it has none.</summary>
    /// <param name="type">A class, value type or interface.</param>
    /// <param name="declaration">An exact method without type arguments of its own.</param>
    public static MethodDesc? Find(TypeDesc type, MethodDesc declaration)
    {
        if (type.GetTypeDefinition() is EcmaType definition)
        {
            foreach (MethodImplementation implementation in definition.MethodImplementations)
            {
                if (implementation.Declaration.GetTypicalMethodDefinition() == declaration.GetTypicalMethodDefinition()
                    && OnInstance(implementation.Declaration, type) == declaration)
                {
                    return OnInstance(implementation.Body, type);
                }
            }
        }

        return null;
    }
}
