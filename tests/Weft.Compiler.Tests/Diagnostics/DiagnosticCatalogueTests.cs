using System.Globalization;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Tests.Diagnostics;

public sealed class DiagnosticCatalogueTests
{
    [Fact]
    public void Codes_are_the_compilers_and_in_order()
    {
        string[] codes = [.. DiagnosticCatalogue.All.Select(static row => row.Code)];
        Assert.All(codes, static code => Assert.Matches("^WEFT0[0-4][0-9]{2}$", code));
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Every_row_can_be_filled_in()
    {
        object[] values = [.. Enumerable.Range(0, 10).Select(static index => $"value {index.ToString(CultureInfo.InvariantCulture)}")];
        foreach (DiagnosticDescriptor row in DiagnosticCatalogue.All)
        {
            Diagnostic diagnostic = row.At(null, values);
            Assert.DoesNotContain("{", diagnostic.Message + diagnostic.Remedy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_broken_invariant_names_itself()
    {
        int count = 3;
        CompilerFaultException exception = Assert.Throws<CompilerFaultException>(() => ThrowHelper.Require(count < 3));
        Assert.Equal("'count < 3' does not hold", exception.Message);
        Assert.Throws<CompilerFaultException>(() => ThrowHelper.Fault<int>("cannot be"));
    }
}
