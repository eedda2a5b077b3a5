// compare: dotnet
// What programs for a terminal ask of the console, where input and output are redirected.

using System;

Console.Clear();
Console.CursorVisible = false;
Console.SetCursorPosition(3, 2);
Console.ForegroundColor = ConsoleColor.Red;
Console.BackgroundColor = ConsoleColor.DarkBlue;
Console.WriteLine($"colours {Console.ForegroundColor} {Console.BackgroundColor}");
Console.ResetColor();
Console.Title = "title";
Console.Beep();
Console.CancelKeyPress += (_, _) => Console.WriteLine("never");
Console.WriteLine($"{Console.IsOutputRedirected} {Console.GetCursorPosition()} {Console.WindowWidth >= 0} {Console.WindowHeight >= 0}");
Try(() => Console.ForegroundColor = (ConsoleColor)77);
Try(() => { Console.SetCursorPosition(-1, 0); return 0; });
Try(() => Console.ReadKey(true));
Try(() => Console.KeyAvailable);

static void Try<T>(Func<T> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
    {
        Console.WriteLine($"{exception.GetType().Name}: {exception.Message}");
    }
}
