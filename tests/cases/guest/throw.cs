// exit: 134
// stderr: contains Unhandled exception. System.DivideByZeroException: Attempted to divide by zero.
// What is thrown in a program without objects ends it with the exception's name and message; finally blocks do not run.

try
{
    Report.Line("before"u8);
    Report.Line(10 / Zero.Value == 3 ? "three"u8 : "another"u8);
}
finally
{
    Report.Line("finally"u8);
}

internal static class Zero
{
    public static int Value;
}
