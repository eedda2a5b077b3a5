using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Layout;

namespace Weft.Compiler.Tests.TypeSystem;

public sealed class LayoutTests
{
    private const string Source = """
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        public struct Empty { }
        public struct Mixed { public byte A; public long B; public int C; }
        public unsafe struct Pointers { public byte A; public void* B; public nint C; public object D; public delegate*<int> E; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] public struct Packed { public byte A; public long B; }
        [StructLayout(LayoutKind.Sequential, Pack = 4)] public struct PackedBy4 { public byte A; public long B; }
        [StructLayout(LayoutKind.Sequential, Size = 13)] public struct Sized { public int A; }
        [StructLayout(LayoutKind.Auto)] public struct Auto { public byte A; public long B; public short C; public int D; public object E; }
        [StructLayout(LayoutKind.Explicit)] public struct Union { [FieldOffset(0)] public int A; [FieldOffset(0)] public double B; [FieldOffset(9)] public byte C; }
        [StructLayout(LayoutKind.Explicit)] public struct ReferenceOverInteger { [FieldOffset(0)] public object A; [FieldOffset(0)] public int B; }
        [StructLayout(LayoutKind.Explicit)] public struct ReferenceUnion { [FieldOffset(0)] public object A; [FieldOffset(0)] public string B; [FieldOffset(4)] public int C; }
        [StructLayout(LayoutKind.Explicit)] public struct Misaligned { [FieldOffset(2)] public object A; }
        [StructLayout(LayoutKind.Explicit)] public struct PartOfReference { [FieldOffset(0)] public object A; [FieldOffset(2)] public short B; }
        [StructLayout(LayoutKind.Explicit, Size = 64)] public struct Padded { [FieldOffset(0)] public long A; }
        [InlineArray(5)] public struct Five { public short Element; }
        [InlineArray(3)] public struct ThreeObjects { public object Element; }
        public unsafe struct Fixed { public fixed int Data[7]; public byte After; }
        public struct Pair<T, U> { public T First; public U Second; }
        public ref struct Refs { public ref long A; public Span<byte> B; }
        public enum Small : byte { A }
        public struct HasEnum { public Small A; public Small B; public short C; }
        public struct Grows<T> { public int A; public Grow<T> B; }
        public class Grow<T> { }
        public struct Fine { public int A; public static Fine Other; public Fine[] Many; }

        public class Plain { }
        public class One : Plain { public byte A; }
        public class Two : One { public long A; public byte B; public object C; }
        public class Three : Two { public short A; }
        [StructLayout(LayoutKind.Sequential)] public class InOrder { public byte A; public long B; public byte C; }
        [StructLayout(LayoutKind.Sequential)] public class NotInOrder { public byte A; public long B; public object C; }
        public class WithGeneric : Base<long> { public byte C; }
        public class Base<T> { public byte A; public T B; }
        """;

    private static readonly Fixture s_fixture = new(Source);

    [Theory]
    [InlineData("Empty", 1, 1, "")]
    [InlineData("Mixed", 24, 8, "A@0 B@8 C@16")]
    [InlineData("Pointers", 20, 4, "A@0 B@4 C@8 D@12 E@16")]
    [InlineData("Packed", 9, 1, "A@0 B@1")]
    [InlineData("PackedBy4", 12, 4, "A@0 B@4")]
    [InlineData("Sized", 13, 4, "A@0")]
    [InlineData("Auto", 24, 8, "B@0 E@8 D@12 C@16 A@18")]
    [InlineData("Union", 16, 8, "A@0 B@0 C@9")]
    [InlineData("ReferenceUnion", 8, 4, "A@0 B@0 C@4")]
    [InlineData("Padded", 64, 8, "A@0")]
    [InlineData("Five", 10, 2, "Element@0")]
    [InlineData("ThreeObjects", 12, 4, "Element@0")]
    [InlineData("Fixed", 32, 4, "Data@0 After@28")]
    [InlineData("Refs", 12, 4, "A@0 B@4")]
    [InlineData("HasEnum", 4, 2, "A@0 B@1 C@2")]
    [InlineData("Fine", 8, 4, "A@0 Many@4")]
    public void Struct_has_the_layout_of_wasm32(string name, int size, int alignment, string fields)
    {
        FieldLayout layout = s_fixture[name].Layout;
        Assert.Equal((size, alignment, fields), (layout.Size, layout.Alignment, Describe(layout)));
    }

    /// <summary>The payload begins 4 bytes behind the object pointer, which is 4 behind a multiple of 8.</summary>
    [Theory]
    [InlineData("Plain", 4, "")]
    [InlineData("One", 5, "A@4")]
    [InlineData("Two", 20, "B@5 C@8 A@12")]
    [InlineData("Three", 22, "A@20")]
    [InlineData("InOrder", 21, "A@4 B@12 C@20")]
    [InlineData("NotInOrder", 17, "B@4 C@12 A@16")]
    [InlineData("WithGeneric", 14, "C@13")]
    public void Class_places_fields_behind_the_method_table(string name, int size, string fields)
    {
        FieldLayout layout = s_fixture[name].Layout;
        Assert.Equal((size, fields), (layout.Size, Describe(layout)));
        foreach (FieldPlace place in layout.Fields)
        {
            SizeAndAlignment field = TypeSizes.Of(place.Field.FieldType);
            Assert.Equal(0, (place.Offset + FieldLayoutAlgorithm.ObjectPointerBias) % field.Alignment);
        }
    }

