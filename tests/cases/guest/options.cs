// options: --max-memory 64MiB --stack-size 128KiB --export-memory
// A program of its own memory and stack.

unsafe
{
    byte* memory = stackalloc byte[65536];
    memory[65535] = 3;
    Report.Line($"{memory[0]} {memory[65535]}");
}
