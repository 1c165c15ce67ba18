using System.Collections.Frozen;
using System.Globalization;

namespace Extractor.Phones;

/// <summary>The numbers of one country code.</summary>
/// <param name="Code">ITU-T E.164 country code.</param>
/// <param name="Region">ISO 3166 region of the code, the first one when several share it; "001" for codes of no country.</param>
/// <param name="Trunk">What is dialled before a national number; empty when there is none.</param>
/// <param name="Shortest">Digits of the shortest national (significant) number.</param>
/// <param name="Longest">Digits of the longest.</param>
internal sealed record CountryCode(string Code, string Region, string Trunk, int Shortest, int Longest)
{
    /// <summary>Kinds by the digits that a national number starts with.</summary>
    public required PrefixTable<PhoneKind> Kinds { get; init; }

    /// <summary>Regions by the digits that a national number starts with.</summary>
    public required PrefixTable<string> Regions { get; init; }

    /// <summary>Whether this is the North American Numbering Plan.</summary>
    public bool IsNorthAmerican { get; } = Code == "1";

    /// <summary>Whether national numbers are usually printed without the trunk prefix.</summary>
    public bool IsTrunkOptional { get; } = Region is "AR" or "BR" or "CN" or "IN" or "MC" or "RU";

    /// <summary>Whether free and shared-cost numbers are always printed without the trunk prefix.</summary>
    public bool IsFreeWithoutTrunk { get; } = Region is "AE" or "CN" or "SA";

    // Without a trunk prefix a zero may be part of the number, as in Italy, but not in these.
    private bool NeverStartsWithZero { get; } = Region is "ES" or "PT" or "DK" or "NO" or "GR" or "PL" or "CZ" or "HK" or "SG";

    /// <summary>Whether national (significant) numbers of this length exist.</summary>
    public bool IsPossible(int length) => length >= Shortest && length <= Longest;

    /// <summary>Whether a number of this length exists, and none is so long without its area code, which has two digits or more.</summary>
    public bool HasAreaCode(int length) => IsPossible(length) && length > Longest - 2;

    /// <summary>Whether digits can be a national (significant) number.</summary>
    public bool IsValid(ReadOnlySpan<char> national)
    {
        if (!IsPossible(national.Length)) return false;
        if (IsNorthAmerican) return NorthAmerica.IsValid(national);
        if (Region == "SG" && national.Length > Shortest) return KindOf(national) == PhoneKind.TollFree;
        if (Region == "IE" && national.Length == Longest) return national[0] == '1' && KindOf(national) != PhoneKind.FixedLine;
        return (Trunk != "0" && !NeverStartsWithZero) || national[0] != '0';
    }

    /// <summary>What a national number reaches; null when the table does not tell.</summary>
    public PhoneKind? KindOf(ReadOnlySpan<char> national) => Kinds.IsEmpty ? null : Kinds.TryFind(national, out var kind) ? kind : PhoneKind.FixedLine;

    /// <summary>The region of a national number.</summary>
    public string RegionOf(ReadOnlySpan<char> national) => Regions.TryFind(national, out var region) ? region! : Region;
}

/// <summary>What the world's numbering plans say: country codes, regions, lengths, trunk prefixes and kinds.</summary>
internal static partial class NumberingPlan
{
    /// <summary>ITU-T E.164: country code and national number together have at most so many digits.</summary>
    public const int LongestNumber = 15;

    /// <summary>The region of country codes that belong to no country, such as 800.</summary>
    public const string NoRegion = "001";

    private static readonly FrozenDictionary<string, CountryCode> ByCode = ReadCodes();
    private static readonly FrozenDictionary<string, CountryCode>.AlternateLookup<ReadOnlySpan<char>> CodeLookup = ByCode.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, CountryCode> ByRegion = ReadRegions();

    /// <summary>The North American Numbering Plan.</summary>
    public static CountryCode NorthAmerican { get; } = ByCode["1"];

