//! What the programs around the planner have in common.

use std::collections::HashSet;
use std::error::Error;
use std::io::Read;
use std::path::Path;
use tandem_planner::{Problem, Visit};

/// The text of a file; where its name ends in `.gz`, of what is packed in it.
pub fn text(file: &str) -> Result<String, Box<dyn Error>> {
    let bytes = std::fs::read(file)?;
    let mut text = String::new();
    if Path::new(file).extension().is_some_and(|ending| ending == "gz") {
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    Ok(text)
}

/// What a person wants to know of a plan at once: visits, how many the demands want, how many ride along, and of how
/// many in force how many don't stand any more, with the same people at the same time.
#[allow(dead_code, reason = "not every program that has this file tells of plans")]
pub fn counts(problem: &Problem, visits: &[Visit]) -> String {
    let wanted: i64 = problem.demands.iter().map(|demand| demand.count).sum();
    let riding_along = visits.iter().filter(|visit| visit.rides_on.is_some()).count();
    let key = |visit: &Visit| (visit.demand.clone(), visit.manager.clone(), visit.rep.clone(), visit.start);
    let standing: HashSet<_> = visits.iter().map(key).collect();
    let moved = problem.previous.iter().filter(|visit| !standing.contains(&key(visit))).count();
    format!(
        "visits {}, wanted {wanted}, riding along {riding_along}, in force {}, moved {moved}",
        visits.len(),
        problem.previous.len()
    )
}
