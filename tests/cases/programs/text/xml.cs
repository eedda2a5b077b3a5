// compare: dotnet
// XML: trees, readers, writers, documents with paths.

using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

XElement tree = new("root", new XAttribute("a", 1), new XElement("c", "t&<>"), new XComment("x"), new XElement("c", 2.5));
Console.WriteLine(new XDocument(tree));
XElement parsed = XElement.Parse("<a x='1'><b>hi</b><b/>tail<![CDATA[<z>]]></a>");
Console.WriteLine(parsed.Elements("b").Count() + parsed.Value + (int)parsed.Attribute("x")!);
foreach (string wrong in new[] { "<a><b></a>", "<a x=1/>", "", "<a>&nope;</a>" })
{
    try
    {
        Console.WriteLine(XElement.Parse(wrong));
    }
    catch (XmlException exception)
    {
        Console.WriteLine($"{exception.Message} {exception.LineNumber}");
    }
}

StringBuilder text = new();
using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
{
    writer.WriteStartElement("a");
    writer.WriteAttributeString("q", "<\">");
    writer.WriteElementString("b", "é&");
    writer.WriteEndElement();
}

Console.WriteLine(text);
using (XmlReader reader = XmlReader.Create(new StringReader("<a x='1'>t<!-- c --><b/></a>")))
{
    while (reader.Read())
    {
        Console.WriteLine($"{reader.NodeType} {reader.Name} {reader.Value} {reader.Depth}");
    }
}

XmlDocument document = new();
document.LoadXml("<a><b id='1'>x</b><b id='2'>y</b></a>");
Console.WriteLine(document.DocumentElement!.ChildNodes.Count + document.OuterXml);
Console.WriteLine(document.SelectSingleNode("//b[@id='2']")!.InnerText);
