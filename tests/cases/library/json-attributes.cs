// Attributes that JsonSerializer asks types for when the program runs, and a module does not have: what has none goes on.

using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

JsonSerializerOptions options = new() { TypeInfoResolver = new Metadata() };
Try(() => JsonSerializer.Serialize(new Plain(), options.GetTypeInfo(typeof(Plain))));
Try(() => JsonSerializer.Serialize(new Base(), options.GetTypeInfo(typeof(Base))));
Try(() => JsonSerializer.Serialize(Named.One, options.GetTypeInfo(typeof(Named))));
Console.WriteLine(typeof(Bits).IsDefined(typeof(FlagsAttribute), false) + " " + typeof(Named).IsDefined(typeof(FlagsAttribute), false));

static void Try(Func<string> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (PlatformNotSupportedException exception)
    {
        Console.WriteLine(exception.Message);
    }
}

internal class Plain;

[JsonDerivedType(typeof(Derived), "derived")]
internal class Base;

internal sealed class Derived : Base;

internal enum Named
{
    [JsonStringEnumMemberName("one")]
    One,
}

[Flags]
internal enum Bits
{
    None = 0,
}

/// <summary>What generated code says of types.</summary>
internal sealed class Metadata : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(Named))
        {
            JsonConverter converter = new JsonStringEnumConverter<Named>().CreateConverter(type, options)!;
            return JsonMetadataServices.CreateValueInfo<Named>(options, converter);
        }

        return type == typeof(Base) ? Empty<Base>(options) : type == typeof(Plain) ? Empty<Plain>(options) : null;
    }

    private static JsonTypeInfo Empty<T>(JsonSerializerOptions options) where T : notnull =>
        JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T> { PropertyMetadataInitializer = _ => [] });
}
