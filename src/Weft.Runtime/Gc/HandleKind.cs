namespace Weft.Gc;

/// <summary>
/// What a handle does for its target. The first four are the numbers of <c>System.Runtime.InteropServices.GCHandleType</c>.
/// </summary>
internal enum HandleKind
{
    /// <summary>Does not keep it, and is cleared before finalizers are found.</summary>
    WeakShort,

    /// <summary>Does not keep it, and is cleared when it is gone for good: after its finalizer has run.</summary>
    WeakLong,

    /// <summary>Keeps it.</summary>
    Strong,

    /// <summary>Keeps it. Nothing moves, so it is as a strong one.</summary>
    Pinned,

    /// <summary>Does not keep it, and keeps a second object as long as the target lives: an ephemeron.</summary>
    Dependent,
}
