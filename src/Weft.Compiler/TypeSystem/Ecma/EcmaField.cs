using System.Reflection;
using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Layout;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>A field that an assembly defines.</summary>
internal sealed class EcmaField : FieldDesc
{
    private readonly EcmaType _owningType;
    private readonly FieldDefinition _row;
    private string? _name;
    private TypeDesc? _fieldType;
    private bool _isVolatile;
    private volatile int _threadStatic = -1;

    internal EcmaField(EcmaType owningType, FieldDefinitionHandle handle)
    {
        _owningType = owningType;
        Handle = handle;
        _row = Assembly.Reader.GetFieldDefinition(handle);
        Attributes = _row.Attributes;
    }

    public EcmaAssembly Assembly => _owningType.Assembly;

    public FieldDefinitionHandle Handle { get; }

    public override TypeDesc OwningType => _owningType;

    public override FieldAttributes Attributes { get; }

    public override string Name
    {
        get
        {
            try
            {
                return _name ??= Assembly.Reader.GetString(_row.Name);
            }
            catch (Exception e) when (EcmaAssembly.IsCorruption(e))
            {
                throw Assembly.Corrupt("the name of a field cannot be read", e);
            }
        }
    }

    public override TypeDesc FieldType => _fieldType ?? ReadType();

    public override bool IsVolatile
    {
        get
        {
            _ = FieldType;
            return _isVolatile;
        }
    }

    public override bool IsThreadStatic
    {
        get
        {
            if (_threadStatic < 0)
            {
                _threadStatic = IsStatic && HasCustomAttribute("System", "ThreadStaticAttribute") ? 1 : 0;
            }

            return _threadStatic == 1;
        }
    }

    public override int? ExplicitOffset
    {
        get
        {
            try
            {
                int offset = _row.GetOffset();
                return offset < 0 ? null : offset;
            }
            catch (Exception e) when (EcmaAssembly.IsCorruption(e))
            {
                throw Assembly.Corrupt($"the offset of '{Name}' cannot be read", e);
            }
        }
    }

    public override object? GetConstant()
    {
        try
        {
            ConstantHandle handle = _row.GetDefaultValue();
            if (handle.IsNil)
            {
                return null;
            }

            Constant constant = Assembly.Reader.GetConstant(handle);
            return Assembly.Reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the value of '{Name}' cannot be read", e);
        }
    }

    public override ReadOnlyMemory<byte> GetRvaData()
    {
        try
        {
            int address = _row.GetRelativeVirtualAddress();
            return address == 0
                ? throw Assembly.Corrupt($"'{this}' has no data in the file")
                : Assembly.GetBytes(address, TypeSizes.Of(FieldType).Size);
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the data of '{Name}' cannot be read", e);
        }
    }

    public override bool HasCustomAttribute(string attributeNamespace, string attributeName) =>
        Assembly.HasAttribute(CustomAttributes, attributeNamespace, attributeName);

    public override CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) =>
        Assembly.ReadAttribute(CustomAttributes, attributeNamespace, attributeName);

    public override FieldDesc GetTypicalFieldDefinition() => this;

    private CustomAttributeHandleCollection CustomAttributes =>
        Assembly.Read(this, static row => row._row.GetCustomAttributes(), "the attributes of a field");

    private TypeDesc ReadType()
    {
        try
        {
            BlobReader blob = Assembly.Reader.GetBlobReader(_row.Signature);
            TypeDesc type = new SignatureReader(Assembly, blob).ReadFieldType(out SignatureModifiers modifiers);
            _isVolatile = (modifiers & SignatureModifiers.Volatile) != 0;
            Volatile.Write(ref _fieldType, type);
            return type;
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the type of field '{Name}' cannot be read", e);
        }
    }
}
