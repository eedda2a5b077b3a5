namespace Weft.Bench.Ordinary;

/// <summary>The norm of an infinite matrix, whose cells are computed as they are needed: division, and arrays of floating point.</summary>
internal sealed class SpectralNormProgram : IProgram
{
    private const int Length = 300;
    private const int Rounds = 10;

    public int Count => 1;

    public long Expected => 1274223985;

    public long Run()
    {
        double[] u = new double[Length];
        double[] v = new double[Length];
        double[] product = new double[Length];
        Array.Fill(u, 1);
        for (int i = 0; i < Rounds; i++)
        {
            MultiplyByBoth(u, product, v);
            MultiplyByBoth(v, product, u);
        }

        double both = 0;
        double squared = 0;
        for (int i = 0; i < Length; i++)
        {
            both += u[i] * v[i];
            squared += v[i] * v[i];
        }

        return (long)(Math.Sqrt(both / squared) * 1e9);
    }

    private static void MultiplyByBoth(double[] vector, double[] product, double[] result)
    {
        for (int row = 0; row < product.Length; row++)
        {
            double sum = 0;
            for (int column = 0; column < vector.Length; column++)
            {
                sum += Cell(row, column) * vector[column];
            }

            product[row] = sum;
        }

        for (int row = 0; row < result.Length; row++)
        {
            double sum = 0;
            for (int column = 0; column < product.Length; column++)
            {
                sum += Cell(column, row) * product[column];
            }

            result[row] = sum;
        }
    }

    private static double Cell(int row, int column) => 1.0 / ((((row + column) * (row + column + 1)) / 2) + row + 1);
}
