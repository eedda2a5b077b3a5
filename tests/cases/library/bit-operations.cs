// compare: dotnet
// BitOperations, and the numbers' own members that come to the same.

using System.Buffers.Binary;
using System.Numerics;

foreach (uint a in Edges.UInt32)
{
    Report.Line($"{a}: {BitOperations.LeadingZeroCount(a)} {BitOperations.TrailingZeroCount(a)} {BitOperations.PopCount(a)} {BitOperations.Log2(a)} {BitOperations.IsPow2(a)} {BitOperations.RoundUpToPowerOf2(a)}");
    Report.Line($"{BitOperations.RotateLeft(a, 0)} {BitOperations.RotateLeft(a, 1)} {BitOperations.RotateLeft(a, 31)} {BitOperations.RotateLeft(a, 33)} {BitOperations.RotateRight(a, 7)} {BitOperations.RotateRight(a, -1)}");
    Report.Line($"{BinaryPrimitives.ReverseEndianness(a)} {BinaryPrimitives.ReverseEndianness((ushort)a)} {uint.PopCount(a)} {int.LeadingZeroCount((int)a)}");
}

foreach (ulong a in Edges.UInt64)
{
    Report.Line($"{a}: {BitOperations.LeadingZeroCount(a)} {BitOperations.TrailingZeroCount(a)} {BitOperations.PopCount(a)} {BitOperations.Log2(a)} {BitOperations.IsPow2(a)} {BitOperations.RoundUpToPowerOf2(a)}");
    Report.Line($"{BitOperations.RotateLeft(a, 0)} {BitOperations.RotateLeft(a, 1)} {BitOperations.RotateLeft(a, 63)} {BitOperations.RotateLeft(a, 65)} {BitOperations.RotateRight(a, 7)} {BitOperations.RotateRight(a, -1)}");
    Report.Line($"{BinaryPrimitives.ReverseEndianness(a)} {ulong.TrailingZeroCount(a)} {long.LeadingZeroCount((long)a)}");
}

Span<byte> bytes = stackalloc byte[8];
BinaryPrimitives.WriteInt32BigEndian(bytes, 0x01020304);
BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], 0xABCD);
Report.Line($"{bytes[0]} {bytes[3]} {bytes[4]} {bytes[5]} {BinaryPrimitives.ReadInt64BigEndian(bytes)} {BinaryPrimitives.ReadInt16LittleEndian(bytes[1..])}");
Report.Line($"{BitConverter.SingleToInt32Bits(1.5f)} {BitConverter.Int32BitsToSingle(0x40490FDB)} {BitConverter.DoubleToInt64Bits(-0.0)} {BitConverter.Int64BitsToDouble(1)} {BitConverter.UInt16BitsToHalf(0x3C00) > (Half)0.5f}");
