namespace Extractor.Text;

/// <summary>What a word does in a contact block. A word can do several things.</summary>
[Flags]
internal enum ContactWord
{
    None = 0,

    /// <summary>Says that contacts follow: contact, inquiries, media.</summary>
    Heading = 1 << 0,

    /// <summary>Stands in headings beside such a word: for, further, relations.</summary>
    HeadingFiller = 1 << 1,

    /// <summary>Investor relations.</summary>
    Investor = 1 << 2,

    /// <summary>Press and media.</summary>
    Media = 1 << 3,

    /// <summary>The company in general.</summary>
    Company = 1 << 4,

    /// <summary>Physicians, patients and trials.</summary>
    Medical = 1 << 5,

    /// <summary>Makes a job title: director, officer, head.</summary>
    Title = 1 << 6,

    /// <summary>A field of work, part of titles and of agencies' names: relations, communications.</summary>
    Function = 1 << 7,

    /// <summary>Part of organizations' names and of no person's: partners, therapeutics.</summary>
    Organization = 1 << 8,

    /// <summary>A legal form, with which an organization's name ends: Inc, GmbH.</summary>
    LegalForm = 1 << 9,

    /// <summary>Stands before a name and is no part of it: Dr, Ms.</summary>
    Honorific = 1 << 10,

    /// <summary>A degree or generation behind a name: MD, CFA, Jr.</summary>
    Credential = 1 << 11,

    /// <summary>A small word within a name: van, de la.</summary>
    Particle = 1 << 12,

    /// <summary>Announces an address or number and is no content: email, web, at.</summary>
    ReachLabel = 1 << 13,

    /// <summary>Part of postal addresses and of no name: street, suite.</summary>
    Address = 1 << 14,

    /// <summary>Never part of a person's name.</summary>
    NoName = 1 << 15,

    /// <summary>Closes a heading of contacts: "Solvanta contact:", "media inquiries".</summary>
    HeadingNoun = 1 << 16,

    /// <summary>Opens a part of the release behind its contacts: about, source.</summary>
    Ending = 1 << 17,

    /// <summary>Work that organizations do for a company: an organization's remark, not a person's.</summary>
    Adviser = 1 << 18,

    /// <summary>A word of titles, places or addresses that is a surname as well, behind a first name.</summary>
    Surname = 1 << 19,

    /// <summary>Labels what follows as a name, a title or an organization and says nothing itself.</summary>
    FieldLabel = 1 << 20,

    /// <summary>A small word within titles.</summary>
    Joiner = 1 << 21,

    /// <summary>Asks readers to get in touch with the person behind it: contact, call, reach.</summary>
    Ask = 1 << 22,

    /// <summary>A part of an organization: department, office, desk.</summary>
    Department = 1 << 23,

    /// <summary>Stands before a title's noun and closes no title: senior, vice.</summary>
    Rank = 1 << 24,

    /// <summary>The field of a degree behind an honorific: Dr. med., Dr. rer. nat.</summary>
    HonorificField = 1 << 25,

    /// <summary>Who answers holders on a company's behalf: information agent, proxy solicitor, dealer manager.</summary>
    Agent = 1 << 26,
}

