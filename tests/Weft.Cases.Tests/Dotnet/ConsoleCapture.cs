using System.Text;

namespace Weft.Cases.Tests.Dotnet;

/// <summary>
/// The console of each program that runs on .NET in this process: what it and its threads write there is its own, though the process has
/// one console. Threads inherit it as they inherit the execution context.
/// </summary>
internal static class ConsoleCapture
{
    private static readonly AsyncLocal<Streams?> Current = new();

    static ConsoleCapture()
    {
        Console.SetOut(TextWriter.Synchronized(new Output(Console.Out)));
        Console.SetIn(TextReader.Synchronized(new Input(Console.In)));
    }

    /// <summary>Gives the caller, and the threads that it starts from now on, a console.</summary>
    /// <param name="input">What can be read there.</param>
    /// <returns>What gets what is written.</returns>
    public static StringWriter Begin(string input)
    {
        Streams streams = new(new StringReader(input), new StringWriter { NewLine = "\n" });
        Current.Value = streams;
        return streams.Output;
    }

    private sealed record Streams(StringReader Input, StringWriter Output);

    private sealed class Output : TextWriter
    {
        private readonly TextWriter _usual;

        public Output(TextWriter usual)
        {
            _usual = usual;
            NewLine = "\n";
        }

        public override Encoding Encoding => _usual.Encoding;

        private TextWriter Target => Current.Value?.Output ?? _usual;

        public override void Write(char value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Write(string? value) => Target.Write(value);

        public override void Flush() => Target.Flush();
    }

    private sealed class Input(TextReader usual) : TextReader
    {
        private TextReader Source => Current.Value?.Input ?? usual;

        public override int Peek() => Source.Peek();

        public override int Read() => Source.Read();

        public override int Read(char[] buffer, int index, int count) => Source.Read(buffer, index, count);

        public override string? ReadLine() => Source.ReadLine();

        public override string ReadToEnd() => Source.ReadToEnd();
    }
}
