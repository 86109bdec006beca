//! Archives: several people's files in one, as a distributor sends them.

use std::{
    collections::HashSet,
    io::{Cursor, Read},
};

use zip::ZipArchive;

use super::{
    bounds::{self, Unfit},
    sheet::{self, Encoding},
};

/// A file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Where it lies in the archive: names parted by `/`, none of which leads out of it. No two files have the same.
    pub name: String,
    /// Why it can't be unpacked, if it can't.
    pub unfit: Option<Unfit>,
}

/// Whether bytes are an archive of files, and not a workbook, which is one of parts.
pub fn is_archive(bytes: &[u8]) -> bool {
    let is_zip = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06");
    (is_zip && sheet::sheets(bytes).is_none()) || is_of_another_kind(bytes)
}

/// Archives that are not unpacked here.
fn is_of_another_kind(bytes: &[u8]) -> bool {
    bytes.starts_with(b"Rar!\x1A\x07") || bytes.starts_with(b"7z\xBC\xAF\x27\x1C")
}

/// The files of an archive, in its order. All of them together are unpacked once within a bound, and those beyond it
/// are told to be too large: what an archive says of itself is not believed.
///
/// # Errors
/// When it is damaged, of a kind that is not unpacked here, or names more files than anybody sends.
pub fn files(bytes: &[u8]) -> Result<Vec<Packed>, Unfit> {
    let mut archive = bounds::open(bytes)?;
    let mut left = bounds::MOST_BYTES;
    let mut files = Vec::new();
    for (index, name) in names(&mut archive) {
        let unfit = bounds::unpacked(&mut archive, index, &mut left).err();
        if unfit == Some(Unfit::TooLarge) {
            // Nothing more is unpacked.
            left = 0;
        }
        files.push(Packed { name, unfit });
    }
    Ok(files)
}

