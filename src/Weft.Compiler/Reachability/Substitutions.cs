using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.Reachability;

/// <summary>
/// Methods of the guest runtime that stand for methods of the class library: a type with the attribute <c>SubstituteFor</c> names the
/// library's type, and each of its methods replaces the one of the same name and parameters.
/// </summary>
internal sealed class Substitutions
{
    private const string Attributes = "Weft.Intrinsics";

    private readonly RuntimeLibrary _runtime;
    private readonly Dictionary<string, MethodDesc> _nativeFunctions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MethodDesc>> _methods = new(StringComparer.Ordinal);

    /// <summary>Reads the attributes of an assembly.</summary>
    /// <param name="runtime">The guest runtime.</param>
    /// <param name="hasHeap">Whether the program has one; some methods are only replaced where it has none.</param>
    /// <param name="hasThreads">Whether the build has them; some methods are only replaced where it has none.</param>
    public Substitutions(RuntimeLibrary runtime, bool hasHeap, bool hasThreads)
    {
        _runtime = runtime;
        foreach (TypeDesc type in runtime.Assembly.GetTypes())
        {
            AddNativeFunctions(type);
            if (type.HasCustomAttribute(Attributes, "SubstituteForAttribute")
                && type.GetCustomAttribute(Attributes, "SubstituteForAttribute") is { FixedArguments: [{ Value: string target }] } attribute
                && !(hasHeap && attribute.NamedArguments is [{ Name: "OnlyWithoutHeap", Value: true }])
                && !(hasThreads && attribute.NamedArguments is [{ Name: "OnlyWithoutThreads", Value: true }]))
            {
                foreach (MethodDesc method in type.GetMethods())
                {
                    string name = method.GetCustomAttributeStrings(Attributes, "SubstituteNameAttribute") is [{ } given] ? given : method.Name;
                    string key = target + "::" + name;
                    if (!_methods.TryGetValue(key, out List<MethodDesc>? methods))
                    {
                        _methods.Add(key, methods = []);
                    }

                    methods.Add(method);
                }
            }
        }
    }

    /// <summary>What stands for a function of .NET's native code, or null where nothing does.</summary>
    public MethodDesc? FindNative(string name) => _nativeFunctions.GetValueOrDefault(name);

    /// <summary>What stands for a method, or null where it stands for itself.</summary>
    public MethodDesc? Find(MethodDesc method)
    {
        MethodDesc definition = method.GetTypicalMethodDefinition();
        if (definition is not EcmaMethod { Assembly: { } assembly } || assembly == _runtime.Assembly || !_runtime.IsLibrary(assembly))
        {
            return null;
        }

        string key = MetadataNames.Of(definition.OwningType) + "::" + definition.Name;
        if (!_methods.TryGetValue(key, out List<MethodDesc>? candidates))
        {
            return null;
        }

        MethodDesc? best = null;
        int bestCount = -1;
        foreach (MethodDesc candidate in candidates)
        {
            // Overloads may differ in nothing but the struct that they take.
            if (Takes(candidate, definition) && CountSameParameters(candidate, definition) is var count && count > bestCount)
            {
                (best, bestCount) = (candidate, count);
            }
        }

        if (best is null)
        {
            return null;
        }

        // A substitute takes the arguments of a generic type before those of the method.
        TypeDesc[] arguments = [.. method.OwningType.Instantiation, .. method.Instantiation];
        return arguments.Length > 0 ? method.Context.GetInstantiatedMethod(best, new(arguments)) : best;
    }

    private void AddNativeFunctions(TypeDesc type)
    {
        if (!type.Namespace.StartsWith("Weft.Native", StringComparison.Ordinal))
        {
            return;
        }

        foreach (MethodDesc method in type.GetMethods())
        {
            if (method.GetCustomAttributeStrings(Attributes, "NativeFunctionAttribute") is [{ } name])
            {
                _nativeFunctions.Add(name, method);
            }
        }
    }

    // A substitute is static: where the library's method is not, it takes this as its first parameter.
    private static bool Takes(MethodDesc substitute, MethodDesc method)
    {
        int first = method.Signature.IsStatic ? 0 : 1;
        if (substitute.Signature.Length != method.Signature.Length + first
            || substitute.Instantiation.Length != method.OwningType.Instantiation.Length + method.Instantiation.Length)
        {
            return false;
        }

        for (int i = 0; i < method.Signature.Length; i++)
        {
            if (KindOf(substitute.Signature[i + first]) != KindOf(method.Signature[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The parameter of a generic type is one of the substitute.
    private static TypeKind KindOf(TypeDesc type) =>
        type.UnderlyingType.Kind is var kind && kind == TypeKind.SignatureTypeVariable ? TypeKind.SignatureMethodVariable : kind;

    private static int CountSameParameters(MethodDesc substitute, MethodDesc method)
    {
        int first = substitute.Signature.Length - method.Signature.Length;
        int count = 0;
        for (int i = 0; i < method.Signature.Length; i++)
        {
            count += substitute.Signature[i + first] == method.Signature[i] ? 1 : 0;
        }

        return count;
    }
}
