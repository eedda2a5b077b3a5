using System.Diagnostics;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Launcher;

/// <summary>
/// A folder that looks like a checkout to the launcher, and a <c>dotnet</c> in front of the search path that notes how it is called
/// instead of building.
/// </summary>
internal sealed class FakeCheckout : IDisposable
{
    private const string Dotnet =
        """
        #!/bin/sh
        here=$(dirname "$0")
        case $1 in
            --version) echo "${FAKE_VERSION-10.0.100}" ;;
            publish)
                echo "$*" >>"$here/builds"
                echo "$HOME" >"$here/home"
                [ -z "${FAKE_ERROR-}" ] || { echo "$FAKE_ERROR"; exit 1; }
                for unavailable in ${FAKE_UNAVAILABLE-}; do
                    case " $* " in *"$unavailable"*) echo 'error NU1101: Unable to find package'; exit 1 ;; esac
                done
                native=
                case " $* " in *PublishAot*) native=1 ;; esac
                while [ "$1" != --output ]; do shift; done
                mkdir -p "$2"
                if [ -n "$native" ]; then
                    printf '#!/bin/sh\necho "ran natively $*"\nexit "${FAKE_EXIT-0}"\n' >"$2/weft"
                    chmod +x "$2/weft"
                else
                    : >"$2/weft.dll"
                fi
                ;;
            *)
                [ -f "$1" ] || { echo "no $1"; exit 99; }
                shift
                echo "ran $*"
                exit "${FAKE_EXIT-0}"
                ;;
        esac
        """;

    /// <summary>All that the launcher may call; flock is not there on every system.</summary>
    private static readonly string[] Tools =
        ["sh", "find", "readlink", "dirname", "mkdir", "rm", "touch", "mv", "grep", "cat", "sleep", "chmod", "flock"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>Makes one, with a C compiler on the search path or without.</summary>
    internal FakeCheckout(bool hasCompiler = true)
    {
        foreach (string tool in Tools)
        {
            string path = File.Exists($"/usr/bin/{tool}") ? $"/usr/bin/{tool}" : $"/bin/{tool}";
            if (File.Exists(path))
            {
                Directory.CreateDirectory(_folder.PathOf("bin"));
                File.CreateSymbolicLink(_folder.PathOf($"bin/{tool}"), path);
            }
        }

        if (hasCompiler)
        {
            _folder.WriteExecutable("bin/clang", "#!/bin/sh\n");
        }

        _folder.WriteExecutable("checkout/weft", File.ReadAllText(Repository.PathOf("weft")));
        _folder.WriteExecutable("bin/dotnet", Dotnet);
        foreach (string file in new[] { "src/Weft.Cli/Program.cs", "Directory.Build.props", "Directory.Packages.props", "global.json" })
        {
            _folder.Write($"checkout/{file}", "");
        }
    }

    internal string Root => _folder.PathOf("checkout");

    /// <summary>The command lines of the builds so far.</summary>
    internal string[] Builds => File.Exists(_folder.PathOf("bin/builds")) ? File.ReadAllLines(_folder.PathOf("bin/builds")) : [];

    /// <summary>The home folder that the last build had.</summary>
    internal string Home => File.ReadAllText(_folder.PathOf("bin/home")).TrimEnd();

    internal string PathOf(string name) => _folder.PathOf(name);

    /// <summary>Changes a source, as an editor does: later than any build before.</summary>
    internal void Touch(string file) => File.SetLastWriteTimeUtc(Path.Combine(Root, file), DateTime.UtcNow.AddSeconds(10));

    internal Task<CommandResult> Run(params string[] arguments) => Run(Start(Path.Combine(Root, "weft"), arguments));

    internal static Task<CommandResult> Run(ProcessStartInfo start) => Command.Run(start);

    internal ProcessStartInfo Start(string launcher, params string[] arguments)
    {
        ProcessStartInfo start = Command.Start(launcher, arguments);
        start.Environment.Remove("DOTNET_ROOT");
        start.Environment["PATH"] = _folder.PathOf("bin");
        start.WorkingDirectory = _folder.Path;
        return start;
    }

    public void Dispose() => _folder.Dispose();
}
