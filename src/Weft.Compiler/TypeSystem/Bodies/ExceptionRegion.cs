using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Bodies;

/// <summary>A protected range of a method body and its handler. Offsets and lengths are in bytes of IL, and lie within the code.</summary>
/// <param name="Kind">Catch, filter, finally or fault.</param>
/// <param name="TryOffset">Where the protected range begins.</param>
/// <param name="TryLength">How long it is.</param>
/// <param name="HandlerOffset">Where the handler begins.</param>
/// <param name="HandlerLength">How long it is.</param>
/// <param name="FilterOffset">Where the filter begins; it ends at the handler. -1 without.</param>
/// <param name="CatchType">The class of a catch; null for other kinds.</param>
internal readonly record struct ExceptionRegion(
    ExceptionRegionKind Kind,
    int TryOffset,
    int TryLength,
    int HandlerOffset,
    int HandlerLength,
    int FilterOffset,
    TypeDesc? CatchType)
{
    public int TryEnd => TryOffset + TryLength;

    public int HandlerEnd => HandlerOffset + HandlerLength;

    internal bool IsWithin(int codeLength) =>
        IsRange(TryOffset, TryLength, codeLength)
        && IsRange(HandlerOffset, HandlerLength, codeLength)
        && (Kind != ExceptionRegionKind.Filter || (FilterOffset >= 0 && FilterOffset < HandlerOffset));

    private static bool IsRange(int offset, int length, int codeLength) =>
        offset >= 0 && length >= 0 && (long)offset + length <= codeLength;
}
