//! Drafts filled in for tests: circular 321 and made-up circulars, in every language.

#![allow(dead_code, reason = "each test file uses some of it")]

pub mod desk;
pub mod needs;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use placet::model::{
    Answer, Attachment, Consultation, Content, Draft, Kind, Language, Mark, MemberState, Picture,
    Recommendation, Reply, Signatory,
};

/// What the State answers to every Recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Authorise,
    WithComments,
    Refuse,
}

impl Manner {
    pub const ALL: [Self; 3] = [Self::Authorise, Self::WithComments, Self::Refuse];
}

/// The moment at which everything in the tests happens.
pub fn now() -> DateTime<Utc> {
    "2021-11-30T12:00:00Z".parse().unwrap()
}

/// A consultation on `rows` texts in `language`: circular 321 where that is what is asked for,
/// else a made-up one without wording of its own.
pub fn consultation(language: Language, rows: usize) -> Consultation {
    let mut consultation = Consultation::circular_321();
    if language == Language::Zh && rows == 1 {
        return consultation;
    }
    consultation.language = language;
    consultation.wording = Default::default();
    let first = Recommendation { label: None, ..consultation.recommendations[0].clone() };
    consultation.recommendations = std::iter::once(first).chain((1..rows).map(text)).collect();
    consultation
}

fn text(row: usize) -> Recommendation {
    let kinds =
        [Kind::Revised, Kind::New, Kind::Amendment(row.to_string()), Kind::Corrigendum("2".into())];
    let designation = match row % 4 {
        0 => Some(format!("D.26{row}/X.126{row}")),
        1 => None,
        _ => Some(format!("Y.423{row}")),
    };
    Recommendation {
        designation,
        provisional_name: (row % 2 == 1).then(|| format!("D.Provisional{row}")),
        kind: kinds[row % 4].clone(),
        reference: Some(format!("SG3-R{row}")),
        title: String::new(),
        summary: String::new(),
        label: None,
    }
}

/// A complete draft.
pub fn draft(language: Language, rows: usize, manner: Manner) -> Draft {
    let mut draft = Draft::new(consultation(language, rows));
    let official = official(language);
    draft.signatory = Signatory {
        name: official[0].into(),
        title: official[1].into(),
        address: official[2].into(),
        fax: "+41-22-730-5853".into(),
        email: "contact@example.int".into(),
    };
    draft.member_state = official[4].into();
    draft.administration = MemberState::from_iso3(official[4]).unwrap().administration(language);
    draft.place = official[3].into();
    draft.date = "2021-11-30".into();
    for (row, answer) in draft.answers.iter_mut().enumerate() {
        fill(answer, row, language, manner);
    }
    draft
}

fn fill(answer: &mut Answer, row: usize, language: Language, manner: Manner) {
    match manner {
        Manner::Authorise => answer.mark(Mark::NoComments),
        Manner::WithComments => {
            answer.mark(Mark::Comments);
            answer.comments.prose = prose(language).join("\n");
            if row == 0 {
                answer.comments.files.push(attachment("7.2 – предложение 建议 مقترح.docx", 38_000));
            }
        }
        Manner::Refuse => {
            answer.mark(Mark::Refuse);
            answer.reasons.prose = prose(language)[0].into();
            answer.changes.prose = prose(language)[1].into();
        }
    }
}

/// A file of `size` bytes.
pub fn attachment(name: &str, size: usize) -> Attachment {
    let bytes: Vec<u8> = (0..size).map(|i| (i * 31 % 251) as u8).collect();
    Attachment {
        name: name.into(),
        source: format!("/home/x/{name}"),
        content: Content::Held(bytes.into()),
    }
}

/// The reply that a draft makes.
pub fn reply(draft: &Draft) -> Reply {
    draft.check(now()).unwrap().reply
}

/// Name, title, address, place and code of the State.
const fn official(language: Language) -> [&'static str; 5] {
    match language {
        Language::En => [
            "Dr Siân O'Connor-Ærøskøbing",
            "Director, Office of International Affairs",
            "100 Parliament Street\nLondon SW1A 2BQ",
            "London",
            "GBR",
        ],
        Language::Fr => [
            "Hélène Çağlar-Œuvrard",
            "Directrice générale",
            "20, avenue de Ségur\n75007 Paris",
            "Paris",
            "FRA",
        ],
        Language::Es => [
            "José Ángel Ñúñez Güemes",
            "Director General",
            "C/ Poeta Joan Maragall, 41\n28071 Madrid",
            "Madrid",
            "ESP",
        ],
        Language::Ru => [
            "Ёлкина Наталья Юрьевна",
            "Директор департамента",
            "123112, Москва\nПресненская наб., д. 10, стр. 2",
            "Москва",
            "RUS",
        ],
        Language::Zh => {
            ["李娜（Zoë Müller）", "司长", "北京市西城区西长安街13号\n100804", "北京", "CHN"]
        }
        Language::Ar => [
            "د. فاطمة الزهراء بنت محمَّد الأنصاري",
            "المدير العام",
            "شارع الملك فيصل 15\nالرباط 10000",
            "الرباط",
            "MAR",
        ],
    }
}

