//! What comes of a list of people and clients.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::failure::Failure;

/// A list: its text, or the file that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Sheet {
    /// Cells as a spreadsheet copies them, or CSV.
    Text(String),
    /// A CSV file.
    File(PathBuf),
}

/// What a row adds or changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// A distributor.
    Distributor,
    /// A rep.
    Rep,
    /// A client.
    Client,
}

/// Something that a list adds or changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SheetChange {
    /// The line of the list, counted from 1.
    pub line: usize,
    /// What it is.
    pub kind: SheetKind,
    /// What it is called.
    pub name: String,
    /// Whose it is; empty for distributors.
    pub distributor: String,
    /// Whether it is new.
    pub added: bool,
}

/// A row that can't be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SkippedRow {
    /// The line of the list, counted from 1.
    pub line: usize,
    /// Why, and what to do.
    pub failure: Failure,
}

/// What comes of a list of people and clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SheetLook {
    /// Rows below the headings.
    pub rows: usize,
    /// Headings that mean nothing here.
    pub unknown_headings: Vec<String>,
    /// What it adds or changes.
    pub changes: Vec<SheetChange>,
    /// Rows that can't be used.
    pub skipped: Vec<SkippedRow>,
}
