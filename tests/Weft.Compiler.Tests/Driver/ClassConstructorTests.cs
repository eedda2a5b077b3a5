using System.Globalization;
using System.Text;
using Weft.Compiler.Tests.TypeSystem;
using Weft.Wasm;
using Weft.Wasm.Names;
using Weft.Wasm.Reading;

namespace Weft.Compiler.Tests.Driver;

/// <summary>Which class constructors the compiler evaluates, so that they are not in the module.</summary>
public sealed class ClassConstructorTests
{
    private const string Usings = "using System; using System.Runtime.InteropServices; using System.Threading; using System.Collections.Generic;\n";

    // Members of a class whose name is the sign.
    private static readonly string[] Evaluated =
    [
        "public static readonly int Value = 5 * 8 + 2;",
        "public static readonly int[] Items = [1, 2, 3]; public static int Value => Items[1];",
        "public static readonly string Text = \"text\"; public static int Value => Text.Length;",
        "public static readonly object Gate = new(); public static int Value => Gate.GetHashCode();",
        "public static readonly object Boxed = 5; public static int Value => (int)Boxed;",
        "public static readonly List<int> Items = []; public static int Value => Items.Count;",
        "public static readonly string[] Items = [\"a\", \"b\"]; public static int Value => Items.Length;",
        "public static readonly Type Type = typeof(int); public static int Value => Type == typeof(long) ? 1 : 2;",
        "public static int Value = 3; static @() { }",
        "public static readonly int Value; static @() { for (int i = 0; i < 10; i++) Value += i; }",
        "public static readonly int Value = Base.Number + 1; static class Base { public static readonly int Number = 4; }",
        "public static readonly int[] Table = new int[20]; public static int Value => Table[3]; static @() { for (int i = 0; i < 20; i++) Table[i] = i * i; }",
    ];

    private static readonly string[] Run =
    [
        // What runs at a time that somebody sees, or may be different then.
        "public static readonly int Value = 1; static @() => GC.Collect();",
        "public static readonly int Value = Environment.ProcessorCount;",
        "public static readonly int Value = Base.Number; static class Base { public static int Number; }",
        "public static readonly int Value; static @() { Base.Number++; } static class Base { public static int Number; }",
        "public static readonly int Value = Thread.CurrentThread.ManagedThreadId;",
        "[ThreadStatic] private static int t_count; public static readonly int Value = ++t_count;",
        "public static readonly int Value = 1 / Zero; private static readonly int Zero = 0;",
        "public static readonly int Value = Base.Number; static class Base { public static readonly int Number = @.Value + 1; }",

        // Garbage sooner or later, or with a finalizer.
        "public static object Gate = new(); public static int Value => Gate.GetHashCode();",
        "public static readonly object[] Items = [new object()]; public static int Value => Items.Length;",
        "public static readonly Ending Item = new(); public static int Value => Item.GetHashCode(); public class Ending { ~Ending() => GC.Collect(); }",

        // Not worth its bytes, or the time.
        "public static readonly byte[] Buffer = new byte[10_000]; public static int Value => Buffer[0];",
        "public static readonly int Value; static @() { for (int i = 0; i < 1_000_000; i++) Value += i; }",
        "public static readonly int Value = Endless(0); private static int Endless(int i) => Endless(i + 1) + 1;",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Constructor_that_only_sets_fields_is_evaluated(bool optimize) => Assert.Empty(Kept(Evaluated, optimize));

    [Fact]
    public void Constructor_that_does_more_stays() => Assert.Equal(Run, Kept(Run, optimize: true));

    private static List<string> Kept(string[] members, bool optimize)
    {
        StringBuilder source = new(Usings);
        StringBuilder sum = new("0");
        for (int i = 0; i < members.Length; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"public static class T{i} {{ {members[i].Replace("@", $"T{i}", StringComparison.Ordinal)} }}\n");
            sum.Append(CultureInfo.InvariantCulture, $" + T{i}.Value");
        }

        source.Append("public static class Program { [UnmanagedCallersOnly(EntryPoint = \"run\")] public static int Start() { object made = new(); return ");
        source.Append(sum).Append(" + made.GetHashCode(); } }");
        (byte[] image, byte[] symbols) = Fixture.Compile(source.ToString());
        (byte[]? bytes, string errors) = LibraryCompilation.FromImage(image, symbols, optimize, []);
        Assert.True(bytes is not null, errors);
        Module module = ModuleReader.Read(bytes);
        ModuleNames names = ModuleNames.Read(module);
        HashSet<string?> functions = [];
        for (uint index = 0; index < module.Functions.Count + 50; index++)
        {
            functions.Add(names.FindFunction(new(index)));
        }

        return [.. members.Where((_, number) => functions.Contains($"T{number}.static T{number}()"))];
    }
}
