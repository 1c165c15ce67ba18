using System.Numerics;
using System.Text;
using Extractor.Text;

namespace Extractor.Cultures;

/// <summary>Tells in which language a text is written: European ones by their function words, Japanese and Chinese by script.</summary>
internal static partial class LanguageDetector
{
    /// <summary>As many characters tell as much as all.</summary>
    private const int Head = 4000;

    private const int LongestWord = WordKey.Longest;

    /// <summary>So many function words, too.</summary>
    private const int Many = 40;

    /// <summary>The weight of a word that only one language has. Words of several share it.</summary>
    private const int Weight = 60;

    /// <summary>So many function words tell a language, at most one of them a bare letter: "Let's", "9 a m".</summary>
    private const int Enough = 3;

    // In the order of the tables; of equals, the first wins, and English is the first.
    private static readonly string[] Tags = ["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "pt-BR", "nl-NL"];

    // A bit for each language that has a word. Words of ASCII letters have a table of their own.
    private static readonly Dictionary<string, int> Languages = ReadTables();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LanguagesBySpan = Languages.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly WordTable AsciiWords = new(["", .. Languages.Keys]);
    private static readonly int[] LanguagesOfAscii = [0, .. Languages.Values];

    /// <summary>The culture of a text; en-US when it does not tell. Reads its first few thousand characters.</summary>
    public static string Detect(ReadOnlySpan<char> text)
    {
        if (text.Length > Head) text = text[..Head];
        Span<int> scores = stackalloc int[Tags.Length];
        scores.Clear();
        Span<int> hits = stackalloc int[Tags.Length];
        hits.Clear();
        var (letters, han, kana, known, bare) = (0, 0, 0, 0, 0);
        for (var i = 0; i < text.Length && known < Many; i++)
        {
            var c = text[i];
            if (!char.IsLetter(c)) continue;
            if (IsKana(c)) kana++;
            else if (IsHan(c)) han++;
            var start = i;
            while (i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || (char.IsLetter(text[i + 1]) && !IsHan(text[i + 1]) && !IsKana(text[i + 1])))) i++;
            letters += i + 1 - start;
            var word = text[start..(i + 1)];
            if (LanguagesOf(text[start..], word.Length) is var languages && (languages == 0 || IsAcronym(word) || IsPartOfAddress(text, start, i + 1))) continue;
            var isBareLetter = word.Length == 1 && char.IsAscii(word[0]) && !(i + 1 < text.Length && text[i + 1] is '\'' or '\u2019');
            if (isBareLetter && bare++ > 0) continue;
            known++;
            var share = Weight / BitOperations.PopCount((uint)languages);
            for (var language = 0; language < scores.Length; language++)
            {
                if ((languages & (1 << language)) == 0) continue;
                scores[language] += share;
                hits[language]++;
            }
        }

        // An ideograph says as much as some letters do.
        if (5 * (han + kana) > letters) return 20 * kana > han + kana ? "ja-JP" : "zh-CN";

        var best = 0;
        for (var language = 1; language < scores.Length; language++)
        {
            if (scores[language] > scores[best]) best = language;
        }

        return hits[best] >= Enough ? Tags[best] : Tags[0];
    }

    // The languages that have the word at the start of a text.
    private static int LanguagesOf(ReadOnlySpan<char> text, int length)
    {
        if (length > LongestWord) return 0;
        var word = text[..length];
        return Ascii.IsValid(word) ? LanguagesOfAscii[AsciiWords.Find(AsciiWord.Key(text, length))] : OtherLanguagesOf(word);
    }

    private static int OtherLanguagesOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        return LanguagesBySpan.TryGetValue(folded[..word.ToLowerInvariant(folded)], out var languages) ? languages : 0;
    }

    private static bool IsKana(char c) => c is (>= '\u3041' and <= '\u30FA') or (>= '\uFF66' and <= '\uFF9D');

    private static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF');

    // CI, NE, SE, DES: names, not words.
    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);

    // "la@example.de", "www.example.de/en": names, not words.
    private static bool IsPartOfAddress(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && (text[start - 1] is '@' or '/' or '_' || (text[start - 1] is '.' && start > 1 && char.IsLetterOrDigit(text[start - 2]))))
        || (end < text.Length && text[end] is '@' or '/' or '_');

    private static Dictionary<string, int> ReadTables()
    {
        var languages = new Dictionary<string, int>();
        foreach (var (index, table) in ((string[])[English, German, French, Spanish, Italian, Portuguese, Dutch]).Index())
        {
            foreach (var word in table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                languages[word] = languages.GetValueOrDefault(word) | (1 << index);
        }

        return languages;
    }
}
