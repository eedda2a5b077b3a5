namespace Weft.Wasm.Reading;

/// <summary>Reads the <c>target_features</c> section that LLVM's linker writes (tool conventions, "Linking").</summary>
internal static class TargetFeaturesReader
{
    public const string SectionName = "target_features";

    /// <summary>Reads the entries; without any where the section is absent or malformed.</summary>
    public static IReadOnlyList<TargetFeature> Read(Module module)
    {
        List<TargetFeature> features = [];
        if (module.FindCustom(SectionName) is not { } custom)
        {
            return features;
        }

        var reader = new ByteReader(custom.Contents, custom.Offset, SectionId.Custom);
        try
        {
            int count = reader.ReadCount("features", minimumSize: 2);
            for (int i = 0; i < count; i++)
            {
                char policy = (char)reader.ReadByte();
                features.Add(new TargetFeature(reader.ReadName(), policy));
            }
        }
        catch (MalformedModuleException)
        {
            // A custom section does not make a module malformed.
        }

        return features;
    }
}
