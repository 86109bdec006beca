//! Reading what people hand over, and writing what they take away.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read, Write},
    path::Path,
};

use crate::failure::{Code, Failure};

/// More than any calendar or problem of a real programme holds, and little enough for a laptop's memory.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// The whole file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    read_up_to(path, MOST_BYTES, Code::FileTooLarge)
}

/// The whole file, unless it holds more than so many bytes.
pub fn read_up_to(path: &Path, most: u64, too_large: Code) -> Result<Vec<u8>, Failure> {
    let file = path.display();
    let failed = |error: &io::Error| match error.kind() {
        ErrorKind::NotFound => Failure::new(Code::FileNotFound).with("file", &file),
        ErrorKind::IsADirectory => Failure::new(Code::FileIsAFolder).with("file", &file),
        _ => Failure::new(Code::FileUnreadable).with("file", &file).because(error),
    };
    let metadata = fs::metadata(path).map_err(|error| failed(&error))?;
    if metadata.is_dir() {
        return Err(Failure::new(Code::FileIsAFolder).with("file", &file));
    }
    let mut bytes = Vec::new();
    // A device or pipe says nothing of its length, so the bound is on what is read.
    File::open(path)
        .and_then(|open| open.take(most + 1).read_to_end(&mut bytes))
        .map_err(|error| failed(&error))?;
    match bytes.len() as u64 {
        0 => Err(Failure::new(Code::FileEmpty).with("file", &file)),
        n if n > most => Err(Failure::new(too_large).with("file", &file).with("megabytes", most >> 20)),
        _ => Ok(bytes),
    }
}

/// Writes the whole file or nothing: the bytes go to a neighbour that then takes the file's place.
/// A device or pipe, as `/dev/stdout`, is written to as it is.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: io::Error| write_failure(path, &error);
    if path.is_dir() {
        return Err(Failure::new(Code::FileIsAFolder).with("file", path.display()));
    }
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return File::create(path).and_then(|mut device| device.write_all(bytes)).map_err(failed);
    }
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    let neighbour = path.with_file_name(name);
    let written = File::create(&neighbour)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&neighbour, path));
    written.map_err(|error| {
        // The neighbour is ours and useless now; that it may not exist is no second failure.
        let _ = fs::remove_file(&neighbour);
        failed(error)
    })
}

/// What it means for the person that a path could not be written.
pub fn write_failure(path: &Path, error: &io::Error) -> Failure {
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Code::DiskFull,
        _ => Code::NotWritable,
    };
    Failure::new(code).with("file", path.display()).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_not_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let empty = folder.path().join("empty.ics");
        fs::write(&empty, b"").unwrap();
        assert_eq!(read(&empty).unwrap_err().code, Code::FileEmpty);
        assert_eq!(read(folder.path()).unwrap_err().code, Code::FileIsAFolder);
        assert_eq!(read(&folder.path().join("none.ics")).unwrap_err().code, Code::FileNotFound);
    }

    #[test]
    fn a_failed_write_leaves_the_old_file_and_no_litter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        write(&path, b"old").unwrap();
        write(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(write(&folder.path().join("none/plan.json"), b"x").unwrap_err().code, Code::NotWritable);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_called_so() {
        assert_eq!(write(Path::new("/dev/full"), b"x").unwrap_err().code, Code::DiskFull);
    }
}
