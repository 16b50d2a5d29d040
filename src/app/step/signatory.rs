//! The third step: who signs, for which State, where and when.

use iced::{
    Bottom, Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        findings::Findings,
        theme::{Look, RADIUS, Wide},
        widget::{
            self,
            focus::{Face, Role, pressable},
            head, input,
            line::line,
            part, small_button,
        },
    },
    model::{Draft, Field, Language, MemberState},
};

/// How many States are listed while one is looked for.
const LISTED: usize = 6;

/// What the screen remembers besides the draft.
#[derive(Debug, Default)]
pub struct Signatory {
    /// What is typed to find the State; `None` while none is looked for
    wanted: Option<String>,
    /// The name of the State chosen, in the language of the interface
    chosen: String,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Text typed into a field
    Typed(Field, String),
    /// Text typed to find the State
    Wanted(String),
    /// The State, chosen from the list
    State(&'static MemberState),
    /// The first State of the list
    First,
    /// The letter is of today
    Today,
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Date the letter today
    Today,
    /// Give the focus to the field
    Focus(Field),
}

impl Signatory {
    /// Changes the screen and the draft. `language` is the interface's.
    pub fn update(&mut self, draft: &mut Draft, language: Language, message: Message) -> Action {
        match message {
            Message::Typed(field, text) => {
                if let Some(place) = place(draft, field) {
                    *place = text;
                }
                Action::None
            }
            Message::Wanted(text) => {
                let exact = MemberState::all().iter().find(|state| state.short(language) == text);
                match exact {
                    Some(state) => self.choose(draft, language, state),
                    None => {
                        self.wanted = Some(text);
                        if !draft.member_state.is_empty() {
                            self.unchoose(draft);
                        }
                    }
                }
                Action::None
            }
            Message::State(state) => {
                self.choose(draft, language, state);
                Action::Focus(Field::Administration)
            }
            Message::First => match self.found(language).first() {
                Some(state) => {
                    self.choose(draft, language, state);
                    Action::Focus(Field::Administration)
                }
                None => Action::None,
            },
            Message::Today => Action::Today,
        }
    }

    fn choose(&mut self, draft: &mut Draft, language: Language, state: &'static MemberState) {
        self.wanted = None;
        self.chosen = state.short(language).to_owned();
        propose(draft, state);
    }

    fn unchoose(&mut self, draft: &mut Draft) {
        if let Some(state) = draft.parsed_member_state()
            && draft.administration == state.administration(draft.language)
        {
            draft.administration.clear();
        }
        draft.member_state.clear();
    }

    fn found(&self, language: Language) -> Vec<&'static MemberState> {
        match self.wanted.as_deref().map(str::trim) {
            Some(wanted) if !wanted.is_empty() => {
                let mut found = MemberState::search(wanted, language);
                // Who types a code means that State, not one with these letters in its name.
                found.sort_by_key(|state| !state.iso3().eq_ignore_ascii_case(wanted));
                found
            }
            _ => Vec::new(),
        }
    }

    /// Takes the draft's State over, after a draft was opened or the language changed.
    pub fn sync(&mut self, draft: &Draft, language: Language) {
        let state = draft.parsed_member_state();
        self.chosen = state.map_or_else(String::new, |state| state.short(language).to_owned());
        self.wanted = None;
    }
}

/// Enters the State, and its ready phrase where the official wrote none of their own.
fn propose(draft: &mut Draft, state: &MemberState) {
    let before = draft.parsed_member_state();
    let ours = before.map(|before| before.administration(draft.language));
    if draft.administration.trim().is_empty() || ours.as_ref() == Some(&draft.administration) {
        draft.administration = state.administration(draft.language);
    }
    draft.member_state = state.iso3().to_owned();
}

/// Prints the form in `language`; a ready phrase that was not edited follows.
pub fn print_in(draft: &mut Draft, language: Language) {
    if let Some(state) = draft.parsed_member_state()
        && draft.administration == state.administration(draft.language)
    {
        draft.administration = state.administration(language);
    }
    draft.language = language;
}

