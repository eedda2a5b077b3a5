// compare: dotnet
// Operators of classes and structs: arithmetic, comparison, conversions, true and false, increments.

using System;

Fraction half = new(1, 2);
Fraction third = new(1, 3);
Console.WriteLine($"{half + third} {half - third} {half * third} {half / third} {-half}");
Console.WriteLine($"{half > third} {half < third} {half == new Fraction(2, 4)} {half != third}");
Fraction counter = half;
counter++;
Console.WriteLine(counter);
counter += 2;
Console.WriteLine(counter);
Console.WriteLine((double)counter);
Fraction whole = 5;
Console.WriteLine(whole);
if (half)
{
    Console.WriteLine("half is true");
}

if (new Fraction(0, 1))
{
    Console.WriteLine("zero is true");
}

Console.WriteLine(half.Equals((object)new Fraction(3, 6)));

internal readonly struct Fraction : IEquatable<Fraction>
{
    private readonly int _numerator;
    private readonly int _denominator;

    public Fraction(int numerator, int denominator)
    {
        int divisor = Gcd(Math.Abs(numerator), denominator);
        _numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public static implicit operator Fraction(int value) => new(value, 1);

    public static explicit operator double(Fraction value) => (double)value._numerator / value._denominator;

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a._numerator * b._denominator) + (b._numerator * a._denominator), a._denominator * b._denominator);

    public static Fraction operator -(Fraction a) => new(-a._numerator, a._denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator *(Fraction a, Fraction b) => new(a._numerator * b._numerator, a._denominator * b._denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a._numerator * b._denominator, a._denominator * b._numerator);

    public static Fraction operator ++(Fraction a) => a + 1;

    public static bool operator <(Fraction a, Fraction b) => a._numerator * b._denominator < b._numerator * a._denominator;

    public static bool operator >(Fraction a, Fraction b) => b < a;

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public static bool operator true(Fraction a) => a._numerator != 0;

    public static bool operator false(Fraction a) => a._numerator == 0;

    public bool Equals(Fraction other) => _numerator == other._numerator && _denominator == other._denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => (_numerator * 31) + _denominator;

    public override string ToString() => _denominator == 1 ? $"{_numerator}" : $"{_numerator}/{_denominator}";

    private static int Gcd(int a, int b) => b == 0 ? Math.Max(a, 1) : Gcd(b, a % b);
}
