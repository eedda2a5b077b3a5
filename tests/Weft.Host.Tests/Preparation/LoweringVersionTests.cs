using System.Security.Cryptography;
using Weft.Host.Engine;
using Weft.Host.Preparation;
using Weft.Wasm.Reading;

namespace Weft.Host.Tests.Preparation;

/// <summary>
/// Compiled code is found again by <see cref="ModulePreparation.Version"/>, so that must change whenever lowering makes other code of
/// the same module. On record is what lowering makes of a few modules, and the version that made it.
/// </summary>
public sealed class LoweringVersionTests
{
    private static readonly string RecordPath = Path.Combine(Repository.Root, "tests", "Weft.Host.Tests", "Preparation", "LoweringVersion.txt");

    [Fact]
    public void Version_changes_with_what_lowering_makes()
    {
        string digest = DigestOfLoweredModules();
        string[] record = File.ReadAllText(RecordPath).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        (string recordedVersion, string recordedDigest) = (record[0], record[1]);
        if (digest == recordedDigest)
        {
            return;
        }

        Assert.True(
            recordedVersion != ModulePreparation.Version,
            "lowering makes other code than before: raise ModulePreparation.Version, then run this test once with WEFT_BLESS=1");
        Assert.True(
            Environment.GetEnvironmentVariable("WEFT_BLESS") == "1",
            "the version was raised: run this test once with WEFT_BLESS=1 to record what it makes");
        File.WriteAllText(RecordPath, $"{ModulePreparation.Version} {digest}\n");
    }

    private static string DigestOfLoweredModules()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] folders = [Path.Combine("tests", "Weft.Wasm.Tests", "cases", "rewrite"), "samples", Path.Combine("tests", "Weft.Interop.Tests", "guests", "wat")];
        foreach (string folder in folders)
        {
            string[] files = Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.wat");
            Array.Sort(files, StringComparer.Ordinal);
            foreach (string file in files.Where(file => !file.Contains(".golden.", StringComparison.Ordinal)))
            {
                byte[] binary = NativeModule.FromText(File.ReadAllBytes(file)).Module!;
                hash.AppendData(ModuleLowering.Run(binary, ModuleReader.Read(binary)).Bytes.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
