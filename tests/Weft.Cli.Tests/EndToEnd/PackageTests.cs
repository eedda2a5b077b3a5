using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.EndToEnd;

/// <summary>A package of IL alone, which the project gets from the registry.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_uses_a_package()
    {
        string project = _folder.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.IO.Hashing" Version="9.0.4" />
              </ItemGroup>
            </Project>
            """);

        // The check value that the catalogue of CRCs has for CRC-32, and another method of the package that takes more than one block.
        _folder.Write("Program.cs", """
            using System.IO.Hashing;

            System.Span<byte> bytes = stackalloc byte[300];
            bytes.Fill(65);
            return Crc32.HashToUInt32("123456789"u8) == 0xCBF43926 && XxHash3.HashToUInt64(bytes) != XxHash3.HashToUInt64(bytes[1..]) ? 7 : 1;
            """);

        string module = _folder.PathOf("app.wasm");
        CommandResult build = await Command.Weft("build", "-o", module, project);
        bool isOffline = build.Error.Contains("NU1301", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true";
        Assert.SkipWhen(isOffline, "the registry of packages cannot be reached");
        Assert.True(build.ExitCode == ExitCodes.Success, build.Error);
        Assert.Equal(7, (await Command.Weft("run", module)).ExitCode);
    }
}
