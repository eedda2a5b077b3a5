// compare: dotnet
// threads: on
// ThreadLocal, ThreadStatic and AsyncLocal.

using System;
using System.Threading;

using ThreadLocal<int> local = new(() => 10);
local.Value++;
Locals.Count = 5;
Locals.Text = "main";
AsyncLocal<string> flowing = new() { Value = "flows" };
int fromThread = 0;
int staticFromThread = -1;
string? textFromThread = "x";
string? flowed = null;
Thread thread = new(() =>
{
    local.Value += 5;
    fromThread = local.Value;
    staticFromThread = Locals.Count;
    textFromThread = Locals.Text;
    Locals.Text = "thread";
    flowed = flowing.Value;
    flowing.Value = "changed";
});
thread.Start();
thread.Join();
Console.WriteLine($"{local.Value} {fromThread} {staticFromThread} [{textFromThread}] {Locals.Count} {Locals.Text} {flowed} {flowing.Value}");
using ThreadLocal<string> named = new(() => "thread " + (Environment.CurrentManagedThreadId > 0), trackAllValues: true);
Console.WriteLine(named.Value + named.IsValueCreated + named.Values.Count);

internal static class Locals
{
    [ThreadStatic]
    public static int Count;

    [ThreadStatic]
    public static string? Text;
}
