namespace Weft.Wasm.Tests.Support;

/// <summary>A module as text whose first lines, <c>;; TEST: verb option</c>, say what is tested with it.</summary>
internal sealed class CaseFile
{
    private const string Directive = ";; TEST:";

    private CaseFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(path);
        Tests =
        [
            .. Text.Split('\n')
                .Where(line => line.StartsWith(Directive, StringComparison.Ordinal))
                .Select(line => line[Directive.Length..])
                .Select(test => test.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The verbs with their options.</summary>
    public IReadOnlyList<string[]> Tests { get; }

    /// <summary>The names of all cases that have a verb.</summary>
    public static TheoryData<string> Having(string verb) =>
        [.. Names().Where(name => Load(name).Tests.Any(test => test[0] == verb)).Order(StringComparer.Ordinal)];

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Repository.Cases, "*.wat", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".golden.wat", StringComparison.Ordinal))
            .Select(path => System.IO.Path.GetRelativePath(Repository.Cases, path).Replace('\\', '/'));

    public static CaseFile Load(string name) => new(System.IO.Path.Combine(Repository.Cases, name));

    public byte[] Parse() => NativeTools.ParseText(Text);

    public IReadOnlyList<string> OptionsOf(string verb) => Tests.First(test => test[0] == verb)[1..];

    /// <summary>The file with the expected result of a verb.</summary>
    public string GoldenPath(string verb, string extension) =>
        System.IO.Path.ChangeExtension(Path, $".{verb}.golden.{extension}");
}
