using System.Text.Json.Serialization;

namespace Weft.Cli.Inspection;

/// <summary>What <c>weft check</c> found, as it is written in JSON.</summary>
/// <param name="Module">The module's path as it was given.</param>
/// <param name="CanRun">Whether no fatal rule is broken.</param>
/// <param name="Rules">Every rule, in the contract's order.</param>
internal sealed record CheckReport(string Module, bool CanRun, IReadOnlyList<RuleReport> Rules);

/// <summary>One rule of the contract and how a module stands to it.</summary>
/// <param name="Id">What the rule is called in documentation and scripts; it does not change between versions.</param>
/// <param name="Title">The rule in one sentence.</param>
/// <param name="State">How the module stands to it.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Fix">What to do about it, where it is broken.</param>
/// <param name="Fatal">Whether a module that breaks it cannot run.</param>
internal sealed record RuleReport(string Id, string Title, RuleState State, string? Detail, string? Fix, bool Fatal);

/// <summary>How a module stands to a rule.</summary>
internal enum RuleState
{
    [JsonStringEnumMemberName("holds")]
    Holds,

    [JsonStringEnumMemberName("broken")]
    Broken,

    [JsonStringEnumMemberName("not-applicable")]
    NotApplicable,
}
