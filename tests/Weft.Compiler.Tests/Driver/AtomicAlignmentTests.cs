using Weft.Compiler.Tests.TypeSystem;
using Weft.Wasm;
using Weft.Wasm.Names;
using Weft.Wasm.Reading;

namespace Weft.Compiler.Tests.Driver;

public sealed class AtomicAlignmentTests
{
    private const string Source = """
        using System.Runtime.InteropServices;
        using System.Threading;
        public static unsafe class Program
        {
            [UnmanagedCallersOnly(EntryPoint = "run")]
            public static long Run(long* anywhere, int* narrow) => Interlocked.Increment(ref *anywhere) + Interlocked.Increment(ref *narrow);
        }
        """;

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Debug_builds_with_threads_check_addresses_of_atomic_accesses(bool optimize, bool threads, bool isChecked)
    {
        (byte[] image, byte[] symbols) = Fixture.Compile(Source);
        (byte[]? bytes, string errors) = LibraryCompilation.FromImage(image, symbols, new LibraryCompilation.Way(optimize, threads), []);
        Assert.True(bytes is not null, errors);
        Module module = ModuleReader.Read(bytes);
        ModuleNames names = ModuleNames.Read(module);
        HashSet<string?> functions = [];
        for (uint index = 0; index < module.Functions.Count + 50; index++)
        {
            functions.Add(names.FindFunction(new(index)));
        }

        Assert.Equal(isChecked, functions.Contains("Weft.CompilerServices.CompilerHelpers.ThrowMisaligned()"));
    }
}
