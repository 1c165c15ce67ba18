using Extractor.Text;

namespace Extractor.Phones;

/// <summary>What stands between two groups of digits, the strongest bond first.</summary>
internal enum Joint : byte
{
    /// <summary>A hyphen, a dot, a bracket, without space: no number ends here.</summary>
    Tight,

    /// <summary>A space.</summary>
    Space,

    /// <summary>A dash or a slash with spaces, a slash, a column: another number may begin here.</summary>
    Break,

    /// <summary>The end of a line.</summary>
    Line,
}

/// <summary>A group of digits of a printed number.</summary>
/// <param name="Token">The position of its digits.</param>
/// <param name="Start">Where it starts, its bracket and plus sign included.</param>
/// <param name="End">The offset behind it, its bracket included.</param>
/// <param name="EndToken">The position behind it.</param>
/// <param name="First">How many digits come before it in the number.</param>
/// <param name="Length">How many digits it has.</param>
/// <param name="Joint">What stands before it.</param>
/// <param name="InBrackets">Whether it stands in brackets.</param>
/// <param name="IsOpen">Whether its bracket goes on behind it.</param>
internal readonly record struct DigitGroup(int Token, int Start, int End, int EndToken, int First, int Length, Joint Joint, bool InBrackets, bool IsOpen)
{
    /// <summary>How many digits the number has up to its end.</summary>
    public int Total => First + Length;
}

