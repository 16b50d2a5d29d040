//! One test for each thing that Word does to a text, in documents made here.

use std::io::{Cursor, Write as _};

use zip::{ZipWriter, write::SimpleFileOptions};

use crate::circular::{Cell, Format, Line, Part, ReadError, Remark, Transcript, read};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#;

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn related(parts: &[(&str, &str)]) -> String {
    let relation = |(id, (kind, target)): (usize, &(&str, &str))| {
        format!(r#"<Relationship Id="r{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    let relations: String = parts.iter().enumerate().map(relation).collect();
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#
    )
}

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
}

fn docx(body: &str) -> Vec<u8> {
    let package = related(&[("officeDocument", "word/document.xml")]);
    zipped(&[("_rels/.rels", &package), ("word/document.xml", &document(body))])
}

fn transcript(body: &str) -> Transcript {
    read(&docx(body)).unwrap()
}

fn texts(body: &str) -> Vec<String> {
    transcript(body).lines.into_iter().map(|line| line.text).collect()
}

fn paragraph(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

fn run(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

#[test]
fn a_word_cut_into_runs_is_one_word_in_every_script() {
    for (one, other) in [
        ("Циркуляр 3", "21 БСЭ"),
        ("电信标准化局第3", "21号通函"),
        ("الرسالة الم", "عممة 321"),
        ("Réponse des É", "tats Membres &amp; autres &#8217;"),
    ] {
        let cut = paragraph(&format!("{}<w:proofErr w:type=\"x\"/>{}", run(one), run(other)));
        let expected = format!("{one}{other}").replace("&amp;", "&").replace("&#8217;", "’");
        assert_eq!(texts(&cut), [expected]);
    }
}

#[test]
fn breaks_end_lines_tabs_and_hyphens_stay() {
    let runs = "<w:r><w:t>Fax:</w:t><w:tab/><w:t>ITU</w:t><w:noBreakHyphen/><w:t>T</w:t>\
                <w:br/><w:t>de</w:t><w:softHyphen/><w:t>uxième</w:t></w:r>";
    let with_stops = format!("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>{runs}");
    assert_eq!(texts(&paragraph(&with_stops)), ["Fax:\tITU\u{2011}T", "deuxième"]);
}

#[test]
fn tracked_insertions_count_and_deletions_do_not() {
    let body = paragraph(&format!(
        "{}<w:del><w:r><w:delText>1 November</w:delText></w:r></w:del><w:ins>{}</w:ins>\
         <w:moveFrom>{}</w:moveFrom>",
        run("by "),
        run("1 December"),
        run(" 2019"),
    ));
    let read = transcript(&body);
    assert_eq!(read.lines[0].text, "by 1 December");
    assert_eq!(read.remarks, [Remark::TrackedChanges]);
    assert_eq!(transcript(&paragraph(&run("by 1 December"))).remarks, []);
}

#[test]
fn a_row_that_was_deleted_is_not_read() {
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr><w:tc>{}</w:tc></w:tr>", paragraph(&run(text)))
    };
    let body = format!("<w:tbl>{}{}</w:tbl>", row("<w:del w:id=\"1\"/>", "X.1"), row("", "X.2"));
    assert_eq!(texts(&body), ["X.2"]);
}

#[test]
fn fields_are_read_by_their_results() {
    let field = |code: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText>\
             </w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r>\
             <w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let inner = field("HYPERLINK \"mailto:tsbdir@itu.int\"", &run("tsbdir@itu.int"));
    let outer = field("IF 1 = 1", &format!("{}{inner}", run("E-mail: ")));
    let simple = format!("<w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple>", run(" 3"));
    let link = format!("<w:hyperlink>{}</w:hyperlink>", run(" 研究组"));
    assert_eq!(
        texts(&paragraph(&format!("{outer}{simple}{link}"))),
        ["E-mail: tsbdir@itu.int 3 研究组"]
    );
}

#[test]
fn check_boxes_of_every_make_say_how_they_stand() {
    let legacy = |state: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Check1\"/>\
             <w:checkBox><w:sizeAuto/>{state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r>\
             <w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r>\
             <w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let content = |checked: &str| {
        format!(
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{checked}\"/></w14:checkbox>\
             </w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run("\u{F0A3}")
        )
    };
    let symbol = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F06F\"/></w:r>";
    for (boxed, seen) in [
        (legacy("<w:default w:val=\"0\"/>"), "☐"),
        (legacy("<w:default w:val=\"0\"/><w:checked/>"), "☒"),
        (content("0"), "☐"),
        (content("1"), "☒"),
        (symbol.to_owned(), "☐"),
        (run("\u{F0A8}"), "☐"),
    ] {
        let body = paragraph(&format!("{boxed}{}", run(" не уполномочивает")));
        assert_eq!(texts(&body), [format!("{seen} не уполномочивает")]);
    }
}

