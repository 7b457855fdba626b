using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.ValueMapping;

/// <summary>What bd_AnalyzeValueMap answers, worded in the caller's language; the shared story comes first.</summary>
[DataContract]
public sealed class AnalysisDocument
{
    [DataMember(Name = "status", Order = 1)]
    public string Status { get; set; } = "";

    [DataMember(Name = "statusText", Order = 2)]
    public string StatusText { get; set; } = "";

    [DataMember(Name = "alignments", Order = 3)]
    public List<AlignmentDocument> Alignments { get; set; } = new();

    [DataMember(Name = "coveragePercent", Order = 4)]
    public decimal CoveragePercent { get; set; }

    [DataMember(Name = "lines", Order = 5)]
    public int Lines { get; set; }

    [DataMember(Name = "completeLines", Order = 6)]
    public int CompleteLines { get; set; }

    [DataMember(Name = "gaps", Order = 7)]
    public List<GapDocument> Gaps { get; set; } = new();

    [DataMember(Name = "weightedYesPercent", Order = 8)]
    public int? WeightedYesPercent { get; set; }

    [DataMember(Name = "inconsistencies", Order = 9)]
    public List<InconsistencyDocument> Inconsistencies { get; set; } = new();

    /// <summary>What the group shares, in sentences.</summary>
    [DataMember(Name = "story", Order = 10)]
    public List<string> Story { get; set; } = new();

    /// <summary>Status and coverage as one sentence.</summary>
    [DataMember(Name = "summary", Order = 11)]
    public string Summary { get; set; } = "";

    /// <summary>The words of a page that shows this.</summary>
    [DataMember(Name = "texts", Order = 12)]
    public Dictionary<string, string> Texts { get; set; } = new();
}

/// <summary>What cannot all come true; every side is named.</summary>
[DataContract]
public sealed class InconsistencyDocument
{
    [DataMember(Name = "kind", Order = 1)]
    public string Kind { get; set; } = "";

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";

    [DataMember(Name = "sides", Order = 3)]
    public List<string> Sides { get; set; } = new();

    [DataMember(Name = "hasWeight", Order = 4)]
    public bool HasWeight { get; set; }
}

/// <summary>What several people want alike.</summary>
[DataContract]
public sealed class AlignmentDocument
{
    [DataMember(Name = "text", Order = 1)]
    public string Text { get; set; } = "";

    [DataMember(Name = "names", Order = 2)]
    public List<string> Names { get; set; } = new();
}

/// <summary>What the chart leaves open.</summary>
[DataContract]
public sealed class GapDocument
{
    [DataMember(Name = "kind", Order = 1)]
    public string Kind { get; set; } = "";

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";

    [DataMember(Name = "stakeholderId", Order = 3)]
    public Guid? StakeholderId { get; set; }

    [DataMember(Name = "lineId", Order = 4)]
    public Guid? LineId { get; set; }
}
