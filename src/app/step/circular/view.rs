//! The values of a circular, with their sources, their doubts and their fields.

use std::path::Path;

use chrono::Local;
use iced::{
    Center, Element, Fill,
    widget::{Column, container, text::Wrapping},
};

use super::{Circular, Letter, Message, Next};
use crate::{
    app::{
        findings::Findings,
        icon::{Icon, icon},
        phrase,
        theme::{Look, Wide},
        widget::{
            self, Row, button, fact, group, hairline, head, link, part, small_button, small_link,
        },
    },
    circular::{Cause, Doubt, LetterKind, Line},
    model::{Consultation, Draft, Fact, FactValue, Field, PartialConsultation},
    problem,
    store::{Recent, SetAsideDraft, Source},
    workflow::Change,
};

/// The values that are always shown, in the order of the letter.
const MAIN: [Fact; 8] = [
    Fact::Number,
    Fact::Date,
    Fact::Deadline,
    Fact::StudyGroup,
    Fact::Meeting,
    Fact::Recommendations,
    Fact::ReplyTo,
    Fact::Edition,
];

/// The values that matter less.
const MORE: [Fact; 6] = [
    Fact::Fax,
    Fact::StudyGroupEmail,
    Fact::Subject,
    Fact::Language,
    Fact::StudyPeriod,
    Fact::FormAnnex,
];

