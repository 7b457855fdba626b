using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Who asks: what "equal user" means, which rows are visible, and when "today" is.</summary>
/// <param name="UserId">The user whose id eq-userid and the like compare with.</param>
/// <param name="BusinessUnitId">The user's business unit.</param>
/// <param name="TeamIds">Teams the user belongs to.</param>
/// <param name="Now">The environment's moment, UTC.</param>
/// <param name="Visibility">Which rows of a table the user may read.</param>
/// <param name="TimeZone">The user's time zone, which decides where days begin; null for UTC.</param>
/// <param name="LanguageId">The user's language, by whose labels choices are ordered.</param>
public sealed record QueryCaller(
    Guid UserId, Guid BusinessUnitId, IReadOnlyList<Guid> TeamIds, DateTime Now, IRowVisibility Visibility, TimeZoneInfo? TimeZone = null, int LanguageId = 1033)
{
    /// <summary>The time zone in which days begin.</summary>
    public TimeZoneInfo Zone => TimeZone ?? TimeZoneInfo.Utc;
}

/// <summary>Runs query trees on the store.</summary>
public interface IQueryEngine
{
    /// <summary>The rows with SDK value types, joined columns as AliasedValue "alias.column", EntityReference names, RowVersion, paging and total count filled; FormattedValues are the pipeline's.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">Unknown table, column or alias; an operator that the column's type does not take.</exception>
    EntityCollection Run(UnitOfWork unit, QueryTree query, QueryCaller caller);
}
