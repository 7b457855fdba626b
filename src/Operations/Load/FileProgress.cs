namespace BuyingDynamics.Operations.Load;

/// <summary>Counts the rows of one file while they are loaded. Safe for many threads.</summary>
/// <param name="file">Place of the file in the mapping.</param>
/// <param name="name">What it is called.</param>
/// <param name="total">Its rows.</param>
/// <param name="time">The clock of the rate.</param>
/// <param name="tell">Told after every request.</param>
internal sealed class FileProgress(int file, string name, int total, TimeProvider time, Action<LoadProgress>? tell)
{
    private readonly long started = time.GetTimestamp();
    private readonly Lock gate = new();
    private int created;
    private int unchanged;
    private int refused;
    private int passedOver;

    /// <summary>Rows so many were written.</summary>
    public void Created(int rows) => Note(() => created += rows);

    /// <summary>Rows so many were there.</summary>
    public void Unchanged(int rows) => Note(() => unchanged += rows);

    /// <summary>Rows so many were refused.</summary>
    public void Refused(int rows) => Note(() => refused += rows);

    /// <summary>A row does not count: one before it has the same key, and the mapping wants each key once.</summary>
    public void PassedOver() => Note(() => passedOver++);

    /// <summary>The counts at the end.</summary>
    public FileCount Count(FileMap map)
    {
        lock (gate)
        {
            return new FileCount(map.File, map.Table, created, unchanged, refused);
        }
    }

    private void Note(Action count)
    {
        lock (gate)
        {
            count();
            var seconds = time.GetElapsedTime(started).TotalSeconds;
            var rate = seconds > 0 ? (created + refused) / seconds : 0;
            var done = created + unchanged + refused + passedOver;
            tell?.Invoke(new LoadProgress(file, name, done, total, refused, rate, rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : null));
        }
    }
}
