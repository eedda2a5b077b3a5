using Weft.Wasm.Reading;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

public sealed class Leb128Tests
{
    [Theory]
    [InlineData(0u, new byte[] { 0 })]
    [InlineData(127u, new byte[] { 0x7F })]
    [InlineData(128u, new byte[] { 0x80, 0x01 })]
    [InlineData(uint.MaxValue, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })]
    public void Unsigned_numbers_are_minimal_and_read_back(uint value, byte[] expected)
    {
        var writer = new ByteWriter();
        writer.WriteU32(value);
        var reader = new ByteReader(writer.Written);

        Assert.Equal(expected, writer.ToArray());
        Assert.Equal(expected.Length, ByteWriter.GetU32Length(value));
        Assert.Equal(value, reader.ReadU32());
        Assert.True(reader.AtEnd);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(63L)]
    [InlineData(64L)]
    [InlineData(-64L)]
    [InlineData(-65L)]
    [InlineData((long)int.MaxValue)]
    [InlineData((long)int.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Signed_numbers_read_back_in_every_width_that_holds_them(long value)
    {
        var writer = new ByteWriter();
        writer.WriteSigned(value);

        Assert.Equal(value, new ByteReader(writer.Written).ReadS64());
        if (value is >= int.MinValue and <= int.MaxValue)
        {
            Assert.Equal((int)value, new ByteReader(writer.Written).ReadS32());
            Assert.Equal(value, new ByteReader(writer.Written).ReadS33());
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x00 }, 0)]
    [InlineData(new byte[] { 0xFF, 0x80, 0x80, 0x80, 0x00 }, 0x7F)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x7F }, -1)]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x78 }, int.MinValue)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x07 }, int.MaxValue)]
    public void Padded_signed_numbers_are_read(byte[] bytes, int expected) => Assert.Equal(expected, new ByteReader(bytes).ReadS32());

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x4F })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x70 })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x08 })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x00 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { })]
    public void Signed_numbers_that_break_the_rules_are_refused(byte[] bytes) =>
        Assert.Throws<MalformedModuleException>(() => new ByteReader(bytes).ReadS32());

    [Fact]
    public void A_33_bit_number_holds_every_index()
    {
        byte[] bytes = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F];

        Assert.Equal(uint.MaxValue, new ByteReader(bytes).ReadS33());
    }
}
