using Weft.Intrinsics;
using Weft.Memory;
using Weft.Wasi;

namespace Weft.Native.Files;

/// <summary>A directory whose entries are read one after the other.</summary>
internal unsafe struct DirectoryStream
{
    private const int BufferSize = 4096;
    private const int NameSize = 1024;
    private const int HeaderSize = 24;
    private const int NameLengthOffset = 16;
    private const int TypeOffset = 20;
    private const int OpenDirectory = 2;
    private const int FollowLinks = 1;
    private const long Rights = (1 << 14) | (1 << 18) | (1 << 21);
    private const int EndOfDirectory = -1;

    private int _descriptor;
    private int _position;
    private int _used;
    private long _cookie;
    private fixed byte _buffer[BufferSize];
    private fixed byte _name[NameSize];

    [NativeFunction("SystemNative_OpenDir")]
    public static nint Open(byte* path)
    {
        int descriptor = -1;
        int error = ResolvedPath.Find(path, out ResolvedPath resolved);
        error = error != 0
            ? error
            : PathFunctions.Open(
                resolved.Directory, FollowLinks, resolved.Path, resolved.Length, OpenDirectory, Rights, Rights, 0, &descriptor);
        if (error != 0)
        {
            _ = ErrorNumbers.Result(error);
            return 0;
        }

        DirectoryStream* stream = GeneralAllocator.Allocator.Create<DirectoryStream>();
        if (stream == null)
        {
            _ = DescriptorFunctions.Close(descriptor);
            return 0;
        }

        stream->_descriptor = descriptor;
        return (nint)stream;
    }

    [NativeFunction("SystemNative_CloseDir")]
    public static int Close(nint handle)
    {
        DirectoryStream* stream = (DirectoryStream*)handle;
        int error = DescriptorFunctions.Close(stream->_descriptor);
        GeneralAllocator.Allocator.Destroy(stream);
        return ErrorNumbers.Result(error);
    }

    /// <summary>The next entry. Its name stays until the entry after it is read.</summary>
    /// <returns>0, or -1 at the end, or an error number.</returns>
    [NativeFunction("SystemNative_ReadDir")]
    public static int Read(nint handle, Entry* entry)
    {
        DirectoryStream* stream = (DirectoryStream*)handle;
        bool isFresh = false;
        while (true)
        {
            int left = stream->_used - stream->_position;
            byte* record = stream->_buffer + stream->_position;
            int length = left >= HeaderSize ? *(int*)(record + NameLengthOffset) : 0;
            if (left >= HeaderSize + length && left >= HeaderSize)
            {
                stream->_position += HeaderSize + length;
                stream->_cookie = *(long*)record;

                // The library looks for a zero behind it.
                int kept = Math.Min(length, NameSize - 1);
                new ReadOnlySpan<byte>(record + HeaderSize, kept).CopyTo(new Span<byte>(stream->_name, kept));
                stream->_name[kept] = 0;
                entry->Name = stream->_name;
                entry->NameLength = kept;
                entry->Type = TypeOf(record[TypeOffset]);
                return 0;
            }

            // A buffer that is not full ends with the directory; a record that was cut off comes again.
            if (isFresh || (stream->_used > 0 && stream->_used < BufferSize))
            {
                return EndOfDirectory;
            }

            int used = 0;
            int error = DescriptorFunctions.ReadDirectory(stream->_descriptor, stream->_buffer, BufferSize, stream->_cookie, &used);
            if (error != 0)
            {
                return error;
            }

            stream->_used = used;
            stream->_position = 0;
            isFresh = true;
        }
    }

    // The kinds of preview 1 as those of readdir.
    private static int TypeOf(byte fileType) => fileType switch
    {
        1 => 6,
        2 => 2,
        3 => 4,
        4 => 8,
        5 or 6 => 12,
        7 => 10,
        _ => 0,
    };

    /// <summary>An entry as the class library has it.</summary>
    internal struct Entry
    {
        /// <summary>The name.</summary>
        public byte* Name;

        /// <summary>Its bytes.</summary>
        public int NameLength;

        /// <summary>What it names.</summary>
        public int Type;
    }
}
