// compare: dotnet
// How the exception of a static constructor names the type.

using System;

Try(Space.Plain.Use);
Try(Space.Generic<int>.Use);
Try(Space.Generic<string>.Use);
Try(Space.Outer.Nested<string>.Deeper.Use);
Try(Value.Use);
Try(() => IContract.Use());

static void Try(Action use)
{
    try
    {
        use();
    }
    catch (TypeInitializationException e)
    {
        Console.WriteLine($"{e.TypeName}: {e.Message}");
    }
}

internal struct Value
{
    static Value() => throw new FormatException();

    public static void Use()
    {
    }
}

internal interface IContract
{
    static IContract() => throw new FormatException();

    static void Use()
    {
    }
}

namespace Space
{
    internal static class Plain
    {
        static Plain() => throw new FormatException();

        public static void Use()
        {
        }
    }

    internal static class Generic<T>
    {
        static Generic() => throw new FormatException();

        public static void Use()
        {
        }
    }

    internal static class Outer
    {
        internal static class Nested<T>
        {
            internal static class Deeper
            {
                static Deeper() => throw new FormatException();

                public static void Use()
                {
                }
            }
        }
    }
}
