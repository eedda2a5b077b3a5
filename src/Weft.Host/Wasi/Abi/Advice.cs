namespace Weft.Host.Wasi.Abi;

/// <summary>How a file will be read (<c>advice</c>).</summary>
internal enum Advice : uint
{
    Normal = 0,
    Sequential = 1,
    Random = 2,
    WillNeed = 3,
    DontNeed = 4,
    NoReuse = 5,
}
