using Weft.Bench.Measures;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>Programs for .NET's own WebAssembly, published as the SDK does it without a workload.</summary>
internal static class BrowserApp
{
    private const string Packages =
        "it needs the packages Microsoft.NETCore.App.Runtime.Mono.browser-wasm and Microsoft.NET.Sdk.WebAssembly.Pack";

    private static readonly Dictionary<string, (string? Folder, string? Missing)> Published = [];

    /// <summary>Publishes a project; returns the folder that has <c>dotnet.js</c>, its module and its assemblies.</summary>
    /// <exception cref="MeasureUnavailableException">It could not be published, for want of a package most likely.</exception>
    public static string Publish(string project)
    {
        if (!Published.TryGetValue(project, out (string? Folder, string? Missing) result))
        {
            result = TryPublish(project);
            Published.Add(project, result);
        }

        return result.Folder ?? throw new MeasureUnavailableException(result.Missing!);
    }

    /// <summary>Starts the project that answers with what its programs take.</summary>
    /// <exception cref="MeasureUnavailableException">It could not be published, or Node is missing.</exception>
    public static LineProcess Start(string project)
    {
        string node = BenchGuest.Require(Toolchain.NodeWithExceptions);
        return new(node, Path.Combine(Repository.Root, "bench", project, "run.mjs"), Publish(project));
    }

    private static (string? Folder, string? Missing) TryPublish(string project)
    {
        // The names of what is published have hashes in them, and what is old would stay.
        string output = Path.Combine(Repository.Artifacts, "bench-browser", project);
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        string file = Path.Combine(Repository.Root, "bench", project, project + ".csproj");
        (int code, string text, string error) = ToolProcess.TryRun(
            "dotnet", ["publish", file, "-c", "Release", "-o", output, "--nologo", "-v", "quiet", "-p:RunAnalyzers=false"]);
        string folder = Path.Combine(output, "wwwroot", "_framework");
        if (code == 0 && Directory.Exists(folder))
        {
            return (folder, null);
        }

        string? line = (text + error).Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal));
        return (null, $"{project} was not published: {line?.Trim() ?? $"it ended with {code}"}; {Packages}");
    }
}
