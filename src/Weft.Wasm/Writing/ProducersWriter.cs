namespace Weft.Wasm.Writing;

/// <summary>Writes the <c>producers</c> section (tool conventions, "Producers").</summary>
internal static class ProducersWriter
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "producers";

    /// <summary>Makes the section, to stand at the end of the module.</summary>
    /// <param name="fields">
    /// The fields in the order in which they are written, each with one value: <c>language</c>, <c>processed-by</c> or <c>sdk</c>, a
    /// name, and a version that may be empty.
    /// </param>
    public static CustomSection Write(params ReadOnlySpan<(string Field, string Name, string Version)> fields)
    {
        ByteWriter writer = new();
        writer.WriteCount(fields.Length);
        foreach ((string field, string name, string version) in fields)
        {
            writer.WriteName(field);
            writer.WriteCount(1);
            writer.WriteName(name);
            writer.WriteName(version);
        }

        return new(SectionName, writer.ToArray(), SectionId.Data);
    }
}
