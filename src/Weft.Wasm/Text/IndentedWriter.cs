namespace Weft.Wasm.Text;

/// <summary>Writes lines with indentation.</summary>
internal sealed class IndentedWriter(TextWriter writer)
{
    // A body can open a block with every two bytes; unbounded indentation would make the text quadratic.
    private const int DeepestIndentation = 64;

    private static readonly string Spaces = new(' ', DeepestIndentation * 2);

    /// <summary>The number of levels.</summary>
    public int Level { get; set; }

    /// <summary>Begins a line.</summary>
    public void BeginLine() => writer.Write(Spaces.AsSpan(0, 2 * Math.Clamp(Level, 0, DeepestIndentation)));

    /// <summary>Adds to the line.</summary>
    public void Write(string text) => writer.Write(text);

    /// <summary>Adds a space and a word to the line.</summary>
    public void WriteWord(string text)
    {
        writer.Write(' ');
        writer.Write(text);
    }

    /// <summary>Ends the line.</summary>
    public void EndLine() => writer.Write('\n');

    /// <summary>Writes a whole line.</summary>
    public void WriteLine(string text)
    {
        BeginLine();
        writer.Write(text);
        EndLine();
    }
}
