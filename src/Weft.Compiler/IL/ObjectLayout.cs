namespace Weft.Compiler.IL;

/// <summary>
/// The layout of objects: a block aligned to 8 that begins with the header word; the reference points behind it, at the method table.
/// So fields of 8 bytes are aligned, and the class library finds the header where it looks for it.
/// </summary>
internal static class ObjectLayout
{
    /// <summary>From the start of the block to where a reference points.</summary>
    public const int HeaderSize = 4;

    /// <summary>From the start of the block to a string's length.</summary>
    public const int StringLengthOffset = 8;

    /// <summary>From the start of the block to a string's characters.</summary>
    public const int StringCharsOffset = 12;

    /// <summary>From the reference to an array's length.</summary>
    public const int ArrayLengthOffset = 4;

    /// <summary>From the reference to an array's elements, a word of padding after the length.</summary>
    public const int ArrayDataOffset = 12;

    /// <summary>From the reference to the fields.</summary>
    public const int DataOffset = 4;

    /// <summary>From a method table to the number of the class.</summary>
    public const int ClassNumberOffset = 20;

    /// <summary>The size of a method table without its slots.</summary>
    public const int MethodTableSize = 20;
}
