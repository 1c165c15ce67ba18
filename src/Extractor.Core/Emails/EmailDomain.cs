using Extractor.Text;

namespace Extractor.Emails;

/// <summary>
/// A domain as it stands in a text: its labels without what typography put between them, and for every character the place
/// behind it in the text, so that a domain with something glued to it can be cut at the right place.
/// </summary>
internal ref struct EmailDomain
{
    /// <summary>RFC 1035: no domain is longer.</summary>
    public const int Longest = 255;

    private readonly string text;
    private readonly Span<char> name;
    private readonly Span<int> ends;
    private int length;

    private EmailDomain(string text, Span<char> name, Span<int> ends)
    {
        this.text = text;
        this.name = name;
        this.ends = ends;
    }

    /// <summary>Whether its last label is a top-level domain, not only something of that form.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether a dot of it is spelled out.</summary>
    public bool HasSpelledDot { get; private set; }

    /// <summary>The place behind it.</summary>
    public readonly int End => ends[length - 1];

    /// <summary>The domain in lower case.</summary>
    public override readonly string ToString() => name[..length].ToString().ToLowerInvariant();

    /// <summary>Reads the domain that starts at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its first label starts.</param>
    /// <param name="spelled">Whether dots may be spelled out.</param>
    /// <param name="name">Room for <see cref="Longest"/> characters.</param>
    /// <param name="ends">Room for as many offsets.</param>
    /// <param name="domain">The domain.</param>
    /// <returns>False when what stands there is no domain.</returns>
    public static bool TryRead(string text, int start, bool spelled, Span<char> name, Span<int> ends, out EmailDomain domain)
    {
        domain = new EmailDomain(text, name, ends);
        domain.Collect(start, spelled);
        return domain.Cut();
    }

    private void Collect(int start, bool spelled)
    {
        for (var i = start; i < text.Length && length < Longest;)
        {
            var c = text[i];
            var next = i + 1;
            if (Tokenizer.IsIgnorable(c)) i = next;
            else if (c == '-' || char.IsLetterOrDigit(c)) Append(c, i = next);
            else if (length == 0) return;
            else if (Tokenizer.Plain(c) == '.' && StartsLabel(next)) Append('.', i = next);
            else if (IsUnfinishedAt(i) && BehindLineBreak(c == '.' ? next : i) is > 0 and var line && ContinuesAt(line))
            {
                if (c == '.') Append('.', next);
                i = line;
            }
            else if (BehindStraySpace(i) is > 0 and var stray)
            {
                if (c == '.') Append('.', next);
                i = stray;
            }
            else if (spelled && BehindSpelledDot(i) is > 0 and var label && StartsLabel(label))
            {
                Append('.', i = label);
                HasSpelledDot = true;
            }
            else return;
        }
    }

    private void Append(char c, int end)
    {
        name[length] = c;
        ends[length++] = end;
    }

    private readonly bool StartsLabel(int i)
    {
        while (i < text.Length && Tokenizer.IsIgnorable(text[i])) i++;
        return i < text.Length && char.IsLetterOrDigit(text[i]);
    }

    // A domain goes on behind a line break, or behind a stray space, only where it cannot end: without a dot yet, and at a
    // hyphen or at a dot.
    private readonly bool IsUnfinishedAt(int i) => !name[..length].Contains('.') && (name[length - 1] == '-' || text[i] == '.' || DotBehindLineBreak(i));

    // "exam- ple.com", "example .com", "example. com": the place to go on behind a stray space, 0 where none is.
    private readonly int BehindStraySpace(int i)
    {
        if (name[..length].Contains('.')) return 0;
        var space = text[i] == '.' ? i + 1 : i;
        if (space + 1 >= text.Length || text[space] != ' ') return 0;
        var next = space + 1;
        if (text[i] == '.' || text[next] == '.') return IsCommonTopLevel(text[i] == '.' ? next : next + 1) ? next : 0;
        return name[length - 1] == '-' && EndsAtDot(next) ? next : 0;
    }

    private readonly bool IsCommonTopLevel(int i)
    {
        foreach (var common in (ReadOnlySpan<string>)["com", "org", "net", "edu"])
        {
            if (text.AsSpan(i).StartsWith(common) && (i + 3 == text.Length || !(char.IsLetterOrDigit(text[i + 3]) || text[i + 3] == '-'))) return true;
        }

        return false;
    }

    private readonly bool EndsAtDot(int i)
    {
        const int LongestLabel = 63;
        var start = i;
        while (i < text.Length && i - start < LongestLabel && (char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || text[i] == '-')) i++;
        return i > start && i < text.Length && text[i] == '.' && StartsLabel(i + 1);
    }

    private readonly bool DotBehindLineBreak(int i) => BehindLineBreak(i) is > 0 and var line && text[line] == '.' && StartsLabel(line + 1);

    private readonly bool ContinuesAt(int i) => char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '.' && StartsLabel(i + 1));

    private readonly int BehindLineBreak(int i)
    {
        if (i < text.Length && text[i] == '\r') i++;
        return i + 1 < text.Length && text[i] == '\n' ? i + 1 : 0;
    }

    // " dot ", "[dot]", "(dot)" and the like, with or without spaces.
    private readonly int BehindSpelledDot(int i)
    {
        var start = i;
        while (i < text.Length && i - start < 4 && text[i] is ' ' or '[' or '(' or '{' or '<') i++;
        if (i == start || i + 3 >= text.Length || !text.AsSpan(i, 3).Equals("dot", StringComparison.OrdinalIgnoreCase)) return 0;
        var behind = i + 3;
        while (behind < text.Length && behind - i < 7 && text[behind] is ' ' or ']' or ')' or '}' or '>') behind++;
        return behind > i + 3 ? behind : 0;
    }

    /// <summary>
    /// Cuts the characters behind the top-level domain: "x.com.In" and "x.comMain" end with "com". What is no known top-level
    /// domain counts as one when nothing better is there.
    /// </summary>
    private bool Cut()
    {
        var full = 0;
        var glued = 0;
        var unknown = 0;
        var start = name[..length].IndexOf('.') + 1;
        while (start > 0 && start < length)
        {
            var dot = name[start..length].IndexOf('.');
            var end = dot < 0 ? length : start + dot;
            var label = name[start..end];
            if (label.IsEmpty || (full == start - 1 && full > 0 && StartsSentence(label))) break;

            if (IsTopLevel(label)) full = end;
            else if (GluedTopLevel(label) is > 0 and var prefix)
            {
                if (glued == 0) glued = start + prefix;
                if (label[prefix..].StartsWith("www")) break;
            }
            else if ((end == length || StartsSentence(name[(end + 1)..length])) && label.Length is >= 2 and <= 24 && IsUniform(label)) unknown = end;

            start = end + 1;
        }

        IsKnown = full > 0 || glued > 0;
        length = full > 0 && !(glued > 0 && full < glued) ? full : glued > 0 ? glued : full > 0 ? full : unknown;
        return length > 0;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label) =>
        char.IsAsciiLetter(label[0]) ? TopLevelDomains.Contains(label) || label.StartsWith("xn--") : label.Length >= 2 && char.IsLetter(label[0]) && !char.IsAscii(label[0]);

    private static bool StartsSentence(ReadOnlySpan<char> label) =>
        label.Length > 1 && char.IsUpper(label[0]) && char.IsLower(label[1]);

    private static bool IsUniform(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (!char.IsAsciiLetter(c) || char.IsAsciiLetterUpper(c) != char.IsAsciiLetterUpper(label[0])) return false;
        }

        return true;
    }

    // "comMain", "com212", "com-Phone": a top-level domain in small letters and then what is none. "comfor": only the most
    // common ones are taken from the front of a word.
    private static int GluedTopLevel(ReadOnlySpan<char> label)
    {
        var small = 0;
        while (small < label.Length && char.IsAsciiLetterLower(label[small])) small++;
        if (small > 0 && small < label.Length && TopLevelDomains.Contains(label[..small])) return small;
        foreach (var common in (ReadOnlySpan<string>)["com", "org", "net", "edu"])
        {
            if (label.StartsWith(common)) return common.Length;
        }

        return 0;
    }
}
