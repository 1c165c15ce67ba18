namespace Extractor.Cli;

/// <summary>Tells at once and on the same thread, unlike <see cref="Progress{T}"/>, so that nothing is told after the end.</summary>
internal sealed class Telling<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
