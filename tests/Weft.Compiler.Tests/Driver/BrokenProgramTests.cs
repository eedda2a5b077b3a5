using Weft.Compiler.Tests.TypeSystem;
using Weft.Wasm;
using Weft.Wasm.Reading;

namespace Weft.Compiler.Tests.Driver;

/// <summary>Whatever is wrong with an assembly, the compiler says so or makes a module that is valid; it never fails itself.</summary>
public sealed class BrokenProgramTests(ITestOutputHelper output)
{
    // A change may make of a constant the size of a stack frame or the number of a loop's turns, but none makes the compiler slow.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Source = """
        using System;
        using System.Runtime.InteropServices;
        public struct Pair<T> { public T First; public int Second; public T Get() => First; }
        public interface IShape { static abstract int Sides { get; } int Area(); }
        public struct Square : IShape { public int Side; public static int Sides => 4; public int Area() => Side * Side; }
        [StructLayout(LayoutKind.Explicit)] public struct Either { [FieldOffset(0)] public int I; [FieldOffset(0)] public float F; }
        public static unsafe class Program
        {
            private static int s_count = 3;
            [ThreadStatic] private static long t_sum;
            private static ReadOnlySpan<int> Numbers => [1, 2, 3, 5, 8, 13];
            static Program() { s_count += 4; }
            [DllImport("env", EntryPoint = "log")] private static extern void Log(int value, double other);
            private static int Area<T>(T shape) where T : IShape => shape.Area() + T.Sides;
            private static long Sum(ReadOnlySpan<int> values) { long sum = 0; foreach (int value in values) { sum += value; } return sum; }
            private static int Choose(int x) { switch (x) { case 0: return 4; case 1: return s_count; case 2: return x * 7; case 5: return -x; default: return 0; } }
            [UnmanagedCallersOnly(EntryPoint = "run")]
            public static int Run(int x, double y)
            {
                Span<int> buffer = stackalloc int[8];
                for (int i = 0; i < buffer.Length; i++) { buffer[i] = i * x; }
                Pair<long> pair = new() { First = Sum(buffer), Second = Area(new Square { Side = x }) };
                Either either = default; either.F = (float)y;
                delegate*<int, int> chosen = &Choose;
                t_sum += pair.Get() + Sum(Numbers);
                try { Log(chosen(x), y); } finally { s_count--; }
                if (x == 77) { throw new InvalidOperationException("no"); }
                return checked((int)t_sum + either.I / (x | 1)) + "text".Length;
            }
        }
        """;

    private static readonly (byte[] Image, byte[] Symbols) Library = Fixture.Compile(Source);

    [Fact]
    public void A_whole_assembly_becomes_a_module() => Assert.NotNull(LibraryCompilation.FromImage(Library.Image, Library.Symbols).Module);

    [Fact]
    public void A_truncated_assembly_is_refused()
    {
        for (int length = 0; length < Library.Image.Length; length += 97)
        {
            Check(Library.Image[..length], $"length {length}");
        }
    }

    [Fact]
    public void Changed_bytes_are_refused_or_compiled()
    {
        int iterations = int.TryParse(Environment.GetEnvironmentVariable("WEFT_FUZZ_ITERATIONS"), out int wanted) ? wanted : 150;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("WEFT_FUZZ_SEED"), out int given) ? given : 30;
        int refused = 0;
        for (int index = 0; index < iterations; index++)
        {
            Random random = new(seed + index);
            byte[] image = [.. Library.Image];

            // Few changes each, so that most get past the reading of metadata.
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                image[random.Next(512, image.Length)] = (byte)random.Next(256);
            }

            refused += Check(image, $"seed {seed + index}") ? 0 : 1;
        }

        output.WriteLine($"{refused} of {iterations} were refused");
        Assert.InRange(refused, iterations / 10, iterations - 1);
    }

    /// <summary>Compiles; says whether there is a module, which then is valid.</summary>
    private static bool Check(byte[] image, string what)
    {
        try
        {
            Task<(byte[]? Module, string Errors)> compilation = Task.Run(() => LibraryCompilation.FromImage(image, Library.Symbols));
            Assert.True(compilation.Wait(Patience), "it takes too long");
            (byte[]? module, string errors) = compilation.Result;
            Assert.True(module is not null || errors.Contains("error WEFT0", StringComparison.Ordinal), errors);
            if (module is not null)
            {
                _ = ModuleReader.Read(module);
            }

            return module is not null;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(what, exception);
        }
    }
}
