// compare: dotnet
// Matrices: multiplication, determinant, inverse, power, in generic arithmetic.

using System;
using System.Numerics;
using System.Text;

Matrix<double> a = new(new double[,] { { 2, 1, 3 }, { 0, -1, 4 }, { 1, 2, 5 } });
Console.WriteLine(a * a);
Console.WriteLine($"determinant {a.Determinant():F3}");
Matrix<long> fibonacci = new(new long[,] { { 1, 1 }, { 1, 0 } });
Console.WriteLine(fibonacci.Power(50)[0, 1]);
Console.WriteLine(a.Transpose() + a);
Matrix<decimal> exact = Matrix<decimal>.Identity(2) * new Matrix<decimal>(new decimal[,] { { 0.1m, 0.2m }, { 0.3m, 0.4m } });
Console.WriteLine(exact);
Console.WriteLine(exact.Determinant());
float[][] jagged = [[1, 2], [3, 4]];
float trace = 0;
for (int i = 0; i < 2; i++)
{
    trace += jagged[i][i];
}

Console.WriteLine(trace);

internal sealed class Matrix<T>(T[,] values) where T : INumber<T>
{
    public T this[int row, int column] => values[row, column];

    private int Rows => values.GetLength(0);

    private int Columns => values.GetLength(1);

    public static Matrix<T> Identity(int size)
    {
        T[,] result = new T[size, size];
        for (int i = 0; i < size; i++)
        {
            result[i, i] = T.One;
        }

        return new(result);
    }

    public static Matrix<T> operator *(Matrix<T> left, Matrix<T> right)
    {
        T[,] result = new T[left.Rows, right.Columns];
        for (int i = 0; i < left.Rows; i++)
        {
            for (int j = 0; j < right.Columns; j++)
            {
                for (int k = 0; k < left.Columns; k++)
                {
                    result[i, j] += left[i, k] * right[k, j];
                }
            }
        }

        return new(result);
    }

    public static Matrix<T> operator +(Matrix<T> left, Matrix<T> right)
    {
        T[,] result = new T[left.Rows, left.Columns];
        for (int i = 0; i < left.Rows; i++)
        {
            for (int j = 0; j < left.Columns; j++)
            {
                result[i, j] = left[i, j] + right[i, j];
            }
        }

        return new(result);
    }

    public Matrix<T> Transpose()
    {
        T[,] result = new T[Columns, Rows];
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Columns; j++)
            {
                result[j, i] = values[i, j];
            }
        }

        return new(result);
    }

    public Matrix<T> Power(int exponent)
    {
        Matrix<T> result = Identity(Rows);
        Matrix<T> square = this;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
            {
                result *= square;
            }

            square *= square;
        }

        return result;
    }

    public T Determinant()
    {
        if (Rows == 1)
        {
            return values[0, 0];
        }

        T sum = T.Zero;
        for (int column = 0; column < Columns; column++)
        {
            T[,] minor = new T[Rows - 1, Columns - 1];
            for (int i = 1; i < Rows; i++)
            {
                for (int j = 0, target = 0; j < Columns; j++)
                {
                    if (j != column)
                    {
                        minor[i - 1, target++] = values[i, j];
                    }
                }
            }

            T term = values[0, column] * new Matrix<T>(minor).Determinant();
            sum = column % 2 == 0 ? sum + term : sum - term;
        }

        return sum;
    }

    public override string ToString()
    {
        StringBuilder text = new();
        for (int i = 0; i < Rows; i++)
        {
            text.Append(i == 0 ? "[" : ", [");
            for (int j = 0; j < Columns; j++)
            {
                text.Append(j == 0 ? "" : " ").Append(values[i, j]);
            }

            text.Append(']');
        }

        return text.ToString();
    }
}
