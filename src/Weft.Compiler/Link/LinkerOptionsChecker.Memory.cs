using Weft.Compiler.Diagnostics;
using Weft.Compiler.Layout;
using Weft.Wasm.Instructions;

namespace Weft.Compiler.Link;

/// <content>Memory and stacks.</content>
internal sealed partial class LinkerOptionsChecker
{
    /// <summary>The least stack that is taken for meant: below it the frames of start-up and of a panic leave the program nothing.</summary>
    private const ulong LeastStackSize = 4096;

    private bool ResolveShared(Dictionary<WasmFeature, LinkerOption<FeatureChoice>> features)
    {
        if (_threads && options.SharedMemory is { Value: false } off)
        {
            Refuse(DiagnosticCatalogue.ThreadsNeedSharedMemory, off.Location, Denied(off.Name));
        }

        bool isShared = _threads || options.SharedMemory is { Value: true };
        if (isShared)
        {
            CheckFeaturesOfSharedMemory(features, options.SharedMemory?.Location ?? options.Threads?.Location);
        }

        return isShared;
    }

    private bool ResolveImported(bool isShared)
    {
        bool isImported = options.ImportMemory?.Value ?? _threads;
        if (isShared && !isImported)
        {
            Refuse(DiagnosticCatalogue.SharedMemoryNotImported, options.ImportMemory?.Location ?? options.SharedMemory?.Location);
        }

        return isImported;
    }

    private bool ResolveExported()
    {
        if (_threads && options.ExportMemory is { Value: false } off)
        {
            Refuse(DiagnosticCatalogue.ThreadsNeedMemoryExport, off.Location, Denied(off.Name));
        }

        return options.ExportMemory?.Value ?? true;
    }

    private ulong? ResolveMaximum(bool isShared)
    {
        if (CheckMemorySize(options.MaximumMemory) is { } given)
        {
            return given.Value;
        }

        if (isShared && !_threads)
        {
            Refuse(DiagnosticCatalogue.SharedMemoryNeedsMaximum, options.SharedMemory?.Location);
        }

        // A program that asks for more at the start than the default allows does not mean the default.
        return !isShared ? null : Math.Max(ResolvedLinkerOptions.DefaultSharedMaximum, options.InitialMemory?.Value ?? 0);
    }

    private ulong ResolveStackSize()
    {
        if (options.StackSize is not { } given)
        {
            return ResolvedLinkerOptions.DefaultStackSize;
        }

        if (given.Value > MemoryPages.AddressSpace)
        {
            Refuse(DiagnosticCatalogue.SizeBeyondAddresses, given.Location, given.Name, given.Value);
        }
        else if (given.Value < LeastStackSize)
        {
            Refuse(DiagnosticCatalogue.StackTooSmall, given.Location, given.Name, given.Value, LeastStackSize);
        }
        else if (given.Value % MemoryLayoutBuilder.StackAlignment != 0)
        {
            string nearest = Nearest(given.Value, MemoryLayoutBuilder.StackAlignment);
            Refuse(DiagnosticCatalogue.StackSizeUnaligned, given.Location, given.Name, given.Value, nearest);
        }

        return given.Value;
    }

    private LinkerOption<ulong>? CheckMemorySize(LinkerOption<ulong>? option)
    {
        if (option is { } given)
        {
            if (given.Value > MemoryPages.AddressSpace)
            {
                Refuse(DiagnosticCatalogue.SizeBeyondAddresses, given.Location, given.Name, given.Value);
            }
            else if (given.Value % MemoryPages.Size != 0)
            {
                Refuse(DiagnosticCatalogue.SizeNotWholePages, given.Location, given.Name, given.Value, Nearest(given.Value, MemoryPages.Size));
            }
        }

        return option;
    }

    private void CheckOrderOfSizes()
    {
        if (options is { InitialMemory: { } initial, MaximumMemory: { } maximum } && initial.Value > maximum.Value)
        {
            Refuse(DiagnosticCatalogue.InitialExceedsMaximum, initial.Location, initial.Value, maximum.Value);
        }
    }

    private static string Nearest(ulong value, ulong unit)
    {
        ulong above = Alignment.RoundUp(value, unit);
        return above == unit ? $"{above}" : $"{above - unit} or {above}";
    }

    // An option is turned off as '--name false', a property as 'Name=false'.
    private static string Denied(string name) => name.StartsWith('-') ? $"'{name} false'" : $"'{name}=false'";
}
