using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// The calendar of each culture: made without the check of its kind, whose message would bring the names of enumerations along.
/// </summary>
[SubstituteFor("System.Globalization.GregorianCalendar")]
internal static class GregorianCalendar
{
    private const int Localized = 1;

    /// <summary>The localized calendar.</summary>
    [SubstituteName(".ctor")]
    public static void Initialize(object calendar)
    {
        InitializeBase(calendar);
        KindOf(calendar) = Localized;
    }

    [LibraryMethod("System.Globalization.Calendar", ".ctor")]
    private static extern void InitializeBase(object calendar);

    [LibraryField("System.Globalization.GregorianCalendar", "_type")]
    private static extern ref int KindOf(object calendar);
}
