//! The playbook: read, edited, compared. Each edition is kept, since visits are judged by the one that they were
//! prepared under.

mod cleaned;
pub mod spoken;

use std::path::Path;

use tandem_domain::{
    lacking::Requirement,
    playbook::{Chapter, Edition, Playbook, PlaybookDifference},
    working_time::day_of,
};
use tandem_store::Snapshot;

use crate::{
    competence::{Book, topics_of},
    desk::Desk,
    failure::{Code, Failure},
    files,
    people::fields::required,
    sharing::with_hidden,
    visits::{built_in, playbook_of},
    wire::playbook::{EditionLine, PlaybookDraft, PlaybookPage},
};

/// An edition of the playbook; the last one, unless a version is given.
///
/// # Errors
/// When there is no such edition, or the programme can't be read.
pub fn page(desk: &Desk, version: Option<u32>) -> Result<PlaybookPage, Failure> {
    let snapshot = desk.seen()?;
    let last = playbook_of(&snapshot, None);
    let playbook = edition(&snapshot, version)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let topics = topics_of(&snapshot, &Book::of(&snapshot, today));
    Ok(PlaybookPage {
        current: playbook.version == last.version,
        shipped: playbook.chapters == built_in().chapters,
        editions: editions(&snapshot),
        topics: topics.iter().map(ToString::to_string).collect(),
        requirements: Requirement::ALL.map(|one| (one, one.step())).into(),
        playbook,
    })
}

/// All editions, the last one first.
///
/// # Errors
/// When the programme can't be read.
pub fn history(desk: &Desk) -> Result<Vec<EditionLine>, Failure> {
    Ok(editions(&*desk.seen()?))
}

fn editions(snapshot: &Snapshot) -> Vec<EditionLine> {
    let mut versions: Vec<u32> = snapshot.playbooks.iter().map(|one| one.version).collect();
    if versions.is_empty() {
        versions.push(built_in().version);
    }
    let line = |version: &u32| {
        let known = snapshot.playbook_editions.iter().find(|one| one.version == *version);
        let visits = snapshot.records.iter().filter(|record| record.playbook == Some(*version)).count();
        EditionLine {
            version: *version,
            on: known.map(|one| one.on),
            by: known.map(|one| one.by.clone()).unwrap_or_default(),
            note: known.map(|one| one.note.clone()).unwrap_or_default(),
            visits: u32::try_from(visits).unwrap_or(u32::MAX),
        }
    };
    versions.iter().rev().map(line).collect()
}

fn edition(snapshot: &Snapshot, version: Option<u32>) -> Result<Playbook, Failure> {
    let Some(wanted) = version else { return Ok(playbook_of(snapshot, None)) };
    let unknown = || Failure::new(Code::NoSuchThing).with("kind", "edition").with("name", wanted);
    let first = built_in();
    let known = snapshot.playbooks.iter().find(|one| one.version == wanted).cloned();
    known
        .or_else(|| (snapshot.playbooks.is_empty() && first.version == wanted).then_some(first))
        .ok_or_else(unknown)
}

/// What one edition has and the other has not.
///
/// # Errors
/// When there is no such edition, or the programme can't be read.
pub fn compare(desk: &Desk, before: u32, after: u32) -> Result<Vec<PlaybookDifference>, Failure> {
    let snapshot = desk.seen()?;
    Ok(edition(&snapshot, Some(before))?.differences(&edition(&snapshot, Some(after))?))
}

/// Makes a new edition, by which visits go from now on; nothing where it says what the last one says. Gives the
/// version that holds.
///
/// # Errors
/// What is wrong with a line, that no note says what was changed, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: PlaybookDraft) -> Result<u32, Failure> {
    let snapshot = desk.snapshot()?;
    let last = playbook_of(&snapshot, None);
    let shown = playbook_of(&*desk.seen()?, None);
    let chapters = with_hidden(draft.chapters, &shown.chapters, &last.chapters)?;
    let chapters = cleaned::cleaned(chapters, &snapshot.playbooks)?;
    if chapters == last.chapters {
        return Ok(last.version);
    }
    let note = required("note", &draft.note)?;
    put(
        desk,
        &snapshot,
        &last,
        &Playbook { version: last.version + 1, chapters },
        note,
        &draft.by,
        "edit-playbook",
    )
}

/// Goes back to what the playbook says that comes with the product, as a new edition.
///
/// # Errors
/// When no note says why, or the programme can't be written.
pub fn restore(desk: &mut Desk, note: &str, by: &str) -> Result<u32, Failure> {
    let snapshot = desk.snapshot()?;
    let last = playbook_of(&snapshot, None);
    let shipped = built_in();
    if shipped.chapters == last.chapters {
        return Ok(last.version);
    }
    let note = required("note", note)?;
    let next = Playbook { version: last.version + 1, ..shipped };
    put(desk, &snapshot, &last, &next, note, by, "restore-playbook")
}

fn put(
    desk: &mut Desk,
    snapshot: &Snapshot,
    last: &Playbook,
    next: &Playbook,
    note: String,
    by: &str,
    what: &str,
) -> Result<u32, Failure> {
    let on = day_of(desk.env.now(), snapshot.programme.home_zone);
    let edition = Edition { version: next.version, on, by: by.trim().to_owned(), note };
    // The first one is kept, too, so that the two can be compared.
    let first = snapshot.playbooks.is_empty().then_some(last);
    desk.change(what, |writer| {
        first.map_or(Ok(()), |first| writer.put_playbook(first))?;
        writer.put_playbook(next)?;
        writer.put_playbook_edition(&edition)
    })?;
    Ok(next.version)
}

/// Writes an edition to a file, to be looked through, changed and read in again, or taken to another programme.
///
/// # Errors
/// When there is no such edition, or the file can't be written.
pub fn export(desk: &Desk, version: Option<u32>, file: &Path) -> Result<u32, Failure> {
    let playbook = edition(&*desk.seen()?, version)?;
    let text =
        serde_json::to_vec_pretty(&playbook).map_err(|error| Failure::new(Code::BadForm).because(&error))?;
    files::write(file, &text)?;
    Ok(playbook.version)
}

/// Reads the chapters of a file of [`export`].
///
/// # Errors
/// When the file can't be read, or is none.
pub fn read(file: &Path) -> Result<Vec<Chapter>, Failure> {
    let bytes = files::read(file)?;
    let read = serde_json::from_slice::<Playbook>(&bytes);
    Ok(read.map_err(|error| Failure::new(Code::BadForm).because(&error))?.chapters)
}