#[test]
fn a_content_control_that_is_no_check_box_is_its_text() {
    let body = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"Name\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        paragraph(&run("[姓名]"))
    );
    assert_eq!(texts(&body), ["[姓名]"]);
}

#[test]
fn cells_know_their_place_through_spans_and_nested_tables() {
    let cell = |properties: &str, inner: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>")
    };
    let text = |text: &str| paragraph(&run(text));
    let nested = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("", &text("سؤال")));
    let body = format!(
        "{}<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>{}",
        text("before"),
        cell("<w:gridSpan w:val=\"2\"/>", &text("À:")),
        cell("", &text("De:")),
        cell("<w:vMerge/>", &paragraph("")),
        cell("", &format!("{nested}{}", text("after it"))),
        text("behind"),
    );
    let places: Vec<_> =
        transcript(&body).lines.into_iter().map(|line| (line.text, line.cell)).collect();
    let at = |table, row, column| Some(Cell { table, row, column });
    let expected = [
        ("before", None),
        ("À:", at(0, 0, 0)),
        ("De:", at(0, 0, 2)),
        ("سؤال", at(1, 0, 0)),
        ("after it", at(0, 1, 1)),
        ("behind", None),
    ];
    assert_eq!(places, expected.map(|(text, cell)| (text.to_owned(), cell)));
}

#[test]
fn a_text_box_is_read_once_behind_its_anchor() {
    let boxed = format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&run("In the box")));
    let body = paragraph(&format!(
        "<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{boxed}</wps:txbx></mc:Choice>\
         <mc:Fallback><w:pict>{boxed}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{}",
        run("Anchor")
    ));
    assert_eq!(texts(&body), ["Anchor", "In the box"]);
}

#[test]
fn hidden_text_and_comments_are_not_read() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>";
    let shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/><w:b/></w:rPr><w:t>shown</w:t></w:r>";
    let comment = "<w:commentRangeStart w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>";
    assert_eq!(texts(&paragraph(&format!("{hidden}{shown}{comment}"))), ["shown"]);
}

#[test]
fn formulas_and_drawn_letters_are_read_as_typed() {
    let formula = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>";
    let drawn = run("\u{FEDF}\u{FEA0}\u{FEE8}\u{FE94}");
    assert_eq!(texts(&paragraph(&format!("{formula} {drawn}"))), ["x+1لجنة"]);
}

#[test]
fn headers_come_before_the_text_footers_and_notes_behind_it() {
    let part = |root: &str, text: &str| {
        format!("<w:{root} {NAMESPACES}>{}</w:{root}>", paragraph(&run(text)))
    };
    let package = related(&[("officeDocument", "/w/main.xml")]);
    let parts = related(&[
        ("footer", "f.xml"),
        ("footnotes", "../n.xml"),
        ("header", "h.xml"),
        ("header", "lost.xml"),
        ("theme", "t.xml"),
    ]);
    let bytes = zipped(&[
        ("_rels/.rels", &package),
        ("w/main.xml", &document(&paragraph(&run("本通函")))),
        ("w/_rels/main.xml.rels", &parts),
        ("w/h.xml", &part("hdr", "МСЭ")),
        ("w/f.xml", &part("ftr", "Place des Nations")),
        ("n.xml", &part("footnotes", "¹ note")),
    ]);
    let lines: Vec<_> =
        read(&bytes).unwrap().lines.into_iter().map(|line| (line.text, line.part)).collect();
    let expected = [
        ("МСЭ", Part::Margin),
        ("本通函", Part::Body),
        ("Place des Nations", Part::Margin),
        ("¹ note", Part::Note),
    ];
    assert_eq!(lines, expected.map(|(text, part)| (text.to_owned(), part)));
}

#[test]
fn the_strict_form_and_other_prefixes_are_read() {
    let main = format!(
        "<x:document xmlns:x=\"{STRICT}\"><x:body><x:p><x:r><x:t>Циркуляр</x:t></x:r></x:p>\
         </x:body></x:document>"
    );
    let package = related(&[("officeDocument", "d.xml")]);
    let read = read(&zipped(&[("_rels/.rels", &package), ("d.xml", &main)])).unwrap();
    let line = Line { text: "Циркуляр".into(), part: Part::Body, cell: None, page: None };
    assert_eq!(read.lines, [line]);
}

