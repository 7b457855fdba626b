using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.PowerPlatform.Dataverse.Client.Operations;

/// <summary>The platform's operations that every client calls, so that none has to read $metadata (several megabytes) for them.</summary>
internal static class KnownOperations
{
    private static readonly Dictionary<string, OperationShape> Shapes = new[]
    {
        Function("WhoAmI", ("BusinessUnitId", "Edm.Guid"), ("UserId", "Edm.Guid"), ("OrganizationId", "Edm.Guid")),
        Function("RetrieveVersion", ("Version", "Edm.String")),
        Action("ImportSolution"),
        Action("ImportSolutionAsync", ("AsyncOperationId", "Edm.Guid"), ("ImportJobKey", "Edm.String")),
        Action("StageAndUpgrade"),
        Action("StageAndUpgradeAsync", ("AsyncOperationId", "Edm.Guid"), ("ImportJobKey", "Edm.String")),
        Action("DeleteAndPromote", ("SolutionId", "Edm.Guid")),
        Action("DeleteAndPromoteAsync", ("AsyncOperationId", "Edm.Guid")),
        Action("ExportSolution", ("ExportSolutionFile", "Edm.Binary")),
        Action("PublishAllXml"),
        Action("PublishXml"),
        Action("WinOpportunity"),
        Action("LoseOpportunity"),
    }.ToDictionary(shape => shape.Name, StringComparer.Ordinal);

    public static OperationShape Find(string name) => Shapes.TryGetValue(name, out var shape) ? shape : null;

    private static OperationShape Function(string name, params (string Name, string Type)[] results) => Shape(name, isFunction: true, results);

    private static OperationShape Action(string name, params (string Name, string Type)[] results) => Shape(name, isFunction: false, results);

    private static OperationShape Shape(string name, bool isFunction, (string Name, string Type)[] results) =>
        new(name, isFunction, Binding: null, [], [.. results.Select(result => new OperationValue(result.Name, OperationType.Parse(result.Type)))]);
}
