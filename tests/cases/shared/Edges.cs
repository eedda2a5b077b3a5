using System;

/// <summary>Values at which operations change what they do.</summary>
public static class Edges
{
    public static ReadOnlySpan<int> Int32 =>
    [
        0, 1, -1, 2, -2, 3, 7, 10, -10, 31, 32, 33, 63, 64, 65, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536,
        46341, 1000000007, int.MaxValue, int.MaxValue - 1, int.MinValue, int.MinValue + 1, 0x55555555, unchecked((int)0xAAAAAAAA),
    ];

    public static ReadOnlySpan<uint> UInt32 =>
    [
        0, 1, 2, 3, 7, 10, 31, 32, 33, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 65537, 1000000007, 0x7FFFFFFE, 0x7FFFFFFF, 0x80000000,
        0x80000001, 0xFFFFFFFE, 0xFFFFFFFF, 0x55555555, 0xAAAAAAAA,
    ];

    public static ReadOnlySpan<long> Int64 =>
    [
        0, 1, -1, 2, -2, 3, 10, -10, 31, 32, 63, 64, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536,
        0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x100000000, -0x80000000L, -0x80000001L, 3037000500, 0x20000000000001, -0x20000000000001,
        0x7FFFFFFFFFFFFFFF, 0x7FFFFFFFFFFFFFFE, long.MinValue, long.MinValue + 1, 0x5555555555555555, unchecked((long)0xAAAAAAAAAAAAAAAA),
    ];

    public static ReadOnlySpan<ulong> UInt64 =>
    [
        0, 1, 2, 3, 10, 31, 32, 63, 64, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x100000000,
        0x20000000000001, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000, 0x8000000000000001, 0x8000000000000400, 0x8000000000000401,
        0xFFFFFFFFFFFFFFFE, 0xFFFFFFFFFFFFFFFF, 0x5555555555555555, 0xAAAAAAAAAAAAAAAA,
    ];

    public static ReadOnlySpan<float> Single =>
    [
        0f, -0f, 1f, -1f, 0.5f, -0.5f, 1.5f, -1.5f, 2.5f, -2.5f, 0.99999994f, -0.99999994f, 3f, 1e-45f, -1e-45f, 1.17549421e-38f, 1.17549435e-38f,
        16777216f, 16777217f, 127f, 128f, -128f, -129f, 255f, 256f, 32767f, 32768f, -32769f, 65535.996f, 2147483520f, 2147483648f, -2147483648f,
        -2147483904f, 4294967040f, 4294967296f, 9.223371e18f, 9.223372e18f, -9.223372e18f, -9.223373e18f, 1.8446743e19f, 1.8446744e19f,
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    public static ReadOnlySpan<double> Double =>
    [
        0d, -0d, 1d, -1d, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.99999999999999989, -0.99999999999999989, 3d, 5e-324, -5e-324,
        2.2250738585072009e-308, 2.2250738585072014e-308, 1e-30, 3.4028234663852886e38, 3.4028235677973366e38, 1e300, 127.5, 128d, -128.5, -129d,
        255.5, 256d, 32767.5, 32768d, -32768.5, -32769d, 65535.5, 65536d, 2147483647d, 2147483647.5, 2147483648d, -2147483648d, -2147483648.5,
        -2147483649d, 4294967295d, 4294967295.5, 4294967296d, 9007199254740992d, 9007199254740993d, 9223372036854774784d, 9223372036854775808d,
        -9223372036854775808d, -9223372036854777856d, 18446744073709549568d, 18446744073709551616d, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];
}
