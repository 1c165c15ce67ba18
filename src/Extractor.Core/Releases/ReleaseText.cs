using System.Buffers;
using System.Text;
using Extractor.Text;

namespace Extractor.Releases;

/// <summary>A release with its mentions: what contacts and events are read from.</summary>
/// <param name="tokens">The tokens.</param>
/// <param name="lines">The lines.</param>
/// <param name="mentions">The mentions, sorted by offset, without overlaps.</param>
internal sealed class ReleaseText(SourceText tokens, List<TextLine> lines, Mention[] mentions)
{
    // What is given out as it is printed, unless there are spaces side by side. Signs of Markdown and notes are not.
    private static readonly SearchValues<char> Plain = SearchValues.Create(" !\"#$%&'()+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ]^abcdefghijklmnopqrstuvwxyz{|}~");

    private int at;

    /// <summary>The tokens.</summary>
    public SourceText Tokens => tokens;

    /// <summary>The lines.</summary>
    public List<TextLine> Lines => lines;

    /// <summary>The mention that a token is part of.</summary>
    public Mention? MentionAt(int token)
    {
        var index = IndexAt(token);
        return index < mentions.Length && mentions[index].Offset < tokens[token].End ? mentions[index] : null;
    }

    /// <summary>All mentions.</summary>
    public ReadOnlySpan<Mention> AllMentions => mentions;

    /// <summary>The mentions that start within tokens.</summary>
    public ArraySegment<Mention> Mentions(int first, int end)
    {
        var start = IndexAt(first);
        var limit = tokens[end - 1].End;
        var behind = start;
        while (behind < mentions.Length && mentions[behind].Offset < limit) behind++;
        return new(mentions, start, behind - start);
    }

    /// <summary>Whether a phone or an email stands among tokens.</summary>
    public bool HasReach(int first, int end)
    {
        foreach (var mention in Mentions(first, end))
        {
            if (mention is PhoneMention or EmailMention) return true;
        }

        return false;
    }

    /// <summary>The mentions that end before a token, the nearest first.</summary>
    public IEnumerable<Mention> MentionsBefore(int token)
    {
        for (var i = IndexAt(token) - 1; i >= 0; i--) yield return mentions[i];
    }

    /// <summary>The token behind a mention.</summary>
    public int Behind(Mention mention) => tokens.At(mention.Offset + mention.Length - 1) + 1;

    /// <summary>The token behind a mention that a token is part of.</summary>
    public int Behind(Mention mention, int token)
    {
        var end = mention.Offset + mention.Length;
        while (token < tokens.Count && tokens[token].Start < end) token++;
        return token;
    }

    /// <summary>The characters of tokens in one line, without markdown's emphasis.</summary>
    public string Words(int first, int end) => Words(tokens, first, end);

    /// <inheritdoc cref="Words(int, int)"/>
    public static string Words(SourceText tokens, int first, int end)
    {
        if (first < 0 || first >= end || end > tokens.Count) return Join(tokens, first, end);
        var printed = tokens.Span(first, end - 1);
        return printed.ContainsAnyExcept(Plain) || printed.Contains("  ", StringComparison.Ordinal) ? Join(tokens, first, end) : printed.ToString();
    }

    private static string Join(SourceText tokens, int first, int end)
    {
        var words = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first && tokens[i].Gap != Gap.None && words.Length > 0 && words[^1] != ' ') words.Append(' ');
            if (tokens.Is(i, '*') || tokens.Is(i, '`')) continue;
            foreach (var c in tokens.Span(i))
            {
                if (tokens[i].Kind == TokenKind.Word ? !Tokenizer.IsBreak(c) : !Tokenizer.IsIgnorable(c)) words.Append(c);
            }
        }

        return words.ToString().Trim();
    }

    // The first mention that ends behind the start of a token. What is asked next is near, so the search goes on from there.
    private int IndexAt(int token)
    {
        var start = tokens[token].Start;
        while (at < mentions.Length && mentions[at].Offset + mentions[at].Length <= start) at++;
        while (at > 0 && mentions[at - 1].Offset + mentions[at - 1].Length > start) at--;
        return at;
    }
}
