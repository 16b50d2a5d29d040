//! The look: colours, type, spacing, and the direction in which a line runs.
//!
//! A [`Look`] is what every view is given. It leaves words to `wording` and shapes to `widget`.

use iced::{
    Border, Color, Element, Fill, Font, Padding, Shadow,
    alignment::Horizontal,
    border,
    font::Weight,
    theme::Mode,
    widget::{Column, Container, column, container, scrollable, text},
};

use crate::{
    model::Language,
    store::Theme,
    wording::{Value, Wording},
};

use super::widget::{
    mirror::{Mirror, mirror},
    text::{Direction, Words, words},
};

/// Which of the four palettes is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// Dark on white
    #[default]
    Light,
    /// Light on near-black; the page stays white under a veil
    Dark,
    /// Black on white, heavier edges, no fills
    ContrastLight,
    /// White on black, heavier edges, no fills
    ContrastDark,
}

/// The choices of the settings, in their order, each with its key in the language files.
pub const CHOICES: [(Theme, &str); 5] = [
    (Theme::System, "theme-system"),
    (Theme::Light, "theme-light"),
    (Theme::Dark, "theme-dark"),
    (Theme::ContrastLight, "theme-contrast-light"),
    (Theme::ContrastDark, "theme-contrast-dark"),
];

/// The palette to show for the official's `choice` while the system asks for `mode`.
pub const fn scheme(choice: Theme, mode: Mode) -> Scheme {
    match (choice, mode) {
        (Theme::Dark, _) | (Theme::System, Mode::Dark) => Scheme::Dark,
        (Theme::Light | Theme::System, _) => Scheme::Light,
        (Theme::ContrastLight, _) => Scheme::ContrastLight,
        (Theme::ContrastDark, _) => Scheme::ContrastDark,
    }
}

/// The colours of one scheme, each named for what it is used on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Behind the form
    pub form: Color,
    /// Behind the steps and the bars
    pub rail: Color,
    /// Behind the page
    pub desk: Color,
    /// Inside a text field
    pub field: Color,
    /// Behind what is chosen
    pub tint: Color,
    /// Text
    pub ink: Color,
    /// Text that explains
    pub quiet: Color,
    /// Actions, and what is chosen
    pub accent: Color,
    /// The same under the pointer
    pub accent_hover: Color,
    /// The same while pressed
    pub accent_pressed: Color,
    /// Text on the accent
    pub on_accent: Color,
    /// What is in doubt
    pub doubt: Color,
    /// What blocks
    pub block: Color,
    /// The edge of a control
    pub edge: Color,
    /// Between panes and rows
    pub hairline: Color,
    /// A mark that cannot be pressed now
    pub off: Color,
    /// Behind the banner in the last seven days
    pub banner: Color,
    /// Width of a control's edge, in pixels
    pub edge_width: f32,
    /// How much of a dark veil lies over the white page, 0 to 1
    pub veil: f32,
    /// Whether the page casts a shadow
    pub shadow: bool,
}

impl Scheme {
    /// The scheme's colours.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::ContrastLight => &CONTRAST_LIGHT,
            Self::ContrastDark => &CONTRAST_DARK,
        }
    }

    /// The toolkit's own theme in these colours, for what is not drawn by our widgets.
    pub fn toolkit(self) -> iced::Theme {
        let palette = self.palette();
        iced::Theme::custom(
            "Placet",
            iced::theme::Palette {
                background: palette.form,
                text: palette.ink,
                primary: palette.accent,
                success: palette.accent,
                warning: palette.doubt,
                danger: palette.block,
            },
        )
    }
}

