using Microsoft.CodeAnalysis;
using Weft.Compiler.Tests.Driver;
using Weft.Compiler.Tests.TypeSystem;

namespace Weft.Compiler.Tests.Reachability;

/// <summary>Where errors are said to be.</summary>
public sealed class PlaceTests
{
    // As in a package without symbols. What calls ToString on all objects is the text of an exception that nothing catches.
    private const string Source = """
        using System;
        using System.Threading.Tasks;
        public sealed class MachineException : Exception
        {
            public override string ToString() => Task.Run(() => "state").ToString();
        }
        public static class Program
        {
            public static object s_made;
            public static void Main()
            {
                s_made = new();
                throw new MachineException();
            }
        }
        """;

    [Fact]
    public void Code_without_lines_is_not_said_to_be_in_the_runtime()
    {
        (byte[] image, _) = Fixture.Compile(Source, kind: OutputKind.ConsoleApplication);
        (byte[]? module, string errors) = LibraryCompilation.FromImage(image, null);
        Assert.Null(module);
        Assert.StartsWith("weft : error WEFT0301: 'System.Threading.Tasks.Task.Run<string>", errors, StringComparison.Ordinal);
        Assert.Contains("in MachineException.ToString()", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Weft.Runtime", errors, StringComparison.Ordinal);
    }
}
