using Weft.Wasm.Names;
using Weft.Wasm.Reading;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

public sealed class CustomSectionWriterTests
{
    [Fact]
    public void Names_are_read_as_they_were_written()
    {
        NameSectionWriter writer = new();
        writer.WriteModule("möbius");
        writer.WriteMap(NameSubsection.Function, 3, ["first", "Type.Second(int)"]);
        writer.WriteMap(NameSubsection.Table, 0, []);
        writer.WriteMap(NameSubsection.Global, 0, ["__stack_pointer"]);
        ModuleNames names = ModuleNames.Read(WriteAndRead(writer.ToSection()));
        Assert.Equal("möbius", names.ModuleName);
        Assert.Equal((null, "first", "Type.Second(int)"), (names.FindFunction(new(2)), names.FindFunction(new(3)), names.FindFunction(new(4))));
        Assert.Equal((0, "__stack_pointer"), (names.GetMap(NameSubsection.Table).Count, names.GetMap(NameSubsection.Global).Find(0)));
    }

    [Fact]
    public void Target_features_are_read_as_they_were_written()
    {
        TargetFeature[] features = [new("atomics", '+'), new("other", '-')];
        Assert.Equal(features, WriteAndRead(TargetFeaturesWriter.Write(features)).GetThreadingFacts().TargetFeatures);
    }

    [Fact]
    public void Producers_have_a_field_a_name_and_a_version()
    {
        CustomSection section = WriteAndRead(ProducersWriter.Write(("language", "C#", ""), ("processed-by", "weft", "1.2"))).Customs[0];
        byte[] expected = [2, 8, .. "language"u8, 1, 2, .. "C#"u8, 0, 12, .. "processed-by"u8, 1, 4, .. "weft"u8, 3, .. "1.2"u8];
        Assert.Equal("producers", section.Name);
        Assert.Equal(expected, section.Contents.ToArray());
    }

    private static Module WriteAndRead(CustomSection section)
    {
        Module module = new();
        module.Customs.Add(section);
        return ModuleReader.Read(ModuleWriter.Write(module));
    }
}
