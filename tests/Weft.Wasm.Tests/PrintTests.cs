using Weft.Wasm.Reading;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Text;

namespace Weft.Wasm.Tests;

public sealed class PrintTests
{
    public static TheoryData<string> Cases => CaseFile.Having("print");

    // "no-text" marks what the text format cannot say.
    public static TheoryData<string> RoundTripCases =>
        [.. CaseFile.Having("roundtrip").Where(row => !CaseFile.Load(row.Data).OptionsOf("roundtrip").Contains("no-text"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_as_expected(string name)
    {
        CaseFile file = CaseFile.Load(name);

        Golden.Check(file.GoldenPath("print", "wat"), ModuleComparison.Print(file.Parse()));
    }

    [Theory]
    [MemberData(nameof(RoundTripCases))]
    public void Text_is_the_same_module_again(string name)
    {
        byte[] bytes = CaseFile.Load(name).Parse();

        byte[] again = NativeTools.ParseText(ModuleComparison.Print(bytes));

        Assert.Equal(ModuleComparison.WithoutCustoms(bytes), ModuleComparison.WithoutCustoms(again));
    }

    [Fact]
    public void One_function_is_printed_alone()
    {
        Module module = ModuleReader.Read(NativeTools.ParseText("""
            (module (import "a" "b" (func $i)) (func $f (param $x i32) local.get $x drop))
            """));
        var writer = new StringWriter();
        var printer = new ModuleTextPrinter(module, writer);

        Assert.True(printer.PrintFunction(new FunctionIndex(0)));
        Assert.True(printer.PrintFunction(new FunctionIndex(1)));
        Assert.False(printer.PrintFunction(new FunctionIndex(2)));

        Assert.Equal(
            """
            (import "a" "b" (func $i (;0;) (type 0)))
            (func $f (;1;) (type 1) (param $x i32)
              local.get $x
              drop
            )

            """.ReplaceLineEndings("\n"),
            writer.ToString());
    }

    [Fact]
    public void Four_bytes_do_not_make_a_line_for_each_of_four_billion_locals()
    {
        byte[] body = [1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x7F, 0x0B];
        byte[] bytes = [.. "\0asm\u0001\0\0\0"u8, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 10, 1, 8, .. body];

        Assert.Contains(";; 4294967295 locals", ModuleComparison.Print(bytes), StringComparison.Ordinal);
    }
}
