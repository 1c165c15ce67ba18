namespace Extractor.Text;

internal static partial class Lexicon
{
    /// <summary>
    /// The units that doses are given in: "quantity UCUM: prefixes: symbols: names". A dash among the prefixes allows the
    /// unit without one. Symbols are read as they are spelled, names in any case. "Count" units count particles.
    /// </summary>
    public const string DoseUnitRows = """
        Activity Ci: - p n u m k M: Ci: curie curies
        Activity Bq: - m k M G T: Bq: becquerel becquerels
        Mass g: - f p n u m c k: g gm gms: gram grams gramme grammes
        Volume L: - n u m c d: L l: liter liters litre litres
        Amount mol: - f p n u m: mol: mole moles
        Charge eq: u m: Eq eq: equivalent equivalents
        Molarity mol/L: f p n u m: M: molar
        AbsorbedDose Gy: - u m c d k: Gy: gray grays
        AbsorbedDose RAD: - k m: : rad rads
        EquivalentDose Sv: - u m: Sv: sievert sieverts
        EquivalentDose REM: - m: rem:
        International [IU]: - u m k M: IU:
        Enzyme U: - u m k M: U: unit units
        Count {cells}: -: TNC TIL: cells cell MSCs TILs
        Count {vg}: -: vg vgs VG:
        Count {vp}: -: vp VP:
        Count {IEQ}: -: IEQ:
        International [Lf]: -: Lf:
        International [ELU]: -: ELU:
        Count {gc}: -: gc GC:
        Count {gp}: -: gp:
        Count [PFU]: - M: PFU PFUs pfu:
        Count [CFU]: - M: CFU CFUs cfu:
        Count [FFU]: -: FFU FFUs ffu:
        Count [TCID_50]: -: :
        Count [CCID_50]: -: :
        Count [EID_50]: -: :
        """;

    /// <summary>Prefixes of units, "UCUM: symbols: name".</summary>
    public const string DosePrefixRows = """
        f: f: femto
        p: p: pico
        n: n: nano
        u: u µ mc: micro
        m: m: milli
        c: c: centi
        d: d: deci
        k: k K: kilo
        M: M: mega
        G: G: giga
        T: T: tera
        """;

    /// <summary>Spellings that break the rules of case but mean only one thing, "UCUM: spellings".</summary>
    public const string LooseDoseUnitRows = """
        mg: MG Mg mgs mgm mgms mgI
        ug: MCG Mcg mcgs ugs UG microg
        kg: KG kgs kgbw kgBW kgbody
        mL: ml ML Ml mls mLs cc ccs
        uL: ul µl mcl
        dL: dl
        mCi: mci mCI
        uCi: uci µci
        MBq: mbq Mbq MBQ mBQ
        GBq: gbq Gbq GBQ
        kBq: kbq KBQ
        Gy: GY gy GyE CGE
        cGy: cgy CGy CGY cGY
        mGy: mgy
        [IU]: iu Iu IE IUs
        meq: MEq MEQ mEQ
        mmol: mMol
        """;

    /// <summary>Units of several words, or of a word and its number, "UCUM: first word: what follows it ...".</summary>
    public const string DosePhraseRows = """
        [IU]: international: unit units
        [USP'U]: usp: unit units
        [ELU]: elisa: unit units
        {vg}: viral: genome genomes
        {vg}: vector: genome genomes
        {vp}: viral: particle particles
        {gc}: genome: copy copies
        {gc}: gene: copy copies
        [PFU]: plaque: forming
        [CFU]: colony: forming
        [FFU]: focus: forming
        [TCID_50]: tcid: 50 ₅₀
        [CCID_50]: ccid: 50 ₅₀
        [EID_50]: eid: 50 ₅₀
        {cells}: car: T Ts +
        {cells}: cd: 34+ 34⁺ 3+ 3⁺ 34 3
        """;

    private static void AddDoseUnits(Dictionary<string, Word> words)
    {
        foreach (var spelling in Dosages.DoseUnit.Spellings) AddTable(words, WordClass.DoseUnit, ":" + spelling.ToLowerInvariant());
    }