const fn hex(rgb: u32) -> Color {
    Color::from_rgb8((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const LIGHT: Palette = Palette {
    form: hex(0xFFFFFF),
    rail: hex(0xF1F3F4),
    desk: hex(0xE3E7EA),
    field: hex(0xFFFFFF),
    tint: hex(0xEDF3F8),
    ink: hex(0x17212B),
    quiet: hex(0x3E4A55),
    accent: hex(0x134B78),
    accent_hover: hex(0x0E3A5E),
    accent_pressed: hex(0x0A2B47),
    on_accent: hex(0xFFFFFF),
    doubt: hex(0x6A3A00),
    block: hex(0x8B1A1A),
    edge: hex(0x76828D),
    hairline: hex(0xD5DADE),
    off: hex(0xB4BCC3),
    banner: hex(0xFDF3E1),
    edge_width: 1.0,
    veil: 0.0,
    shadow: true,
};

const DARK: Palette = Palette {
    form: hex(0x1B2025),
    rail: hex(0x15191D),
    desk: hex(0x0F1215),
    field: hex(0x15191D),
    tint: hex(0x1F2C38),
    ink: hex(0xE9ECEF),
    quiet: hex(0xB7C0C9),
    accent: hex(0x93C4EC),
    accent_hover: hex(0xB4D7F4),
    accent_pressed: hex(0xB4D7F4),
    on_accent: hex(0x0B1C2A),
    doubt: hex(0xF0C27A),
    block: hex(0xFFB4AB),
    edge: hex(0x7F8B96),
    hairline: hex(0x333B43),
    off: hex(0x4B555F),
    banner: hex(0x30281A),
    edge_width: 1.0,
    veil: 0.08,
    shadow: false,
};

const CONTRAST_LIGHT: Palette = Palette {
    form: hex(0xFFFFFF),
    rail: hex(0xFFFFFF),
    desk: hex(0xFFFFFF),
    field: hex(0xFFFFFF),
    tint: hex(0xFFFFFF),
    ink: hex(0x000000),
    quiet: hex(0x1F1F1F),
    accent: hex(0x002F66),
    accent_hover: hex(0x002F66),
    accent_pressed: hex(0x002F66),
    on_accent: hex(0xFFFFFF),
    doubt: hex(0x4A2500),
    block: hex(0x7A0000),
    edge: hex(0x000000),
    hairline: hex(0x000000),
    off: hex(0x8A8A8A),
    banner: hex(0xFFFFFF),
    edge_width: 2.0,
    veil: 0.0,
    shadow: false,
};

const CONTRAST_DARK: Palette = Palette {
    form: hex(0x000000),
    rail: hex(0x000000),
    desk: hex(0x000000),
    field: hex(0x000000),
    tint: hex(0x000000),
    ink: hex(0xFFFFFF),
    quiet: hex(0xF0F0F0),
    accent: hex(0x9FD3FF),
    accent_hover: hex(0x9FD3FF),
    accent_pressed: hex(0x9FD3FF),
    on_accent: hex(0x000000),
    doubt: hex(0xFFD84D),
    block: hex(0xFFB8B0),
    edge: hex(0xFFFFFF),
    hairline: hex(0xFFFFFF),
    off: hex(0x7A7A7A),
    banner: hex(0x000000),
    edge_width: 2.0,
    veil: 0.08,
    shadow: false,
};

/// Corner radius of controls, in pixels.
pub const RADIUS: f32 = 6.0;
/// Corner radius of groups, in pixels.
pub const GROUP_RADIUS: f32 = 8.0;

/// The bundled typeface of the Latin and Cyrillic scripts, and of the window as a whole.
pub const SANS: Font = Font::with_name("Noto Sans");
const SANS_SC: Font = Font::with_name("Noto Sans CJK SC");
const SANS_ARABIC: Font = Font::with_name("Noto Sans Arabic");

/// Size and line height of one kind of text, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Role {
    /// Size of the letters
    pub size: f32,
    /// Height of a line
    pub line: f32,
}

const fn role(size: f32, line: f32) -> Role {
    Role { size, line }
}

/// The four kinds of text, in the measures of one language.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The name of a screen
    pub title: Role,
    /// A part of a screen
    pub heading: Role,
    /// Text and controls
    pub body: Role,
    /// The smallest text there is
    pub small: Role,
    /// The typeface
    pub font: Font,
}

impl Scale {
    /// The measures for `language`.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::Zh => Self {
                title: role(24.0, 32.0),
                heading: role(17.0, 24.0),
                body: role(15.0, 24.0),
                small: role(13.0, 20.0),
                font: SANS_SC,
            },
            Language::Ar => Self {
                title: role(24.0, 36.0),
                heading: role(17.0, 24.0),
                body: role(16.0, 26.0),
                small: role(14.0, 22.0),
                font: SANS_ARABIC,
            },
            _ => Self {
                title: role(24.0, 32.0),
                heading: role(17.0, 24.0),
                body: role(15.0, 22.0),
                small: role(13.0, 18.0),
                font: SANS,
            },
        }
    }

    /// The bold cut of the typeface.
    pub const fn bold(&self) -> Font {
        Font { weight: Weight::Bold, ..self.font }
    }
}

