namespace Weft.Host.Calls;

/// <summary>One call from a guest to a host function: who calls, with what, and where the result goes.</summary>
internal readonly unsafe ref struct HostCall(HostCaller caller, RawValue* values)
{
    /// <summary>The calling guest thread.</summary>
    public HostCaller Caller => caller;

    /// <summary>The argument at <paramref name="index"/> as i32.</summary>
    public int I32(int index) => values[index].I32;

    /// <summary>The argument at <paramref name="index"/> as an unsigned i32: a pointer, a size, a count.</summary>
    public uint U32(int index) => values[index].U32;

    /// <summary>The argument at <paramref name="index"/> as i64.</summary>
    public long I64(int index) => values[index].I64;

    /// <summary>The argument at <paramref name="index"/> as an unsigned i64.</summary>
    public ulong U64(int index) => values[index].U64;

    /// <summary>Sets the only result.</summary>
    public void Return(int value) => values[0].I32 = value;
}
