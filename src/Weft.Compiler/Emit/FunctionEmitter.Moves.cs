using Weft.Compiler.Emit.Scheduling;

namespace Weft.Compiler.Emit;

/// <summary>What an edge does: each argument goes to its parameter's local, as if all at once.</summary>
internal sealed partial class FunctionEmitter
{
    // More are pushed and popped, which is always right, rather than put in order, which takes time that grows with their square.
    private const int MostOrdered = 32;

    private bool HasMoves(EdgeSchedule edge)
    {
        foreach (ParameterMove move in edge.Moves)
        {
            if (IsMove(move))
            {
                return true;
            }
        }

        return false;
    }

    // An argument in its parameter's local already is none, nor is one that turns out to be read by nobody.
    private bool IsMove(ParameterMove move)
    {
        if (!_locals.HasLocal(move.Parameter))
        {
            return !move.IsMovable;
        }

        StackOperation first = _schedule.Operations[move.Argument.Start];
        return !(first.Kind == StackOperationKind.Get && move.Argument.End == move.Argument.Start + 1
            && _locals.Local(first.Value!) == _locals.Local(move.Parameter));
    }

    private void EmitMoves(EdgeSchedule edge)
    {
        List<ParameterMove> moves = [];
        bool canOrder = true;
        foreach (ParameterMove move in edge.Moves)
        {
            if (IsMove(move))
            {
                moves.Add(move);
                canOrder &= move.IsMovable;
            }
        }

        if (canOrder && moves.Count <= MostOrdered)
        {
            while (FindUnread(moves) is var next and >= 0)
            {
                EmitOperations(moves[next].Argument.Start, moves[next].Argument.End);
                Set(moves[next].Parameter);
                moves.RemoveAt(next);
            }
        }

        // What is left waits for one another: the stack holds all arguments before the first parameter is written.
        foreach (ParameterMove move in moves)
        {
            EmitOperations(move.Argument.Start, move.Argument.End);
        }

        for (int i = moves.Count - 1; i >= 0; i--)
        {
            Set(moves[i].Parameter);
        }
    }

    // A move into a local that no other argument needs.
    private int FindUnread(List<ParameterMove> moves)
    {
        for (int i = 0; i < moves.Count; i++)
        {
            uint local = _locals.Local(moves[i].Parameter);
            bool isRead = false;
            for (int other = 0; other < moves.Count && !isRead; other++)
            {
                isRead = other != i && Reads(moves[other], local);
            }

            if (!isRead)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Reads(ParameterMove move, uint local)
    {
        for (int time = move.Argument.Start; time < move.Argument.End; time++)
        {
            if (_schedule.Operations[time] is { Kind: StackOperationKind.Get, Value: { } value } && _locals.Local(value) == local)
            {
                return true;
            }
        }

        return false;
    }
}