/// What every view needs to know: colours, measures, words, direction.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Colours
    pub palette: &'static Palette,
    /// Measures of text
    pub scale: Scale,
    /// Words of the interface
    pub wording: &'a Wording,
}

impl<'a> Look<'a> {
    /// The look of `scheme` in the language of `wording`.
    pub const fn new(scheme: Scheme, wording: &'a Wording) -> Self {
        Self { palette: scheme.palette(), scale: Scale::of(wording.language()), wording }
    }

    /// Whether lines run from right to left.
    pub const fn is_rtl(&self) -> bool {
        self.wording.language().is_rtl()
    }

    /// The interface's word for `key`.
    pub fn word(&self, key: &str) -> String {
        self.wording.text(key)
    }

    /// The interface's word for `key` with values put in.
    pub fn words(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.wording.with(key, values)
    }

    /// The name of a screen.
    pub fn title(&self, content: impl text::IntoFragment<'a>) -> Words<'a> {
        self.text(content, self.scale.title, self.scale.bold(), self.palette.ink)
    }

    /// The name of a part of a screen.
    pub fn heading(&self, content: impl text::IntoFragment<'a>) -> Words<'a> {
        self.text(content, self.scale.heading, self.scale.bold(), self.palette.ink)
    }

    /// Running text.
    pub fn body(&self, content: impl text::IntoFragment<'a>) -> Words<'a> {
        self.text(content, self.scale.body, self.scale.font, self.palette.ink)
    }

    /// Running text that explains.
    pub fn quiet(&self, content: impl text::IntoFragment<'a>) -> Words<'a> {
        self.text(content, self.scale.body, self.scale.font, self.palette.quiet)
    }

    /// Running text in bold.
    pub fn strong(&self, content: impl text::IntoFragment<'a>) -> Words<'a> {
        self.text(content, self.scale.body, self.scale.bold(), self.palette.ink)
    }

    /// Small text that explains.
    pub fn small(&self, content: impl text::IntoFragment<'a>) -> Words<'a> {
        self.text(content, self.scale.small, self.scale.font, self.palette.quiet)
    }

    /// A small bold label.
    pub fn label(&self, content: impl text::IntoFragment<'a>) -> Words<'a> {
        self.text(content, self.scale.small, self.scale.bold(), self.palette.ink)
    }

    fn text(
        &self,
        content: impl text::IntoFragment<'a>,
        role: Role,
        font: Font,
        color: Color,
    ) -> Words<'a> {
        words(content, font, color).measure(role.size, role.line).direction(self.direction())
    }

    /// The direction of text without one of its own.
    pub const fn direction(&self) -> Direction {
        match self.is_rtl() {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        }
    }

    /// A row whose first child stands where a line begins.
    pub fn row<M: 'a>(&self, children: Vec<Element<'a, M>>) -> Mirror<'a, M> {
        mirror(children, self.is_rtl())
    }

    /// A column whose children stand where lines begin.
    pub fn column<M: 'a>(&self, children: Vec<Element<'a, M>>) -> Column<'a, M> {
        column(children).align_x(self.start())
    }

    /// The side on which a line begins.
    pub const fn start(&self) -> Horizontal {
        if self.is_rtl() { Horizontal::Right } else { Horizontal::Left }
    }

    /// The side on which a line ends.
    pub const fn end(&self) -> Horizontal {
        if self.is_rtl() { Horizontal::Left } else { Horizontal::Right }
    }

    /// Padding given for a line that runs from left to right, mirrored where it does not.
    pub fn pad(&self, top: f32, end: f32, bottom: f32, start: f32) -> Padding {
        let (left, right) = if self.is_rtl() { (end, start) } else { (start, end) };
        Padding { top, right, bottom, left }
    }

    /// The padding above a mark of `height` pixels that stands beside the first line of a text.
    pub const fn beside(&self, height: f32) -> f32 {
        (self.scale.body.line - height) / 2.0
    }

    /// The edge of a control.
    pub fn edge(&self, radius: impl Into<border::Radius>) -> Border {
        Border { color: self.palette.edge, width: self.palette.edge_width, radius: radius.into() }
    }

    /// The style of a scrollable: a slim bar, nothing else.
    pub fn scroll(&self) -> impl Fn(&iced::Theme, scrollable::Status) -> scrollable::Style + use<> {
        let palette = self.palette;
        move |_, status| {
            let color = match status {
                scrollable::Status::Hovered { is_vertical_scrollbar_hovered: true, .. }
                | scrollable::Status::Dragged { .. } => palette.quiet,
                _ => palette.edge,
            };
            let rail = scrollable::Rail {
                background: None,
                border: Border::default(),
                scroller: scrollable::Scroller {
                    background: color.into(),
                    border: border::rounded(3),
                },
            };
            scrollable::Style {
                container: container::Style::default(),
                vertical_rail: rail,
                horizontal_rail: rail,
                gap: None,
                auto_scroll: scrollable::AutoScroll {
                    background: palette.rail.into(),
                    border: border::rounded(RADIUS),
                    shadow: Shadow::default(),
                    icon: palette.ink,
                },
            }
        }
    }
}

/// Text that takes the width there is and begins where lines begin.
pub trait Wide<'a> {
    /// The text in a container of its own.
    fn wide<M: 'a>(self, look: Look<'_>) -> Container<'a, M>;
}