/// Two paragraphs, the second with another script in it.
pub const fn prose(language: Language) -> [&'static str; 2] {
    match language {
        Language::En => [
            "In clause 7.2 we suggest “within 30 calendar days” in place of “promptly”, so that \
             consumers in every Member State can rely on the same period for redress. The official \
             office finds first five fluffy affluent ligatures.",
            "The Chinese text (第7.2款) and the Russian one (пункт 7.2) should follow.",
        ],
        Language::Fr => [
            "Au paragraphe 7.2, nous proposons d'écrire « dans un délai de 30 jours civils » au \
             lieu de « rapidement », afin que les consommateurs de chaque État Membre puissent \
             compter sur le même délai. Où œuvre un cœur naïf, l'été va être là.",
            "Le texte chinois (第7.2款) et le texte arabe (النص العربي) suivent.",
        ],
        Language::Es => [
            "En la cláusula 7.2 sugerimos «en un plazo de 30 días naturales» en lugar de \
             «rápidamente». ¿Podrán acogerse? ¡Sí! El pingüino, la cigüeña y el niño. Oficina, \
             aflicción, fíjate.",
            "El texto ruso (пункт 7.2) y el chino (第7.2款) deben seguirlo.",
        ],
        Language::Ru => [
            "В пункте 7.2 предлагаем вместо слова «незамедлительно» написать «в течение 30 \
             календарных дней», чтобы потребители во всех Государствах-Членах могли рассчитывать \
             на один и тот же срок возмещения. Съешь ещё этих мягких французских булок.",
            "Текст на английском языке (clause 7.2) и на китайском (第7.2款) изменить так же.",
        ],
        Language::Zh => [
            "建议将第7.2款中的“及时”改为“在30个日历日内”，使各成员国的消费者都能依据同一期限获得\
             赔偿。本建议书就OTT的提供与消费提出可能的消费者赔偿和消费者保护机制；此前，并无确保\
             消费者得到保护和在必要时得到赔偿的国际框架。",
            "英文本（clause 7.2）和俄文本（пункт 7.2）亦须相应修改。",
        ],
        Language::Ar => [
            "نقترح في الفقرة 7.2 الاستعاضة عن عبارة «على وجه السرعة» بعبارة «في غضون 30 يوماً \
             تقويمياً»، لكي يستند المستهلكون في جميع الدول الأعضاء إلى المهلة نفسها. وتقترح هذه \
             التوصية آليات ممكنة لتعويض المستهلكين وحمايتهم.",
            "وينبغي أن يتبعها النص الإنكليزي (clause 7.2) والنص الصيني (第7.2款).",
        ],
    }
}

/// A picture of a signature: a wavy stroke of blue ink, transparent around it.
pub fn handwriting() -> Picture {
    let (width, height) = (480_u32, 140_u32);
    let mut image = image::RgbaImage::from_pixel(width, height, image::Rgba([16, 32, 120, 0]));
    for step in 0..4000 {
        let t = step as f32 / 4000.0;
        let x = 20.0 + 440.0 * t;
        let y = 70.0 + 45.0 * (t * 22.0).sin() * (1.0 - t) + 12.0 * (t * 55.0).cos();
        for (dx, dy) in (-4..=4).flat_map(|dx| (-4..=4).map(move |dy| (dx, dy))) {
            let distance = f32::hypot(dx as f32, dy as f32);
            let alpha = ((3.4 - distance).clamp(0.0, 1.0) * 255.0) as u8;
            let pixel = image.get_pixel_mut((x as i32 + dx) as u32, (y as i32 + dy) as u32);
            pixel.0[3] = pixel.0[3].max(alpha);
        }
    }
    picture(image)
}

/// A picture of a stamp: a red ring, half transparent.
pub fn stamp() -> Picture {
    let image = image::RgbaImage::from_fn(300, 300, |x, y| {
        let radius = f32::hypot(x as f32 - 150.0, y as f32 - 150.0);
        let ink = (125.0..145.0).contains(&radius) || (95.0..100.0).contains(&radius);
        image::Rgba([180, 20, 30, if ink { 150 } else { 0 }])
    });
    picture(image)
}

fn picture(image: image::RgbaImage) -> Picture {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    Picture(Arc::from(bytes.into_inner()))
}
