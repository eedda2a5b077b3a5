// error: WEFT0208 at 3
// A type can be looked at, and a method cannot: an expression tree has it as an object.
System.Linq.Expressions.Expression<Action> tree = () => Console.WriteLine();
Report.Line($"{tree.NodeType == default}");
