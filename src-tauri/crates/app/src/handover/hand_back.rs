//! Handing a distributor's client file back.

use std::path::{Path, PathBuf};

use tandem_documents::workbook::workbook;
use tandem_store::Change;
use tandem_words::{Args, Language, Words};

use super::{Noted, client_file, sheets::sheets};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    files,
    wire::handover::HandedBack,
};

/// Writes the whole client file of a distributor, named by id or exact name, as a workbook, as JSON, or as both, and
/// notes in the history who handed it back and when.
///
/// # Errors
/// When nobody has that name, it was erased, or a file can't be written; what had been written by then stays.
pub fn hand_back(
    desk: &mut Desk,
    distributor: &str,
    xlsx: Option<&Path>,
    json: Option<&Path>,
    by: &str,
    language: Language,
) -> Result<HandedBack, Failure> {
    let file = client_file(desk, distributor)?;
    let zone = desk.programme()?.home_zone;
    let failed = |error: &dyn std::error::Error| Failure::new(Code::DocumentFailed).because(error);
    let mut written: Vec<PathBuf> = Vec::new();
    if let Some(path) = xlsx {
        let words = Words::new(language);
        let title =
            words.say("handover-title", &Args::new().with("distributor", file.distributor.name.as_str()));
        let bytes =
            workbook(&title, file.made_at, &sheets(&file, &words, zone)).map_err(|error| failed(&error))?;
        files::write(path, &bytes)?;
        written.push(path.to_owned());
    }
    if let Some(path) = json {
        let bytes = serde_json::to_vec_pretty(&file).map_err(|error| failed(&error))?;
        files::write(path, &bytes)?;
        written.push(path.to_owned());
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (clients, visits) = (count(file.clients.len()), count(file.visits.len()));
    let noted = Noted { distributor: file.distributor.id, clients, visits };
    let about = serde_json::to_string(&noted).map_err(|error| failed(&error))?;
    let change = Change { what: "hand-back-clients", at: desk.env.now(), who: by.trim() };
    desk.store
        .note_in_history(&change, &about)
        .map_err(|error| Failure::from_storage(desk.path(), &error))?;
    Ok(HandedBack {
        distributor: file.distributor.name,
        clients,
        visits,
        files: written.iter().map(|path| path.display().to_string()).collect(),
    })
}
