namespace Weft.Bench.Guests;

/// <summary>The Mandelbrot set: floating point that stays in registers. The rows go to the parts in turn, since some are more work.</summary>
internal unsafe struct Mandelbrot : IKernel
{
    private const int Width = 600;
    private const int Height = 400;
    private const int Limit = 255;

    public static int MemorySize => Height * sizeof(int);

    public static long Expected => 16784325;

    public static void Run(byte* memory, in Share share)
    {
        int* sums = (int*)memory;
        for (int row = share.Index; row < Height; row += share.Count)
        {
            double y = (row * 2.0 / Height) - 1;
            int sum = 0;
            for (int column = 0; column < Width; column++)
            {
                sum += Iterations((column * 3.0 / Width) - 2, y);
            }

            sums[row] = sum;
        }
    }

    public static long Result(byte* memory)
    {
        long sum = 0;
        for (int row = 0; row < Height; row++)
        {
            sum += ((int*)memory)[row];
        }

        return sum;
    }

    private static int Iterations(double startX, double startY)
    {
        double x = 0;
        double y = 0;
        int count = 0;
        while (count < Limit && (x * x) + (y * y) <= 4)
        {
            double next = (x * x) - (y * y) + startX;
            y = (2 * x * y) + startY;
            x = next;
            count++;
        }

        return count;
    }
}
