// exit: 5
// folder: /data
// variable: GREETING=hello
// variable: DOTNET_PROCESSOR_COUNT=3
// Files and folders over preview 1, and the environment.

using System;
using System.IO;
using System.Linq;
using System.Text;

Console.WriteLine($"{Environment.GetEnvironmentVariable("GREETING")} {Environment.ProcessorCount} {Environment.CurrentDirectory} {Path.GetFullPath("a")}");
File.WriteAllText("/data/a.txt", "first\nsecond é\n");
File.AppendAllText("data/a.txt", "third");
Console.WriteLine(File.ReadAllText("/data/a.txt").Length + " " + new FileInfo("/data/a.txt").Length);
Console.WriteLine(string.Join("|", File.ReadAllLines("/data/a.txt")) + " " + File.ReadLines("/data/a.txt").Count());
Console.WriteLine($"{File.Exists("/data/a.txt")} {File.Exists("/data/b.txt")} {File.Exists("/data")} {Directory.Exists("/data")} {Directory.Exists("/data/no")}");
Directory.CreateDirectory("/data/one/two");
File.Copy("/data/a.txt", "/data/one/copy.txt");
File.Move("/data/one/copy.txt", "/data/one/two/moved.txt");
Console.WriteLine(string.Join(",", Directory.GetFileSystemEntries("/data", "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)));
Console.WriteLine(string.Join(",", Directory.GetFiles("/data", "*.txt")) + " " + string.Join(",", Directory.GetDirectories("/data")));
using (FileStream stream = new("/data/b.bin", FileMode.Create))
{
    stream.Write([1, 2, 3, 4, 5]);
    stream.Position = 1;
    Console.WriteLine($"{stream.ReadByte()} {stream.Length} {stream.Seek(-1, SeekOrigin.End)} {stream.ReadByte()} {stream.ReadByte()}");
    stream.SetLength(2);
}

Console.WriteLine(BitConverter.ToString(File.ReadAllBytes("/data/b.bin")));
using (StreamWriter writer = new("/data/c.txt", append: false, Encoding.Unicode))
{
    for (int i = 0; i < 3000; i++)
    {
        writer.Write(i);
    }
}

using (StreamReader reader = new("/data/c.txt", detectEncodingFromByteOrderMarks: true))
{
    Console.WriteLine(reader.ReadToEnd().Length);
}

for (int i = 0; i < 150; i++)
{
    File.Create($"/data/one/file-with-a-long-name-so-that-one-buffer-is-not-enough-{i:D3}").Dispose();
}

Console.WriteLine(Directory.EnumerateFiles("/data/one").Count());
Try(() => File.ReadAllText("/data/none.txt"));
Try(() => File.ReadAllText("/elsewhere/none.txt"));
Try(() => File.Open("/data/a.txt", FileMode.CreateNew));
Try(() => Directory.Delete("/data/one"));
Try(() => File.ReadAllText("/data/../../etc/passwd"));
Directory.Delete("/data/one", recursive: true);
File.Delete("/data/a.txt");
File.Delete("/data/never-there.txt");
Console.WriteLine(Directory.GetFileSystemEntries("/data").Length);
Environment.Exit(5);

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("nothing");
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
        Console.WriteLine($"{e.GetType().Name}: {e.Message}");
    }
}
