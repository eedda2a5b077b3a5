using Weft.Host;

namespace EmbedAspNetCore;

/// <summary>A web server that runs a module for each request and sends what it writes to the client as it comes.</summary>
public static class GuestServer
{
    /// <summary>Makes the server; <c>GET /run/NAME</c> runs <c>modules/NAME.wat</c>, <c>GET /running</c> tells how many run.</summary>
    public static WebApplication Build(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        // One engine serves the whole server. It compiles with interrupt checks, so that a guest in a loop can be stopped.
        builder.Services.AddSingleton(_ => new WasmEngine());
        builder.Services.AddSingleton<ModuleStore>();
        builder.Services.AddSingleton<GuestRunner>();

        WebApplication app = builder.Build();
        app.MapGet("/run/{name}", static (string name, HttpContext context, GuestRunner runner) => runner.RunAsync(name, context));
        app.MapGet("/running", static (GuestRunner runner) => runner.Running);
        return app;
    }
}
