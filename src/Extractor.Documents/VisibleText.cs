using System.Text;

namespace Extractor.Documents;

/// <summary>Text as a browser would lay it out, written tag by tag. Names of elements are lower-case.</summary>
internal sealed class VisibleText(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly OpenElements _open = new();
    private bool _startsPreformatted;

    // The depth of the outermost element that is not shown; 0: all are.
    private int _hidden;

    // The line feeds to write before the next character, and how long the text was when a line ended last.
    private int _feeds;
    private int _line;

    /// <summary>An element starts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isHidden">Whether it says that it is not shown; a script shows a whole document that says so.</param>
    /// <param name="isSelfClosing">Whether its tag ends in a slash; of elements with text only svg heeds it.</param>
    public void Open(string name, bool isHidden, bool isSelfClosing)
    {
        End(_open.EndedByOpening(name, IsBlock(name)));
        if (name is "td" or "th") WriteCell();
        else WriteBreak(name);
        _startsPreformatted = name is "pre" or "listing";

        if (IsVoid(name) || (name == "svg" && isSelfClosing)) return;
        _open.Add(name, LevelOf(name), _text.Length);
        var isShown = !IsNeverShown(name) && (!isHidden || name is "html" or "body");
        if (_hidden == 0 && !isShown) _hidden = _open.Depth;
    }

    /// <summary>An element ends.</summary>
    public void Close(string name)
    {
        // What is never shown ends with its tag, whatever its text has left open.
        End(_open.EndedByClosing(name, IsNeverShown(name) ? Level.Table : LevelOf(name)));
        WriteBreak(name);
        _startsPreformatted = false;
    }

    /// <summary>Characters between two tags.</summary>
    public void Append(string content)
    {
        if (_hidden > 0) return;
        if (IsPreformatted)
        {
            WriteFeeds();
            // The line feed behind the tag is no part of the text.
            var lines = content.AsSpan(_startsPreformatted && content.StartsWith('\n') ? 1 : 0);
            _text.Append(lines);
            if (lines.Contains('\n')) _line = _text.Length;
            _startsPreformatted = false;
            return;
        }

        if (_open.Has("sup") && !IsMinutes(content)) content = Raised(content);
        foreach (var c in content)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                WriteFeeds();
                _text.Append(c);
            }
            else if (_feeds == 0 && _text.Length > 0 && !char.IsWhiteSpace(_text[^1])) _text.Append(' ');
        }
    }

    /// <summary>How much was written.</summary>
    public int Length => _text.Length;

    /// <summary>Whether a character was written from a length of the text on.</summary>
    public bool HasSince(int length, Func<char, bool> isWanted)
    {
        for (var i = length; i < _text.Length; i++)
            if (isWanted(_text[i])) return true;
        return false;
    }

    /// <summary>What was written, with one line feed at its end.</summary>
    public override string ToString() => _text.ToString().TrimEnd() + "\n";

    // A number that is set higher is one of its own: months¹ and 10⁶ are no months1 and 106.
    private static string Raised(string content)
    {
        const string Plain = "0123456789+-\u2212", Higher = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";
        return content.AsSpan().Trim().ContainsAnyExcept(Plain + ", ") ? content : string.Create(content.Length, content, static (raised, content) =>
        {
            for (var i = 0; i < raised.Length; i++) raised[i] = Plain.IndexOf(content[i], StringComparison.Ordinal) is >= 0 and var at ? Higher[at] : content[i];
        });
    }

    // "18<sup>30</sup>" is a time of day, but "10<sup>13</sup>" a power.
    private bool IsMinutes(string content)
    {
        if (content.AsSpan().Trim() is not [>= '0' and <= '5', >= '0' and <= '9']) return false;
        var hour = 0;
        while (hour < Math.Min(3, _text.Length) && char.IsAsciiDigit(_text[^(hour + 1)])) hour++;
        return hour is 1 or 2 && !(hour == 2 && _text[^2] == '1' && _text[^1] == '0');
    }

    // A headline that is set in two lines is one.
    private bool IsInHeading => _open.Has("h1");

    private bool IsPreformatted => _open.Has("pre") || _open.Has("listing") || _open.Has("xmp") || _open.Has("plaintext");

    // Whether nothing stands in the cell yet.
    private bool IsAtCellStart => _open.CellStart == _text.Length;

    // Elements end down to a depth.
    private void End(int depth)
    {
        while (_open.Depth > depth)
        {
            var (name, start) = _open.RemoveLast();
            if (_open.Depth < _hidden) _hidden = 0;
            // A cell of one line is a column, whatever block its text stands in.
            if (_hidden == 0 && name is "td" or "th" && _line <= start) _feeds = 0;
            WriteBreak(name);
        }
    }

    private void WriteCell()
    {
        if (_hidden > 0) return;
        WriteFeeds();
        if (_text.Length == 0 || _text[^1] == '\n' || IsAtCellStart) return;
        if (_text[^1] == ' ') _text.Length--;
        _text.Append('\t');
    }

    private void WriteBreak(string name)
    {
        var feeds = Feeds(name);
        if (feeds == 0 || _hidden > 0) return;
        if (name != "br") _feeds = IsAtCellStart ? _feeds : Math.Max(feeds, _feeds);
        else if (IsPreformatted) Append("\n");
        else if (IsInHeading) Append(" ");
        // Two line breaks in a row are a blank line, as on the screen.
        else if (!IsAtCellStart) _feeds = Math.Min(2, _feeds + 1);
    }

    // Enough line feeds, but never more than a blank line.
    private void WriteFeeds()
    {
        if (_feeds == 0) return;
        while (_text.Length > 0 && _text[^1] is ' ' or '\t') _text.Length--;
        var there = 0;
        while (there < Math.Min(2, _text.Length) && _text[^(there + 1)] == '\n') there++;
        if (_text.Length > there) _text.Append('\n', Math.Max(0, _feeds - there));
        (_feeds, _line) = (0, _text.Length);
    }

    // https://html.spec.whatwg.org/multipage/syntax.html#void-elements
    private static bool IsVoid(string name) =>
        name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";

    // Also what stands there for browsers that cannot show the element.
    private static bool IsNeverShown(string name) => name is "title" or "script" or "style" or "template" or "svg" or "textarea" or "select" or "datalist"
        or "noscript" or "noframes" or "noembed" or "iframe" or "video" or "audio" or "canvas" or "object";

    private static bool IsBlock(string name) => name != "br" && Feeds(name) > 0;

    private static Level LevelOf(string name) => name switch
    {
        "td" or "th" or "caption" => Level.Cell,
        "tr" => Level.Row,
        "tbody" or "thead" or "tfoot" => Level.Section,
        "table" or "template" => Level.Table,
        _ => IsBlock(name) || IsNeverShown(name) ? Level.Block : Level.Inline,
    };

    // The line feeds around an element: two are a blank line.
    // https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3
    private static int Feeds(string name) => name switch
    {
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "ul" or "ol" or "dl" or "menu" or "dir" or "blockquote" or "hr"
            or "pre" or "listing" or "xmp" or "plaintext" or "section" or "article" or "header" or "footer" or "address" or "figure"
            or "main" or "aside" or "nav" => 2,
        "div" or "li" or "tr" or "dt" or "dd" or "br" or "caption" or "form" or "figcaption" or "center" or "fieldset" or "legend"
            or "details" or "summary" or "dialog" or "hgroup" or "search" => 1,
        _ => 0,
    };
}
