// folder: /data
// Asynchronous files without threads: each request is complete when it is made.

using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;

await File.WriteAllTextAsync("/data/text", "one\ntwo");
Task<string> reading = File.ReadAllTextAsync("/data/text");
Console.WriteLine($"{(await reading).Length}");
await foreach (string line in File.ReadLinesAsync("/data/text"))
{
    Console.WriteLine(line);
}

await using (FileStream stream = new("/data/bytes", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 16, true))
{
    await stream.WriteAsync(new byte[100]);
    await stream.FlushAsync();
    stream.Position = 30;
    Console.WriteLine(await stream.ReadAsync(new byte[200]));
}

using (SafeFileHandle handle = File.OpenHandle("/data/parts", FileMode.Create, FileAccess.ReadWrite))
{
    RandomAccess.Write(handle, [new byte[] { 1, 2 }, new byte[] { 3 }, new byte[] { 4, 5, 6 }], 3);
    byte[] first = new byte[4];
    byte[] second = new byte[5];
    Console.WriteLine($"{RandomAccess.Read(handle, [first, second], 2)}: {string.Join(' ', first)}, {string.Join(' ', second)}");
    Console.WriteLine(await RandomAccess.ReadAsync(handle, [first, second], 4));
}

try
{
    await File.ReadAllTextAsync("/data/none");
}
catch (FileNotFoundException exception)
{
    Console.WriteLine(exception.Message);
}
