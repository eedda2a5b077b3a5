using System.Diagnostics;
using System.Globalization;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;
using Weft.Wasm.Rewriting;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Text;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

/// <summary>Damaged modules by the thousand. <c>WEFT_FUZZ_ITERATIONS</c> and <c>WEFT_SEED</c> make longer and other runs.</summary>
public sealed class MutationTests
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private static int Iterations => Read("WEFT_FUZZ_ITERATIONS", 6000);

    private static int Seed => Read("WEFT_SEED", 20);

    [Fact]
    public void Damaged_module_is_an_error_or_a_module()
    {
        byte[][] originals =
        [
            .. CaseFile.Names()
                .Where(name => !name.StartsWith("malformed/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => CaseFile.Load(name).Parse()),
            OpcodeModule.Make(_ => true),
        ];
        int modules = 0;
        for (int i = 0; i < Iterations; i++)
        {
            var random = new Random(HashCode(Seed, i));
            byte[] bytes = Mutator.Mutate(originals[random.Next(originals.Length)], random);
            if (Try(bytes, i))
            {
                modules++;
            }
        }

        // Both outcomes must occur, or the mutations test nothing.
        Assert.InRange(modules, Iterations / 50, Iterations * 49 / 50);
    }

    [Fact]
    public void What_the_validator_accepts_is_read_written_rewritten_and_printed()
    {
        byte[][] originals =
        [
            .. CaseFile.Names()
                .Where(name => !name.StartsWith("malformed/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => CaseFile.Load(name).Parse())
                .Where(bytes => NativeTools.FindMistake(bytes) is null),
        ];
        int valid = 0;
        for (int i = 0; i < Iterations; i++)
        {
            var random = new Random(HashCode(Seed, i));
            byte[] original = originals[random.Next(originals.Length)];
            byte[] bytes = random.Next(2) == 0 ? Mutator.Mutate(original, random) : Mutator.MutateWithin(original, random);
            if (NativeTools.FindMistake(bytes) is null)
            {
                valid++;
                Follow(bytes, i);
            }
        }

        Assert.InRange(valid, Iterations / 50, Iterations * 49 / 50);
    }

    private static void Follow(byte[] bytes, int iteration)
    {
        try
        {
            Module module = ModuleReader.Read(bytes);
            CodeChecker.Check(module);
            Assert.Null(NativeTools.FindMistake(ModuleWriter.Write(module)));
            RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution(), new AtomicStoreSubstitution());
            Assert.Null(NativeTools.FindMistake(result.Bytes.Span));
            Assert.Null(NativeTools.FindMistake(NativeTools.ParseText(ModuleComparison.Print(bytes))));
        }
        catch (Exception error)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, iteration {iteration}");
            throw new InvalidOperationException($"{place}: {Convert.ToHexString(bytes)}", error);
        }
    }

    private static bool Try(byte[] bytes, int iteration)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, iteration {iteration}");
        long start = Stopwatch.GetTimestamp();
        try
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Module? module = ReadOrNull(bytes);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= AllocationBound.For(bytes), $"{place}: {allocated} bytes for a file of {bytes.Length}");
            if (module is null)
            {
                return false;
            }

            Use(module, bytes);
            return true;
        }
        catch (MalformedModuleException)
        {
            return false;
        }
        catch (Exception error) when (error is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"{place}: {Convert.ToHexString(bytes)}", error);
        }
        finally
        {
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            Assert.True(time < MostTime, $"{place}: {time}");
        }
    }

    private static Module? ReadOrNull(byte[] bytes)
    {
        try
        {
            return ModuleReader.Read(bytes);
        }
        catch (MalformedModuleException)
        {
            return null;
        }
    }

    private static void Use(Module module, byte[] bytes)
    {
        byte[] written = ModuleWriter.Write(module);
        Assert.Equal(written, ModuleWriter.Write(ModuleReader.Read(written)));
        module.GetThreadingFacts();
        RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution(), new AtomicStoreSubstitution());
        ModuleReader.Read(result.Bytes);
        CodeChecker.Check(module);
        ModuleSummarizer.Summarize(bytes);
        new ModuleTextPrinter(module, TextWriter.Null).PrintModule();
    }

    // Not System.HashCode, which differs from run to run.
    private static int HashCode(int seed, int iteration) => unchecked((seed * 1_000_003) + iteration);

    private static int Read(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
