namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>A role grants privileges that exist; an unknown one makes the import fail.</summary>
internal sealed class RolePrivileges : ISolutionCheck
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public IEnumerable<SolutionFinding> Check(SolutionSource solution)
    {
        foreach (var (role, privilege) in solution.In("Roles").SelectMany(role => role.Root.Descendants("RolePrivilege").Select(privilege => (role, privilege))))
        {
            var name = privilege.Attribute("name")?.Value ?? "";
            if (!StandardPrivileges.Exists(name, solution.Model))
            {
                yield return role.Finding(privilege, $"There is no privilege {name}. Privileges of our tables end in the table's schema name, as in prvReadbd_Alert; organisation-owned tables have none to assign or share.");
            }

            if (!Levels.Contains(privilege.Attribute("level")?.Value))
            {
                yield return role.Finding(privilege, $"The level of {name} is none of {string.Join(", ", Levels)}. Use one of them.");
            }
        }

        foreach (var (role, same) in solution.In("Roles").SelectMany(role => role.Root.Descendants("RolePrivilege").GroupBy(privilege => privilege.Attribute("name")?.Value).Where(same => same.Count() > 1).Select(same => (role, same))))
        {
            yield return role.Finding(same.Last(), $"The role grants {same.Key} twice. Keep the level that is meant.");
        }
    }
}
