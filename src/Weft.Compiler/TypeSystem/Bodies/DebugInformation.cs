using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Bodies;

/// <summary>What a portable PDB knows of a method: places in the source, and names of locals. Empty without a PDB.</summary>
internal sealed class DebugInformation
{
    private readonly SequencePoint[] _points;
    private readonly string?[] _localNames;

    private DebugInformation(SequencePoint[] points, string?[] localNames)
    {
        _points = points;
        _localNames = localNames;
    }

    public static DebugInformation Empty { get; } = new([], []);

    /// <summary>The places in the source, by rising offset; without hidden ones.</summary>
    public ReadOnlySpan<SequencePoint> SequencePoints => _points;

    /// <summary>The place of the statement that an IL offset belongs to; null when the PDB does not say.</summary>
    public SequencePoint? Find(int offset)
    {
        int low = 0;
        int high = _points.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_points[middle].Offset > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        // What the compiler puts before the first statement, such as the object of a closure, belongs to it.
        return _points.Length > 0 ? _points[Math.Max(low - 1, 0)] : null;
    }

    /// <summary>The name that a local has in the source; null for the compiler's own.</summary>
    public string? GetLocalName(int index) => (uint)index < (uint)_localNames.Length ? _localNames[index] : null;

    internal static DebugInformation Read(EcmaMethod method)
    {
        MetadataReader? symbols = method.Assembly.Symbols;
        int row = MetadataTokens.GetRowNumber(method.Handle);
        if (symbols is null || row > symbols.MethodDebugInformation.Count)
        {
            return Empty;
        }

        try
        {
            return new DebugInformation(ReadPoints(symbols, row), ReadLocalNames(symbols, method.Handle));
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            // Symbols only serve messages.
            return Empty;
        }
    }

    private static SequencePoint[] ReadPoints(MetadataReader symbols, int row)
    {
        MethodDebugInformation information = symbols.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row));
        if (information.SequencePointsBlob.IsNil)
        {
            return [];
        }

        var points = new List<SequencePoint>();
        DocumentHandle known = default;
        string path = "";
        foreach (System.Reflection.Metadata.SequencePoint point in information.GetSequencePoints())
        {
            if (point.IsHidden)
            {
                continue;
            }

            if (point.Document != known)
            {
                known = point.Document;
                path = symbols.GetString(symbols.GetDocument(known).Name);
            }

            points.Add(new SequencePoint(point.Offset, path, point.StartLine, point.StartColumn, point.EndLine, point.EndColumn));
        }

        return [.. points];
    }

    private static string?[] ReadLocalNames(MetadataReader symbols, MethodDefinitionHandle method)
    {
        var names = new List<string?>();
        foreach (LocalScopeHandle scopeHandle in symbols.GetLocalScopes(method))
        {
            foreach (LocalVariableHandle handle in symbols.GetLocalScope(scopeHandle).GetLocalVariables())
            {
                System.Reflection.Metadata.LocalVariable local = symbols.GetLocalVariable(handle);
                while (names.Count <= local.Index)
                {
                    names.Add(null);
                }

                names[local.Index] = symbols.GetString(local.Name);
            }
        }

        return [.. names];
    }
}

/// <summary>Where a statement stands in the source. Lines and columns count from 1; the end column is the one after the last.</summary>
/// <param name="Offset">The IL offset at which the statement's code begins.</param>
/// <param name="Document">The path of the source file, as the compilation knew it.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line of the last character.</param>
/// <param name="EndColumn">The column after the last character.</param>
internal readonly record struct SequencePoint(int Offset, string Document, int Line, int Column, int EndLine, int EndColumn);
