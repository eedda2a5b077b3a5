using System.Text;

namespace Weft.Host.Tests.Groups;

/// <summary>Starts modules from text on one engine for all tests of a kind.</summary>
internal static class TestGroups
{
    /// <summary>An engine that can interrupt, without a cache.</summary>
    public static WasmEngine Engine { get; } = new(new() { UseCache = false });

    /// <summary>Far above what any test needs on a busy machine; a test that meets it hangs.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A threaded module: the contract's imports and exports around a body. The body may use <c>$spawn</c>, <c>$exit</c> and the
    /// memory, and defines <c>$main</c> and <c>$thread (param $tid i32) (param $argument i32)</c>.
    /// </summary>
    public static string Threaded(string body) => $"""
        (module
          (import "env" "memory" (memory 1 16 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (export "memory" (memory 0))
          {body}
          (export "_start" (func $main))
          (export "wasi_thread_start" (func $thread)))
        """;

    /// <summary>Loads a module from text.</summary>
    public static WasmModule Load(string text, string name = "test") => Engine.LoadModule(Encoding.UTF8.GetBytes(text), name);

    /// <summary>Runs a module to its end.</summary>
    public static async Task<GroupExit> RunAsync(string text, GroupOptions? options = null)
    {
        using WasmModule module = Load(text);
        await using GuestGroup group = Engine.Start(module, options);
        return await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }
}
