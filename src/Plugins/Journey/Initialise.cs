using System;
using System.Collections.Generic;
using System.Globalization;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Alerts;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// bd_Initialise: the first installation, in bounded pages. Maps open deals to the customer's phases and marks them due; says, with the first
/// page, since when time counts against deals (From; today unless given or said before). A page may be repeated, and the whole may be done again.
/// </summary>
[PluginTypeId("bd010070-0000-4000-8000-000000000003")]
public sealed class Initialise : CustomApiShell
{
    private const int DefaultDeals = 100;
    private const int MostDeals = 500;
    private const string From = "From";
    private const string MaxDeals = "MaxDeals";
    private const string ContinueFrom = "ContinueFrom";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_Initialise",
        Privilege = "prvWritebd_AlertRule",
        Parameters = new[]
        {
            new ApiParameter(From, ParameterType.DateTime, IsOptional: true),
            new ApiParameter(MaxDeals, ParameterType.Integer, IsOptional: true),
            new ApiParameter(ContinueFrom, ParameterType.String, IsOptional: true),
        },
        Responses = new[]
        {
            new ApiParameter("Deals", ParameterType.Integer),
            new ApiParameter("Placed", ParameterType.Integer),
            new ApiParameter("Unmapped", ParameterType.Integer),
            new ApiParameter("CountsFrom", ParameterType.DateTime),
            new ApiParameter("HasMore", ParameterType.Boolean),
            new ApiParameter(ContinueFrom, ParameterType.String),
        },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        CallerRights.RequireSettings(call);
        var most = call.Optional<int?>(MaxDeals) ?? DefaultDeals;
        if (most is < 1 or > MostDeals)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(MaxDeals));
        }

        var settings = SettingsReader.Read(call.System);
        var place = Place(call);
        var countsFrom = call.Optional<DateTime?>(From)?.ToUniversalTime() ?? settings.CountsFrom ?? call.Now.Date;
        var marksAll = place.MarksAll || settings.CountsFrom != countsFrom;
        if (settings.CountsFrom != countsFrom)
        {
            IntroductionRow.Store(call.System, countsFrom, call.Now);
        }

        var page = new DealIntroduction(call.System, settings, CardTexts.StoredTitle, call.Now).Page(place.Page, most, marksAll);
        call.Trace.Decision("introduced", "deals " + page.Deals, "placed " + page.Placed, "unmapped " + page.Unmapped, "counts from " + countsFrom.ToString("O", CultureInfo.InvariantCulture));
        call.Answer("Deals", page.Deals);
        call.Answer("Placed", page.Placed);
        call.Answer("Unmapped", page.Unmapped);
        call.Answer("CountsFrom", countsFrom);
        call.Answer("HasMore", page.Next is not null);
        call.Answer(ContinueFrom, page.Next is null ? null : new PageOfDeals(page.Next, marksAll).Written());
    }

    private static PageOfDeals Place(PluginCall call)
    {
        var text = call.Optional<string>(ContinueFrom);
        return string.IsNullOrEmpty(text) ? PageOfDeals.First : PageOfDeals.Read(text!) ?? throw new ExpectedStopException(Messages.InvalidParameter(ContinueFrom));
    }

    /// <summary>Where a call goes on.</summary>
    private sealed record PageOfDeals(PagingInfo Page, bool MarksAll)
    {
        private const string Number = "page";
        private const string Cookie = "cookie";
        private const string All = "all";

        public static PageOfDeals First => new(new PagingInfo { PageNumber = 1 }, MarksAll: false);

        public static PageOfDeals? Read(string text)
        {
            try
            {
                var parts = Json.Read<Dictionary<string, string>>(text);
                return new PageOfDeals(
                    new PagingInfo { PageNumber = int.Parse(parts[Number], NumberStyles.None, CultureInfo.InvariantCulture), PagingCookie = parts[Cookie] },
                    bool.Parse(parts[All]));
            }
            catch (Exception broken) when (broken is System.Runtime.Serialization.SerializationException or KeyNotFoundException or FormatException or OverflowException)
            {
                return null;
            }
        }

        public string Written() => Json.Write(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Number] = Page.PageNumber.ToString(CultureInfo.InvariantCulture),
            [Cookie] = Page.PagingCookie ?? string.Empty,
            [All] = MarksAll.ToString(),
        });
    }
}
