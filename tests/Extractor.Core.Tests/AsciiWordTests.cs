using Extractor.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests;

/// <summary>Reading letters eight at a time gives what reading them one at a time gives.</summary>
public sealed class AsciiWordTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("a", 1, 0)]
    [InlineData("McNeil", 6, 2)]
    [InlineData("ChairmanDate of", 12, 8)]
    [InlineData("internationalThird", 18, 13)]
    [InlineData("mCi/m2", 3, 0)]
    [InlineData("abc\u00E4", 3, 0)]
    public void Reads_letters_up_to_what_is_none(string text, int length, int joint)
    {
        Assert.Equal((length, joint), (AsciiWord.Read(text, out var found, out _), found));
    }

    [Fact]
    public void Reads_as_one_letter_at_a_time_does() => Prop.ForAll(
        Characters("azzZAbcdEfghIj").Zip(Characters("aZ@[`{ \u00C1\u0141\u2161"), string.Concat).ToArbitrary(),
        static text => (AsciiWord.Read(text, out var joint, out var key), joint, key) == OneAtATime(text)).QuickCheckThrowOnFailure();

    private static Gen<string> Characters(string some) => Gen.ArrayOf(Gen.Elements(some.ToCharArray())).Select(static characters => new string(characters));

    private static (int Length, int Joint, WordKey Key) OneAtATime(string text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length])) length++;
        var joint = 0;
        for (var i = length - 1; i >= 2; i--)
        {
            if (char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1])) joint = i;
        }

        var key = new ulong[3];
        for (var i = 0; i < length && length <= WordKey.Longest; i++) key[i / 8] |= (ulong)char.ToLowerInvariant(text[i]) << (8 * (i % 8));
        return (length, joint, new(key[0], key[1], key[2]));
    }
}
