using System.Runtime.InteropServices;
using System.Text;

namespace Weft.Host.Wasi.Files.Unix;

internal static unsafe partial class UnixStat
{
    private const int LinuxWorkingDirectory = -100;
    private const int MacWorkingDirectory = -2;

    /// <summary>Whether the file or directory, symbolic links followed, belongs to the user that this process acts as.</summary>
    public static bool IsOwnedByUser(string path)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            if (OperatingSystem.IsLinux())
            {
                LinuxStat linux;
                return StatX(LinuxWorkingDirectory, name, 0, BasicStats, &linux) == 0 && linux.Owner == EffectiveUser();
            }

            MacStat mac;
            int result = RuntimeInformation.ProcessArchitecture is Architecture.Arm64
                ? StatAtMacArm64(MacWorkingDirectory, name, &mac, 0)
                : StatAtMacX64(MacWorkingDirectory, name, &mac, 0);
            return result == 0 && mac.Owner == EffectiveUser();
        }
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
