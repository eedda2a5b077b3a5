using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaMethod
{
    /// <summary>Reads a custom attribute of the property whose getter this is.</summary>
    public CustomAttributeValue<TypeDesc>? GetPropertyAttribute(string attributeNamespace, string attributeName)
    {
        MetadataReader reader = Assembly.Reader;
        foreach (PropertyDefinitionHandle handle in reader.GetTypeDefinition(_row.GetDeclaringType()).GetProperties())
        {
            PropertyDefinition property = reader.GetPropertyDefinition(handle);
            if (property.GetAccessors().Getter == Handle)
            {
                return Assembly.ReadAttribute(property.GetCustomAttributes(), attributeNamespace, attributeName);
            }
        }

        return null;
    }
}
