using Weft.CoreLib;

namespace Weft.Runtime.Tests.Mathematics;

/// <summary>
/// Compares the functions of <c>Math</c> in modules with true values, computed with 1400 bits and rounded, and with .NET, whose own are a
/// few units in the last place wrong where the C library of the system is.
/// </summary>
public sealed class MathFunctionTests
{
    private const int Seed = 20;
    private const int PointCount = 20_000;
    private const long DotnetError = 4;

    private static readonly Dictionary<string, (Func<double, double> Ours, Func<double, double> Dotnet, double From, double To)> Functions = new()
    {
        ["Sin"] = (MathFunctions.Sin, Math.Sin, -100, 100),
        ["Cos"] = (MathFunctions.Cos, Math.Cos, -100, 100),
        ["Tan"] = (MathFunctions.Tan, Math.Tan, -100, 100),
        ["Asin"] = (MathFunctions.Asin, Math.Asin, -1, 1),
        ["Acos"] = (MathFunctions.Acos, Math.Acos, -1, 1),
        ["Atan"] = (MathFunctions.Atan, Math.Atan, -20, 20),
        ["Sinh"] = (MathFunctions.Sinh, Math.Sinh, -45, 45),
        ["Cosh"] = (MathFunctions.Cosh, Math.Cosh, -45, 45),
        ["Tanh"] = (MathFunctions.Tanh, Math.Tanh, -25, 25),
        ["Asinh"] = (MathFunctions.Asinh, Math.Asinh, -10, 10),
        ["Acosh"] = (MathFunctions.Acosh, Math.Acosh, 1, 10),
        ["Atanh"] = (MathFunctions.Atanh, Math.Atanh, -1, 1),
        ["Cbrt"] = (MathFunctions.Cbrt, Math.Cbrt, -100, 100),
        ["Exp"] = (MathFunctions.Exp, Math.Exp, -750, 715),
        ["Log"] = (MathFunctions.Log, Math.Log, 0, 3),
        ["Log2"] = (MathFunctions.Log2, Math.Log2, 0, 3),
        ["Log10"] = (MathFunctions.Log10, Math.Log10, 0, 3),
    };

