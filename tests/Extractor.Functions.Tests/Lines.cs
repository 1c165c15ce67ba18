using Microsoft.Extensions.Logging;

namespace Extractor.Functions.Tests;

/// <summary>A logger that keeps its lines and what they are made of.</summary>
internal sealed class Lines<T> : ILogger<T>
{
    public List<(LogLevel Level, string Text, Dictionary<string, object?> Values)> All { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Add((logLevel, formatter(state, exception), state is IEnumerable<KeyValuePair<string, object?>> values ? new(values) : []));
}
