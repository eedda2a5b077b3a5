using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Reachability;

/// <summary>
/// Methods of the guest runtime that stand for methods of the class library: a type with the attribute <c>SubstituteFor</c> names the
/// library's type, and each of its methods replaces the one of the same name and parameters.
/// </summary>
internal sealed class Substitutions
{
    private readonly Dictionary<string, List<MethodDesc>> _methods = new(StringComparer.Ordinal);

    /// <summary>Reads the attributes of an assembly.</summary>
    public Substitutions(EcmaAssembly runtime)
    {
        foreach (TypeDesc type in runtime.GetTypes())
        {
            if (type.HasCustomAttribute("Weft.Intrinsics", "SubstituteForAttribute")
                && type.GetCustomAttribute("Weft.Intrinsics", "SubstituteForAttribute") is { FixedArguments: [{ Value: string target }] })
            {
                foreach (MethodDesc method in type.GetMethods())
                {
                    string key = target + "::" + method.Name;
                    if (!_methods.TryGetValue(key, out List<MethodDesc>? methods))
                    {
                        _methods.Add(key, methods = []);
                    }

                    methods.Add(method);
                }
            }
        }
    }

    /// <summary>What stands for a method, or null where it stands for itself.</summary>
    public MethodDesc? Find(MethodDesc method)
    {
        MethodDesc definition = method.GetTypicalMethodDefinition();
        if (definition is not EcmaMethod { Assembly: { } assembly } || assembly != method.Context.CoreLibrary)
        {
            return null;
        }

        string key = FullName(definition.OwningType) + "::" + definition.Name;
        if (!_methods.TryGetValue(key, out List<MethodDesc>? candidates))
        {
            return null;
        }

        foreach (MethodDesc candidate in candidates)
        {
            if (Takes(candidate, definition))
            {
                return method.HasInstantiation ? method.Context.GetInstantiatedMethod(candidate, method.Instantiation) : candidate;
            }
        }

        return null;
    }

    // A substitute is static: where the library's method is not, it takes this as its first parameter.
    private static bool Takes(MethodDesc substitute, MethodDesc method)
    {
        int first = method.Signature.IsStatic ? 0 : 1;
        if (substitute.Signature.Length != method.Signature.Length + first
            || substitute.Instantiation.Length != method.Instantiation.Length)
        {
            return false;
        }

        for (int i = 0; i < method.Signature.Length; i++)
        {
            if (substitute.Signature[i + first].UnderlyingType.Kind != method.Signature[i].UnderlyingType.Kind)
            {
                return false;
            }
        }

        return true;
    }

    private static string FullName(TypeDesc type)
    {
        string name = type.Name;
        TypeDesc outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            name = outer.Name + "/" + name;
            outermost = outer;
        }

        return outermost.Namespace.Length == 0 ? name : outermost.Namespace + "." + name;
    }
}
