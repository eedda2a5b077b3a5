namespace Weft.Compiler.IL;

/// <summary>
/// What stands in a delegate's function pointer where that is not the target itself. The numbers are the class library's
/// (<c>Delegate.GetThunk</c>).
/// </summary>
internal enum DelegateThunk
{
    /// <summary>Calls each delegate of a list.</summary>
    Multicast = 0,

    /// <summary>Calls a static method whose first argument the delegate holds.</summary>
    ClosedStatic = 1,

    /// <summary>Calls a static method, which takes no <c>this</c>.</summary>
    OpenStatic = 2,
}
