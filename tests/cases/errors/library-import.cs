// error: WEFT0209 at 3
// The class library's imports are native code of .NET, not imports of the module.
Report.Line($"{System.Net.Dns.GetHostName().Length}");
