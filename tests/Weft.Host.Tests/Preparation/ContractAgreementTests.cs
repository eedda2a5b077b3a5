using System.Text;
using Weft.Host.Preparation;
using Weft.Host.Preparation.Contract;

namespace Weft.Host.Tests.Preparation;

/// <summary>What the contract's rules say of a module against what happens when it is started.</summary>
public sealed class ContractAgreementTests(ITestOutputHelper output)
{
    // Broken, they make a run wrong or empty, not impossible.
    private static readonly string[] RunsNevertheless = ["data-passive", "start-not-entry", "entry-exported", "memory-imported"];

    private static readonly string[] Imports =
    [
        "",
        """(import "wasi" "thread-spawn" (func (param i32) (result i32)))""",
        """(import "wasi" "thread_spawn" (func (param i32) (result i32)))""",
        """(import "wasi" "thread-spawn" (func (param i64) (result i32)))""",
        """(import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32)))""",
        """(import "wasi_snapshot_preview1" "proc_exit" (func (param i32) (result i32)))""",
        """(import "wasi_snapshot_preview1" "none" (func))""",
        """(import "env" "table" (table 1 funcref))""",
        """(import "env" "global" (global i32))""",
        """(import "env" "tag" (tag))""",
    ];

    private static readonly string[] Memories =
    [
        "",
        "(memory 1)",
        """(memory (export "memory") 1 2 shared)""",
        """(import "env" "memory" (memory 1))""",
        """(import "env" "memory" (memory 1 2 shared)) (export "memory" (memory 0))""",
        """(import "a" "b" (memory 0 0 shared))""",
        """(import "a" "b" (memory 1 1 shared)) (import "a" "c" (memory i64 1 1 shared))""",
        """(import "a" "b" (memory 1 1 shared)) (memory 1) (memory 1 1 shared)""",
        """(import "a" "b" (memory 1 1 shared)) (memory 1 1 shared)""",
        "(memory 1 1 shared) (memory 1)",
        "(memory 1) (memory 1 1 shared)",
    ];

    private static readonly string[] Entries =
    [
        "",
        """(func (export "_start"))""",
        """(func (export "_initialize"))""",
        """(func (export "_start") (result i32) (i32.const 0))""",
        """(global (export "_start") i32 (i32.const 0))""",
        """(func (export "_start")) (func (export "wasi_thread_start") (param i32 i32))""",
        """(func (export "_start")) (func (export "wasi_thread_start") (param i32))""",
        """(func $f (export "_start")) (start $f)""",
        """(func (export "_start")) (data (memory 0) (i32.const 0) "a")""",
    ];

    [Fact]
    public async Task Rules_and_runs_agree_on_every_combination()
    {
        using WasmEngine engine = new(new() { UseCache = false });
        int count = 0;
        foreach (string import in Imports)
        {
            foreach (string memory in Memories)
            {
                foreach (string entry in Entries)
                {
                    count += await CompareAsync(engine, Encoding.UTF8.GetBytes($"(module {import} {memory} {entry})"), $"{import} {memory} {entry}") ? 1 : 0;
                }
            }
        }

        output.WriteLine($"{count} valid modules");
        Assert.InRange(count, 500, int.MaxValue);
    }

    [Fact]
    public async Task Rules_and_runs_agree_on_the_modules_of_the_tests_and_samples()
    {
        using WasmEngine engine = new(new() { UseCache = false });
        int count = 0;
        foreach (string folder in (string[])["tests", "samples"])
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.wat", SearchOption.AllDirectories))
            {
                count += await CompareAsync(engine, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), file) ? 1 : 0;
            }
        }

        output.WriteLine($"{count} valid modules");
        Assert.InRange(count, 10, int.MaxValue);
    }

    // Whether the module is valid, so that there was something to compare.
    private static async Task<bool> CompareAsync(WasmEngine engine, byte[] text, string name)
    {
        Weft.Wasm.Module module;
        try
        {
            byte[] binary = ModulePreparation.ToBinary(text, name);
            module = ModulePreparation.Read(binary, name);
            if (Weft.Host.Engine.NativeModule.Validate(engine.Runtime.Handle, binary) is not null)
            {
                return false;
            }
        }
        catch (WeftException)
        {
            return false;
        }

        string[] broken =
        [
            .. ContractCheck.Run(module).Where(row => row is { Rule.IsFatal: true, Outcome.State: RuleState.Broken }).Select(row => row.Rule.Id),
        ];
        string? refusal = await StartAsync(engine, text);
        if (refusal is not null)
        {
            Assert.True(broken.Length > 0, $"{name}: keeps every fatal rule, but: {refusal}");
        }
        else
        {
            Assert.True(broken.All(RunsNevertheless.Contains), $"{name}: starts, but breaks {string.Join(", ", broken)}");
        }

        return true;
    }

    private static async Task<string?> StartAsync(WasmEngine engine, byte[] text)
    {
        try
        {
            using WasmModule module = engine.LoadModule(text);
            await using GuestGroup group = engine.Start(module);
            return null;
        }
        catch (WeftException exception)
        {
            return exception.Message;
        }
    }
}
