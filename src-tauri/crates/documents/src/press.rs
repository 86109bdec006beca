//! From a template and its data to pages and to PDF.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::{
    Library, LibraryExt, World, WorldExt,
    diag::{FileError, FileResult, SourceDiagnostic},
    ecow::EcoVec,
    foundations::{Bytes, Datetime, Duration, Smart},
    layout::{Frame, FrameItem},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{DocumentError, Fonts, Notice, Platform, Rendered, TemplateProblem, legible};

/// The templates by name. They reach each other by `import` and the data by `json("data.json")`.
const TEMPLATES: &[(&str, &str)] = &[
    ("schedule.typ", include_str!("../templates/schedule.typ")),
    ("months.typ", include_str!("../templates/months.typ")),
    ("agenda.typ", include_str!("../templates/agenda.typ")),
    ("paper.typ", include_str!("../templates/paper.typ")),
    ("preparation.typ", include_str!("../templates/preparation.typ")),
    ("marks.typ", include_str!("../templates/marks.typ")),
    ("report.typ", include_str!("../templates/report.typ")),
];
const DATA: &str = "data.json";
/// How often characters that turn out to have no glyph are replaced before the pages are taken as they are.
const ATTEMPTS: usize = 3;
/// How many documents back the typesetter remembers what it laid out.
const REMEMBERED: usize = 4;

/// Laid-out pages with what had to be changed for them.
pub(crate) struct Pages {
    pub(crate) document: PagedDocument,
    pub(crate) notices: Vec<Notice>,
}

/// Lays out the template with the data.
pub(crate) fn lay_out(
    template: &'static str,
    data: &impl Serialize,
    fonts: &Fonts,
) -> Result<Pages, DocumentError> {
    let mut data = serde_json::to_value(data)?;
    let chinese = legible::chinese_characters(&mut data);
    if !chinese.is_empty() && !fonts.have_chinese() {
        let sample = chinese.into_iter().take(8).collect();
        return Err(DocumentError::FontMissing { sample, platform: Platform::here() });
    }
    let substitute = ['〓', '□', '?'].into_iter().find(|mark| fonts.have(*mark)).unwrap_or('?');
    let mut known = BTreeMap::new();
    let mut missing = BTreeSet::new();
    let mut replaced = BTreeSet::new();
    let mut attempt = 1;
    let document = loop {
        replaced.append(&mut legible::make_legible(
            &mut data,
            &mut |character| {
                !missing.contains(&character)
                    && *known.entry(character).or_insert_with(|| fonts.have(character))
            },
            substitute,
        ));
        let document = compile(template, &data, fonts)?;
        // A font may have a character and still no glyph for it where it stands, as for a lone mark.
        let found = characters_without_glyph(&document);
        if found.is_empty() || attempt == ATTEMPTS || found.is_subset(&missing) {
            break document;
        }
        missing.extend(found);
        attempt += 1;
    };
    let characters: Vec<char> = replaced.into_iter().collect();
    let notices = if characters.is_empty() {
        Vec::new()
    } else {
        vec![Notice::CharactersReplaced { characters, substitute }]
    };
    Ok(Pages { document, notices })
}

/// Writes the pages as PDF, dated by the day on which the document was made: PDF/A-2a for the archive and
/// PDF/UA-1 for screen readers at once. Where a text or font of the input does not allow that, it is plain
/// tagged PDF with a notice.
pub(crate) fn print(pages: Pages, made_on: NaiveDate) -> Result<Rendered, DocumentError> {
    let Pages { document, mut notices } = pages;
    let lasting = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .ok()
        .and_then(|standards| typst_pdf::pdf(&document, &options(made_on, standards)).ok());
    let bytes = if let Some(bytes) = lasting {
        bytes
    } else {
        notices.push(Notice::NotArchival);
        typst_pdf::pdf(&document, &options(made_on, PdfStandards::default())).map_err(|errors| {
            DocumentError::Template(errors.iter().map(|error| problem(None, error)).collect())
        })?
    };
    Ok(Rendered { bytes, pages: document.pages().len(), notices })
}

