using System.Collections.Frozen;

namespace Extractor.Text;

/// <summary>Given names that no firm is commonly named after: they tell a second person from the firm of the first, "Jane Doe, Amelia Hart", and a surname from a month.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = """
        alex alexander alexandra alice alison allison amanda amelia amy andrea andrew angela anna anne anthony antonio ashley barbara ben benjamin beth
        brian brittany bruce carol caroline catherine charlotte chris christian christina christine christopher claire claudia craig cynthia dan daniel
        danielle david deborah debra dennis diana diane donna dorothy doug douglas elena elizabeth ellen emily emma eric erica erik eva fiona frances
        francesca gary gemma george georgina giulia graham greg gregory hannah harriet heather helen henrik holly ian isabel isabella jack jacob jake
        jamie jan jane janet jason jeff jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne joe joel john jon jonathan jose joseph josh
        joshua julia julian julie justin karen karin kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kim kirsten kristen
        kristin kyle lars laura lauren lena leo leslie linda lisa liz louise lucas lucy luke lynn magnus marc marcus maria marie mark markus martha martin
        mary matt matteo matthew maya megan melanie melissa mia michael michelle mike monica nancy natalie natasha nathan neil nicholas nick nicola
        nicolas nicole nina noah olivia owen pamela patricia patrick paul paula pedro peter phil philip philippe pierre rachel ralph rebecca richard rob robert
        roger ronald ruth ryan samantha sandra sara sarah scott sean shannon simon sofia sophia sophie stefan stefanie stephanie stephen
        steve steven stuart sue susan sven tara teresa theresa tim timothy tina todd tom tony tracy valerie vanessa veronica victoria vincent walter
        wendy yvonne zoe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is such a name, in any case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Names.Contains(word);
}