#[test]
fn entities_are_never_resolved() {
    for declared in [
        "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "",
    ] {
        let main = format!("{declared}{}", document(&paragraph(&run("&a;"))))
            .replace("<?xml version=\"1.0\"?>", "");
        let package = related(&[("officeDocument", "d.xml")]);
        let bytes = zipped(&[("_rels/.rels", &package), ("d.xml", &main)]);
        assert_eq!(read(&bytes), Err(ReadError::Entities));
    }
}

#[test]
fn what_unfolds_without_end_is_refused() {
    let hidden = format!("<w:instrText>{}</w:instrText>", "x".repeat(60 << 20));
    for bomb in
        [4, 10].map(|mb| paragraph(&run(&"国".repeat(mb << 20)))).into_iter().chain([hidden])
    {
        let bytes = docx(&bomb);
        assert!(bytes.len() < 1 << 20);
        assert_eq!(read(&bytes), Err(ReadError::Unfolds(Format::Flowing)));
    }
}

#[test]
fn a_million_paragraphs_are_read_as_far_as_a_circular_goes() {
    let body = paragraph(&run("第3研究组")).repeat(300_000);
    let read = transcript(&body);
    assert_eq!(read.remarks, [Remark::Truncated]);
    assert!(read.lines.len() <= 4_000);
}

#[test]
fn what_holds_nothing_a_million_times_is_refused() {
    let unfolds = Err(ReadError::Unfolds(Format::Flowing));
    assert_eq!(read(&docx(&"<w:p/>".repeat(1_000_000))), unfolds);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..20_000 {
        writer.start_file(number.to_string(), SimpleFileOptions::default()).unwrap();
    }
    assert_eq!(read(&writer.finish().unwrap().into_inner()), unfolds);
}

#[test]
fn a_line_without_end_is_cut_between_letters() {
    let read = transcript(&paragraph(&run(&"国".repeat(100_000))));
    assert_eq!(read.remarks, [Remark::Truncated]);
    assert!(read.lines[0].text.chars().all(|c| c == '国'));
}

#[test]
fn nesting_has_an_end() {
    let deep = |levels: usize| {
        let (open, close) = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
        format!("{}{}{}", open.repeat(levels), paragraph(&run("Ж")), close.repeat(levels))
    };
    assert_eq!(texts(&deep(50)), ["Ж"]);
    assert_eq!(read(&docx(&deep(100_000))), Err(ReadError::TooDeep(Format::Flowing)));
}

#[test]
fn a_broken_document_is_refused_wherever_it_breaks() {
    let whole = docx(&paragraph(&run("Recommandation UIT-T")));
    for end in (4..whole.len()).step_by(7) {
        assert!(read(&whole[..end]).is_err(), "{end} of {}", whole.len());
    }
    let package = related(&[("officeDocument", "d.xml")]);
    let open = document("").replace("</w:body></w:document>", "");
    let bytes = zipped(&[("_rels/.rels", &package), ("d.xml", &open)]);
    assert_eq!(read(&bytes), Err(ReadError::Damaged(Format::Flowing)));
}

#[test]
fn other_archives_are_no_word_documents() {
    let sheet = related(&[("officeDocument", "xl/workbook.xml")]);
    let workbook = "<workbook xmlns=\"x\"/>";
    let files = [("_rels/.rels", sheet.as_str()), ("xl/workbook.xml", workbook)];
    assert_eq!(read(&zipped(&files)), Err(ReadError::OtherKind));
    assert_eq!(read(&docx("")), Err(ReadError::NoText(Format::Flowing)));
}

