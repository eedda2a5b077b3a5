using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>Returns what a call gave, in a function of the same results.</summary>
internal static class ForwardingCall
{
    /// <summary>Adds the return.</summary>
    public static void Return(IRBuilder builder, Instruction call, FunctionSignature signature)
    {
        switch (signature.Results.Count)
        {
            case 0:
                builder.Return();
                break;
            case 1:
                builder.Return(call);
                break;
            default:
                Value[] results = new Value[signature.Results.Count];
                for (int i = 0; i < results.Length; i++)
                {
                    results[i] = builder.Extract(call, i);
                }

                builder.Return(results);
                break;
        }
    }
}
