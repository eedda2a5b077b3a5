using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi;

/// <content>Sockets. A group has none, since none are preopened: the calls exist so that programs link, and say what is wrong.</content>
internal static unsafe partial class WasiFunctions
{
    private static HostFunction[] SocketFunctions =>
    [
        Row("sock_accept", [I32, I32, I32], &NotASocket),
        Row("sock_recv", [I32, I32, I32, I32, I32, I32], &NotASocket),
        Row("sock_send", [I32, I32, I32, I32, I32], &NotASocket),
        Row("sock_shutdown", [I32, I32], &NotASocket),
    ];

    /// <summary>EBADF where nothing is open, ENOTSOCK otherwise.</summary>
    private static HostTrap NotASocket(HostCall call)
    {
        using DescriptorLease lease = Lease(call, Rights.None, out Errno error);
        return Finish(call, error is Errno.Success ? Errno.NotSocket : error);
    }
}
