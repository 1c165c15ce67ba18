using Extractor.Text;

namespace Extractor.Dates;

/// <content>Tells the words and numbers of days from what only looks like them.</content>
internal sealed partial class DateGrammar
{
    private bool IsMonth(int i) => text.Is(i, WordClass.Month) && (text[i].Length > 3 || IsCapital(i) || text.Is(i, "may") || IsFree(i));

    private bool IsMonthAt(int i)
    {
        if (text.Is(i, "of") || text.Is(i, '.')) i++;
        return text.Is(i, WordClass.Month);
    }

    private bool IsAbbreviatedMonth(int i) => text.Is(i, WordClass.Month) && text[i].Length is 3 or 4 && !text.IsAny(i, "may", "june", "july");

    // "In June / 1. Open the mill": the number of a row of a list. In wrapped text the line above is long: "... on May / 5. It ..."
    private bool IsListNumber(int i)
    {
        const int ShortLine = 50;
        if (text[i].Gap != Gap.Line || text.IsGlued(i + 2)) return false;
        if (text.IsGlued(i + 1, ')')) return !IsInBrackets(i);
        var above = text[i - 1].End;
        return text.IsGlued(i + 1, '.') && (above <= ShortLine || text.Text.AsSpan(above - ShortLine, ShortLine).Contains('\n'));
    }

    // "1. May 2026" above "2. June 2026" or "2. Tour"; "5. May 2026" above "6. May 2026" are days.
    private bool IsRowOfList(int i) => text[i].Gap >= Gap.Line && text.IsRowNumber(i) && text.Is(i + 2, WordClass.Month)
        && (IsOtherRow(i, text.Next(i + 1, Marks.Line), 1) || IsOtherRow(i, LineAbove(i), -1));

    private bool IsOtherRow(int i, int row, int step) => text.IsRowNumber(row) && text.Int(row) == text.Int(i) + step && text.Word(row + 2).Month != text.Word(i + 2).Month;

    // Where the line above starts; the position itself where that is far.
    private int LineAbove(int i)
    {
        const int LongestRow = 40;
        for (var k = i - 1; k >= Math.Max(0, i - LongestRow); k--)
        {
            if (text[k].Gap >= Gap.Line) return k;
        }

        return i;
    }

    // "(May / 5)"
    private bool IsInBrackets(int i)
    {
        const int Longest = 12;
        for (var k = i - 1; k > i - Longest && !text.Is(k, ')'); k--)
        {
            if (text.Is(k, '(')) return true;
        }

        return false;
    }

    // "you may" and "troops march" are no months.
    private bool IsModal(int i) => IsSmallVerb(i) && YearBehind(i + 1, out _) is null && text[i + 1].Kind == TokenKind.Word;

    // "may", "march", and MAY where all is in capitals
    private bool IsSmallVerb(int i) => text.IsAny(i, "may", "march", "mar") && (!IsCapital(i) || IsShoutedVerb(i));

    // "THIS MAY CAUSE", "ONE MAY ASK"
    private bool IsShoutedVerb(int i) => text.Is(i, "may") && !text.IsAny(i - 1, "last", "next") && DateOpening.IsShouted(text, i);

    private static bool Valid(int month, int day, YearRef? year) =>
        day >= 1 && day <= (month == 2 && year?.Printed is { } printed ? NodaTime.CalendarSystem.Iso.GetDaysInMonth(printed, 2) : month == 2 ? 29 : month is 4 or 6 or 9 or 11 ? 30 : 31);

    /// <summary>Whether nothing is glued to the front of a position that would make the token before it part of a longer code.</summary>
    private bool IsFree(int i) =>
        !text.IsGlued(i) || text[i].Kind switch
        {
            TokenKind.Symbol => text[i].Code is not ('%' or '$' or '€' or '@' or '_' or '°' or '+' or '=')
                && !(text[i].Code is '.' or ',' && text.IsGlued(i + 1) && text.IsNumber(i + 1) && text[i - 1].Length < 4),
            TokenKind.Number => false,
            TokenKind.Word => text[i - 1].Kind == TokenKind.Word || text[i].Length > 2 || text.IsAny(i, "at", "in", "to", "on") || (text.Is(i, "T") && text.IsGlued(i + 1) && text.IsNumber(i + 1)),
            _ => true,
        };

    // 2026-05-06
    private bool IsIsoDay(int i) =>
        text.IsNumber(i, 4) && text.IsGlued(i + 1, '-') && text.IsNumber(i + 2, 2) && text.IsGlued(i + 2) && text.IsGlued(i + 3, '-') && text.IsNumber(i + 4, 2) && text.IsGlued(i + 4);

    // A number glued behind letters, a point or a hyphen continues a code: CLR-1404, v2.10.3, 10.1.2.3.
    private bool IsPartOfCode(int i) => text[i - 1].Kind == TokenKind.Word || text[i - 1].Kind == TokenKind.Number
        || (text[i - 1].Code is '-' or '.' or '/' or '_' or '#' or '$' or '€' or '£' or '=' or '+' && i >= 2 && text.IsGlued(i - 1) && text[i - 2].Kind is TokenKind.Word or TokenKind.Number && !IsDateSeparatorBefore(i));

    // 10/1/2018-10/7/2018: the first one is a date of the same form.
    private bool IsDateSeparatorBefore(int i) =>
        text.Is(i - 1, '-') && text.IsNumber(i - 2) && (text.IsNumber(i - 2, 4) || text.IsAny(i - 3, '/', '.')) && text[i - 3].Kind == TokenKind.Symbol && text[i - 3].Code == text[i + 1].Code;

    // "Article 17 MAR", "Art. 17 MAR", "§ 17 MAR"; not "class 12 May"
    private bool IsNumberOfPart(int i) => (text.Is(i - 1, DateWord.PartLabel) && text.IsInCapitals(i + 1, i + 2)) || text.Is(i - 1, '§') || (text.Is(i - 1, '.') && text.IsAny(i - 2, "art", "sec"));

    // "Listing Rule 9.6.11", "LR 9.6.11"; not "Schedule 9.6.2026"
    private bool IsNumberedRule(int i) => text[i + 4].Length <= 2 && text.Is(i - 1, DateWord.PartLabel);

    // "No. 13"
    private bool IsSerial(int i) => text.Is(i - 1, '.') && text.Is(i - 2, DateWord.NumberAbbreviation);

    // "3 May patients", "$ 12 December", "12 March" behind a currency sign: an amount, not a day.
    private bool IsNoDayBefore(int i) => text.IsAny(i - 1, '$', '€', '£', '¥', '#') || (text.Is(i - 1, '.') && text.IsGlued(i - 1) && text.IsGlued(i));

    // A number that counts or measures something: 5%, 12 mg, 30 patients.
    private bool IsAmount(int i, int end)
    {
        if (text.Is(end, '%') || text.Is(end, DateWord.CountedBehindMonth)) return true;
        if (text[end].Gap > Gap.Space) return false;
        return (text.Is(end, WordClass.DoseUnit) && text.IsNumber(i)) || (text.Is(end, WordClass.TimeUnit) && text[end].Length > 1);
    }

    private bool IsLabelledCode(int i)
    {
        for (var k = i - 1; k >= i - 4 && text[k].Kind != TokenKind.Edge; k--)
        {
            if (text.Is(k, DateWord.CodeLabel) || text.Is(k, '#')) return true;
        }

        return text.Is(i + 1, '#');
    }
}
