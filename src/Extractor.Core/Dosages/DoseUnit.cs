using System.Collections.Frozen;
using Extractor.Text;

namespace Extractor.Dosages;

/// <summary>What a unit of dose measures.</summary>
internal enum DoseQuantity : byte
{
    /// <summary>Radioactivity.</summary>
    Activity,
    Mass,
    Volume,

    /// <summary>Amount of substance.</summary>
    Amount,

    /// <summary>Equivalents of ions.</summary>
    Charge,

    /// <summary>Amount of substance per volume.</summary>
    Molarity,
    AbsorbedDose,
    EquivalentDose,

    /// <summary>International units.</summary>
    International,

    /// <summary>Units of a product of its own, such as insulin.</summary>
    Enzyme,

    /// <summary>Cells, genomes, particles.</summary>
    Count,
}

/// <summary>A unit that doses are given in, without denominators.</summary>
/// <param name="Ucum">Its code in the Unified Code for Units of Measure.</param>
/// <param name="Quantity">What it measures.</param>
/// <param name="Factor">How many of the unit without prefix it is.</param>
internal sealed record DoseUnit(string Ucum, DoseQuantity Quantity, decimal Factor)
{
    private static readonly Tables All = Tables.Build();
    private static readonly FrozenDictionary<string, DoseUnit>.AlternateLookup<ReadOnlySpan<char>> Symbols = All.Symbols.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, DoseUnit>.AlternateLookup<ReadOnlySpan<char>> Names = All.Names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly DoseUnit International = Symbols["IU"];
    private static readonly DoseUnit Elisa = Symbols["ELU"];
    private static readonly DoseUnit DAntigen = new("[D'ag'U]", DoseQuantity.International, 1);

    /// <summary>Cells.</summary>
    public static DoseUnit Cells { get; } = All.Names["cells"];

    /// <summary>Every word that is a unit or begins one.</summary>
    public static IEnumerable<string> Spellings => All.Symbols.Keys.Concat(All.Names.Keys).Concat(All.Phrases.Select(phrase => phrase.First));

    /// <summary>The unit spelled at a position, of one word or several; symbols must be in the right case.</summary>
    public static DoseUnit? Read(SourceText text, int i, out int end)
    {
        end = i + 1;
        if (text[i].Length == 1 && text[i + 1] is { Length: 2, Gap: Gap.Space } && text.IsAny(i + 1, "Ci", "Bq", "Gy")) return ReadTorn(text, i, out end);
        if (text.IsGlued(i + 1, '.') && WithPoints(text, i) is { } pointed)
        {
            end = text.IsGlued(i + 3, '.') ? i + 4 : i + 3;
            return pointed;
        }

        if (text.Is(i, "d") && (text.Is(i + 1, '-') ? i + 2 : i + 1) is var antigen && text.Is(antigen, "antigen") && text.IsAny(antigen + 1, "unit", "units"))
        {
            // D-antigen units
            end = antigen + 2;
            return DAntigen;
        }

        if (!text.Is(i, WordClass.DoseUnit)) return null;
        Span<char> buffer = stackalloc char[32];
        var spelling = Fold(text.Span(i), buffer);
        if (Symbols.TryGetValue(spelling, out var unit) || Names.TryGetValue(spelling, out unit)) return unit;

        foreach (var phrase in All.Phrases)
        {
            if (!text.Is(i, phrase.First)) continue;
            var next = text.Is(i + 1, '-') ? i + 2 : i + 1;
            if (!text.IsNear(next) || !phrase.GoesOn(text, next, out var behind)) continue;
            end = behind;
            if (text.Is(next, "forming"))
            {
                if (!text.IsAny(end, "unit", "units")) continue;
                end++;
            }

            return phrase.Unit;
        }

        return null;
    }

