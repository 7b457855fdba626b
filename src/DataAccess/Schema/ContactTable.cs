namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A person at the customer's.</summary>
public static class ContactTable
{
    /// <summary>The table.</summary>
    public const string Table = "contact";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "contactid";

    /// <summary>First name.</summary>
    [Column(ColumnKind.Text, Length = 50)]
    public const string FirstName = "firstname";

    /// <summary>Middle name.</summary>
    [Column(ColumnKind.Text, Length = 50)]
    public const string MiddleName = "middlename";

    /// <summary>Last name.</summary>
    [Column(ColumnKind.Text, Length = 50)]
    public const string LastName = "lastname";

    /// <summary>First and last name, as the organisation formats them.</summary>
    [Column(ColumnKind.Text, Length = 160)]
    public const string FullName = "fullname";

    /// <summary>The company the person works for, or a person.</summary>
    [Column(ColumnKind.Lookup)]
    public const string CompanyId = "parentcustomerid";

    /// <summary>What the contact is called among friends.</summary>
    [Column(ColumnKind.Text)]
    public const string NickName = "nickname";

    /// <summary>The contact that took over, of one that was merged.</summary>
    [Column(ColumnKind.Lookup, Target = Table)]
    public const string MasterId = "masterid";
}
