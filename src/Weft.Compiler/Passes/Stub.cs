using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

internal sealed class PassPipeline
{
    public static PassPipeline Early { get; } = new();

    private int _n;
    public void Run(Function function) => _n++;
}
