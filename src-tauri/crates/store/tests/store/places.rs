//! Places that can't be written: read-only files and folders, and a full disk.
//!
//! Each runs this test program again as a child in a place that the test prepares, since root may write
//! anywhere, and only a small file system of its own is ever full.
#![cfg(target_os = "linux")]

use std::{
    fs::{self, Permissions},
    io::Write,
    os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::Command,
};

use tandem_domain::geography::City;
use tandem_store::{Change, ChangeError, OpenError, StorageError, Store, WriteError};
use tempfile::TempDir;

use crate::given::{self, all_of, at, change, contents};

const FOLDER: &str = "TANDEM_TEST_FOLDER";

/// This program, to be run again for one of its tests on a folder.
pub fn child(program: &Path, test: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["--exact", test, "--ignored", "--nocapture"]).env(FOLDER, folder);
    command
}

/// The folder that the child was given.
pub fn given_folder() -> PathBuf {
    std::env::var_os(FOLDER).expect("a child of another test").into()
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn what_can_not_be_written_is_read_only() {
    let place = TempDir::new().unwrap();
    allow(place.path(), 0o755);
    let program = place.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    for folder in ["folder", "unreadable", "file"] {
        let folder = place.path().join(folder);
        fs::create_dir(&folder).unwrap();
        change(&mut Store::create(&folder.join("p.tandem"), &given::programme(0)).unwrap(), "given", |w| {
            given::put_all(w, 2)
        });
        allow(&folder, 0o777);
    }
    allow(&place.path().join("folder/p.tandem"), 0o666);
    allow(&place.path().join("folder"), 0o555);
    allow(&place.path().join("unreadable/p.tandem"), 0);
    allow(&place.path().join("file/p.tandem"), 0o444);
    let mut command = child(&program, "places::child_finds_read_only_places", place.path());
    if place.path().metadata().unwrap().uid() == 0 {
        // Nobody, who is bound by permissions.
        command.uid(65_534).gid(65_534);
    }
    let run = command.output().unwrap();
    allow(&place.path().join("folder"), 0o755);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
#[ignore = "run by what_can_not_be_written_is_read_only"]
fn child_finds_read_only_places() {
    let place = given_folder();
    for (folder, kind) in [("folder", "read-only"), ("file", "read-only"), ("unreadable", "unreadable")] {
        let folder = place.join(folder);
        let before = contents(&folder);
        let error = Store::open(&folder.join("p.tandem")).unwrap_err();
        match kind {
            "read-only" => assert!(matches!(error, OpenError::Storage(StorageError::ReadOnly)), "{error:?}"),
            _ => assert!(
                matches!(&error, OpenError::File(why) if why.kind() == std::io::ErrorKind::PermissionDenied),
                "{error:?}"
            ),
        }
        assert_eq!(contents(&folder), before);
    }
    let error = Store::create(&place.join("folder/new.tandem"), &given::programme(0)).unwrap_err();
    assert!(matches!(error, OpenError::Storage(StorageError::ReadOnly)), "{error:?}");
    assert_eq!(contents(&place.join("folder")).len(), 1);
}

/// Without the right to make a file system of its own there is nothing to see here; the full disk inside the
/// crate's own tests needs none.
#[test]
fn a_full_disk_is_told_and_leaves_files_sound() {
    let place = TempDir::new().unwrap();
    let mount = |size: &str| {
        format!(
            "mount -t tmpfs -o size={size} tmpfs {} || exit 99; exec \"$0\" \"$@\"",
            place.path().display()
        )
    };
    for (size, test) in [
        ("64k", "places::child_finds_no_room_to_make"),
        ("700k", "places::child_fills_the_disk"),
        ("700k", "places::child_finds_no_room_to_open"),
    ] {
        let inner = child(&std::env::current_exe().unwrap(), test, place.path());
        let run = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", &mount(size)])
            .arg(inner.get_program())
            .args(inner.get_args())
            .env(FOLDER, place.path())
            .output();
        let why_not = match run {
            Ok(run) if run.status.success() => continue,
            Ok(run) => {
                let told = String::from_utf8_lossy(&run.stderr).into_owned();
                let unmounted = run.status.code() == Some(99) || told.starts_with("unshare:");
                assert!(unmounted, "{test}: {told}");
                told
            }
            Err(error) => error.to_string(),
        };
        // Past the test runner, which keeps to itself what a passing test prints.
        let _ = writeln!(std::io::stderr(), "skipped {test}: no small file system here: {}", why_not.trim());
    }
}

#[test]
#[ignore = "run by a_full_disk_is_told_and_leaves_files_sound"]
fn child_finds_no_room_to_make() {
    let place = given_folder();
    let error = Store::create(&place.join("p.tandem"), &given::programme(0)).unwrap_err();
    assert!(matches!(error, OpenError::Storage(StorageError::DiskFull)), "{error:?}");
    assert!(contents(&place).is_empty(), "a failed making left something behind");
}

#[test]
#[ignore = "run by a_full_disk_is_told_and_leaves_files_sound"]
fn child_fills_the_disk() {
    let path = given_folder().join("p.tandem");
    let mut store = Store::create(&path, &given::programme(0)).unwrap();
    let mut standing = all_of(&store);
    let mut failure = None;
    for number in 0..200 {
        let put = store.change(&Change { what: "fill", at: at(0), who: "" }, |writer| {
            writer.put_city(&City { name: "长".repeat(5_000), ..given::city(number, 0) })
        });
        match put {
            Ok(()) => standing = all_of(&store),
            Err(error) => {
                failure = Some(error);
                break;
            }
        }
    }
    let full = matches!(
        failure,
        Some(
            ChangeError::Storage(StorageError::DiskFull)
                | ChangeError::UseCase(WriteError { why: StorageError::DiskFull, .. })
        )
    );
    assert!(full, "{failure:?}");
    assert_eq!(all_of(&store), standing);
    drop(store);
    // With the program gone the log goes into the file, or stays beside it; nothing that was stored is lost.
    match Store::open(&path) {
        Ok(store) => assert_eq!(all_of(&store), standing),
        Err(error) => assert!(matches!(error, OpenError::Storage(StorageError::DiskFull)), "{error:?}"),
    }
}

#[test]
#[ignore = "run by a_full_disk_is_told_and_leaves_files_sound"]
fn child_finds_no_room_to_open() {
    let path = given_folder().join("p.tandem");
    let standing = all_of(&Store::create(&path, &given::programme(0)).unwrap());
    // With no room at all SQLite can't make its index beside the file, which only reading needs.
    let mut filler = fs::File::create(path.with_extension("filler")).unwrap();
    while filler.write_all(&[1; 512]).is_ok() {}
    drop(filler);
    let before = contents(&given_folder());
    let error = Store::open(&path).unwrap_err();
    assert!(matches!(error, OpenError::Storage(StorageError::DiskFull)), "{error:?}");
    assert!(contents(&given_folder()) == before, "something was left beside the file");
    fs::remove_file(path.with_extension("filler")).unwrap();
    assert_eq!(all_of(&Store::open(&path).unwrap()), standing);
}
