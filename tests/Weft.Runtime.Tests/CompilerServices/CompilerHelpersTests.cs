using Weft.Emulation;
using Weft.Intrinsics;
using Weft.Threading;
using Weft.Wasi;

namespace Weft.CompilerServices;

public sealed unsafe class CompilerHelpersTests
{
    [Fact]
    public void Exception_is_written_as_dotnet_writes_one() => Assert.Equal(
        "Unhandled exception. System.IndexOutOfRangeException: Index was outside the bounds of the array.\n",
        Guest.Panics(static () =>
        {
            BuildFeatures.SetHeap(false);
            try
            {
                CompilerHelpers.ThrowIndexOutOfRange();
            }
            finally
            {
                BuildFeatures.SetHeap(true);
            }
        }));

    [Fact]
    public void With_a_heap_it_is_thrown() => Assert.Throws<IndexOutOfRangeException>(CompilerHelpers.ThrowIndexOutOfRange);

    [Fact]
    public void Exception_without_a_message_is_its_type() => Assert.Equal("Unhandled exception. My.Error\n", Guest.Panics(static () =>
    {
        fixed (byte* name = "My.Error"u8)
        {
            CompilerHelpers.ThrowException(name, 8, null, 0);
        }
    }));

    [Fact]
    public void Thrown_exception_has_its_message() => Assert.Equal("Unhandled exception. My.Error: é\n", Guest.Panics(static () =>
    {
        fixed (byte* name = "My.Error"u8)
        {
            PendingException.Throw(PendingException.Create(name, 8, "é"));
        }
    }));

    [Fact]
    public void Remainder_is_that_of_dotnet()
    {
        double[] special = [0, -0.0, 1, -1, 0.1, 3, 1e300, double.Epsilon, double.MaxValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        Random random = new(Guest.Seed);
        for (int round = 0; round < Guest.Times(20_000); round++)
        {
            double left = Next();
            double right = Next();
            long expected = BitConverter.DoubleToInt64Bits(Canonical(left % right));
            long actual = BitConverter.DoubleToInt64Bits(Canonical(FloatingPoint.Remainder(left, right)));
            Assert.True(expected == actual, $"{left:R} % {right:R}: {expected:x} is not {actual:x}");
        }

        // Which NaN it is means nothing.
        static double Canonical(double value) => double.IsNaN(value) ? double.NaN : value;

        double Next() => random.Next(4) == 0
            ? special[random.Next(special.Length)]
            : BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
    }

    [Fact]
    public void Stack_overflow_names_the_thread_and_leaves_its_stack() => Assert.Equal("stack overflow in thread 'main'\n", Guest.Panics(() =>
    {
        byte* before = LinkerSymbols.StackPointer;
        try
        {
            StackOverflow.Raise();
        }
        finally
        {
            Assert.True(LinkerSymbols.StackPointer != before);
            Assert.Equal(4096u, (nuint)(LinkerSymbols.StackPointer - LinkerSymbols.StackLimit));
            LinkerSymbols.StackPointer = before;
        }
    }));

    [Fact]
    public void Panic_in_a_thread_names_it_and_is_one_write()
    {
        int calls = FileFunctions.CallCount;
        string text = Guest.Panics(static () => Guest.RunMany(1, static (_, _) => Panic.Raise("no more"u8)));
        Assert.Equal(calls + 1, FileFunctions.CallCount);
        Assert.Matches("^panic in thread id [0-9]+: no more\n$", text);
    }

    [Fact]
    public void Panic_while_panicking_ends_the_group() => Guest.Run(() =>
    {
        GroupEnd.Claim();
        Assert.Equal(Panic.ExitCode, Assert.Throws<GuestExitException>(static () => Panic.Raise("again"u8)).Code);
        GroupEnd.Owner = 0;
    });

    [Fact]
    public void Static_constructor_runs_once_and_everybody_waits_for_it()
    {
        for (int round = 0; round < Guest.Times(50); round++)
        {
            s_state = 0;
            s_value = 0;
            Guest.RunMany(16, static (_, random) =>
            {
                Guest.Jitter(random);
                fixed (int* state = &s_state)
                {
                    ClassConstructors.Ensure(state, &Construct, null);
                }

                Assert.Equal(1, s_value);
            });
            Assert.Equal(ClassConstructors.Done, s_state);
        }
    }

    [Fact]
    public void Static_constructor_that_comes_back_to_its_class_goes_on() => Guest.Run(() =>
    {
        s_state = 0;
        s_value = 0;
        fixed (int* state = &s_state)
        {
            ClassConstructors.Ensure(state, &ConstructRecursively, null);
        }

        Assert.Equal(1, s_value);
    });

    // Two classes whose constructors use each other, each begun by a thread of its own: .NET lets one of the threads see a class early.
    [Fact]
    public void Static_constructors_that_wait_for_each_other_are_no_deadlock()
    {
        for (int round = 0; round < Guest.Times(100); round++)
        {
            s_state = 0;
            s_otherState = 0;
            s_value = 0;
            using System.Threading.Barrier begun = new(2);
            s_begun = begun;
            Guest.RunMany(2, static (index, _) =>
            {
                fixed (int* state = &s_state, other = &s_otherState)
                {
                    if (index == 0)
                    {
                        ClassConstructors.Ensure(state, &ConstructFirst, null);
                    }
                    else
                    {
                        ClassConstructors.Ensure(other, &ConstructSecond, null);
                    }
                }
            });
            Assert.Equal(2, s_value);
            Assert.Equal(ClassConstructors.Done, s_state);
            Assert.Equal(ClassConstructors.Done, s_otherState);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Program_runs_once_with_its_exit_code(int code) => Guest.Run(() =>
    {
        Startup.Started = 0;
        s_value = 0;
        ProgramEntry.Program = () =>
        {
            Assert.Equal("main"u8, WasiThread.CurrentName);
            Assert.Equal(WasiThread.MainId, WasiThread.CurrentId);
            Assert.True(ThreadExit.TryRegister(&CountEnd, null));
            return code;
        };
        StartRecord* record = StartRecord.Current;
        if (code == 0)
        {
            Startup.Run();
        }
        else
        {
            Assert.Equal(code, Assert.Throws<GuestExitException>(Startup.Run).Code);
        }

        Assert.Equal(1, s_value);
        Assert.Throws<GuestExitException>(Startup.Run);
        GroupEnd.Owner = 0;
        Weft.Memory.GeneralAllocator.Trim();
        StartRecord.Current = record;
    });

    private static int s_state;
    private static int s_otherState;
    private static int s_value;
    private static System.Threading.Barrier? s_begun;

    private static void CountEnd(void* argument) => s_value++;

    private static void Construct()
    {
        System.Threading.Thread.Yield();
        s_value++;
    }

    private static void ConstructRecursively()
    {
        s_value++;
        fixed (int* state = &s_state)
        {
            ClassConstructors.Ensure(state, &ConstructRecursively, null);
        }
    }

    private static void ConstructFirst()
    {
        s_begun!.SignalAndWait();
        fixed (int* other = &s_otherState)
        {
            ClassConstructors.Ensure(other, &ConstructSecond, null);
        }

        Interlocked.Increment(ref s_value);
    }

    private static void ConstructSecond()
    {
        s_begun!.SignalAndWait();
        fixed (int* state = &s_state)
        {
            ClassConstructors.Ensure(state, &ConstructFirst, null);
        }

        Interlocked.Increment(ref s_value);
    }
}