    // I.U., i.u., I.E., EL.U.
    private static DoseUnit? WithPoints(SourceText text, int i) =>
        text[i].Length == 1 && text.Is(i, "i") && text.IsAny(i + 2, "u", "e") && text[i + 2].Length == 1 ? International
        : text.Is(i, "el") && text.Is(i + 2, "u") && text.IsGlued(i + 2) ? Elisa
        : null;

    // "25 m Ci": the prefix was torn off.
    private static DoseUnit? ReadTorn(SourceText text, int i, out int end)
    {
        end = i + 2;
        Span<char> spelling = stackalloc char[3];
        Fold(text.Span(i), spelling);
        text.Span(i + 1).CopyTo(spelling[1..]);
        return Symbols.TryGetValue(spelling, out var unit) ? unit : null;
    }

    // One letter for both micro signs, and no characters without width.
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (Tokenizer.IsIgnorable(c)) continue;
            if (length == buffer.Length) return [];
            buffer[length++] = c == '\u03BC' ? '\u00B5' : c;
        }

        return buffer[..length];
    }

    private sealed record Phrase(string First, string[] Second, DoseUnit Unit)
    {
        /// <summary>Whether what follows the first word stands at a position: a word, or digits glued to it ("TCID50", "TCID₅₀").</summary>
        public bool GoesOn(SourceText text, int i, out int end)
        {
            end = i;
            if (text[i].Kind != TokenKind.Word && !text.IsGlued(i)) return false;
            foreach (var second in Second)
            {
                for (end = i + 1; text.Span(i, end - 1).Length < second.Length && text.IsGlued(end);) end++;
                if (text.Span(i, end - 1).Equals(second, StringComparison.OrdinalIgnoreCase)) return true;
            }

            return false;
        }
    }

    private sealed record Tables(Dictionary<string, DoseUnit> Symbols, Dictionary<string, DoseUnit> Names, List<Phrase> Phrases)
    {
        public static Tables Build()
        {
            var symbols = new Dictionary<string, DoseUnit>();
            var names = new Dictionary<string, DoseUnit>();
            var byUcum = new Dictionary<string, DoseUnit>();
            var prefixes = Rows(Lexicon.DosePrefixRows).ToDictionary(row => row[0][0], row => (Symbols: row[1], Name: row[2][0]));

            foreach (var row in Rows(Lexicon.DoseUnitRows))
            {
                var quantity = Enum.Parse<DoseQuantity>(row[0][0]);
                foreach (var prefix in row[1])
                {
                    var unit = new DoseUnit(prefix == "-" ? row[0][1] : prefix + row[0][1], quantity, Power(prefix));
                    byUcum[unit.Ucum] = unit;
                    var (marks, name) = prefix == "-" ? ([""], "") : prefixes[prefix];
                    foreach (var mark in marks)
                    {
                        foreach (var symbol in row[2]) symbols.TryAdd(mark + symbol, unit);
                    }

                    foreach (var full in row[3]) names.TryAdd(name + full, unit);
                }
            }

            foreach (var row in Rows(Lexicon.LooseDoseUnitRows))
            {
                foreach (var spelling in row[1]) symbols[spelling] = byUcum[row[0][0]];
            }

            var phrases = Rows(Lexicon.DosePhraseRows)
                .Select(row => new Phrase(row[1][0], row[2], byUcum.GetValueOrDefault(row[0][0], new DoseUnit(row[0][0], DoseQuantity.International, 1))))
                .ToList();
            return new(symbols, names, phrases);
        }

        private static IEnumerable<string[][]> Rows(string table) => table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(':').Select(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray());

        private static decimal Power(string prefix) => prefix switch
        {
            "f" => 1e-15m,
            "p" => 1e-12m,
            "n" => 1e-9m,
            "u" => 1e-6m,
            "m" => 1e-3m,
            "c" => 1e-2m,
            "d" => 1e-1m,
            "k" => 1e3m,
            "M" => 1e6m,
            "G" => 1e9m,
            "T" => 1e12m,
            _ => 1,
        };
    }
}
