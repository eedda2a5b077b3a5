namespace Weft.Host.Wasi.Abi;

/// <summary>The signals of WASI (<c>signal</c>) that are told apart here; all up to <see cref="Sys"/> exist.</summary>
internal enum Signal : uint
{
    None = 0,
    Chld = 16,
    Cont = 17,
    Stop = 18,
    Tstp = 19,
    Ttin = 20,
    Ttou = 21,
    Urg = 22,
    Winch = 27,
    Sys = 30,
}
