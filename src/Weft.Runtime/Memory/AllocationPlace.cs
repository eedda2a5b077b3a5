namespace Weft.Memory;

/// <summary>
/// The place in the source that the thread's current allocation comes from. It passes by the allocators that have no use for it to the
/// one that keeps it, and is set in checked builds only.
/// </summary>
internal static unsafe class AllocationPlace
{
    [ThreadStatic]
    private static char* t_path;

    [ThreadStatic]
    private static int t_pathLength;

    [ThreadStatic]
    private static int t_line;

    /// <summary>
    /// Says where the allocation that follows comes from, unless it is one that an allocator makes on behalf of another: the first place
    /// is the user's.
    /// </summary>
    /// <param name="path">The source file; used until <see cref="Leave"/>.</param>
    /// <param name="length">How many characters.</param>
    /// <param name="line">The line in it, from 1.</param>
    /// <returns>Whether this is the place now, and to be left after the allocation.</returns>
    public static bool TryEnter(char* path, int length, int line)
    {
        if (t_line != 0)
        {
            return false;
        }

        Set(path, length, line);
        return true;
    }

    /// <summary>The allocation is done.</summary>
    public static void Leave() => Set(null, 0, 0);

    /// <summary>Copies the file's name, without its folder and cut to the room there is.</summary>
    /// <param name="name">Where to; a character that is not ASCII becomes a question mark.</param>
    /// <param name="capacity">The room in bytes.</param>
    /// <param name="line">The line, or 0 where the place is not known.</param>
    /// <returns>How many bytes the name has.</returns>
    public static int Capture(byte* name, int capacity, out int line)
    {
        line = t_line;
        int start = t_pathLength;
        while (start > 0 && t_path[start - 1] is not '/' and not '\\')
        {
            start--;
        }

        int length = t_pathLength - start;
        if (length > capacity)
        {
            length = capacity;
        }

        for (int index = 0; index < length; index++)
        {
            char character = t_path[start + index];
            name[index] = character < 0x80 ? (byte)character : (byte)'?';
        }

        return length;
    }

    private static void Set(char* path, int length, int line)
    {
        t_path = path;
        t_pathLength = length;
        t_line = line;
    }
}
