using System.Text;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Naming;

/// <summary>
/// Methods as .NET's stack traces write them: <c>System.Collections.Generic.List`1.Add(T item)</c>. The code of an asynchronous method or
/// of an iterator is in a class of its own; it is shown as the method that the programmer has written.
/// </summary>
internal static class StackTraceNames
{
    private const string CompilerServices = "System.Runtime.CompilerServices";

    /// <summary>The name of a definition.</summary>
    public static string Of(MethodDesc definition)
    {
        StringBuilder text = new();
        if (definition.Name == "MoveNext" && FindWritten(definition.OwningType, out bool isIterator) is { } written)
        {
            AppendMethod(text, written);
            return text.Append(isIterator ? "+MoveNext()" : "").ToString();
        }

        AppendMethod(text, definition);
        return text.ToString();
    }

    private static void AppendMethod(StringBuilder text, MethodDesc method)
    {
        text.Append(MetadataNames.Of(method.OwningType, '.')).Append('.').Append(method.Name);
        IReadOnlyList<string> ofMethod = method is EcmaMethod ecma ? ecma.GetTypeParameterNames() : [];
        IReadOnlyList<string> ofType = method.OwningType is EcmaType owner ? owner.GetTypeParameterNames() : [];
        if (ofMethod.Count > 0)
        {
            text.Append('[').AppendJoin(',', ofMethod).Append(']');
        }

        text.Append('(');
        for (int i = 0; i < method.Signature.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            AppendType(text, method.Signature[i], ofType, ofMethod);
            string name = method.GetParameterName(i);
            text.Append(name.Length == 0 ? "" : " ").Append(name);
        }

        text.Append(')');
    }

    private static void AppendType(StringBuilder text, TypeDesc type, IReadOnlyList<string> ofType, IReadOnlyList<string> ofMethod)
    {
        switch (type)
        {
            case SignatureVariable variable:
                IReadOnlyList<string> names = variable.IsMethodVariable ? ofMethod : ofType;
                text.Append(variable.Index < names.Count ? names[variable.Index] : variable.Name);
                break;
            case ParameterizedType { ElementType: { } element } parameterized:
                AppendType(text, element, ofType, ofMethod);
                text.Append(parameterized.Suffix);
                break;
            default:
                text.Append(type.GetTypeDefinition().Name);
                break;
        }
    }

    // The method around the class has an attribute that names the class.
    private static MethodDesc? FindWritten(TypeDesc stateMachine, out bool isIterator)
    {
        isIterator = false;
        TypeDesc definition = stateMachine.GetTypeDefinition();
        if (!definition.Name.StartsWith('<') || definition.DeclaringType is not { } outer)
        {
            return null;
        }

        foreach (MethodDesc method in outer.GetMethods())
        {
            if (IsMachineOf(method, "AsyncStateMachineAttribute", definition))
            {
                return method;
            }

            if (IsMachineOf(method, "IteratorStateMachineAttribute", definition)
                || IsMachineOf(method, "AsyncIteratorStateMachineAttribute", definition))
            {
                isIterator = true;
                return method;
            }
        }

        return null;
    }

    private static bool IsMachineOf(MethodDesc method, string attribute, TypeDesc definition) =>
        method.GetCustomAttribute(CompilerServices, attribute) is { FixedArguments: [{ Value: TypeDesc type }] }
        && type.GetTypeDefinition() == definition;
}