    private static readonly double[] Edges =
    [
        0, 1, 2, 0.5, 10, 100, 1000, Math.PI, Math.PI / 2, Math.PI / 4, Math.E, 1e-5, 1e-10, 1e-20, 1e-300, 1e5, 1e10, 1e22, 1e300, 709, 710, 745,
        746, 524287.5, 524288, 1 << 27, 1L << 52, 6381956970095103 * Math.Pow(2, 797), double.Epsilon, 2.2250738585072014E-308, double.MaxValue,
        double.PositiveInfinity, double.NaN,
    ];

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Fact]
    public void A_function_is_at_most_one_unit_in_the_last_place_from_the_true_value()
    {
        int count = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "true-values.txt")))
        {
            string[] words = line.Split(' ');
            double[] values = [.. words.Skip(1).Select(static word => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(word, 16)))];
            double actual = words[0] switch
            {
                "Pow" => MathFunctions.Pow(values[0], values[1]),
                "Atan2" => MathFunctions.Atan2(values[0], values[1]),
                string name => Functions[name].Ours(values[0]),
            };
            AssertNear(values[^1], actual, 1, $"{words[0]}({string.Join(", ", values[..^1])})");
            count++;
        }

        Assert.InRange(count, 1000, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_gives_what_dotnet_gives(string name)
    {
        (Func<double, double> ours, Func<double, double> dotnet, double from, double to) = Functions[name];
        Random random = new(Seed);
        for (int index = 0; index < PointCount; index++)
        {
            Check(from + (random.NextDouble() * (to - from)));
            Check(AnyNumber(random));
            Check((random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-40, 2)));
        }

        foreach (double edge in Edges)
        {
            Check(edge);
            Check(-edge);
            Check(Math.BitIncrement(edge));
            Check(Math.BitDecrement(edge));
        }

        // Near zeros and poles of huge angles, C libraries are further off.
        void Check(double point)
        {
            double expected = dotnet(point);
            if (!(Math.Abs(point) > 1e9 && (Math.Abs(expected) < 1e-9 || (Math.Abs(expected) > 1e9 && name == "Tan"))))
            {
                AssertNear(expected, ours(point), DotnetError, $"{name}({point:R})");
            }
        }
    }

    [Fact]
    public void Powers_are_those_of_dotnet()
    {
        Random random = new(Seed);
        for (int index = 0; index < PointCount; index++)
        {
            Check(random.NextDouble() * 10, (random.NextDouble() - 0.5) * 600);
            Check(1 + ((random.NextDouble() - 0.5) * 1e-6), (random.NextDouble() - 0.5) * 1e9);
            Check((random.NextDouble() - 0.5) * 20, random.Next(-300, 300));
            Check(AnyNumber(random), (random.NextDouble() - 0.5) * 4);
        }

        CheckEdges(Check);

        static void Check(double x, double y) => AssertNear(Math.Pow(x, y), MathFunctions.Pow(x, y), DotnetError, $"Pow({x:R}, {y:R})");
    }

    [Fact]
    public void Angles_are_those_of_dotnet()
    {
        Random random = new(Seed);
        for (int index = 0; index < PointCount; index++)
        {
            Check((random.NextDouble() - 0.5) * 10, (random.NextDouble() - 0.5) * 10);
            Check(AnyNumber(random), AnyNumber(random));
        }

        CheckEdges(Check);

        static void Check(double y, double x) => AssertNear(Math.Atan2(y, x), MathFunctions.Atan2(y, x), DotnetError, $"Atan2({y:R}, {x:R})");
    }

    [Fact]
    public void Fused_products_and_sums_are_exactly_those_of_dotnet()
    {
        Random random = new(Seed);
        for (int index = 0; index < PointCount; index++)
        {
            double x = Any(random);
            double y = Any(random);
            Check(x, y, Any(random));
            Check(x, y, -(x * y));
            Check(x, y, Math.BitIncrement(-(x * y)));
            Check(x, y, x * y * Math.ScaleB(1, random.Next(-110, 110)));
            float f = (float)x;
            float g = (float)y;
            CheckSingle(f, g, (float)(-f * g));
            CheckSingle(f, g, f * g * MathF.ScaleB(1, random.Next(-60, 60)));
        }

        foreach (double edge in Edges)
        {
            CheckEdges((x, y) => Check(x, y, edge));
            CheckEdges((x, y) => Check(x, y, -edge));
        }

        static double Any(Random random) => random.Next(4) switch
        {
            0 => AnyNumber(random),
            1 => random.Next(-10, 10),
            2 => random.NextDouble() * Math.ScaleB(1, random.Next(-540, -500)),
            _ => random.NextDouble() - 0.5,
        };

        static void Check(double x, double y, double z) =>
            AssertNear(Math.FusedMultiplyAdd(x, y, z), MathFunctions.FusedMultiplyAdd(x, y, z), 0, $"FusedMultiplyAdd({x:R}, {y:R}, {z:R})");

        static void CheckSingle(float x, float y, float z) =>
            AssertNear(MathF.FusedMultiplyAdd(x, y, z), MathFFunctions.FusedMultiplyAdd(x, y, z), 0, $"FusedMultiplyAdd({x:R}f, {y:R}f, {z:R}f)");
    }

    private static double AnyNumber(Random random) => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));

    private static void CheckEdges(Action<double, double> check)
    {
        foreach (double first in Edges)
        {
            foreach (double second in Edges)
            {
                check(first, second);
                check(-first, second);
                check(first, -second);
                check(-first, -second);
            }
        }
    }

    private static void AssertNear(double expected, double actual, long tolerance, string what)
    {
        if (double.IsNaN(expected) || double.IsNaN(actual))
        {
            Assert.True(double.IsNaN(expected) && double.IsNaN(actual), $"{what} is {actual:R}, on .NET {expected:R}");
            return;
        }

        long distance = Math.Abs(Ordinal(expected) - Ordinal(actual));
        bool sameSign = double.IsNegative(expected) == double.IsNegative(actual);
        Assert.True(sameSign && distance <= tolerance, $"{what} is {actual:R}, on .NET {expected:R}: {distance} units apart");
    }

    private static long Ordinal(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
