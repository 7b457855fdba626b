using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.Operations;

/// <summary>Picks actions, functions and their complex results out of $metadata, which is megabytes of other things.</summary>
internal static class MetadataDocument
{
    public static IReadOnlyDictionary<string, OperationShape> Operations(byte[] csdl)
    {
        var complex = new Dictionary<string, IReadOnlyList<OperationValue>>(StringComparer.Ordinal);
        var operations = new List<XElement>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(csdl), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Action" or "Function")
                    operations.Add((XElement)XNode.ReadFrom(reader));
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "ComplexType")
                    Add(complex, (XElement)XNode.ReadFrom(reader));
                else
                    reader.Read();
            }
        }
        catch (XmlException exception)
        {
            throw new DataverseOperationException($"The service's $metadata cannot be read: {exception.Message}", exception);
        }

        return operations.Select(operation => Shape(operation, complex))
            .GroupBy(operation => operation.Name, StringComparer.Ordinal)
            .ToDictionary(overloads => overloads.Key, overloads => overloads.First(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, IReadOnlyList<OperationValue>> complex, XElement type) =>
        complex[(string)type.Attribute("Name")] = [.. type.Elements().Where(property => property.Name.LocalName is "Property" or "NavigationProperty").Select(Value)];

    private static OperationShape Shape(XElement operation, Dictionary<string, IReadOnlyList<OperationValue>> complex)
    {
        var parameters = operation.Elements().Where(element => element.Name.LocalName == "Parameter").Select(Value).ToList();
        var isBound = (string)operation.Attribute("IsBound") is "true";
        var result = operation.Elements().FirstOrDefault(element => element.Name.LocalName == "ReturnType") is { } type
            ? OperationType.Parse((string)type.Attribute("Type"))
            : null;
        return new OperationShape(
            (string)operation.Attribute("Name"),
            operation.Name.LocalName == "Function",
            isBound ? parameters[0].Type : null,
            [.. parameters.Skip(isBound ? 1 : 0)],
            result is null ? []
                : !result.IsCollection && result.ModelName is { } name && complex.TryGetValue(name, out var properties) ? properties
                : [new OperationValue(null, result)]);
    }

    private static OperationValue Value(XElement element) => new((string)element.Attribute("Name"), OperationType.Parse((string)element.Attribute("Type")));
}
