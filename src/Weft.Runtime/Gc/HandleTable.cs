using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Gc;

/// <summary>
/// Handles: words outside the heap that lead to objects. A handle is an address aligned to 8, so its low bits are free for tags, which
/// are to be taken off before it comes here. Memory for handles is kept for other handles.
/// </summary>
/// <remarks>
/// Thread safety: all members that are not the collector's may be called from any running thread. Free slots are a stack for each kind,
/// whose head counts its changes, so that one which has come back to the same slot is not taken for the same (the ABA problem). A slot
/// that is read while it belongs to another thread is memory all the same: blocks are never freed. Nothing here is a place where a thread
/// stops, so the collector sees each handle before a step or after it.
/// </remarks>
internal static unsafe partial class HandleTable
{
    private const int KindCount = (int)HandleKind.Dependent + 1;
    private const int ChangesShift = 32;

    [FixedAddressValueType]
    private static Kinds s_kinds;

    /// <summary>Makes a handle.</summary>
    /// <param name="target">The object, or null.</param>
    /// <param name="kind">What it does for it.</param>
    /// <returns>The handle, or null where there is no memory.</returns>
    public static void* Allocate(void* target, HandleKind kind) => Allocate(target, null, kind);

    /// <summary>Makes a dependent handle.</summary>
    /// <param name="target">The object that is not kept, or null.</param>
    /// <param name="second">The object that is kept as long as it lives, or null.</param>
    /// <returns>The handle, or null where there is no memory.</returns>
    public static void* AllocateDependent(void* target, void* second) => Allocate(target, second, HandleKind.Dependent);

    /// <summary>Gives a handle back, once.</summary>
    public static void Free(void* handle)
    {
        HandleSlot* slot = (HandleSlot*)handle;
        slot->Target = 0;
        HandleBlock* block = (HandleBlock*)Alignment.Down(handle, HandleBlock.Size);
        Push(StateOf(block->Kind), slot, slot);
    }

    /// <summary>The target; null where it is gone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* Get(void* handle) => ObjectReference.ToPointer(Volatile.Read(ref ((HandleSlot*)handle)->Target));

    /// <summary>Sets the target.</summary>
    public static void Set(void* handle, void* target) => Volatile.Write(ref ((HandleSlot*)handle)->Target, ObjectReference.Of(target));

    /// <summary>The target and the second object of a dependent handle; both null where the target is gone.</summary>
    public static void* GetDependent(void* handle, out void* second)
    {
        void* target = Get(handle);
        second = target == null ? null : ObjectReference.ToPointer(Volatile.Read(ref ((HandleSlot*)handle)->Second));
        return target;
    }

    /// <summary>Sets the second object of a dependent handle.</summary>
    public static void SetSecond(void* handle, void* second) =>
        Volatile.Write(ref ((HandleSlot*)handle)->Second, ObjectReference.Of(second));

    private static void* Allocate(void* target, void* second, HandleKind kind)
    {
        KindState* state = StateOf(kind);
        HandleSlot* slot = Pop(state);
        while (slot == null)
        {
            if (!TryAddBlock(state, kind))
            {
                return null;
            }

            slot = Pop(state);
        }

        // The target comes last: without one the slot is free for whoever looks through the blocks.
        slot->Second = ObjectReference.Of(second);
        Volatile.Write(ref slot->Target, ObjectReference.Of(target));
        return slot;
    }

    private static HandleSlot* Pop(KindState* state)
    {
        while (true)
        {
            long head = Volatile.Read(ref state->Free);
            HandleSlot* slot = (HandleSlot*)ObjectReference.ToPointer((uint)head);
            if (slot == null)
            {
                return null;
            }

            long next = Next(head, Volatile.Read(ref slot->Second));
            if (Interlocked.CompareExchange(ref state->Free, next, head) == head)
            {
                return slot;
            }
        }
    }

    private static void Push(KindState* state, HandleSlot* first, HandleSlot* last)
    {
        while (true)
        {
            long head = Volatile.Read(ref state->Free);
            Volatile.Write(ref last->Second, (uint)head);
            if (Interlocked.CompareExchange(ref state->Free, Next(head, LinearMemory.ToWord(first)), head) == head)
            {
                return;
            }
        }
    }

    private static long Next(long head, uint word) => ((head >> ChangesShift) + 1) << ChangesShift | word;

    private static bool TryAddBlock(KindState* state, HandleKind kind)
    {
        HandleBlock* block = (HandleBlock*)GeneralAllocator.Allocator.Allocate(HandleBlock.Size, HandleBlock.Size);
        if (block == null)
        {
            return false;
        }

        block->Kind = kind;
        HandleSlot* slots = HandleBlock.Slots(block);
        HandleSlot* last = slots + (HandleBlock.SlotCount - 1);
        for (HandleSlot* slot = slots; slot <= last; slot++)
        {
            slot->Target = 0;
            slot->Second = LinearMemory.ToWord(slot + 1);
        }

        nint head;
        do
        {
            head = Volatile.Read(ref state->Blocks);
            block->Next = (HandleBlock*)head;
        }
        while (Interlocked.CompareExchange(ref state->Blocks, (nint)block, head) != head);
        Push(state, slots, last);
        return true;
    }

    private static KindState* StateOf(HandleKind kind) => (KindState*)Unsafe.AsPointer(ref s_kinds) + (int)kind;

    private struct KindState
    {
        // The first free slot as a word, and above it how often that changed.
        public long Free;
        public nint Blocks;
    }

    [InlineArray(KindCount)]
    private struct Kinds
    {
        private KindState _first;
    }
}