fn place(draft: &mut Draft, field: Field) -> Option<&mut String> {
    Some(match field {
        Field::Name => &mut draft.signatory.name,
        Field::Title => &mut draft.signatory.title,
        Field::Address => &mut draft.signatory.address,
        Field::Fax => &mut draft.signatory.fax,
        Field::Email => &mut draft.signatory.email,
        Field::Administration => &mut draft.administration,
        Field::Place => &mut draft.place,
        Field::Date => &mut draft.date,
        Field::Replaces => &mut draft.replaces,
        _ => return None,
    })
}

impl Signatory {
    /// The person, the administration, place and date.
    pub fn view<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let signatory = &draft.signatory;
        let field = |field: Field, value: &'a str| {
            let label = look.word(&format!("label-{}", field.key()));
            let typed = move |text| Message::Typed(field, text);
            input::field(look, &field.key(), label, value, typed, findings.at(field))
        };
        let address = input::paragraphs(
            look,
            &Field::Address.key(),
            look.word("label-address"),
            &signatory.address,
            |text| Message::Typed(Field::Address, text),
            findings.at(Field::Address),
        );
        let reach = look
            .row(vec![
                field(Field::Email, &signatory.email),
                container(field(Field::Fax, &signatory.fax)).width(168).into(),
            ])
            .spacing(16);
        let person = vec![
            field(Field::Name, &signatory.name),
            field(Field::Title, &signatory.title),
            address,
            reach.into(),
        ];
        let state =
            vec![self.state(look, findings), field(Field::Administration, &draft.administration)];
        let date = self.date(draft, look, findings);
        let when = vec![field(Field::Place, &draft.place), date];
        Column::new()
            .push(head(look, look.word("signatory-title"), look.word("signatory-lead")))
            .push(part(look, look.word("signatory-person"), person))
            .push(part(look, look.word("signatory-state"), state))
            .push(part(look, look.word("signatory-when"), when))
            .push(part(
                look,
                look.word("signatory-replaces"),
                vec![replaces(draft, look, findings)],
            ))
            .spacing(24)
            .width(Fill)
            .into()
    }

    fn date<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let found = findings.at(Field::Date);
        let label = look.word("label-date");
        let typed = |text| Message::Typed(Field::Date, text);
        let field = line(&draft.date, typed).width(168);
        let field = input::dressed(look, "date", &label, field, found);
        let today = small_button(look, None, look.word("today"), Message::Today).id("today");
        let today = container(today).padding([4, 0]);
        let shown = draft
            .parsed_date()
            .map(|date| container(look.small(look.wording.date(date))).padding([11, 0]));
        let mut parts: Vec<Element<'a, Message>> = vec![field.into(), today.into()];
        parts.extend(shown.map(Into::into));
        let row = look.row(parts).spacing(12).align_y(Bottom);
        input::labelled(look, label, row.into(), found)
    }

    fn state<'a>(&'a self, look: Look<'a>, findings: &'a Findings) -> Element<'a, Message> {
        let found = findings.at(Field::MemberState);
        let label = look.word("label-member-state");
        let shown = self.wanted.as_deref().unwrap_or(&self.chosen);
        let field = line(shown, Message::Wanted).on_submit(Message::First);
        let field = input::dressed(look, "member-state", &label, field, found);
        let language = look.wording.language();
        let states = self.found(language);
        let count = states.len();
        let rows = states
            .into_iter()
            .take(LISTED)
            .enumerate()
            .map(|(index, state)| listed(look, index, state, language));
        let mut list: Vec<Element<'a, Message>> = rows.collect();
        let none = self.wanted.as_deref().is_some_and(|text| !text.trim().is_empty());
        if count > LISTED {
            let more = look.words("states-more", &[("count", (count - LISTED).into())]);
            list.push(container(look.small(more)).padding([8, 12]).into());
        } else if count == 0 && none {
            list.push(container(look.small(look.word("states-none"))).padding([8, 12]).into());
        }
        let list = (!list.is_empty()).then(|| {
            let rows = list.into_iter().map(widget::Row::new);
            widget::group(look, rows.collect())
        });
        let content = Column::new().push(field).push(list).spacing(4).width(Fill);
        input::labelled(look, label, content.into(), found)
    }
}

