namespace Extractor.Documents;

/// <summary>What an element may stand around: its end tag ends those of its level and below, never one of a higher level.</summary>
internal enum Level
{
    Inline,
    Block,
    Cell,
    Row,
    Section,
    Table,
}

/// <summary>The elements that have started and not ended, outermost first. Whatever is asked costs the same at any depth.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements</remarks>
internal sealed class OpenElements
{
    private readonly List<Element> _elements = [];

    // By name, the index of the last one; below 0 when there is none.
    private readonly Dictionary<string, int> _last = [];

    /// <summary>How many there are.</summary>
    public int Depth => _elements.Count;

    /// <summary>The length of the text when the last cell started; null outside cells.</summary>
    public int? CellStart => Last("td", "th") is >= 0 and var at ? _elements[at].Start : null;

    /// <summary>Whether one of this name is open.</summary>
    public bool Has(string name) => Last(name) >= 0;

    /// <summary>An element starts at this length of the text.</summary>
    public void Add(string name, Level level, int start)
    {
        _elements.Add(new(name, level, start, Last(name), LastAbove(level)));
        _last[name] = Depth - 1;
    }

    /// <summary>Ends the last element.</summary>
    public (string Name, int Start) RemoveLast()
    {
        var element = _elements[^1];
        _elements.RemoveAt(Depth - 1);
        _last[element.Name] = element.Same;
        return (element.Name, element.Start);
    }

    /// <summary>The depth that is left when an element starts, as it ends those whose end tag may be left out.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/syntax.html#optional-tags</remarks>
    public int EndedByOpening(string name, bool isBlock)
    {
        var paragraph = isBlock ? Within(Last("p"), LastAbove(Level.Block)) : Depth;
        return Math.Min(paragraph, name switch
        {
            "li" => Within(Last("li"), Math.Max(LastAbove(Level.Block), Math.Max(Last("ul", "ol"), Last("menu", "dir")))),
            "dt" or "dd" => Within(Last("dt", "dd"), Math.Max(LastAbove(Level.Block), Last("dl"))),
            "td" or "th" or "caption" => Behind(LastAbove(Level.Cell)),
            "tr" => Behind(LastAbove(Level.Row)),
            "tbody" or "thead" or "tfoot" => Behind(LastAbove(Level.Section)),
            _ when IsHeading(name) => paragraph > 0 && IsHeading(_elements[paragraph - 1].Name) ? paragraph - 1 : Depth,
            "select" or "input" or "textarea" => Within(Last("select"), LastAbove(Level.Block)),
            _ => Depth,
        });
    }

    /// <summary>The depth that is left by the end tag of an element of this level.</summary>
    public int EndedByClosing(string name, Level level) => Within(Last(name), LastAbove(level));

    private static bool IsHeading(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private int Last(string name) => _last.GetValueOrDefault(name, -1);

    private int Last(string name, string other) => Math.Max(Last(name), Last(other));

    // The last element that is above a level: from one to the last above it, so as many steps as there are levels.
    private int LastAbove(Level level)
    {
        var at = Depth - 1;
        while (at >= 0 && _elements[at].Level <= level) at = _elements[at].Above;
        return at;
    }

    // Ends an element that stands in another.
    private int Within(int element, int outer) => element > outer ? element : Depth;

    // Ends all that stands in an element.
    private int Behind(int outer) => outer >= 0 ? outer + 1 : Depth;

    /// <param name="Name">Its name.</param>
    /// <param name="Level">What it may stand around.</param>
    /// <param name="Start">The length of the text when it started.</param>
    /// <param name="Same">The index of the last one of this name before it; below 0 when there is none.</param>
    /// <param name="Above">The index of the last one of a higher level before it; below 0 when there is none.</param>
    private readonly record struct Element(string Name, Level Level, int Start, int Same, int Above);
}
