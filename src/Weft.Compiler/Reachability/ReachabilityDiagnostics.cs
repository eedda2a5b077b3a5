using System.Collections.Immutable;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Naming;
using SourceLocation = Weft.Compiler.Diagnostics.SourceLocation;

namespace Weft.Compiler.Reachability;

/// <summary>
/// Tells the user of what is reached and cannot be: at the line of the user's own code that led to it, with the chain of callers in
/// between.
/// </summary>
internal sealed class ReachabilityDiagnostics(SymbolTable symbols, CodeLocations locations, DiagnosticBag diagnostics)
{
    private readonly HashSet<(string Code, SourceLocation? Location)> _reported = [];
    private readonly HashSet<SourceLocation?> _lines = [];
    private readonly Dictionary<MethodSymbol, int> _endless = [];

    /// <summary>Looks at a symbol that is used.</summary>
    public void Check(Symbol symbol, CallSite? site, MethodGraph graph)
    {
        switch (symbol)
        {
            case UnsupportedSymbol unsupported:
                Report(ConstructDiagnostics.For(unsupported.Construct), unsupported.Subject, site, graph);
                break;
            case UnsupportedValueSymbol value:
                Report(ConstructDiagnostics.For(value.Construct), value.Subject, site, graph);
                break;
            case MethodSymbol { Method: { } method } when !symbols.GetFeature("threads") && NeedsThreads(method, site):
                Report(DiagnosticCatalogue.ThreadsAreOff, method.ToString(), site, graph);
                break;
        }
    }

    // The class library does many things in a way that may start a thread; it is asked when it comes to that.
    private bool NeedsThreads(MethodDesc method, CallSite? site) =>
        symbols.Runtime.RequiresThreads(method)
        || (site is { } use && symbols.IsUserCode(use.Caller.Method) && !symbols.IsUserCode(method) && ThreadStarters.Contains(method));

    /// <summary>Imports a method; what its input breaks is reported, and the result is null.</summary>
    public Function? Guard(MethodSymbol method, Func<Function> import)
    {
        try
        {
            return import();
        }
        catch (BadILException exception)
        {
            diagnostics.Add(DiagnosticCatalogue.BadIL, locations.Of(method, exception.Offset), method.Name, exception.Offset, exception.Message);
        }
        catch (InstantiationTooLargeException exception)
        {
            // Told where it is reached: a body that is looked at for a constant may not be.
            _endless[method] = exception.ILOffset ?? 0;
        }
        catch (TypeSystemException exception)
        {
            diagnostics.Add(DiagnosticCatalogue.BadMetadata, locations.Of(method, exception.ILOffset ?? 0), method.Name, exception.Message);
        }

        return null;
    }

    /// <summary>Tells of a method that is reached, if types grew without an end where it was imported.</summary>
    public void CheckEndless(MethodSymbol method, MethodGraph graph)
    {
        if (_endless.TryGetValue(method, out int offset))
        {
            ReportEndless(method, new(method, new(method, offset, null)), graph);
        }
    }

    /// <summary>Tells of a method whose instances bring forth each other without an end.</summary>
    /// <param name="method">One of the instances.</param>
    /// <param name="site">Where it was used.</param>
    /// <param name="graph">All that is reached.</param>
    public void ReportEndless(MethodSymbol method, CallSite? site, MethodGraph graph)
    {
        // Each step of the way is an instance of the same few methods, with a longer name; they are told once, as they are written.
        string subject = Definition(method);
        List<CallSite> steps = [];
        HashSet<MethodDesc> told = [];
        for (CallSite? step = site; step is { } current; step = graph.FindFirstUse(current.Caller))
        {
            if (told.Add(current.Caller.Method.GetTypicalMethodDefinition()))
            {
                steps.Add(current);
            }
        }

        CallSite? place = null;
        ImmutableArray<DiagnosticNote>.Builder notes = ImmutableArray.CreateBuilder<DiagnosticNote>();
        foreach (CallSite step in steps)
        {
            if (symbols.IsUserCode(step.Caller.Method) && locations.Of(step) is not null)
            {
                place ??= step;
            }
            else if (place is not null)
            {
                break;
            }

            notes.Add(new($"in {Definition(step.Caller)}", locations.Of(step)));
        }

        SourceLocation? location = place is { } user ? locations.Of(user) : null;
        if (_reported.Add((DiagnosticCatalogue.EndlessGenerics.Code, location)))
        {
            diagnostics.Add(DiagnosticCatalogue.EndlessGenerics.At(location, subject) with { Notes = notes.ToImmutable() });
        }
    }

    private static string Definition(MethodSymbol method) => CSharpNames.OfDefinition(method.Method);

    private void Report(DiagnosticDescriptor descriptor, string subject, CallSite? site, MethodGraph graph)
    {
        // From the construct outwards to the user's code, which is where something can be done about it.
        List<CallSite> chain = [];
        CallSite? place = site;
        while (place is { } current)
        {
            chain.Add(current);
            if (symbols.IsUserCode(current.Caller.Method) && locations.Of(current) is not null)
            {
                break;
            }

            place = graph.FindFirstUse(current.Caller);
        }

        // Code of a package may have no lines, and be called by the runtime alone: of an override, the object is all that the user makes.
        SourceLocation? location = place is { } user ? locations.Of(user) : null;
        if (place is null)
        {
            chain.RemoveAll(step => symbols.Runtime.IsRuntime(step.Caller.Method));
        }

        // One line of the user may lead to many such places in the library; the first one found is the nearest.
        bool isFirst = _lines.Add(location);
        if (_reported.Add((descriptor.Code, location)) && (isFirst || chain.Count == 1))
        {
            diagnostics.Add(descriptor.At(location, subject) with { Notes = Notes(chain, graph) });
        }
    }

    // The steps within the library, then those from the user's line back to the entry point.
    private ImmutableArray<DiagnosticNote> Notes(List<CallSite> chain, MethodGraph graph)
    {
        ImmutableArray<DiagnosticNote>.Builder notes = ImmutableArray.CreateBuilder<DiagnosticNote>();
        foreach (CallSite site in chain)
        {
            notes.Add(Note(site));
        }

        // What starts the program says nothing to its author.
        CallSite? outer = chain.Count == 0 ? null : graph.FindFirstUse(chain[^1].Caller);
        while (outer is { } site && symbols.IsUserCode(site.Caller.Method))
        {
            notes.Add(Note(site));
            outer = graph.FindFirstUse(site.Caller);
        }

        return notes.ToImmutable();
    }

    private DiagnosticNote Note(CallSite site) =>
        new($"in {site.Caller.Name}", locations.Of(site));
}
