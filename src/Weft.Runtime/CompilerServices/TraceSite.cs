namespace Weft.CompilerServices;

/// <summary>A line of a stack trace, as the compiler writes it. Where a method was inlined, the line of its caller hangs on it.</summary>
internal readonly unsafe struct TraceSite
{
    private readonly byte* _method;
    private readonly byte* _file;
    private readonly int _line;
    private readonly TraceSite* _outer;

    /// <summary>The method, as .NET writes it.</summary>
    public ReadOnlySpan<byte> Method => Counted(_method);

    /// <summary>The file, empty where it is not known.</summary>
    public ReadOnlySpan<byte> File => _file == null ? default : Counted(_file);

    /// <summary>The line in the file.</summary>
    public int Line => _line;

    /// <summary>The line of the caller that the method was inlined into, or null.</summary>
    public TraceSite* Outer => _outer;

    private static ReadOnlySpan<byte> Counted(byte* name) => new(name + sizeof(int), *(int*)name);
}