/// Parts are found as Office finds them, in whatever letters and encoding they are.
#[test]
fn parts_are_found_however_they_are_named_and_encoded() {
    let package = related(&[("officeDocument", "/word/document.xml")]);
    let body = paragraph(&run("第321号通函 Циркуляр"));
    for (rels, name) in [
        ("_rels/.rels", "word\\document.xml"),
        ("_rels\\.rels", "Word/Document.XML"),
        ("_RELS/.RELS", "/word/document.xml"),
    ] {
        let bytes = zipped(&[(rels, &package), (name, &document(&body))]);
        assert_eq!(read(&bytes).unwrap().lines[0].text, "第321号通函 Циркуляр", "{name}");
    }
    let part = |encoding: &str| {
        document(&body).replace(
            "<?xml version=\"1.0\"?>",
            &format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>"),
        )
    };
    let utf_16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let marked = [&[0xFF, 0xFE], &utf_16(&part("UTF-16"))[..]].concat();
    let gb = encoding_rs::GB18030.encode(&part("GB18030")).0.into_owned();
    for encoded in [marked, utf_16(&part("UTF-16")), gb] {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in
            [("_rels/.rels", package.as_bytes()), ("word/document.xml", &encoded)]
        {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        let bytes = writer.finish().unwrap().into_inner();
        assert_eq!(read(&bytes).unwrap().lines[0].text, "第321号通函 Циркуляр");
    }
}

#[test]
fn raised_figures_join_no_number() {
    let raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>";
    let lifted = "<w:r><w:rPr><w:position w:val=\"6\"/></w:rPr><w:t>2</w:t></w:r>";
    let body = paragraph(&format!("{}{raised}{}{lifted}", run("D.1100"), run(", 1")));
    assert_eq!(texts(&body), ["D.1100¹, 1²"]);
}

/// A document whose relationships lead to parts of these kinds.
fn with_parts(body: &str, parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let package = related(&[("officeDocument", "word/document.xml")]);
    let relations: Vec<(&str, &str)> = parts.iter().map(|(kind, name, _)| (*kind, *name)).collect();
    let relations = related(&relations);
    let document = document(body);
    let mut files = vec![
        ("_rels/.rels".to_owned(), package.as_str()),
        ("word/document.xml".to_owned(), document.as_str()),
        ("word/_rels/document.xml.rels".to_owned(), relations.as_str()),
    ];
    files.extend(parts.iter().map(|(_, name, content)| (format!("word/{name}"), *content)));
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    zipped(&files)
}

#[test]
fn numbers_that_word_counts_stand_before_their_paragraphs() {
    let level = |level: u32, format: &str, text: &str, suffix: &str| {
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
             <w:suff w:val=\"{suffix}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:numbering {NAMESPACES}>\
         <w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"8\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">\
         <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>",
        level(0, "decimal", "%1", "tab"),
        level(1, "lowerLetter", "%1.%2)", "space"),
        level(0, "chineseCounting", "附件%1", "nothing"),
    );
    let styles = format!(
        "<w:styles {NAMESPACES}><w:style w:styleId=\"Annex\"><w:pPr><w:numPr><w:numId w:val=\"2\"/>\
         </w:numPr></w:pPr></w:style><w:style w:styleId=\"Big\"><w:basedOn w:val=\"Annex\"/></w:style></w:styles>"
    );
    let numbered = |list: u32, level: u32, text: &str| {
        paragraph(&format!(
            "<w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>\
             <w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>{text}"
        ))
    };
    let styled = |style: &str, text: &str| {
        paragraph(&format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{text}"))
    };
    let body = [
        numbered(1, 0, &run("Первый")),
        numbered(1, 1, &run("a")),
        numbered(1, 1, &run("b")),
        numbered(1, 0, &run("ثانياً")),
        numbered(1, 1, &run("a")),
        numbered(3, 0, &run("anew")),
        numbered(0, 0, &run("none")),
        styled("Annex", ""),
        styled("Big", &run("表格")),
    ]
    .concat();
    let parts = [("numbering", "n.xml", numbering.as_str()), ("styles", "s.xml", styles.as_str())];
    let lines = read(&with_parts(&body, &parts)).unwrap().lines;
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "1\tПервый",
            "1.a) a",
            "1.b) b",
            "2\tثانياً",
            "2.a) a",
            "1\tanew",
            "none",
            "附件一",
            "附件二表格"
        ]
    );
}

#[test]
fn documents_within_a_document_are_read_where_they_stand() {
    let body = format!(
        "{}<w:altChunk r:id=\"r0\"/>{}<w:altChunk r:id=\"r1\"/><w:altChunk r:id=\"r2\"/>",
        paragraph(&run("before")),
        paragraph(&run("between"))
    );
    let parts = [
        ("aFChunk", "a.html", "<html><body><p>第一<table><tr><td>x"),
        ("aFChunk", "b.rtf", r"{\rtf1 \u1057?}"),
        ("aFChunk", "c.bin", "\u{0}\u{1}\u{2}"),
    ];
    let read = read(&with_parts(&body, &parts)).unwrap();
    let texts: Vec<&str> = read.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["before", "第一", "x", "between", "С"]);
    assert_eq!(read.remarks, [Remark::Unread("word/c.bin".into())]);
}
