//! Photographs and other files that are kept with a visit.

use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use tandem_domain::{
    attachment::{Attachment, media_type},
    working_time::day_of,
};
use tandem_store::Snapshot;

use super::case::Case;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    files, naming,
    people::sheet::text::decoded,
    wire::visits::{AttachmentLine, AttachmentView},
};

/// A photograph of any camera, and little enough that a programme with many can still be copied and mailed.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// Keeps a copy of a file with a visit.
///
/// # Errors
/// When there is no such visit, it was erased, the file can't be read or is too large, or the programme can't be
/// written.
pub fn attach(desk: &mut Desk, visit: &str, file: &Path) -> Result<AttachmentLine, Failure> {
    let snapshot = desk.seen()?;
    let visit = naming::find(&snapshot.visits, visit)?.id;
    if snapshot.is_erased(visit.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    let bytes = files::read_up_to(file, MOST_BYTES, Code::AttachmentTooLarge)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let attachment = Attachment {
        id: desk.env.id(),
        visit,
        media_type: media_type(&name).to_owned(),
        name,
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        added_on: day_of(desk.env.now(), snapshot.programme.home_zone),
    };
    desk.change("attach-file", |writer| {
        writer.put_attachment(&attachment)?;
        writer.put_content(attachment.id, &bytes)
    })?;
    Ok(line(&attachment))
}

/// The files that are kept with a visit.
///
/// # Errors
/// When there is no such visit, or the programme can't be read.
pub fn attachments(desk: &Desk, visit: &str) -> Result<Vec<AttachmentLine>, Failure> {
    let snapshot = desk.seen()?;
    Ok(lines(&snapshot, naming::find(&snapshot.visits, visit)?.id))
}

pub(super) fn lines(snapshot: &Snapshot, visit: tandem_domain::ids::VisitId) -> Vec<AttachmentLine> {
    snapshot.attachments.iter().filter(|one| one.visit == visit).map(line).collect()
}

fn line(attachment: &Attachment) -> AttachmentLine {
    AttachmentLine {
        id: attachment.id,
        name: attachment.name.clone(),
        media_type: attachment.media_type.clone(),
        size: attachment.size,
        added_on: attachment.added_on,
    }
}

/// Writes a copy of a kept file.
///
/// # Errors
/// When there is none with this id, its client's file is not shared, the programme can't be read, or the copy can't
/// be written.
pub fn save_attachment(desk: &Desk, attachment: &str, file: &Path) -> Result<(), Failure> {
    let (_, bytes) = content(desk, attachment)?;
    files::write(file, &bytes)
}

/// A kept file as the window can show it.
///
/// # Errors
/// When there is none with this id, its client's file is not shared, or the programme can't be read.
pub fn view_attachment(desk: &Desk, attachment: &str) -> Result<AttachmentView, Failure> {
    let (known, bytes) = content(desk, attachment)?;
    let media_type = known.media_type.as_str();
    Ok(match media_type {
        "image/jpeg" | "image/png" | "image/gif" | "image/webp" => {
            let address = format!("data:{media_type};base64,{}", BASE64_STANDARD.encode(bytes));
            AttachmentView::Picture { address }
        }
        "text/plain" | "text/csv" => AttachmentView::Text { text: decoded(&bytes) },
        _ => AttachmentView::Other,
    })
}

fn content(desk: &Desk, attachment: &str) -> Result<(Attachment, Vec<u8>), Failure> {
    let known = find(&*desk.seen()?, attachment)?;
    // What a photograph shows of a client is part of the client's file.
    Case::seen(desk, &known.visit.to_string())?.refuse_not_shared()?;
    let read = desk.store.content(known.id).map_err(|error| Failure::from_read(desk.path(), &error))?;
    Ok((known, read.ok_or_else(|| unknown(attachment))?))
}

/// Takes a file away from its visit.
///
/// # Errors
/// When there is none with this id, or the programme can't be written.
pub fn remove_attachment(desk: &mut Desk, attachment: &str) -> Result<(), Failure> {
    let id = find(&*desk.seen()?, attachment)?.id;
    desk.change("remove-attachment", |writer| writer.delete_attachment(id))
}

fn find(snapshot: &Snapshot, attachment: &str) -> Result<Attachment, Failure> {
    let found = snapshot.attachments.iter().find(|one| one.id.to_string() == attachment.trim());
    found.cloned().ok_or_else(|| unknown(attachment))
}

fn unknown(attachment: &str) -> Failure {
    Failure::new(Code::NoSuchThing).with("kind", "attachment").with("name", attachment)
}
