// exit: 134
// stderr: contains Unhandled exception. System.InvalidOperationException: it is over
// A throw that nothing catches ends the program with the exception's name and message; finally blocks do not run.

try
{
    Report.Line("before"u8);
    throw new InvalidOperationException("it is over");
}
finally
{
    Report.Line("finally"u8);
}
