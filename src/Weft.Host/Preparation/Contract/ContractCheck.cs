using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>The wasi-threads contract as a table of rules, and a module held against it.</summary>
internal static class ContractCheck
{
    /// <summary>Every rule, in the order in which a host meets them.</summary>
    public static IReadOnlyList<ContractRule> Rules { get; } =
        [.. ImportRules.All, .. MemoryRules.All, .. EntryRules.All, .. InitializationRules.All, .. FeatureRules.All];

    /// <summary>Holds a module against every rule.</summary>
    public static IReadOnlyList<(ContractRule Rule, RuleOutcome Outcome)> Run(Module module)
    {
        List<(ContractRule, RuleOutcome)> outcomes = new(Rules.Count);
        foreach (ContractRule rule in Rules)
        {
            outcomes.Add((rule, rule.Check(module)));
        }

        return outcomes;
    }
}
