// compare: dotnet
// exit: 42
// The value of Main is the exit code.

using System;

Console.WriteLine("ends with 42");
return 42;
