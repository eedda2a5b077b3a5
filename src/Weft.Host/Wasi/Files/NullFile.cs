using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>A standard stream that was not given: reads find the end, writes are dropped.</summary>
internal sealed class NullFile(Rights direction) : OpenFile
{
    public override FileType Type => FileType.Unknown;

    public override Rights ApplicableRights => (RightsSets.Stream & ~(Rights.FdRead | Rights.FdWrite)) | direction;

    public override Errno SetFlags(FdFlags flags) => Errno.Success;

    public override Errno Read(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        count = 0;
        return Errno.Success;
    }

    public override Errno Write(HostCaller caller, ReadOnlySpan<HostBuffer> buffers, out uint count)
    {
        count = 0;
        foreach (HostBuffer buffer in buffers)
        {
            count += (uint)buffer.Length;
        }

        return Errno.Success;
    }

    protected override void Close()
    {
    }
}
