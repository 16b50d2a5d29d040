//! Files that say something else of themselves than their pages say: in the title of the window, in
//! their metadata, in what is printed instead of what is shown.

use lopdf::{Document, Object, Stream, dictionary};

use super::forgeries::{Change, draft, exported, forged, judged, picture};
use crate::model::{Language, Mark};

#[test]
fn what_a_file_says_of_itself_is_compared() {
    let mut draft = draft(Language::Fr, 1, Mark::NoComments);
    draft.stamp = picture(90, 70);
    let pdf = exported(&draft);
    let information = |d: &mut Document, key: &str, text: &str| {
        let id = d.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let information = d.get_object_mut(id).unwrap().as_dict_mut().unwrap();
        information.set(key, Object::string_literal(text));
    };
    let packet = |d: &mut Document, from: &str, to: &str| {
        let id = d.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
        let stream = d.get_object_mut(id).unwrap().as_stream_mut().unwrap();
        let text = String::from_utf8(stream.content.clone()).unwrap();
        assert!(text.contains(from), "{text}");
        stream.set_plain_content(text.replacen(from, to, 1).into_bytes());
    };
    let of_picture = |d: &mut Document, key: &str, value: Object| {
        let mut pictures = d.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
        let is_picture = |stream: &&mut Stream| stream.dict.has(b"SMask");
        pictures.find(is_picture).unwrap().dict.set(key, value);
    };
    let ways: Vec<(&str, Change<'_>)> = vec![
        (
            "a title",
            Box::new(|d| information(d, "Title", "This Administration does NOT authorize")),
        ),
        ("a keyword", Box::new(|d| information(d, "Keywords", "VOID"))),
        ("a title in the packet", Box::new(|d| packet(d, "x-default\">", "x-default\">Отозвано "))),
        (
            "a description in the packet",
            Box::new(|d| {
                packet(d, "<dc:language>", "<dc:description>作废</dc:description><dc:language>")
            }),
        ),
        (
            "other colours",
            Box::new(|d| {
                let intents = d.catalog_mut().unwrap().get_mut(b"OutputIntents").unwrap();
                let intent = intents.as_array().unwrap()[0].as_reference().unwrap();
                let intent = d.get_object_mut(intent).unwrap().as_dict_mut().unwrap();
                let id = intent.get(b"DestOutputProfile").unwrap().as_reference().unwrap();
                d.get_object_mut(id).unwrap().as_stream_mut().unwrap().content[200] ^= 1;
            }),
        ),
        (
            "another direction of reading",
            Box::new(|d| {
                let other = dictionary! { "DisplayDocTitle" => false };
                d.catalog_mut().unwrap().set("ViewerPreferences", other);
            }),
        ),
        (
            "a picture for print alone",
            Box::new(|d| {
                let other = dictionary! { "Type" => "XObject", "Subtype" => "Image" };
                let image = d.add_object(Stream::new(other, Vec::new()));
                let alternate = dictionary! { "Image" => image, "DefaultForPrinting" => true };
                of_picture(d, "Alternates", vec![alternate.into()].into());
            }),
        ),
        ("a layer", Box::new(|d| of_picture(d, "OC", dictionary! { "Type" => "OCG" }.into()))),
        (
            "an inverted picture",
            Box::new(|d| of_picture(d, "Decode", vec![1.into(), 0.into()].into())),
        ),
    ];
    for (what, change) in ways {
        assert_eq!(judged(&forged(&pdf, change)), Some(false), "{what}");
    }
    // Which program wrote it, and when, says nothing of the reply.
    let rewritten = forged(&pdf, |d| {
        information(d, "Producer", "别的程序");
        information(d, "CreationDate", "D:20211130");
        packet(d, "<xmp:CreateDate>", "<xmp:Label>другая</xmp:Label><xmp:CreateDate>");
    });
    assert_eq!(judged(&rewritten), None);
}
