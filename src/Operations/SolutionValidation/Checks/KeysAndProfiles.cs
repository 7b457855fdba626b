namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Alternate keys and column security profiles name columns that exist and are fit for it.</summary>
internal sealed class KeysAndProfiles : ISolutionCheck
{
    public IEnumerable<SolutionFinding> Check(SolutionSource solution) => Keys(solution).Concat(Profiles(solution)).Concat(SecuredWithoutProfile(solution));

    private static IEnumerable<SolutionFinding> Keys(SolutionSource solution) =>
        from entity in solution.In("Entities")
        from column in entity.Root.Descendants("AttributeName").Where(name => name.Parent?.Name.LocalName is "EntityKeyAttributes")
        let problem = !solution.Model.HasColumn(entity.Table!, column.Value) ? "does not exist" : IsSecured(entity, column.Value) ? "is secured, which a key may not be" : null
        where problem is not null
        select entity.Finding(column, $"The alternate key uses the column {column.Value}, which {problem}. Use another column.");

    private static IEnumerable<SolutionFinding> Profiles(SolutionSource solution) =>
        from file in solution.Files.Where(file => string.Equals(file.Path, "Other/FieldSecurityProfiles.xml", StringComparison.Ordinal))
        from permission in file.Root.Descendants("FieldPermission")
        let table = permission.Element("EntityName")?.Value ?? ""
        let column = permission.Element("AttributeName")?.Value ?? ""
        let entity = solution.In("Entities").FirstOrDefault(entity => string.Equals(entity.Table, table, StringComparison.Ordinal) && string.Equals(entity.Name, "Entity", StringComparison.Ordinal))
        where entity is null || !IsSecured(entity, column)
        select file.Finding(permission, $"The profile gives access to {table}.{column}, which is no secured column. Set IsSecured to 1 in Entity.xml, or remove the permission.");

    private static IEnumerable<SolutionFinding> SecuredWithoutProfile(SolutionSource solution)
    {
        var permitted = solution.Files.SelectMany(file => file.Root.Descendants("FieldPermission"))
            .Select(permission => $"{permission.Element("EntityName")?.Value}.{permission.Element("AttributeName")?.Value}").ToHashSet(StringComparer.Ordinal);
        return from entity in solution.In("Entities")
               from secured in entity.Root.Descendants("IsSecured").Where(secured => secured.Value is "1")
               let column = secured.Parent?.Element("LogicalName")?.Value
               where !permitted.Contains($"{entity.Table}.{column}")
               select entity.Finding(secured, $"The column {column} is secured, but no profile in Other/FieldSecurityProfiles.xml lets anyone read it. Add a permission.");
    }

    private static bool IsSecured(SolutionFile entity, string column) =>
        entity.Root.Descendants("attribute").Any(attribute => string.Equals(attribute.Element("LogicalName")?.Value, column, StringComparison.Ordinal) && attribute.Element("IsSecured")?.Value is "1");
}
