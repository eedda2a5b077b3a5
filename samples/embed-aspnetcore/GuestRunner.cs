using Weft.Host;

namespace EmbedAspNetCore;

/// <summary>Runs guests inside requests. A guest ends with its request at the latest.</summary>
public sealed partial class GuestRunner(WasmEngine engine, ModuleStore modules, ILogger<GuestRunner> logger)
{
    private int _running;

    /// <summary>How many guests run.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Runs a module and sends its standard output to the client.</summary>
    public async Task RunAsync(string name, HttpContext context)
    {
        if (modules.Find(name) is not { } module)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        GroupOptions options = new()
        {
            // Guest threads write synchronously, which suits them: a slow client holds them up instead of filling the server's memory.
            StandardOutput = context.Response.BodyWriter.AsStream(leaveOpen: true),
            Timeout = TimeSpan.FromMinutes(5),
            MaxThreads = 64,
        };

        Interlocked.Increment(ref _running);
        try
        {
            // Leaving this block kills what is left of the group, so nothing of it outlives the request.
            await using GuestGroup group = engine.Start(module, options);
            GroupExit exit = await group.WaitForExitAsync(context.RequestAborted);
            LogExit(name, exit.Kind, exit.ExitCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            LogAborted(name);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} {Kind} with {ExitCode}")]
    private partial void LogExit(string name, GroupExitKind kind, int exitCode);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} was killed, because its client went away")]
    private partial void LogAborted(string name);
}
