namespace Extractor.Text;

/// <summary>Tests several flags at once.</summary>
internal static class WordFlags
{
    /// <summary>Whether a word is of at least one of these classes.</summary>
    public static bool HasAny(this ContactWord word, ContactWord classes) => (word & classes) != 0;

    /// <inheritdoc cref="HasAny(ContactWord, ContactWord)"/>
    public static bool HasAny(this WordClass word, WordClass classes) => (word & classes) != 0;

    /// <inheritdoc cref="HasAny(ContactWord, ContactWord)"/>
    public static bool HasAny(this EventWord word, EventWord classes) => (word & classes) != 0;
}
