using System.Buffers;

namespace Extractor.Releases;

/// <summary>The letters of names as addresses spell them: in lower case, without diacritics, signs and spaces.</summary>
internal static class Letters
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīıķłľñńňòóôõöøōőŕřśšşșťţțùúûüūůűųýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiikllnnnoooooooorrsssstttuuuuuuuuyyzzz";

    private static readonly SearchValues<char> Transcribed = SearchValues.Create("äöüßåæøÄÖÜÅÆØ");

    /// <summary>jurgen for Jürgen.</summary>
    /// <param name="word">The word.</param>
    /// <param name="letters">Takes them; as long as the word.</param>
    /// <returns>How many they are.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetter(c)) letters[length++] = (char)(c | 0x20);
            else if (c >= 0x80 && char.IsLetter(c)) letters[length++] = Fold(c);
        }

        return length;
    }

    /// <summary>Whether a name has letters that can be spelled with two.</summary>
    public static bool CanTranscribe(ReadOnlySpan<char> name) => name.ContainsAny(Transcribed);

    /// <summary>juergen for Jürgen.</summary>
    /// <param name="word">The word.</param>
    /// <param name="letters">Takes them; twice as long as the word.</param>
    /// <returns>How many they are.</returns>
    public static int Transcribe(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        foreach (var c in word)
        {
            var spelled = char.ToLowerInvariant(c) switch
            {
                'ä' or 'æ' => "ae",
                'ö' or 'ø' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                'å' => "aa",
                _ => "",
            };
            if (spelled.Length == 0)
            {
                length += Fold([c], letters[length..]);
                continue;
            }

            spelled.CopyTo(letters[length..]);
            length += spelled.Length;
        }

        return length;
    }

    private static char Fold(char c)
    {
        var small = char.ToLowerInvariant(c);
        return Accented.IndexOf(small, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : small;
    }
}