/// What a file of an archive holds; `None` where there is none of that name.
///
/// # Errors
/// When the archive or the file is damaged, or the file is too large.
pub fn unpack(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, Unfit> {
    let mut archive = bounds::open(bytes)?;
    let named = names(&mut archive).into_iter().find(|(_, own)| own == name);
    let Some((index, _)) = named else { return Ok(None) };
    let part = archive.by_index(index).map_err(|_| Unfit::Damaged)?;
    let mut unpacked = Vec::new();
    part.take(bounds::MOST_BYTES + 1).read_to_end(&mut unpacked).map_err(|_| Unfit::Damaged)?;
    if unpacked.len() as u64 > bounds::MOST_BYTES { Err(Unfit::TooLarge) } else { Ok(Some(unpacked)) }
}

/// The files of an archive, each with its place in the list. Programs before Unicode wrote names in the encoding of
/// the machine, and do not say in which.
fn names(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Vec<(usize, String)> {
    let mut raw: Vec<(usize, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        // Of a part whose own head is damaged the list still has the name.
        let listed = archive.name_for_index(index).unwrap_or_default().as_bytes().to_vec();
        match archive.by_index_raw(index) {
            Ok(part) if part.is_dir() => {}
            Ok(part) => raw.push((index, part.name_raw().to_vec())),
            Err(_) => raw.push((index, listed)),
        }
    }
    let all: Vec<u8> = raw.iter().flat_map(|(_, name)| name.iter().copied().chain([b'\n'])).collect();
    let encoding = if str::from_utf8(&all).is_ok() { Encoding::Utf8 } else { Encoding::of(&all) };
    let mut taken = HashSet::new();
    let mut name = |raw: &[u8]| {
        // Programs of today name theirs in UTF-8 beside.
        let text = match str::from_utf8(raw) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding.text(raw).0.into_owned(),
        };
        let name = within(&text);
        let again = (2..).map(|count| format!("{name} ({count})"));
        [name.clone()].into_iter().chain(again).find(|name| taken.insert(name.clone())).unwrap_or(name)
    };
    raw.into_iter().map(|(index, raw)| (index, name(&raw))).collect()
}

/// A name without what would lead out of the archive.
fn within(name: &str) -> String {
    let steps = name.split(['/', '\\']).map(str::trim);
    let steps: Vec<String> = steps
        .filter(|step| !matches!(*step, "" | "." | ".."))
        .map(|step| step.replace(|one: char| one.is_control() || one == ':', "_"))
        .collect();
    if steps.is_empty() { "_".to_owned() } else { steps.join("/") }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn listed(bytes: &[u8]) -> Vec<String> {
        files(bytes).unwrap().into_iter().map(|file| file.name).collect()
    }

    #[test]
    fn files_are_named_and_unpacked() {
        let archive = packed(&[("三月/王建国.ics", b"one"), ("李娜.csv", b"two")]);
        assert!(is_archive(&archive));
        assert_eq!(listed(&archive), ["三月/王建国.ics", "李娜.csv"]);
        assert_eq!(unpack(&archive, "李娜.csv"), Ok(Some(b"two".to_vec())));
        assert_eq!(unpack(&archive, "陈静.csv"), Ok(None));
    }

    #[test]
    fn names_of_old_programs_are_read_in_their_encoding() {
        // Names of one length stand in for each other, and nothing in the archive depends on what they say.
        for (name, encoding) in [("王建国", encoding_rs::GBK), ("臺北陳靜", encoding_rs::BIG5)] {
            let wanted = encoding.encode(&format!("{name} 日程.ics")).0.into_owned();
            let placeholder = "x".repeat(wanted.len());
            let archive = packed(&[(&placeholder, b"one")]);
            let mut renamed = archive.clone();
            let found: Vec<usize> = memchr::memmem::find_iter(&archive, placeholder.as_bytes()).collect();
            for at in found {
                renamed[at..at + wanted.len()].copy_from_slice(&wanted);
            }
            assert_eq!(listed(&renamed), [format!("{name} 日程.ics")]);
            assert_eq!(unpack(&renamed, &format!("{name} 日程.ics")), Ok(Some(b"one".to_vec())));
        }
    }

    #[test]
    fn no_name_leads_out_and_none_stands_twice() {
        let archive = packed(&[("../../etc/passwd", b"a"), ("/etc/passwd", b"b"), ("C:\\etc\\passwd", b"c")]);
        assert_eq!(listed(&archive), ["etc/passwd", "etc/passwd (2)", "C_/etc/passwd"]);
        assert_eq!(unpack(&archive, "etc/passwd (2)"), Ok(Some(b"b".to_vec())));
    }

    #[test]
    fn a_bomb_is_left_packed_and_a_damaged_file_hides_no_other() {
        let zeros = vec![0; 600 << 20];
        let archive = packed(&[("one", b"one"), ("first", &zeros), ("second", &zeros), ("last", b"last")]);
        assert!(archive.len() < 4 << 20, "it is small when packed");
        let unfit: Vec<_> = files(&archive).unwrap().into_iter().map(|file| file.unfit).collect();
        let large = Some(Unfit::TooLarge);
        assert_eq!(unfit, [None, None, large, large]);

        let archive = packed(&[("one", b"one of them"), ("two", b"two of them")]);
        let mut damaged = archive.clone();
        let at = memchr::memmem::find(&archive, b"one").unwrap() + 3;
        damaged[at..at + 4].copy_from_slice(b"\xFF\xFF\xFF\xFF");
        let unfit: Vec<_> = files(&damaged).unwrap().into_iter().map(|file| file.unfit).collect();
        assert_eq!(unfit, [Some(Unfit::Damaged), None]);
    }

    #[test]
    fn what_is_no_archive_or_another_kind_is_told() {
        assert!(!is_archive(b"BEGIN:VCALENDAR"));
        assert!(!is_archive(&packed(&[("[Content_Types].xml", b"<Types/>")])), "a workbook");
        let rar = b"Rar!\x1A\x07\x01\x00";
        assert!(is_archive(rar));
        assert_eq!(files(rar), Err(Unfit::Damaged));
        assert_eq!(files(&packed(&[])), Ok(Vec::new()));
    }
}