/// The date of an earlier reply of which this one takes the place: told only by who sends one.
fn replaces<'a>(draft: &'a Draft, look: Look<'a>, findings: &'a Findings) -> Element<'a, Message> {
    let (found, label) = (findings.at(Field::Replaces), look.word("label-replaces"));
    let typed = |text| Message::Typed(Field::Replaces, text);
    let field = line(&draft.replaces, typed).width(168);
    let field = input::dressed(look, &Field::Replaces.key(), &label, field, found);
    let mut parts: Vec<Element<'a, Message>> = vec![field.into()];
    let shown = draft.parsed_replaces();
    parts.extend(shown.map(|date| look.small(look.wording.date(date)).into()));
    let row = look.row(parts).spacing(12).align_y(iced::Center);
    let note = look.small(look.word("signatory-replaces-note")).wide(look);
    let content = look.column(vec![row.into(), note.into()]).spacing(6).width(Fill);
    input::labelled(look, label, content.into(), found)
}

fn listed<'a>(
    look: Look<'a>,
    index: usize,
    state: &'static MemberState,
    language: Language,
) -> Element<'a, Message> {
    let name = look.body(state.short(language)).wide(look);
    let row = look.row(vec![name.into(), look.small(state.iso3()).into()]);
    let row = container(row.align_y(iced::Center)).center_y(36).padding([0, 12]);
    let tint = look.palette.tint;
    pressable(row, look.palette.accent)
        .id(format!("member-state.{index}"))
        .role(Role::Button, None)
        .on_press(Message::State(state))
        .face(move |status| Face {
            background: status.hovered.then_some(tint),
            border: iced::border::rounded(RADIUS),
        })
        .gap(-2.0)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    fn begun() -> (Signatory, Draft) {
        (Signatory::default(), Draft::new(Consultation::circular_321()))
    }

    #[test]
    fn a_state_is_found_by_typing_and_brings_its_phrase() {
        let (mut screen, mut draft) = begun();
        screen.update(&mut draft, Language::Zh, Message::Wanted("瑞".into()));
        assert!(screen.found(Language::Zh).iter().any(|state| state.iso3() == "CHE"));
        screen.update(&mut draft, Language::Zh, Message::Wanted("瑞士".into()));
        assert_eq!(draft.member_state, "CHE");
        assert_eq!(draft.administration, "瑞士联邦主管部门");
    }

    #[test]
    fn a_phrase_of_ones_own_stays() {
        let (mut screen, mut draft) = begun();
        let che = MemberState::from_iso3("CHE").unwrap();
        let text = "Ведомство связи".to_owned();
        screen.update(
            &mut draft,
            Language::En,
            Message::Typed(Field::Administration, text.clone()),
        );
        screen.update(&mut draft, Language::En, Message::State(che));
        assert_eq!(draft.administration, text);
        print_in(&mut draft, Language::Fr);
        assert_eq!(draft.administration, text);
    }

    #[test]
    fn a_ready_phrase_follows_the_language_of_the_form() {
        let (mut screen, mut draft) = begun();
        screen.update(&mut draft, Language::En, Message::Wanted("che".into()));
        assert_eq!(
            screen.update(&mut draft, Language::En, Message::First),
            Action::Focus(Field::Administration)
        );
        print_in(&mut draft, Language::Fr);
        let che = MemberState::from_iso3("CHE").unwrap();
        assert_eq!(draft.administration, che.administration(Language::Fr));
    }

    #[test]
    fn typing_on_takes_the_state_back() {
        let (mut screen, mut draft) = begun();
        screen.update(&mut draft, Language::En, Message::Wanted("Niger".into()));
        assert_eq!(draft.member_state, "NER");
        screen.update(&mut draft, Language::En, Message::Wanted("Nigeri".into()));
        assert_eq!((draft.member_state.as_str(), draft.administration.as_str()), ("", ""));
        screen.update(&mut draft, Language::En, Message::Wanted("Nigeria".into()));
        assert_eq!(draft.member_state, "NGA");
    }

    #[test]
    fn nothing_is_dated_before_the_official_says_so() {
        let (mut screen, mut draft) = begun();
        assert_eq!(draft.date, "");
        assert_eq!(screen.update(&mut draft, Language::En, Message::Today), Action::Today);
    }
}
