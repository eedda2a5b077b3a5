// compare: dotnet
// What is around the program: arguments, system, user, network addresses, the log, random numbers for secrets.

using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Security.Cryptography;

string[] arguments = Environment.GetCommandLineArgs();
Console.WriteLine($"{arguments.Length > args.Length} {args.Length == 0 || arguments[^1] == args[^1]} {arguments[0].Length > 0}");
Console.WriteLine(Environment.CommandLine.Contains(arguments[0], StringComparison.Ordinal));
arguments[0] = "changed";
Console.WriteLine(Environment.GetCommandLineArgs()[0] != "changed");
Console.WriteLine($"{Environment.OSVersion.Platform} {Environment.OSVersion.Version.Major >= 0}");
Console.WriteLine($"{Environment.UserName is not null} {Environment.MachineName.Length > 0} {Environment.SystemPageSize % 4096}");
Console.WriteLine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is not null);

Console.WriteLine($"{IPAddress.Parse("192.168.1.1")} {IPAddress.Parse("::1").AddressFamily} {IPAddress.TryParse("1.2.3.x", out _)}");
Console.WriteLine(IPNetwork.Parse("10.0.0.0/8").Contains(IPAddress.Parse("10.2.3.4")));

Trace.WriteLine("into the log, where there is one");

byte[] bytes = RandomNumberGenerator.GetBytes(64);
Console.WriteLine(bytes.Distinct().Count() > 8);
int number = RandomNumberGenerator.GetInt32(10, 20);
Console.WriteLine(number is >= 10 and < 20);
using RandomNumberGenerator generator = RandomNumberGenerator.Create();
generator.GetNonZeroBytes(bytes);
Console.WriteLine(bytes.All(item => item != 0));
Console.WriteLine($"{RandomNumberGenerator.GetHexString(10).Length} {RandomNumberGenerator.GetString("ab", 5).Trim('a', 'b').Length}");
Console.WriteLine(CryptographicOperations.FixedTimeEquals(bytes, bytes));
