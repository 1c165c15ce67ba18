using System.Text;

namespace Extractor.Documents.Tests;

/// <summary>The text that is read of HTML.</summary>
public class HtmlTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two\n three</p>", "One\n\nTwo three\n")]
    [InlineData("<h1>Title</h1><div>a <b>bold</b> word</div>tail", "Title\n\na bold word\ntail\n")]
    [InlineData("Jane Doe<br>Tel. 212-555-0142<br/>a@b.example", "Jane Doe\nTel. 212-555-0142\na@b.example\n")]
    [InlineData("a<br><br>b", "a\n\nb\n")]
    [InlineData("<table><tr><td>Investors</td><td>Media</td></tr><tr><td>Jane</td><td>Jack</td></tr></table>", "Investors\tMedia\nJane\tJack\n")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "One\nTwo\n")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b\n")]
    [InlineData("One<pre>\n  a</pre>", "One\n\n  a\n")]
    [InlineData("14&nbsp;May, caf&eacute; &lt;x&gt; 5&#181;g", "14\u00A0May, café <x> 5µg\n")]
    [InlineData("<script>var a = '1-800-555-0142';</script>a<style>p{}</style><p hidden>no</p>", "a\n")]
    [InlineData("jane<i></i>@b.example", "jane@b.example\n")]
    [InlineData("<center>KARSK AB</center><center>May 5, 2026</center>", "KARSK AB\nMay 5, 2026\n")]
    [InlineData("a<fieldset><legend>b</legend>c</fieldset><details><summary>d</summary>e</details>f", "a\nb\nc\nd\ne\nf\n")]
    [InlineData("a<dialog>b</dialog><hgroup>c</hgroup><search>d</search>e", "a\nb\nc\nd\ne\n")]
    [InlineData("a<menu><li>b</menu>c<dir><li>d</dir>e", "a\n\nb\n\nc\n\nd\n\ne\n")]
    [InlineData("a<listing>\n b\n  c</listing>d<xmp> e</xmp>f", "a\n\n b\n  c\n\nd\n\n e\n\nf\n")]
    [InlineData("<pre>a\n<br>b<br>c</pre>", "a\n\nb\nc\n")]
    public void Blocks_are_paragraphs_and_cells_columns(string body, string text)
    {
        var document = Read($"<!DOCTYPE html><html><head><title>not this</title></head><body>{body}</body></html>");
        Assert.Equal((text, "text/html"), (document.Text, document.ContentType));
    }

    [Theory]
    [InlineData("<td><p>Investors</p></td><td><p>Media</p></td><tr><td><p>Jane</p></td><td>Jack</td>", "Investors\tMedia\nJane\tJack\n")]
    [InlineData("<td> <div><p>Investors<br></div> </td> <td><p>Media</td>", "Investors\tMedia\n")]
    [InlineData("<td><p>a<p>b</td><td><p>c</td><td>d</td>", "a\n\nb\n\nc\td\n")]
    [InlineData("<td><div>a</div></td><td></td><td><p>b<p>c</td><td>d", "a\t\tb\n\nc\n\nd\n")]
    [InlineData("<td><p></p></td><td><p>a</td><td><p></td><tr><td>b", "a\nb\n")]
    [InlineData("<td><table><tr><td>a<td>b</table><td><table><tr><td>c<tr><td>d</table><td>e", "a\tb\tc\nd\n\ne\n")]
    [InlineData("<td>a</td><td><table><tr><td><tr><td>b</table></td>", "a\tb\n")]
    [InlineData("<td><pre>a\n b</td><td>c  d</table>e  f", "a\n b\n\nc d\n\ne f\n")]
    public void A_cell_of_one_paragraph_is_a_column(string cells, string text) => Assert.Equal(text, Read($"<html><table><tr>{cells}").Text);

    [Theory]
    [InlineData("<p>One<p>Two<div>Three</div>", "One\n\nTwo\n\nThree\n")]
    [InlineData("<div><p>One</div>Two", "One\n\nTwo\n")]
    [InlineData("<ul><li>One<li>Two</ul>Three", "One\nTwo\n\nThree\n")]
    [InlineData("<table><tr><td>Investors<td>Media<tr><td>Jane<td>Jack</table>", "Investors\tMedia\nJane\tJack\n")]
    public void End_tags_may_be_left_out(string body, string text) => Assert.Equal(text, Read($"<html><title>not this</title>{body}").Text);

    [Theory]
    [InlineData("a<p style=\"color: red; display: none\">no</p>b", "a\n\nb\n")]
    [InlineData("a<svg><title>no</title></svg>b<svg/>c", "abc\n")]
    [InlineData("a<div hidden><div>no</div>no</div>b", "a\nb\n")]
    [InlineData("<p hidden>no<p>a", "a\n")]
    [InlineData("<div><p hidden>no</div>a", "a\n")]
    [InlineData("<ul><li hidden>no<ul><li>no</ul><li>a</ul>", "a\n")]
    [InlineData("<dl><dt>a<dd hidden>no<dl><dd>no</dl></dl>b", "a\n\nb\n")]
    [InlineData("<table><tr><td hidden>no<table><td>no</table><td>a<tr hidden><td>no<tr><td>b</table>", "a\nb\n")]
    [InlineData("<table><tr><td>a<tr hidden><td>no</table>b", "a\n\nb\n")]
    [InlineData("a<br hidden>b<input hidden>c", "a\nbc\n")]
    [InlineData("<div><span style=\"display:none\">no</div>a", "a\n")]
    [InlineData("<p><span hidden/>no</p>a", "a\n")]
    [InlineData("<section><h2 hidden>no</section>a", "a\n")]
    [InlineData("<h2 hidden>no<h3>a", "a\n")]
    [InlineData("<div><ul hidden><li>no</div>a", "a\n")]
    [InlineData("<div><svg><path></div>a", "a\n")]
    [InlineData("<table><tr><td><b hidden>no<td>a<tr><td><div hidden>no<tr><td>b</table>c", "a\nb\n\nc\n")]
    [InlineData("<ul><li><i hidden>no<li><div hidden><ul><li>no</ul></li><li>a</ul>", "a\n")]
    [InlineData("<p><b hidden>no<center>a</center>", "a\n")]
    [InlineData("<select><option>no<input>a<select><option>no</select>b", "ab\n")]
    [InlineData("<div><table><tr><td><b hidden>no</div></ul></tbody>no</table>a</div>b", "a\nb\n")]
    [InlineData("<b><div hidden>no</b>no</div>a", "a\n")]
    [InlineData("<tr><td><span hidden><table><tr><td>no</tr></table></span>a", "a\n")]
    [InlineData("<table><tr><td><template><tr><td>no<td>no</template>a</table>", "a\n")]
    [InlineData("<video><p>no</video>a<audio>no</audio>b<canvas>no</canvas>c<object><param>no</object>d", "abcd\n")]
    [InlineData("a<datalist><option>no</datalist>b<noframes><p>no</noframes>c", "abc\n")]
    public void What_is_not_shown_ends_where_its_element_does(string body, string text) => Assert.Equal(text, Read($"<html><body>{body}").Text);

    [Theory]
    [InlineData("<html hidden><body>a")]
    [InlineData("<html><body style=\"display: none\">a")]
    public void A_document_that_a_script_shows_is_read(string html) => Assert.Equal("a\n", Read(html).Text);

    [Theory]
    [InlineData("<?xml version='1.0' encoding='UTF-8'?>\n<!-- saved --><html>a")]
    [InlineData("<!-- saved --> <?xml version='1.0'?><?page new?><!DOCTYPE html>a")]
    public void Instructions_may_come_before_the_document(string html) => Assert.Equal("a\n", Read(html).Text);

    [Theory]
    [InlineData("<!doctype html><html lang=\"de\"><p>a", "de-DE")]
    [InlineData("  <!-- saved -->\n<html lang='fr-CA'><p>a", "fr-CA")]
    [InlineData("<html xml:lang=\"it\"><body>a", "it-IT")]
    [InlineData("<html><body lang=\"nl\">a", "nl-NL")]
    [InlineData("<html lang=\"\"><body>a", null)]
    [InlineData("<html lang=\"{{locale}}\"><body>a", null)]
    [InlineData("<html><body>a", null)]
    public void The_language_is_that_of_the_document(string html, string? culture) => Assert.Equal(culture, Read(html).Culture);

    [Theory]
    [InlineData("Revenue <b>rose</b>.")]
    [InlineData("<htmlish>")]
    [InlineData("<note>a</note>")]
    [InlineData("< 5 mg")]
    [InlineData("<jane@b.example>")]
    [InlineData("<?php <html>")]
    [InlineData("<!-- <html>")]
    public void Text_with_tags_in_it_is_no_HTML(string text) => Assert.Equal((text, "text/plain"), (Read(text).Text, Read(text).ContentType));

    [Theory]
    [InlineData("<p>A paragraph, 14&nbsp;May</p>")]
    [InlineData("<div class=\"release\">A paragraph, 14&nbsp;May</div>")]
    [InlineData("<head><title>no</title></head><body>A paragraph, 14&nbsp;May")]
    [InlineData("<!-- part --><BR/>A paragraph, 14&nbsp;May")]
    public void A_part_of_a_page_is_HTML(string html) => Assert.Equal(("A paragraph, 14\u00A0May\n", "text/html"), (Read(html).Text, Read(html).ContentType));

    [Fact]
    public void Markdown_may_start_with_a_tag() =>
        Assert.Equal("text/markdown", DocumentReader.Read("<p align=\"center\">**A** B</p>"u8, "a.md", out _)!.ContentType);

    [Theory]
    [InlineData("<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<TEXT>\n<HTML><BODY>a&amp;b</BODY></HTML>\n</TEXT>\n</DOCUMENT>\n")]
    [InlineData("<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n<XBRL>\n<?xml version='1.0' encoding='ASCII'?>\n<html><body>a&amp;b</body></html>\n</XBRL>\n</TEXT>\n</DOCUMENT>\n")]
    public void Of_an_EDGAR_document_the_document_itself_is_read(string text) => Assert.Equal(("a&b\n", "text/html"), (Read(text).Text, Read(text).ContentType));

    [Fact]
    public void An_EDGAR_document_in_plain_text_is_plain_text()
    {
        const string Exhibit = "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\nAt 5 < 6\n</TEXT>\n</DOCUMENT>\n";
        Assert.Equal((Exhibit, "text/plain"), (Read(Exhibit).Text, Read(Exhibit).ContentType));
    }

    [Theory]
    [InlineData("14.2 months<sup>1</sup> or <sup> 2,3 </sup>", "14.2 months¹ or ²,³\n")]
    [InlineData("5×10<sup>6</sup> cells, kg<sup>-1</sup>, CD34<sup>+</sup>", "5×10⁶ cells, kg⁻¹, CD34⁺\n")]
    [InlineData("18<sup>30</sup> CET, 9<sup>15</sup>; 5 × 10<sup>13</sup>", "1830 CET, 915; 5 × 10¹³\n")]
    [InlineData("May 5<sup>th</sup>, 5 m<sup><b>2</b></sup>, A<sup>TM</sup>", "May 5th, 5 m², ATM\n")]
    public void A_raised_number_is_no_part_of_the_word_before(string body, string text) => Assert.Equal(text, Read($"<html>{body}").Text);

    [Theory]
    [InlineData("<h1>Orrel Reports<br>Results</h1>a<br>b", "Orrel Reports Results\n\na\nb\n")]
    [InlineData("<h1>Orrel <b>Reports<br/> Results</b></h1>", "Orrel Reports Results\n")]
    [InlineData("<h3>Contact<br>Jane Doe<br>617-555-0142</h3>", "Contact\nJane Doe\n617-555-0142\n")]
    public void A_heading_is_one_line(string body, string text) => Assert.Equal(text, Read($"<html>{body}").Text);

    [Theory]
    [InlineData("Jane, <a href='mailto:jane@b.example?subject=x%20y'>email</a>, <a href='tel:+1-212-555-0142'>call</a>.", "Jane, email (jane@b.example), call (+1-212-555-0142).\n")]
    [InlineData("<a href=\"MAILTO:jane%2Bpr@b.example\">Jane <b>Roe</b></a>", "Jane Roe (jane+pr@b.example)\n")]
    [InlineData("<a href='mailto:jane@b.example'>jane@b.example</a> <a href='tel:12125550142'>(212) 555-0142</a>", "jane@b.example (212) 555-0142\n")]
    [InlineData("<a href='/news'>News</a> <a href='mailto:'>mail</a> <a>none</a></a>", "News mail none\n")]
    [InlineData("<div hidden><a href='mailto:jane@b.example'>email</a></div>a", "a\n")]
    public void Where_a_link_leads_is_shown_when_its_words_do_not_tell(string body, string text) => Assert.Equal(text, Read($"<html>{body}").Text);

    [Theory]
    [InlineData("<a class='__cf_email__' data-cfemail='5a3b1a38743f223b372a363f'>[email&#160;protected]</a>, b", "a@b.example, b\n")]
    [InlineData("<span data-cfemail='zz'>kept</span>", "kept\n")]
    public void An_address_kept_from_robots_is_read(string body, string text) => Assert.Equal(text, Read($"<html>{body}").Text);

    [Theory]
    [InlineData("<html><head><meta charset=iso-8859-2><body>", "iso-8859-2", "Łukasz Żak")]
    [InlineData("<html><head><meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>", "shift_jis", "東京")]
    public void Bytes_are_read_in_the_encoding_that_the_page_declares(string head, string encoding, string text)
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(head + text);
        var document = DocumentReader.Read(content, "a.html", out _)!;
        Assert.Equal((text + "\n", 0), (document.Text, document.Warnings.Count));
    }

    [Theory]
    [InlineData("<meta charset=nonsense>")]
    [InlineData("<meta charset=")]
    [InlineData("<meta name=a>")]
    public void A_page_that_declares_no_known_encoding_is_read_with_a_warning(string head)
    {
        var document = DocumentReader.Read([.. Encoding.ASCII.GetBytes($"<html><head>{head}<body>caf"), 0xE9], "a.html", out _)!;
        Assert.Equal("encodingGuessed", Assert.Single(document.Warnings).Code);
    }

    [Fact]
    public void HTML_without_text_is_empty()
    {
        Assert.Null(DocumentReader.Read("<html><body><script>a()</script></body></html>"u8, "a.html", out var error));
        Assert.Equal("emptyInput", error!.Code);
    }

    [Fact]
    public void Nesting_may_be_deep() =>
        Assert.Equal("a\n", Read($"<html><body>{string.Concat(Enumerable.Repeat("<div>", 500_000))}a").Text);

    [Fact]
    public void Tags_that_are_never_closed_cost_no_more_than_others()
    {
        // A tree repeats every open one in every paragraph: 100,000 make thousands of millions of elements.
        var html = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<p><b id={i}>a"));
        Assert.Equal(100_000, Read("<html>" + html).Text.Count(c => c == 'a'));
    }

    [Theory]
    [InlineData("<div hidden>", "</b></li><li>")]
    [InlineData("<table><tr><td><p>", "<b></p></td><td><p>")]
    [InlineData("<ul><li><i><div>", "<li><i></i></ul>")]
    [InlineData("<div><span hidden>", "</div><x-a hidden></x-a>")]
    public void Tags_far_from_what_they_end_cost_no_more_than_others(string opened, string next)
    {
        var html = string.Concat(Enumerable.Repeat(opened, 100_000)) + string.Concat(Enumerable.Repeat(next, 100_000));
        Assert.EndsWith("a\n", Read($"<html>{html}{string.Concat(Enumerable.Repeat("</div>", 100_000))}a").Text);
    }

    [Theory]
    [InlineData("<html lang=\"de\"><p>It was on May 5, 2026 and is over.", null, "de-DE")]
    [InlineData("<html lang=\"de\"><p>It was on May 5, 2026 and is over.", "en-GB", "en-GB")]
    [InlineData("<html><p>It was on May 5, 2026 and is over.", null, "en-US")]
    public void The_callers_culture_comes_before_the_documents_and_that_before_the_texts(string html, string? given, string culture) =>
        Assert.Equal(culture, new ReleaseExtractor().Extract(Encoding.UTF8.GetBytes(html), new() { Name = "a.html" }, new() { Culture = given }).Extractor.Culture);

    private static Document Read(string html) => DocumentReader.Read(Encoding.UTF8.GetBytes(html), "a.txt", out _)!;
}
