// compare: dotnet
// A simulation of a scheduler with a priority queue of events.

using System;
using System.Collections.Generic;

Scheduler scheduler = new();
scheduler.Add(new("compile", 5, 2), 0);
scheduler.Add(new("test", 3, 1), 1);
scheduler.Add(new("deploy", 1, 3), 2);
scheduler.Add(new("lint", 2, 1), 2);
scheduler.Every(4, 3, now => Console.WriteLine($"{now,3}: heartbeat"));
scheduler.Run();

internal sealed record Job(string Name, int Duration, int Priority);

internal sealed class Scheduler
{
    private readonly PriorityQueue<Action<int>, (int Time, int Order)> _events = new();
    private readonly PriorityQueue<Job, (int Priority, int Order)> _ready = new();
    private int _order;
    private Job? _running;

    public void Add(Job job, int time) => At(time, now =>
    {
        Console.WriteLine($"{now,3}: {job.Name} arrives");
        _ready.Enqueue(job, (-job.Priority, _order++));
        Dispatch(now);
    });

    public void Every(int interval, int count, Action<int> action, int start = 0)
    {
        if (count > 0)
        {
            At(start + interval, now =>
            {
                action(now);
                Every(interval, count - 1, action, now);
            });
        }
    }

    public void Run()
    {
        while (_events.TryDequeue(out Action<int>? action, out (int Time, int Order) key))
        {
            action(key.Time);
        }
    }

    private void At(int time, Action<int> action) => _events.Enqueue(action, (time, _order++));

    private void Dispatch(int now)
    {
        if (_running is null && _ready.TryDequeue(out Job? job, out _))
        {
            _running = job;
            Console.WriteLine($"{now,3}: {job.Name} starts");
            At(now + job.Duration, then =>
            {
                Console.WriteLine($"{then,3}: {job.Name} is done");
                _running = null;
                Dispatch(then);
            });
        }
    }
}
