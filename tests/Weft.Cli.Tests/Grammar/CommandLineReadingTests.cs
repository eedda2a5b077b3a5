using System.CommandLine;
using Weft.Cli.Grammar;
using Weft.Cli.Output;
using Weft.Cli.Verbs;
using Weft.Host;

namespace Weft.Cli.Tests.Grammar;

public sealed class CommandLineReadingTests
{
    /// <summary>Command lines, the module that they mean, and the guest's arguments.</summary>
    public static TheoryData<string, string, string> GuestLines { get; } = new()
    {
        { "app.wasm", "app.wasm", "" },
        { "app.wasm one two", "app.wasm", "one two" },
        { "app.wasm --timeout 1s", "app.wasm", "--timeout 1s" },
        { "app.wasm --help", "app.wasm", "--help" },
        { "app.wasm -h @file [suggest:1]", "app.wasm", "-h @file [suggest:1]" },
        { "app.wasm -- one", "app.wasm", "one" },
        { "app.wasm -- -- one", "app.wasm", "-- one" },
        { "app.wasm one -- two", "app.wasm", "one -- two" },
        { "-- app.wasm one", "app.wasm", "one" },
        { "-- -strange.wasm", "-strange.wasm", "" },
        { "--timeout 1s -- app.wasm -- x", "app.wasm", "x" },
        { "--no-cache --verbose app.wasm run check", "app.wasm", "run check" },
        { "-", "-", "" },
        { "app.wasm --size=1 --env=A=b --dir= -abc", "app.wasm", "--size=1 --env=A=b --dir= -abc" },
        { "--dir run app.wasm run check --", "app.wasm", "run check --" },
        { "@file @file", "@file", "@file" },
    };

    [Theory]
    [MemberData(nameof(GuestLines))]
    public void What_follows_the_module_belongs_to_the_guest(string line, string module, string guest)
    {
        ParseResult result = Read($"run {line}");
        Assert.Equal(module, result.GetValue<string>("module"));
        Assert.Equal(guest, string.Join(' ', OptionsFrom(result).Arguments));
        Assert.IsNotType<HelpScreen>(result.Action);
    }

    [Theory]
    [InlineData("--timeout 10s app.wasm")]
    [InlineData("--timeout=10s app.wasm")]
    public void A_value_may_follow_or_be_attached(string line)
    {
        Assert.Equal(TimeSpan.FromSeconds(10), OptionsFrom(Read($"run {line}")).Timeout);
    }

    [Fact]
    public void An_attached_value_may_have_equals_signs()
    {
        GroupOptions options = OptionsFrom(Read("run --env=A=b=c --env D= app.wasm"));
        Assert.Equal("b=c", options.Environment["A"]);
        Assert.Equal("", options.Environment["D"]);
    }

    [Fact]
    public void Repeated_options_add_up_and_the_last_variable_wins()
    {
        GroupOptions options = OptionsFrom(Read("run --dir a::/x --env K=1 --dir b --env K=2 --env L=3 app.wasm"));
        Assert.Equal([new Preopen("a", "/x"), new Preopen("b", "b")], options.Preopens);
        Assert.Equal("2", options.Environment["K"]);
        Assert.Equal("3", options.Environment["L"]);
    }

    [Fact]
    public void A_variable_without_a_value_is_the_hosts_own()
    {
        GroupOptions options = OptionsFrom(Read("run --env PATH --env WEFT_TEST_UNSET app.wasm"));
        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), options.Environment["PATH"]);
        Assert.False(options.Environment.ContainsKey("WEFT_TEST_UNSET"));
    }

    [Fact]
    public void Every_option_of_run_reaches_the_host()
    {
        GroupOptions options = OptionsFrom(Read("run --max-threads 7 --max-memory 64KiB --timeout 2m --on-deadlock wait --compat zig app.wasm x"));
        Assert.Equal(7, options.MaxThreads);
        Assert.Equal(65536, options.MaxMemory);
        Assert.Equal(TimeSpan.FromMinutes(2), options.Timeout);
        Assert.Equal(DeadlockAction.Wait, options.OnDeadlock);
        Assert.Equal(GuestCompatibility.Zig, options.Compatibility);
        Assert.Equal(["x"], options.Arguments);
        Assert.True(options.InheritStandardStreams);
    }

    [Fact]
    public void Without_options_the_hosts_defaults_hold()
    {
        GroupOptions options = OptionsFrom(Read("run app.wasm"));
        GroupOptions defaults = new();
        Assert.Equal(defaults.MaxThreads, options.MaxThreads);
        Assert.Null(options.MaxMemory);
        Assert.Null(options.Timeout);
        Assert.Equal(defaults.OnDeadlock, options.OnDeadlock);
        Assert.Equal(defaults.Compatibility, options.Compatibility);
        Assert.Empty(options.Environment);
        Assert.Empty(options.Preopens);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("--timeout 1s --help app.wasm")]
    public void Help_is_asked_for_before_the_module(string line) => Assert.IsType<HelpScreen>(Read($"run {line}").Action);

    [Fact]
    public void Options_of_check_may_follow_the_module()
    {
        ParseResult result = Read("check app.wasm --json");
        Assert.True(result.GetValue<bool>("--json"));
        Assert.Equal("app.wasm", result.GetValue<string>("module"));
    }

    private static ParseResult Read(string line) => new WeftCommand().Read(line.Split(' '));

    private static GroupOptions OptionsFrom(ParseResult result) =>
        Assert.IsType<RunCommand>(result.CommandResult.Command).GroupOptionsFrom(result, spawnFailed: null);
}
