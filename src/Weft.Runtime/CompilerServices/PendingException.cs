using System.Diagnostics.CodeAnalysis;

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

        byte* message = stackalloc byte[LongestMessage];
        int length = Encode(new ReadOnlySpan<char>(description->Message, description->MessageLength), new Span<byte>(message, LongestMessage));
        CompilerHelpers.ThrowException(description->TypeName, description->TypeNameLength, message, length);
    }

    // As much of the text as there is room for. A surrogate without its other half becomes the replacement character.
    private static int Encode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int length = 0;
        for (int i = 0; i < text.Length && length + 4 <= bytes.Length; i++)
        {
            int scalar = text[i];
            if (char.IsHighSurrogate((char)scalar) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                scalar = char.ConvertToUtf32((char)scalar, text[++i]);
            }
            else if (char.IsSurrogate((char)scalar))
            {
                scalar = 0xFFFD;
            }

            length += EncodeScalar(scalar, bytes[length..]);
        }

        return length;
    }

    private static int EncodeScalar(int scalar, Span<byte> bytes)
    {
        switch (scalar)
        {
            case < 0x80:
                bytes[0] = (byte)scalar;
                return 1;
            case < 0x800:
                bytes[0] = (byte)(0xC0 | (scalar >> 6));
                bytes[1] = Continuation(scalar);
                return 2;
            case < 0x10000:
                bytes[0] = (byte)(0xE0 | (scalar >> 12));
                bytes[1] = Continuation(scalar >> 6);
                bytes[2] = Continuation(scalar);
                return 3;
            default:
                bytes[0] = (byte)(0xF0 | (scalar >> 18));
                bytes[1] = Continuation(scalar >> 12);
                bytes[2] = Continuation(scalar >> 6);
                bytes[3] = Continuation(scalar);
                return 4;
        }
    }

    private static byte Continuation(int bits) => (byte)(0x80 | (bits & 0x3F));

    private struct Description
    {
        public byte* TypeName;
        public char* Message;
        public int TypeNameLength;
        public int MessageLength;
    }
}
