using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>One rule of the wasi-threads contract that a module can be checked against.</summary>
/// <param name="Id">What it is called in documentation and scripts; does not change between versions.</param>
/// <param name="Title">The rule in one sentence.</param>
/// <param name="IsFatal">Whether a module that breaks it cannot run, or runs wrongly.</param>
/// <param name="Check">Looks at a module.</param>
internal sealed record ContractRule(string Id, string Title, bool IsFatal, Func<Module, RuleOutcome> Check);

/// <summary>How a module stands to a rule.</summary>
/// <param name="State">The answer.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Fix">What to do about it, where the rule is broken.</param>
internal readonly record struct RuleOutcome(RuleState State, string? Detail, string? Fix)
{
    /// <summary>The module keeps the rule.</summary>
    public static RuleOutcome Holds(string? detail = null) => new(RuleState.Holds, detail, null);

    /// <summary>The module breaks the rule.</summary>
    public static RuleOutcome Broken(string detail, string fix) => new(RuleState.Broken, detail, fix);

    /// <summary>The rule speaks of something that the module does not have.</summary>
    public static RuleOutcome NotApplicable(string? detail = null) => new(RuleState.NotApplicable, detail, null);
}

/// <summary>The answers of a rule.</summary>
internal enum RuleState
{
    /// <summary>The module keeps the rule.</summary>
    Holds,

    /// <summary>The module breaks it.</summary>
    Broken,

    /// <summary>It speaks of something that the module does not have.</summary>
    NotApplicable,
}
