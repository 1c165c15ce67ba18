namespace Extractor.Text;

internal static partial class Lexicon
{
    private static void AddPhoneLabels(Dictionary<string, Word> words) => AddTable(words, WordClass.PhoneLabel, """
        : phone telephone tel fax facsimile mobile cell cellular call dial dialing ext extension
        """);
}
