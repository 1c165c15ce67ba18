using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Extractor.Cultures;

namespace Extractor.Documents;

/// <summary>The visible text of HTML: blocks become paragraphs, cells columns, everything else runs on.</summary>
internal static class HtmlText
{
    private static readonly HtmlTokenizerOptions Options = new(new HtmlParserOptions { SkipComments = true });

    /// <summary>Whether a text is an HTML document: it starts, behind white space, comments and instructions, with its doctype or root.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (LengthUnshown(text) is > 0 and var length) text = text[length..].TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && (text[5] == '>' || char.IsWhiteSpace(text[5])));
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
        using var source = new TextSource(html);
        foreach (var token in source.Tokenize(Options))
        {
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    if (tag.Name is "html" or "body") language ??= Attribute(tag, "lang") ?? Attribute(tag, "xml:lang");
                    text.Open(tag.Name, IsHidden(tag), tag.IsSelfClosing);
                    break;
                case HtmlTagToken { Type: HtmlTokenType.EndTag } tag:
                    text.Close(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character }:
                    text.Append(token.Data);
                    break;
            }
        }

        return (text.ToString(), language is null ? null : Culture.Parse(language));
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
