//! Where files come from: the disk, a folder with all that is in it, or an archive.
//!
//! A file in an archive has a path like any other, as if the archive were a folder: `三月.zip/李娜.ics`.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use tandem_calendar::formats::{archive, sheet::Unfit};

use crate::{
    failure::{Code, Failure},
    files,
};

/// More files than any distributor sends at once.
const MOST_FILES: usize = 1000;
/// Folders in folders.
const DEEPEST: usize = 12;

/// A file that somebody handed over, alone or with others.
#[derive(Debug)]
pub(super) struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// Its own name with those of the folders and the archive that it was handed over in, outermost first.
    pub names: Vec<String>,
    /// Why it can't be read, as far as that is known.
    pub failure: Option<Failure>,
}

impl Source {
    fn at(path: PathBuf, above: &[String]) -> Self {
        let names = above.iter().cloned().chain([super::file_name(&path)]).collect();
        Self { path, names, failure: None }
    }

    fn with(mut self, failure: Option<Failure>) -> Self {
        self.failure = failure;
        self
    }

    /// Whether it came in a folder or an archive.
    pub fn is_one_of_several(&self) -> bool {
        self.names.len() > 1
    }
}

/// The files that are handed over with these paths, in the order of their names: of a folder all in it, of an archive
/// all that is packed in it. What programs leave behind in folders for themselves is none of them.
pub(super) fn sources(paths: &[PathBuf]) -> Vec<Source> {
    let mut all = Vec::new();
    for path in paths {
        let mut of_path = Vec::new();
        gather(path, &[], &mut of_path);
        if of_path.len() > MOST_FILES {
            of_path.truncate(MOST_FILES);
            let failure = Failure::new(Code::TooManyFiles).with("file", path.display());
            let failure = failure.with("count", MOST_FILES);
            of_path.push(Source::at(path.clone(), &[]).with(Some(failure)));
        }
        all.append(&mut of_path);
    }
    all
}

fn gather(path: &Path, above: &[String], all: &mut Vec<Source>) {
    if all.len() > MOST_FILES {
        return;
    }
    let source = Source::at(path.to_owned(), above);
    let empty = || Failure::new(Code::FileEmpty).with("file", path.display());
    if path.is_dir() {
        match entries(path) {
            Ok(entries) if entries.is_empty() => all.push(source.with(Some(empty()))),
            Ok(_) if source.names.len() > DEEPEST => {
                let failure = Failure::new(Code::FileIsAFolder).with("file", path.display());
                all.push(source.with(Some(failure)));
            }
            Ok(entries) => entries.iter().for_each(|entry| gather(entry, &source.names, all)),
            Err(error) => {
                let failure = Failure::new(Code::FileUnreadable).with("file", path.display()).because(&error);
                all.push(source.with(Some(failure)));
            }
        }
        return;
    }
    if !may_be_archive(path) {
        return all.push(source);
    }
    let packed = files::read(path).and_then(|bytes| {
        let is_archive = archive::is_archive(&bytes);
        is_archive.then(|| archive::files(&bytes).map_err(|unfit| not_unpacked(path, unfit))).transpose()
    });
    match packed {
        Ok(Some(mut packed)) => {
            packed.retain(|file| !is_litter(&file.name));
            packed.sort_by(|a, b| a.name.cmp(&b.name));
            for file in &packed {
                let path = path.join(&file.name);
                let failure = file.unfit.map(|unfit| not_unpacked(&path, unfit));
                let names = source.names.iter().cloned().chain(file.name.split('/').map(str::to_owned));
                all.push(Source { names: names.collect(), path, failure });
            }
            if packed.is_empty() {
                all.push(source.with(Some(empty())));
            }
        }
        Ok(None) => all.push(source),
        Err(failure) => all.push(source.with(Some(failure))),
    }
}

/// What is in a folder, by name. What links lead to is not in it, unless that is a file.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let leads_astray = entry.file_type()?.is_symlink() && path.is_dir();
        if !leads_astray && !is_litter(&entry.file_name().to_string_lossy()) {
            entries.push(path);
        }
    }
    entries.sort();
    Ok(entries)
}

/// What programs keep in folders for themselves: hidden files, and what stands for a workbook that is open.
fn is_litter(name: &str) -> bool {
    let own = |step: &str| step.starts_with('.') || step == "__MACOSX";
    let last = name.rsplit('/').next().unwrap_or_default();
    let of_windows = ["thumbs.db", "desktop.ini"].iter().any(|litter| last.eq_ignore_ascii_case(litter));
    name.split('/').any(own) || last.starts_with("~$") || of_windows
}

/// Whether a file begins as an archive does; workbooks do, too.
fn may_be_archive(path: &Path) -> bool {
    let mut beginning = [0; 4];
    let read = fs::File::open(path).and_then(|mut file| io::Read::read_exact(&mut file, &mut beginning));
    read.is_ok() && [*b"PK\x03\x04", *b"PK\x05\x06", *b"Rar!", *b"7z\xBC\xAF"].contains(&beginning)
}

fn not_unpacked(path: &Path, unfit: Unfit) -> Failure {
    match unfit {
        Unfit::Damaged => Failure::new(Code::ArchiveUnreadable).with("file", path.display()),
        Unfit::TooLarge => {
            Failure::new(Code::FileTooLarge).with("file", path.display()).with("megabytes", 1024)
        }
    }
}

/// The whole of a file on the disk or in an archive.
///
/// # Errors
/// When it isn't there, can't be read or unpacked, or is too large.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let Some((packed_in, name)) = in_archive(path) else { return files::read(path) };
    let found =
        archive::unpack(&files::read(packed_in)?, &name).map_err(|unfit| not_unpacked(path, unfit))?;
    match found {
        None => Err(Failure::new(Code::FileNotFound).with("file", path.display())),
        Some(bytes) if bytes.is_empty() => Err(Failure::new(Code::FileEmpty).with("file", path.display())),
        Some(bytes) => Ok(bytes),
    }
}

/// What a file is called in a list: its name, behind that of the archive that it is in.
pub(super) fn shown(path: &Path) -> String {
    match in_archive(path) {
        Some((packed_in, name)) => format!("{}/{name}", super::file_name(packed_in)),
        None => super::file_name(path),
    }
}

/// The archive that a file is in, and its name there.
fn in_archive(path: &Path) -> Option<(&Path, String)> {
    if path.exists() {
        return None;
    }
    let packed_in = path.ancestors().skip(1).find(|above| above.is_file())?;
    let steps = path.strip_prefix(packed_in).ok()?.iter().map(OsStr::to_string_lossy);
    Some((packed_in, steps.collect::<Vec<_>>().join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_more_than_anybody_sends_is_cut_and_says_so() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..=MOST_FILES {
            fs::write(folder.path().join(format!("{number:04}.ics")), b"x").unwrap();
        }
        let sources = sources(&[folder.path().to_owned()]);
        assert_eq!(sources.len(), MOST_FILES + 1);
        let told = sources.last().and_then(|source| source.failure.as_ref());
        assert_eq!(told.map(|failure| failure.code), Some(Code::TooManyFiles));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_leads_back_into_itself_ends() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.ics"), b"x").unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
        let sources = sources(&[folder.path().to_owned()]);
        assert_eq!(sources.len(), 1);
        assert_eq!(shown(&sources[0].path), "a.ics");
    }
}
