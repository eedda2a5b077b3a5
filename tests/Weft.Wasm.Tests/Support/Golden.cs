namespace Weft.Wasm.Tests.Support;

/// <summary>Compares a result with the file that says what it should be.</summary>
internal static class Golden
{
    /// <summary>Compares; with <c>WEFT_BLESS=1</c> writes the file instead.</summary>
    public static void Check(string path, string actual)
    {
        string normal = actual.ReplaceLineEndings("\n");
        if (!normal.EndsWith('\n'))
        {
            normal += "\n";
        }

        if (Environment.GetEnvironmentVariable("WEFT_BLESS") == "1")
        {
            File.WriteAllText(path, normal);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing; WEFT_BLESS=1 writes it");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), normal);
    }
}