/// <summary>
/// The longest run of digits and separators that could be a number, as it is printed:
/// <code>
/// run    := [plus] group (joint group)*
/// group  := digits | "(" [plus] digits (space digits)* ")"
/// plus   := "+" | "++"
/// joint  := [" "] | "-" | "." | "/" | " - " | " / " | line break | "(" country ")" behind the country code
/// </code>
/// </summary>
internal ref struct PrintedNumber
{
    /// <summary>More groups than any country prints: "(0 61 02) 1 23 45 67" has seven.</summary>
    public const int MostGroups = 12;

    /// <summary>Fifteen digits, a trunk prefix and an international prefix.</summary>
    public const int MostDigits = 19;

    private const int LongestBracket = 6;

    /// <summary>Around the country code and the area code or trunk prefix: "(+44) (0)20 7946 0142".</summary>
    private const int MostBrackets = 2;

    private readonly SourceText text;
    private readonly Span<DigitGroup> groups;
    private readonly Span<char> digits;
    private int total;

    private PrintedNumber(SourceText text, Span<DigitGroup> groups, Span<char> digits)
    {
        this.text = text;
        this.groups = groups;
        this.digits = digits;
    }

    /// <summary>How many groups it has.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it starts with a plus sign.</summary>
    public bool HasPlus { get; private set; }

    /// <summary>Whether the run goes on beyond what a number can have.</summary>
    public bool IsEndless { get; private set; }

    /// <summary>The position at which it starts.</summary>
    public int FirstToken { get; private set; }

    /// <summary>A group.</summary>
    public readonly DigitGroup this[int i] => groups[i];

    /// <summary>The digits up to the end of a group, as ASCII.</summary>
    public readonly ReadOnlySpan<char> Digits(int lastGroup) => digits[..groups[lastGroup].Total];

    /// <summary>The digits of a group, as ASCII.</summary>
    public readonly ReadOnlySpan<char> GroupDigits(int group) => digits.Slice(groups[group].First, groups[group].Length);

    /// <summary>Whether a token can start a number: digits, or "+" or "(" with digits behind.</summary>
    public static bool CanStart(SourceText text, int i) => text[i].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Symbol when text[i].Code is not ('+' or '(' or '[') => false,
        TokenKind.Symbol when BehindPlus(text, i) is var behind && behind > i => text[behind].Gap <= Gap.Space && (text.IsNumber(behind) || (IsOpening(text, behind) && text.IsNumber(behind + 1))),
        TokenKind.Symbol when IsOpening(text, i) => text.IsNumber(BehindPlus(text, i + 1)),
        _ => false,
    };

    /// <summary>Whether another group of digits can follow a group that ends before a token.</summary>
    public static bool GoesOn(SourceText text, int i) => StartsGroup(text, i) || (IsSeparator(text, i) && StartsGroup(text, i + 1));

    /// <summary>Reads the run that starts at a token which <see cref="CanStart"/>.</summary>
    /// <returns>False when it starts with a bracket that does not close around an area or country code.</returns>
    public static bool TryRead(SourceText text, int i, Span<DigitGroup> groups, Span<char> digits, out PrintedNumber number)
    {
        number = new PrintedNumber(text, groups, digits) { FirstToken = i };
        return number.Read(i);
    }

    /// <summary>
    /// The position behind the run's first piece that holds together: where to look for the next number when this is none.
    /// </summary>
    public readonly int PieceEnd(Joint weakest)
    {
        var last = 0;
        while (last + 1 < Count && groups[last + 1].Joint <= weakest) last++;
        var end = groups[last].EndToken;
        if (IsEndless && last == Count - 1)
        {
            while (text.IsGlued(end) && (text.IsNumber(end) || (IsSeparator(text, end) && text.IsGlued(end + 1) && text.IsNumber(end + 1)))) end++;
        }

        return end;
    }

    private bool Read(int i)
    {
        var start = text[i].Start;
        var closing = -1;
        var brackets = 0;
        var joint = Joint.Space;
        HasPlus = text.Is(i, '+');
        i = BehindPlus(text, i);
        while (true)
        {
            if (IsOpening(text, i))
            {
                if (++brackets > MostBrackets) return true;
                closing = Closing(i);
                if (closing < 0) return Count > 0;
                i++;
                if (text.Is(i, '+'))
                {
                    if (Count > 0 || HasPlus) return Count > 0;
                    HasPlus = true;
                    i = BehindPlus(text, i);
                }
            }

            var length = CopyDigits(i);
            if (length < 0 || Count == MostGroups)
            {
                IsEndless = joint < Joint.Break || Count == MostGroups;
                return Count > 0;
            }

            var inBrackets = closing >= 0;
            var behind = i + 1;
            if (behind == closing)
            {
                closing = -1;
                behind++;
            }

            groups[Count++] = new(i, start, text[behind - 1].End, behind, total, length, joint, inBrackets, closing >= 0);
            total += length;
            if (!TryReadJoint(behind, closing >= 0, out joint, out i)) return true;
            start = text[i].Start;
        }
    }

    // "+1 (US) 212 555 0123"
    private readonly bool IsCountry(int i) =>
        IsOpening(text, i) && text.Is(i + 1, WordClass.Country) && text.Is(i + 2, ')') && text.IsNumber(i + 3) && text.IsOnLine(i + 3);

    private readonly bool TryReadJoint(int i, bool inBrackets, out Joint joint, out int next)
    {
        joint = Joint.Tight;
        next = i;
        var gap = text[i].Gap;
        if (gap == Gap.Paragraph) return false;
        if (HasPlus && Count == 1 && IsCountry(i))
        {
            (joint, next) = (Joint.Space, i + 3);
            return true;
        }

        if (text.IsNumber(i) || (!inBrackets && IsOpening(text, i)))
        {
            joint = gap switch
            {
                Gap.None => text.IsNumber(i) ? Joint.Tight : Joint.Space,
                Gap.Space => Joint.Space,
                Gap.Wide => Joint.Break,
                _ => Joint.Line,
            };

            // Without a hyphen, only a number that is evidently not complete goes on in the next line.
            if (joint == Joint.Line && !HasPlus && !groups[Count - 1].InBrackets) return false;

            // "0          6055550": two cells of a row
            if (gap == Gap.Wide && !HasPlus && !groups[Count - 1].InBrackets && text.IsNumber(i)) return false;
            return text.IsNumber(i) || Closing(i) > 0;
        }

        // "+44 20 7946\n-0142"
        var isBrokenBefore = gap == Gap.Line && text.Is(i, '-') && text.IsGlued(i + 1);
        if (!IsSeparator(text, i) || (gap > Gap.Space && !isBrokenBefore)) return false;
        next = i + 1;
        if (!text.IsNumber(next) && !(IsOpening(text, next) && !inBrackets && Closing(next) > 0)) return false;
        var behind = text[next].Gap;
        if (behind > Gap.Line || behind == Gap.Wide) return false;
        if (isBrokenBefore)
        {
            joint = Joint.Line;
            return true;
        }

        if (text.Is(i, '-'))
        {
            joint = behind == Gap.Line ? Joint.Line : gap == Gap.None && behind == Gap.None ? Joint.Tight : gap == behind ? Joint.Break : Joint.Space;
            return behind != Gap.Line || gap == Gap.None;
        }

        if (behind == Gap.Line) return false;
        if (text.Is(i, '/'))
        {
            joint = Joint.Break;
            return true;
        }

        return gap == Gap.None && behind == Gap.None;
    }

    private int CopyDigits(int i)
    {
        var length = 0;
        foreach (var c in text.Span(i))
        {
            if (Tokenizer.IsIgnorable(c)) continue;
            if (total + length == MostDigits) return -1;
            digits[total + length++] = (char)('0' + SourceText.Digit(c));
        }

        return length;
    }

    // The bracket that closes what opens here around at most a few digits; -1 when there is none.
    private readonly int Closing(int i)
    {
        var length = 0;
        i = BehindPlus(text, i + 1);
        for (var groups = 0; groups < 4 && text.IsNumber(i) && text[i].Gap <= Gap.Space; groups++)
        {
            length += text[i].Length;
            if (length > LongestBracket) return -1;
            i++;
            if (text[i].Gap <= Gap.Space && text.IsAny(i, ')', ']')) return i;
            if (text.Is(i, '-') && text.IsGlued(i)) i++;
        }

        return -1;
    }

    private static bool StartsGroup(SourceText text, int i) => text.IsNumber(i) || (IsOpening(text, i) && text.IsNumber(BehindPlus(text, i + 1)));

    private static int BehindPlus(SourceText text, int i) =>
        !text.Is(i, '+') ? i : text.Is(i + 1, '+') && text.IsGlued(i + 1) ? i + 2 : i + 1;

    private static bool IsOpening(SourceText text, int i) => text.IsAny(i, '(', '[');

    private static bool IsSeparator(SourceText text, int i) => text.IsAny(i, '-', '.', '/', '·', '~');
}
