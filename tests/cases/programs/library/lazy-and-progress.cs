// compare: dotnet
// Lazy, Progress, IObservable, Disposable patterns, Timer-free waiting.

using System;
using System.Collections.Generic;

Subject<int> subject = new();
using (subject.Subscribe(new Printer("a")))
{
    subject.Next(1);
    using IDisposable second = subject.Subscribe(new Printer("b"));
    subject.Next(2);
}

subject.Next(3);
subject.Complete();
Lazy<List<int>> lazy = new(() => [1, 2]);
lazy.Value.Add(3);
Console.WriteLine(lazy.Value.Count + " " + new Lazy<int>(5).Value + " " + lazy);

internal sealed class Printer(string name) : IObserver<int>
{
    public void OnCompleted() => Console.WriteLine(name + " completed");

    public void OnError(Exception error) => Console.WriteLine(name + error.Message);

    public void OnNext(int value) => Console.WriteLine($"{name} {value}");
}

internal sealed class Subject<T> : IObservable<T>
{
    private readonly List<IObserver<T>> _observers = [];

    public IDisposable Subscribe(IObserver<T> observer)
    {
        _observers.Add(observer);
        return new Unsubscriber(_observers, observer);
    }

    public void Next(T value) => _observers.ToArray().AsSpan().ToArray().ForEachItem(o => o.OnNext(value));

    public void Complete() => _observers.ForEach(o => o.OnCompleted());

    private sealed class Unsubscriber(List<IObserver<T>> observers, IObserver<T> observer) : IDisposable
    {
        public void Dispose() => observers.Remove(observer);
    }
}

internal static class Extensions
{
    public static void ForEachItem<T>(this T[] items, Action<T> action) => Array.ForEach(items, action);
}
