using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Tests.TypeSystem;

/// <summary>Whatever is wrong with a file ends in an exception of the type system, and soon.</summary>
public sealed class BrokenAssemblyTests(ITestOutputHelper output)
{
    private const string Source = """
        using System.Collections.Generic;
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
        public struct S { [System.Runtime.InteropServices.FieldOffset(0)] public int A; [System.Runtime.InteropServices.FieldOffset(4)] public object B; }
        public interface I<T> { T M(T x); }
        public class Base<T> : I<T> { public virtual T M(T x) => x; public List<T> Items = new(); }
        public class D : Base<string> { public override string M(string x) { try { return base.M(x) + Items[0]; } catch (System.Exception e) { return e.Message; } } }
        public static class P { public static System.ReadOnlySpan<int> Data => [1, 2, 3, 4]; public static int Run() { var d = new Dictionary<int, S>(); d[1] = default; return d.Count; } }
        """;

    private static readonly byte[] s_image = Fixture.Compile(Source).Image;

    [Fact]
    public void Whole_file_is_not_refused()
    {
        Assert.True(Walk(s_image));
    }

    [Fact]
    public void Truncated_file_is_refused()
    {
        int refused = 0;
        for (int length = 0; length < s_image.Length; length += 37)
        {
            refused += Walk(s_image[..length]) ? 0 : 1;
        }

        Assert.InRange(refused, s_image.Length / 37 / 2, int.MaxValue);
    }

    [Fact]
    public void Random_bytes_are_refused()
    {
        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(4096)];
            random.NextBytes(bytes);
            Assert.False(Walk(bytes));
        }
    }

    [Fact]
    public void Changed_bytes_crash_nothing()
    {
        int iterations = int.TryParse(Environment.GetEnvironmentVariable("WEFT_FUZZ_ITERATIONS"), out int wanted) ? wanted : 400;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("WEFT_FUZZ_SEED"), out int given) ? given : 20;
        int broken = 0;
        for (int i = 0; i < iterations; i++)
        {
            var random = new Random(seed + i);
            byte[] image = [.. s_image];
            for (int change = random.Next(1, 12); change > 0; change--)
            {
                image[random.Next(512, image.Length)] = (byte)random.Next(256);
            }

            try
            {
                broken += Walk(image) ? 0 : 1;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed + i}", e);
            }
        }

        output.WriteLine($"{broken} of {iterations} were refused");
        Assert.InRange(broken, iterations / 10, iterations - 1);
    }

    [Fact]
    public void Text_file_and_missing_file_are_refused_with_the_path()
    {
        using TypeSystemContext context = Fixture.CreateContext();
        Assert.Equal("notes.txt", Assert.Throws<BadAssemblyException>(() => context.AddAssembly("notes.txt", "hello"u8.ToArray())).Path);
        Assert.Throws<BadAssemblyException>(() => context.LoadAssembly(Path.Combine(Fixture.FrameworkFolder, "none.dll")));
    }

    /// <summary>Asks for everything; says whether nothing was refused.</summary>
    private static bool Walk(byte[] image)
    {
        using TypeSystemContext context = Fixture.CreateContext();
        bool whole = true;
        EcmaAssembly? assembly = null;
        Try(() => assembly = context.AddAssembly("broken.dll", image));
        if (assembly is null)
        {
            return false;
        }

        var types = new List<TypeDesc>();
        Try(() => types.AddRange(assembly.GetTypes()));
        Try(() => _ = assembly.EntryPoint);
        foreach (TypeDesc type in types)
        {
            Try(() => _ = type.ToString());
            Try(() => _ = type.Kind);
            Try(() => _ = type.Interfaces);
            Try(() => _ = type.IsByRefLike);
            Try(() => _ = type.HasFinalizer);
            Try(() => _ = type.IsGenericDefinition || type.IsInterface || type.IsVoid ? null : type.Layout);
            Try(() => _ = type.VirtualMethodTable);
            Try(() =>
            {
                foreach (FieldDesc field in type.GetFields())
                {
                    Try(() => _ = field.ToString());
                    Try(() => _ = field.FieldType);
                    Try(() => _ = field.IsThreadStatic);
                    Try(() => _ = field.GetConstant());
                    Try(() => _ = field.HasRva ? field.GetRvaData() : default);
                }
            });
            Try(() =>
            {
                foreach (MethodDesc method in type.GetMethods())
                {
                    Try(() => _ = method.ToString());
                    Try(() => _ = method.Markers);
                    Try(() => _ = method.Import);
                    Try(() => WalkBody(method));
                }
            });
        }

        return whole;

        void WalkBody(MethodDesc method)
        {
            if (new MethodILProvider().GetMethodIL(method) is not { } body)
            {
                return;
            }

            Try(() => _ = body.Locals);
            Try(() => _ = body.ExceptionRegions);
            Try(() => _ = body.DebugInformation);
            byte[] code = body.Code.ToArray();
            for (int i = 0; i + 4 <= code.Length; i++)
            {
                // Every four bytes, most of which are no token: that such are refused says nothing of the file.
                int token = BitConverter.ToInt32(code, i);
                bool before = whole;
                Try(() => _ = body.ResolveToken(token));
                Try(() => _ = body.ResolveString(token));
                Try(() => _ = body.ResolveStandaloneSignature(token));
                whole = before;
            }
        }

        void Try(Action action)
        {
            try
            {
                action();
            }
            catch (TypeSystemException)
            {
                whole = false;
            }
        }
    }
}