impl Circular {
    /// What the circular asks; what has to be settled; and the way to another circular. `is_held`
    /// says that nothing is written yet of what is typed.
    pub fn view<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
        is_held: bool,
    ) -> Element<'a, Message> {
        let asked = &draft.consultation;
        let failure = self.failure.as_ref().map(|error| {
            widget::notice(look, true, problem::error(error, asked, look.wording).in_full())
        });
        let kept = self.kept.as_ref().map(|path| {
            let file = path.display().to_string().into();
            widget::notice(look, false, look.words("draft-kept", &[("file", file)]))
        });
        let content = match self.pending() {
            Some(letter) if letter.found.kind != LetterKind::Consultation => {
                self.other_letter(look, draft, letter)
            }
            Some(letter) => self.letter_values(look, letter),
            None => self.answered(look, draft, findings, is_held),
        };
        let asking = self.asking.as_ref().map(|next| match next {
            Next::Letter => keep_question(look, asked, "letter-keep-and-use"),
            Next::Draft(_) => keep_question(look, asked, "draft-keep-and-open"),
            Next::Sources(path, sources) => sources_question(look, path, sources),
        });
        let awaited = self.awaited.as_ref().filter(|_| self.slow).map(|path| working(look, path));
        Column::new()
            .push(awaited)
            .push(failure)
            .push(kept)
            .push(asking)
            .push(content)
            .spacing(20)
            .width(Fill)
            .into()
    }

    /// The circular that is answered.
    fn answered<'a>(
        &'a self,
        look: Look<'a>,
        draft: &'a Draft,
        findings: &'a Findings,
        is_held: bool,
    ) -> Element<'a, Message> {
        let asked = &draft.consultation;
        let lead = match self.letter.as_ref().and_then(|letter| letter.path.as_deref()) {
            Some(path) => look.words("letter-lead", &[("file", name(path).into())]),
            None if *asked == Consultation::circular_321() => look.word(match is_held {
                true => "circular-lead-embedded-held",
                false => "circular-lead-embedded",
            }),
            None => look.word("circular-lead"),
        };
        let asks = PartialConsultation::from(asked.clone());
        let letter = self.letter.as_ref();
        Column::new()
            .push(head(look, look.word("circular-title"), lead))
            .push(self.values(look, &asks, letter, Some(findings)))
            .push(self.another(look))
            .push(self.set_aside(look))
            .spacing(20)
            .width(Fill)
            .into()
    }

    /// A consultation that is not answered yet: doubts first, then every value.
    fn letter_values<'a>(&'a self, look: Look<'a>, letter: &'a Letter) -> Element<'a, Message> {
        let lead = match &letter.path {
            Some(path) => {
                let file = name(path).into();
                let scanned = letter.found.transcript.lines.is_empty();
                let key = if scanned { "letter-scanned-lead" } else { "letter-lead" };
                look.words(key, &[("file", file)])
            }
            None => look.word("letter-by-hand-lead"),
        };
        let doubts = letter.found.doubts.iter().enumerate();
        let (open, noted): (Vec<_>, Vec<_>) =
            doubts.partition(|(_, doubt)| doubt.must_be_settled());
        let open = open.into_iter().map(|(at, doubt)| question(look, letter, at, doubt));
        let noted = noted.into_iter().map(|(_, doubt)| note(look, letter, doubt));
        let all: Vec<Element<'a, Message>> = open.chain(noted).collect();
        let doubts = (!all.is_empty()).then(|| Column::with_children(all).spacing(12).width(Fill));
        let leave = link(look, Some(Icon::Cross), look.word("letter-discard"), Message::Discard);
        Column::new()
            .push(head(look, look.word("circular-title"), lead))
            .push(doubts)
            .push(self.values(look, &letter.found.asks, Some(letter), None))
            .push(container(leave.id("letter-discard")).width(Fill).align_x(look.start()))
            .push(self.another(look))
            .spacing(20)
            .width(Fill)
            .into()
    }

    /// A letter that opens no reply, named for what it is.
    fn other_letter<'a>(
        &'a self,
        look: Look<'a>,
        draft: &'a Draft,
        letter: &'a Letter,
    ) -> Element<'a, Message> {
        let found = &letter.found;
        let no_letter = found.doubts.iter().find(|doubt| doubt.cause == Cause::NoLetter);
        let words = match no_letter {
            Some(doubt) => problem::doubt(doubt, look.wording),
            None => problem::no_consultation(found.kind, found.asks.number, look.wording),
        };
        let title = look.word(match found.kind {
            LetterKind::Asks(_) => "letter-asks",
            LetterKind::Corrigendum => "letter-corrigendum",
            LetterKind::Result => "letter-result",
            LetterKind::CollectiveLetter => "letter-collective",
            LetterKind::Consultation | LetterKind::Other => "letter-other",
        });
        let changes = self.changes(draft).filter(|changes| !changes.is_empty());
        let changes = changes.map(|changes| self.changes_view(look, changes));
        let consultation =
            link(look, None, look.word("letter-as-consultation"), Message::AsConsultation);
        let leave = link(look, Some(Icon::Cross), look.word("letter-discard"), Message::Discard);
        let ways = vec![
            leave.id("letter-discard").into(),
            consultation.id("letter-as-consultation").into(),
        ];
        Column::new()
            .push(head(look, title, words.in_full()))
            .push(changes)
            .push(look.column(ways).width(Fill))
            .push(self.another(look))
            .spacing(20)
            .width(Fill)
            .into()
    }

    fn changes_view<'a>(&'a self, look: Look<'a>, changes: Vec<Change>) -> Element<'a, Message> {
        let boxes = changes.into_iter().enumerate().map(|(index, change)| {
            let words = look.wording;
            let said = |value: &FactValue| problem::candidate(value, words);
            let before = change.before.as_ref().map_or_else(|| "–".to_owned(), said);
            let values = [
                ("fact", problem::fact(change.fact, words).into()),
                ("before", before.into()),
                ("after", said(&change.after).into()),
            ];
            let name = look.words("change", &values);
            let on = self.accepted.contains(&index);
            widget::checkbox(look, format!("change-{index}"), name, on, Message::Accept(index))
        });
        let boxes = Column::with_children(boxes).width(Fill);
        let apply = (!self.accepted.is_empty()).then_some(Message::Apply);
        let apply = small_button(look, Some(Icon::Tick), look.word("changes-apply"), apply);
        let content = look.column(vec![boxes.into(), apply.id("changes-apply").into()]);
        part(look, look.word("changes-title"), vec![content.spacing(10).width(Fill).into()])
    }

    /// Every value in a row: its name, itself, the line it came from, and a pen.
    fn values<'a>(
        &'a self,
        look: Look<'a>,
        asks: &PartialConsultation,
        letter: Option<&'a Letter>,
        findings: Option<&'a Findings>,
    ) -> Element<'a, Message> {
        let facts = MAIN.into_iter().chain(MORE.into_iter().filter(|_| self.all));
        let rows =
            facts.flat_map(|of| [hairline(look), self.value_row(look, of, asks, letter, findings)]);
        let key = if self.all { "values-fewer" } else { "values-more" };
        let more = small_link(look, look.word(key), Message::All).id("values-more");
        Column::with_children(rows)
            .push(hairline(look))
            .push(container(more).width(Fill).align_x(look.start()).padding([6, 0]))
            .width(Fill)
            .into()
    }

    fn value_row<'a>(
        &'a self,
        look: Look<'a>,
        of: Fact,
        asks: &PartialConsultation,
        letter: Option<&'a Letter>,
        findings: Option<&'a Findings>,
    ) -> Element<'a, Message> {
        if let Some(editor) = self.editor.as_ref().filter(|editor| editor.fact == of) {
            let fields = editor.view(look).map(Message::Editor);
            let row = Row::new(container(fields).padding(12).width(Fill));
            let row = group(look, vec![row.bar(Some(look.palette.accent)).tinted(true)]);
            return container(row).padding([10, 0]).into();
        }
        let mut lines: Vec<Element<'a, Message>> = match asks.value(of) {
            Some(value) => said(look, &value),
            None => vec![look.quiet(look.word("value-none")).wide(look).into()],
        };
        if let Some((number, line)) = letter.and_then(|letter| letter.found.source(of).next()) {
            let words = source(look, number, line, asks.value(of).as_ref());
            lines.push(look.small(words).wrapping(Wrapping::None).wide(look).into());
        }
        let found = findings.zip(field(of)).map(|(findings, field)| findings.at(field));
        lines.extend(found.and_then(|found| widget::remarks(look, found)));
        let name = problem::fact(of, look.wording);
        let pen = look.words("value-edit", &[("fact", name.clone().into())]);
        let id = format!("edit-{}", of.key());
        let pen = widget::icon_button(look, id, Icon::Pen, pen, Message::Edit(of));
        let value = look.column(lines).spacing(2).width(Fill);
        let value = look.row(vec![value.into(), pen]).spacing(8);
        container(fact(look, begun(&name), value, 136)).padding([10, 0]).into()
    }

    /// The ways to another circular.
    fn another<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let path = widget::path_row(
            look,
            "letter-path",
            look.word("letter-path"),
            &self.path,
            Message::Path,
            Some(Message::Given),
            (Icon::File, look.word("letter-read"), Message::Given),
        );
        let lead = look.small(look.word("letter-another-lead")).wide(look);
        let recent = self.recent.iter().take(6).enumerate();
        let recent = recent.map(|(at, known)| recent_row(look, at, known));
        let by_hand = link(look, Some(Icon::Pen), look.word("letter-by-hand"), Message::ByHand);
        let content = look
            .column(vec![lead.into(), path])
            .extend(recent)
            .push(by_hand.id("letter-by-hand"))
            .spacing(8)
            .width(Fill);
        part(look, look.word("letter-another"), vec![content.into()])
    }
}