    private static void AddDoseWords(Dictionary<string, Word> words)
    {
        AddTable(words, WordClass.DoseWord, """
            : dose doses dosed dosing dosage dosages insulin heparin enoxaparin dalteparin botulinum toxin bolus injection injections
            : injected injecting subcutaneous subcutaneously intramuscular intramuscularly intravenous intravenously iv sc im
            : vaccine antigen factor concentrate infusion infusions infused administered titrated glargine degludec lispro aspart
            : detemir basal prandial bont botox onabotulinumtoxina abobotulinumtoxina
            : incobotulinumtoxina rimabotulinumtoxinb prabotulinumtoxina daxibotulinumtoxina asparaginase pegaspargase bleomycin erythropoietin epoetin aldesleukin
            : interferon interleukin hyaluronidase collagenase vitamin cholecalciferol alteplase urokinase streptokinase
            : nystatin penicillin bacitracin calcitonin oxytocin somatropin gonadotropin hcg fsh
            : treated treatment incubated incubation exposed stimulated cultured solution suspension syringe syringes pen pens vial
            : vials kit kits formulation medium contains contained containing diluted reconstituted spiked drops inhaled nebulized
            : nacl saline dextrose crystalloid crystalloids ringer
            """);

        AddTable(words, WordClass.Giving, """
            : received receive given gave took take injected administered infused instilled inhaled ingested
            """);

        AddTable(words, WordClass.MeasuredMedicine, """
            : insulin vitamin cholecalciferol hcg fsh gonadotropin factor antigen toxin interferon interleukin calcitonin oxytocin
            : erythropoietin
            """);

        AddTable(words, WordClass.ScheduleWord, """
            : every each per on alternate once twice thrice single day days over during within infused
            : daily nightly nocte mane hourly hrly wkly semiannually weekly fortnightly monthly quarterly yearly annually bedtime night intervals
            """);

        AddTable(words, WordClass.ClauseBreak, """
            : followed then versus vs compared whereas while until plus combination combined concurrent concurrently
            """);

        AddTable(words, WordClass.CountedUnit, ": iu ie ui ius u unit units international usp cells");

        AddTable(words, WordClass.Analyte, """
            : hemoglobin haemoglobin hgb hb creatinine bilirubin albumin platelet platelets neutrophil neutrophils anc leukocyte
            : leukocytes leucocytes lymphocyte lymphocytes wbc crp psa ferritin ldh ast alt glucose fpg sugar cholesterol ldl hdl
            : triglyceride triglycerides calcium potassium sodium phosphate phosphorus urea urate uric bun protein paraprotein
            : proteinuria albuminuria uacr testosterone estradiol tsh thyroxine cortisol lactate dimer fibrinogen igg ige igm iga
            : troponin bnp probnp afp cea ca dna rna viral titer titers titre titres cmax cmin ctrough trough peak peaks mic mics
            : plasma serum blood urine urinary csf hematocrit inr egfr gfr clearance apob lipoprotein homocysteine ammonia osmolality
            : transferrin hepcidin lipase amylase phosphatase ggt aminotransferase transaminase transaminases eosinophil
            : eosinophils counts hba calprotectin procalcitonin insulinemia chain chains biomarker upcr ratio acr assay detection limit
            : auc ic ec ki kd affinity potency cytokine cytokines bcma level
            : suv suvmax suvmean suvpeak
            : levels
            """);

        AddTable(words, WordClass.Measurand, """
            : weigh weighs weighed weighing weight weights bodyweight birthweight birth proteinuria albuminuria urine urinary excretion excreted oxalate ventricular lv lvmi fev fvc
            : bleeding hemorrhage haemorrhage spleen prostate tumor tumour tidal gastric residual output cardiac stroke lesion
            : bioreactor bioreactors reactor tank capacity tumors tumours loss drawn collected drained aspirated voided ejection drainage mtv tlg
            : mice mouse rats rat rabbits samples specimens soil blood fat sugar salt alcohol fiber fibre carbohydrate carbohydrates meal
            """);

        AddTable(words, WordClass.CellWord, """
            : car t b nk cd viable total autologous allogeneic stem mesenchymal stromal nucleated positive negative transduced engineered
            : modified live donor regulatory treg gamma delta tumor tumour infiltrating dendritic mononuclear progenitor
            : hematopoietic haematopoietic red blood memory specific antigen gene edited expressing tcr bone marrow derived
            : ipsc ipscs hipsc unselected effector natural killer induced retinal pigment epithelial islet mature suspended
            : log anti xa el til
            """);

        AddTable(words, WordClass.Label, """
            : day days week weeks month months cycle cycles cohort cohorts phase phases part parts arm arms group groups visit
            : visits grade grades stage stages version table figure section item note form number no nos study studies trial trials
            : protocol type class chapter step steps page rule exhibit patient subject site stratum level levels period periods
            : course courses season q
            """);
    }
}
