using EmbedAspNetCore;
using Microsoft.AspNetCore.Builder;

namespace Weft.Samples.Tests;

public sealed class EmbedAspNetCoreTests : IAsyncLifetime
{
    /// <summary>Milliseconds after which something that does not come has failed the test.</summary>
    private const int TimeLimit = 60_000;

    private readonly WebApplication _server = GuestServer.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
    private readonly HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_request_runs_a_module_and_gets_its_output()
    {
        string output = await _client.GetStringAsync("/run/threads", TestContext.Current.CancellationToken);
        Assert.EndsWith("78498 primes below 1000000\n", output, StringComparison.Ordinal);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_request_for_a_module_that_is_not_there_is_not_found()
    {
        using HttpResponseMessage response = await _client.GetAsync("/run/nothing", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_client_that_goes_away_takes_the_guest_along()
    {
        using (HttpResponseMessage response = await _client.GetAsync(
            "/run/ticks", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken))
        {
            using StreamReader lines = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            Assert.Equal("tick", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal("tick", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal("1", await _client.GetStringAsync("/running", TestContext.Current.CancellationToken));
        }

        // The server hears of it in its own time; the test's time limit ends the asking.
        while (await _client.GetStringAsync("/running", TestContext.Current.CancellationToken) != "0")
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
