using Weft.Compiler.Reachability;
using Weft.Compiler.Tests.TypeSystem;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.Tests.Reachability;

/// <summary>The table of what starts threads is about members that there are.</summary>
public sealed class ThreadStarterTests
{
    private static readonly string[] Assemblies =
    [
        "System.Private.CoreLib", "System.ComponentModel.EventBasedAsync", "System.ComponentModel.TypeConverter", "System.Linq.Parallel",
        "System.Threading.Tasks.Parallel",
    ];

    [Fact]
    public void Each_name_is_that_of_a_member_of_the_class_library()
    {
        using TypeSystemContext context = Fixture.CreateContext();
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (string assembly in Assemblies)
        {
            foreach (TypeDesc type in context.GetAssembly(assembly).GetTypes())
            {
                foreach (MethodDesc method in type.GetMethods())
                {
                    if (ThreadStarters.Contains(method))
                    {
                        string name = $"{MetadataNames.Of(type)}::{method.Name}";
                        found.Add(name);
                        found.Add($"{name}({method.Signature.Length})");
                    }
                }
            }
        }

        Assert.Superset(ThreadStarters.Names.ToHashSet(StringComparer.Ordinal), found);
    }
}