impl Circular {
    /// The drafts that were set aside for another circular.
    fn set_aside<'a>(&'a self, look: Look<'a>) -> Option<Element<'a, Message>> {
        if self.drafts.is_empty() {
            return None;
        }
        let lead = look.small(look.word("drafts-lead")).wide(look);
        let drafts = self.drafts.iter().take(6).enumerate();
        let drafts = drafts.map(|(at, kept)| draft_row(look, at, kept));
        let content = look.column(vec![lead.into()]).extend(drafts).spacing(8).width(Fill);
        Some(part(look, look.word("drafts-title"), vec![content.into()]))
    }
}

/// A name as it begins a row.
fn begun(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The field of the reply whose remarks belong to a value.
const fn field(of: Fact) -> Option<Field> {
    match of {
        Fact::Number => Some(Field::CircularNumber),
        Fact::Deadline => Some(Field::Deadline),
        Fact::Recommendations => Some(Field::Recommendations),
        Fact::ReplyTo => Some(Field::ReplyTo),
        _ => None,
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A value in words, in bold; a list of texts with their titles.
fn said<'a>(look: Look<'a>, value: &FactValue) -> Vec<Element<'a, Message>> {
    let strong = |words: String| vec![look.strong(words).wide(look).into()];
    match value {
        FactValue::Number(number) => {
            strong(look.words("circular-name", &[("number", number.to_string().into())]))
        }
        FactValue::StudyGroup(group) => strong(phrase::study_group(look, *group)),
        FactValue::Edition(edition) => strong(look.word(&format!("edition-{}", edition.year()))),
        FactValue::Meeting(meeting) => {
            let mut lines = strong(phrase::meeting_dates(look, meeting));
            lines.push(look.body(meeting.place.clone()).wide(look).into());
            lines
        }
        FactValue::Recommendations(texts) => texts
            .iter()
            .flat_map(|text| {
                let mut lines = strong(phrase::recommendation(look, text));
                let details = Some(phrase::details(text)).filter(|details| !details.is_empty());
                lines.extend(details.map(|details| look.small(details).wide(look).into()));
                lines
            })
            .collect(),
        FactValue::Deadline(deadline) => {
            let mut lines = strong(problem::candidate(value, look.wording));
            let here = phrase::here(look, *deadline);
            let here = here.map(|here| look.words("deadline-local", &[("here", here.into())]));
            lines.extend(here.map(|here| look.small(here).wide(look).into()));
            lines
        }
        other => strong(problem::candidate(other, look.wording)),
    }
}

/// "Line 41: …2021年12月1日23时59分…", centred on the value where it can be found.
fn source(look: Look<'_>, number: usize, line: &Line, value: Option<&FactValue>) -> String {
    let needles: Vec<String> = match value {
        Some(FactValue::Text(text)) => vec![text.clone()],
        Some(FactValue::Number(number)) => vec![number.to_string()],
        Some(FactValue::Recommendations(texts)) => {
            texts.iter().map(|text| text.name().to_owned()).collect()
        }
        Some(FactValue::Deadline(deadline)) => {
            let (hour, minute) = deadline.clock();
            vec![format!("{hour:02}:{minute:02}"), deadline.date().format("%Y").to_string()]
        }
        Some(FactValue::Date(date)) => vec![date.format("%Y").to_string()],
        Some(FactValue::Meeting(meeting)) => vec![meeting.start.format("%Y").to_string()],
        Some(FactValue::Edition(edition)) => vec![edition.year().to_string()],
        _ => Vec::new(),
    };
    let at = needles.iter().find_map(|needle| Some((line.text.find(needle)?, needle.len())));
    let excerpt = excerpt(&line.text, at);
    look.words("source-line", &[("number", number.to_string().into()), ("text", excerpt.into())])
}

/// At most so many characters of a line, around the place `at` of so many bytes.
fn excerpt(text: &str, at: Option<(usize, usize)>) -> String {
    const MOST: usize = 56;
    let (start, length) = at.unwrap_or((0, 0));
    let before = text.get(..start).unwrap_or_default().chars().count();
    let within = text.get(start..start + length).unwrap_or_default().chars().count();
    let all = text.chars().count();
    if all <= MOST {
        return text.to_owned();
    }
    let first = (before + within / 2).saturating_sub(MOST / 2).min(all - MOST);
    let shown: String = text.chars().skip(first).take(MOST).collect();
    let (open, close) =
        (if first > 0 { "…" } else { "" }, if first + MOST < all { "…" } else { "" });
    format!("{open}{}{close}", shown.trim())
}

/// A doubt that has to be settled: a question, the candidates, and nothing chosen.
fn question<'a>(
    look: Look<'a>,
    letter: &'a Letter,
    at: usize,
    doubt: &'a Doubt,
) -> Element<'a, Message> {
    let words = problem::doubt(doubt, look.wording);
    let mark = icon(Icon::Doubt, look.palette.doubt);
    let title = look.row(vec![mark, look.strong(words.what).wide(look).into()]).spacing(8);
    let candidates = doubt.candidates.iter().enumerate().map(|(index, candidate)| {
        let value = match &candidate.value {
            FactValue::Recommendations(texts) => {
                let names = texts.iter().map(|text| phrase::recommendation(look, text));
                names.collect::<Vec<_>>().join("; ")
            }
            other => problem::candidate(other, look.wording),
        };
        let id = format!("doubt-{at}-{index}");
        let choose = Message::Choose(at, index);
        let radio = widget::radio(look, id, value, false, choose);
        let lines = letter.found.lines(&candidate.lines).take(2);
        let lines = lines.map(|(number, line)| {
            let words = source(look, number, line, Some(&candidate.value));
            container(look.small(words).wide(look)).padding(look.pad(0.0, 0.0, 0.0, 32.0)).into()
        });
        look.column(vec![radio]).extend(lines).width(Fill).into()
    });
    let other = small_link(look, look.word("doubt-other"), Message::Edit(doubt.fact));
    let other = other.id(format!("doubt-{at}-other"));
    let content = look
        .column(vec![title.into(), look.small(words.remedy).wide(look).into()])
        .extend(candidates)
        .push(other)
        .spacing(6)
        .width(Fill);
    let content = container(content).padding(look.pad(12.0, 16.0, 10.0, 12.0)).width(Fill);
    group(look, vec![Row::new(content).bar(Some(look.palette.doubt))])
}

