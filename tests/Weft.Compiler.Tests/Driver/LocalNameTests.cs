using Weft.Compiler.Tests.TypeSystem;
using Weft.Wasm;
using Weft.Wasm.Names;
using Weft.Wasm.Reading;

namespace Weft.Compiler.Tests.Driver;

public sealed class LocalNameTests
{
    private const string Source = """
        using System;
        using System.Runtime.InteropServices;
        public struct Pair { public int First; public int Second; }
        public struct Counter { public int Count; public int Next(int step) { Count += step; return Count; } }
        public static unsafe class Program
        {
            public static int Sum(int count, Pair pair, int unused)
            {
                int total = pair.Second * 3 + unused;
                for (int i = 0; i < count; i++)
                {
                    int part = i * total;
                    total += part ^ part >> 3;
                }
                return total + count + pair.First + pair.Second + unused;
            }

            public static int Escaping(Pair escapes) { Pair* address = &escapes; Change(address); return address->First; }
            private static void Change(Pair* target) => target->First++;

            [UnmanagedCallersOnly(EntryPoint = "run")]
            public static int Run(int a)
            {
                Counter counter = default;
                return Sum(a, new() { First = a, Second = counter.Next(3) }, 0) + Escaping(new() { First = a });
            }
        }
        """;

    [Fact]
    public void Parameters_have_their_names()
    {
        foreach (bool optimize in (ReadOnlySpan<bool>)[false, true])
        {
            Module module = Build(optimize);
            Assert.Equal(["a"], Names(module, "Program.Run(int)", 1));
        }
    }

    [Fact]
    public void Scalars_of_a_struct_say_where_in_it_they_are()
    {
        Module module = Build(optimize: false);
        Assert.Equal(["count", "pair+0", "pair+4", "unused"], Names(module, "Program.Sum(int, Pair, int)", 4));
        Assert.Equal(["escapes+0", "escapes+4"], Names(module, "Program.Escaping(Pair)", 2));
        Assert.Equal(["this", "step"], Names(module, "Counter.Next(int)", 2));
    }

    [Fact]
    public void Locals_have_the_names_of_variables()
    {
        IReadOnlyList<string?> names = Names(Build(optimize: false), "Program.Sum(int, Pair, int)", 20);
        Assert.Contains("total", names);
        Assert.Contains("i", names);
        Assert.Contains("frame", Names(Build(optimize: false), "Program.Escaping(Pair)", 20));
    }

    private static Module Build(bool optimize)
    {
        (byte[] image, byte[] symbols) = Fixture.Compile(Source);
        (byte[]? module, string errors) = LibraryCompilation.FromImage(image, symbols, optimize, []);
        Assert.True(module is not null, errors);
        return ModuleReader.Read(module);
    }

    private static List<string?> Names(Module module, string function, uint count)
    {
        ModuleNames names = ModuleNames.Read(module);
        for (uint index = 0; index < module.Functions.Count + 10; index++)
        {
            if (names.FindFunction(new(index)) == function)
            {
                return [.. Enumerable.Range(0, (int)count).Select(local => names.FindLocal(new(index), (uint)local))];
            }
        }

        throw new InvalidOperationException($"there is no {function}");
    }
}
