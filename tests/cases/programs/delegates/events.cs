// compare: dotnet
// Events: subscription, removal, custom accessors, static ones, with arguments.

using System;

Button button = new("ok");
int clicks = 0;
EventHandler<ClickArguments> handler = (sender, arguments) =>
{
    clicks += arguments.Count;
    Console.WriteLine($"{((Button)sender!).Name} clicked {arguments.Count}");
};
button.Clicked += handler;
button.Clicked += OnClicked;
button.Click(2);
button.Clicked -= handler;
button.Click(3);
button.Clicked -= OnClicked;
button.Click(4);
Console.WriteLine(clicks);
button.Logged += text => Console.WriteLine("log: " + text);
button.Click(1);
Button.AnyClicked += () => Console.WriteLine("any");
button.Click(1);
((INotifies)button).Notified += (_, _) => Console.WriteLine("notified");
button.Notify();

static void OnClicked(object? sender, ClickArguments arguments) => Console.WriteLine($"also {arguments.Count}");

internal sealed class ClickArguments(int count) : EventArgs
{
    public int Count => count;
}

internal interface INotifies
{
    event EventHandler? Notified;
}

internal sealed class Button(string name) : INotifies
{
    private Action<string>? _logged;
    private EventHandler? _notified;

    public static event Action? AnyClicked;

    public event EventHandler<ClickArguments>? Clicked;

    public event Action<string>? Logged
    {
        add
        {
            Console.WriteLine("added");
            _logged += value;
        }

        remove => _logged -= value;
    }

    event EventHandler? INotifies.Notified
    {
        add => _notified += value;
        remove => _notified -= value;
    }

    public string Name => name;

    public void Click(int count)
    {
        Clicked?.Invoke(this, new(count));
        _logged?.Invoke($"{Name} {count}");
        AnyClicked?.Invoke();
    }

    public void Notify() => _notified?.Invoke(this, EventArgs.Empty);
}
