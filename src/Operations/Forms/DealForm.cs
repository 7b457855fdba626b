namespace BuyingDynamics.Operations.Forms;

/// <summary>A main form of deals that is not the product's own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsActive">Whether people are offered it.</param>
/// <param name="IsManaged">Whether it came with a managed solution.</param>
/// <param name="Xml">Its definition.</param>
public sealed record DealForm(Guid Id, string Name, bool IsActive, bool IsManaged, string Xml)
{
    /// <summary>Whether the product's parts are on it.</summary>
    public bool IsAttached => FormXml.HasParts(Xml);
}
