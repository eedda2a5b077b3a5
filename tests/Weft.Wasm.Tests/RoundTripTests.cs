using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> Cases => CaseFile.Having("roundtrip");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Module_is_written_as_it_was_read(string name)
    {
        byte[] bytes = CaseFile.Load(name).Parse();

        Module module = ModuleReader.Read(bytes);
        CodeChecker.Check(module);

        Assert.Equal(bytes, ModuleWriter.Write(module));
    }

    [Fact]
    public void Padded_sizes_become_minimal()
    {
        // A type section whose size and count take two bytes each where one is enough.
        byte[] padded = [.. "\0asm\u0001\0\0\0"u8, 1, 0x85, 0x00, 0x81, 0x00, 0x60, 0, 0];
        byte[] minimal = [.. "\0asm\u0001\0\0\0"u8, 1, 4, 1, 0x60, 0, 0];

        Assert.Equal(minimal, ModuleWriter.Write(ModuleReader.Read(padded)));
    }

    [Theory]
    [InlineData(4, new byte[] { 1, 0x70, 0x00, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00 }, new byte[] { 1, 0x70, 0, 1 })]
    [InlineData(5, new byte[] { 1, 0x01, 0x81, 0x80, 0x80, 0x80, 0x80, 0x00, 0x82, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00 }, new byte[] { 1, 1, 1, 2 })]
    public void Sizes_of_tables_and_memories_take_up_to_ten_bytes(byte section, byte[] padded, byte[] minimal)
    {
        byte[] bytes = [.. "\0asm\u0001\0\0\0"u8, section, (byte)padded.Length, .. padded];
        Assert.Null(NativeTools.FindMistake(bytes));

        byte[] written = ModuleWriter.Write(ModuleReader.Read(bytes));

        Assert.Equal([.. "\0asm\u0001\0\0\0"u8, section, (byte)minimal.Length, .. minimal], written);
    }

    [Fact]
    public void Custom_sections_keep_their_places_and_order()
    {
        byte[] bytes =
        [
            .. "\0asm\u0001\0\0\0"u8,
            0, 2, 1, (byte)'a',
            1, 4, 1, 0x60, 0, 0,
            0, 3, 1, (byte)'c', 7,
            0, 3, 1, (byte)'b', 7,
            5, 3, 1, 0, 1,
            0, 2, 1, (byte)'a',
        ];

        Module module = ModuleReader.Read(bytes);

        Assert.Equal(["a", "c", "b", "a"], module.Customs.Select(custom => custom.Name));
        Assert.Equal([null, SectionId.Type, SectionId.Type, SectionId.Memory], module.Customs.Select(custom => custom.After));
        Assert.Equal(bytes, ModuleWriter.Write(module));
    }

    [Fact]
    public void Empty_sections_stay()
    {
        byte[] bytes = [.. "\0asm\u0001\0\0\0"u8, 1, 1, 0, 2, 1, 0, 3, 1, 0, 10, 1, 0, 11, 1, 0];

        Assert.Equal(bytes, ModuleWriter.Write(ModuleReader.Read(bytes)));
    }

    [Fact]
    public void Body_is_a_slice_of_the_file()
    {
        byte[] bytes = NativeTools.ParseText("(module (func i32.const 7 drop))");

        Module module = ModuleReader.Read(bytes);
        bytes[^2] = 0x01;

        Assert.Equal(0x01, module.Code[0].Bytes.Span[^2]);
    }
}