fn options(made_on: NaiveDate, standards: PdfStandards) -> PdfOptions {
    let month = u8::try_from(made_on.month()).unwrap_or(1);
    let day = u8::try_from(made_on.day()).unwrap_or(1);
    let date = Datetime::from_ymd_hms(made_on.year(), month, day, 0, 0, 0);
    PdfOptions {
        creator: Smart::Custom(Some("Tandem".to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    }
}

fn compile(template: &'static str, data: &Value, fonts: &Fonts) -> Result<PagedDocument, DocumentError> {
    let desk = Desk::new(template, serde_json::to_vec(data)?, fonts)?;
    let result = typst::compile::<PagedDocument>(&desk).output;
    typst::comemo::evict(REMEMBERED);
    result.map_err(|errors: EcoVec<SourceDiagnostic>| {
        DocumentError::Template(errors.iter().map(|error| problem(Some(&desk), error)).collect())
    })
}

fn problem(desk: Option<&Desk<'_>>, error: &SourceDiagnostic) -> TemplateProblem {
    let file = error.span.id().map(|id| id.get().vpath().get_without_slash().to_owned()).unwrap_or_default();
    let line = desk.and_then(|desk| {
        let source = desk.source(error.span.id()?).ok()?;
        let range = desk.range(error.span)?;
        Some(source.text().get(..range.start)?.matches('\n').count() + 1)
    });
    TemplateProblem { file, line: line.unwrap_or(0), message: error.message.to_string() }
}

/// The characters on the pages for which no font had a glyph.
fn characters_without_glyph(document: &PagedDocument) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    for page in document.pages() {
        walk(&page.frame, &mut |text, id| {
            if id == 0 {
                found.extend(text.chars());
            }
        });
    }
    found
}

/// Calls `see` with the text and the glyph number of every glyph on the frame.
pub(crate) fn walk(frame: &Frame, see: &mut dyn FnMut(&str, u16)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, see),
            FrameItem::Text(text) => {
                for glyph in &text.glyphs {
                    see(text.text.get(glyph.range()).unwrap_or_default(), glyph.id);
                }
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// Where things stand on a page, in points from its top left corner.
#[cfg(test)]
#[derive(Default)]
pub(crate) struct Placed {
    /// Every run of text with its right end and its baseline.
    pub(crate) texts: Vec<(String, f64, f64)>,
    /// How far down the horizontal lines stand.
    pub(crate) rules: Vec<f64>,
}

#[cfg(test)]
impl Placed {
    pub(crate) fn on(frame: &Frame) -> Self {
        let mut placed = Self::default();
        placed.visit(frame, 0.0, 0.0);
        placed
    }

    fn visit(&mut self, frame: &Frame, left: f64, top: f64) {
        for (at, item) in frame.items() {
            let (x, y) = (left + at.x.to_pt(), top + at.y.to_pt());
            match item {
                FrameItem::Group(group) => self.visit(&group.frame, x, y),
                FrameItem::Text(text) => {
                    self.texts.push((text.text.to_string(), x + text.width().to_pt(), y));
                }
                FrameItem::Shape(shape, _) => {
                    if matches!(shape.geometry, typst::visualize::Geometry::Line(to) if to.y.to_pt() == 0.0) {
                        self.rules.push(y);
                    }
                }
                FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }
}

/// All that a template can reach: the templates, its data, the fonts. No files, no packages, no clock.
struct Desk<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    main: FileId,
    sources: Vec<Source>,
    data: (FileId, Bytes),
}

impl<'a> Desk<'a> {
    fn new(template: &str, data: Vec<u8>, fonts: &'a Fonts) -> Result<Self, DocumentError> {
        let mut sources = Vec::with_capacity(TEMPLATES.len());
        for (name, text) in TEMPLATES {
            sources.push(Source::new(file_id(name)?, (*text).to_owned()));
        }
        Ok(Self {
            library: LazyHash::new(Library::builder().build()),
            fonts,
            main: file_id(template)?,
            sources,
            data: (file_id(DATA)?, Bytes::new(data)),
        })
    }
}

fn file_id(name: &str) -> Result<FileId, DocumentError> {
    match VirtualPath::new(name) {
        Ok(path) => Ok(RootedPath::new(VirtualRoot::Project, path).intern()),
        Err(error) => Err(DocumentError::Template(vec![TemplateProblem {
            file: name.to_owned(),
            line: 0,
            message: error.to_string(),
        }])),
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
