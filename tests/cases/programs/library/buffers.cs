// compare: dotnet
// Buffer, ArrayBufferWriter, MemoryMarshal, sequences of bytes.

using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text;

int[] source = [1, 2, 3];
byte[] bytes = new byte[12];
Buffer.BlockCopy(source, 0, bytes, 0, 12);
Console.WriteLine(BitConverter.ToString(bytes) + " " + Buffer.ByteLength(source));
ArrayBufferWriter<byte> writer = new();
writer.Write("abc"u8);
writer.GetSpan(2)[0] = (byte)'!';
writer.Advance(1);
Console.WriteLine(Encoding.UTF8.GetString(writer.WrittenSpan) + writer.WrittenCount);
Span<byte> target = stackalloc byte[16];
Console.WriteLine(Utf8Formatter.TryFormat(1234, target, out int written) + " " + Encoding.ASCII.GetString(target[..written]));
Console.WriteLine(Utf8Parser.TryParse("42x"u8, out int value, out int used) + $" {value} {used}");
ReadOnlySequence<byte> sequence = new([1, 2, 3, 4]);
Console.WriteLine(sequence.Length + sequence.Slice(1, 2).FirstSpan[0]);
Console.WriteLine(string.Join(",", MemoryExtensions.AsSpan(source).ToArray()));
Span<char> text = stackalloc char[20];
Console.WriteLine(3.25.TryFormat(text, out int length) + text[..length].ToString() + (12).TryFormat(text, out length, "X") + text[..length].ToString());
