//! What the file says about itself: document information, XMP, language, colour.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document, Stream, dictionary};

use super::{
    super::{sheet::Sheets, version::GENERATOR},
    object::{date, name, text},
};

/// A small sRGB profile in the public domain (CC0).
const SRGB: &[u8] = include_bytes!("../../../assets/icc/sRGB-v2-magic.icc");

/// Adds metadata and output intent, and the catalog's entries for them.
pub(super) fn add(
    document: &mut Document,
    catalog: &mut Dictionary,
    sheets: &Sheets,
    created: DateTime<Utc>,
) {
    replace_information(document, sheets, created);
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(sheets, created).into_bytes(),
    );
    // PDF/A wants the packet readable without a decoder.
    let packet = document.add_object(packet.with_compression(false));
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = document.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    });
    let direction = if sheets.language.is_rtl() { "R2L" } else { "L2R" };
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Lang", text(sheets.language.tag()));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true, "Direction" => name(direction) },
    );
}

fn replace_information(document: &mut Document, sheets: &Sheets, created: DateTime<Utc>) {
    let information = document.add_object(dictionary! {
        "Title" => text(&sheets.title),
        "Author" => text(&sheets.author),
        "Creator" => text(GENERATOR),
        "Producer" => text(GENERATOR),
        "CreationDate" => date(created),
        "ModDate" => date(created),
    });
    document.trailer.set("Info", information);
}

/// The XMP packet (ISO 16684-1), with the schema description that PDF/A demands for PDF/UA's
/// identifier.
fn xmp(sheets: &Sheets, created: DateTime<Utc>) -> String {
    let title = escaped(&sheets.title);
    let author = escaped(&sheets.author);
    let language = sheets.language.tag();
    let moment = created.format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        r#"<?xpacket begin="{BYTE_ORDER_MARK}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{GENERATOR}</xmp:CreatorTool>
<pdf:Producer>{GENERATOR}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{UA_SCHEMA}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#
    )
}

const BYTE_ORDER_MARK: char = '\u{feff}';

const UA_SCHEMA: &str = r#"<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
