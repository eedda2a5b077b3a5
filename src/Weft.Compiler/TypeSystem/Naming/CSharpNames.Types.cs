using System.Text;

namespace Weft.Compiler.TypeSystem.Naming;

internal static partial class CSharpNames
{
    private const int MaximumNesting = 64;

    private static void AppendType(StringBuilder text, TypeDesc type)
    {
        if (text.Length > MaximumLength)
        {
            if (text[^1] != Ellipsis)
            {
                text.Append(Ellipsis);
            }

            return;
        }

        switch (type)
        {
            case ArrayType:
                AppendArray(text, type);
                break;
            case PointerType pointer:
                AppendType(text, pointer.ElementType);
                text.Append('*');
                break;
            case ByRefType reference:
                text.Append("ref ");
                AppendType(text, reference.ElementType);
                break;
            case FunctionPointerType pointer:
                text.Append(pointer.Signature.IsUnmanaged ? "delegate* unmanaged<" : "delegate*<");
                AppendParameters(text, pointer.Signature);
                text.Append(pointer.Signature.Length == 0 ? "" : ", ");
                AppendType(text, pointer.Signature.ReturnType);
                text.Append('>');
                break;
            case SignatureVariable:
                text.Append(type.Name);
                break;
            default:
                AppendDefinition(text, type);
                break;
        }
    }

    /// <remarks>C# writes the dimensions of the outer array first.</remarks>
    private static void AppendArray(StringBuilder text, TypeDesc type)
    {
        TypeDesc element = type;
        while (element is ArrayType inner)
        {
            element = inner.ElementType;
        }

        AppendType(text, element);
        for (TypeDesc? array = type; array is ArrayType current; array = current.ElementType)
        {
            text.Append('[');
            text.Append(current.IsSzArray ? "" : current.Rank == 1 ? "*" : new string(',', current.Rank - 1));
            text.Append(']');
        }
    }

    private static void AppendDefinition(StringBuilder text, TypeDesc type)
    {
        if (type.DeclaringType is null && type.Namespace == "System" && !type.HasInstantiation
            && s_keywords.TryGetValue(type.Name, out string? keyword))
        {
            text.Append(keyword);
            return;
        }

        if (type.Instantiation.Length == 1 && type is InstantiatedType && type.IsNullable)
        {
            AppendType(text, type.Instantiation[0]);
            text.Append('?');
            return;
        }

        if (type.Namespace.Length != 0)
        {
            text.Append(type.Namespace).Append('.');
        }

        // A nested type has the parameters of the types around it before its own; each part shows those that it adds.
        var parts = new Stack<TypeDesc>();
        for (TypeDesc? part = type; part is not null && parts.Count < MaximumNesting; part = part.DeclaringType)
        {
            parts.Push(part);
        }

        int shown = 0;
        bool first = true;
        while (parts.TryPop(out TypeDesc? part))
        {
            text.Append(first ? "" : ".").Append(GeneratedNames.ReadType(part.Name));
            first = false;
            int count = Math.Min(part.Instantiation.Length, type.Instantiation.Length);
            if (count > shown)
            {
                AppendArguments(text, type.Instantiation.AsSpan()[shown..count]);
                shown = count;
            }
        }
    }
}
