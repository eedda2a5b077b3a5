namespace Weft.Wasm.Tests.Support;

/// <summary>How much memory reading may take.</summary>
internal static class AllocationBound
{
    // The densest are custom sections: three bytes for an object, its place in two lists, and what the lists left behind as they grew.
    private const int BytesPerByte = 96;
    private const int BytesAlways = 64 * 1024;

    /// <summary>The bound for a file.</summary>
    public static long For(ReadOnlySpan<byte> file) => ((long)file.Length * BytesPerByte) + BytesAlways;
}
