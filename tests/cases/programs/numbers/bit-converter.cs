// compare: dotnet
// Bytes of numbers, endianness, reinterpretation.

using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

Console.WriteLine(BitConverter.ToString(BitConverter.GetBytes(0x12345678)) + " " + BitConverter.ToString(BitConverter.GetBytes(1.5)) + " " + BitConverter.ToString(BitConverter.GetBytes('é')) + " " + BitConverter.ToString(BitConverter.GetBytes(true)));
byte[] data = [1, 2, 3, 4, 5, 6, 7, 8, 9];
Console.WriteLine($"{BitConverter.ToInt32(data, 1):X} {BitConverter.ToInt64(data, 0):X} {BitConverter.ToUInt16(data, 7):X} {BitConverter.ToSingle(data, 0):R} {BitConverter.IsLittleEndian}");
Span<byte> buffer = stackalloc byte[8];
BinaryPrimitives.WriteInt32BigEndian(buffer, 0x01020304);
BinaryPrimitives.WriteUInt16LittleEndian(buffer[4..], 0xABCD);
Console.WriteLine(Convert.ToHexString(buffer) + " " + BinaryPrimitives.ReadInt64BigEndian(data) + " " + BinaryPrimitives.ReverseEndianness(0x11223344).ToString("X"));
Console.WriteLine($"{BitConverter.DoubleToInt64Bits(-2.0):X} {BitConverter.Int32BitsToSingle(0x40490FDB)} {BitConverter.SingleToUInt32Bits(1f):X}");
Span<int> ints = MemoryMarshal.Cast<byte, int>(data.AsSpan(0, 8));
Console.WriteLine($"{ints.Length} {ints[1]:X}");
Console.WriteLine(MemoryMarshal.Read<short>(data) + MemoryMarshal.AsBytes([1L, 2L]).Length);
Point point = MemoryMarshal.Read<Point>(data.AsSpan(1));
Console.WriteLine($"{point.X:X} {point.Y:X} {Marshal.SizeOf<Point>()}");

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct Point
{
    public short X;
    public int Y;
}
