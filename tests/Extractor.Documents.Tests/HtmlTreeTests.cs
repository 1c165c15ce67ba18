using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Documents.Tests;

/// <summary>The text of HTML is read tag by tag; this reads it the obvious way, from the tree that a browser builds, and compares.</summary>
public class HtmlTreeTests
{
    private static readonly Arbitrary<string> Bodies = Inside("body", 6).ToArbitrary();

    [Fact]
    public void Tags_give_the_same_text_as_the_tree() =>
        Prop.ForAll(Bodies, body => Assert.Equal(OfTree(body), OfTags(body))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string? OfTags(string body) => DocumentReader.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{body}"), "a.html", out _)?.Text;

    private static string? OfTree(string body)
    {
        var text = new VisibleText(0);
        Write(new HtmlParser().ParseDocument($"<!DOCTYPE html><html><body>{body}").Body!);
        return text.ToString() is { Length: > 1 } written ? written : null;

        void Write(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText { Data: var data }) text.Append(data);
                if (child is not IElement { LocalName: var name } element) continue;
                text.Open(name, element.HasAttribute("hidden"), isSelfClosing: false);
                Write(child);
                if (name is not ("br" or "hr")) text.Close(name);
            }
        }
    }

    // Elements in each other as authors write them, some hidden, some without their end tags.
    private static Gen<string> Inside(string parent, int depth) =>
        from names in Gen.Elements(Children(parent)).ListOf(3)
        from children in Gen.CollectToList(names, name => Element(name, parent, depth))
        select string.Concat(children);

    private static Gen<string> Element(string name, string parent, int depth) => name switch
    {
        "#text" => Gen.Elements(" a", "b ", "c\n d", "\ne", "&amp;"),
        "br" or "hr" => Gen.Constant($"<{name}>"),
        "svg" => Gen.Elements("<svg/>", "<svg><title>no</title></svg>"),
        "script" => Gen.Constant("<script>if (a<b) write('</div>')</script>"),
        _ when depth == 0 => Gen.Constant(""),
        _ => from content in Inside(name, depth - 1)
             from hidden in Gen.Frequency((8, Gen.Constant("")), (1, Gen.Constant(" hidden")))
             from end in Gen.Elements(MayStayOpen(name, parent) ? ["", $"</{name}>"] : new[] { $"</{name}>" })
             select $"<{name}{hidden}>{content}{end}",
    };

    // An open b would go on in every paragraph behind it, an open span be closed by another b, an open block hold the next item.
    private static bool MayStayOpen(string name, string parent) => name switch
    {
        "li" or "td" or "tr" or "dt" or "dd" or "p" => true,
        "span" => parent is not ("b" or "span"),
        "h2" or "pre" => parent is not ("li" or "dt" or "dd"),
        _ => false,
    };

    private static string[] Children(string parent) => parent switch
    {
        "table" => ["tr"],
        "tr" => ["td", "th"],
        "ul" => ["li"],
        "dl" => ["dt", "dd"],
        "p" or "h2" or "pre" or "b" or "span" => ["#text", "#text", "b", "span", "br"],
        _ => ["#text", "p", "div", "table", "ul", "dl", "b", "span", "br", "pre", "h2", "hr", "svg", "script"],
    };
}
