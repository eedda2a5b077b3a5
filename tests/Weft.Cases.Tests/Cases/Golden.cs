namespace Weft.Cases.Tests.Cases;

/// <summary>Expected text in files; <c>WEFT_BLESS=1</c> writes what came out instead of comparing.</summary>
internal static class Golden
{
    /// <summary>Compares text with a file; a file that is not there stands for no text.</summary>
    public static void Check(string path, string actual)
    {
        string text = actual.ReplaceLineEndings("\n");
        if (TestSettings.IsBlessing)
        {
            Bless(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", text);
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
