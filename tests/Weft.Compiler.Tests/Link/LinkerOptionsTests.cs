using System.Collections.Immutable;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;

namespace Weft.Compiler.Tests.Link;

public sealed class LinkerOptionsTests
{
    public static TheoryData<string, string> Refused => new()
    {
        {
            "--threads --shared-memory false",
            """
            --shared-memory : error WEFT0400: threads need shared memory, and '--shared-memory false' turns it off
              help: leave '--shared-memory false' out, or build without --threads
            """
        },
        {
            "--threads --features -atomics",
            """
            --features : error WEFT0401: shared memory needs the feature 'atomics', which '-atomics' turns off
              help: take -atomics out of --features
            """
        },
        {
            "--shared-memory --import-memory --max-memory 16777216 --features +atomics",
            """
            --shared-memory : error WEFT0401: shared memory needs the feature 'bulk-memory', which is not on
              help: give --features +bulk-memory; --threads implies it
            """
        },
        {
            "--shared-memory --import-memory --features +atomics,+bulk-memory",
            """
            --shared-memory : error WEFT0402: shared memory needs a maximum, since it can never move when it grows
              help: give --max-memory, such as --max-memory 1GiB; --threads implies that one
            """
        },
        {
            "--threads --import-memory false",
            """
            --import-memory : error WEFT0404: shared memory that is not imported would be another memory in every thread
              help: give --import-memory; --threads implies it
            """
        },
        {
            "--shared-memory --max-memory 16777216 --features +atomics,+bulk-memory",
            """
            --shared-memory : error WEFT0404: shared memory that is not imported would be another memory in every thread
              help: give --import-memory; --threads implies it
            """
        },
        {
            "--max-memory 67108865",
            """
            --max-memory : error WEFT0405: --max-memory of 67108865 bytes is not a multiple of a page, 65536 bytes
              help: give 67108864 or 67174400
            """
        },
        {
            "--initial-memory 1000",
            """
            --initial-memory : error WEFT0405: --initial-memory of 1000 bytes is not a multiple of a page, 65536 bytes
              help: give 65536
            """
        },
        {
            "--stack-size 100001",
            """
            --stack-size : error WEFT0406: --stack-size of 100001 bytes is not a multiple of 16
              help: give 100000 or 100016
            """
        },
        {
            "--stack-size 100",
            """
            --stack-size : error WEFT0407: --stack-size of 100 bytes is too small to run anything on
              help: give 4096 or more
            """
        },
        {
            "--initial-memory 131072 --max-memory 65536",
            """
            --initial-memory : error WEFT0408: the memory starts with 131072 bytes, more than its maximum of 65536
              help: give --initial-memory 65536 or less, or --max-memory 131072 or more
            """
        },
        {
            "--max-memory 4295032832",
            """
            --max-memory : error WEFT0409: --max-memory of 4295032832 bytes is more than 32-bit addresses reach
              help: give 4294967296 or less
            """
        },
        {
            "--stack-size 18446744073709551600",
            """
            --stack-size : error WEFT0409: --stack-size of 18446744073709551600 bytes is more than 32-bit addresses reach
              help: give 4294967296 or less
            """
        },
        {
            "--features +bulk_memory",
            """
            --features : error WEFT0410: there is no feature 'bulk_memory'
              help: did you mean 'bulk-memory'? the features are atomics, bulk-memory, custom-page-sizes, exception-handling, extended-const, gc, memory64, multimemory, multivalue, mutable-globals, nontrapping-fptoint, reference-types, relaxed-simd, sign-ext, simd128, tail-call, wide-arithmetic
            """
        },
        {
            "--features +simd128,-simd128",
            """
            --features : error WEFT0411: '+simd128' and '-simd128' contradict each other
              help: leave one of them out
            """
        },
        {
            "--threads --export-memory false",
            """
            --export-memory : error WEFT0417: hosts of threads look for the memory among the exports, and '--export-memory false' turns that off
              help: leave '--export-memory false' out
            """
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Contradictions_are_refused_with_the_fix(string options, string expected)
    {
        DiagnosticBag diagnostics = new();
        Assert.Null(LinkerOptionsChecker.Resolve(OptionText.Parse(options), diagnostics));
        Assert.Equal(expected.ReplaceLineEndings("\n"), DiagnosticFormatter.Format(Assert.Single(diagnostics.ToSortedArray())).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        DiagnosticBag diagnostics = new();
        Assert.Null(LinkerOptionsChecker.Resolve(OptionText.Parse("--threads --shared-memory false --import-memory false --stack-size 1 --max-memory 5"), diagnostics));
        Assert.Equal(["WEFT0404", "WEFT0405", "WEFT0400", "WEFT0407"], diagnostics.ToSortedArray().Select(static diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Nothing_given_is_a_module_without_threads()
    {
        ResolvedLinkerOptions resolved = OptionText.Resolve("");
        Assert.Equal((false, false, false, true), (resolved.Threads, resolved.IsMemoryShared, resolved.IsMemoryImported, resolved.IsMemoryExported));
        Assert.Equal((null, null, 1048576ul), (resolved.InitialMemory, resolved.MaximumMemory, resolved.StackSize));
    }

    [Fact]
    public void Threads_imply_what_they_rest_on()
    {
        ResolvedLinkerOptions resolved = OptionText.Resolve("--threads");
        Assert.Equal((true, true, true, true), (resolved.Threads, resolved.IsMemoryShared, resolved.IsMemoryImported, resolved.IsMemoryExported));
        Assert.Equal((1073741824ul, 1048576ul), (resolved.MaximumMemory, resolved.StackSize));
    }

    [Fact]
    public void What_is_implied_may_be_said_too() =>
        Assert.True(OptionText.Resolve("--threads --shared-memory --import-memory --export-memory --features +atomics,+bulk-memory").IsMemoryShared);

    [Fact]
    public void Command_line_overrules_a_project()
    {
        LinkerOptions project = new() { Features = [new(new("simd128", true), "WasmFeatures", new("app.csproj", 3))] };
        LinkerOptions options = OptionText.Parse("--features -simd128").Over(project);
        ResolvedLinkerOptions? resolved = LinkerOptionsChecker.Resolve(options, new());
        Assert.Equal("simd128", Assert.Single(resolved!.DisallowedFeatures).Option.Value.Name);
    }

    [Fact]
    public void Larger_start_than_the_default_maximum_raises_it() =>
        Assert.Equal(2147483648ul, OptionText.Resolve("--threads --initial-memory 2147483648").MaximumMemory);
}

/// <summary>Options as they stand on a command line.</summary>
internal static class OptionText
{
    public static ResolvedLinkerOptions Resolve(string text)
    {
        DiagnosticBag diagnostics = new();
        ResolvedLinkerOptions? resolved = LinkerOptionsChecker.Resolve(Parse(text), diagnostics);
        Assert.Empty(diagnostics.ToSortedArray());
        return resolved!;
    }

    public static LinkerOptions Parse(string text)
    {
        LinkerOptions options = new();
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string name = words[i];
            string value = i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal) ? words[++i] : "true";
            options = name switch
            {
                "--threads" => options with { Threads = Switch() },
                "--shared-memory" => options with { SharedMemory = Switch() },
                "--import-memory" => options with { ImportMemory = Switch() },
                "--export-memory" => options with { ExportMemory = Switch() },
                "--initial-memory" => options with { InitialMemory = Size() },
                "--max-memory" => options with { MaximumMemory = Size() },
                "--stack-size" => options with { StackSize = Size() },
                "--export" => options with { Exports = options.Exports.Add(new(value, name, new(name))) },
                "--features" => options with { Features = [.. options.Features, .. Features()] },
                _ => throw new ArgumentException(name),
            };

            LinkerOption<bool> Switch() => new(bool.Parse(value), name, new(name));
            LinkerOption<ulong> Size() => new(ulong.Parse(value, System.Globalization.CultureInfo.InvariantCulture), name, new(name));
            ImmutableArray<LinkerOption<FeatureChoice>> Features() =>
                [.. value.Split(',').Select(choice => new LinkerOption<FeatureChoice>(new(choice[1..], choice[0] == '+'), name, new(name)))];
        }

        return options;
    }
}
