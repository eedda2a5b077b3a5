namespace Weft.Bench.Guests;

/// <summary>The norm of an infinite matrix, whose cells are computed as they are needed: division and a small function that is called often.</summary>
internal unsafe struct SpectralNorm : IKernel
{
    private const int Length = 500;
    private const int Rounds = 10;

    public static int MemorySize => 3 * Length * sizeof(double);

    public static long Expected => 1274224115;

    public static void Run(byte* memory, in Share share)
    {
        Span<double> u = new(memory, Length);
        Span<double> v = new(memory + (Length * sizeof(double)), Length);
        Span<double> product = new(memory + (2 * Length * sizeof(double)), Length);
        int start = share.Start(Length);
        int end = share.End(Length);
        u[start..end].Fill(1);
        share.WaitForOthers();
        for (int i = 0; i < Rounds; i++)
        {
            MultiplyByBoth(u, product, v, share);
            MultiplyByBoth(v, product, u, share);
        }
    }

    public static long Result(byte* memory)
    {
        double* u = (double*)memory;
        double* v = u + Length;
        double both = 0;
        double squared = 0;
        for (int i = 0; i < Length; i++)
        {
            both += u[i] * v[i];
            squared += v[i] * v[i];
        }

        return (long)(Math.Sqrt(both / squared) * 1e9);
    }

    private static double Cell(int row, int column) => 1.0 / (((row + column) * (row + column + 1) / 2) + row + 1);

    private static void MultiplyByBoth(ReadOnlySpan<double> vector, Span<double> product, Span<double> result, in Share share)
    {
        int start = share.Start(Length);
        int end = share.End(Length);
        for (int row = start; row < end; row++)
        {
            double sum = 0;
            for (int column = 0; column < vector.Length; column++)
            {
                sum += Cell(row, column) * vector[column];
            }

            product[row] = sum;
        }

        share.WaitForOthers();
        for (int row = start; row < end; row++)
        {
            double sum = 0;
            for (int column = 0; column < product.Length; column++)
            {
                sum += Cell(column, row) * product[column];
            }

            result[row] = sum;
        }

        share.WaitForOthers();
    }
}
