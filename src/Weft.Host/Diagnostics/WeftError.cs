namespace Weft.Host;

/// <summary>One error that a user can act on: its number, where it is, what was found, and what to do.</summary>
/// <param name="Code">The number, <c>WEFT1000</c> to <c>WEFT1999</c>; <c>docs/reference/errors/CODE.md</c> explains it.</param>
/// <param name="Message">What is wrong, with the values that show it. One line, no full stop at the end.</param>
/// <param name="Remedy">What the user can do about it. One line.</param>
/// <param name="Place">The file, option, function or offset that the error is about; <see langword="null"/> where there is none.</param>
public sealed record WeftError(string Code, string Message, string Remedy, string? Place = null)
{
    /// <summary>Gives the MSBuild canonical form: <c>place : error CODE: message</c>, then a line with the remedy.</summary>
    public override string ToString() => $"{Place ?? "weft"} : error {Code}: {Message}{Environment.NewLine}  help: {Remedy}";
}
