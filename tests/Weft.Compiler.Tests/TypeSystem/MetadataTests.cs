using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Tests.TypeSystem;

public sealed class MetadataTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        public class Mark : Attribute { public Mark(string s, int i, Type t) { } public long Named { get; set; } }
        public enum Wide : ulong { A = 5 }
        public delegate int Callback(int x);
        public ref struct Ref { }
        public class Base<T> { public T Value; public T Get() => Value; public class Nested { public T Deep; } }
        public class Derived<T> : Base<T[]> { public T[] Read() { return Get(); } public T[] Field() { return Value; } public U Convert<U>(U x) where U : T => new Derived<U>().Same(x); public T Same(T x) => x; }
        public static unsafe class Facts
        {
            public const long Big = 1L << 40;
            public const string Text = "text";
            public static readonly int Ready = 3;
            public static volatile int Shared;
            [ThreadStatic] public static int PerThread;
            public static ReadOnlySpan<byte> Data => [1, 2, 3, 4, 5];
            public static ReadOnlySpan<int> Numbers => [1, 2, 3];
            [DllImport("library", EntryPoint = "other")] public static extern int Imported(int x);
            [DllImport("library")] public static extern int Plain(int x);
            [UnmanagedCallersOnly(EntryPoint = "exported")] public static int Exported() => 0;
            [Mark("a", 7, typeof(List<int>), Named = 9), MethodImpl(MethodImplOptions.NoInlining)] public static void Marked() { }
            [MethodImpl(MethodImplOptions.AggressiveInlining)] public static void Inlined() { }
            public static int Caught(int x)
            {
                try { return 10 / x; }
                catch (DivideByZeroException) when (x == 0) { return -1; }
                catch (OverflowException) { return -2; }
                finally { Shared = 1; }
            }
            public static int Lines(int first)
            {
                int local = first + 1;
                Marked();
                return local * Shared;
            }
            public static int Pin(int[] a) { fixed (int* p = a) { return *p; } }
            public static int Grid(int[,] g) { g[0, 1] = 2; return g[1, 2] + new int[2, 3].Length; }
        }
        """;

    private static readonly Fixture s_fixture = new(Source);
    private static readonly MethodILProvider s_bodies = new();

    [Fact]
    public void Objects_are_the_same_however_they_are_asked_for()
    {
        TypeSystemContext context = s_fixture.Context;
        TypeDesc number = s_fixture.Core(WellKnownType.Int32);
        Assert.Same(context.GetArrayType(number), context.GetArrayType(number));
        Assert.NotSame(context.GetArrayType(number), context.GetArrayType(number, 1));
        Assert.Same(s_fixture.Generic("Base`1", number), s_fixture.Generic("Base`1", number));
        Assert.Same(s_fixture.Generic("Derived`1", number).BaseType, s_fixture.Generic("Base`1", number.MakeArrayType()));
        Assert.Same(s_fixture.Generic("Base`1", number).GetMethod("Get"), s_fixture.Generic("Base`1", number).GetMethods()[0]);
        Assert.Same(s_fixture.Generic("Base`1", number).GetField("Value"), s_fixture.Generic("Base`1", number).GetFields()[0]);
    }

    [Fact]
    public void Many_threads_get_the_same_objects()
    {
        for (int round = 0; round < 20; round++)
        {
            using var fixture = new TypeSystemContextPair(Source);
            var seen = new object[8][];
            Parallel.For(0, seen.Length, i => seen[i] = fixture.Collect());
            foreach (object[] other in seen)
            {
                Assert.Equal(seen[0], other, ReferenceEqualityComparer.Instance);
            }
        }
    }

    [Fact]
    public void Facade_leads_to_the_core_library()
    {
        TypeSystemContext context = s_fixture.Context;
        Assert.Same(s_fixture.Core(WellKnownType.Object), context.GetAssembly("System.Runtime").GetType("System", "Object"));
        Assert.Same(context.GetCoreType("System.Collections.Generic", "List`1"), context.GetAssembly("System.Collections").GetType("System.Collections.Generic", "List`1"));
        Assert.Throws<MissingTypeException>(() => context.GetAssembly("System.Runtime").GetType("System", "Nothing"));
        Assert.Throws<MissingAssemblyException>(() => context.GetAssembly("No.Such.Assembly"));
        Assert.Throws<MissingAssemblyException>(() => context.GetAssembly("../framework/System.Runtime"));
    }

    [Fact]
    public void Tokens_resolve_in_the_method_s_own_arguments()
    {
        TypeDesc text = s_fixture.Core(WellKnownType.String);
        TypeDesc derived = s_fixture.Generic("Derived`1", text);
        Assert.Equal("Base<string[]>.Get()", Assert.Single(Calls(derived.GetMethod("Read")!)).ToString());
        MethodDesc convert = s_fixture.Context.GetInstantiatedMethod(derived.GetMethod("Convert")!, new Instantiation(s_fixture.Core(WellKnownType.Object)));
        Assert.Equal(["Derived<object>.Derived()", "Derived<object>.Same(object)"], Calls(convert).ConvertAll(method => method.ToString()));
    }

    [Fact]
    public void Array_methods_resolve()
    {
        List<MethodDesc> calls = Calls(s_fixture["Facts"].GetMethod("Grid")!);
        Assert.Equal([ArrayMethodKind.Set, ArrayMethodKind.Get, ArrayMethodKind.Constructor], calls.OfType<ArrayMethod>().Select(method => method.Kind));
    }

    [Fact]
    public void Kinds_and_facts_of_types_are_read()
    {
        Assert.Equal(TypeKind.Enum, s_fixture["Wide"].Kind);
        Assert.Equal(TypeKind.UInt64, s_fixture["Wide"].UnderlyingType.Kind);
        Assert.Equal(5UL, s_fixture["Wide"].GetField("A")!.GetConstant());
        Assert.True(s_fixture["Callback"].IsDelegate);
        Assert.True(s_fixture["Callback"].GetMethod("Invoke")!.IsRuntimeImplemented);
        Assert.True(s_fixture["Ref"].IsByRefLike);
        Assert.True(s_fixture["Facts"].IsBeforeFieldInit);
        Assert.NotNull(s_fixture["Facts"].StaticConstructor);
        Assert.Equal(TypeKind.Class, s_fixture.Core(WellKnownType.Enum).Kind);
        Assert.Equal(TypeKind.Class, s_fixture.Core(WellKnownType.ValueType).Kind);
        for (WellKnownType type = WellKnownType.Void; type <= WellKnownType.Double; type++)
        {
            Assert.Equal((TypeKind)type, s_fixture.Core(type).Kind);
        }
    }

    [Fact]
    public void Facts_of_fields_are_read()
    {
        TypeDesc facts = s_fixture["Facts"];
        Assert.Equal(1L << 40, facts.GetField("Big")!.GetConstant());
        Assert.Equal("text", facts.GetField("Text")!.GetConstant());
        Assert.True(facts.GetField("Ready")!.IsInitOnly);
        Assert.True(facts.GetField("Shared")!.IsVolatile);
        Assert.False(facts.GetField("Ready")!.IsVolatile);
        Assert.True(facts.GetField("PerThread")!.IsThreadStatic);
    }

    [Fact]
    public void Data_of_a_field_is_as_long_as_its_type()
    {
        var data = new List<byte[]>();
        foreach (FieldDesc field in s_fixture["<PrivateImplementationDetails>"].GetFields())
        {
            if (field.HasRva)
            {
                data.Add(field.GetRvaData().ToArray());
            }
        }

        Assert.Contains(data, bytes => bytes.AsSpan().SequenceEqual<byte>([1, 2, 3, 4, 5]));
        Assert.Contains(data, bytes => bytes.AsSpan().SequenceEqual<byte>([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]));
    }

    [Fact]
    public void Facts_of_methods_are_read()
    {
        TypeDesc facts = s_fixture["Facts"];
        Assert.Equal(("library", "other"), (facts.GetMethod("Imported")!.Import!.Module, facts.GetMethod("Imported")!.Import!.EntryPoint));
        Assert.Equal("Plain", facts.GetMethod("Plain")!.Import!.EntryPoint);
        Assert.Null(s_bodies.GetMethodIL(facts.GetMethod("Plain")!));
        Assert.Equal("exported", facts.GetMethod("Exported")!.UnmanagedEntryPoint);
        Assert.True(facts.GetMethod("Marked")!.IsNoInlining);
        Assert.True(facts.GetMethod("Inlined")!.IsAggressiveInlining);
        Assert.Equal("x", facts.GetMethod("Imported")!.GetParameterName(0));

        CustomAttributeValue<TypeDesc> mark = facts.GetMethod("Marked")!.GetCustomAttribute("", "Mark")!.Value;
        Assert.Equal("a", mark.FixedArguments[0].Value);
        Assert.Equal(7, mark.FixedArguments[1].Value);
        Assert.Equal("System.Collections.Generic.List<int>", mark.FixedArguments[2].Value!.ToString());
        Assert.Equal(9L, mark.NamedArguments[0].Value);
        Assert.Equal(["a"], facts.GetMethod("Marked")!.GetCustomAttributeStrings("", "Mark")!);
    }

    [Fact]
    public void Bodies_have_locals_and_handlers()
    {
        MethodIL caught = s_bodies.GetMethodIL(s_fixture["Facts"].GetMethod("Caught")!)!;
        Assert.Equal(
            [ExceptionRegionKind.Filter, ExceptionRegionKind.Catch, ExceptionRegionKind.Finally],
            caught.ExceptionRegions.ToArray().Select(region => region.Kind));
        Assert.Equal("System.OverflowException", caught.ExceptionRegions[1].CatchType!.ToString());

        MethodIL pin = s_bodies.GetMethodIL(s_fixture["Facts"].GetMethod("Pin")!)!;
        Assert.Contains(pin.Locals.ToArray(), local => local.IsPinned);
    }

    [Fact]
    public void Symbols_give_lines_and_names()
    {
        string[] lines = Source.Split('\n');
        MethodIL body = s_bodies.GetMethodIL(s_fixture["Facts"].GetMethod("Lines")!)!;
        DebugInformation symbols = body.DebugInformation;
        Weft.Compiler.TypeSystem.Bodies.SequencePoint first = symbols.Find(0)!.Value;
        Assert.Equal("fixture.cs", first.Document);
        Assert.Contains("int local", lines[first.Line - 1]);
        Assert.Contains("return local", lines[symbols.Find(body.Code.Length - 1)!.Value.Line - 1]);
        Assert.Equal(9, symbols.SequencePoints[1].Column);
    }

    [Fact]
    public void Assembly_without_symbols_has_none()
    {
        MethodDesc method = s_fixture.Core(WellKnownType.String).GetMethod("IsNullOrEmpty")!;
        DebugInformation symbols = s_bodies.GetMethodIL(method)!.DebugInformation;
        Assert.Null(symbols.Find(0));
        Assert.Null(symbols.GetLocalName(0));
    }

    private static List<MethodDesc> Calls(MethodDesc method)
    {
        MethodIL body = s_bodies.GetMethodIL(method)!;
        ReadOnlySpan<byte> code = body.Code.Span;
        var calls = new List<MethodDesc>();
        for (int i = 0; i + 5 <= code.Length; i++)
        {
            // call, callvirt, newobj with a member reference, specification, or definition
            if (code[i] is 0x28 or 0x6F or 0x73 && code[i + 4] is 0x0A or 0x2B or 0x06)
            {
                calls.Add(body.ResolveMethod(BitConverter.ToInt32(code.Slice(i + 1, 4))));
                i += 4;
            }
        }

        return calls;
    }

    private sealed class TypeSystemContextPair(string source) : IDisposable
    {
        private readonly Fixture _fixture = new(source);

        public object[] Collect()
        {
            var found = new List<object>();
            foreach (TypeDesc type in _fixture.Assembly.GetTypes())
            {
                found.Add(type);
                found.AddRange(type.Interfaces.ToArray());
                foreach (MethodDesc method in type.GetMethods())
                {
                    found.Add(method);
                    found.Add(method.Signature.ReturnType);
                    if (s_bodies.GetMethodIL(method) is not null)
                    {
                        found.AddRange(Calls(method));
                    }
                }
            }

            return [.. found];
        }

        public void Dispose() => _fixture.Dispose();
    }
}
