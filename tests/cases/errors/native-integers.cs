// error: WEFT0212 at 12
// error: WEFT0212 at 13
// error: WEFT0212 at 14
// error: WEFT0212 at 15
// error: WEFT0212 at 16
// error: WEFT0212 at 17
// Code that takes native integers for 64 bits.
using System.Runtime.CompilerServices;

nint number = Report.RunNumber;
long wide = Report.RunNumber;
Report.Line($"{Unsafe.As<nint, long>(ref number)}");
Report.Line($"{(long)Unsafe.As<long, nuint>(ref wide)}");
Report.Line($"{(long)Unsafe.As<long, Wrapper>(ref wide).Value}");
Report.Line($"{(long)unchecked((nint)0x1_0000_0000)}");
Report.Line($"{(long)unchecked((nuint)(-0x1_0000_0000))}");
unsafe { Report.Line($"{*(long*)&number}"); }

// What asks first is left out, and what fits is no mistake.
if (nint.Size == 8)
{
    Report.Line($"{Unsafe.As<nint, long>(ref number)} {(long)(number << 40)}");
}

Report.Line($"{Generic<nint>(number)} {Generic<long>(wide)}");
Report.Line($"{(long)unchecked((nint)0xFFFF_FFFF)} {(long)(number >> 31)} {Unsafe.As<nint, int>(ref number)}");

// The condition is one that only the running program knows.
static long Generic<T>(T value) => Report.RunNumber > 0 ? Unsafe.As<T, long>(ref value) : Unsafe.SizeOf<T>();

internal struct Wrapper
{
    public nint Value;
}
