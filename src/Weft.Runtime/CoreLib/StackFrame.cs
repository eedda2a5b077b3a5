using System.Text;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Text;

namespace Weft.CoreLib;

/// <summary>A frame of a <c>StackTrace</c> of an exception; in the place of an instruction pointer is the address of a <see cref="TraceSite"/>.</summary>
[SubstituteFor("System.Diagnostics.StackFrame")]
internal static unsafe class StackFrame
{
    /// <summary>Takes the frame.</summary>
    public static void InitializeForIpAddress(object frame, nint address, bool withFile)
    {
        AddressOf(frame) = address;
        HasFile(frame) = withFile;
        TraceSite* site = SiteOf(frame);
        if (withFile && site != null && site->File.Length > 0)
        {
            FileOf(frame) = Utf8Text.GetString(site->File);
            LineOf(frame) = site->Line;
        }
    }

    /// <summary>Writes the line of the frame.</summary>
    public static void AppendToStackTrace(object frame, StringBuilder text)
    {
        TraceSite* site = SiteOf(frame);
        if (site == null)
        {
            return;
        }

        text.Append(StackTraces.FormatLine(site, HasFile(frame))).Append('\n');
    }

    /// <summary>Writes the method.</summary>
    public static bool AppendStackFrameWithoutMethodBase(object frame, StringBuilder text)
    {
        TraceSite* site = SiteOf(frame);
        text.Append(site == null ? "<unknown>" : Utf8Text.GetString(site->Method));
        return true;
    }

    /// <summary>Finds the method's metadata, of which a module has none.</summary>
    public static bool TryInitializeMethodBase(object frame) => false;

    private static TraceSite* SiteOf(object frame) => StackTraces.FindSite(AddressOf(frame));

    [LibraryField("System.Diagnostics.StackFrame", "_ipAddress")]
    private static extern ref nint AddressOf(object frame);

    [LibraryField("System.Diagnostics.StackFrame", "_needFileInfo")]
    private static extern ref bool HasFile(object frame);

    [LibraryField("System.Diagnostics.StackFrame", "_fileName")]
    private static extern ref string? FileOf(object frame);

    [LibraryField("System.Diagnostics.StackFrame", "_lineNumber")]
    private static extern ref int LineOf(object frame);
}
