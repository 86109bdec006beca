//! Typed inputs to the bytes of PDF documents.
//!
//! Each document is a module with its input, plain data without ids of the store, and one function that
//! makes the PDF. What it says comes from `tandem_words`; how it looks stands in `templates/*.typ`, which a
//! designer can edit. Imported text reaches a template only as data, never as Typst source, so nothing in a
//! calendar or an address can act as markup.
//!
//! A document depends on its input and the fonts alone: no clock, no network, no packages. The same input
//! with the same fonts gives the same bytes.

mod error;
mod fonts;
mod legible;
mod notice;
pub mod preparation;
mod press;
pub mod report;
pub mod schedule;
pub mod workbook;

pub use error::{DocumentError, Platform, TemplateProblem};
pub use fonts::Fonts;
pub use notice::Notice;
pub use preparation::{PreparationSheet, preparation_sheet};
pub use report::{Report, report};
pub use schedule::{ManagerSchedule, manager_schedule};

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has, at least one.
    pub pages: usize,
    /// What the person who asked for the document should know about it.
    pub notices: Vec<Notice>,
}
