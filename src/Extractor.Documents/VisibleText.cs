using System.Text;

namespace Extractor.Documents;

/// <summary>Text as a browser would lay it out, written tag by tag. Names of elements are lower-case.</summary>
internal sealed class VisibleText(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private bool _isInParagraph;
    private int _preformatted;
    private bool _startsPreformatted;
    private string? _hidden;
    private int _nested;

    /// <summary>An element starts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isHidden">Whether it says that it is not shown.</param>
    /// <param name="isSelfClosing">Whether its tag ends in a slash; of elements with text only svg heeds it.</param>
    public void Open(string name, bool isHidden, bool isSelfClosing)
    {
        if (_hidden is not null && !ShowsBehindOpening(name)) return;
        _startsPreformatted = name == "pre";
        EndParagraph(name);
        if (name is "td" or "th") WriteCell();
        else WriteBreak(name);

        if (IsVoid(name) || (name == "svg" && isSelfClosing)) return;
        if (isHidden || IsNeverShown(name)) (_hidden, _nested) = (name, 0);
        else if (name == "p") _isInParagraph = true;
        else if (name == "pre") _preformatted++;
    }

    /// <summary>An element ends.</summary>
    public void Close(string name)
    {
        if (_hidden is not null && !ShowsFromClosing(name)) return;
        _startsPreformatted = false;
        EndParagraph(name);
        if (name is not ("td" or "th")) WriteBreak(name);
        if (name == "pre" && _preformatted > 0) _preformatted--;
    }

    /// <summary>Characters between two tags.</summary>
    public void Append(string content)
    {
        if (_hidden is not null) return;
        if (_preformatted > 0)
        {
            // The line feed behind the tag is no part of the text.
            _text.Append(content.AsSpan(_startsPreformatted && content.StartsWith('\n') ? 1 : 0));
            _startsPreformatted = false;
            return;
        }

        foreach (var c in content)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) _text.Append(c);
            else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1])) _text.Append(' ');
        }
    }

    /// <summary>What was written, with one line feed at its end.</summary>
    public override string ToString() => _text.ToString().TrimEnd() + "\n";

    // Whether an element that opens within the hidden one is shown, since it ends the hidden one.
    private bool ShowsBehindOpening(string name)
    {
        if (_nested == 0 && EndsUnclosed(_hidden!, name))
        {
            _hidden = null;
            return true;
        }

        if (IsAround(_hidden!, name)) _nested++;
        return false;
    }

    // Whether an end tag stands outside the hidden element, since it ends what that stands in.
    private bool ShowsFromClosing(string name)
    {
        if (_nested > 0)
        {
            if (IsAround(_hidden!, name)) _nested--;
            return false;
        }

        var isOwn = name == _hidden;
        if (!isOwn && !IsAround(_hidden!, name) && !EndsUnclosed(_hidden!, name)) return false;
        _hidden = null;
        return !isOwn;
    }

    private void EndParagraph(string name)
    {
        if (!_isInParagraph || !EndsUnclosed("p", name)) return;
        _isInParagraph = false;
        WriteBreak("p");
    }

    // Tags that end an element whose own end tag may be left out.
    // https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
    private static bool EndsUnclosed(string element, string tag) => element switch
    {
        "p" => tag is "td" or "th" || (tag is not ("br" or "option") && Feeds(tag) > 0),
        "li" => tag is "li",
        "dt" or "dd" => tag is "dt" or "dd",
        "td" or "th" => tag is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot",
        "tr" => tag is "tr" or "tbody" or "thead" or "tfoot",
        "tbody" or "thead" or "tfoot" => tag is "tbody" or "thead" or "tfoot",
        _ => false,
    };

    // What an element of this name must stand in to stand within another of its name.
    private static bool IsAround(string element, string tag) => element switch
    {
        "li" => tag is "ul" or "ol",
        "dt" or "dd" => tag is "dl",
        "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" => tag is "table",
        _ => tag == element,
    };

    // https://html.spec.whatwg.org/multipage/syntax.html#void-elements
    private static bool IsVoid(string name) =>
        name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    private static bool IsNeverShown(string name) =>
        name is "title" or "script" or "style" or "template" or "noscript" or "svg" or "iframe" or "textarea" or "select";

    // The line feeds around an element: two are a blank line.
    private static int Feeds(string name) => name switch
    {
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "ul" or "ol" or "dl" or "pre" or "blockquote" or "hr"
            or "section" or "article" or "header" or "footer" or "address" or "figure" or "main" or "aside" or "nav" => 2,
        "div" or "li" or "tr" or "dt" or "dd" or "br" or "caption" or "form" or "option" or "figcaption" => 1,
        _ => 0,
    };

    private void WriteCell()
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\t');
    }

    // Enough line feeds, but never more than a blank line.
    private void WriteBreak(string name)
    {
        var feeds = Feeds(name);
        if (feeds == 0) return;
        while (_text.Length > 0 && _text[^1] is ' ' or '\t') _text.Length--;
        var there = 0;
        while (there < Math.Min(2, _text.Length) && _text[^(there + 1)] == '\n') there++;
        // Two line breaks in a row are a blank line, as on the screen.
        if (name == "br") feeds = Math.Min(2, there + 1);
        if (_text.Length > there) _text.Append('\n', Math.Max(0, feeds - there));
    }
}
