using System.Collections.Frozen;
using Extractor.Text;

namespace Extractor.Releases;

/// <summary>Agencies, brokers and law firms that stand beside contacts and whose names read like those of persons, or like two names.</summary>
internal static class KnownFirms
{
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = """
        Joele Frank, Wilkinson Brimmer Katcher
        Joele Frank Wilkinson Brimmer Katcher
        Joele Frank
        Wilkinson Brimmer Katcher
        Abernathy MacGregor
        Baker McKenzie
        Beaumont Cornish
        Bell Pottinger
        Burns McClellan
        Canaccord Genuity
        Cantor Fitzgerald
        Charlotte Street
        Citigate Dewe Rogerson
        Clifford Chance
        Davis Polk
        Dewe Rogerson
        Dukas Linden
        Edelman Smithfield
        Erik Penser
        Evoke Canale
        Finsbury Glover Hering
        Goldman Sachs
        Grant Thornton
        Hering Schuppener
        Hogan Lovells
        Houlihan Lokey
        Hudson Sandler
        Keefe Bruyette
        Kekst CNC
        Ladenburg Thalmann
        Lippert Heilshorn
        Luther Pendragon
        Morgan Stanley
        Morrow Sodali
        Panmure Gordon
        Panmure Liberum
        Peel Hunt
        Piper Jaffray
        Piper Sandler
        Porter Novelli
        Ruder Finn
        Sard Verbinnen
        Simpson Thacher
        Slaughter and May
        Slaughter May
        Solebury Trout
        Stifel Nicolaus
        Strand Hanson
        Weber Shandwick
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).GroupBy(static name => name[..name.IndexOf(' ', StringComparison.Ordinal)])
        .ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token behind the firm whose name starts at a token; the token itself where none does.</summary>
    public static int End(SourceText text, int first)
    {
        if (!ByFirstWord.TryGetValue(text.Span(first), out var names)) return first;
        var rest = text.Text.AsSpan(text[first].Start);
        foreach (var name in names)
        {
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var end = first;
            while (end < text.Count && text[end].End <= text[first].Start + name.Length) end++;
            if (text[end - 1].End == text[first].Start + name.Length) return end;
        }

        return first;
    }
}
