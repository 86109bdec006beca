//! Whether an old workbook can be unfolded: a file of some kilobytes may lead in circles, or name a cell so far off that
//! all the empty ones before it fill the memory. What is between its first and its last cell is held as a whole.
//!
//! The container is a compound file ([MS-CFB]): sectors in chains, of which a table says what comes after each. In it
//! is a stream of records ([MS-XLS]).

use super::bounds::Unfit;

/// Cells between the first and the last of all sheets, empty ones too: a sheet of that make has sixteen million.
const MOST_CELLS: u64 = 20_000_000;
/// Bytes of records that are gone through for all sheets, in streams: more sheets than that share what they hold.
const MOST_PASSES: usize = 4;
/// Sectors that tell of streams of less than 4096 bytes: eight megabytes of them.
const MOST_OF_SMALL: usize = 1024;
/// Streams shorter than this lie in one that is made of sectors of 64 bytes.
const SMALL: usize = 4096;
/// From here on numbers of sectors mean something else, as the end of a chain.
const FIRST_OF_NO_SECTOR: u32 = 0xFFFF_FFFA;

/// Whether a workbook can be read within the bounds.
pub fn check(bytes: &[u8]) -> Result<(), Unfit> {
    let file = File::of(bytes).ok_or(Unfit::Damaged)?;
    for stream in file.streams().ok_or(Unfit::Damaged)? {
        fits(&stream)?;
    }
    Ok(())
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// A compound file with its table of sectors.
struct File<'b> {
    bytes: &'b [u8],
    sector: usize,
    next: Vec<u32>,
}

impl<'b> File<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, next: Vec::new() };
        let sectors = bytes.len() / sector;
        // Room is made for as many as the file says there are.
        let (tables, small) = (u32_at(bytes, 44)? as usize, u32_at(bytes, 64)? as usize);
        if tables > sectors || small > sectors.min(MOST_OF_SMALL) {
            return None;
        }
        let mut table: Vec<u32> = (0..109).filter_map(|index| u32_at(bytes, 76 + 4 * index)).collect();
        let mut more = u32_at(bytes, 68)?;
        while more < FIRST_OF_NO_SECTOR {
            let part = file.part(more)?;
            let ids = part.chunks_exact(4).filter_map(|id| u32_at(id, 0));
            table.extend(ids);
            more = table.pop()?;
            if table.len() > sectors + 2048 {
                return None;
            }
        }
        for id in table.into_iter().filter(|id| *id < FIRST_OF_NO_SECTOR) {
            let part = file.part(id)?;
            let entries: Vec<u32> = part.chunks_exact(4).filter_map(|entry| u32_at(entry, 0)).collect();
            file.next.extend(entries);
            // Each sector of the table is named once.
            if file.next.len() > 2 * sectors + sector {
                return None;
            }
        }
        Some(file)
    }

    fn part(&self, id: u32) -> Option<&'b [u8]> {
        let from = (id as usize).checked_add(1)?.checked_mul(self.sector)?;
        let part = self.bytes.get(from..)?;
        part.get(..self.sector).or(Some(part)).filter(|part| !part.is_empty())
    }

    /// What a chain of sectors holds, up to a length. Nothing where it leads in a circle, or through more sectors than
    /// are `left`.
    fn chain(&self, first: u32, length: usize, left: &mut usize) -> Option<Vec<u8>> {
        let (mut held, mut at) = (Vec::new(), first);
        while at < FIRST_OF_NO_SECTOR && held.len() < length {
            *left = left.checked_sub(1)?;
            held.extend_from_slice(self.part(at)?);
            at = *self.next.get(at as usize)?;
        }
        held.truncate(length);
        Some(held)
    }

    /// The streams of records. No two chains share a sector, so that all of them together are no longer than the file.
    fn streams(&self) -> Option<Vec<Vec<u8>>> {
        let mut left = self.bytes.len() / self.sector + 2;
        let directory = self.chain(u32_at(self.bytes, 48)?, usize::MAX, &mut left)?;
        let place = |entry: &[u8]| Some((u32_at(entry, 116)?, u32_at(entry, 120)? as usize));
        let tables = u32_at(self.bytes, 64)? as usize;
        let (mut small, mut next) = (Vec::new(), Vec::new());
        if tables > 0 {
            let (first, length) = place(&directory)?;
            small = self.chain(first, length, &mut left)?;
            next = self.chain(u32_at(self.bytes, 60)?, tables * self.sector, &mut left)?;
        }
        let mut streams = Vec::new();
        for entry in directory.chunks_exact(128).filter(|entry| is_records(entry)) {
            let (first, length) = place(entry)?;
            let stream = if length < SMALL {
                of_small(first, length, &small, &next)
            } else {
                self.chain(first, length, &mut left)?
            };
            streams.push(stream);
        }
        Some(streams)
    }
}

/// What a short stream holds.
fn of_small(first: u32, length: usize, small: &[u8], next: &[u8]) -> Vec<u8> {
    let (mut held, mut at) = (Vec::new(), Some(first as usize));
    while let Some(part) = at.and_then(|at| small.get(at * 64..(at + 1) * 64))
        && held.len() < length
    {
        held.extend_from_slice(part);
        at = at.and_then(|at| u32_at(next, at * 4)).map(|at| at as usize);
    }
    held.truncate(length);
    held
}

/// Whether a stream is called as those of records are.
fn is_records(entry: &[u8]) -> bool {
    let is_called = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        entry.starts_with(&wide)
    };
    is_called("Workbook") || is_called("Book")
}

/// The records from a place on, each with its kind.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut left = stream;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(left, 0)?, usize::from(u16_at(left, 2)?));
        let data = left.get(4..4 + length)?;
        left = left.get(4 + length..)?;
        Some((kind, data))
    })
}

