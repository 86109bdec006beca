//! Lists the occurrences of calendar files, a line each, to compare with other programs:
//! `expand FROM TO ZONE FILE…`, with FROM and TO as `2026-01-05T00:00:00Z`; with `--count` before all that it only
//! counts them, to compare speed.

use std::{error::Error, fs};

use chrono::{DateTime, Utc};
use tandem_calendar::{formats, occurrence::expand};
use tandem_domain::time::Interval;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let count = arguments.first().is_some_and(|first| first == "--count");
    arguments.drain(..usize::from(count));
    let [from, to, zone, files @ ..] = arguments.as_slice() else {
        return Err("FROM TO ZONE FILE…".into());
    };
    let range = Interval::new(from.parse::<DateTime<Utc>>()?, to.parse::<DateTime<Utc>>()?)?;
    let zone: chrono_tz::Tz = zone.parse()?;
    for file in files {
        println!("file\t{file}");
        let Ok(reading) = formats::look(&fs::read(file)?) else {
            println!("none");
            continue;
        };
        let expansion = expand(&reading.calendar, range, zone);
        if count {
            println!("{}", expansion.occurrences.len());
            continue;
        }
        for notice in reading.notices.iter().chain(&expansion.notices) {
            println!("notice\t{}\t{:?}\t{}", notice.line, notice.oddity, notice.skipped);
        }
        if let Some(line) = reading.breaks_off {
            println!("breaks off\t{line}");
        }
        for occurrence in &expansion.occurrences {
            let instant = |at: DateTime<Utc>| at.format("%Y-%m-%dT%H:%M:%SZ");
            println!(
                "occurrence\t{}\t{}\t{}\t{}\t{}\t{}",
                occurrence.event.uid.escape_default(),
                instant(occurrence.start),
                instant(occurrence.end),
                occurrence.event.is_all_day(),
                occurrence.busy,
                occurrence.event.title.escape_default()
            );
        }
    }
    Ok(())
}
