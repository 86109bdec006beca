//! Archives as people's programs pack them.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "this is the hand of a test, and what it can't do fails the test"
)]

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

/// An archive of files by name.
pub fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a file in the archive");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

/// The same archive with a file's name in other bytes, as many, as a program before Unicode would have written it.
pub fn renamed(archive: &[u8], name: &str, bytes: &[u8]) -> Vec<u8> {
    assert_eq!(name.len(), bytes.len(), "nothing may move");
    let mut renamed = archive.to_vec();
    for at in 0..=archive.len().saturating_sub(name.len()) {
        if archive.get(at..at + name.len()) == Some(name.as_bytes()) {
            renamed.splice(at..at + name.len(), bytes.iter().copied());
        }
    }
    renamed
}
