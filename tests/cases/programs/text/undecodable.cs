// compare: dotnet
// Bytes that are no text: replaced, or told by an exception.

using System;
using System.Text;

byte[] many = new byte[30];
Array.Fill(many, (byte)0xFF);
UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
foreach (byte[] bytes in new[] { [65, 0xE2, 0x28], [0xFF], many, new byte[] { 0xE2, 0x82 } })
{
    Console.WriteLine(Encoding.UTF8.GetString(bytes).Length);
    try
    {
        Console.WriteLine(strict.GetString(bytes));
    }
    catch (DecoderFallbackException exception)
    {
        Console.WriteLine($"{exception.Message} {exception.Index} {exception.BytesUnknown!.Length}");
    }
}

Decoder decoder = Encoding.GetEncoding("us-ascii", new EncoderReplacementFallback("?"), new DecoderReplacementFallback("#")).GetDecoder();
char[] chars = new char[4];
Console.WriteLine(new string(chars, 0, decoder.GetChars([65, 200, 66], 0, 3, chars, 0)));