impl<'a> Wide<'a> for Words<'a> {
    fn wide<M: 'a>(self, look: Look<'_>) -> Container<'a, M> {
        container(self).width(Fill).align_x(look.start())
    }
}

/// A plain filled area.
pub fn fill(color: Color) -> impl Fn(&iced::Theme) -> container::Style {
    move |_| container::Style { background: Some(color.into()), ..container::Style::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Scheme; 4] =
        [Scheme::Light, Scheme::Dark, Scheme::ContrastLight, Scheme::ContrastDark];

    /// Contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21.
    fn ratio(a: Color, b: Color) -> f32 {
        let (a, b) = (a.relative_luminance(), b.relative_luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_stands_out_on_every_ground_it_is_set_on() {
        for scheme in ALL {
            let p = scheme.palette();
            for ground in [p.form, p.rail, p.field, p.tint, p.banner] {
                for text in [p.ink, p.quiet, p.accent, p.doubt, p.block] {
                    assert!(ratio(text, ground) >= 7.0, "{scheme:?}: {text:?} on {ground:?}");
                }
            }
            for accent in [p.accent, p.accent_hover] {
                assert!(ratio(p.on_accent, accent) >= 7.0, "{scheme:?}");
            }
            assert!(ratio(p.quiet, p.desk) >= 7.0, "{scheme:?}: caption on the desk");
        }
    }

    #[test]
    fn edges_of_controls_can_be_seen() {
        for scheme in ALL {
            let p = scheme.palette();
            for ground in [p.form, p.field, p.tint] {
                assert!(ratio(p.edge, ground) >= 3.0, "{scheme:?}: edge on {ground:?}");
            }
        }
    }

    #[test]
    fn no_text_is_smaller_than_thirteen_pixels() {
        for language in Language::ALL {
            let scale = Scale::of(language);
            for role in [scale.title, scale.heading, scale.body, scale.small] {
                assert!(role.size >= 13.0 && role.line >= role.size * 1.3, "{language} {role:?}");
            }
        }
    }

    #[test]
    fn the_system_decides_unless_the_official_did() {
        assert_eq!(scheme(Theme::System, Mode::Dark), Scheme::Dark);
        assert_eq!(scheme(Theme::System, Mode::None), Scheme::Light);
        assert_eq!(scheme(Theme::Light, Mode::Dark), Scheme::Light);
        assert_eq!(scheme(Theme::ContrastDark, Mode::Light), Scheme::ContrastDark);
    }

    #[test]
    fn arabic_mirrors_padding_and_sides() {
        let (en, ar) = (Wording::of(Language::En), Wording::of(Language::Ar));
        let en = Look::new(Scheme::Light, &en);
        let ar = Look::new(Scheme::Light, &ar);
        assert_eq!((en.start(), ar.start()), (Horizontal::Left, Horizontal::Right));
        assert_eq!(en.pad(1.0, 2.0, 3.0, 4.0).left, ar.pad(1.0, 2.0, 3.0, 4.0).right);
    }
}
