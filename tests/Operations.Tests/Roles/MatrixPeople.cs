using BuyingDynamics.LocalDataverse.Security;

namespace BuyingDynamics.Operations.Tests.Roles;

/// <summary>
/// The people of the matrix: one of each role in the business unit North, a colleague there and a stranger in South, both reps.
/// Each has the shipped role and the profile of that name, where there is one.
/// </summary>
internal sealed class MatrixPeople
{
    public static readonly string[] Roles = ["BD Rep", "BD Manager", "BD Account Manager", "BD Administrator", "BD Automation"];

    private readonly Dictionary<string, Guid> byRole;

    public MatrixPeople(EnvironmentSetup setup)
    {
        var north = setup.BusinessUnit("North");
        var south = setup.BusinessUnit("South");
        byRole = Roles.ToDictionary(role => role, role => Person(setup, role, role, north), StringComparer.Ordinal);
        Colleague = Person(setup, "Colleague", "BD Rep", north);
        Stranger = Person(setup, "Stranger", "BD Rep", south);
        Heir = Person(setup, "Heir", "BD Rep", north);
    }

    public Guid Colleague { get; }

    public Guid Stranger { get; }

    /// <summary>Who rows are assigned to.</summary>
    public Guid Heir { get; }

    public Guid this[string role] => byRole[role];

    /// <summary>The owner of the rows that stand in this relation to a role.</summary>
    public Guid Owner(string role, string relation) => relation switch
    {
        MatrixRows.Own => this[role],
        MatrixRows.Team => Colleague,
        _ => Stranger,
    };

    private static Guid Person(EnvironmentSetup setup, string name, string role, Guid unit)
    {
        var id = setup.User(name, "Person", unit, 1033, role);
        if (!string.Equals(role, "BD Administrator", StringComparison.Ordinal))
        {
            setup.AddToProfile(id, role);
        }

        return id;
    }
}
