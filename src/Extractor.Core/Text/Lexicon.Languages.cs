namespace Extractor.Text;

/// <content>The function words of each language, in the order of <see cref="Cultures.LanguageDetector"/>. A word may stand in several tables.</content>
internal static partial class Lexicon
{
    private const string English = """
        the of and to in a an is was were are be been has have had will would may can could should that this these those it its
        for on with as at by from or not no but which who whom whose what when where while than then also after before during
        between into over under about our we they their them he she his her you your i us all any each more most other such
        there here if so do does did both only until since through against per upon out up met last next first new year years said today
        """;

    private const string German = """
        der die das den dem des ein eine einer einem einen eines und oder aber nicht kein keine ist sind war waren wird werden wurde
        wurden worden hat haben hatte hatten kann können soll sollen im in an am auf aus bei beim mit nach von vom vor zu zum zur
        zwischen über unter durch für gegen ohne um bis seit während wegen als wie dass daß wenn weil sich er sie es wir ihr ihre
        ihrer ihren ihrem sein seine seiner seinen unser unsere unserer unseren diese dieser dieses diesem diesen auch noch nur
        sowie mehr sehr bereits dabei damit rund etwa so man was wer wo hier heute derzeit künftig jeweils sei ob zudem gab
        """;

    private const string French = """
        le la les l un une des du de d à au aux et ou mais ne pas est sont était étaient été être a ont avait sera seront serait
        dans en sur sous par pour avec sans chez entre vers depuis pendant après avant contre dès jusqu que qu qui quoi dont où ce cet
        cette ces son sa ses leur leurs notre nos votre vos nous vous il elle ils elles on se s n c y plus moins très aussi ainsi
        comme si lors afin selon tout tous toute toutes même peut peuvent doit cela celui celle ayant également fait
        """;

    private const string Spanish = """
        el la los las un una unos unas de del al a en y e o u que no con por para sin sobre entre desde hasta hacia según durante
        tras ante contra es son fue fueron era ser sido está están ha han había será serán puede pueden debe se su sus lo le les
        nuestro nuestra nuestros nuestras este esta estos estas ese esa eso esto como más menos muy también así cuando donde
        quien cual cuyo pero si ya mediante además cada otro otra otros otras todo todos todas mismo hoy
        """;

    private const string Italian = """
        il lo la i gli le l un uno una di del dello della dei degli delle dell d a al allo alla ai agli alle all da dal dallo dalla
        dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle sull con per tra fra e ed o
        che chi cui non è sono era erano stato stata stati state ha hanno aveva sarà saranno essere avere può possono si se suo sua
        suoi sue loro nostro nostra nostri nostre questo questa questi queste quello quella come più meno molto anche così quando
        dove ma già dopo prima durante entro oltre presso secondo ogni tutto tutti tutte circa nonché oggi ne ci
        """;

    private const string Portuguese = """
        o a os as um uma uns umas de do da dos das em no na nos nas num numa ao à aos às por pelo pela pelos pelas para com sem
        sobre entre desde até após antes durante contra segundo e ou que quem cujo não é são foi foram era ser sido está estão tem
        têm tinha há será serão pode podem deve se seu sua seus suas lhe nosso nossa nossos nossas este esta estes estas esse essa
        isso isto como mais menos muito também assim quando onde mas já além cada outro outra outros outras todo todos todas mesmo
        sob ante ter foram ainda seja hoje
        """;

    private const string Dutch = """
        de het een en of maar niet geen is zijn was waren wordt worden werd werden heeft hebben had hadden zal zullen kan kunnen
        moet moeten in op aan uit bij met naar van voor tot tussen over onder door tegen zonder om sinds tijdens na als dan dat die
        dit deze wie wat waar wanneer er ze hij zij wij we ons onze hun haar ook nog alleen meer zeer reeds zo te ter ten
        toen omdat zodat indien ongeveer volgens vanaf binnen alle elke andere nu je u
        """;

    private static void AddFunctionWords(Dictionary<string, Word> words)
    {
        AddTable(words, WordClass.Abbreviation, ": vs approx no nos dr eg ie fig ca");
        foreach (var (language, table) in ((string[])[English, German, French, Spanish, Italian, Portuguese, Dutch]).Index())
        {
            foreach (var text in table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!words.TryGetValue(text, out var word)) words[text] = word = new Word(text);
                word.Languages |= (byte)(1 << language);
            }
        }
    }
}
