using System.Globalization;
using System.Text;
using Weft.Emulation;
using Weft.Wasi;

namespace Weft.Text;

public sealed class TextTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1234567890123)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Integers_are_written_in_decimal_and_hexadecimal(long value)
    {
        Utf8Writer writer = new(new byte[64]);
        writer.Write(value);
        writer.Write(" "u8);
        writer.WriteHex((ulong)value);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{value} {value:x}"), Text(writer));
    }

    [Fact]
    public void Hexadecimal_has_at_least_so_many_digits()
    {
        Utf8Writer writer = new(new byte[64]);
        writer.WriteHex(0xABC, 8);
        writer.WriteHex(0, 0);
        Assert.Equal("00000abc0", Text(writer));
    }

    [Fact]
    public void Doubles_are_written_as_dotnet_writes_them()
    {
        Random random = new(Guest.Seed);
        double[] special =
        [
            0, -0.0, 1, -1, 0.5, 1.5, 2.5, 0.125, 0.05, 0.15, 9.995, 999999.9999999999, 1e15, 1e22, 1e23, 123456789012345678, double.MaxValue,
            double.MinValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.169075164, 0.1, 1.0 / 3,
        ];
        for (int round = 0; round < Guest.Times(20_000); round++)
        {
            double value = round < special.Length ? special[round] : random.Next(2) == 0
                ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))
                : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(0, 12));
            int decimals = random.Next(0, Utf8Writer.MaximumDecimals + 1);
            Utf8Writer writer = new(new byte[512]);
            writer.Write(value, decimals);
            Assert.Equal(value.ToString($"F{decimals}", CultureInfo.InvariantCulture), Text(writer));
        }
    }

    [Fact]
    public void Text_is_written_as_utf8_and_cut_off_at_the_end()
    {
        Utf8Writer writer = new(new byte[64]);
        writer.Write("a\u00e9\u20ac\U0001F600\ud800b");
        Assert.Equal("a\u00e9\u20ac\U0001F600\ufffdb", Text(writer));
        writer = new(new byte[3]);
        writer.Write("abcdef"u8);
        writer.Write("g");
        writer.Write(5);
        Assert.Equal("abc", Text(writer));
    }

    [Fact]
    public void Interpolated_line_is_one_write()
    {
        FileFunctions.TakeOutput();
        int calls = FileFunctions.CallCount;
        Terminal.WriteLine($"thread {7} of {long.MinValue}: {0.5} {1.0 / 3:F3} {true} {"é"} {"raw"u8} {8u}");
        Assert.Equal(calls + 1, FileFunctions.CallCount);
        Assert.Equal("thread 7 of -9223372036854775808: 0.500000 0.333 True é raw 8\n", FileFunctions.TakeOutput());
        string text = new('x', 600);
        Terminal.WriteLine($"{text}{text}{1}{0.5}");
        Assert.Equal(new string('x', LineHandler.Capacity) + "\n", FileFunctions.TakeOutput());
    }

    [Fact]
    public void Line_of_many_threads_stays_whole_where_the_host_takes_a_part_at_a_time()
    {
        FileFunctions.TakeOutput();
        FileFunctions.Limit = 3;
        try
        {
            Guest.RunMany(8, static (index, random) =>
            {
                Span<byte> line = stackalloc byte[40];
                line.Fill((byte)('a' + index));
                for (int round = 0; round < 20; round++)
                {
                    Terminal.WriteLine(line[..random.Next(1, 40)]);
                }
            });
        }
        finally
        {
            FileFunctions.Limit = int.MaxValue;
        }

        string[] lines = FileFunctions.TakeOutput().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(160, lines.Length);
        Assert.All(lines, static line => Assert.Single(line.Distinct()));
    }

    private static string Text(scoped Utf8Writer writer) => Encoding.UTF8.GetString(writer.Written);
}
