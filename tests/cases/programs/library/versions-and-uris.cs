// compare: dotnet
// Version, Uri, Index of hash codes, Progress of small types.

using System;

Version version = Version.Parse("1.2.3.4");
Console.WriteLine($"{version} {version.Major} {version.Revision} {version > new Version(1, 2)} {version.ToString(2)} {Version.TryParse("x", out _)}");
Uri uri = new("https://user@example.com:8080/path/to?q=1&r=a%20b#part");
Console.WriteLine($"{uri.Scheme} {uri.Host} {uri.Port} {uri.AbsolutePath} {uri.Query} {uri.Fragment} {uri.UserInfo}");
Console.WriteLine(new Uri(uri, "../other") + " " + Uri.EscapeDataString("a b&c") + " " + Uri.UnescapeDataString("a%20b"));
Console.WriteLine(Uri.TryCreate("not a uri", UriKind.Absolute, out _));
HashCode hash = default;
hash.Add(1);
hash.Add("x");
Console.WriteLine(hash.ToHashCode() == HashCode.Combine(1, "x"));
