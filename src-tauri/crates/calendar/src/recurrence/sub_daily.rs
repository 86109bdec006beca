//! Rules that step by hours, minutes or seconds, as rules that step by days where that is the same.
//!
//! The engine steps through each of its periods, and goes astray when BYHOUR or BYMINUTE holds it up. Where
//! the interval divides the hour or the day, every day looks like every other, so that the times of one day
//! say it all.

use chrono::{NaiveDateTime, Timelike};
use rrule::Frequency;

use super::rule::{By, Rule};

/// A rule that the engine can be trusted with, its filled parts, and what is to be sifted out afterwards.
#[derive(Debug)]
pub struct Tamed {
    pub rule: Rule,
    pub by: By,
    pub sieve: Sieve,
}

/// The times of day that are let through; an empty list lets all through.
#[derive(Debug, Default)]
pub struct Sieve {
    hour: Vec<u8>,
    minute: Vec<u8>,
    second: Vec<u8>,
}

impl Sieve {
    pub fn lets_through(&self, wall: NaiveDateTime) -> bool {
        let fits = |list: &[u8], value: u32| {
            list.is_empty() || list.iter().any(|allowed| u32::from(*allowed) == value)
        };
        fits(&self.hour, wall.hour())
            && fits(&self.minute, wall.minute())
            && fits(&self.second, wall.second())
    }
}

/// The rule, tamed; `by` are its filled parts. None where no step ever meets the parts.
pub fn tamed(rule: &Rule, by: By, start: NaiveDateTime) -> Option<Tamed> {
    let mut rule = rule.clone();
    let mut sieve = Sieve::default();
    let mut by = by;
    let cycle = match rule.frequency {
        Frequency::Hourly => 24,
        Frequency::Minutely | Frequency::Secondly => 60,
        _ => return Some(Tamed { rule, by, sieve }),
    };
    if cycle % rule.interval == 0 && by.position.is_empty() {
        let steps = |own: u32, cycle: u32| -> Vec<u8> {
            let interval = u32::from(rule.interval);
            (0..cycle)
                .filter(|value| value % interval == own % interval)
                .filter_map(|value| u8::try_from(value).ok())
                .collect()
        };
        let within = |list: &[u8], steps: Vec<u8>| -> Vec<u8> {
            steps.into_iter().filter(|step| list.is_empty() || list.contains(step)).collect()
        };
        let all = |list: &mut Vec<u8>, cycle: u8| {
            if list.is_empty() {
                *list = (0..cycle).collect();
            }
        };
        let stepped = match rule.frequency {
            Frequency::Hourly => {
                by.hour = within(&by.hour, steps(start.hour(), 24));
                &by.hour
            }
            Frequency::Minutely => {
                all(&mut by.hour, 24);
                by.minute = within(&by.minute, steps(start.minute(), 60));
                &by.minute
            }
            _ => {
                all(&mut by.hour, 24);
                all(&mut by.minute, 60);
                by.second = within(&by.second, steps(start.second(), 60));
                &by.second
            }
        };
        if stepped.is_empty() {
            return None;
        }
        rule.frequency = Frequency::Daily;
        rule.interval = 1;
        return Some(Tamed { rule, by, sieve });
    }
    sieve.hour = std::mem::take(&mut by.hour);
    if rule.frequency >= Frequency::Minutely {
        sieve.minute = std::mem::take(&mut by.minute);
    }
    if rule.frequency == Frequency::Secondly {
        sieve.second = std::mem::take(&mut by.second);
    }
    Some(Tamed { rule, by, sieve })
}
