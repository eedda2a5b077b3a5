// compare: dotnet
// JSON: written, read token by token, as a document, as nodes that change, and objects by metadata as a source generator makes it.

using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using MemoryStream stream = new();
using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
{
    writer.WriteStartObject();
    writer.WriteString("name", "Zoë \"q\" <b> 😀");
    writer.WriteNumber("price", 1.10m);
    writer.WriteNull("none");
    writer.WriteStartArray("items");
    writer.WriteNumberValue(1.5e300);
    writer.WriteStringValue(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));
    writer.WriteBooleanValue(true);
    writer.WriteEndArray();
    writer.WriteBase64String("bytes", [1, 2, 3]);
    writer.WriteEndObject();
}

string text = Encoding.UTF8.GetString(stream.ToArray());
Console.WriteLine(text);

using (JsonDocument document = JsonDocument.Parse(text))
{
    foreach (JsonProperty property in document.RootElement.EnumerateObject())
    {
        Console.WriteLine($"{property.Name} {property.Value.ValueKind} {property.Value}");
    }

    Console.WriteLine(document.RootElement.GetProperty("items")[1].GetDateTime().ToString("o"));
}

JsonDocumentOptions strict = new() { AllowDuplicateProperties = false };
foreach (string wrong in new[] { "{", "[1,]", "tru", "01", "{\"a\":1,\"a\":2}", "" })
{
    try
    {
        using JsonDocument document = JsonDocument.Parse(wrong, strict);
        Console.WriteLine(document.RootElement);
    }
    catch (JsonException exception)
    {
        Console.WriteLine($"{exception.GetType().Name} {exception.Message}");
    }
}

Utf8JsonReader reader = new("{\"a\":[1,2.5,\"\\u0041\",null]}"u8);
while (reader.Read())
{
    Console.WriteLine($"{reader.TokenType} {reader.CurrentDepth} {reader.TokenStartIndex}");
}

JsonNode node = JsonNode.Parse("{\"a\":[1,{\"b\":null}],\"c\":\"x\"}")!;
node["d"] = 5;
node["a"]!.AsArray().Insert(0, JsonValue.Create(3.5));
Console.WriteLine(node.ToJsonString());
Console.WriteLine(node["a"]![2]!.GetPath() + (int)node["d"]! + node["c"]!.GetValue<string>());
Console.WriteLine(new JsonObject { ["q"] = new JsonArray((JsonNode)1, "x", true, null), ["z"] = 1.25m }.ToJsonString());
Console.WriteLine(JsonNode.DeepEquals(node, node.DeepClone()));

JsonSerializerOptions options = new() { TypeInfoResolver = new Metadata(), PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
JsonTypeInfo<Item> itemInfo = (JsonTypeInfo<Item>)options.GetTypeInfo(typeof(Item));
string json = JsonSerializer.Serialize(new Item { Name = "n", Count = 3, Color = Color.Red | Color.Blue }, itemInfo);
Console.WriteLine(json);
Item read = JsonSerializer.Deserialize(json, itemInfo)!;
Console.WriteLine($"{read.Name} {read.Count} {read.Color}");
try
{
    _ = JsonSerializer.Deserialize("{\"count\":\"x\"}", itemInfo);
}
catch (JsonException exception)
{
    Console.WriteLine(exception.Message);
}

[Flags]
internal enum Color
{
    Red = 1,
    Blue = 2,
}

internal sealed class Item
{
    public string? Name { get; set; }

    public int Count { get; set; }

    public Color Color { get; set; }
}

/// <summary>What generated code says of types.</summary>
internal sealed class Metadata : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(string))
        {
            return JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter!);
        }

        if (type == typeof(int))
        {
            return JsonMetadataServices.CreateValueInfo<int>(options, new Doubled());
        }

        if (type == typeof(Color))
        {
            JsonConverter converter = new JsonStringEnumConverter<Color>().CreateConverter(type, options)!;
            return JsonMetadataServices.CreateValueInfo<Color>(options, converter);
        }

        return type != typeof(Item) ? null : JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<Item>
        {
            ObjectCreator = () => new Item(),
            PropertyMetadataInitializer = _ =>
            [
                Property(options, "Name", item => item.Name, (item, value) => item.Name = value),
                Property(options, "Count", item => item.Count, (item, value) => item.Count = value),
                Property(options, "Color", item => item.Color, (item, value) => item.Color = value),
            ],
        });
    }

    private static JsonPropertyInfo Property<T>(JsonSerializerOptions options, string name, Func<Item, T?> get, Action<Item, T?> set) =>
        JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<T>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(Item),
            PropertyName = name,
            Getter = item => get((Item)item),
            Setter = (item, value) => set((Item)item, value),
        });
}

/// <summary>A converter of the program.</summary>
internal sealed class Doubled : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetInt32() / 2;

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value * 2);
}
