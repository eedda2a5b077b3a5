namespace Weft.Cases.Tests.Guest;

/// <summary>A change of a text that has to apply, in exactly one place unless it says otherwise, so that it cannot become none unseen.</summary>
/// <param name="Old">What is there.</param>
/// <param name="New">What takes its place.</param>
/// <param name="File">The source of the guest runtime, below its folder; empty for the module as text.</param>
internal sealed record SourceEdit(string Old, string New, string File = "")
{
    private bool _isOfAll;

    /// <summary>A change of the module in every place.</summary>
    public static SourceEdit OfAll(string old, string @new) => new(old, @new) { _isOfAll = true };

    /// <summary>Changes a text.</summary>
    public string Apply(string text)
    {
        int first = text.IndexOf(Old, StringComparison.Ordinal);
        Assert.True(first >= 0, $"'{Old}' is not in {Where} any more: change this edit as that was changed");
        if (_isOfAll)
        {
            return text.Replace(Old, New, StringComparison.Ordinal);
        }

        Assert.True(text.IndexOf(Old, first + 1, StringComparison.Ordinal) < 0, $"'{Old}' is in {Where} more than once");
        return string.Concat(text.AsSpan(0, first), New, text.AsSpan(first + Old.Length));
    }

    private string Where => File.Length == 0 ? "the module" : File;
}
