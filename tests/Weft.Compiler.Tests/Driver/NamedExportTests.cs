using Weft.Compiler.Tests.Link;
using Weft.Host;

namespace Weft.Compiler.Tests.Driver;

/// <summary>Methods of the program that <c>--export</c> names.</summary>
public sealed class NamedExportTests
{
    private const string Source = """
        namespace Shapes
        {
            public struct Point { public int X, Y; }
            public static class Area
            {
                private static int s_scale;
                static Area() { s_scale = 10; }
                public static int Square(int side) => side * side * s_scale;
                public static long Twice(int value) => value * 2L;
                public static long Twice(long value) => value * 2;
                public static int Sum(Point point) => point.X + point.Y;
                public static class Inner { public static double Half(double value) => value / 2; }
            }
        }
        """;

    [Theory]
    [InlineData("Shapes.Area.Square", 3, 90)]
    [InlineData("Area.Square", 3, 90)]
    [InlineData("Square", 3, 90)]
    [InlineData("Shapes.Area.Square(int)", 3, 90)]
    [InlineData("Shapes.Area.Twice(int)", 21, 42)]
    public async Task A_method_is_exported_under_the_name_that_is_given(string name, long argument, long result)
    {
        (byte[]? module, string errors) = LibraryCompilation.FromSource(Source, name);
        Assert.Equal("", errors);
        using WasmModule loaded = LinkedText.Engine.LoadModule(module!, "library");
        await using GuestGroup group = LinkedText.Engine.Start(loaded, new() { Timeout = TimeSpan.FromSeconds(60) });
        Assert.Equal(result, (await group.InvokeAsync(name, argument))[0]);
    }

    [Theory]
    [InlineData("Squar", "error WEFT0412: there is nothing called 'Squar' to export")]
    [InlineData("quare", "error WEFT0412: there is nothing called 'quare' to export")]
    [InlineData("Twice", "error WEFT0420: 'Twice' may be 'Shapes.Area.Twice(int)' or 'Shapes.Area.Twice(long)'")]
    [InlineData("Area.Sum", "error WEFT0421: 'Shapes.Area.Sum(Shapes.Point)' cannot be exported: a host cannot pass a 'Shapes.Point'")]
    public void Another_name_is_refused(string name, string expected)
    {
        (byte[]? module, string errors) = LibraryCompilation.FromSource(Source, "Inner.Half", name);
        Assert.Null(module);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }
}
