namespace Weft.Cases.Tests.Fuzz;

internal sealed partial class ProgramGenerator
{
    private void Throw() =>
        Line($"if ({Expression("bool", 2)}) {{ throw new {Pick<string>(["Failure", "Minor"])}({Expression("int", 2)}); }}");

    // A filter looks at the exception alone: whether it is asked before inner finally blocks run cannot be seen.
    private void Try(int depth, bool isInLoop, string result)
    {
        Line("try");
        Block(depth, isInLoop, result);
        bool isCaught = _random.Next(4) > 0;
        if (isCaught)
        {
            if (_random.Next(2) == 0)
            {
                Catch("Minor", "", depth, isInLoop, result);
            }

            if (_random.Next(2) == 0)
            {
                Catch("Failure", $" when (({{0}}.Code & 3) == {_random.Next(4)})", depth, isInLoop, result);
            }

            Catch("Failure", "", depth, isInLoop, result);
        }

        if (!isCaught || _random.Next(2) == 0)
        {
            Line("finally");
            Block(0, isInLoop: false, "void");
        }
    }

    private void Catch(string type, string filter, int depth, bool isInLoop, string result)
    {
        string name = NewName("f");
        Line($"catch ({type} {name}){filter.Replace("{0}", name, StringComparison.Ordinal)}");
        Line("{");
        _indent += 4;
        _variables.Add(new($"{name}.Code", "int", IsReadOnly: true));
        int index = _variables.Count - 1;
        Block(depth, isInLoop, result);
        _variables.RemoveAt(index);
        if (_random.Next(4) == 0)
        {
            Line($"if ({Expression("bool", 2)}) {{ throw; }}");
        }

        _indent -= 4;
        Line("}");
    }
}
