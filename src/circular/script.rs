//! What has to be known of scripts to join lines and to compare words.

/// Chinese characters and the full-width punctuation that goes with them. No space belongs beside
/// them, and a line may break at any of them.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// Presentation forms of Arabic letters, which say how a letter looks and not what it is.
pub const fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

/// What the forms of radicals from U+2E81 on stand for, in their order (Unicode,
/// EquivalentUnifiedIdeograph); a point for those that stand for nothing.
const RADICALS: &str = "\
    厂乛乚乙亻冂.刀刂卜.小小兀尣尢.巳幺彑彐忄心扌攵.旡日月歺母民\
    氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒...羊..耂肀聿肉臼艹艹艹\
    虎衤覀西见角.讠贝.车辶辶辶阝钅長镸长门.阝雨青韦页风飞食.飠饣\
    .马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟\
";

/// The character that a form of a radical stands for. Typefaces that have one glyph for both come out
/// of a PDF with the radical.
pub fn radical(c: char) -> Option<char> {
    let place = u32::from(c).checked_sub(0x2E81)?;
    RADICALS.chars().nth(place as usize).filter(|whole| *whole != '.')
}
