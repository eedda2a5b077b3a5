// An exception in a thread ends all threads, as on .NET.
// threads: on
// exit: 134
// stderr: contains Unhandled exception. System.DivideByZeroException: Attempted to divide by zero.
internal static unsafe class Program
{
    private static void Main()
    {
        int divisor = 0;
        Guest.Start(&Divide, &divisor).Join();
        Report.Line("not reached"u8);
    }

    private static void Divide(void* argument) => *(int*)argument = 1 / *(int*)argument;
}
