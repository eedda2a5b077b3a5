using System.Diagnostics;

namespace Weft.Wasm.Tests.Support;

/// <summary>Modules that people use, from npm packages that are installed once below the artifacts folder.</summary>
internal static class NpmModules
{
    /// <summary>The packages, and the module in each.</summary>
    private static readonly (string Package, string Version, string File)[] Packages =
    [
        ("@oxc-parser/binding-wasm32-wasi", "0.154.0", "parser.wasm32-wasi.wasm"),
        ("@rolldown/binding-wasm32-wasi", "1.2.19", "rolldown-binding.wasm32-wasi.wasm"),
    ];

    private static readonly Lazy<string?> Problem = new(Install);

    private static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "npm", "wasm-modules");

    /// <summary>The packages by name.</summary>
    public static TheoryData<string> Names => [.. Packages.Select(package => package.Package)];

    /// <summary>Gives the module of a package; skips the test with the reason where it cannot be had, and fails it in CI.</summary>
    public static byte[] Load(string package)
    {
        if (Problem.Value is { } problem)
        {
            Assert.False(Repository.IsContinuousIntegration, problem);
            Assert.Skip(problem);
        }

        return File.ReadAllBytes(GetPath(Array.Find(Packages, candidate => candidate.Package == package)));
    }

    private static string? Install()
    {
        if (Packages.All(package => File.Exists(GetPath(package))))
        {
            return null;
        }

        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "package.json"), "{}");
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The packages are for the cpu "wasm32", which npm refuses to install elsewhere without being forced.
        string[] options = ["install", "--force", "--ignore-scripts", "--no-audit", "--no-fund"];
        foreach (string argument in options.Concat(Packages.Select(package => $"{package.Package}@{package.Version}")))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && Packages.All(package => File.Exists(GetPath(package)))
                ? null
                : $"npm could not install the modules: {errors} {output.GetAwaiter().GetResult()}";
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return $"npm cannot be started, so no modules from it: {error.Message}";
        }
    }

    private static string GetPath((string Package, string Version, string File) package) =>
        Path.Combine([Folder, "node_modules", .. package.Package.Split('/'), package.File]);
}
