//! A paper of a page or two that both companies read: a charter, results, a letter. It has a head, figures, sections,
//! and a place to sign.

use chrono::NaiveDate;
use serde::Serialize;
use tandem_words::{Args, Language, Words};

use crate::{DocumentError, Fonts, Rendered, press};

/// Everything that a report shows. All of it is plain text and may hold anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The language of its words.
    pub language: Language,
    /// What kind of paper it is, as 协访章程.
    pub kicker: String,
    /// The programme's name.
    pub programme: String,
    /// Who made it.
    pub author: String,
    /// What stands large at its head.
    pub title: String,
    /// A few facts below the title.
    pub notes: Vec<String>,
    /// Who may read it.
    pub readers: String,
    /// The day on which it is made.
    pub made_on: NaiveDate,
    /// A few figures with what they count.
    pub figures: Vec<(String, String)>,
    /// What it says.
    pub sections: Vec<Section>,
    /// Where people sign, or have signed.
    pub signatures: Vec<Signature>,
}

/// A part of a report with a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "is", rename_all = "snake_case")]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// One in small print.
    Note(String),
    /// What is what.
    Facts(Vec<(String, String)>),
    /// One thing after the other.
    Entries(Vec<Entry>),
    /// Rows below headings.
    Table(Table),
}

/// A thing with what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What it is.
    pub title: String,
    /// How it stands; may be empty.
    pub state: String,
    /// What is to be said of it.
    pub lines: Vec<String>,
}

/// Rows below headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The headings.
    pub heads: Vec<String>,
    /// The rows, a text for each heading.
    pub rows: Vec<Vec<String>>,
}

/// Where somebody signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// For whom.
    pub party: String,
    /// Who signed; empty where nobody has.
    pub name: String,
    /// When; empty where nobody has.
    pub on: String,
}

/// What the template is given.
#[derive(Serialize)]
struct Paper<'a> {
    file: File,
    kicker: &'a str,
    programme: &'a str,
    title: &'a str,
    notes: Vec<String>,
    figures: &'a [(String, String)],
    sections: &'a [Section],
    signatures: &'a [Signature],
    labels: Labels,
}

#[derive(Serialize)]
struct Labels {
    name: String,
    day: String,
}

#[derive(Serialize)]
struct File {
    language: &'static str,
    region: Option<&'static str>,
    fonts: Vec<String>,
    title: String,
    description: String,
    author: String,
    head_left: String,
    head_right: String,
    made_on: String,
    confidential: String,
    page: String,
}

/// Makes the report as PDF.
///
/// Fails when it holds Chinese and no font here does. Characters without a font are replaced with a notice.
pub fn report(input: &Report, fonts: &Fonts) -> Result<Rendered, DocumentError> {
    press::print(pages(input, fonts)?, input.made_on)
}

fn pages(input: &Report, fonts: &Fonts) -> Result<press::Pages, DocumentError> {
    let words = Words::new(input.language);
    let tag = words.language().tag();
    let (language, region) =
        tag.split_once('-').map_or((tag, None), |(language, region)| (language, Some(region)));
    let made_on = words.say("documents-made-on", &Args::new().with("date", words.date(input.made_on)));
    let title = format!("{} · {}", input.kicker, input.title);
    let mut notes = input.notes.clone();
    notes.push(made_on.clone());
    let paper = Paper {
        file: File {
            language,
            region,
            fonts: fonts.families().to_vec(),
            title: title.clone(),
            description: format!("{} · {title}", input.programme),
            author: input.author.clone(),
            head_left: input.programme.clone(),
            head_right: title,
            made_on,
            confidential: input.readers.clone(),
            page: words.say("documents-page", &Args::new().with("page", "{page}").with("pages", "{pages}")),
        },
        kicker: &input.kicker,
        programme: &input.programme,
        title: &input.title,
        notes,
        figures: &input.figures,
        sections: &input.sections,
        signatures: &input.signatures,
        labels: Labels { name: words.text("documents-report-name"), day: words.text("documents-report-day") },
    };
    press::lay_out("report.typ", &paper, fonts)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::of_system(&[]));

    fn given(language: Language) -> Report {
        Report {
            language,
            kicker: "协访章程".to_owned(),
            programme: "华东区协访".to_owned(),
            author: "瑞和制药".to_owned(),
            title: "康达医药".to_owned(),
            notes: vec!["第 2 版".to_owned()],
            readers: "供双方使用".to_owned(),
            made_on: "2026-02-09".parse().unwrap(),
            figures: vec![("12".to_owned(), "协访".to_owned()), ("3".to_owned(), "问题".to_owned())],
            sections: vec![
                Section {
                    title: "目的".to_owned(),
                    parts: vec![
                        Part::Text("共同解决 #断货 *问题* $x$".to_owned()),
                        Part::Facts(vec![("频率".to_owned(), "每月 2 次".to_owned())]),
                    ],
                },
                Section {
                    title: "问题".to_owned(),
                    parts: vec![
                        Part::Entries(vec![Entry {
                            title: "断货两次".to_owned(),
                            state: "进行中".to_owned(),
                            lines: vec!["负责人：赵敏".to_owned()],
                        }]),
                        Part::Table(Table {
                            heads: vec!["客户".to_owned(), "次数".to_owned()],
                            rows: vec![vec!["市一".to_owned(), "3".to_owned()]; 60],
                        }),
                        Part::Note("仅供参考".to_owned()),
                    ],
                },
            ],
            signatures: vec![
                Signature {
                    party: "厂家".to_owned(), name: "赵敏".to_owned(), on: "1月5日".to_owned()
                },
                Signature { party: "经销商".to_owned(), name: String::new(), on: String::new() },
            ],
        }
    }

    fn texts(report: &Report) -> Vec<String> {
        let pages = pages(report, &FONTS).unwrap();
        let text = |frame| {
            let mut text = String::new();
            press::walk(frame, &mut |piece, glyph| {
                assert_ne!(glyph, 0, "{piece:?} has no glyph");
                text.push_str(piece);
            });
            text.retain(|character| !character.is_whitespace() && character != '\u{200B}');
            text
        };
        pages.document.pages().iter().map(|page| text(&page.frame)).collect()
    }

    #[test]
    fn all_that_is_given_stands_on_the_pages_as_it_is() {
        for language in Language::ALL {
            let pages = texts(&given(language));
            assert!(pages.len() > 1, "a long table goes on overleaf");
            let all = pages.concat();
            for said in [
                "协访章程",
                "康达医药",
                "第2版",
                "供双方使用",
                "#断货*问题*$x$",
                "每月2次",
                "断货两次",
                "进行中",
                "负责人：赵敏",
                "仅供参考",
            ] {
                assert!(all.contains(said), "{said} in {language}: {all}");
            }
            assert!(pages[1].contains("次数"), "the headings stand on every page");
        }
    }

    #[test]
    fn it_lasts_and_is_the_same_each_time() {
        let report_1 = report(&given(Language::Chinese), &FONTS).unwrap();
        assert_eq!(report_1.notices, []);
        assert_eq!(report(&given(Language::Chinese), &FONTS).unwrap(), report_1);
    }
}
