using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>Reads the <c>#:</c> directives at the head of a source, as <c>dotnet run app.cs</c> defines them.</summary>
internal static class SourceDirectives
{
    private const string BasicSdk = "Microsoft.NET.Sdk";

    /// <summary>What makes the C# compiler accept the directives, and refuse them behind the first token.</summary>
    internal static readonly KeyValuePair<string, string> Feature = new("FileBasedProgram", "true");

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithFeatures([Feature]);

    /// <summary>Reads the properties of a source.</summary>
    /// <param name="path">The source's name, for errors.</param>
    /// <param name="text">The source.</param>
    /// <param name="diagnostics">Gets what is wrong with the directives.</param>
    public static ImmutableArray<SourceProperty> Read(string path, SourceText text, DiagnosticBag diagnostics)
    {
        ImmutableArray<SourceProperty>.Builder properties = ImmutableArray.CreateBuilder<SourceProperty>();
        using SyntaxTokenParser parser = SyntaxFactory.CreateTokenParser(text, ParseOptions);
        foreach (SyntaxTrivia trivia in parser.ParseLeadingTrivia().Token.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.IgnoredDirectiveTrivia))
            {
                string directive = text.ToString(trivia.Span).Trim();
                Read(directive[2..].Trim(), RoslynDiagnostics.LocationOf(path, text.Lines.GetLinePositionSpan(trivia.Span)), properties, diagnostics);
            }
        }

        return properties.ToImmutable();
    }

    private static void Read(
        string directive, SourceLocation location, ImmutableArray<SourceProperty>.Builder properties, DiagnosticBag diagnostics)
    {
        int space = directive.AsSpan().IndexOfAny(' ', '\t');
        string name = space < 0 ? directive : directive[..space];
        string value = space < 0 ? "" : directive[space..].Trim();
        switch (name)
        {
            case "property":
                ReadProperty(directive, value, location, properties, diagnostics);
                break;
            case "sdk" when value == BasicSdk || value.StartsWith($"{BasicSdk}@", StringComparison.Ordinal):
                break;
            case "sdk":
                diagnostics.Add(DiagnosticCatalogue.UnsupportedSdk, location, value);
                break;
            case "package":
                diagnostics.Add(DiagnosticCatalogue.DirectiveNeedsProject, location, directive, "PackageReference");
                break;
            case "project":
                diagnostics.Add(DiagnosticCatalogue.DirectiveNeedsProject, location, directive, "ProjectReference");
                break;
            default:
                diagnostics.Add(DiagnosticCatalogue.UnknownDirective, location, name);
                break;
        }
    }

    private static void ReadProperty(
        string directive, string text, SourceLocation location, ImmutableArray<SourceProperty>.Builder properties, DiagnosticBag diagnostics)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            diagnostics.Add(DiagnosticCatalogue.MalformedDirective, location, directive, "property Name=Value");
            return;
        }

        properties.Add(new SourceProperty(text[..equals].Trim(), text[(equals + 1)..].Trim(), location));
    }
}
