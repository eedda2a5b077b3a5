// compare: dotnet
// A state machine with a table of transitions and actions.

using System;
using System.Collections.Generic;

StateMachine<State, Input> door = new(State.Closed);
door.On(State.Closed, Input.Open, State.Open, () => Console.WriteLine("  creak"));
door.On(State.Open, Input.Close, State.Closed);
door.On(State.Closed, Input.Lock, State.Locked, () => Console.WriteLine("  click"));
door.On(State.Locked, Input.Unlock, State.Closed);
door.Changed += (from, to) => Console.WriteLine($"  {from} -> {to}");
foreach (Input input in new[] { Input.Open, Input.Lock, Input.Close, Input.Lock, Input.Open, Input.Unlock, Input.Open })
{
    Console.WriteLine($"{input}: {door.Fire(input)} ({door.Current})");
}

internal enum State
{
    Open,
    Closed,
    Locked,
}

internal enum Input
{
    Open,
    Close,
    Lock,
    Unlock,
}

internal sealed class StateMachine<TState, TInput>(TState start) where TState : struct, Enum where TInput : struct, Enum
{
    private readonly Dictionary<(TState, TInput), (TState Next, Action? Action)> _transitions = [];

    public event Action<TState, TState>? Changed;

    public TState Current { get; private set; } = start;

    public void On(TState from, TInput input, TState to, Action? action = null) => _transitions.Add((from, input), (to, action));

    public bool Fire(TInput input)
    {
        if (!_transitions.TryGetValue((Current, input), out (TState Next, Action? Action) transition))
        {
            return false;
        }

        transition.Action?.Invoke();
        TState old = Current;
        Current = transition.Next;
        Changed?.Invoke(old, Current);
        return true;
    }
}
