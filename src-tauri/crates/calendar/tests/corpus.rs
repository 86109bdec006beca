//! The readers against the kept cases and what a fuzzer would make of them; the long form is the fuzzer itself.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod agreed;
mod targets;

use std::{
    collections::BTreeSet,
    fs,
    io::{Cursor, Read},
    path::Path,
};

use zip::ZipArchive;

const RULES: &str = include_str!("suite/recurrence/rules.tsv");
const WORDS: &str = include_str!("suite/fuzz/words.dict");
const WHOLE: [&str; 2] =
    [include_str!("suite/calendars/series.ics"), include_str!("suite/calendars/dialects.ics")];

/// Dice that fall the same each time (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed >> 33) % u64::try_from(most.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

/// The words of the format, as the fuzzer's dictionary has them.
fn words() -> Vec<Vec<u8>> {
    // `\x0A` is one byte, and a quote has a stroke before it.
    let word = |line: &str| {
        let mut parts = line.trim().trim_matches('"').replace("\\\"", "\"").into_bytes();
        while let Some(at) = parts.windows(2).position(|pair| pair == b"\\x") {
            let digits = String::from_utf8(parts[at + 2..at + 4].to_vec()).unwrap();
            parts.splice(at..at + 4, [u8::from_str_radix(&digits, 16).unwrap()]);
        }
        parts
    };
    WORDS.lines().filter(|line| line.starts_with('"')).map(word).collect()
}

fn wounded(whole: &[u8], words: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(5) {
        let (from, to) = (dice.below(bytes.len() + 1), dice.below(bytes.len() + 1));
        let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 200));
        match dice.below(5) {
            0 => _ = bytes.splice(from..to, []),
            1 => {
                let copy = bytes[from..to].to_vec();
                let place = dice.below(bytes.len() + 1);
                bytes.splice(place..place, copy);
            }
            2 => _ = bytes.splice(from..from, words[dice.below(words.len())].iter().copied()),
            3 if from < bytes.len() => bytes[from] = b"0123456789TZ-+;:,=\r\n \0\xFF"[dice.below(23)],
            _ => bytes.truncate(from.max(60)),
        }
    }
    bytes
}

/// The cases themselves, and each wounded so many times. Where `TANDEM_CORPUS` names a folder, they are written to it
/// for the fuzzer to begin with.
fn survives<'a>(reader: &str, cases: impl Iterator<Item = &'a [u8]>, times: usize, target: fn(&[u8])) {
    let (words, mut dice, mut tried) = (words(), Dice(1), 0);
    let corpus = std::env::var_os("TANDEM_CORPUS").map(|folder| Path::new(&folder).join(reader));
    for (index, case) in cases.enumerate() {
        if let Some(folder) = &corpus {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join(index.to_string()), case).unwrap();
        }
        target(case);
        for _ in 0..times {
            target(&wounded(case, &words, &mut dice));
            tried += 1;
        }
    }
    assert!(tried > 1000, "{tried} cases");
}

fn calendars() -> Vec<String> {
    agreed::cases().into_iter().map(|case| case.text).chain(WHOLE.map(str::to_owned)).collect()
}

#[test]
fn files_of_any_bytes_are_survived() {
    survives("file", calendars().iter().map(String::as_bytes), 20, targets::file);
}

#[test]
fn rules_of_any_bytes_are_survived() {
    let rules: Vec<String> = RULES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').skip(1).take(2).collect::<Vec<_>>().join("\n"))
        .collect();
    survives("rule", rules.iter().map(String::as_bytes), 20, targets::rule);
}

#[test]
fn zones_of_any_bytes_are_survived() {
    let calendars = calendars();
    let zone = |calendar: &'_ String| {
        let (_, after) = calendar.split_once("BEGIN:VTIMEZONE\n")?;
        after.split("END:VTIMEZONE").next().map(|zone| zone.as_bytes().to_vec())
    };
    let zones: BTreeSet<Vec<u8>> = calendars.iter().filter_map(zone).collect();
    survives("zone", zones.iter().map(Vec::as_slice), 40, targets::zone);
}

/// The files of sheets that other programs wrote, by name.
fn sheets() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sheets");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.retain(|file| file.extension().is_some_and(|kind| kind != "py"));
    let named = |file: &std::path::PathBuf| {
        (file.file_name().unwrap().to_string_lossy().into_owned(), fs::read(file).unwrap())
    };
    files.iter().map(named).collect()
}

#[test]
fn sheets_of_any_bytes_are_survived() {
    survives("sheet", sheets().iter().map(|(_, bytes)| bytes.as_slice()), 100, targets::sheet);
}

#[test]
fn insides_of_workbooks_of_any_bytes_are_survived() {
    let part = |bytes: &[u8], name: &str| {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut part = Vec::new();
        archive.by_name(name).ok()?.read_to_end(&mut part).ok()?;
        Some(part)
    };
    let insides = sheets()
        .iter()
        .filter_map(|(_, bytes)| {
            let excel = part(bytes, "xl/worksheets/sheet1.xml").map(|part| [vec![0], part].concat());
            excel.or_else(|| part(bytes, "content.xml").map(|part| [vec![1], part].concat()))
        })
        .collect::<Vec<_>>();
    assert_eq!(insides.len(), 5, "the workbooks that are zipped XML");
    survives("workbook", insides.iter().map(Vec::as_slice), 250, targets::workbook);
}
