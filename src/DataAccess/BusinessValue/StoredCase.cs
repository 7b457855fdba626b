using System.Collections.Generic;
using BuyingDynamics.Domain.BusinessValue;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.BusinessValue;

/// <summary>A business value analysis as read for its calculation.</summary>
/// <param name="Row">The row with what was calculated last.</param>
/// <param name="Flows">Its cash flows in the row's currency.</param>
/// <param name="Terms">How the customer looks at it: the analysis' own terms, else the deal's.</param>
/// <param name="Method">Their method, likewise.</param>
public sealed record StoredCase(Entity Row, IReadOnlyList<CashFlow> Flows, CaseTerms Terms, CalculationMethod? Method);
