using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Tests.TypeSystem;

public sealed class NameTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Space
        {
            public class Outer<T>
            {
                public Outer(int x) { }
                static Outer() { }
                public class Inner { public class Most<U> { public void Run(T t, U u) { } } }
                public int Property { get; set; }
                public int this[int i] => i;
                public event Action Changed { add { } remove { } }
                public static Outer<T> operator +(Outer<T> a, Outer<T> b) => a;
                public static implicit operator int(Outer<T> a) => 0;
                public static explicit operator checked byte(Outer<T> a) => 0;
                public static explicit operator byte(Outer<T> a) => 0;
            }

            public class Uses
            {
                public static unsafe void Types(ref int a, void* b, int[][,] c, long?[] d, delegate*<int, string> e, delegate* unmanaged<void> f, nint g, List<Dictionary<string, object>> h) { }
                public static void Host(int x)
                {
                    Local();
                    Func<int, int> f = y => y + x;
                    Func<int, int> g = y => y;
                    void Local() { Deep(); void Deep() { } }
                }
                public static async Task Wait() => await Task.Yield();
                public static IEnumerable<int> Yields() { yield return 1; }
                public static T Pick<T, U>(T t, U u) => t;
            }
        }
        """;

    private static readonly Fixture s_fixture = new(Source);

    [Theory]
    [InlineData("Space.Outer`1", ".ctor", "Space.Outer<!0>.Outer(int)")]
    [InlineData("Space.Outer`1", ".cctor", "Space.Outer<!0>.static Outer()")]
    [InlineData("Space.Outer`1", "get_Property", "Space.Outer<!0>.Property.get()")]
    [InlineData("Space.Outer`1", "get_Item", "Space.Outer<!0>.this.get(int)")]
    [InlineData("Space.Outer`1", "add_Changed", "Space.Outer<!0>.Changed.add(System.Action)")]
    [InlineData("Space.Outer`1", "op_Addition", "Space.Outer<!0>.operator +(Space.Outer<!0>, Space.Outer<!0>)")]
    [InlineData("Space.Outer`1", "op_Implicit", "Space.Outer<!0>.implicit operator int(Space.Outer<!0>)")]
    [InlineData("Space.Outer`1", "op_CheckedExplicit", "Space.Outer<!0>.explicit operator checked byte(Space.Outer<!0>)")]
    [InlineData("Space.Outer`1+Inner+Most`1", "Run", "Space.Outer<!0>.Inner.Most<!1>.Run(!0, !1)")]
    [InlineData("Space.Uses", "Types", "Space.Uses.Types(ref int, void*, int[][,], long?[], delegate*<int, string>, delegate* unmanaged<void>, nint, System.Collections.Generic.List<System.Collections.Generic.Dictionary<string, object>>)")]
    [InlineData("Space.Uses", "Pick", "Space.Uses.Pick<!!0, !!1>(!!0, !!1)")]
    [InlineData("Space.Uses", "<Host>g__Local|0_1", "Space.Uses.Host.Local()")]
    public void Method_has_its_C_sharp_name(string type, string method, string expected)
    {
        MethodDesc found = method[0] == '<' ? Generated(type, method.Split('|')[0]) : s_fixture[type].GetMethod(method)!;
        Assert.Equal(expected, found.ToString());
    }

    [Fact]
    public void Generated_methods_have_the_name_of_the_method_around_them()
    {
        var names = new List<string>();
        foreach (TypeDesc type in s_fixture.Assembly.GetTypes())
        {
            foreach (MethodDesc method in type.GetMethods())
            {
                names.Add(method.ToString());
            }
        }

        Assert.Contains("Space.Uses.Host.Deep()", names);
        Assert.Contains("Space.Uses.Host.lambda0(int)", names);
        Assert.Contains("Space.Uses.Host.lambda1(int)", names);
        Assert.Contains("Space.Uses.Wait.MoveNext()", names);
        Assert.Contains("Space.Uses.Yields.MoveNext()", names);
    }

    [Fact]
    public void Instances_show_their_arguments()
    {
        TypeDesc number = s_fixture.Core(WellKnownType.Int32);
        TypeDesc text = s_fixture.Core(WellKnownType.String);
        TypeDesc most = s_fixture.Generic("Space.Outer`1+Inner+Most`1", number, text);
        Assert.Equal("Space.Outer<int>.Inner.Most<string>", most.ToString());
        Assert.Equal("Space.Outer<int>.Inner.Most<string>.Run(int, string)", most.GetMethod("Run")!.ToString());
        Assert.Equal("Space.Outer<int>.Property", s_fixture.Generic("Space.Outer`1", number).GetFields()[0].ToString());
    }

    [Fact]
    public void Name_of_a_huge_type_is_cut()
    {
        TypeDesc type = s_fixture.Core(WellKnownType.Int32);
        for (int i = 0; i < 8; i++)
        {
            type = s_fixture.Generic("Space.Outer`1+Inner+Most`1", type, type);
        }

        Assert.InRange(type.ToString().Length, 1000, 4000);
        Assert.Contains("…", type.ToString(), StringComparison.Ordinal);
    }

    private static MethodDesc Generated(string type, string prefix)
    {
        foreach (MethodDesc method in s_fixture[type].GetMethods())
        {
            if (method.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return method;
            }
        }

        throw new ArgumentException(prefix);
    }
}
