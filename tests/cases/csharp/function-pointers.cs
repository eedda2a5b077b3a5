// compare: dotnet
// Function pointers of each kind of signature, in locals, fields, arguments and tables, and as comparison.

unsafe
{
    delegate*<int, int, int> operation = &Functions.Add;
    Report.Line($"{operation(2, 3)}");
    operation = &Functions.Multiply;
    Report.Line($"{operation(2, 3)} {Functions.Apply(&Functions.Add, 4)} {Functions.Apply(operation, 4)}");

    delegate*<int, int, int>* table = stackalloc delegate*<int, int, int>[2];
    table[0] = &Functions.Add;
    table[1] = &Functions.Multiply;
    for (int i = 0; i < 6; i++)
    {
        Report.Line($"{i} {table[i % 2](i, 10)}");
    }

    Report.Line($"{table[0] == table[1]} {table[1] == operation} {operation == null}");
    delegate*<ref long, double, float, void> change = &Functions.Change;
    long target = 5;
    change(ref target, 2.5, 1.5f);
    Report.Line($"{target}");
    delegate*<Triple, Triple> rotate = &Functions.Rotate;
    Triple triple = rotate(rotate(new Triple { A = 1, B = 2, C = 3 }));
    Report.Line($"{triple.A} {triple.B} {triple.C}");
    delegate* unmanaged<int, int> unmanaged = &Functions.Unmanaged;
    Report.Line($"{unmanaged(20)}");
    Holder holder = new() { Function = &Functions.Generic<long> };
    Report.Line($"{holder.Function(1L << 40)} {((delegate*<long, long>)(void*)holder.Function)(3)}");
    delegate*<void> nothing = &Functions.Nothing;
    nothing();
    nothing();
    Report.Line($"{Functions.Count}");
}

internal struct Triple
{
    public int A;
    public long B;
    public int C;
}

internal unsafe struct Holder
{
    public delegate*<long, long> Function;
}

internal static unsafe class Functions
{
    public static int Count;

    public static int Add(int a, int b) => a + b;

    public static int Multiply(int a, int b) => a * b;

    public static int Apply(delegate*<int, int, int> operation, int value) => operation(value, value) + 1;

    public static void Change(ref long target, double a, float b) => target += (long)(a * b * 100);

    public static Triple Rotate(Triple value) => new() { A = (int)value.B, B = value.C, C = value.A };

    public static T Generic<T>(T value) => value;

    public static void Nothing() => Count += 7;

    [System.Runtime.InteropServices.UnmanagedCallersOnly]
    public static int Unmanaged(int value) => value * 2 + 2;
}
