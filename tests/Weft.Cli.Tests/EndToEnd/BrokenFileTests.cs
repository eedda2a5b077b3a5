using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.EndToEnd;

public sealed class BrokenFileTests
{
    private static readonly byte[] Header = [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00];

    /// <summary>What is wrong with a file, its content, and the code of the error.</summary>
    public static TheoryData<string, byte[], string> BrokenFiles { get; } = new()
    {
        { "empty", [], "WEFT1001" },
        { "cut in the magic number", [0x00, 0x61], "WEFT1001" },
        { "another version", [0x00, 0x61, 0x73, 0x6D, 0x02, 0x00, 0x00, 0x00], "WEFT100[13]" },
        { "cut in a section", [.. Header, 0x01, 0x20, 0x01], "WEFT100[13]" },
        { "a section that claims 4 GiB", [.. Header, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x00], "WEFT100[13]" },
        { "an unknown section", [.. Header, 0x7F, 0x00], "WEFT100[13]" },
        { "zeros", new byte[100], "WEFT1001" },
        { "another binary", [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x00, 0x00], "WEFT1001" },
        { "text that is no module", "this is not a module"u8.ToArray(), "WEFT1004" },
        { "module text that is cut", "(module (func"u8.ToArray(), "WEFT1004" },
        { "text that is not UTF-8", [0x28, 0x6D, 0xFF, 0xFE, 0x29], "WEFT1004" },
        { "an instruction of the wrong type", "(module (func (export \"_start\") i64.const 0 i32.eqz drop))"u8.ToArray(), "WEFT1003" },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public async Task A_broken_file_is_an_error_for_every_verb(string what, byte[] content, string code)
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("broken.wasm");
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        foreach (string verb in new[] { "run", "check", "dump" })
        {
            // A module that is well-formed can be looked at, valid or not.
            if (verb == "dump" && code == "WEFT1003")
            {
                continue;
            }

            CommandResult result = await Command.Weft(verb, path);
            Assert.True(result.ExitCode == ExitCodes.Failure, $"{verb} of {what} ended with {result.ExitCode}: {result.Error}");
            Assert.Matches($"error {code}: ", result.Error);
            Assert.Contains("broken.wasm", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error()
    {
        using TemporaryFolder folder = new();
        await ExpectUnreadable(folder.PathOf("missing.wasm"), "Could not find file");
    }

    [Fact]
    public Task An_empty_path_is_an_error() => ExpectUnreadable("", "The value cannot be an empty string");

    [Fact]
    public async Task A_directory_is_an_error()
    {
        using TemporaryFolder folder = new();
        CommandResult check = await Command.Weft("check", folder.Path);
        Assert.Equal(ExitCodes.Failure, check.ExitCode);
        Assert.Contains("WEFT1002: the module cannot be read: it is a directory", check.Error, StringComparison.Ordinal);

        // One with a program in it could be run.
        CommandResult run = await Command.Weft("run", folder.Path);
        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.StartsWith($"{folder.Path} : error WEFT0003: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_an_error()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Windows has no file modes, and root may read every file");
            return;
        }

        using TemporaryFolder folder = new();
        string path = folder.Write("secret.wasm", "(module)");
        File.SetUnixFileMode(path, UnixFileMode.None);
        await ExpectUnreadable(path, "denied");
    }

    private static async Task ExpectUnreadable(string path, string reason)
    {
        foreach (string verb in new[] { "run", "check", "dump" })
        {
            CommandResult result = await Command.Weft(verb, path);
            Assert.Equal(ExitCodes.Failure, result.ExitCode);
            Assert.Contains("error WEFT1002: ", result.Error, StringComparison.Ordinal);
            Assert.Contains(path, result.Error, StringComparison.Ordinal);
            Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        }
    }
}
