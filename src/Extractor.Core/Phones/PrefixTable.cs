using System.Collections.Frozen;

namespace Extractor.Phones;

/// <summary>Values by the digits that a number starts with; the longest prefix counts.</summary>
/// <param name="rows">Prefixes, each once, and their values.</param>
internal sealed class PrefixTable<TValue>(IReadOnlyCollection<(string Prefix, TValue Value)> rows)
{
    private readonly FrozenDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> values =
        rows.ToFrozenDictionary(static row => row.Prefix, static row => row.Value).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int[] lengths = [.. rows.Select(static row => row.Prefix.Length).Distinct().OrderDescending()];

    /// <summary>Whether there are no prefixes at all.</summary>
    public bool IsEmpty => lengths.Length == 0;

    /// <summary>The prefixes.</summary>
    public IEnumerable<string> Prefixes => values.Dictionary.Keys;

    /// <summary>Their values.</summary>
    public IEnumerable<TValue> Values => values.Dictionary.Values;

    /// <summary>The value of the longest prefix that digits start with; false when they start with none.</summary>
    public bool TryFind(ReadOnlySpan<char> digits, out TValue? value)
    {
        foreach (var length in lengths)
        {
            if (digits.Length >= length && values.TryGetValue(digits[..length], out value)) return true;
        }

        value = default;
        return false;
    }
}
