/// Styles and fonts of official documents (GB/T 9704—2012, §7), with fonts to fall back to where
/// the usual ones are not installed.
enum WordStyles {
  /// The styles part. Sizes are half-points: 44 is 二号, 32 is 三号.
  static let styles: StaticString = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
    w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/><w:sz w:val="32"/>\
    <w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr></w:pPrDefault>\
    </w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
    <w:pPr><w:jc w:val="both"/></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="560" w:line="640" \
    w:lineRule="exact"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>\
    <w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>\
    </w:style>\
    <w:style w:type="paragraph" w:styleId="Addressee"><w:name w:val="Addressee"/>\
    <w:basedOn w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>\
    </w:style>\
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>\
    <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:keepNext/>\
    <w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/></w:pPr>\
    <w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Signature"><w:name w:val="Signature"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="560"/>\
    <w:ind w:right="640"/><w:jc w:val="right"/></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="280" w:line="360" w:lineRule="exact"/>\
    </w:pPr><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="40" w:line="320" \
    w:lineRule="exact"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/>\
    </w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="TableHead"><w:name w:val="Table Head"/>\
    <w:basedOn w:val="TableText"/><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr>\
    <w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="28"/>\
    <w:szCs w:val="28"/></w:rPr></w:style>\
    <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>\
    <w:tblBorders><w:top w:val="single" w:sz="4" w:color="auto"/>\
    <w:left w:val="single" w:sz="4" w:color="auto"/>\
    <w:bottom w:val="single" w:sz="4" w:color="auto"/>\
    <w:right w:val="single" w:sz="4" w:color="auto"/>\
    <w:insideH w:val="single" w:sz="4" w:color="auto"/>\
    <w:insideV w:val="single" w:sz="4" w:color="auto"/></w:tblBorders>\
    <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>\
    </w:tblPr></w:style></w:styles>
    """

  /// The font table: `altName` lists what stands in for a font that is missing (§17.8.3.1).
  static let fonts: StaticString = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
    <w:font w:name="方正小标宋简体"><w:altName w:val="小标宋,宋体,SimSun,Noto Serif CJK SC"/>\
    <w:charset w:val="86"/><w:family w:val="script"/><w:pitch w:val="default"/></w:font>\
    <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,STFangsong,Noto Serif CJK SC"/>\
    <w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="default"/></w:font>\
    <w:font w:name="黑体"><w:altName w:val="SimHei,Noto Sans CJK SC"/>\
    <w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="default"/></w:font>\
    <w:font w:name="宋体"><w:altName w:val="SimSun,Noto Serif CJK SC"/>\
    <w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font></w:fonts>
    """

  /// The footer: — 1 —.
  static let footer: StaticString = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>\
    <w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>\
    <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
    <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
    """
}
