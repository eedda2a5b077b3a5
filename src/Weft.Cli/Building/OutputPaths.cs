using Weft.Cli.Output;
using Weft.Compiler.Diagnostics;

namespace Weft.Cli.Building;

/// <summary>The files that a build is going to write, checked before it takes the time to make them.</summary>
internal static class OutputPaths
{
    // Where names differ by case alone they are one file on these systems, as they come from their makers.
    private static readonly StringComparer Comparer =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Refuses outputs that would replace an input or one another.</summary>
    /// <param name="inputs">What the build reads.</param>
    /// <param name="outputs">What it writes.</param>
    /// <exception cref="BuildFailedException">One would, which was told.</exception>
    internal static void Check(IEnumerable<string> inputs, IReadOnlyList<string> outputs)
    {
        HashSet<string> taken = new(inputs.Select(Path.GetFullPath), Comparer);
        foreach (string output in outputs)
        {
            if (taken.Contains(Path.GetFullPath(output)))
            {
                Refuse(output, "an input of this build");
            }
        }

        taken.Clear();
        foreach (string output in outputs)
        {
            if (!taken.Add(Path.GetFullPath(output)) && !OutputFile.IsDevice(output))
            {
                Refuse(output, "another output of this build");
            }
        }
    }

    private static void Refuse(string path, string what)
    {
        StandardError.Write(DiagnosticCatalogue.OutputTaken.At(new SourceLocation(path), what));
        throw new BuildFailedException();
    }
}
