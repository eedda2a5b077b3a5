// compare: dotnet
// Each instance of a generic type has statics of its own.

using System;

Counter<int>.Increment();
Counter<int>.Increment();
Counter<string>.Increment();
Counter<object>.Increment();
Counter<object>.Name = "changed";
Console.WriteLine($"{Counter<int>.Count} {Counter<string>.Count} {Counter<object>.Count} {Counter<double>.Count}");
Console.WriteLine($"{Counter<int>.Name} {Counter<string>.Name} {Counter<object>.Name}");
Console.WriteLine(Singleton<Service>.Instance == Singleton<Service>.Instance);
Console.WriteLine(Singleton<Service>.Instance.Number + Singleton<Other>.Instance.Number);

internal static class Counter<T>
{
    public static int Count;

    public static string Name = "counter of " + typeof(T).Name;

    public static void Increment() => Count++;
}

internal static class Singleton<T> where T : new()
{
    public static T Instance { get; } = new T();
}

internal sealed class Service
{
    private static int s_next = 10;

    public int Number { get; } = s_next++;
}

internal sealed class Other
{
    public int Number => 100;
}
