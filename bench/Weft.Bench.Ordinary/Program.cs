using Weft.Bench.Ordinary;

// Runs what each line of the input asks for, in one process, so that the just-in-time compiler knows the program from the runs before.
while (Console.ReadLine() is { } line)
{
    Programs.Run(line.Split(' '));
}
