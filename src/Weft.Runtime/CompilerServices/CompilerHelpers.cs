using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;
using Weft.Text;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>
/// What emitted code calls where an instruction raises an exception. In a program without a heap nothing can catch it: it is written as
/// .NET writes an unhandled one, and the program ends with 134. None of the methods returns.
/// </summary>
[SuppressMessage("Usage", "CA2201", Justification = "It is the runtime that throws.")]
internal static unsafe class CompilerHelpers
{
    /// <summary>A null reference was dereferenced.</summary>
    [DoesNotReturn]
    public static void ThrowNullReference()
    {
        if (BuildFeatures.Heap)
        {
            throw new NullReferenceException();
        }

        Throw("System.NullReferenceException"u8, "Object reference not set to an instance of an object."u8);
    }

    /// <summary>An index was beyond an array's or a span's end.</summary>
    [DoesNotReturn]
    public static void ThrowIndexOutOfRange()
    {
        if (BuildFeatures.Heap)
        {
            throw new IndexOutOfRangeException();
        }

        Throw("System.IndexOutOfRangeException"u8, "Index was outside the bounds of the array."u8);
    }

    /// <summary>The result of a checked operation, or of dividing the smallest number by -1, has no room.</summary>
    [DoesNotReturn]
    public static void ThrowOverflow()
    {
        if (BuildFeatures.Heap)
        {
            throw new OverflowException();
        }

        Throw("System.OverflowException"u8, "Arithmetic operation resulted in an overflow."u8);
    }

    /// <summary>An integer was divided by zero.</summary>
    [DoesNotReturn]
    public static void ThrowDivideByZero()
    {
        if (BuildFeatures.Heap)
        {
            throw new DivideByZeroException();
        }

        Throw("System.DivideByZeroException"u8, "Attempted to divide by zero."u8);
    }

    /// <summary>A floating-point number that has to be finite is not.</summary>
    [DoesNotReturn]
    public static void ThrowArithmetic()
    {
        if (BuildFeatures.Heap)
        {
            throw new ArithmeticException();
        }

        Throw("System.ArithmeticException"u8, "Overflow or underflow in the arithmetic operation."u8);
    }

    /// <summary>An atomic access is not at a multiple of its size, in a build for debugging; in others the engine traps.</summary>
    [DoesNotReturn]
    public static void ThrowMisaligned()
    {
        if (BuildFeatures.Heap)
        {
            throw new DataMisalignedException();
        }

        Throw("System.DataMisalignedException"u8, "A datatype misalignment was detected in a load or store instruction."u8);
    }

    /// <summary>A value does not have the type it was cast to.</summary>
    [DoesNotReturn]
    public static void ThrowInvalidCast()
    {
        if (BuildFeatures.Heap)
        {
            throw new InvalidCastException();
        }

        Throw("System.InvalidCastException"u8, "Specified cast is not valid."u8);
    }

    /// <summary>A value does not have the type that an array's elements have.</summary>
    [DoesNotReturn]
    public static void ThrowArrayTypeMismatch()
    {
        if (BuildFeatures.Heap)
        {
            throw new ArrayTypeMismatchException();
        }

        Throw("System.ArrayTypeMismatchException"u8, "Attempted to access an element as a type incompatible with the array."u8);
    }

    /// <summary>There is no memory for an object.</summary>
    [DoesNotReturn]
    public static void ThrowOutOfMemory()
    {
        if (BuildFeatures.Heap)
        {
            throw ObjectHelpers.OutOfMemory;
        }

        Throw("System.OutOfMemoryException"u8, "Insufficient memory to continue the execution of the program."u8);
    }

    /// <summary>There is too little stack to go on.</summary>
    [DoesNotReturn]
    public static void ThrowInsufficientStack()
    {
        if (BuildFeatures.Heap)
        {
            throw new InsufficientExecutionStackException();
        }

        Throw("System.InsufficientExecutionStackException"u8, "Insufficient stack to continue executing the program safely."u8);
    }

    /// <summary>A <c>throw</c> of an exception.</summary>
    /// <param name="typeName">The full name of the exception's type, UTF-8.</param>
    /// <param name="typeNameLength">Its length in bytes.</param>
    /// <param name="message">The message, UTF-8; null where it is not a constant.</param>
    /// <param name="messageLength">Its length in bytes.</param>
    [DoesNotReturn]
    public static void ThrowException(byte* typeName, int typeNameLength, byte* message, int messageLength) =>
        Throw(new ReadOnlySpan<byte>(typeName, typeNameLength), new ReadOnlySpan<byte>(message, messageLength));

    /// <summary>Control came to a place that the compiler took to be out of reach.</summary>
    [DoesNotReturn]
    public static void Unreachable() => Panic.Raise("unreachable code was reached"u8);

    [DoesNotReturn]
    private static void Throw(ReadOnlySpan<byte> typeName, ReadOnlySpan<byte> message)
    {
        Utf8Writer text = new(stackalloc byte[256]);
        text.Write("Unhandled exception. "u8);
        text.Write(typeName);
        if (message.Length > 0)
        {
            text.Write(": "u8);
        }

        GroupEnd.Speak(text.Written, message);
    }
}
