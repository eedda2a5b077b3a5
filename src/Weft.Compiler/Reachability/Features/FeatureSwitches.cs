namespace Weft.Compiler.Reachability.Features;

/// <summary>
/// The switches by which the class library leaves parts of itself out (documented as "trimming options" and "runtime configuration"). What
/// a module cannot have is off; what would need data of the machine is invariant.
/// </summary>
internal static class FeatureSwitches
{
    private static readonly Dictionary<string, bool> Values = new(StringComparer.Ordinal)
    {
        ["Internal.Runtime.CompilerHelpers.ReachabilityInstrumentationSupport"] = false,
        ["System.ComponentModel.DefaultValueAttribute.IsSupported"] = false,
        ["System.Diagnostics.Debugger.IsSupported"] = false,
        ["System.Diagnostics.Metrics.Meter.IsSupported"] = false,
        ["System.Diagnostics.StackTrace.IsSupported"] = false,
        ["System.Diagnostics.Tracing.EventSource.IsSupported"] = false,
        ["System.Globalization.Invariant"] = true,
        ["System.Globalization.PredefinedCulturesOnly"] = true,
        ["System.Reflection.Metadata.MetadataUpdater.IsSupported"] = false,
        ["System.Resources.ResourceManager.AllowCustomResourceTypes"] = false,
        ["System.Resources.UseSystemResourceKeys"] = false,
        ["System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported"] = false,
        ["System.Runtime.InteropServices.EnableConsumingManagedCodeFromNativeHosting"] = false,
        ["System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization"] = false,
        ["System.StartupHookProvider.IsSupported"] = false,
        ["System.Text.Encoding.EnableUnsafeUTF7Encoding"] = false,
        ["System.TimeZoneInfo.Invariant"] = true,
    };

    /// <summary>The value of a switch, or null where the library's own default holds.</summary>
    public static bool? Find(string name) => Values.TryGetValue(name, out bool value) ? value : null;
}
