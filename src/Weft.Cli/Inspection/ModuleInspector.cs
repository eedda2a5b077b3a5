using Weft.Host;
using Weft.Host.Diagnostics;
using Weft.Host.Engine;
using Weft.Host.Preparation;
using Weft.Host.Preparation.Contract;
using Weft.Wasm;
using Weft.Wasm.Reading;
using Weft.Wasm.Text;

namespace Weft.Cli.Inspection;

/// <summary>Reads a module for the verbs that do not run it.</summary>
internal static class ModuleInspector
{
    /// <summary>Holds a module against the contract.</summary>
    /// <exception cref="WeftException">The file cannot be read or is no valid module.</exception>
    internal static CheckReport Check(string path)
    {
        byte[] binary = ReadBinary(path);
        Module module = ModulePreparation.Read(binary, path);
        Validate(binary, path);

        List<RuleReport> rules = [];
        bool canRun = true;
        foreach ((ContractRule rule, RuleOutcome outcome) in ContractCheck.Run(module))
        {
            rules.Add(new RuleReport(rule.Id, rule.Title.TrimEnd('.'), Word(outcome.State), outcome.Detail, outcome.Fix, rule.IsFatal));
            canRun &= outcome.State != RuleState.Broken || !rule.IsFatal;
        }

        return new CheckReport(path, canRun, rules);
    }

    /// <summary>Makes an overview of a module, valid or not.</summary>
    /// <exception cref="WeftException">The file cannot be read or is no well-formed module.</exception>
    internal static ModuleSummary Summarize(string path)
    {
        byte[] binary = ReadBinary(path);
        try
        {
            return ModuleSummarizer.Summarize(binary);
        }
        catch (MalformedModuleException exception)
        {
            throw new WeftException(ErrorCatalogue.MalformedModule.At(path, exception.Message), exception);
        }
    }

    private static byte[] ReadBinary(string path) => ModulePreparation.ToBinary(ModuleFile.Read(path), path);

    private static void Validate(byte[] binary, string path)
    {
        EngineRuntime engine = new(new EngineOptions());
        try
        {
            if (NativeModule.Validate(engine.Handle, binary) is { } invalid)
            {
                throw ErrorCatalogue.InvalidModule.Exception(path, invalid);
            }
        }
        finally
        {
            engine.ReleaseReference();
        }
    }

    private static string Word(RuleState state) => state switch
    {
        RuleState.Holds => RuleReport.Holds,
        RuleState.Broken => RuleReport.Broken,
        _ => RuleReport.NotApplicable,
    };
}
