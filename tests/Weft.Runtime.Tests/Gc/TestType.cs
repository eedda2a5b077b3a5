using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Gc;

/// <summary>A class of objects for tests: its method table in the guest's memory, as the compiler would have filled it.</summary>
internal sealed unsafe class TestType
{
    private const uint HasComponents = 1u << 31;
    private const uint HasReferences = 1u << 24;
    private const uint HasFinalizer = 1u << 20;
    private const int TableSize = 56;

    private static readonly Lock s_lock = new();
    private static byte* s_memory;
    private static int s_used;

    private TestType(uint baseSize, uint componentSize, int number, int[] offsets, bool hasFinalizer)
    {
        (BaseSize, ComponentSize, Number, Offsets) = (baseSize, componentSize, number, offsets);
        byte* table = Take(TableSize);
        *(uint*)table = (componentSize != 0 ? HasComponents | componentSize : 0)
            | (number != 0 ? HasReferences : 0)
            | (hasFinalizer ? HasFinalizer : 0);
        *(uint*)(table + 4) = baseSize;
        if (number != 0)
        {
            byte* map = Take(4 + (2 * offsets.Length));
            *(int*)map = number;
            for (int index = 0; index < offsets.Length; index++)
            {
                ((ushort*)(map + 4))[index] = (ushort)offsets[index];
            }

            *(uint*)(table + 24) = LinearMemory.ToWord(map);
        }

        *(uint*)(table + 32) = hasFinalizer ? 1u : 0;
        Table = (MethodTable*)table;
    }

    /// <summary>An object of 16 bytes with a number and no references.</summary>
    public static TestType Leaf { get; } = Plain(16);

    /// <summary>An object with two references and a number behind them.</summary>
    public static TestType Pair { get; } = Node(2);

    /// <summary>A string: characters and no references.</summary>
    public static TestType Text { get; } = new(14, 2, 0, [], false);

    /// <summary>An array of references.</summary>
    public static TestType Array { get; } = new(16, 4, MethodTable.ArrayOfReferences, [], false);

    /// <summary>An array of references with two dimensions.</summary>
    public static TestType Matrix { get; } = new(32, 4, MethodTable.ArrayOfReferences, [], false);

    /// <summary>An array of structs of 20 bytes, of which the second and the fifth word are references.</summary>
    public static TestType Structs { get; } = new(16, 20, -4, [4, 16], false);

    /// <summary>Two references, a number, and a finalizer.</summary>
    public static TestType Finalizable { get; } = new(20, 0, 2, [4, 8], true);

    public MethodTable* Table { get; }

    public uint BaseSize { get; }

    public uint ComponentSize { get; }

    public int Number { get; }

    public int[] Offsets { get; }

    /// <summary>An object without references.</summary>
    public static TestType Plain(int size) => new((uint)size, 0, 0, [], false);

    /// <summary>An object with references one behind the other, and a number behind them.</summary>
    public static TestType Node(int count) =>
        new((uint)(12 + (4 * count)), 0, count, [.. Enumerable.Range(0, count).Select(static index => 4 + (4 * index))], false);

    /// <summary>Makes an object; an array gets its length.</summary>
    /// <returns>The reference, or 0 where there is no memory.</returns>
    public uint New(int length = 0)
    {
        uint size = BaseSize + ((uint)length * ComponentSize);
        void* reference = Table->IsFinalizable ? FinalizerQueue.Allocate(Table, size) : ObjectHeap.Allocate(Table, size);
        if (reference != null && ComponentSize != 0)
        {
            *(int*)((byte*)reference + 4) = length;
        }

        return ObjectReference.Of(reference);
    }

    /// <summary>Where an object of some length has references, from the reference.</summary>
    public IEnumerable<uint> Slots(int length)
    {
        uint elements = BaseSize - 4;
        return Number switch
        {
            0 => [],
            > 0 => Offsets.Select(static offset => (uint)offset),
            MethodTable.ArrayOfReferences => Enumerable.Range(0, length).Select(index => elements + (uint)(index * 4)),
            _ => Enumerable.Range(0, length).SelectMany(index =>
                Offsets.Select(offset => elements + ((uint)index * ComponentSize) + (uint)offset)),
        };
    }

    private static byte* Take(int size)
    {
        lock (s_lock)
        {
            return TakeLocked(size);
        }
    }

    private static byte* TakeLocked(int size)
    {
        if (s_memory == null || s_used + size > LinearMemory.PageSize)
        {
            s_memory = (byte*)PageAllocator.AllocatePages(1);
            new Span<byte>(s_memory, LinearMemory.PageSize).Clear();
            s_used = 0;
        }

        byte* memory = s_memory + s_used;
        s_used += (size + 7) & ~7;
        return memory;
    }
}
