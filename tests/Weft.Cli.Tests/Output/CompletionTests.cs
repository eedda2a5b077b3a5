using Weft.Cli.Output;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Output;

public sealed class CompletionTests
{
    /// <summary>Unfinished command lines and what is offered for them.</summary>
    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "weft ", "build check completions dump run" },
        { "weft ru", "run" },
        { "weft --", "--help --version" },
        { "weft run --max", "--max-memory --max-threads" },
        { "weft run --timeout 1s --no", "--no-cache" },
        { "weft run --on-deadlock ", "report wait" },
        { "weft run --on-deadlock w", "wait" },
        { "weft run --compat ", "none zig" },
        { "weft run --compat=z", "" },
        { "weft run ", "" },
        { "weft run app.wasm --", "" },
        { "weft run --no-cache app.wasm --", "" },
        { "weft check --j", "--json" },
        { "weft build --configuration ", "Debug Release" },
        { "weft build --emit w", "wat" },
        { "weft build app.cs --th", "--threads" },
        { "weft completions ", "bash fish pwsh zsh" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task An_unfinished_line_is_completed(string line, string expected)
    {
        CommandResult result = await Command.Weft($"[suggest:{line.Length}]", line);
        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.Equal(expected, string.Join(' ', result.Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("[suggest:8]", "weft completions --x --json", "completions")]
    [InlineData("[suggest:0]", "weft run completions --no-cache", "build check completions dump run")]
    [InlineData("[suggest:x]", "weft ru", "run")]
    [InlineData("[suggest:99999999999]", "weft ru", "run")]
    public async Task A_line_is_completed_at_the_cursor_or_else_at_its_end(string directive, string line, string expected)
    {
        CommandResult result = await Command.Weft(directive, line);
        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.Equal(expected, string.Join(' ', result.Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task A_script_is_printed_for_each_shell(string shell)
    {
        CommandResult result = await Command.Weft("completions", shell);
        Assert.Equal(ExitCodes.Success, result.ExitCode);
        Assert.Contains(CompletionList.Directive, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bash_script_completes_in_bash()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "there is no /bin/bash");
        using TemporaryFolder folder = new();
        folder.WriteExecutable("weft", $"#!/bin/sh\nexec dotnet exec '{AppContext.BaseDirectory}weft.dll' \"$@\"\n");
        const string Script =
            """
            PATH="$1:$PATH"
            source <(weft completions bash)
            COMP_WORDS=(weft run --ti) COMP_CWORD=2 COMP_LINE='weft run --ti' COMP_POINT=13
            _weft
            echo "${COMPREPLY[@]}"
            """;
        CommandResult result = await Command.Run(Command.Start("/bin/bash", "-c", Script, "bash", folder.Path));
        Assert.Equal("--timeout\n", result.Output);
    }
}
