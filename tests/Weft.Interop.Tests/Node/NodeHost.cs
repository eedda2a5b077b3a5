using System.Globalization;
using Weft.Interop.Tests.Tools;
using Weft.Wasm;
using Weft.Wasm.Reading;

namespace Weft.Interop.Tests.Node;

/// <summary>Runs modules on Node, each thread in a worker.</summary>
internal static class NodeHost
{
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "Weft.Interop.Tests", "hosts", "node", "run.mjs");

    // The baseline compiler of Node 20's engine forgets locals across memory.atomic.wait32; its optimizing one does not.
    private static readonly string[] Flags = ["--no-warnings", "--no-liftoff"];

    /// <summary>Runs a module to its end. Skips the test where Node or the package is missing.</summary>
    /// <param name="module">The module's file.</param>
    /// <param name="hasExceptions">Whether the module throws and catches, which Node 20 does not know.</param>
    public static (int Code, string Output, string Error) Run(string module, bool hasExceptions)
    {
        string node = (hasExceptions ? Toolchain.NodeWithExceptions : Toolchain.Node).Require();
        string package = Toolchain.NodeThreads.Require();
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(package)!, "..", "..", ".."));
        MemoryType memory = ModuleReader.Read(File.ReadAllBytes(module)).GetAllMemories()[0];
        return ToolProcess.TryRun(node, [.. Flags, Script, folder, module, Text(memory.Limits.Minimum), Text(memory.Limits.Maximum!.Value)]);
    }

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
