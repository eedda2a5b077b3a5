using Weft.Compiler.Link;

namespace Weft.Cli.Options;

/// <summary>Features of WebAssembly to use or not: <c>+atomics,-simd128</c>.</summary>
internal static class FeatureList
{
    internal const string Accepts = "names with a sign, separated by commas";

    /// <summary>Reads a list. Whether there are such features is for the linker to say.</summary>
    /// <returns>The features, or <see langword="null"/> where it is no list.</returns>
    internal static FeatureChoice[]? Parse(string text)
    {
        string[] words = text.Split(',', StringSplitOptions.TrimEntries);
        FeatureChoice[] features = new FeatureChoice[words.Length];
        for (int index = 0; index < words.Length; index++)
        {
            if (words[index] is not ['+' or '-', _, ..])
            {
                return null;
            }

            features[index] = new FeatureChoice(words[index][1..], words[index][0] == '+');
        }

        return features;
    }
}