    /// <summary>The country code that digits start with: no code is the beginning of another.</summary>
    public static CountryCode? CodeOf(ReadOnlySpan<char> digits)
    {
        for (var length = 1; length <= Math.Min(3, digits.Length); length++)
        {
            if (CodeLookup.TryGetValue(digits[..length], out var code)) return code;
        }

        return null;
    }

    /// <summary>The country code of an ISO 3166 region.</summary>
    public static CountryCode? OfRegion(string region) => ByRegion.GetValueOrDefault(region);

    /// <summary>How many digits of the international prefix a number starts with that is dialled from a country: 00, 011, 0011, 010.</summary>
    public static int InternationalPrefix(ReadOnlySpan<char> digits, CountryCode? home) => digits[0] != '0' ? 0 : home?.Region switch
    {
        "AU" when digits.StartsWith("0011") => 4,
        "JP" when digits.StartsWith("010") => 3,
        _ when digits.StartsWith("011") => home is null or { IsNorthAmerican: true } ? 3 : 0,
        _ when digits.StartsWith("00") => 2,
        _ => 0,
    };

    private static FrozenDictionary<string, CountryCode> ReadCodes()
    {
        var regions = Rows(SharedCodes).Select(static row => row.Split(' '))
            .ToLookup(static columns => columns[0], static columns => columns.Skip(2).Select(prefix => (prefix, columns[1])));
        var codes = new Dictionary<string, CountryCode>();
        foreach (var row in Rows(Codes))
        {
            var columns = row.Split('|', StringSplitOptions.TrimEntries);
            var head = columns[0].Split(' ');
            var lengths = head[3].Split('-');
            codes[head[0]] = new(head[0], head[1], head[2] == "-" ? "" : head[2], Number(lengths[0]), Number(lengths[^1]))
            {
                Kinds = new([.. columns.Skip(1).Select(static column => column.Split(' '))
                    .SelectMany(static kind => kind.Skip(1), static (kind, prefix) => (prefix, Enum.Parse<PhoneKind>(kind[0])))]),
                Regions = new([.. regions[head[0]].SelectMany(static row => row)]),
            };
        }

        return codes.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, CountryCode> ReadRegions()
    {
        var regions = new Dictionary<string, CountryCode>();
        foreach (var row in Rows(SharedCodes))
        {
            var columns = row.Split(' ');
            regions[columns[1]] = ByCode[columns[0]];
        }

        foreach (var code in ByCode.Values) regions.TryAdd(code.Region, code);

        return regions.ToFrozenDictionary();
    }

    private static string[] Rows(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}

/// <summary>The rules of the North American Numbering Plan: area code, exchange, line as NXX-NXX-XXXX with N from 2 to 9.</summary>
internal static class NorthAmerica
{
    private static readonly bool[] Assigned = ReadAssigned();

    /// <summary>Whether ten digits have an area code and an exchange that can exist; area codes with a nine in the middle cannot.</summary>
    public static bool IsValid(ReadOnlySpan<char> national) =>
        national.Length == 10 && national[0] >= '2' && national[1] != '9' && national[3] >= '2';

    /// <summary>Whether ten digits are valid and start with an area code in use.</summary>
    public static bool IsAssigned(ReadOnlySpan<char> national) => IsValid(national) && Assigned[AreaCode(national)];

    /// <summary>Whether digits start with a code that is free for the caller.</summary>
    public static bool IsTollFree(ReadOnlySpan<char> areaCode) => NumberingPlan.NorthAmerican.KindOf(areaCode) == PhoneKind.TollFree;

    private static int AreaCode(ReadOnlySpan<char> national) => ((national[0] - '0') * 100) + ((national[1] - '0') * 10) + (national[2] - '0');

    private static bool[] ReadAssigned()
    {
        var assigned = new bool[1000];
        foreach (var prefix in NumberingPlan.NorthAmerican.Regions.Prefixes) assigned[AreaCode(prefix)] = true;
        return assigned;
    }
}
