namespace Weft.CoreLib;

/// <summary>
/// How exceptions show bytes that are no text. The library's own code would bring its builders and formatters of text into every program
/// that reads any.
/// </summary>
internal static class UndecodableBytes
{
    private const int MostShown = 20;

    /// <summary>The bytes in hexadecimal, each between two texts.</summary>
    public static string Show(byte[] bytes, string before, string behind)
    {
        const string Digits = "0123456789ABCDEF";
        string text = "";
        for (int i = 0; i < bytes.Length && i < MostShown; i++)
        {
            text = string.Concat([text, before, new(Digits[bytes[i] >> 4], 1), new(Digits[bytes[i] & 15], 1), behind]);
        }

        return bytes.Length > MostShown ? text + " ..." : text;
    }
}
