using System;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>A setting holds something that means nothing.</summary>
public sealed class InvalidSettingException : Exception
{
    /// <summary>Names the setting and what it holds.</summary>
    public InvalidSettingException(string setting, string held)
        : base($"'{setting}' holds '{held}'.")
    {
        Setting = setting;
        Held = held;
    }

    /// <summary>Names the column of a settings row and what it holds.</summary>
    public InvalidSettingException(string row, string table, string column, string held)
        : this(row.Length == 0 ? table + ", " + column : row + ", " + column, held)
    {
        Row = row;
        Table = table;
        Column = column;
    }

    /// <summary>The environment variable, or the settings row and column.</summary>
    public string Setting { get; }

    /// <summary>The name of the settings row; empty when it has none, or when an environment variable is meant.</summary>
    public string Row { get; } = "";

    /// <summary>The table of the settings row; null when an environment variable is meant.</summary>
    public string? Table { get; }

    /// <summary>The column of the settings row; null when an environment variable is meant.</summary>
    public string? Column { get; }

    /// <summary>What it holds; empty when it lacks a value that it cannot do without.</summary>
    public string Held { get; }
}
