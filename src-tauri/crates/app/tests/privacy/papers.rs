//! What files say that leave the product, as text.

use std::{fs, io::Read as _, path::Path, process::Command};

/// The text of a PDF.
pub fn text_of(folder: &Path, pdf: &[u8]) -> String {
    let file = folder.join("x.pdf");
    fs::write(&file, pdf).unwrap();
    let text = Command::new("pdftotext").args([file.as_os_str(), "-".as_ref()]).output().unwrap();
    assert!(text.status.success());
    // What is broken over two lines is one word.
    String::from_utf8(text.stdout).unwrap().replace(['\n', '\u{c}'], "")
}

/// What the sheets of a workbook say, whether they are shown or hidden: the members of a ZIP file (PKWARE's APPNOTE,
/// 4.3.7), one after the other.
pub fn sheets_of(xlsx: &Path) -> String {
    let bytes = fs::read(xlsx).unwrap();
    let mut all = String::new();
    for at in (0..bytes.len() - 4).filter(|at| &bytes[*at..at + 4] == b"PK\x03\x04") {
        let two = |from: usize| usize::from(u16::from_le_bytes([bytes[at + from], bytes[at + from + 1]]));
        let content = at + 30 + two(26) + two(28);
        let mut text = Vec::new();
        // What follows the member is no part of it, and no fault.
        let _ = flate2::read::DeflateDecoder::new(&bytes[content..]).read_to_end(&mut text);
        all.push_str(&String::from_utf8_lossy(&text));
    }
    all
}
