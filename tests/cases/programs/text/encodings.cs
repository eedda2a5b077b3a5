// compare: dotnet
// Bytes and text: UTF-8, UTF-16, ASCII, Latin 1, hexadecimal, Base64.

using System;
using System.Text;

string text = "Aé€😀z";
Print("utf8", Encoding.UTF8.GetBytes(text));
Print("utf16", Encoding.Unicode.GetBytes(text));
Print("utf16be", Encoding.BigEndianUnicode.GetBytes(text));
Print("utf32", Encoding.UTF32.GetBytes("A€"));
Print("ascii", Encoding.ASCII.GetBytes(text));
Print("latin1", Encoding.Latin1.GetBytes("Aéz"));
Console.WriteLine(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text);
Console.WriteLine(Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)) == text);
Console.WriteLine(Encoding.UTF8.GetByteCount(text) + " " + Encoding.UTF8.GetCharCount([0x41, 0xC3, 0xA9]));
Console.WriteLine((int)Encoding.UTF8.GetString([0x41, 0xFF, 0x42])[1]);
Console.WriteLine("raw"u8.Length + " " + Encoding.UTF8.GetString("raw"u8));
byte[] data = new byte[20];
for (int i = 0; i < data.Length; i++)
{
    data[i] = (byte)(i * 13);
}

string base64 = Convert.ToBase64String(data);
Console.WriteLine(base64);
Console.WriteLine(Convert.FromBase64String(base64).AsSpan().SequenceEqual(data));
Console.WriteLine(Convert.ToHexString(data) + " " + Convert.ToHexStringLower(data.AsSpan(0, 3)));
Console.WriteLine(Convert.FromHexString("DEADbeef")[2]);
Console.WriteLine(Encoding.UTF8.WebName + " " + Encoding.ASCII.EncodingName.Length);
Decoder decoder = Encoding.UTF8.GetDecoder();
char[] characters = new char[4];
int count = decoder.GetChars([0xE2, 0x82], characters, false);
count += decoder.GetChars([0xAC], characters.AsSpan(count), false);
Console.WriteLine(count + " " + (int)characters[0]);

static void Print(string name, byte[] bytes) => Console.WriteLine($"{name}: {BitConverter.ToString(bytes)}");
