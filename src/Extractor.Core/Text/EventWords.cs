namespace Extractor.Text;

/// <summary>Tests several flags at once.</summary>
internal static class EventWords
{
    /// <summary>Whether a word is of at least one of these classes.</summary>
    public static bool HasAny(this EventWord word, EventWord classes) => (word & classes) != 0;
}
