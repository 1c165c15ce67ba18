namespace Extractor.Text;

internal static partial class Lexicon
{
    private static void AddDoseUnits(Dictionary<string, Word> words) => AddTable(words, WordClass.DoseUnit, "");
}
