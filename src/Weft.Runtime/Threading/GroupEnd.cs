using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Threading;

/// <summary>The end of all threads on account of one of them: the first one speaks, and nobody after it.</summary>
internal static unsafe class GroupEnd
{
    /// <summary>The exit code, the one that a program has on POSIX which aborts.</summary>
    public const int ExitCode = 134;

    /// <summary>The id of the thread that ends the group, or 0.</summary>
    public static int Owner;

    /// <summary>Makes the thread the one that ends the group. Another one stays here until that is done. Needs next to no stack.</summary>
    public static void Claim()
    {
        int id = WasiThread.CurrentId;
        int owner = Interlocked.CompareExchange(ref Owner, id, 0);
        if (owner == id)
        {
            // Saying what was wrong went wrong as well.
            Exit();
        }

        while (owner != 0)
        {
            fixed (int* word = &Owner)
            {
                Parking.Wait(word, owner, Duration.Infinite);
            }
        }
    }

    /// <summary>Writes texts and an end of line to the standard error, in one piece, and ends all threads.</summary>
    [DoesNotReturn]
    public static void Speak(scoped ReadOnlySpan<byte> first, scoped ReadOnlySpan<byte> second)
    {
        Claim();
        Write(first, second);
        Exit();
    }

    /// <summary>Writes texts and an end of line to the standard error, in one piece.</summary>
    public static void Write(scoped ReadOnlySpan<byte> first, scoped ReadOnlySpan<byte> second)
    {
        byte newLine = (byte)'\n';
        IoVector* vectors = stackalloc IoVector[3];
        fixed (byte* firstBytes = first)
        fixed (byte* secondBytes = second)
        {
            vectors[0] = new(firstBytes, first.Length);
            vectors[1] = new(secondBytes, second.Length);
            vectors[2] = new(&newLine, 1);
            _ = Output.WriteAll(Output.Error, vectors, 3);
        }
    }

    /// <summary>Ends all threads.</summary>
    [DoesNotReturn]
    public static void Exit(int code = ExitCode)
    {
        ProcessFunctions.Exit(code);
        WasmInstruction.Unreachable();

        // The language does not know that neither returns.
        while (true)
        {
        }
    }
}
