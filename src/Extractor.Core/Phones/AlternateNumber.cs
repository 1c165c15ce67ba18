using Extractor.Text;

namespace Extractor.Phones;

/// <summary>Numbers behind a whole one that are printed without its country or area code: "+91 22 6280 0142 / 7115 0143", "212-555-0142 or 555-0143".</summary>
internal static class AlternateNumber
{
    private const int Shortest = 6;

    /// <summary>Reads a number whose groups of digits are as long as the last ones of the number before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The printed number.</param>
    /// <param name="context">The words around it.</param>
    /// <param name="before">The number found last.</param>
    /// <param name="last">The last group of the number.</param>
    /// <returns>Null when the number before it does not tell.</returns>
    public static PhoneReading? TryRead(SourceText text, in PrintedNumber number, in PhoneContext context, PhoneMention? before, out int last)
    {
        last = 0;
        if (number.HasPlus || !IsBehind(text, number, context, before) || before is not { E164: { } whole, National: { } national, Extension: null }) return null;
        while (last + 1 < number.Count && number[last + 1].Joint < Joint.Break) last++;
        var digits = number.Digits(last);
        if (digits.Length < Shortest || digits.Length > national.Length || digits[0] == '0' || PhoneReading.IsNorthAmericanForm(number, last) || !EndsInGroups(before.Text, number, last)) return null;

        var behind = number[last].EndToken;
        var isCounted = text[behind].Kind == TokenKind.Word && text.IsOnLine(behind) && !text.IsAny(behind, "or", "and") && text.PhoneLabelAt(behind) == PhoneLabel.None;
        var completed = string.Concat(national.AsSpan(0, national.Length - digits.Length), digits);
        return !isCounted && NumberingPlan.CodeOf(whole.AsSpan(1)) is { } plan && plan.IsValid(completed) ? new(PhoneForm.International, plan, completed) : null;
    }

    /// <summary>The country of the number that stands before this one, with nothing but a sign or "or" between; null when this one does not open with its trunk prefix.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The printed number.</param>
    /// <param name="context">The words around it.</param>
    /// <param name="before">The number found last.</param>
    public static CountryCode? CountryBefore(SourceText text, in PrintedNumber number, in PhoneContext context, PhoneMention? before) =>
        IsBehind(text, number, context, before) && before!.E164 is { } whole && NumberingPlan.CodeOf(whole.AsSpan(1)) is { Trunk.Length: > 0 } plan && number.GroupDigits(0).StartsWith(plan.Trunk) ? plan : null;

    private static bool IsBehind(SourceText text, in PrintedNumber number, in PhoneContext context, PhoneMention? before) =>
        (context.IsSecond || text.Is(number.FirstToken - 1, "and")) && before is not null && before.Offset + before.Length == text[number.FirstToken - 2].End
        && (context.Announcement == Announcement.Labelled || before.Text[0] == '+' || !LooksLikeSum(number));

    // "512 345 678, 534 567 890 and 545 678 901 zloty"
    private static bool LooksLikeSum(in PrintedNumber number)
    {
        for (var i = 0; i < number.Count && number[i].Joint < Joint.Break; i++)
        {
            if (number[i].Length != 3) return false;
        }

        return true;
    }

    // "22 6280 0142" ends in the groups of "7115 0143".
    private static bool EndsInGroups(string printed, in PrintedNumber number, int last)
    {
        var end = printed.Length;
        for (var group = last; group >= 0; group--)
        {
            while (end > 0 && !char.IsDigit(printed[end - 1])) end--;
            var start = end;
            while (start > 0 && char.IsDigit(printed[start - 1])) start--;
            if (end - start != number[group].Length) return false;
            end = start;
        }

        return true;
    }
}
