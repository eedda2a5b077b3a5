using System.Diagnostics;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Launcher;

public sealed class LauncherTests
{
    public LauncherTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the launcher for Windows is weft.cmd");

    [Fact]
    public async Task It_builds_once_and_says_nothing()
    {
        using FakeCheckout checkout = new();
        for (int round = 0; round < 2; round++)
        {
            CommandResult result = await checkout.Run("run", "a b", "--timeout");
            Assert.Equal("ran natively run a b --timeout\n", result.Output);
            Assert.Empty(result.Error);
            Assert.Equal(0, result.ExitCode);
        }

        Assert.Contains("PublishAot=true", Assert.Single(checkout.Builds), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/Weft.Cli/Program.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    public async Task It_builds_again_when_a_source_has_changed(string file)
    {
        using FakeCheckout checkout = new();
        await checkout.Run();
        checkout.Touch(file);
        CommandResult result = await checkout.Run("--version");
        Assert.Equal("ran natively --version\n", result.Output);
        Assert.Equal(2, checkout.Builds.Length);
    }

    [Fact]
    public async Task It_gives_the_exit_code_on()
    {
        using FakeCheckout checkout = new();
        ProcessStartInfo start = checkout.Start(Path.Combine(checkout.Root, "weft"));
        start.Environment["FAKE_EXIT"] = "134";
        Assert.Equal(134, (await FakeCheckout.Run(start)).ExitCode);
    }

    [Fact]
    public async Task It_works_through_links_and_from_other_folders()
    {
        using FakeCheckout checkout = new();
        File.CreateSymbolicLink(checkout.PathOf("absolute"), Path.Combine(checkout.Root, "weft"));
        Directory.CreateDirectory(checkout.PathOf("deep"));
        File.CreateSymbolicLink(checkout.PathOf("deep/relative"), "../checkout/weft");
        File.CreateSymbolicLink(checkout.PathOf("chain"), "deep/relative");
        foreach (string launcher in new[] { "absolute", "deep/relative", "chain", "./chain", "checkout/weft" })
        {
            // By way of a shell, because a relative path to start is looked up from these tests' own folder.
            CommandResult result = await FakeCheckout.Run(checkout.Start("/bin/sh", "-c", $"./{launcher} here"));
            Assert.Equal("ran natively here\n", result.Output);
            Assert.Empty(result.Error);
        }

        Assert.Single(checkout.Builds);
    }

    [Fact]
    public async Task Invocations_at_the_same_time_build_once()
    {
        using FakeCheckout checkout = new();
        CommandResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => checkout.Run($"{index}")));
        Assert.Equal(Enumerable.Range(0, 8).Select(index => $"ran natively {index}\n"), results.Select(result => result.Output));
        Assert.Single(checkout.Builds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/proc/no-home")]
    [InlineData("/dev/null")]
    public async Task It_builds_without_a_home_to_write_in(string? home)
    {
        using FakeCheckout checkout = new();
        ProcessStartInfo start = checkout.Start(Path.Combine(checkout.Root, "weft"), "here");
        start.Environment.Remove("HOME");
        if (home is not null)
        {
            start.Environment["HOME"] = home;
        }

        CommandResult result = await FakeCheckout.Run(start);
        Assert.Equal(("ran natively here\n", ""), (result.Output, result.Error));
        Assert.Equal(Path.Combine(checkout.Root, "artifacts", "weft", "home"), checkout.Home);
        Assert.True(Directory.Exists(checkout.Home));
    }

    [Fact]
    public async Task A_build_that_fails_shows_why()
    {
        using FakeCheckout checkout = new();
        ProcessStartInfo start = checkout.Start(Path.Combine(checkout.Root, "weft"));
        start.Environment["FAKE_ERROR"] = "Program.cs(1,1): error CS1002: ; expected";
        CommandResult result = await FakeCheckout.Run(start);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("Program.cs(1,1): error CS1002: ; expected\nweft: the build failed.\n", result.Error);

        // The next invocation tries again.
        Assert.Equal(0, (await checkout.Run()).ExitCode);
    }

    /// <summary>Whether there is a C compiler, what cannot be restored, the builds that are tried, and what <c>--verbose</c> tells.</summary>
    [Theory]
    [InlineData(false, "", 1, "no C compiler")]
    [InlineData(true, "PublishAot", 2, "the native program could not be built")]
    [InlineData(true, "PublishAot PublishReadyToRun", 3, "no ahead-of-time compiler")]
    [InlineData(false, "PublishReadyToRun", 2, "no ahead-of-time compiler")]
    public async Task It_builds_what_can_be_built(bool hasCompiler, string unavailable, int builds, string note)
    {
        using FakeCheckout checkout = new(hasCompiler);
        ProcessStartInfo start = checkout.Start(Path.Combine(checkout.Root, "weft"), "run", "--verbose", "app.wasm");
        start.Environment["FAKE_UNAVAILABLE"] = unavailable;
        CommandResult result = await FakeCheckout.Run(start);
        Assert.Equal("ran run --verbose app.wasm\n", result.Output);
        Assert.Contains(note, result.Error, StringComparison.Ordinal);
        Assert.Equal(builds, checkout.Builds.Length);

        Assert.Empty((await checkout.Run("run", "app.wasm")).Error);
        Assert.Equal(builds, checkout.Builds.Length);
    }

    [Theory]
    [InlineData("9.0.300")]
    [InlineData("")]
    public async Task An_sdk_that_is_too_old_is_named(string version)
    {
        using FakeCheckout checkout = new();
        ProcessStartInfo start = checkout.Start(Path.Combine(checkout.Root, "weft"));
        start.Environment["FAKE_VERSION"] = version;
        CommandResult result = await FakeCheckout.Run(start);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the .NET 10 SDK is needed", result.Error, StringComparison.Ordinal);
        Assert.Contains(version, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_sdk_is_an_error_with_a_remedy()
    {
        using FakeCheckout checkout = new();
        File.Delete(checkout.PathOf("bin/dotnet"));
        ProcessStartInfo start = checkout.Start(Path.Combine(checkout.Root, "weft"));
        CommandResult result = await FakeCheckout.Run(start);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("dotnet is not found", result.Error, StringComparison.Ordinal);
        Assert.Contains("https://dot.net/download", result.Error, StringComparison.Ordinal);
    }
}
