namespace Weft.Cli.Inspection;

/// <summary>What <c>weft check</c> found, as it is written in JSON.</summary>
/// <param name="Module">The module's path as it was given.</param>
/// <param name="CanRun">Whether no fatal rule is broken.</param>
/// <param name="Rules">Every rule, in the contract's order.</param>
internal sealed record CheckReport(string Module, bool CanRun, IReadOnlyList<RuleReport> Rules);

/// <summary>One rule of the contract and how a module stands to it.</summary>
/// <param name="Id">What the rule is called in documentation and scripts.</param>
/// <param name="Title">The rule in one sentence.</param>
/// <param name="State">How the module stands to it: one of <see cref="Holds"/>, <see cref="Broken"/>, <see cref="NotApplicable"/>.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Fix">What to do about it, where it is broken.</param>
/// <param name="Fatal">Whether a module that breaks it cannot run, or runs wrongly.</param>
internal sealed record RuleReport(string Id, string Title, string State, string? Detail, string? Fix, bool Fatal)
{
    internal const string Holds = "holds";
    internal const string Broken = "broken";
    internal const string NotApplicable = "not-applicable";
}
