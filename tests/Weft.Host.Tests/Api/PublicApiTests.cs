using PublicApiGenerator;

namespace Weft.Host.Tests.Api;

/// <summary>The public surface as text, so that a change of it shows in review. <c>WEFT_BLESS=1</c> writes the text anew.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData(typeof(WasmEngine))]
    [InlineData(typeof(Wasm.Module))]
    public void Surface_is_the_one_on_record(Type type)
    {
        string actual = type.Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        string path = Path.Combine(Repository.Root, "tests", "Weft.Host.Tests", "Api", type.Assembly.GetName().Name + ".txt");
        if (Environment.GetEnvironmentVariable("WEFT_BLESS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
