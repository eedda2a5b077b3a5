using System.Diagnostics.CodeAnalysis;
using Weft.Text;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>The classes whose static constructors have thrown, with what everyone gets who comes to them.</summary>
internal static unsafe class FailedClasses
{
    private static FutexLock s_lock;
    private static FailedClass? s_first;

    /// <summary>Adds a class, once.</summary>
    /// <returns>Whether there was memory for it.</returns>
    public static bool TryAdd(int* state, MethodTable* type, Exception exception)
    {
        // .NET names the definition, and of nested ones neither the type around them nor the namespace.
        ReadOnlySpan<byte> name = type->Name;
        int start = 0;
        int end = 0;
        while (end < name.Length && name[end] != '[')
        {
            if (name[end++] == '+')
            {
                start = end;
            }
        }

        FailedClass failed;
        try
        {
            failed = new(state, new TypeInitializationException(Utf8Text.GetString(name[start..end]), exception));
        }
        catch (OutOfMemoryException)
        {
            return false;
        }

        s_lock.Enter();
        failed.Next = s_first;
        s_first = failed;
        s_lock.Exit();
        return true;
    }

    /// <summary>Throws the exception of a class that was added.</summary>
    [DoesNotReturn]
    public static void Throw(int* state)
    {
        s_lock.Enter();
        FailedClass? failed = s_first;
        s_lock.Exit();
        while (failed!.State != state)
        {
            failed = failed.Next;
        }

        throw failed.Exception;
    }

    private sealed class FailedClass(int* state, TypeInitializationException exception)
    {
        public int* State { get; } = state;

        public TypeInitializationException Exception { get; } = exception;

        public FailedClass? Next { get; set; }
    }
}
