using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Native.Files;

/// <summary>Files that are open.</summary>
internal static unsafe class OpenFiles
{
    // Flags of the class library.
    private const int AccessMask = 3;
    private const int WriteOnly = 1;
    private const int ReadAndWrite = 2;
    private const int Create = 0x20;
    private const int Exclusive = 0x40;
    private const int Truncate = 0x80;
    private const int Synchronous = 0x100;
    private const int NoFollow = 0x200;

    // Rights of preview 1.
    private const long CommonRights = (1 << 2) | (1 << 4) | (1 << 5) | (1 << 7) | (1 << 21) | (1 << 27);
    private const long ReadRights = 1 << 1;
    private const long WriteRights = (1 << 0) | (1 << 6) | (1 << 8) | (1 << 22) | (1 << 23);
    private const int SynchronousDescriptor = 16;

    [NativeFunction("SystemNative_Open")]
    public static nint Open(byte* path, int flags, int mode)
    {
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        if (error != 0)
        {
            return ErrorNumbers.Result(error);
        }

        long rights = CommonRights;
        rights |= (flags & AccessMask) != WriteOnly ? ReadRights : 0;
        rights |= (flags & AccessMask) is WriteOnly or ReadAndWrite ? WriteRights : 0;
        int how = ((flags & Create) != 0 ? 1 : 0) | ((flags & Exclusive) != 0 ? 4 : 0) | ((flags & Truncate) != 0 ? 8 : 0);
        int descriptor = -1;
        BlockingCall.Enter();
        error = PathFunctions.Open(
            resolved.Directory,
            (flags & NoFollow) != 0 ? 0 : 1,
            resolved.Path,
            resolved.Length,
            how,
            rights,
            rights,
            (flags & Synchronous) != 0 ? SynchronousDescriptor : 0,
            &descriptor);
        BlockingCall.Leave();
        return error == 0 ? descriptor : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_Close")]
    public static int Close(nint descriptor) => ErrorNumbers.Result(DescriptorFunctions.Close((int)descriptor));

    [NativeFunction("SystemNative_Read")]
    public static int Read(nint descriptor, byte* buffer, int count)
    {
        IoVector vector = new(buffer, count);
        nuint read = 0;
        BlockingCall.Enter();
        int error = FileFunctions.Read((int)descriptor, &vector, 1, &read);
        BlockingCall.Leave();
        return error == 0 ? (int)read : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_Write")]
    public static int Write(nint descriptor, byte* buffer, int count)
    {
        IoVector vector = new(buffer, count);
        nuint written = 0;
        BlockingCall.Enter();
        int error = FileFunctions.Write((int)descriptor, &vector, 1, &written);
        BlockingCall.Leave();
        return error == 0 ? (int)written : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_PRead")]
    public static int ReadAt(nint descriptor, byte* buffer, int count, long offset)
    {
        IoVector vector = new(buffer, count);
        nuint read = 0;
        BlockingCall.Enter();
        int error = DescriptorFunctions.ReadAt((int)descriptor, &vector, 1, offset, &read);
        BlockingCall.Leave();
        return error == 0 ? (int)read : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_PWrite")]
    public static int WriteAt(nint descriptor, byte* buffer, int count, long offset)
    {
        IoVector vector = new(buffer, count);
        nuint written = 0;
        BlockingCall.Enter();
        int error = DescriptorFunctions.WriteAt((int)descriptor, &vector, 1, offset, &written);
        BlockingCall.Leave();
        return error == 0 ? (int)written : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_PReadV")]
    public static long ReadScattered(nint descriptor, IoVector* vectors, int count, long offset)
    {
        nuint read = 0;
        BlockingCall.Enter();
        int error = DescriptorFunctions.ReadAt((int)descriptor, vectors, count, offset, &read);
        BlockingCall.Leave();
        return error == 0 ? (long)read : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_PWriteV")]
    public static long WriteGathered(nint descriptor, IoVector* vectors, int count, long offset)
    {
        nuint written = 0;
        BlockingCall.Enter();
        int error = DescriptorFunctions.WriteAt((int)descriptor, vectors, count, offset, &written);
        BlockingCall.Leave();
        return error == 0 ? (long)written : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_LSeek")]
    public static long Seek(nint descriptor, long offset, int origin)
    {
        long position = 0;
        int error = DescriptorFunctions.Seek((int)descriptor, offset, origin, &position);
        return error == 0 ? position : ErrorNumbers.Result(error);
    }

    [NativeFunction("SystemNative_FSync")]
    public static int Synchronize(nint descriptor) => ErrorNumbers.Result(DescriptorFunctions.Synchronize((int)descriptor));

    [NativeFunction("SystemNative_FTruncate")]
    public static int SetSize(nint descriptor, long size) => ErrorNumbers.Result(DescriptorFunctions.SetSize((int)descriptor, size));

    /// <summary>Nobody else has the files of a module, so a lock is always free.</summary>
    [NativeFunction("SystemNative_FLock")]
    public static int Lock(nint descriptor, int operation) => 0;

    /// <summary>Advice is not needed.</summary>
    [NativeFunction("SystemNative_PosixFAdvise")]
    public static int Advise(nint descriptor, long offset, long length, int advice) => 0;

    /// <summary>Space is taken when it is written.</summary>
    [NativeFunction("SystemNative_FAllocate")]
    public static int Allocate(nint descriptor, long offset, long length) => 0;

    /// <summary>Unknown.</summary>
    [NativeFunction("SystemNative_GetFileSystemType")]
    public static uint GetFileSystemType(nint descriptor) => 0;

    /// <summary>Copies what is in a file to one that is empty.</summary>
    [NativeFunction("SystemNative_CopyFile")]
    public static int Copy(nint source, nint destination, long length)
    {
        const int BufferSize = 4096;
        byte* buffer = stackalloc byte[BufferSize];
        for (long offset = 0; ;)
        {
            int count = ReadAt(source, buffer, BufferSize, offset);
            if (count <= 0)
            {
                return count;
            }

            for (int done = 0; done < count;)
            {
                int written = WriteAt(destination, buffer + done, count - done, offset + done);
                if (written < 0)
                {
                    return written;
                }

                done += written;
            }

            offset += count;
        }
    }
}
