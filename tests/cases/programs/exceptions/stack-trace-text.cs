// exit: 134
// stderr: contains Unhandled exception. System.ApplicationException: outer
// stderr: contains  ---> System.InvalidOperationException: inner
// stderr: contains stack-trace-text.cs:line 35
// stderr: contains    --- End of inner exception stack trace ---
// stderr: contains    at Program.<<Main>$>g__Wrap|0_1(Int32 number) in
// stderr: contains stack-trace-text.cs:line 29
// stderr: contains stack-trace-text.cs:line 30
// stderr: contains    at Program.<Main>$(String[] args) in
// stderr: contains stack-trace-text.cs:line 18
// The text of an exception that nothing catches has the file and the line of each frame.

using System;
using System.IO;

string[] lines = Text(0).Split('\n');
Console.WriteLine(string.Join('\n', Array.ConvertAll(lines, Shorten)));
Wrap(1);

// The folder is that of the machine.
static string Shorten(string line)
{
    int start = line.IndexOf(" in ", StringComparison.Ordinal);
    return start < 0 ? line : $"{line[..(start + 4)]}{Path.GetFileName(line[(start + 4)..])}";
}

static void Wrap(int number)
{
    try { Fail(number); }
    catch (InvalidOperationException inner) { throw new ApplicationException("outer", inner); }
}

static void Fail(int number)
{
    if (number > 0) { throw new InvalidOperationException("inner"); }
    int.Parse("three");
}

static string Text(int number)
{
    try
    {
        Fail(number);
        return "";
    }
    catch (FormatException exception)
    {
        return exception.ToString();
    }
}
