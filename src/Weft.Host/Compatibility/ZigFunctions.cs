using Weft.Host.Calls;
using Weft.Host.Threads;

namespace Weft.Host.Compatibility;

/// <summary>
/// What <see cref="ZigThreadStart"/>'s places call. In a group without <see cref="GuestCompatibility.Zig"/> they do what the module
/// would have done by itself.
/// </summary>
internal static unsafe class ZigFunctions
{
    public const string Frame = "zig_frame";
    public const string Body = "zig_body";
    public const string Detach = "zig_detach";
    public const string Exit = "zig_exit";

    private const ValueKind I32 = ValueKind.I32;

    public static IReadOnlyList<HostFunction> All { get; } =
    [
        new(WaitFunctions.ModuleName, Frame, [I32], [I32], &ChooseFrame),
        new(WaitFunctions.ModuleName, Body, [I32, I32], [I32], &ChooseStack),
        new(WaitFunctions.ModuleName, Detach, [I32], [I32], &ChooseExitStack),
        new(WaitFunctions.ModuleName, Exit, [I32, I32], [], &StoreExit),
    ];

    private static HostTrap ChooseFrame(HostCall call)
    {
        GuestThread thread = (GuestThread)call.Caller;
        uint stackPointer = call.U32(0);
        call.Return((int)(thread.Group.Zig?.FrameOf(thread, stackPointer) ?? stackPointer));
        return HostTrap.None;
    }

    private static HostTrap ChooseStack(HostCall call)
    {
        GuestThread thread = (GuestThread)call.Caller;
        uint stackPointer = call.U32(0);
        call.Return((int)(thread.Group.Zig is null ? stackPointer : ZigGroup.StackBelow(stackPointer, tls: call.U32(1))));
        return HostTrap.None;
    }

    private static HostTrap ChooseExitStack(HostCall call)
    {
        GuestThread thread = (GuestThread)call.Caller;
        uint stackPointer = call.U32(0);
        call.Return((int)(thread.Group.Zig?.ExitStackOf(thread, stackPointer) ?? stackPointer));
        return HostTrap.None;
    }

    private static HostTrap StoreExit(HostCall call)
    {
        GuestThread thread = (GuestThread)call.Caller;
        uint address = call.U32(0);
        if ((address & 3) != 0)
        {
            return HostTrap.HeapMisaligned;
        }

        int* word = (int*)thread.Memory.Address(address, sizeof(int));
        if (word is null)
        {
            return HostTrap.MemoryOutOfBounds;
        }

        if (thread.Group.Zig is not null)
        {
            ZigGroup.AwaitParent(thread, word);
        }

        Interlocked.Exchange(ref *word, call.I32(1));
        return HostTrap.None;
    }
}
