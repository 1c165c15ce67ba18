using Extractor.Emails;
using Extractor.Phones;
using Extractor.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests;

/// <summary>What holds for any text: texts are strings of pieces that numbers and addresses are made of.</summary>
public class PhoneAndEmailPropertyTests
{
    private static readonly string[] Pieces =
    [
        "1", "44", "212", "555", "0142", "020", "7946", "00", "011", "+", "(", ")", "(0)", "-", ".", "/", " ", "  ", "\n", "\n\n", "\t", "ext. ", "x",
        "Tel: ", "Fax ", "UK: ", "Germany", "ID ", "for ", "or ", "1-800-", "HELP", "@", "a", "jane.roe", "example", ".com", "com", "Main", "[at]",
        " at ", " dot ", "www", "\u00AD", "\u2011", "\u00A0", "\uFF11", "é", "\uD83D", "#", ",", ";", ":", "$", "%",
    ];

    private static readonly Gen<string> Texts = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).Resize(60);

    [Fact]
    public void Every_mention_is_the_text_at_its_offset() => ForAll(text =>
        Assert.All(Find(text), mention => Assert.Equal(mention.Text, text.Substring(mention.Offset, mention.Length))));

    [Fact]
    public void Mentions_of_one_recognizer_do_not_overlap() => ForAll(text =>
    {
        foreach (var kind in Find(text).GroupBy(mention => mention.GetType()))
        {
            var end = 0;
            foreach (var mention in kind.OrderBy(mention => mention.Offset))
            {
                Assert.True(mention.Offset >= end, $"{mention.Text} starts inside the mention before it.");
                end = mention.Offset + mention.Length;
            }
        }
    });

    [Fact]
    public void The_same_text_gives_the_same_mentions() => ForAll(text => Assert.Equal(Find(text), Find(text)));

    [Fact]
    public void E164_is_a_plus_sign_and_at_most_fifteen_digits() => ForAll(text =>
        Assert.All(Find(text).OfType<PhoneMention>().Where(phone => phone.E164 is not null), phone =>
        {
            Assert.Matches("^\\+[1-9][0-9]{4,14}$", phone.E164);
            Assert.EndsWith(phone.National!, phone.E164, StringComparison.Ordinal);
        }));

    [Fact]
    public void An_address_has_one_at_sign_and_a_domain_in_small_letters() => ForAll(text =>
        Assert.All(Find(text).OfType<EmailMention>(), email =>
        {
            Assert.Equal(email.Domain.ToLowerInvariant(), email.Domain);
            Assert.EndsWith("@" + email.Domain, email.Address, StringComparison.Ordinal);
            Assert.Equal(email.Address.LastIndexOf('@'), email.Address.IndexOf('@', StringComparison.Ordinal));
            Assert.Contains('.', email.Domain);
        }));

    [Theory]
    [InlineData("7")]
    [InlineData("1-")]
    [InlineData("1 ")]
    [InlineData("(")]
    [InlineData("(1) ")]
    [InlineData("+ ")]
    [InlineData("+1")]
    [InlineData("1-800-A-")]
    [InlineData("020 7946 ")]
    [InlineData("@")]
    [InlineData("a@a.")]
    [InlineData("x at y dot ")]
    public void A_million_characters_of_one_pattern_are_read(string pattern) =>
        Assert.NotNull(Find(string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length))));

    private static void ForAll(Action<string> holds) =>
        Prop.ForAll(Texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static List<Mention> Find(string text)
    {
        using var source = SourceText.Read(text);
        var found = new List<Mention>();
        new PhoneRecognizer(source, new(), found).ReadTo(source.Count);
        new EmailRecognizer(source, found).ReadTo(source.Count);
        return found;
    }
}
