using System.Diagnostics;
using System.Globalization;
using System.Text;
using Weft.Compiler.Tests.TypeSystem;

namespace Weft.Compiler.Tests.Driver;

/// <summary>
/// Generated code has methods of ten thousand statements. Each program is built small and then eight times as large: what grows with the
/// square takes sixty-four times as long then, and anything up to thirty-two times passes, whatever else the machine does.
/// </summary>
public sealed class HugeProgramTests(ITestOutputHelper output)
{
    private const int Growth = 8;
    private const int Measurements = 3;
    private const double MostGrowth = 4;

    [Fact]
    public void Time_grows_with_the_statements_of_a_method() =>
        Compare(1250, "int x = a, y = a + 1, z = 1;", "return x + y + z;", static i => (i % 5) switch
        {
            0 => $"x += y * {i + 3};",
            1 => $"y ^= x >> {(i % 13) + 1};",
            2 => $"z = z * 31 + {i};",
            3 => $"if (x > {i * 7}) y++;",
            _ => $"s_total += z - {i};",
        });

    [Fact]
    public void Time_grows_with_the_accesses_of_a_span() =>
        Compare(500, "Span<int> s = stackalloc int[64];", "return s[a & 63];", static i => $"s[{i % 50}] = s[{i * 7 % 50}] + a / {i + 1};");

    [Fact]
    public void Time_grows_with_the_calls_of_a_method() =>
        Compare(1000, "int x = a, y = 1;", "return x + y;", static i => i % 2 == 0 ? $"x = Next(x + {i});" : "Change(ref y, x);");

    [Fact]
    public void Time_grows_with_the_constructors_that_a_method_may_run() =>
        Compare(
            250, "int x = a;", "return x;", static i => $"x += C{i}.Value;",
            static i => $"static class C{i} {{ public static int Value = Program.Next({i}); static C{i}() {{ }} }}");

    [Fact]
    public void Time_grows_with_the_cases_of_a_switch() =>
        Compare(
            375, "int x = a, y = 1; while (x != 0) { switch (x) {", "default: return y; } } return x;",
            static i => $"case {i}: x += y * {i * 3}; y ^= x + {i}; break;");

    [Fact]
    public void Time_grows_with_the_scopes_of_a_method() =>
        Compare(500, "int x = a;", "return x;", static i => $"{{ int v = Next({i}); if (v == {i * 5}) return v; for (; v < a; v++) x ^= v; }}");

    [Fact]
    public void Deep_expressions_are_compiled()
    {
        StringBuilder expression = new("a");
        for (int i = 0; i < 400; i++)
        {
            expression.Insert(0, '(').Append(CultureInfo.InvariantCulture, $" {"+*^-"[i % 4]} Next({i}))");
        }

        Build(Program($"return {expression};", ""));
    }

    [Fact]
    public void Large_tables_are_compiled() =>
        Build(Program("return Table[a];", $"static ReadOnlySpan<int> Table => [{string.Join(", ", Enumerable.Range(0, 5000))}];"));

    private void Compare(int count, string before, string after, Func<int, string> statement, Func<int, string>? declaration = null)
    {
        (byte[], byte[]) small = Fixture.Compile(Text(count));
        (byte[], byte[]) large = Fixture.Compile(Text(count * Growth));
        Build(small);
        double growth = double.MaxValue;
        for (int i = 0; i < Measurements; i++)
        {
            // As much is compiled either way, one after the other, so that what else the machine does takes its share of both.
            TimeSpan many = TimeOf(small, Growth);
            TimeSpan one = TimeOf(large, 1);
            output.WriteLine($"{Growth} of {count}: {many.TotalMilliseconds:F0} ms; {count * Growth}: {one.TotalMilliseconds:F0} ms");
            growth = Math.Min(growth, one / many);
        }

        Assert.True(growth < MostGrowth, $"{count * Growth} took {growth:F1} times as long as {Growth} of {count}");

        string Text(int size)
        {
            StringBuilder body = new(before);
            StringBuilder declarations = new();
            for (int i = 0; i < size; i++)
            {
                body.Append(statement(i)).Append('\n');
                declarations.Append(declaration?.Invoke(i)).Append('\n');
            }

            return Source(body.Append(after).ToString(), "", declarations.ToString());
        }
    }

    private static (byte[] Image, byte[] Symbols) Program(string body, string members) => Fixture.Compile(Source(body, members, ""));

    private static string Source(string body, string members, string types) => $$"""
        using System;
        using System.Runtime.InteropServices;
        public static class Program
        {
            private static int s_total;
            public static int Next(int x) { s_total += x; return s_total ^ x; }
            private static void Change(ref int x, int by) { x += by; if (x > 1000) { x -= by * 3; } }
            {{members}}
            [UnmanagedCallersOnly(EntryPoint = "run")]
            public static int Run(int a)
            {
                {{body}}
            }
        }
        {{types}}
        """;

    private static TimeSpan TimeOf((byte[] Image, byte[] Symbols) program, int times)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
        {
            Build(program);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static void Build((byte[] Image, byte[] Symbols) program)
    {
        (byte[]? module, string errors) = LibraryCompilation.FromImage(program.Image, program.Symbols);
        Assert.True(module is not null, errors);
    }
}
