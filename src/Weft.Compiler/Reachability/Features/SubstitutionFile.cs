using System.Globalization;
using System.Xml;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.Reachability.Features;

/// <summary>
/// What an assembly says about its own members in <c>ILLink.Substitutions.xml</c>: methods that return a constant and fields that hold
/// one, always or where a switch has a value.
/// </summary>
internal sealed class SubstitutionFile
{
    private const string ResourceName = "ILLink.Substitutions.xml";

    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);

    private SubstitutionFile()
    {
    }

    /// <summary>Reads the file of an assembly; without one, nothing is substituted.</summary>
    public static SubstitutionFile Read(EcmaAssembly assembly)
    {
        SubstitutionFile file = new();
        if (assembly.GetResource(static name => name == ResourceName) is not { } bytes)
        {
            return file;
        }

        try
        {
            XmlDocument document = new() { XmlResolver = null };
            using MemoryStream stream = new(bytes.ToArray());
            document.Load(stream);
            foreach (XmlElement element in document.GetElementsByTagName("method"))
            {
                file.Add(element, element.GetAttribute("body") == "stub", Signature(element));
            }

            foreach (XmlElement element in document.GetElementsByTagName("field"))
            {
                file.Add(element, true, element.GetAttribute("name"));
            }
        }
        catch (XmlException exception)
        {
            throw new BadAssemblyException(assembly.Path, $"its {ResourceName} cannot be read: {exception.Message}");
        }

        return file;
    }

    /// <summary>The constant that a method returns, or null.</summary>
    public int? FindMethod(MethodDesc method) => Find(MetadataNames.Of(method.OwningType), Signature(method.Name, method.Signature.Length));

    /// <summary>The constant that a field holds, or null.</summary>
    public int? FindField(FieldDesc field) => Find(MetadataNames.Of(field.OwningType.GetTypeDefinition()), field.Name);

    private int? Find(string type, string member) => _values.TryGetValue(type + "::" + member, out int value) ? value : null;

    private void Add(XmlElement element, bool isConstant, string member)
    {
        if (isConstant && TryParse(element.GetAttribute("value"), out int value) && Holds(element)
            && element.ParentNode is XmlElement type && Holds(type) && type.ParentNode is XmlElement assembly && Holds(assembly))
        {
            _values[type.GetAttribute("fullname") + "::" + member] = value;
        }
    }

    private static bool Holds(XmlElement element) =>
        element.GetAttribute("feature") is not { Length: > 0 } feature
        || (bool.TryParse(element.GetAttribute("featurevalue"), out bool wanted) && FeatureSwitches.Find(feature) == wanted);

    private static bool TryParse(string text, out int value)
    {
        if (bool.TryParse(text, out bool truth))
        {
            value = truth ? 1 : 0;
            return true;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    // "System.Boolean IsEnabled(System.Diagnostics.Tracing.EventLevel,System.Diagnostics.Tracing.EventKeywords)"
    private static string Signature(XmlElement element)
    {
        string text = element.GetAttribute("signature");
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        string name = text[(text.LastIndexOf(' ', open) + 1)..open];
        string parameters = text[(open + 1)..].TrimEnd(')');
        return Signature(name, parameters.Length == 0 ? 0 : parameters.Split(',').Length);
    }

    private static string Signature(string name, int parameterCount) => $"{name}/{parameterCount}";
}
