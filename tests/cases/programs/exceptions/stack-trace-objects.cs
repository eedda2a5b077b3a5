// The frames of an exception as objects. The stack of a running thread has none.

using System;
using System.Diagnostics;
using System.IO;

try
{
    Fail(1);
}
catch (InvalidOperationException exception)
{
    StackTrace trace = new(exception, fNeedFileInfo: true);
    Console.WriteLine(trace.FrameCount);
    StackFrame frame = trace.GetFrame(0)!;
    Console.WriteLine($"{Path.GetFileName(frame.GetFileName())} {frame.GetFileLineNumber()}");
    Console.WriteLine(new StackTrace(exception));
    Console.WriteLine(trace.ToString().Contains("stack-trace-objects.cs:line 27"));
}

Console.WriteLine($"'{Environment.StackTrace}' {new StackTrace().FrameCount}");

static void Fail(int number)
{
    if (number > 0)
    {
        throw new InvalidOperationException();
    }
}
