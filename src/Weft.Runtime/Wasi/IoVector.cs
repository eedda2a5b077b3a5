namespace Weft.Wasi;

/// <summary>A run of bytes to write, <c>ciovec</c> in preview 1.</summary>
internal unsafe struct IoVector
{
    /// <summary>The first byte.</summary>
    public byte* Bytes;

    /// <summary>How many bytes.</summary>
    public nuint Length;

    /// <summary>Makes a run.</summary>
    public IoVector(byte* bytes, int length)
    {
        Bytes = bytes;
        Length = (nuint)length;
    }
}
