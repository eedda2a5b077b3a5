using Weft.Wasm.Reading;

namespace Weft.Wasm.Instructions;

/// <summary>Reads the declarations of locals at the beginning of a body.</summary>
public static class LocalsReader
{
    /// <summary>Reads the declarations, run by run.</summary>
    /// <param name="body">The body.</param>
    /// <param name="function">The function that errors name.</param>
    /// <returns>The runs. The number of locals is not bounded by the size of the body: four bytes can declare 2^32 - 1.</returns>
    /// <exception cref="MalformedModuleException">The declarations are malformed.</exception>
    public static IReadOnlyList<LocalRun> Read(FunctionBody body, FunctionIndex function)
    {
        var reader = new ByteReader(body.Bytes, body.Offset, SectionId.Code, function);
        int count = ReadRunCount(ref reader);
        var runs = new LocalRun[count];
        ulong total = 0;
        for (int i = 0; i < count; i++)
        {
            runs[i] = ReadRun(ref reader, ref total);
        }

        return runs;
    }

    internal static void Skip(ref ByteReader reader)
    {
        int count = ReadRunCount(ref reader);
        ulong total = 0;
        for (int i = 0; i < count; i++)
        {
            ReadRun(ref reader, ref total);
        }
    }

    private static int ReadRunCount(ref ByteReader reader) => reader.ReadCount("local declarations", minimumSize: 2);

    private static LocalRun ReadRun(ref ByteReader reader, ref ulong total)
    {
        int at = reader.Position;
        uint count = reader.ReadU32();
        total += count;
        if (total > uint.MaxValue)
        {
            reader.Throw("more than 2^32 - 1 locals", at);
        }

        return new LocalRun(count, reader.ReadValueType());
    }
}
