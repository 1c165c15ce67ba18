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
}