    [Fact]
    public void Instances_of_generic_structs_have_their_own_layouts()
    {
        TypeDesc i1 = s_fixture.Core(WellKnownType.Byte);
        TypeDesc i8 = s_fixture.Core(WellKnownType.Int64);
        TypeDesc text = s_fixture.Core(WellKnownType.String);
        Assert.Equal((2, 1), Size(s_fixture.Generic("Pair`2", i1, i1)));
        Assert.Equal((16, 8), Size(s_fixture.Generic("Pair`2", i1, i8)));
        Assert.Equal((8, 4), Size(s_fixture.Generic("Pair`2", text, i1)));
        Assert.True(s_fixture.Generic("Pair`2", i1, text).ContainsReferences);
        Assert.False(s_fixture.Generic("Pair`2", i1, i8).ContainsReferences);
        Assert.Equal((16, 8), Size(Nullable(i8)));
        Assert.Equal((2, 1), Size(Nullable(i1)));
    }

    [Theory]
    [InlineData(nameof(WellKnownType.Decimal), 16, 8)]
    [InlineData(nameof(WellKnownType.Int128), 16, 8)]
    [InlineData(nameof(WellKnownType.UInt128), 16, 8)]
    [InlineData(nameof(WellKnownType.IntPtr), 4, 4)]
    [InlineData(nameof(WellKnownType.Double), 8, 8)]
    [InlineData(nameof(WellKnownType.Char), 2, 2)]
    [InlineData(nameof(WellKnownType.String), 4, 4)]
    [InlineData(nameof(WellKnownType.RuntimeTypeHandle), 4, 4)]
    public void Core_types_have_their_sizes(string type, int size, int alignment)
    {
        Assert.Equal(new SizeAndAlignment(size, alignment), TypeSizes.Of(s_fixture.Core(Enum.Parse<WellKnownType>(type))));
    }

    [Fact]
    public void Objects_of_the_class_library_fit_its_own_pointer_arithmetic()
    {
        TypeDesc text = s_fixture.Core(WellKnownType.String);
        Assert.Equal("_stringLength@4 _firstChar@8", Describe(text.Layout));
        Assert.Equal("m_pEEType@0", Describe(s_fixture.Core(WellKnownType.Object).Layout));
        TypeDesc data = s_fixture.Context.GetCoreType("System.Runtime.CompilerServices", "RawArrayData");
        Assert.Equal("Length@4 Padding@8 Data@12", Describe(data.Layout));
    }

    [Theory]
    [InlineData("ReferenceOverInteger", "overlaps")]
    [InlineData("PartOfReference", "overlaps")]
    [InlineData("Misaligned", "not aligned")]
    public void Reference_is_refused_where_it_cannot_be(string name, string reason)
    {
        Assert.Contains(reason, Assert.Throws<InvalidLayoutException>(() => s_fixture[name].Layout).Reason);
    }

    [Fact]
    public void Struct_that_is_nested_too_deeply_is_refused()
    {
        TypeDesc pair = s_fixture.Type("Pair`2");
        TypeDesc grown = s_fixture.Core(WellKnownType.Int32);
        for (int i = 0; i < 120; i++)
        {
            grown = s_fixture.Context.GetInstantiatedType(pair, new Instantiation(grown, s_fixture.Core(WellKnownType.Byte)));
        }

        Assert.Contains("nested too deeply", Assert.Throws<InvalidLayoutException>(() => grown.Layout).Reason);
    }

    [Fact]
    public void Type_that_grows_without_end_is_refused()
    {
        TypeDesc type = s_fixture.Core(WellKnownType.Int32);
        Assert.Throws<InstantiationTooLargeException>(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                type = s_fixture.Generic("Pair`2", type, type);
            }
        });
    }

    [Fact]
    public void Leaves_are_the_scalars_of_a_struct()
    {
        TypeDesc i1 = s_fixture.Core(WellKnownType.Byte);
        TypeDesc nested = s_fixture.Generic("Pair`2", i1, s_fixture["Mixed"]);
        ScalarLeaf[] leaves = ScalarLeaves.Of(nested, 4)!;
        Assert.Equal("0 byte, 8 byte, 16 long, 24 int", string.Join(", ", leaves.Select(leaf => $"{leaf.Offset} {leaf.Type}")));
        Assert.Null(ScalarLeaves.Of(nested, 3));
        Assert.Null(ScalarLeaves.Of(s_fixture["Union"], 10));
        Assert.Null(ScalarLeaves.Of(s_fixture["Fixed"], 10));
        Assert.Null(ScalarLeaves.Of(s_fixture["Sized"], 10));
        Assert.Empty(ScalarLeaves.Of(s_fixture["Empty"], 10)!);
        Assert.Equal(5, ScalarLeaves.Of(s_fixture["Five"], 10)!.Length);
        Assert.Equal("byte", Assert.Single(ScalarLeaves.Of(s_fixture["Small"], 1)!).Type.ToString());
    }

    private static InstantiatedType Nullable(TypeDesc type) =>
        s_fixture.Context.GetInstantiatedType(s_fixture.Core(WellKnownType.Nullable), new Instantiation(type));

    private static (int, int) Size(TypeDesc type) => (TypeSizes.Of(type).Size, TypeSizes.Of(type).Alignment);

    private static string Describe(FieldLayout layout) =>
        string.Join(' ', layout.Fields.ToArray().Select(place => $"{place.Field.Name}@{place.Offset}"));
}
