using System.Globalization;
using System.Text;
using Weft.Host.Diagnostics;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

internal sealed partial class WasiProcess
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Sets up the state of a group.</summary>
    /// <param name="options">What the embedder gives.</param>
    /// <param name="moduleName">The name of the program where the options have none.</param>
    /// <param name="files">Where files come from; the host that this process runs on if not given. Owned by the new process.</param>
    /// <exception cref="WeftException">An argument, variable or directory that a guest cannot be given.</exception>
    public static WasiProcess Create(GroupOptions options, string moduleName, HostFiles? files = null)
    {
        WasiStrings arguments = ArgumentsOf(options, moduleName);
        WasiStrings environment = EnvironmentOf(options);
        var process = new WasiProcess(arguments, environment, files ?? HostFiles.ForThisHost());
        try
        {
            process.AddStandardStreams(options);
            process.AddPreopens(options);
            return process;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    private static WasiStrings ArgumentsOf(GroupOptions options, string moduleName)
    {
        var strings = new List<byte[]>(options.Arguments.Count + 1) { Argument(options.ProgramName ?? moduleName, 0) };
        for (int i = 0; i < options.Arguments.Count; i++)
        {
            strings.Add(Argument(options.Arguments[i], i + 1));
        }

        return new WasiStrings(strings);
    }

    private static byte[] Argument(string value, int index) =>
        TryEncode(value, out byte[] bytes)
            ? bytes
            : throw ErrorCatalogue.InvalidArgument.Exception($"argument {index.ToString(CultureInfo.InvariantCulture)}", Printable(value));

    private static WasiStrings EnvironmentOf(GroupOptions options)
    {
        const string ProcessorCount = "DOTNET_PROCESSOR_COUNT";
        var names = new HashSet<string>(StringComparer.Ordinal);
        var strings = new List<byte[]>(options.Environment.Count + 1);
        foreach ((string name, string value) in options.Environment)
        {
            if (name.Length == 0 || name.Contains('=', StringComparison.Ordinal) || !TryEncode($"{name}={value}", out byte[] bytes))
            {
                throw ErrorCatalogue.InvalidVariable.Exception("environment", Printable(name));
            }

            // The dictionary may compare in its own way; the guest compares bytes.
            if (!names.Add(name))
            {
                throw ErrorCatalogue.DuplicateVariable.Exception("environment", Printable(name));
            }

            strings.Add(bytes);
        }

        if (!names.Contains(ProcessorCount))
        {
            strings.Add(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ProcessorCount}={System.Environment.ProcessorCount}")));
        }

        return new WasiStrings(strings);
    }

    private void AddStandardStreams(GroupOptions options)
    {
        Add(options.StandardInput is { } input ? new InputStream(input) : Standard(options, 0));
        OpenFile output = options.StandardOutput is { } stream ? new OutputStream(stream) : Standard(options, 1);
        Add(output);
        // One stream for both is one file: writes to either take turns.
        bool isShared = options.StandardError is { } error && ReferenceEquals(error, options.StandardOutput) && output.TryAddReference();
        Add(isShared ? output : options.StandardError is { } own ? new OutputStream(own) : Standard(options, 2));
    }

    private OpenFile Standard(GroupOptions options, int number)
    {
        OpenFile? inherited = options.InheritStandardStreams ? _files.StandardStream(number) : null;
        return inherited ?? new NullFile(number == 0 ? Rights.FdRead : Rights.FdWrite);
    }

    private void Add(OpenFile file) => Descriptors.Add(file, file.ApplicableRights, Rights.None, out _);

    private void AddPreopens(GroupOptions options)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string hostPath, string guestPath) in options.Preopens)
        {
            if (guestPath.Length == 0 || !TryEncode(guestPath, out byte[] name))
            {
                throw ErrorCatalogue.InvalidGuestPath.Exception(Printable(hostPath), Printable(guestPath));
            }

            if (!names.Add(guestPath))
            {
                throw ErrorCatalogue.DuplicateGuestPath.Exception(Printable(hostPath), Printable(guestPath));
            }

            OpenDirectory? directory = null;
            Errno error = TryEncode(hostPath, out _) ? _files.OpenPreopen(hostPath, out directory) : Errno.NoEntry;
            if (directory is null)
            {
                throw ErrorCatalogue.PreopenMissing.Exception(Printable(hostPath), Printable(hostPath), Reason(error));
            }

            if (Descriptors.Add(directory, RightsSets.Directory, RightsSets.Inheriting, out _, name) is not Errno.Success)
            {
                throw ErrorCatalogue.TooManyPreopens.Exception(Printable(hostPath), options.Preopens.Count, DescriptorTable.MaxDescriptors);
            }
        }
    }

    private static string Reason(Errno error) => error switch
    {
        Errno.NoEntry => "there is no such directory",
        Errno.NotDirectory => "it is not a directory",
        Errno.Access or Errno.NotPermitted => "access is denied",
        Errno.TooManyOpenFiles or Errno.TooManyOpenFilesInSystem => "too many files are open",
        _ => $"the system says {error}",
    };

    private static bool TryEncode(string value, out byte[] bytes)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            bytes = [];
            return false;
        }

        try
        {
            bytes = StrictUtf8.GetBytes(value);
            return true;
        }
        catch (EncoderFallbackException)
        {
            bytes = [];
            return false;
        }
    }

    /// <summary>Shows what cannot be printed, so that the message has the offending character.</summary>
    private static string Printable(string value)
    {
        var text = new StringBuilder();
        foreach (char character in value)
        {
            if (char.IsControl(character) || char.IsSurrogate(character))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