internal static partial class Lexicon
{
    private static void AddContactWords(Dictionary<string, Word> words) => AddTable(words, WordClass.ContactLabel, """
        Heading, NoName: contact contacts inquiry inquiries enquiry enquiries kontakt kontakte contatti contacto contactos ansprechpartner questions information info queries query
        Heading, NoName: rückfragen investor investors investoren media press presse medien journalists analysts shareholders shareholder
        Heading, NoName: analyst reporters stockholder stockholders aktionäre analysten journalisten newsroom medical physicians patients ir pr
        Heading, NoName: ansprechpartnerin pressestelle investisseurs journalistes médias contatto inversores prensa contato investidores imprensa
        Heading: requests interviews accreditation rsvp
        Heading, NoName: perscontact medienkontakt rückfragehinweis lisätietoja persvoorlichting presskontakt informatie oplysninger información informazioni
        Heading, NoName: investitori stampa beleggers investeerders pers actionnaires accionistas azionisti acionistas aandeelhouders
        HeadingFiller: joint offer offers
        HeadingFiller: request certified nominated adviser advisers transfer agent
        HeadingFiller: ufficio con meer yderligere mer più info
        HeadingFiller: pour per para voor relaciones relazioni relações
        HeadingFiller: for further more additional please the general and of or to in at with from our on u s us uk eu north america europe
        HeadingFiller: asia pacific corporate company business agency desk team office department details release news this directed regarding about
        HeadingFiller: international financial trade healthcare professionals clinical trial trials study für und der die zu zur bei von weitere
        HeadingFiller: informationen investorenkontakt pressekontakt scientific partnering bd primary requests person persons emea apac interested
        HeadingFiller: community external
        HeadingFiller: interview interviews background world rest non only is are available global american european german swiss call write
        HeadingFiller: visit licensing legal follow up alternate secondary british australian canadian asian parties support service services
        HeadingFiller: retail individual institutional
        Investor: investor investors ir shareholder shareholders stockholder stockholders investoren analysts analyst aktionäre analysten investorenkontakt
        Media: media press pr presse medien journalists journalisten newsroom pressekontakt journalist reporters
        Investor: investisseurs inversores investidores investitori beleggers investeerders actionnaires accionistas azionisti acionistas aandeelhouders
        Media: perscontact medienkontakt presskontakt persvoorlichting
        Media: prensa imprensa stampa pers pressestelle journalistes médias
        Company: company corporate
        Medical: medical physicians patients medinfo medwatch

        Title, NoName: president officer director manager head vice chief ceo pio cfo coo cmo cso cto cbo cio cao chro svp evp sevp fvp vp avp chairman chairwoman chairperson chair secretary
        Title, NoName: counsel treasurer controller founder cofounder principal specialist coordinator associate assistant analyst consultant executive
        Title, NoName: spokesperson spokesman spokeswoman supervisor strategist professor leiter leiterin vorstand pressesprecher pressesprecherin sprecher
        Title, NoName: geschäftsführer geschäftsführerin directeur directrice responsable président représentant superintendent administrator advisor
        Title, NoName: sprecherin referent referentin porte responsabile direttore direttrice portavoce directora jefe jefa portavoz diretor diretora
        Title, NoName: vd verkställande direktör direktør administrerende adm vorstandsvorsitzender vorstandsvorsitzende finanzvorstand forstjóri ekonomichef
        Title, NoName: toimitusjohtaja talousjohtaja finansdirektør finanschef konsernsjef styreleder ordförande presschef pressechef pressesjef kommunikationschef
        Title, NoName: monitor
        Title, NoName: recruiter curator archivist planner organizer organiser producer editor biologist
        Title, NoName: attorney commissioner minister leader investigator
        Title, NoName: gerente presidente hoofd woordvoerder woordvoerster
        Title, NoName: liaison representative officers vicepresident gm lead deputy partner dir mgr
        Function, NoName: relations relation communications communication affairs marketing finance financial operations development strategy strategic
        Function, NoName: investor investors media press public corporate business medical legal ir pr senior junior managing executive
        Function, NoName: commercial scientific operating global international commercial planning outreach brand esg sustainability engagement
        Function, NoName: regulatory clinical research science content digital internal external government product interim acting group account
        Function, NoName: kommunikation konzernkommunikation öffentlichkeitsarbeit investisseurs comunicación inversores comunicazione investitori
        Function, NoName: comunicação investidores communicatie relaciones relazioni relações médicale medizinischer medizinische
        Function, NoName: study trial
        Function, NoName: commercialization treasury accounting administration company branding broking coordinating

        HeadingNoun: accreditation
        HeadingNoun: contact contacts inquiry inquiries enquiry enquiries kontakt
        FieldLabel: attention attn name title position company organization organisation address city country full person
        Joiner: of and the for to de des der first second
        Department: department office desk team unit division service services
        Rank, Title: sr
        Rank: senior junior managing vice deputy assistant acting interim
        Ask: contact contacting call ring reach email to with by
        Agent: agent agents solicitor solicitors manager managers administrator trustee depositary

        Organization, NoName: partners group therapeutics biosciences bioscience pharmaceuticals pharmaceutical pharma biopharma biotech biotechnology
        Organization, NoName: biologics biopharmaceuticals oncology genomics sciences technologies technology laboratories laboratory labs medicines
        Organization, NoName: diagnostics holdings holding advisors advisers advisory associates capital consulting consultants consultancy agency pharmaceutica
        Organization, NoName: institut instituto istituto hôpital hospitalier klinik klinikum clinique clínica universität université universidad università ospedale
        Organization, NoName: communications communication relations university institute hospital center centre foundation trust bank securities
        Organization, NoName: society association college school ventures solutions systems services international industries enterprises
        Organization, NoName: medical health healthcare isotopes radiopharma radioisotopes nuclear energy devices studios works network council committee
        Organization, NoName: strategies strategy global worldwide management enterprise biomedical bio molecular genetics immunotherapeutics neuroscience
        Organization, NoName: vaccines instruments analytics robotics surgical company corporation companies limited federation registrar ir pr media
        Organization, NoName: biotherapeutics biosystems biomedicines biopharm pharmatech life exchange commission administration ministry agentur
        Organization, NoName: imaging semiconductor semiconductors wireless networks software motors foods resources minerals mining metals petroleum airlines
        Organization, NoName: airways aerospace aviation optics photonics mobility logistics insurance entertainment interactive electronics materials chemicals
        Organization, NoName: properties agence agenzia agencia realty resorts telecom telecommunications automotive biopower
        Organization, NoName: bancorp bancshares reit county sheriff police museum library authority bureau theatre theater orchestra academy district
        Adviser, NoName: adviser advisers advisor advisors broker brokers nomad bookrunner bookrunners sponsor registrar agency pr
        Adviser: secretaries auditor auditors
        LegalForm, NoName: cos inc incorporated corp corporation co llc llp lp ltd limited plc ag gmbh kg kgaa se sa sas sarl spa srl bv nv ab asa oy oyj
        LegalForm, NoName: aps hf ehf berhad pjsc jsc ojsc tbk pty kk kft sl slu sgps cv sca scs ug ltda bhd pte pvt sicav

        Honorific: det detective trooper constable
        Honorific: col maj cllr councillor brig cdr
        Honorific: admiral senator senators sen congressman congresswoman governor gov mayor sgt lt capt cpl cmdr insp supt sergeant lieutenant captain rev reverend
        Honorific: sra sr dña prof univ drs dott ssa pd priv doz
        Honorific: mag di dkfm ddr mr mrs ms miss mx dr prof professor sir dame herr frau mme dott ing lic doctor dipl lord madame monsieur
        Credential: md phd dphil mba cfa cpa jd esq ms msc bsc ma ba rn pharmd mph dvm jr sr ii iii iv frcp facp fasco facc llm llb cmg obe dsc scd mphil
        Credential: cpcu clu chfc fcas acas caia cfp pmp frm fsa
        HonorificField: med rer nat phil pol jur oec habil techn vet h c
        Credential: apr dnp fache aicp cae cfre cprp bsn ret
        Credential: fccp facs fastro irc msn bs ccp fca aca cira mbbs frcs frs mbe cbe
        Particle: d van von de der den des du la le las los da di del della dos das ten ter te zu zum zur af av bin bint binte binti bte al el ibn y e do mac vom
        ReachLabel: collect email e mail emails web website internet url at or via and homepage linkedin twitter site under unter
        Address, NoName: street st road rd avenue ave boulevard blvd suite ste floor fl parkway pkwy building box postfach
        Address, NoName: strasse straße str platz allee avenida p po unit zip cedex highway
        Address: lane way court park house hall village lodge via rue
        Address, NoName: drive square plaza tower campus

        Ending: about source disclaimer cautionary safe notes related
        Surname: chair counsel head principal page end england ireland israel north york jersey street lane brand partner ma do ba col maj
        NoName: announces announce announced reports today source about company the and for with from forward looking statements statement safe harbor
        NoName: release news website visit please conference call webcast replay access code passcode dial participants toll free domestic
        NoName: keywords follow us on our its this that these disclaimer notes editor editors contact contacts inquiries enquiries information
        NoName: data trial study phase results new york san los angeles north south city state states united kingdom california
        NoName: massachusetts jersey pennsylvania texas florida illinois ohio michigan minnesota wisconsin maryland connecticut
        NoName: colorado utah arizona oregon switzerland germany france netherlands belgium england ireland sweden denmark norway canada australia
        NoName: mainland series floating rate
        NoName: japan china israel ontario quebec columbia end page continued table exhibit nasdaq nyse agency desk team office department
        NoName: division unit team quarter fiscal half year annual interim preliminary record
        NoName: is are was were has have by available if which who whose whom they holders
        NoName: info full adviser transfer send
        NoName: general phone telephone tel fax mobile cell email direct main line twitter linkedin hours business time date location
        NoName: overview highlights details regulatory update product products pipeline poster abstract session presenter presentation title
        NoName: puerto saudi arabia czech republic zealand africa emirates dominican buenos aires lumpur aviv dhabi são sao janeiro
        NoName: support package helpline mexico
        NoName: via protocol synopsis randomised randomized related
        NoName: mail web internet key words language english isin wkn symbol ticker listed unlisted exchange regulated market frankfurt
        """, (word, value) => word.Contact |= Enum.Parse<ContactWord>(value));
}
