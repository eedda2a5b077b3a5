using System.Security.Cryptography;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Wasi;

/// <content>Random bytes.</content>
internal static unsafe partial class WasiFunctions
{
    /// <summary>How much is made between two looks at the stop: some milliseconds' worth.</summary>
    private const uint RandomPiece = 1 << 20;

    private static HostFunction[] RandomFunctions => [Row("random_get", [I32, I32], &RandomGet)];

    /// <summary><c>random_get(buf, buf_len)</c>: EFAULT. The bytes are good for keys.</summary>
    private static HostTrap RandomGet(HostCall call)
    {
        uint length = call.U32(1);
        byte* buffer = call.Caller.Memory.Address(call.U32(0), length);
        if (buffer is null)
        {
            return Finish(call, Errno.Fault);
        }

        for (uint done = 0; done < length;)
        {
            uint piece = Math.Min(length - done, RandomPiece);
            if (OperatingSystem.IsLinux())
            {
                // Straight from the kernel: the managed generator would load a cryptography library first.
                nint made = LinuxLibc.GetRandom(buffer + done, piece, 0);
                if (made < 0 && Libc.LastError != UnixErrno.Interrupted)
                {
                    return Finish(call, UnixErrno.Last());
                }

                done += (uint)Math.Max(made, 0);
            }
            else
            {
                RandomNumberGenerator.Fill(new Span<byte>(buffer + done, (int)piece));
                done += piece;
            }

            if (done < length && call.Caller.Stopping.IsCancellationRequested)
            {
                return Finish(call, Errno.Interrupted);
            }
        }

        return Finish(call, Errno.Success);
    }
}
