using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Extractor.Cultures;

namespace Extractor.Documents;

/// <summary>The visible text of HTML: blocks become paragraphs, cells columns, everything else runs on.</summary>
internal static class HtmlText
{
    /// <summary>Whether a text is an HTML document: it starts, behind white space and comments, with its doctype or root.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (text.StartsWith("<!--") && text.IndexOf("-->") is > 0 and var end) text = text[(end + 3)..].TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && (text[5] == '>' || char.IsWhiteSpace(text[5])));
    }

    /// <summary>The text, and the culture that the document says it is in, if it does.</summary>
    public static (string Text, string? Culture) Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var language = document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang") ?? document.Body?.GetAttribute("lang");
        var text = new StringBuilder(html.Length / 2);
        if (document.Body is { } body) Write(body, text);
        return (text.ToString().TrimEnd() + "\n", language is null ? null : Culture.Parse(language));
    }

    // A walk without recursion: nesting is as deep as the document makes it. Children are taken by their index, for a node
    // looks for its next sibling among all of them.
    private static void Write(INode root, StringBuilder text)
    {
        var preformatted = 0;
        var open = new Stack<(INode Node, INodeList Children, int Next)>();
        open.Push((root, root.ChildNodes, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next == place.Children.Length)
            {
                if (place.Node == root || place.Node is not IElement closed) continue;
                if (closed.LocalName == "pre") preformatted--;
                if (closed.LocalName is not ("td" or "th")) WriteBreak(closed, text);
                continue;
            }

            open.Push(place with { Next = place.Next + 1 });
            var node = place.Children[place.Next];
            if (node is IText content) WriteText(content.Data, preformatted > 0, text);
            else if (node is IElement element) WriteBreak(element, text);
            if (!node.HasChildNodes || IsHidden(node)) continue;
            if (node is IElement { LocalName: "pre" }) preformatted++;
            open.Push((node, node.ChildNodes, 0));
        }
    }

    private static void WriteText(string content, bool isPreformatted, StringBuilder text)
    {
        if (isPreformatted)
        {
            text.Append(content);
            return;
        }

        foreach (var c in content)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) text.Append(c);
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
        }
    }

    // Enough line feeds, but never more than a blank line.
    private static void WriteBreak(IElement element, StringBuilder text)
    {
        var feeds = element.LocalName switch
        {
            "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "ul" or "ol" or "dl" or "pre" or "blockquote" or "hr"
                or "section" or "article" or "header" or "footer" or "address" or "figure" or "main" or "aside" or "nav" => 2,
            "div" or "li" or "tr" or "dt" or "dd" or "br" or "caption" or "form" or "option" or "figcaption" => 1,
            _ => 0,
        };
        if (text.Length == 0) return;
        if (element.LocalName is "td" or "th")
        {
            if (text[^1] != '\n') text.Append('\t');
            return;
        }

        if (feeds == 0) return;
        while (text.Length > 0 && text[^1] is ' ' or '\t') text.Length--;
        var there = 0;
        while (there < text.Length && text[^(there + 1)] == '\n') there++;
        // Two line breaks in a row are a blank line, as on the screen.
        if (element.LocalName == "br") feeds = Math.Min(2, there + 1);
        if (text.Length > there) text.Append('\n', Math.Max(0, feeds - there));
    }

    private static bool IsHidden(INode node) =>
        node is IElement { LocalName: "script" or "style" or "template" or "noscript" or "head" or "svg" or "iframe" or "textarea" or "select" }
        || (node is IElement element && element.HasAttribute("hidden"));
}
