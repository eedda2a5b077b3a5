using Weft.Wasm;
using Weft.Wasm.Reading;

namespace Weft.Compiler.Tests.Driver;

/// <summary>Imports and exports are called as WebAssembly's C ABI says.</summary>
public sealed class ForeignCallTests
{
    private const string Source = """
        using System.Runtime.InteropServices;
        public struct Two { public int A; public long B; }
        public struct One { public Wrapped Value; }
        public struct Wrapped { public double Value; }
        public static unsafe class Program
        {
            [DllImport("env")] private static extern Two Give(Two value, One other);
            [UnmanagedCallersOnly(EntryPoint = "take")]
            public static One Take(Two value, One other) => new() { Value = { Value = Give(value, other).B } };
            [DllImport("env")] private static extern sbyte Narrow();
            [UnmanagedCallersOnly(EntryPoint = "narrow")] public static int Widen() => Narrow();
        }
        """;

    [Fact]
    public void Structs_of_one_scalar_are_that_scalar_and_others_go_through_memory()
    {
        (byte[]? bytes, string errors) = LibraryCompilation.FromSource(Source);
        Assert.Equal("", errors);
        Module module = ModuleReader.Read(bytes!);
        FunctionImport import = (FunctionImport)module.Imports.Single(static import => import.Name == "Give").Type;
        Assert.Equal("(i32, i32, f64) -> ()", module.FindFunctionType(import.Type)!.ToString());
        Assert.Equal("(i32, f64) -> (f64)", module.FindFunctionType(new FunctionIndex(module.FindExport("take")!.Value.Index))!.ToString());
    }

    [Fact]
    public void Objects_do_not_cross()
    {
        (byte[]? module, string errors) = LibraryCompilation.FromSource(
            """
            using System.Runtime.InteropServices;
            public static class Program
            {
                [DllImport("env")] private static extern void Log(string text);
                [UnmanagedCallersOnly(EntryPoint = "run")]
                public static void Run() => Log("text");
            }
            """);
        Assert.Null(module);
        Assert.Contains("fixture.cs(6,33): error WEFT0211: the import 'Program.Log(string)' has a 'string'", errors, StringComparison.Ordinal);
    }
}
