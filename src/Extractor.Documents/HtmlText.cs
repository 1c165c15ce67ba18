using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Extractor.Cultures;

namespace Extractor.Documents;

/// <summary>The visible text of HTML: blocks become paragraphs, cells columns, everything else runs on.</summary>
internal static class HtmlText
{
    private static readonly HtmlTokenizerOptions Options = new(new HtmlParserOptions { SkipComments = true });

    // Those of https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type, and others that open what content systems hand out.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "body", "br", "p",
        "meta", "link", "center", "article", "section", "main", "header", "h2", "h3", "ul", "ol", "dl", "span", "strong",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' ;/>");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" />\t\r\n\f");

    /// <summary>
    /// Whether a text is HTML: it starts, behind white space, comments and instructions, with its doctype or root, or as a part of a
    /// document does: &lt;p&gt;, &lt;div class="..."&gt;.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isMarkdown">Whether it is Markdown, which may start with a tag as well: then only a whole document is HTML.</param>
    public static bool IsHtml(ReadOnlySpan<char> text, bool isMarkdown)
    {
        text = BehindUnshown(text);
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return true;
        if (!text.StartsWith('<')) return false;
        text = text[1..];
        var end = text.IndexOfAny(NameEnds);
        if (end < 0) return false;
        return isMarkdown ? text[..end].Equals("html", StringComparison.OrdinalIgnoreCase) : Openers.Contains(text[..end]);
    }

    /// <summary>Whether a text is XML other than HTML: it says so in its first line.</summary>
    public static bool IsOtherXml(ReadOnlySpan<char> text) => text.TrimStart().StartsWith("<?xml ") && !IsHtml(text, false);

    /// <summary>The encoding that a page declares in its first 1024 bytes, as &lt;meta charset="shift_jis"&gt;; null when it declares none that is known.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding</remarks>
    public static Encoding? DeclaredEncoding(ReadOnlySpan<byte> content)
    {
        const int Prescanned = 1024;
        ReadOnlySpan<char> head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Prescanned)]);
        var meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        var charset = meta < 0 ? -1 : head[meta..].IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (charset < 0) return null;
        var name = head[(meta + charset + "charset=".Length)..].TrimStart("\"' ");
        var end = name.IndexOfAny(ValueEnds);
        return end > 0 ? CodePagesEncodingProvider.Instance.GetEncoding(name[..end].ToString()) : null;
    }

    /// <summary>The text, and the culture that the document says it is in, if it does.</summary>
    /// <remarks>
    /// Read from the tokens, without the tree: what a tree costs grows with the square of the depth of tags that are never
    /// closed, and all that the text needs of it is where blocks and hidden parts end.
    /// </remarks>
    public static (string Text, string? Culture) Read(string html)
    {
        var text = new VisibleText(html.Length / 2);
        string? language = null;
        (string Address, int Start)? link = null;
        using var source = new TextSource(html);
        foreach (var token in source.Tokenize(Options))
        {
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    if (tag.Name is "html" or "body") language ??= Attribute(tag, "lang") ?? Attribute(tag, "xml:lang");
                    var email = HtmlLink.DecodeEmail(Attribute(tag, "data-cfemail"));
                    if (email is not null) text.Append(email);
                    if (tag.Name == "a") link = HtmlLink.Address(Attribute(tag, "href")) is { } address ? (address, text.Length) : null;
                    text.Open(tag.Name, email is not null || IsHidden(tag), tag.IsSelfClosing);
                    break;
                case HtmlTagToken { Type: HtmlTokenType.EndTag } tag:
                    if (tag.Name == "a" && link is var (target, start))
                    {
                        // "Jane Roe, email": what the link leads to is shown where its words do not tell.
                        if (!text.HasSince(start, target.Contains('@') ? static c => c == '@' : char.IsDigit)) text.Append($" ({target})");
                        link = null;
                    }

                    text.Close(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character }:
                    text.Append(token.Data);
                    break;
            }
        }

        return (text.ToString(), language is null ? null : Culture.Parse(language));
    }

    private static ReadOnlySpan<char> BehindUnshown(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (LengthUnshown(text) is > 0 and var length) text = text[length..].TrimStart();
        return text;
    }

    // The length of the comment or of the instruction, as <?xml ?>, that a text starts with.
    private static int LengthUnshown(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<?")) return text.IndexOf('>') + 1;
        return text.StartsWith("<!--") && text.IndexOf("-->") is > 0 and var end ? end + 3 : 0;
    }

    private static bool IsHidden(HtmlTagToken tag) =>
        Attribute(tag, "hidden") is not null
        || (Attribute(tag, "style") is { } style && style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
            if (attribute.Name == name) return attribute.Value;
        return null;
    }
}