/// Whether the cells of all sheets of a stream can be held.
fn fits(stream: &[u8]) -> Result<(), Unfit> {
    const END: u16 = 0x000A;
    const SHEET: u16 = 0x0085;
    let sheets = records(stream).take_while(|(kind, _)| *kind != END);
    let sheets = sheets.filter(|(kind, _)| *kind == SHEET).filter_map(|(_, data)| u32_at(data, 0));
    let (mut cells, mut passed) = (0, 0);
    for from in sheets {
        let mut area = Extent::default();
        for (kind, data) in records(stream.get(from as usize..).unwrap_or_default()) {
            passed += data.len() + 4;
            if passed > stream.len().saturating_mul(MOST_PASSES) {
                return Err(Unfit::TooLarge);
            }
            if kind == END {
                break;
            }
            area.take(kind, data);
        }
        cells += area.cells();
        if cells > MOST_CELLS || area.said > MOST_CELLS {
            return Err(Unfit::TooLarge);
        }
    }
    Ok(())
}

/// From which to which row and column a sheet has cells.
#[derive(Default)]
struct Extent {
    rows: Option<(u64, u64)>,
    columns: Option<(u64, u64)>,
    /// What the sheet says of itself: room is made for that at once.
    said: u64,
}

impl Extent {
    fn take(&mut self, kind: u16, data: &[u8]) {
        let at = |place| u16_at(data, place).map(u64::from);
        match kind {
            // Formula, number, label (plain, rich and shared), truth, figure, and several figures.
            0x0006 | 0x0203 | 0x0204 | 0x00D6 | 0x00FD | 0x0205 | 0x027E | 0x00BD => {
                let Some((row, column)) = at(0).zip(at(2)) else { return };
                let last = if kind == 0x00BD { at(data.len().saturating_sub(2)) } else { None };
                widen(&mut self.rows, row);
                widen(&mut self.columns, column);
                widen(&mut self.columns, last.unwrap_or(column));
            }
            0x0200 => self.said = self.said.max(said(data)),
            _ => {}
        }
    }

    fn cells(&self) -> u64 {
        let count = |ends: Option<(u64, u64)>| ends.map_or(0, |(first, last)| last - first + 1);
        count(self.rows) * count(self.columns)
    }
}

/// For how many cells room is made because a sheet says of itself that it has them; more than any where it ends before
/// it begins.
fn said(data: &[u8]) -> u64 {
    let short = |at| u16_at(data, at).map_or(0, u32::from);
    let long = |at| u32_at(data, at).unwrap_or_default();
    let (first, after, left, right) = match data.len() {
        10 => (short(0), short(2), short(4), short(6)),
        _ => (long(0), long(4), short(8), short(10)),
    };
    if after == 0 || right == 0 {
        return 1;
    }
    let left = if left > 0xFF || right < left { 0 } else { left };
    u64::from(after.wrapping_sub(first)).saturating_mul(u64::from(right.wrapping_sub(left)))
}

fn widen(ends: &mut Option<(u64, u64)>, at: u64) {
    let (first, last) = ends.unwrap_or((at, at));
    *ends = Some((first.min(at), last.max(at)));
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOK: &[u8] = include_bytes!("../../../tests/sheets/people-across.xls");

    #[test]
    fn a_workbook_of_a_person_is_fit() {
        assert_eq!(check(BOOK), Ok(()));
    }

    #[test]
    fn a_chain_that_leads_in_a_circle_is_damage() {
        // After the directory comes the directory.
        let first = u32_at(BOOK, 48).unwrap();
        let at = 512 * (1 + u32_at(BOOK, 76).unwrap() as usize) + 4 * first as usize;
        let mut circle = BOOK.to_vec();
        circle[at..at + 4].copy_from_slice(&first.to_le_bytes());
        assert_ne!(circle, BOOK);
        assert_eq!(check(&circle), Err(Unfit::Damaged));
    }

    #[test]
    fn a_cell_too_far_off_and_a_sheet_that_says_it_is_larger_are_too_large() {
        let record = |kind: u16, data: &[u8]| {
            let length = u16::try_from(data.len()).unwrap();
            [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
        };
        let number = |row: u16, column: u16| {
            record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0; 10]].concat())
        };
        let book = |sheet: &[Vec<u8>], times: usize| {
            let head = |from: u32| record(0x0085, &from.to_le_bytes()).repeat(times);
            let from = u32::try_from(head(0).len() + 4).unwrap();
            [head(from), record(0x000A, &[]), sheet.concat(), record(0x000A, &[])].concat()
        };
        assert_eq!(fits(&book(&[number(0, 0), number(65_535, 255)], 1)), Ok(()));
        assert_eq!(fits(&book(&[number(0, 0), number(65_535, 255)], 2)), Err(Unfit::TooLarge));
        assert_eq!(fits(&book(&[number(0, 0), number(65_535, 65_535)], 1)), Err(Unfit::TooLarge));
        assert_eq!(fits(&book(&vec![number(0, 0); 100], 100)), Err(Unfit::TooLarge), "one sheet many times");
        let says = |first: u32, after: u32| {
            record(0x0200, &[&first.to_le_bytes()[..], &after.to_le_bytes(), &[0, 0, 3, 0, 0, 0]].concat())
        };
        assert_eq!(fits(&book(&[says(0, 65_536)], 1)), Ok(()));
        assert_eq!(fits(&book(&[says(0, u32::MAX)], 1)), Err(Unfit::TooLarge));
        assert_eq!(fits(&book(&[says(10, 5)], 1)), Err(Unfit::TooLarge), "it ends before it begins");
    }
}
