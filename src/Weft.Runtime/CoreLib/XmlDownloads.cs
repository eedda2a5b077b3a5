using System.Net;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>
/// What XML names by an address of the network, which a module has no connection to. Each reader can come to it, so the HTTP client
/// with its certificates would be part of each program that reads XML.
/// </summary>
[SubstituteFor("System.Xml.XmlDownloadManager")]
internal static class XmlDownloads
{
    /// <summary>Fails: only files can be opened.</summary>
    public static Task<Stream> GetNonFileStreamAsync(Uri address, ICredentials? credentials, IWebProxy? proxy) =>
        throw new PlatformNotSupportedException($"A module has no network connections: '{address}' cannot be opened.");
}
