// What a module has no metadata for, asked of types that only the running program knows.

using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;

Type type = new Thing().GetType();
Try("methods", () => type.GetMethods());
Try("method", () => type.GetMethod("ToString"));
Try("properties", () => type.GetProperties());
Try("fields", () => type.GetFields());
Try("constructors", () => type.GetConstructors());
Try("attributes", () => type.GetCustomAttributes(true));
Try("attribute", () => type.GetCustomAttribute<ObsoleteAttribute>());
Try("invoke", () => type.InvokeMember("ToString", BindingFlags.InvokeMethod, null, new Thing(), []));
Try("assembly", () => type.Assembly);
Try("executing", () => Assembly.GetExecutingAssembly());
Try("by name", () => Type.GetType("System.Int32"));
Try("array of", () => type.MakeArrayType());
Try("pointer to", () => type.MakePointerType());
Try("instance", () => typeof(List<>).MakeGenericType(type));
Try("parameters", () => typeof(List<>).GetGenericArguments());
Try("interfaces of a definition", () => typeof(List<>).GetInterfaces());
Try("object", () => Activator.CreateInstance(type));
Try("object of arguments", () => Activator.CreateInstance(type, 1, 2));
Try("uninitialized", () => RuntimeHelpers.GetUninitializedObject(type));
Try("array", () => Array.CreateInstance(type, 3));
Try("target", () => ((Action)Thing.Do).Method);

static void Try(string what, Func<object?> action)
{
    try
    {
        Console.WriteLine($"{what}: {action()}");
    }
    catch (Exception exception)
    {
        Console.WriteLine($"{what}: {exception.GetType().Name}: {exception.Message}");
    }
}

internal sealed class Thing
{
    public static void Do()
    {
    }
}
