// compare: dotnet
// Members of Unsafe, MemoryMarshal and NativeMemory-free copying.

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

unsafe
{
    int a = 5;
    ref byte first = ref Unsafe.As<int, byte>(ref a);
    Unsafe.Add(ref first, 1) = 1;
    Report.Line($"{a} {Unsafe.AreSame(ref a, ref Unsafe.As<byte, int>(ref first))} {Unsafe.SizeOf<decimal>()} {Unsafe.SizeOf<Guid>()}");
    Span<long> numbers = [1, 2, 3, 4];
    ref long start = ref MemoryMarshal.GetReference(numbers);
    Report.Line($"{Unsafe.Add(ref start, 2)} {Unsafe.Subtract(ref Unsafe.Add(ref start, 3), 2)} {Unsafe.AddByteOffset(ref start, 8)} {(int)Unsafe.ByteOffset(ref start, ref Unsafe.Add(ref start, 3))}");
    Report.Line($"{Unsafe.IsAddressLessThan(ref start, ref numbers[1])} {Unsafe.IsAddressGreaterThan(ref start, ref numbers[1])} {Unsafe.IsNullRef(ref Unsafe.NullRef<int>())}");

    byte* memory = stackalloc byte[32];
    Unsafe.InitBlock(memory, 0x11, 32);
    Unsafe.WriteUnaligned(memory + 3, 0x0102030405060708L);
    Unsafe.Write(memory + 16, 1.5);
    Report.Line($"{Unsafe.ReadUnaligned<int>(memory + 5)} {Unsafe.Read<double>(memory + 16)} {memory[2]} {memory[3]} {memory[11]}");
    Unsafe.CopyBlock(memory + 24, memory + 3, 8);
    Unsafe.CopyBlockUnaligned(memory + 1, memory + 3, 5);
    Report.Line($"{Unsafe.ReadUnaligned<long>(memory + 24)} {Unsafe.ReadUnaligned<long>(memory)}");
    Unsafe.Copy(memory, ref numbers[3]);
    Report.Line($"{*(long*)memory} {Unsafe.BitCast<int, float>(0x3F800000)} {Unsafe.BitCast<(int, int), long>((1, 2))}");

    Unsafe.SkipInit(out int skipped);
    skipped = 3;
    Report.Line($"{skipped} {Unsafe.AsRef<int>(memory)} {(Unsafe.AsPointer(ref *(int*)memory) == memory)}");
    Guid guid = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    Report.Line($"{guid == new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)} {MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref guid, 1))[15]}");
}
