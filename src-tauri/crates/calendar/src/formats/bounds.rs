//! How large a zipped file is when it is unpacked: what it says of itself is not believed.

use std::io::{self, Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

/// More than any plan holds; what is larger is a trap, or nothing that a person filled in.
pub const MOST_BYTES: u64 = 1 << 30;
/// Parts of a file; spreadsheets have some dozens.
const MOST_PARTS: usize = 10_000;
/// Parts that the list of a file may name before it is read into memory. A file of files that are zipped themselves
/// seems to name theirs, too.
const MOST_NAMED: usize = 200_000;

/// Why a zipped file is not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is damaged, or needs a password.
    Damaged,
    /// It would be larger than what is read of any file.
    TooLarge,
}

/// A zipped file that names no more parts than one may have.
pub fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Unfit> {
    // The list is held as a whole, and each part of it is many times larger then.
    if memmem::find_iter(bytes, b"PK\x01\x02").nth(MOST_NAMED).is_some() {
        return Err(Unfit::TooLarge);
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unfit::Damaged)?;
    if archive.len() > MOST_PARTS { Err(Unfit::TooLarge) } else { Ok(archive) }
}

/// Whether all of a zipped file can be unpacked within the bound.
pub fn check(bytes: &[u8]) -> Result<(), Unfit> {
    let mut archive = open(bytes)?;
    let mut left = MOST_BYTES;
    for index in 0..archive.len() {
        unpacked(&mut archive, index, &mut left)?;
    }
    Ok(())
}

/// Whether a part can be unpacked within what is `left`, which is less then.
pub fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, left: &mut u64) -> Result<(), Unfit> {
    let part = archive.by_index(index).map_err(|_| Unfit::Damaged)?;
    let mut bounded = part.take(*left + 1);
    let copied = io::copy(&mut bounded, &mut io::sink());
    // What a damaged part was unpacked to was work, too.
    let unpacked = (*left + 1).saturating_sub(bounded.limit());
    *left = left.checked_sub(unpacked).ok_or(Unfit::TooLarge)?;
    copied.map_err(|_| Unfit::Damaged).map(|_| ())
}
