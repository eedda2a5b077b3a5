// compare: dotnet
// What a Type tells of itself: names, kinds, attributes, nesting, elements, arguments, for types with and without objects.

using System;
using System.Collections.Generic;
using System.Linq;

Type[] types =
[
    typeof(string), typeof(int), typeof(object), typeof(IDisposable), typeof(IList<int>), typeof(List<int>), typeof(List<>), typeof(Dictionary<,>),
    typeof(IEnumerable<>), typeof(int[]), typeof(string[,]), typeof(int?), typeof(Nullable<>), typeof(DayOfWeek), typeof(Span<int>), typeof(Action<int>),
    typeof((int, string)), typeof(void), typeof(Enum), typeof(ValueType), typeof(Array), typeof(Delegate), typeof(decimal), typeof(DateTime),
    typeof(List<int>.Enumerator), typeof(Dictionary<string, List<int[]>>), typeof(List<int>[][]), typeof(nint), typeof(char), typeof(StringComparison),
];

foreach (Type type in types)
{
    Console.WriteLine($"{type} {type.Name} {type.FullName} {type.Namespace} {type.MemberType} {Type.GetTypeCode(type)}");
    Console.WriteLine(string.Join(' ', Facts(type).Select(fact => fact ? '1' : '0')));
    Console.WriteLine($"{type.BaseType} {type.GetElementType()} {type.DeclaringType} {Nullable.GetUnderlyingType(type)}");
    if (!type.IsGenericTypeDefinition)
    {
        Console.WriteLine($"{string.Join<Type>(' ', type.GetGenericArguments())} {type.GenericTypeArguments.Length}");
    }

    Console.WriteLine(type.IsGenericType ? type.GetGenericTypeDefinition() : type.IsEnum ? type.GetEnumUnderlyingType() : type.IsArray ? type.GetArrayRank() : "");
}

foreach (Type type in (Type[])[typeof(Base), typeof(Derived), typeof(Helpers), typeof(Outer.Inner), typeof(Outer.Generic<string>), typeof(Small), typeof(IShape)])
{
    Console.WriteLine($"{type} {type.Name} {type.Namespace ?? "-"} {type.BaseType} {type.DeclaringType} {string.Join(' ', Facts(type).Select(fact => fact ? 1 : 0))}");
}

Console.WriteLine(string.Join(' ', typeof(Derived).GetInterfaces().Select(type => type.ToString()).Order()));
Console.WriteLine($"{typeof(Derived).GetInterface("IShape")} {typeof(Derived).GetInterface("ishape", true)} {typeof(Derived).GetInterface("IList")}");
Console.WriteLine(string.Join(' ', typeof(string[]).GetInterfaces().Where(type => type.IsGenericType).Select(type => type.GetGenericTypeDefinition().Name).Order()));
Console.WriteLine(typeof(int).AssemblyQualifiedName == typeof(int).FullName + ", " + typeof(long).AssemblyQualifiedName!["System.Int64, ".Length..]);

// An enumeration that nothing but an argument of a type names.
Type hidden = typeof(Dictionary<Hidden, int>).GetGenericArguments()[0];
Console.WriteLine($"{string.Join(' ', Enum.GetNames(hidden))} {Enum.GetValues(hidden).GetValue(1)} {Enum.ToObject(hidden, 1)} {Enum.Parse(hidden, "First")}");

static IEnumerable<bool> Facts(Type type) =>
[
    type.IsClass, type.IsInterface, type.IsValueType, type.IsEnum, type.IsArray, type.IsSZArray, type.IsGenericType, type.IsGenericTypeDefinition,
    type.IsConstructedGenericType, type.ContainsGenericParameters, type.IsPrimitive, type.IsAbstract, type.IsSealed, type.IsPublic, type.IsNotPublic,
    type.IsNested, type.IsNestedPublic, type.IsNestedPrivate, type.IsVisible, type.IsByRefLike, type.IsPointer, type.IsByRef, type.HasElementType,
    type.IsSpecialName, type.UnderlyingSystemType == type,
];

internal interface IShape;

internal abstract class Base : IShape;

internal sealed class Derived : Base, IDisposable
{
    public void Dispose()
    {
    }
}

internal static class Helpers;

internal class Outer
{
    internal struct Inner;

    protected internal class Generic<T>;
}

internal enum Small : byte
{
    One,
}

internal enum Hidden
{
    First,
    Second,
}
