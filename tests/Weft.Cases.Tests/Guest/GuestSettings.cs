using Weft.Compiler.Link;
using Weft.Compiler.Sources;

namespace Weft.Cases.Tests.Guest;

/// <summary>How a program is built.</summary>
internal sealed record GuestSettings
{
    /// <summary>What is asked of the linker.</summary>
    public LinkerOptions Linker { get; init; } = new();

    /// <summary>The folder of the class library and the guest runtime.</summary>
    public string FrameworkFolder { get; init; } = Framework.DefaultFolder;

    /// <summary>What is asked with <c>--why</c>.</summary>
    public string? Why { get; init; }

    /// <summary>Whether it is built for a debugger, with all checks.</summary>
    public bool IsDebug { get; init; } = TestSettings.Configuration == "Debug";
}
