using System.Diagnostics.CodeAnalysis;
using Weft.Text;

namespace Weft.CompilerServices;

/// <summary>
/// The exception that a thread made last. Nothing catches exceptions in a program without a managed heap, so that all that is left of
/// one is what is printed: the name of its type and its message.
/// </summary>
internal static unsafe class PendingException
{
    private const int LongestMessage = 1024;

    [ThreadStatic]
    private static Description t_description;

    /// <summary>Makes an exception.</summary>
    /// <param name="typeName">The name of its type, UTF-8, constant.</param>
    /// <param name="typeNameLength">The length in bytes.</param>
    /// <param name="message">The message, or null.</param>
    /// <returns>What stands for the exception until it is thrown.</returns>
    public static void* Create(byte* typeName, int typeNameLength, string? message)
    {
        fixed (Description* description = &t_description)
        {
            *description = new Description { TypeName = typeName, TypeNameLength = typeNameLength };
            if (message is not null)
            {
                fixed (char* characters = message)
                {
                    description->Message = characters;
                    description->MessageLength = message.Length;
                }
            }

            return description;
        }
    }

    /// <summary>Writes about an exception and ends the program.</summary>
    [DoesNotReturn]
    public static void Throw(void* exception)
    {
        Description* description = (Description*)exception;
        if (description == null)
        {
            CompilerHelpers.ThrowNullReference();
        }

        Utf8Writer message = new(stackalloc byte[LongestMessage]);
        message.Write(new ReadOnlySpan<char>(description->Message, description->MessageLength));
        fixed (byte* bytes = message.Written)
        {
            CompilerHelpers.ThrowException(description->TypeName, description->TypeNameLength, bytes, message.Written.Length);
        }
    }

    private struct Description
    {
        public byte* TypeName;
        public char* Message;
        public int TypeNameLength;
        public int MessageLength;
    }
}
