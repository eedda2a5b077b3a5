using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.EndToEnd;

/// <summary>Packages of IL alone, which the project gets from the registry.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_uses_a_package()
    {
        // The check value that the catalogue of CRCs has for CRC-32, and another method of the package that takes more than one block.
        await RunAsync("System.IO.Hashing", "9.0.4", """
            using System.IO.Hashing;

            System.Span<byte> bytes = stackalloc byte[300];
            bytes.Fill(65);
            return Crc32.HashToUInt32("123456789"u8) == 0xCBF43926 && XxHash3.HashToUInt64(bytes) != XxHash3.HashToUInt64(bytes[1..]) ? 7 : 1;
            """, "", exitCode: 7);
    }

    [Fact]
    public async Task A_project_uses_a_library_of_parsers()
    {
        await RunAsync("Sprache", "2.3.1", """
            using System;
            using Sprache;

            Parser<int> number = Parse.Number.Token().Select(int.Parse);
            Parser<int> expression = null!;
            Parser<int> factor = number.Or(
                from open in Parse.Char('(').Token()
                from inner in Parse.Ref(() => expression)
                from close in Parse.Char(')').Token()
                select inner);
            Parser<int> term = Parse.ChainOperator(Parse.Char('*').Token(), factor, (_, left, right) => left * right);
            expression = Parse.ChainOperator(Parse.Chars('+', '-').Token(), term, (sign, left, right) => sign == '+' ? left + right : left - right);
            Console.WriteLine(expression.End().Parse("2 * (3 + 4) - 5"));
            try
            {
                expression.End().Parse("2 * (3 + ");
            }
            catch (ParseException exception)
            {
                Console.WriteLine(exception.Position);
            }
            """, "9\nLine 1, Column 3\n");
    }

    [Fact]
    public async Task A_project_uses_a_library_that_compares_texts()
    {
        await RunAsync("DiffPlex", "1.9.0", """
            using System;
            using DiffPlex.DiffBuilder;
            using DiffPlex.DiffBuilder.Model;

            foreach (DiffPiece line in InlineDiffBuilder.Diff("one\ntwo\nthree", "one\n2\nthree\nfour").Lines)
            {
                Console.WriteLine($"{line.Type} {line.Text}");
            }
            """, "Unchanged one\nDeleted two\nInserted 2\nUnchanged three\nInserted four\n");
    }

    private async Task RunAsync(string package, string version, string program, string output, int exitCode = ExitCodes.Success)
    {
        string project = _folder.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Program.cs", program);
        string module = _folder.PathOf("app.wasm");
        CommandResult build = await Command.Weft("build", "-o", module, project);
        bool isOffline = build.Error.Contains("NU1301", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true";
        Assert.SkipWhen(isOffline, "the registry of packages cannot be reached");
        Assert.True(build.ExitCode == ExitCodes.Success, build.Error);
        CommandResult run = await Command.Weft("run", module);
        Assert.Equal(output, run.Output);
        Assert.Equal(exitCode, run.ExitCode);
    }
}
