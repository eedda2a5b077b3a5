using Weft.Cli.Diagnostics;
using Weft.Cli.Grammar;

namespace Weft.Cli.Output;

/// <summary>Completion scripts. Each asks weft by System.CommandLine's suggest directive, and offers files where weft has nothing.</summary>
internal static class CompletionScripts
{
    internal static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private const string Bash =
        """
        _weft()
        {
            local word="${COMP_WORDS[COMP_CWORD]}" words
            words="$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)"
            mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        }
        complete -o default -F _weft weft ./weft

        """;

    private const string Zsh =
        """
        #compdef weft
        _weft()
        {
            local -a words_found
            words_found=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            words_found=(${words_found:#})
            if (( ${#words_found} )); then
                compadd -a words_found
            else
                _files
            fi
        }
        compdef _weft weft

        """;

    private const string Fish =
        """
        function __weft_complete
            set -l line (commandline -cp)
            weft "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
        end
        complete -c weft -a '(__weft_complete)'

        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName weft -ScriptBlock {
            param($word, $tree, $position)
            weft "[suggest:$position]" "$tree" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>Gives the script for a shell.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => throw new UsageException(CliErrors.InvalidValue.At(
            null, "weft completions", shell, Suggestion.For(shell, Shells, $"choose one of {string.Join(", ", Shells)}"))),
    };
}
