using System.Text;
using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>Rules about the features that the toolchain declares (contract B.6).</summary>
internal static class FeatureRules
{
    private static readonly string[] NeededForThreads = ["atomics", "bulk-memory"];

    public static IReadOnlyList<ContractRule> All { get; } =
    [
        new("features-declared", "The declared target features allow threads.", IsFatal: false, CheckDeclared),
    ];

    private static RuleOutcome CheckDeclared(Module module)
    {
        if (!ContractFacts.ImportsThreadSpawn(module) || module.FindCustom("target_features") is not { } section)
        {
            return RuleOutcome.NotApplicable("the module starts no threads, or its toolchain declares no features");
        }

        string text = Encoding.Latin1.GetString(section.Contents.Span);
        foreach (string feature in NeededForThreads)
        {
            if (text.Contains("-" + (char)feature.Length + feature, StringComparison.Ordinal))
            {
                return RuleOutcome.Broken($"'{feature}' is declared as disallowed", $"compile every object with -m{feature}");
            }
        }

        return RuleOutcome.Holds();
    }
}
