using Weft.Wasm.Reading;

namespace Weft.Wasm.Writing;

/// <summary>Writes the <c>target_features</c> section (tool conventions, "Linking").</summary>
internal static class TargetFeaturesWriter
{
    /// <summary>Makes the section, to stand at the end of the module.</summary>
    /// <param name="features">The entries, in the order in which they are written.</param>
    public static CustomSection Write(IReadOnlyList<TargetFeature> features)
    {
        ByteWriter writer = new();
        writer.WriteCount(features.Count);
        foreach (TargetFeature feature in features)
        {
            writer.WriteByte((byte)feature.Policy);
            writer.WriteName(feature.Name);
        }

        return new(TargetFeaturesReader.SectionName, writer.ToArray(), SectionId.Data);
    }
}
