namespace Weft.Cli.Tests.Support;

/// <summary>Expected output in files; <c>WEFT_BLESS=1</c> writes what came out instead of comparing.</summary>
internal static class Golden
{
    private static bool Blesses => Environment.GetEnvironmentVariable("WEFT_BLESS") == "1";

    /// <summary>Compares text with a file; a file that is not there stands for no text.</summary>
    internal static void Check(string path, string actual)
    {
        string text = actual.ReplaceLineEndings("\n");
        if (Blesses)
        {
            Bless(path, text);
        }

        string expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.Equal(expected, text);
    }

    private static void Bless(string path, string text)
    {
        if (text.Length == 0)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, text);
        }
    }
}
