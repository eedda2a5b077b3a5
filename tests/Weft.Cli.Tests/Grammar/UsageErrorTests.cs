using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Grammar;

public sealed class UsageErrorTests
{
    /// <summary>Wrong command lines, the code of the error, and a text that has to be in it: the option, the value, or what was meant.</summary>
    public static TheoryData<string, string, string> WrongLines { get; } = new()
    {
        { "", "WEFT1405", "weft --help" },
        { "rnu app.wasm", "WEFT1401", "did you mean 'run'?" },
        { "chekc app.wasm", "WEFT1401", "did you mean 'check'?" },
        { "app.wasm", "WEFT1401", "weft run app.wasm" },
        { "samples/threads.wat", "WEFT1401", "weft run samples/threads.wat" },
        { "weft run app.wasm", "WEFT1401", "there is no verb 'weft'" },
        { "@file", "WEFT1401", "there is no verb '@file'" },
        { "frobnicate", "WEFT1401", "run, build, check, dump, completions" },
        { "--verison", "WEFT1402", "did you mean '--version'?" },
        { "--json dump app.wasm", "WEFT1402", "weft --help" },
        { "run --timeuot 1s app.wasm", "WEFT1402", "did you mean '--timeout'?" },
        { "run --wasm-features=all app.wasm", "WEFT1402", "'--wasm-features'" },
        { "run --timeout:1s app.wasm", "WEFT1402", "'--timeout:1s'" },
        { "run -v app.wasm", "WEFT1402", "weft run --help" },
        { "check --verbose app.wasm", "WEFT1402", "weft check has no option '--verbose'" },
        { "run --timeout", "WEFT1403", "as in --timeout 10s" },
        { "run --dir --env A=b app.wasm", "WEFT1403", "--dir needs a value" },
        { "run --env -- app.wasm", "WEFT1403", "--env needs a value" },
        { "run --dir a --dir", "WEFT1403", "as in --dir ./data::/data" },
        { "run --timeout= app.wasm", "WEFT1404", "--timeout does not accept ''" },
        { "run --dir . --dir ::/data app.wasm", "WEFT1404", "--dir does not accept '::/data'" },
        { "run --timeout ten app.wasm", "WEFT1404", "--timeout does not accept 'ten'" },
        { "run --timeout 0 app.wasm", "WEFT1404", "more than 0" },
        { "run --timeout -1s app.wasm", "WEFT1404", "'-1s'" },
        { "run --max-memory 1GiX app.wasm", "WEFT1404", "powers of 1024" },
        { "run --max-threads 0 app.wasm", "WEFT1404", "from 1 to 536870911" },
        { "run --max-threads 536870912 app.wasm", "WEFT1404", "from 1 to 536870911" },
        { "run --on-deadlock wiat app.wasm", "WEFT1404", "did you mean 'wait'?" },
        { "run --on-deadlock trap app.wasm", "WEFT1404", "report or wait" },
        { "run --compat rust app.wasm", "WEFT1404", "none or zig" },
        { "run --dir ::/data app.wasm", "WEFT1404", "HOST::GUEST" },
        { "run --dir data:: app.wasm", "WEFT1404", "HOST::GUEST" },
        { "run --env =value app.wasm", "WEFT1404", "NAME=VALUE" },
        { "completions bsh", "WEFT1404", "did you mean 'bash'?" },
        { "run", "WEFT1405", "weft run [options] module [args...]" },
        { "run --no-cache", "WEFT1405", "weft run needs a module" },
        { "run --", "WEFT1405", "weft run needs a module" },
        { "check", "WEFT1405", "weft check [options] module" },
        { "completions", "WEFT1405", "weft completions needs a shell" },
        { "run --timeout 1s --timeout 2s app.wasm", "WEFT1406", "the first time as '1s'" },
        { "run --no-cache --no-cache app.wasm", "WEFT1406", "--no-cache" },
        { "check a.wasm b.wasm", "WEFT1407", "'b.wasm' is left over" },
        { "check a.wasm -- --json", "WEFT1407", "'--json' is left over" },
        { "build --threads=maybe app.cs", "WEFT1404", "true or false" },
        { "build --threads --threads app.cs", "WEFT1406", "--threads" },
        { "build --max-memory lots app.cs", "WEFT1404", "powers of 1024" },
        { "build --features atomics app.cs", "WEFT1404", "+atomics,+bulk-memory" },
        { "build --features +atomics,, app.cs", "WEFT1404", "+atomics,+bulk-memory" },
        { "build --emit exe app.cs", "WEFT1404", "ir, wat or map" },
        { "build --emit wat= app.cs", "WEFT1404", "ir, wat or map" },
        { "build --configuration Fast app.cs", "WEFT1404", "Debug or Release" },
        { "build app.cs -o", "WEFT1403", "--output needs a value" },
        { "build --export", "WEFT1403", "--export needs a value" },
        { "build --json --json", "WEFT1406", "--json" },
        { "build --verbose=yes", "WEFT1408", "'yes'" },
        { "run --threads app.wasm", "WEFT1409", "--threads is about building" },
        { "run -c Debug app.wasm", "WEFT1409", "--configuration is about building" },
        { "check --json=yes app.wasm", "WEFT1408", "'yes'" },
        { "check --json=true app.wasm", "WEFT1408", "'true'" },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public async Task A_wrong_command_line_is_an_error_with_a_number_and_a_remedy(string line, string code, string text)
    {
        CommandResult result = await Command.Weft(line.Length == 0 ? [] : line.Split(' '));
        Assert.Equal(ExitCodes.Usage, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith($"weft : error {code}: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n  help: ", result.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(text, result.Error, StringComparison.Ordinal);
    }
}
