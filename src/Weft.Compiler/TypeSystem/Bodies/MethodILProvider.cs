using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Bodies;

/// <summary>Gives the bodies of methods. Derived classes put other bodies in place of those of the class library.</summary>
internal class MethodILProvider
{
    /// <summary>The body of an exact method; null when it has none in IL: abstract, imported, or given by the runtime.</summary>
    /// <exception cref="BadAssemblyException">The body is broken.</exception>
    public virtual MethodIL? GetMethodIL(MethodDesc method) => GetMethodIL(method, method);

    /// <summary>The body of one method as that of another with the same parameters and generic parameters.</summary>
    /// <param name="method">The method that is compiled; its type arguments are put into the body.</param>
    /// <param name="source">The method whose body it gets.</param>
    protected static MethodIL? GetMethodIL(MethodDesc method, MethodDesc source) =>
        source.GetTypicalMethodDefinition() is EcmaMethod { Body: { } body } ? new MethodIL(method, body) : null;
}
