namespace Weft.Compiler.IL;

/// <summary>What compiled code asks of the guest runtime: the methods of <c>Weft.CompilerServices.CompilerHelpers</c> by their names.</summary>
internal enum RuntimeHelper : byte
{
    /// <summary>A null reference was used.</summary>
    ThrowNullReference,

    /// <summary>An index is out of bounds.</summary>
    ThrowIndexOutOfRange,

    /// <summary>An arithmetic result does not fit.</summary>
    ThrowOverflow,

    /// <summary>An integer was divided by zero.</summary>
    ThrowDivideByZero,

    /// <summary>A floating-point number is not finite.</summary>
    ThrowArithmetic,

    /// <summary>An atomic access is not aligned.</summary>
    ThrowMisaligned,

    /// <summary>Makes an exception: the type name and its length in bytes, the message or null.</summary>
    CreateException,

    /// <summary>Throws an exception that was made.</summary>
    ThrowException,

    /// <summary>The frame does not fit on the stack.</summary>
    StackOverflow,

    /// <summary>Runs a class constructor once: the state's address, the constructor.</summary>
    RunClassConstructor,

    /// <summary>The remainder of two float64, as C# defines <c>%</c>.</summary>
    Remainder,

    /// <summary>Makes an object of a class without a finalizer: its method table, its base size.</summary>
    NewObject,

    /// <summary>Makes an object of a class with a finalizer: its method table, its base size.</summary>
    NewFinalizable,

    /// <summary>Makes an object of a class that is known at run time: its method table.</summary>
    NewUnknown,

    /// <summary>Makes an array: its method table, its length.</summary>
    NewArray,

    /// <summary>
    /// Makes an array of several dimensions: its method table, the rank, the address of lengths or of pairs of bound and length, how many
    /// numbers.
    /// </summary>
    NewGeneralArray,

    /// <summary>The arguments of <c>Main</c>.</summary>
    GetArguments,

    /// <summary>An object cannot be cast: the object, the method table of the type.</summary>
    ThrowInvalidCast,

    /// <summary>Throws where an object is none for an array: the array, the object.</summary>
    CheckArrayStore,

    /// <summary>An exception is thrown that may have been thrown before: the exception.</summary>
    BeginTrace,

    /// <summary>Adds to the stack trace of an exception: the exception, the record of a place or 0, the record of a caller where it ends or 0.</summary>
    RecordFrame,

    /// <summary>Adds to the stack trace of an exception and throws it on: the exception, the record of a place or 0.</summary>
    RecordAndThrow,

    /// <summary>Copies elements of arrays of values: the arrays with the first element of each, how many.</summary>
    CopyValues,

    /// <summary>Copies elements of arrays of references: the arrays with the first element of each, how many.</summary>
    CopyReferences,

    /// <summary>Whether there is stack enough: room in the frame of who asks, its bytes.</summary>
    HasStack,

    /// <summary>There is not enough stack.</summary>
    ThrowInsufficientStack,

    /// <summary>A program came to where it cannot come.</summary>
    Unreachable,
}
