namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>A preopened directory cannot be opened. Values: the host path, what the system says.</summary>
    public static ErrorDescriptor PreopenMissing { get; } = new(
        "WEFT1301",
        "Preopened directory missing",
        "the directory '{0}' cannot be opened: {1}",
        "create the directory, or give another one as --dir HOST::GUEST");

    /// <summary>An argument that C strings cannot carry. Values: the argument.</summary>
    public static ErrorDescriptor InvalidArgument { get; } = new(
        "WEFT1302",
        "Invalid program argument",
        "the argument '{0}' contains a NUL character or an unpaired surrogate",
        "remove the character; guests get their arguments as NUL-terminated UTF-8");

    /// <summary>An environment variable that C strings cannot carry. Values: the name.</summary>
    public static ErrorDescriptor InvalidVariable { get; } = new(
        "WEFT1303",
        "Invalid environment variable",
        "the environment variable '{0}' is empty, or its name contains '=', or it contains a NUL character or an unpaired surrogate",
        "give a name without '=' and a value without NUL, as --env NAME=VALUE");

    /// <summary>The same environment variable twice. Values: the name.</summary>
    public static ErrorDescriptor DuplicateVariable { get; } = new(
        "WEFT1304",
        "Environment variable given twice",
        "the environment variable '{0}' is given twice",
        "give each variable once");

    /// <summary>A guest path that cannot name a preopened directory. Values: the guest path.</summary>
    public static ErrorDescriptor InvalidGuestPath { get; } = new(
        "WEFT1305",
        "Invalid guest path",
        "the guest path '{0}' is empty, or contains a NUL character or an unpaired surrogate",
        "give a path such as /data or . after the :: of --dir HOST::GUEST");

    /// <summary>The same guest path for two directories. Values: the guest path.</summary>
    public static ErrorDescriptor DuplicateGuestPath { get; } = new(
        "WEFT1306",
        "Guest path given twice",
        "the guest path '{0}' is given to two directories",
        "give each directory a guest path of its own");

    /// <summary>More directories than a descriptor table holds. Values: how many were given, how many descriptors there are.</summary>
    public static ErrorDescriptor TooManyPreopens { get; } = new(
        "WEFT1307",
        "Too many preopened directories",
        "{0} directories were given, but a group has {1} descriptors",
        "give a directory further up instead of many below it");

    private static IReadOnlyList<ErrorDescriptor> WasiErrors =>
        [PreopenMissing, InvalidArgument, InvalidVariable, DuplicateVariable, InvalidGuestPath, DuplicateGuestPath, TooManyPreopens];
}
