using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.BusinessValue;

/// <summary>What bd_CalculateBusinessValue answers: figures for machines, and sentences in the caller's language.</summary>
[DataContract]
public sealed class CaseDocument
{
    [DataMember(Name = "netPresentValue", Order = 1)]
    public decimal? NetPresentValue { get; set; }

    [DataMember(Name = "irr", Order = 2)]
    public decimal? Irr { get; set; }

    [DataMember(Name = "irrOutcome", Order = 3)]
    public string IrrOutcome { get; set; } = "";

    [DataMember(Name = "irrText", Order = 4)]
    public string IrrText { get; set; } = "";

    [DataMember(Name = "roi", Order = 5)]
    public decimal? Roi { get; set; }

    [DataMember(Name = "paybackMonths", Order = 6)]
    public int? PaybackMonths { get; set; }

    [DataMember(Name = "paybackText", Order = 7)]
    public string PaybackText { get; set; } = "";

    [DataMember(Name = "savingsShare", Order = 8)]
    public decimal? SavingsShare { get; set; }

    [DataMember(Name = "ourShare", Order = 9)]
    public decimal? OurShare { get; set; }

    [DataMember(Name = "confirmedShare", Order = 10)]
    public decimal? ConfirmedShare { get; set; }

    [DataMember(Name = "headlineValue", Order = 11)]
    public decimal HeadlineValue { get; set; }

    [DataMember(Name = "netByYear", Order = 12)]
    public List<decimal> NetByYear { get; set; } = new();

    [DataMember(Name = "sentences", Order = 13)]
    public List<string> Sentences { get; set; } = new();
}
