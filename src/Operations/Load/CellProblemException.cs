namespace BuyingDynamics.Operations.Load;

/// <summary>A cell cannot become a value of its column: the row is not written.</summary>
public sealed class CellProblemException : Exception
{
    /// <summary>An exception without a message.</summary>
    public CellProblemException()
    {
    }

    /// <summary>An exception that only says what is wrong.</summary>
    public CellProblemException(string message)
        : base(message)
    {
    }

    /// <summary>As above, with what caused it.</summary>
    public CellProblemException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What is wrong, and what to do about it.</summary>
    public CellProblemException(string message, string whatToDo)
        : base(message) => WhatToDo = whatToDo;

    /// <summary>What the person who loads can do.</summary>
    public string WhatToDo { get; } = "Correct the cell and load again.";

    /// <summary>Column of the file, where known.</summary>
    public string? Column { get; init; }
}
