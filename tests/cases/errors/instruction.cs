// error: WEFT0210 at 5
// A reference with its type, which C# has no documented word for.

int value = 5;
TypedReference reference = __makeref(value);
Report.Line($"{__refvalue(reference, int)}");
