using System.Globalization;

namespace Extractor.Text;

/// <content>What is no token though it can be seen: signs of Markdown, notes and quotations, and the numbers of pages.</content>
internal ref partial struct Tokenizer
{
    private const int MostDigits = 2;

    private const int LongestPageGap = 16;

    // Where signs of Markdown end that stand at the edge of what they mark: **May 5**, _May 5_, \$12, and those of a note: 10 mg*, 10 mg†, 10 mg[1].
    // The place itself where they mark nothing: 5 * 4, jo_bo, 10**9, ____.
    private readonly int BehindMarkup(int i)
    {
        const int LongestRun = 3;
        var sign = text[i];
        var end = i + 1;
        if (sign == '[') return BehindNote(i);
        if (sign == '<') return BehindRaisedTag(i) is var raised && raised > i ? raised : BehindBreak(i);
        if (sign >= 0x80 && Quantities.Superscript(sign) >= 0) return BehindRaised(i);
        if (sign == '\\') return end == text.Length || (text[end] < 0x80 && !char.IsLetterOrDigit(text[end]) && text[end] is not (' ' or '\t')) ? end : i;
        while (end < text.Length && text[end] == sign)
        {
            if (++end - i > LongestRun) return i;
        }

        var (left, right) = (i > 0 ? text[i - 1] : ' ', end < text.Length ? text[end] : ' ');
        if (right == '@' || left == '\\') return i;
        var opens = !char.IsLetterOrDigit(left) && !char.IsWhiteSpace(right);
        var closes = !char.IsLetterOrDigit(right) && !char.IsWhiteSpace(left);
        return left != sign && (opens || closes) && !IsTimes(i, end) ? end : i;
    }

    // The sign of a quotation at the start of a line; where none stood before the line above, "> 5 mg" is an amount.
    private readonly bool IsQuote(int i)
    {
        const int LongestRun = 8;
        var next = i + 1;
        while (next < Math.Min(text.Length, i + LongestRun) && text[next] is ' ' or '>') next++;
        if (next == text.Length || text[next] is '\n' or '\r') return true;
        var isAmount = char.IsDigit(text[next]) || char.GetUnicodeCategory(text[next]) == UnicodeCategory.CurrencySymbol;
        return inQuotation || (!isAmount && (next > i + 1 || char.IsLetter(text[next])));
    }

    // 2026[1], 2026[^1]
    private readonly int BehindNote(int i)
    {
        if (i == 0 || char.IsWhiteSpace(text[i - 1])) return i;
        var digits = i + 1 < text.Length && text[i + 1] == '^' ? i + 2 : i + 1;
        var end = BehindSmallNumber(digits);
        return end > digits && end < text.Length && text[end] == ']' ? end + 1 : i;
    }

    // 2026<sup>1</sup>
    private readonly int BehindRaisedTag(int i)
    {
        const string Opening = "<sup>";
        const string Closing = "</sup>";
        if (!text[i..].StartsWith(Opening) || !MayHaveNote(i)) return i;
        var end = BehindSmallNumber(i + Opening.Length);
        return end > i + Opening.Length && text[end..].StartsWith(Closing) ? end + Closing.Length : i;
    }

    // The "<br>" at the end of a line.
    private readonly int BehindBreak(int i)
    {
        const string Opening = "<br";
        if (!text[i..].StartsWith(Opening, StringComparison.OrdinalIgnoreCase)) return i;
        var end = i + Opening.Length;
        while (end < text.Length && text[end] is ' ' or '/') end++;
        if (end == text.Length || text[end] != '>') return i;
        end++;
        return end == text.Length || text[end] is '\n' or '\r' ? end : i;
    }

    private readonly int BehindSmallNumber(int i)
    {
        var end = i;
        if (end < text.Length && text[end] == '0') return i;
        while (end < text.Length && end - i < MostDigits && char.IsAsciiDigit(text[end])) end++;
        return end;
    }

    // 2026¹, but not m² and 10⁶.
    private readonly int BehindRaised(int i)
    {
        var end = i;
        while (end < text.Length && end - i <= MostDigits && Quantities.Superscript(text[end]) >= 0) end++;
        return end - i <= MostDigits && (end == text.Length || !char.IsLetterOrDigit(text[end])) && MayHaveNote(i) ? end : i;
    }

    // What stands before a raised number is no unit, no symbol of one or two letters, and not ten, unless that is a day: "May 10²".
    private readonly bool MayHaveNote(int i)
    {
        const int LongestSymbol = 2;
        if (count == 0 || tokens[count - 1].End != i) return false;
        ref readonly var last = ref tokens[count - 1];
        if (last.Kind == TokenKind.Number) return !text[last.Start..i].SequenceEqual("10") || IsMonth(count - 2);
        return last.Kind == TokenKind.Word && last.Length > LongestSymbol && !Lexicon.FactsOf(last.Word).Classes.HasFlag(WordClass.DoseUnit);
    }

    private readonly bool IsMonth(int i) => i >= 0 && tokens[i].Kind == TokenKind.Word && Lexicon.FactsOf(tokens[i].Word).Classes.HasFlag(WordClass.Month);

    // 5 * 10, 5 *10
    private readonly bool IsTimes(int i, int end)
    {
        if (text[i] != '*' || end > i + 1) return false;
        var before = i > 0 && text[i - 1] == ' ' ? i - 2 : i - 1;
        var behind = end < text.Length && text[end] == ' ' ? end + 1 : end;
        return before >= 0 && behind < text.Length && char.IsAsciiDigit(text[before]) && char.IsAsciiDigit(text[behind]);
    }

    // The number of a page, a line of its own in the midst of a sentence: "August", "Page 2 of 5", "24, 2026". The line itself where
    // the sentence may end before it, or the next one goes on with a capital or joins two numbers.
    private readonly int BehindPageNumber(int i)
    {
        if (count == 0) return i;
        ref readonly var last = ref tokens[count - 1];
        if (last.Kind != TokenKind.Number && last.Kind != TokenKind.Word && (last.Kind != TokenKind.Symbol || last.Code != ',')) return i;
        var end = BehindPageLine(i);
        if (end == text.Length || text[end] is not ('\n' or '\r')) return i;
        var next = end;
        while (next < Math.Min(text.Length, end + LongestPageGap) && char.IsWhiteSpace(text[next])) next++;
        var goesOn = next < text.Length && (char.IsAsciiLetterLower(text[next]) || (char.IsAsciiDigit(text[next]) && last.Kind != TokenKind.Number));
        return goesOn ? end : i;
    }

    // "Page 2", "Page 2 of 5", "- 3 -"
    private readonly int BehindPageLine(int i)
    {
        const string Page = "Page ";
        const string Of = " of ";
        if (text[i..].StartsWith("- "))
        {
            var number = BehindSmallNumber(i + 2);
            return number > i + 2 && text[number..].StartsWith(" -") ? number + 2 : text.Length;
        }

        if (!text[i..].StartsWith(Page)) return text.Length;
        var end = BehindSmallNumber(i + Page.Length);
        if (end == i + Page.Length) return text.Length;
        return text[end..].StartsWith(Of) && BehindSmallNumber(end + Of.Length) is var all && all > end + Of.Length ? all : end;
    }
}
