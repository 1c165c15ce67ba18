namespace Extractor.Tests;

public class RegionTests
{
    [Theory]
    [InlineData("US", "US")]
    [InlineData("de", "DE")]
    [InlineData("uk", "GB")]
    [InlineData("AX", "AX")]
    public void A_region_is_read_in_any_case_and_the_United_Kingdom_by_both_its_codes(string written, string region) =>
        Assert.Equal(region, Region.Parse(written));

    [Theory]
    [InlineData("ZZ")]
    [InlineData("USA")]
    [InlineData("001")]
    [InlineData("")]
    public void What_no_country_has_is_no_region(string written) => Assert.Null(Region.Parse(written));

    [Fact]
    public void Options_hold_a_region_and_a_culture_in_their_usual_form()
    {
        Assert.Equal(new() { Region = "GB", Culture = "de-AT" }, new ExtractionOptions { Region = "uk", Culture = "DE_at" });
        Assert.Equal(new(), new ExtractionOptions { Region = null, Culture = null });
    }

    [Theory]
    [InlineData("USA")]
    [InlineData("XX")]
    [InlineData("")]
    public void Options_with_a_region_that_is_none_are_refused(string written) =>
        Assert.StartsWith($"\"{written}\" is not a region. Write its ISO 3166 code, for instance US",
            Assert.Throws<ArgumentException>(() => new ExtractionOptions { Region = written }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("english")]
    [InlineData("x!")]
    [InlineData("")]
    public void Options_with_a_culture_that_is_none_are_refused(string written) =>
        Assert.StartsWith($"\"{written}\" is not a culture. Write for instance en-US",
            Assert.Throws<ArgumentException>(() => new ExtractionOptions { Culture = written }).Message, StringComparison.Ordinal);

    [Fact]
    public void No_text_at_all_is_refused_by_name() =>
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => new ReleaseExtractor().Extract(null!)).ParamName);
}
