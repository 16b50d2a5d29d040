//! What the document says about itself: title, author, dates, conformance, colours.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, Stream, dictionary};

use super::{super::sheet::Sheets, Archive, name, pdf_date, text};

/// sRGB, placed in the public domain (CC0).
const COLOURS: &[u8] = include_bytes!("../../../assets/icc/sRGB-v2-magic.icc");

/// The program, as files name their maker.
const PROGRAM: &str = concat!("Placet ", env!("CARGO_PKG_VERSION"));

impl Archive {
    pub(super) fn add_metadata(
        &mut self,
        sheets: &Sheets,
        created: DateTime<Utc>,
        catalog: &mut Dictionary,
    ) {
        let profile = self.add(Stream::new(dictionary! { "N" => 3 }, COLOURS.to_vec()));
        let intent = self.add(dictionary! {
            "Type" => name("OutputIntent"),
            "S" => name("GTS_PDFA1"),
            "OutputConditionIdentifier" => text("sRGB"),
            "Info" => text("sRGB IEC61966-2.1"),
            "DestOutputProfile" => profile,
        });
        catalog.set("OutputIntents", vec![Object::Reference(intent)]);
        let header = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
        let packet = packet(sheets, created).into_bytes();
        // Left uncompressed, so that programs that know no PDF find it.
        let metadata = self.add(Stream::new(header, packet).with_compression(false));
        catalog.set("Metadata", metadata);
        let mut info = dictionary! {
            "Title" => text(&sheets.title),
            "Creator" => text(PROGRAM),
            "Producer" => text(PROGRAM),
            "CreationDate" => pdf_date(created),
            "ModDate" => pdf_date(created),
        };
        if !sheets.author.is_empty() {
            info.set("Author", text(&sheets.author));
        }
        let info = self.add(info);
        self.document.trailer.set("Info", info);
    }
}

/// The metadata as XMP. PDF/A asks that it says the same as the document's Info dictionary, and
/// that the property of PDF/UA, which it does not know, is described.
fn packet(sheets: &Sheets, created: DateTime<Utc>) -> String {
    let title = escaped(&sheets.title);
    let author = match sheets.author.as_str() {
        "" => String::new(),
        author => format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escaped(author)
        ),
    };
    let date = created.format("%Y-%m-%dT%H:%M:%SZ");
    let language = sheets.language.tag();
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>
<pdf:Producer>{PROGRAM}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{SCHEMA_OF_PDF_UA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        mark = '\u{FEFF}',
    )
}

const SCHEMA_OF_PDF_UA: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"#;

/// Text as XML holds it. What XML 1.0 cannot hold at all is left out.
fn escaped(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
        .map(|c| match c {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            other => other.to_string(),
        })
        .collect()
}
