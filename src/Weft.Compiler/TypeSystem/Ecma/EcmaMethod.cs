using System.Reflection;
using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Bodies;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>A method that an assembly defines; a generic one stands for the definition, with its own variables as arguments.</summary>
internal sealed partial class EcmaMethod : MethodDesc
{
    private readonly EcmaType _owningType;
    private readonly MethodDefinition _row;
    private string? _name;
    private MethodSignature? _signature;
    private TypeDesc[]? _instantiation;
    private volatile MethodMarkers _markers;
    private EcmaMethodBody? _body;

    internal EcmaMethod(EcmaType owningType, MethodDefinitionHandle handle)
    {
        _owningType = owningType;
        Handle = handle;
        _row = Assembly.Reader.GetMethodDefinition(handle);
        Attributes = _row.Attributes;
        ImplAttributes = _row.ImplAttributes;
    }

    public EcmaAssembly Assembly => _owningType.Assembly;

    public MethodDefinitionHandle Handle { get; }

    public override TypeDesc OwningType => _owningType;

    public override string Name => _name ??= ReadName();

    public override MethodAttributes Attributes { get; }

    public override MethodImplAttributes ImplAttributes { get; }

    public override MethodSignature Signature => _signature ??= ReadSignature();

    public override MethodMarkers Markers
    {
        get
        {
            if (_markers == MethodMarkers.None)
            {
                _markers = ReadMarkers();
            }

            return _markers;
        }
    }

    public override Instantiation Instantiation
    {
        get
        {
            if (_instantiation is null)
            {
                int count = Assembly.Read(this, static method => method._row.GetGenericParameters().Count, "the type parameters of a method");
                var variables = new TypeDesc[count];
                for (int i = 0; i < variables.Length; i++)
                {
                    variables[i] = Context.GetSignatureVariable(i, isMethodVariable: true);
                }

                _instantiation = variables;
            }

            return new Instantiation(_instantiation);
        }
    }

    public override PInvokeImport? Import
    {
        get
        {
            if (!IsPInvoke)
            {
                return null;
            }

            try
            {
                MethodImport import = _row.GetImport();
                MetadataReader reader = Assembly.Reader;
                string entryPoint = import.Name.IsNil ? Name : reader.GetString(import.Name);
                return new PInvokeImport(reader.GetString(reader.GetModuleReference(import.Module).Name), entryPoint, import.Attributes);
            }
            catch (Exception e) when (EcmaAssembly.IsCorruption(e))
            {
                throw Assembly.Corrupt($"the import of '{Name}' cannot be read", e);
            }
        }
    }

    /// <summary>Whether the method has IL.</summary>
    /// <exception cref="BadAssemblyException">The row is broken.</exception>
    public bool HasBody => (ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL && BodyAddress != 0;

    /// <summary>The body in the terms of the definition; null when the method has none.</summary>
    /// <exception cref="BadAssemblyException">The body is broken.</exception>
    internal EcmaMethodBody? Body
    {
        get
        {
            if (_body is null && HasBody)
            {
                _body = EcmaMethodBody.Read(this, BodyAddress);
            }

            return _body;
        }
    }

    private int BodyAddress => Assembly.Read(this, static method => method._row.RelativeVirtualAddress, "the address of a method");

    /// <remarks>A definition is in its own terms; with arguments it becomes the method of an instance.</remarks>
    public override MethodDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments) => this;

    public override bool HasCustomAttribute(string attributeNamespace, string attributeName) =>
        Assembly.HasAttribute(CustomAttributes, attributeNamespace, attributeName);

    public override CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) =>
        Assembly.ReadAttribute(CustomAttributes, attributeNamespace, attributeName);

    public override string GetParameterName(int index)
    {
        try
        {
            foreach (ParameterHandle handle in _row.GetParameters())
            {
                Parameter parameter = Assembly.Reader.GetParameter(handle);
                if (parameter.SequenceNumber == index + 1)
                {
                    return Assembly.Reader.GetString(parameter.Name);
                }
            }

            return "";
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the parameters of '{Name}' cannot be read", e);
        }
    }

    /// <summary>The names of its own type parameters.</summary>
    internal IReadOnlyList<string> GetTypeParameterNames() =>
        Assembly.Read(this, static method => method.Assembly.NamesOf(method._row.GetGenericParameters()), "the type parameters of a method");

    private CustomAttributeHandleCollection CustomAttributes =>
        Assembly.Read(this, static method => method._row.GetCustomAttributes(), "the attributes of a method");

    private string ReadName()
    {
        try
        {
            return Assembly.Reader.GetString(_row.Name);
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt("the name of a method cannot be read", e);
        }
    }

    private MethodSignature ReadSignature()
    {
        try
        {
            return new SignatureReader(Assembly, Assembly.Reader.GetBlobReader(_row.Signature)).ReadMethodSignature();
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the signature of '{Name}' cannot be read", e);
        }
    }

    private MethodMarkers ReadMarkers()
    {
        try
        {
            MethodMarkers markers = MethodMarkers.Read;
            MetadataStringComparer comparer = Assembly.Reader.StringComparer;
            foreach (CustomAttributeHandle handle in _row.GetCustomAttributes())
            {
                if (Assembly.GetAttributeName(handle, out StringHandle attributeNamespace, out StringHandle attributeName)
                    && comparer.StartsWith(attributeNamespace, "System.Runtime"))
                {
                    markers |= MarkerTable.Find(comparer, attributeNamespace, attributeName);
                }
            }

            return markers;
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the attributes of '{Name}' cannot be read", e);
        }
    }
}
