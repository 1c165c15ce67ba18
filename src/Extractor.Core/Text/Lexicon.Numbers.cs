namespace Extractor.Text;

internal static partial class Lexicon
{
    private static void AddNumbers(Dictionary<string, Word> words)
    {
        AddTable(words, WordClass.Cardinal, """
            0: zero
            1: one
            2: two
            3: three
            4: four
            5: five
            6: six
            7: seven
            8: eight
            9: nine
            10: ten
            11: eleven
            12: twelve
            13: thirteen
            14: fourteen
            15: fifteen
            16: sixteen
            17: seventeen
            18: eighteen
            19: nineteen
            20: twenty
            30: thirty
            40: forty fourty
            50: fifty
            60: sixty
            70: seventy
            80: eighty
            90: ninety
            100: hundred
            1000: thousand
            1000000: million
            1000000000: billion
            """, (word, value) => word.Number = Number(value));

        AddTable(words, WordClass.Ordinal, """
            1: first
            2: second
            3: third
            4: fourth
            5: fifth
            6: sixth
            7: seventh
            8: eighth
            9: ninth
            10: tenth
            11: eleventh
            12: twelfth
            13: thirteenth
            14: fourteenth
            15: fifteenth
            16: sixteenth
            17: seventeenth
            18: eighteenth
            19: nineteenth
            20: twentieth
            30: thirtieth
            40: fortieth
            50: fiftieth
            60: sixtieth
            70: seventieth
            80: eightieth
            90: ninetieth
            100: hundredth
            """, (word, value) => word.Number = Number(value));

        AddTable(words, WordClass.OrdinalSuffix, ": st nd rd th");

        AddTable(words, WordClass.AmountWord, """
            : a an half another all full
            """);

        AddTable(words, WordClass.VagueAmount, """
            2: couple
            3: few several some
            """, (word, value) => word.Number = Number(value));

        AddTable(words, WordClass.Approximator, """
            : about approximately approx nearly almost around roughly circa some ca
            """);

        AddTable(words, WordClass.QuantityLink, """
            : and or und to through thru up vs versus as compared with of more fewer less than under below plus
            """);

        AddTable(words, WordClass.BoundEnd, """
            : than of exceeding exceeded exceeds exceed surpassing surpassed beyond over least most to within under below
            : max maximum maximal minimum minimal
            """);

        AddTable(words, WordClass.SpreadWord, """
            : range ranges ranging min max minimum maximum iqr interquartile quartile quartiles q ci cl cri hdi confidence credible
            : interval intervals limit limits sd sds se sem standard deviation deviations error cv mean median to and from ne nr na
            : not reached estimable evaluable
            """);
    }
}
