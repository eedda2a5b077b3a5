using System.Globalization;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

public sealed class ArgumentTests
{
    [Fact]
    public void Args_come_with_the_program_name_first()
    {
        using var wasi = new WasiFixture(new GroupOptions { Arguments = ["a", "späte Post", ""] });
        Assert.Equal(["test.wasm", "a", "späte Post", ""], Strings(wasi, "args"));
    }

    [Fact]
    public void The_program_name_can_be_given()
    {
        using var wasi = new WasiFixture(new GroupOptions { ProgramName = "prog" });
        Assert.Equal(["prog"], Strings(wasi, "args"));
    }

    [Fact]
    public void The_environment_has_what_was_given_and_the_processor_count()
    {
        using var wasi = new WasiFixture(new GroupOptions { Environment = new Dictionary<string, string> { ["A"] = "1=2", ["B"] = "" } });
        string count = string.Create(CultureInfo.InvariantCulture, $"DOTNET_PROCESSOR_COUNT={Environment.ProcessorCount}");
        Assert.Equal(["A=1=2", "B=", count], Strings(wasi, "environ"));
    }

    [Fact]
    public void A_given_processor_count_is_kept()
    {
        using var wasi = new WasiFixture(new GroupOptions { Environment = new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "3" } });
        Assert.Equal(["DOTNET_PROCESSOR_COUNT=3"], Strings(wasi, "environ"));
    }

    [Theory]
    [InlineData("args")]
    [InlineData("environ")]
    public void Pointers_out_of_range_are_faults_and_write_nothing(string area)
    {
        using var wasi = new WasiFixture(new GroupOptions { Arguments = ["x"] });
        uint end = (uint)wasi.Memory.Length;
        uint place = wasi.Memory.Allocate(256);
        Assert.Equal((int)Errno.Fault, wasi.Call($"{area}_sizes_get", end - 3, place));
        Assert.Equal((int)Errno.Fault, wasi.Call($"{area}_sizes_get", place, uint.MaxValue));
        Assert.Equal((int)Errno.Fault, wasi.Call($"{area}_get", end - 3, place));
        Assert.Equal((int)Errno.Fault, wasi.Call($"{area}_get", place, end - 3));
        Assert.Equal(new byte[252], wasi.Memory.Read(place + 4, 252));
    }

    [Fact]
    public void An_argument_with_nul_is_refused()
    {
        WeftException error = Assert.Throws<WeftException>(() => new WasiFixture(new GroupOptions { Arguments = ["a", "b\0c"] }));
        Assert.Equal("WEFT1302", error.Error.Code);
        Assert.Equal("argument 2", error.Error.Place);
        Assert.Contains("b\\u0000c", error.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("A=B", "x")]
    [InlineData("A", "x\0")]
    public void A_variable_that_C_cannot_carry_is_refused(string name, string value)
    {
        var options = new GroupOptions { Environment = new Dictionary<string, string> { [name] = value } };
        Assert.Equal("WEFT1303", Assert.Throws<WeftException>(() => new WasiFixture(options)).Error.Code);
    }

    [Fact]
    public void An_unpaired_surrogate_is_refused()
    {
        string unpaired = "x" + '\ud800';
        Assert.Equal("WEFT1302", Assert.Throws<WeftException>(() => new WasiFixture(new GroupOptions { Arguments = [unpaired] })).Error.Code);
        var options = new GroupOptions { Environment = new Dictionary<string, string> { ["A"] = unpaired } };
        Assert.Equal("WEFT1303", Assert.Throws<WeftException>(() => new WasiFixture(options)).Error.Code);
    }

    [Fact]
    public void A_variable_that_a_dictionary_holds_twice_is_refused()
    {
        var options = new GroupOptions { Environment = new Dictionary<string, string>(ReferenceEqualityComparer.Instance) { ["AB"] = "1", [new string(['A', 'B'])] = "2" } };
        Assert.Equal("WEFT1304", Assert.Throws<WeftException>(() => new WasiFixture(options)).Error.Code);
    }

    private static string[] Strings(WasiFixture wasi, string area)
    {
        uint sizes = wasi.Memory.Allocate(8);
        Assert.Equal(0, wasi.Call($"{area}_sizes_get", sizes, sizes + 4));
        uint count = wasi.Memory.ReadU32(sizes);
        uint length = wasi.Memory.ReadU32(sizes + 4);
        uint pointers = wasi.Memory.Allocate((int)count * 4);
        uint block = wasi.Memory.Allocate((int)length);
        Assert.Equal(0, wasi.Call($"{area}_get", pointers, block));
        var strings = new string[count];
        for (uint i = 0; i < count; i++)
        {
            uint start = wasi.Memory.ReadU32(pointers + (i * 4));
            Assert.InRange(start, block, block + length - 1);
            int end = wasi.Memory.Bytes[(int)start..].IndexOf((byte)0);
            strings[i] = wasi.Memory.ReadText(start, end);
        }

        return strings;
    }
}
