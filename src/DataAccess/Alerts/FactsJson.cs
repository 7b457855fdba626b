using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Facts as stored on an alert: free of language, in ordinal order of their names.</summary>
public static class FactsJson
{
    /// <summary>The JSON of facts; null when there are none.</summary>
    public static string? Write(IEnumerable<Fact> facts)
    {
        var documents = facts.Select(ToDocument).ToList();
        return documents.Count == 0 ? null : Json.Write(documents);
    }

    /// <summary>The facts of an alert out of its two columns.</summary>
    /// <exception cref="SerializationException">A column holds no facts.</exception>
    public static FactSet Read(string? open, string? secured) => new(Facts(open).Concat(Facts(secured).Select(f => f.Secured())));

    private static IEnumerable<Fact> Facts(string? json) =>
        string.IsNullOrEmpty(json) ? Array.Empty<Fact>() : Json.Read<List<FactDocument>>(json!).Select(ToFact);

    private static FactDocument ToDocument(Fact fact) => fact.Value switch
    {
        NumberFact number => new FactDocument { Name = fact.Name, Number = number.Value },
        TextFact text => new FactDocument { Name = fact.Name, Text = text.Value },
        MomentFact moment => new FactDocument { Name = fact.Name, Moment = moment.Value.ToString("O", CultureInfo.InvariantCulture) },
        ReferenceFact reference => new FactDocument { Name = fact.Name, Id = reference.Id, Text = reference.Name },
        TextsFact texts => new FactDocument { Name = fact.Name, Texts = texts.Values.ToList(), More = texts.More },
        _ => throw new InvalidOperationException($"Fact '{fact.Name}' has a value that cannot be stored."),
    };

    private static Fact ToFact(FactDocument document)
    {
        if (document.Id is { } id)
        {
            return Fact.Reference(document.Name, id, document.Text ?? "");
        }

        if (document.Moment is { } moment)
        {
            return Fact.Moment(document.Name, DateTime.ParseExact(moment, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
        }

        if (document.Number is { } number)
        {
            return Fact.Number(document.Name, number);
        }

        return document.Texts is { } texts ? new Fact(document.Name, new TextsFact(texts, document.More)) : Fact.Text(document.Name, document.Text ?? "");
    }
}

/// <summary>One fact in JSON; which value is set says what it is.</summary>
[DataContract]
public sealed class FactDocument
{
    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    [DataMember(Name = "number", Order = 2, EmitDefaultValue = false)]
    public decimal? Number { get; set; }

    [DataMember(Name = "text", Order = 3, EmitDefaultValue = false)]
    public string? Text { get; set; }

    [DataMember(Name = "moment", Order = 4, EmitDefaultValue = false)]
    public string? Moment { get; set; }

    [DataMember(Name = "id", Order = 5, EmitDefaultValue = false)]
    public Guid? Id { get; set; }

    [DataMember(Name = "texts", Order = 6, EmitDefaultValue = false)]
    public List<string>? Texts { get; set; }

    [DataMember(Name = "more", Order = 7, EmitDefaultValue = false)]
    public int More { get; set; }
}
