namespace Weft.Wasi;

/// <summary>Writing to descriptors.</summary>
internal static unsafe class Output
{
    /// <summary>The descriptor of the standard output.</summary>
    public const int Standard = 1;

    /// <summary>The descriptor of the standard error.</summary>
    public const int Error = 2;

    /// <summary>Writes all bytes, in one call of the host where it takes them all.</summary>
    /// <param name="descriptor">Where to.</param>
    /// <param name="vectors">What; they are used up.</param>
    /// <param name="count">How many vectors.</param>
    /// <returns>0, or the error number that the host gave before all was written.</returns>
    public static int WriteAll(int descriptor, IoVector* vectors, int count)
    {
        while (true)
        {
            while (count > 0 && vectors->Length == 0)
            {
                vectors++;
                count--;
            }

            if (count == 0)
            {
                return 0;
            }

            nuint written = 0;
            BlockingCall.Enter();
            int error = FileFunctions.Write(descriptor, vectors, count, &written);
            BlockingCall.Leave();
            if (error != 0)
            {
                return error;
            }

            // A descriptor that takes nothing and gives no error would be asked for ever.
            if (written == 0)
            {
                return NoProgress;
            }

            while (count > 0 && written >= vectors->Length)
            {
                written -= vectors->Length;
                vectors++;
                count--;
            }

            if (count > 0)
            {
                vectors->Bytes += written;
                vectors->Length -= written;
            }
        }
    }

    // EIO of preview 1.
    private const int NoProgress = 29;
}