/// A doubt that is only to be known.
fn note<'a>(look: Look<'a>, letter: &'a Letter, doubt: &'a Doubt) -> Element<'a, Message> {
    let words = problem::doubt(doubt, look.wording).in_full();
    let lines = letter.found.lines(&doubt.lines).take(2);
    let lines = lines.map(|(number, line)| {
        let words = source(look, number, line, None);
        container(look.small(words).wide(look)).padding(look.pad(0.0, 0.0, 0.0, 26.0)).into()
    });
    look.column(vec![widget::notice(look, false, words)]).extend(lines).width(Fill).into()
}

/// Asks whether the answers given so far are to be kept, so that what `yes` names goes on.
fn keep_question<'a>(look: Look<'a>, asked: &'a Consultation, yes: &str) -> Element<'a, Message> {
    let circular = phrase::circular(look, asked).into();
    let words = look.words("letter-over", &[("circular", circular)]);
    let keep = button(look, widget::Kind::Primary, None, look.word(yes), Message::KeepAndUse);
    yes_or_stay(look, words, keep.id("letter-keep-and-use").into())
}

/// Asks whether these files, which a stranger's draft names, are to be read.
fn sources_question<'a>(look: Look<'a>, path: &Path, sources: &[Source]) -> Element<'a, Message> {
    let files = sources.iter().map(|one| format!("\n{}", problem::source(one))).collect::<String>();
    let words = look.words("draft-sources", &[("file", name(path).into())]) + &files + "\n";
    let words = words + &look.word("draft-sources-note");
    let read = look.word("draft-sources-read");
    let read = button(look, widget::Kind::Plain, None, read, Message::ReadSources);
    yes_or_stay(look, words, read.id("draft-sources-read").into())
}

