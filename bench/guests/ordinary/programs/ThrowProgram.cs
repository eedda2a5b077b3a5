namespace Weft.Bench.Ordinary;

/// <summary>Throws an exception through a call and catches it.</summary>
internal sealed class ThrowProgram : IProgram
{
    private int _caught;

    public int Count => 5_000;

    public long Expected => Count;

    public long Run()
    {
        _caught = 0;
        for (int i = 0; i < 2 * Count; i++)
        {
            try
            {
                Verify(i);
            }
            catch (ArgumentException)
            {
                _caught++;
            }
        }

        return _caught;
    }

    private static void Verify(int number)
    {
        if (IsOdd(number))
        {
            throw new ArgumentException("odd");
        }
    }

    private static bool IsOdd(int number) => number % 2 != 0;
}
