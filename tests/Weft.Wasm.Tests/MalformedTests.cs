using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;
using Weft.Wasm.Tests.Support;

namespace Weft.Wasm.Tests;

public sealed class MalformedTests
{
    public static TheoryData<string> Cases => CaseFile.Having("malformed");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Malformed_module_gives_one_error_with_its_place(string name)
    {
        CaseFile file = CaseFile.Load(name);
        byte[] bytes = file.Parse();

        var error = Assert.Throws<MalformedModuleException>(() => CodeChecker.Check(ModuleReader.Read(bytes)));

        Assert.InRange(error.Offset, 0, bytes.Length);
        Golden.Check(file.GoldenPath("malformed", "txt"), error.Message);
    }

    [Fact]
    public void Every_prefix_of_a_module_is_malformed_or_a_module()
    {
        byte[] bytes = CaseFile.Load("roundtrip/everything.wat").Parse();
        int modules = 0;
        for (int length = 0; length < bytes.Length; length++)
        {
            try
            {
                CodeChecker.Check(ModuleReader.Read(bytes.AsMemory(0, length)));
                modules++;
            }
            catch (MalformedModuleException error)
            {
                Assert.InRange(error.Offset, 0, length);
            }
        }

        // Only a cut between sections leaves a module, and not behind the function section, whose bodies would be missing.
        Assert.InRange(modules, 1, 13);
    }
}