/// A question, the way to stay with the reply as it is, and what says `yes`.
fn yes_or_stay<'a>(
    look: Look<'a>,
    words: String,
    yes: Element<'a, Message>,
) -> Element<'a, Message> {
    let stay = button(look, widget::Kind::Plain, None, look.word("letter-stay"), Message::Stay);
    let buttons = look.row(vec![stay.id("letter-keep").into(), yes]).spacing(12);
    let content = look.column(vec![widget::notice(look, false, words), buttons.into()]);
    let content = container(content.spacing(12).width(Fill)).padding(12).width(Fill);
    group(look, vec![Row::new(content).bar(Some(look.palette.doubt))])
}

fn working<'a>(look: Look<'a>, path: &Path) -> Element<'a, Message> {
    let words = look.words("letter-working", &[("file", name(path).into())]);
    let cancel = small_button(look, None, look.word("cancel"), Message::Cancel).id("cancel");
    look.row(vec![look.body(words).wide(look).into(), cancel.into()])
        .spacing(12)
        .align_y(Center)
        .into()
}

fn recent_row<'a>(look: Look<'a>, at: usize, known: &'a Recent) -> Element<'a, Message> {
    let number = known.number.to_string().into();
    let words = look.words(
        "letter-recent",
        &[
            ("circular", look.words("circular-name", &[("number", number)]).into()),
            ("file", name(Path::new(&known.path)).into()),
        ],
    );
    let open = Message::Read((&known.path).into());
    link(look, Some(Icon::File), words, open).id(format!("letter-recent-{at}")).into()
}

fn draft_row<'a>(look: Look<'a>, at: usize, kept: &'a SetAsideDraft) -> Element<'a, Message> {
    let circular = match kept.number {
        Some(number) => look.words("circular-name", &[("number", number.to_string().into())]),
        None => name(&kept.path),
    };
    let when = look.wording.date_time(&kept.kept.with_timezone(&Local));
    let words = look.words("draft-of", &[("circular", circular.into()), ("when", when.into())]);
    let open = Message::Reopen(kept.path.clone());
    link(look, Some(Icon::Half), words, open).id(format!("draft-{at}")).into()
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_centred_on_the_value() {
        let line =
            "请成员国于2021年12月1日23时59分（日内瓦时间）前填妥并返回附件2中的表格。".repeat(3);
        let at = line.rfind("23时59分").unwrap();
        let shown = excerpt(&line, Some((at, "23时59分".len())));
        assert!(shown.contains("23时59分") && shown.starts_with('…'), "{shown}");
        assert!(shown.chars().count() <= 58);
        assert_eq!(excerpt("قصير", None), "قصير");
    }
}
