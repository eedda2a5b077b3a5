// compare: dotnet
// What keeps an object: static fields of reference types and structs with such fields, of a thread too, and no number with its address.

using System;
using System.Runtime.CompilerServices;

internal static unsafe class Program
{
    private static long s_long;
    private static uint s_word;
    private static nint s_native;
    private static double s_double;
    private static (long, int) s_numbers;
    private static void* s_pointer;
    private static object? s_object;
    private static (int Number, object? Object) s_pair;
    private static Holder<string> s_holder;

    [ThreadStatic]
    private static nint t_native;

    [ThreadStatic]
    private static object? t_object;

    [ThreadStatic]
    private static (object? Object, int Number) t_pair;

    private static void Main()
    {
        Report("long", static address => s_long = address);
        Report("uint", static address => s_word = (uint)address);
        Report("nint", static address => s_native = address);
        Report("double", static address => s_double = BitConverter.Int64BitsToDouble(address));
        Report("tuple of numbers", static address => s_numbers = (address, (int)address));
        Report("pointer", static address => s_pointer = (void*)address);
        Report("generic", static address => Holder<int>.Number = address);
        Report("nint of the thread", static address => t_native = address);
        Report("object", static address => s_object = At(address));
        Report("tuple with an object", static address => s_pair = (1, At(address)));
        Report("struct", static address => s_holder = new Holder<string> { Object = At(address) });
        Report("generic", static address => Holder<int>.Shared = At(address));
        Report("object of the thread", static address => t_object = At(address));
        Report("tuple of the thread", static address => t_pair = (At(address), 2));
        Console.WriteLine((s_object, s_pair, s_holder.Object, Holder<int>.Shared, t_object, t_pair));
        s_object = null;
        s_pair = default;
        s_holder = default;
        Holder<int>.Shared = null;
        t_object = null;
        t_pair = default;
        Report("nothing", static _ => { });
        Console.WriteLine(s_long != 0 && s_word != 0 && s_native != 0 && s_double != 0 && s_numbers.Item2 != 0 && s_pointer != null && t_native != 0);
    }

    private static object At(nint address) => Unsafe.AsRef<object>(&address);

    // Made deep in the stack, so that no forgotten word of a frame keeps it.
    private static void Report(string what, Action<nint> keep)
    {
        WeakReference weak = Deeply(20, keep);
        GC.Collect();
        Console.WriteLine($"{what}: {(weak.IsAlive ? "kept" : "gone")}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Deeply(int depth, Action<nint> keep) => depth == 0 ? Make(keep) : Deeply(depth - 1, keep);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Make(Action<nint> keep)
    {
        object made = new Made();
        WeakReference weak = new(made);
        keep(Unsafe.As<object, nint>(ref made));
        return weak;
    }

    private sealed class Made
    {
        public override string ToString() => "made";
    }

    private struct Holder<T>
    {
        public static nint Number;
        public static object? Shared;
        public object? Object;
    }
}
