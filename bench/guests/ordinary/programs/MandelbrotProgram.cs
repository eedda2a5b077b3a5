namespace Weft.Bench.Ordinary;

/// <summary>The Mandelbrot set as a picture: floating point in a struct, and a list of rows of bytes.</summary>
internal sealed class MandelbrotProgram : IProgram
{
    private const int Width = 300;
    private const int Height = 200;
    private const int Limit = 255;

    public int Count => 1;

    public long Expected => 4198758;

    public long Run()
    {
        List<byte[]> picture = [];
        for (int row = 0; row < Height; row++)
        {
            picture.Add(DrawRow((row * 2.0 / Height) - 1));
        }

        long sum = 0;
        foreach (byte[] row in picture)
        {
            foreach (byte point in row)
            {
                sum += point;
            }
        }

        return sum;
    }

    private static byte[] DrawRow(double y)
    {
        byte[] row = new byte[Width];
        for (int column = 0; column < row.Length; column++)
        {
            row[column] = (byte)CountSteps(new Number((column * 3.0 / Width) - 2, y));
        }

        return row;
    }

    private static int CountSteps(Number start)
    {
        Number number = new(0, 0);
        int count = 0;
        while (count < Limit && number.SquaredLength <= 4)
        {
            number = (number * number) + start;
            count++;
        }

        return count;
    }

    private readonly record struct Number(double Real, double Imaginary)
    {
        public double SquaredLength => (Real * Real) + (Imaginary * Imaginary);

        public static Number operator +(Number left, Number right) => new(left.Real + right.Real, left.Imaginary + right.Imaginary);

        public static Number operator *(Number left, Number right) => new(
            (left.Real * right.Real) - (left.Imaginary * right.Imaginary), (left.Real * right.Imaginary) + (left.Imaginary * right.Real));
    }
}
