using System.Buffers;
using System.Text.Unicode;
using Weft.Host.Calls;

namespace Weft.Host.Threads;

/// <summary>What guests call to start and name threads.</summary>
internal static unsafe class ThreadFunctions
{
    private const int MaximumNameBytes = 64;

    public static IReadOnlyList<HostFunction> All { get; } =
    [
        new("wasi", "thread-spawn", [ValueKind.I32], [ValueKind.I32], &Spawn),
        new(WaitFunctions.ModuleName, "thread_name", [ValueKind.I32, ValueKind.I32], [ValueKind.I32], &SetName),
    ];

    private static HostTrap Spawn(HostCall call)
    {
        GuestThread thread = (GuestThread)call.Caller;
        call.Return(thread.Group.Spawn(thread, call.I32(0)));
        return HostTrap.None;
    }

    // weft.thread_name(pointer, length) -> 0, or -1 where it is not UTF-8 of 1 to 64 bytes inside the memory.
    private static HostTrap SetName(HostCall call)
    {
        uint length = call.U32(1);
        Span<byte> bytes = stackalloc byte[MaximumNameBytes];
        bool isValid = length is > 0 and <= MaximumNameBytes && call.Caller.Memory.TryRead(call.U32(0), bytes[..(int)length]);
        Span<char> characters = stackalloc char[MaximumNameBytes];
        if (isValid && Utf8.ToUtf16(
                bytes[..(int)length], characters, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            ((GuestThread)call.Caller).Name = new string(characters[..written]);
            call.Return(0);
        }
        else
        {
            call.Return(-1);
        }

        return HostTrap.None;
    }
}
