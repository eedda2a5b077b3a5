using Weft.Cli.Grammar;

namespace Weft.Cli.Tests.Docs;

/// <summary>The command lines in the documentation are ones that weft accepts.</summary>
public sealed class CommandLineTests
{
    public static TheoryData<string, string> Lines
    {
        get
        {
            TheoryData<string, string> lines = [];
            foreach (string page in DocumentationPages.All)
            {
                foreach (string line in DocumentationPages.Blocks(page, "sh").SelectMany(static block => block.Split('\n')))
                {
                    if (line.StartsWith("weft ", StringComparison.Ordinal) || line.StartsWith("./weft ", StringComparison.Ordinal))
                    {
                        lines.Add(page, line);
                    }
                }
            }

            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_documented_command_line_is_accepted(string page, string line)
    {
        try
        {
            new WeftCommand().Read(line.Split(' ')[1..]);
        }
        catch (UsageException exception)
        {
            Assert.Fail($"{page}: {line}: {exception.Error}");
        }
    }

    [Fact]
    public void The_examples_of_the_help_are_accepted()
    {
        WeftCommand command = new();
        foreach (Verb verb in command.Verbs)
        {
            foreach ((string line, string _) in verb.Examples)
            {
                string[] words = line[line.IndexOf("weft ", StringComparison.Ordinal)..].TrimEnd(')').Split(' ');
                Assert.Equal(verb.Name, words[1]);
                command.Read(words[1..]);
            }
        }
    }
}
