//! How large a zipped file is when it is unpacked: what it says of itself is not believed.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

/// More than any plan holds; what is larger is a trap, or nothing that a person filled in.
pub const MOST_BYTES: u64 = 1 << 30;
/// Parts of a file; spreadsheets have some dozens.
const MOST_PARTS: usize = 10_000;

/// Why a zipped file is not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is damaged, or needs a password.
    Damaged,
    /// It would be larger than what is read of any file.
    TooLarge,
}

/// Whether all of a zipped file can be unpacked within the bound.
pub fn check(bytes: &[u8]) -> Result<(), Unfit> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unfit::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Unfit::TooLarge);
    }
    let mut left = MOST_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Unfit::Damaged)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| Unfit::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(Unfit::TooLarge)?;
    }
    Ok(())
}
