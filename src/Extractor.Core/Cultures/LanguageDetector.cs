using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using Extractor.Text;

namespace Extractor.Cultures;

/// <summary>Tells in which language a text is written: European ones by their function words, Japanese and Chinese by script.</summary>
internal static class LanguageDetector
{
    /// <summary>As many characters tell as much as all.</summary>
    private const int Head = 4000;

    /// <summary>So many function words, too.</summary>
    private const int Many = 40;

    /// <summary>The weight of a word that only one language has. Words of several share it.</summary>
    private const int Weight = 60;

    /// <summary>So many function words tell a language, at most one of them a bare letter: "Let's", "9 a m".</summary>
    private const int Enough = 3;

    // In the order of the tables; of equals, the first wins, and English is the first.
    private static readonly string[] Tags = ["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "pt-BR", "nl-NL"];

    // By set of languages, a bit for each: a lane for each language, 1 where it is in the set; and what a word of the set weighs there.
    private static readonly Vector128<ushort>[] Words = [.. Enumerable.Range(0, 1 << Tags.Length).Select(static languages => Lanes(languages, 1))];
    private static readonly Vector128<ushort>[] Shares = [.. Words.Select(static (_, languages) => Lanes(languages, Weight / Math.Max(1, BitOperations.PopCount((uint)languages))))];

    /// <summary>The culture of a text; en-US when it does not tell. Reads its first few thousand characters.</summary>
    public static string Detect(SourceText text)
    {
        var (scores, words) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
        var (letters, han, kana, known, bare) = (0, 0, 0, 0, 0);
        for (var i = 0; i < text.Count && text[i].Start < Head && known < Many; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind != TokenKind.Word) continue;
            letters += token.Length;
            var languages = Lexicon.FactsOf(token.Word).Languages;
            if (languages == 0)
            {
                CountIdeographs(text.Span(i), ref han, ref kana);
                continue;
            }

            if (IsAcronym(text.Span(i)) || IsPartOfAddress(text.Text, token.Start, token.End) || IsHalfOfDay(text, i)) continue;
            if (token.Length == 1 && !text.Is(i + 1, '\'') && char.IsAscii(text.Text[token.Start]) && bare++ > 0) continue;
            known++;
            scores += Shares[languages];
            words += Words[languages];
        }

        // An ideograph says as much as some letters do.
        if (5 * (han + kana) > letters) return 20 * kana > han + kana ? "ja-JP" : "zh-CN";

        var best = 0;
        for (var language = 1; language < Tags.Length; language++)
        {
            if (scores[language] > scores[best]) best = language;
        }

        return words[best] >= Enough ? Tags[best] : Tags[0];
    }

    private static Vector128<ushort> Lanes(int languages, int value) =>
        Vector128.Create([.. Enumerable.Range(0, Vector128<ushort>.Count).Select(language => (ushort)(((languages >> language) & 1) * value))]);

    private static void CountIdeographs(ReadOnlySpan<char> word, ref int han, ref int kana)
    {
        if (Ascii.IsValid(word)) return;
        foreach (var c in word)
        {
            if (IsKana(c)) kana++;
            else if (IsHan(c)) han++;
        }
    }

    private static bool IsKana(char c) => c is (>= '\u3041' and <= '\u30FA') or (>= '\uFF66' and <= '\uFF9D');

    private static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF');

    // CI, NE, SE, DES: names, not words.
    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);

    // "10am" is no German word.
    private static bool IsHalfOfDay(SourceText text, int i) => text.IsNumber(i - 1) && text.Is(i, "am");

    // "la@example.de", "www.example.de/en": names, not words.
    private static bool IsPartOfAddress(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && (text[start - 1] is '@' or '/' or '_' || (text[start - 1] is '.' && start > 1 && char.IsLetterOrDigit(text[start - 2]))))
        || (end < text.Length && text[end] is '@' or '/' or '_');
}
