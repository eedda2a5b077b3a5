namespace Weft.Bench.Ordinary;

/// <summary>Multiplies square matrices: arrays of two dimensions.</summary>
internal sealed class MatrixProgram : IProgram
{
    private const int Size = 160;

    public int Count => 1;

    public long Expected => 168960000;

    public long Run()
    {
        double[,] left = new double[Size, Size];
        double[,] right = new double[Size, Size];
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                left[row, column] = ((row * 3) + column) % 16;
                right[row, column] = ((row + (column * 5)) % 16) - 2;
            }
        }

        double[,] product = Multiply(left, right);
        double sum = 0;
        foreach (double cell in product)
        {
            sum += cell;
        }

        return (long)sum;
    }

    private static double[,] Multiply(double[,] left, double[,] right)
    {
        int rows = left.GetLength(0);
        int columns = right.GetLength(1);
        double[,] product = new double[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double sum = 0;
                for (int i = 0; i < left.GetLength(1); i++)
                {
                    sum += left[row, i] * right[i, column];
                }

                product[row, column] = sum;
            }
        }

        return product;
    }
}
