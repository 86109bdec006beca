//! The kept calendars on which other libraries agree.

#![allow(dead_code, reason = "not every test asks for all of a case")]
#![allow(clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

const AGREED: &str = include_str!("../suite/calendars/agreed.txt");

/// A calendar with what it gives.
pub struct Case {
    /// The suite that it comes from, and its name there.
    pub name: &'static str,
    /// The calendar.
    pub text: String,
    /// From when to when it is laid out.
    pub range: [&'static str; 2],
    /// Its occurrences there, as `20260105T010000+3600`.
    pub expected: Vec<&'static str>,
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let mut parts = AGREED.split("\n=== ");
    let zones: BTreeMap<&str, &str> = parts
        .next()
        .unwrap_or_default()
        .split("\n@")
        .skip(1)
        .filter_map(|zone| zone.split_once('\n'))
        .collect();
    parts.map(|part| case(part, &zones).unwrap_or_else(|| panic!("this is no case: {part}"))).collect()
}

fn case(part: &'static str, zones: &BTreeMap<&str, &str>) -> Option<Case> {
    let (name, rest) = part.split_once('\n')?;
    let (lines, rest) = rest.split_once("\n--- ")?;
    let (range, expected) = rest.split_once('\n')?;
    let mut range = range.split(' ');
    let line = |line: &str| {
        line.strip_prefix('@').map_or(Some(line.to_owned()), |zone| Some((*zones.get(zone)?).to_owned()))
    };
    let lines = lines.lines().map(line).collect::<Option<Vec<String>>>()?;
    Some(Case {
        name,
        text: lines.join("\n") + "\n",
        range: [range.next()?, range.next()?],
        expected: expected.trim().split(',').collect(),
    })
}
