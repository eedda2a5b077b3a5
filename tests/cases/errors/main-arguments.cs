// error: WEFT0202 at 3
// The arguments of Main are an array of strings.
Report.Line($"{args.Length}");
