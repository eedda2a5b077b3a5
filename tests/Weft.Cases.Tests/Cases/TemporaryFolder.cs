namespace Weft.Cases.Tests.Cases;

/// <summary>A folder for one run of a case.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("weft-case-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
