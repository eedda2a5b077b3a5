namespace Weft.Host.Wasi.Abi;

/// <summary>What an offset counts from (<c>whence</c>); the numbers are POSIX's.</summary>
internal enum Whence : uint
{
    Set = 0,
    Current = 1,
    End = 2,
}
