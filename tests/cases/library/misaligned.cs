// threads: on
// configuration: debug
// An atomic access at an address that is not a multiple of its size, of which a build for debugging tells.

using System;
using System.Runtime.CompilerServices;
using System.Threading;

unsafe
{
    byte* block = stackalloc byte[16];
    Console.WriteLine(Add(block) + Add(block + 8) + Add(block));
    try
    {
        Console.WriteLine(Add(block + 4));
    }
    catch (DataMisalignedException exception)
    {
        Console.WriteLine(exception.Message);
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static unsafe long Add(byte* place) => Interlocked.Increment(ref *(long*)place);
