// error: WEFT0202 at 20
// The arguments of Main are an array of strings; what is called at the start is the runtime's.
Report.Line($"{args.Length}");
