namespace Weft.Intrinsics;

/// <summary>
/// While the method runs, the thread may stop for a collection or make one itself: what callers need afterwards has to be where the
/// collector looks. The compiler finds out which methods call it, so that only the root of such calls is marked.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SafePointAttribute : Attribute;
