//! The names of what is erased, and where each may be looked for.
//!
//! A name that is also part of another's name says nothing about what is erased: there it stays. Short names, as
//! 市一, stand for many in the mouths of many: they go from what the same distributor, its people and their visits
//! say, and stay elsewhere.

use tandem_domain::{client::Client, ids::DistributorId};

use super::Erased;
use crate::Snapshot;

/// The names of what is erased, the longest first, in all the ways in which each is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Those that mean it wherever they stand.
    everywhere: Vec<String>,
    /// Those that mean it where its own distributor speaks.
    at_home: Vec<String>,
}

/// So many characters make a name that stands for one thing alone; Latin letters say less each.
const LEAST: usize = 3;
const LEAST_LATIN: usize = 5;

impl Names {
    /// The names of what is to be erased.
    pub fn of(snapshot: &Snapshot, what: Erased) -> Self {
        let is_erased = |client: &&Client| match what {
            Erased::Client(id) => client.id == id,
            Erased::Distributor(id) => client.distributor == id,
        };
        let home = match what {
            Erased::Client(id) => snapshot.clients.iter().find(|one| one.id == id).map(|one| one.distributor),
            Erased::Distributor(_) => None,
        };
        let of_client = |client: &Client| {
            let own = [client.name.clone(), client.address.clone()];
            own.into_iter().chain(client.aliases.clone()).collect::<Vec<_>>()
        };
        let mut names: Vec<String> = snapshot.clients.iter().filter(is_erased).flat_map(of_client).collect();
        if let Erased::Distributor(id) = what {
            names.extend(of_company(snapshot, |one| one == id));
        }
        let names =
            names.into_iter().map(|name| name.trim().to_owned()).filter(|name| name.chars().count() > 1);
        let mut names: Vec<String> = names.collect();
        names.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        names.dedup();

        let places = snapshot.cities.iter().flat_map(|city| [city.name.clone(), city.region.clone()]);
        let programme = [snapshot.programme.name.clone(), snapshot.programme.manufacturer.clone()];
        let ours: Vec<String> =
            snapshot.managers.iter().map(|one| one.name.clone()).chain(places).chain(programme).collect();
        let left = |keep: &dyn Fn(DistributorId) -> bool| {
            let clients = snapshot.clients.iter().filter(|one| !is_erased(one) && keep(one.distributor));
            let mut all: Vec<String> = clients.flat_map(of_client).collect();
            all.extend(of_company(snapshot, |one| Erased::Distributor(one) != what && keep(one)));
            all.extend(ours.iter().cloned());
            all.iter().map(|name| name.to_lowercase()).collect::<Vec<_>>()
        };
        let (anybody, at_home) = (left(&|_| true), left(&|one| Some(one) == home));
        let alone = |name: &&String, among: &[String]| {
            let name = name.to_lowercase();
            !among.iter().any(|other| other.contains(&name))
        };
        let spelled = |fits: &dyn Fn(&&String) -> bool| {
            names.iter().filter(fits).flat_map(|one| spellings(one)).collect()
        };
        Self {
            everywhere: spelled(&|name| is_long(name) && alone(name, &anybody)),
            at_home: spelled(&|name| alone(name, &at_home)),
        }
    }

    fn list(&self, at_home: bool) -> &[String] {
        if at_home { &self.at_home } else { &self.everywhere }
    }

    /// Whether a text names what is erased, said by its own distributor or by somebody else.
    pub fn are_in(&self, text: &str, at_home: bool) -> bool {
        let names = self.list(at_home);
        !names.is_empty() && {
            let plain = plain(text);
            names.iter().any(|spelling| plain.contains(spelling))
        }
    }

    /// The text with `mark` in place of the names; `None` where there is none.
    pub fn without(&self, text: &str, at_home: bool, mark: &str) -> Option<String> {
        if !self.are_in(text, at_home) {
            return None;
        }
        let mut left = text.to_owned();
        for spelling in self.list(at_home) {
            while let Some((start, end)) = find(&left, spelling) {
                left.replace_range(start..end, mark);
            }
        }
        Some(left)
    }
}

fn of_company(snapshot: &Snapshot, which: impl Fn(DistributorId) -> bool) -> Vec<String> {
    let companies = snapshot.distributors.iter().filter(|one| which(one.id));
    let sponsors =
        |one: &tandem_domain::people::Distributor| one.sponsor.as_ref().map(|one| one.name.clone());
    let mut names: Vec<String> =
        companies.flat_map(|one| [Some(one.name.clone()), sponsors(one)]).flatten().collect();
    let reps = snapshot.reps.iter().filter(|rep| which(rep.distributor));
    names.extend(reps.flat_map(|rep| [Some(rep.name.clone()), rep.phone.clone()]).flatten());
    names
}

fn is_long(name: &str) -> bool {
    name.chars().count() >= if name.is_ascii() { LEAST_LATIN } else { LEAST }
}

/// How a name may be written down: as it is, as text within JSON, as text within a calendar. In small letters.
fn spellings(name: &str) -> Vec<String> {
    let name = name.to_ascii_lowercase();
    let json = serde_json::to_string(&name).unwrap_or_default();
    let escaped: String =
        name.chars().map(|one| if one.is_ascii() { one.to_string() } else { utf16(one) }).collect();
    let calendar = name.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n");
    let mut all = vec![name, json.trim_matches('"').to_owned(), escaped, calendar];
    all.dedup();
    all
}

fn utf16(one: char) -> String {
    let mut escaped = String::new();
    for unit in one.encode_utf16(&mut [0; 2]) {
        let hex = format!("{unit:04x}");
        escaped.push_str("\\u");
        escaped.push_str(&hex);
    }
    escaped
}

/// The text in small letters and without the breaks that calendars put into long lines (RFC 5545, 3.1).
fn plain(text: &str) -> String {
    let small = text.to_ascii_lowercase();
    if small.contains("\n ") || small.contains("\n\t") {
        small.replace("\r\n ", "").replace("\r\n\t", "").replace("\n ", "").replace("\n\t", "")
    } else {
        small
    }
}

/// Where a spelling stands in a text, across the breaks of long lines.
fn find(text: &str, spelling: &str) -> Option<(usize, usize)> {
    let first = spelling.chars().next()?;
    let starts = text.char_indices().filter(|(_, one)| one.to_ascii_lowercase() == first);
    starts.map(|(at, _)| at).find_map(|start| {
        let mut rest = text.get(start..)?;
        for (number, wanted) in spelling.chars().enumerate() {
            if number > 0 {
                rest = ["\r\n ", "\r\n\t", "\n ", "\n\t"]
                    .iter()
                    .find_map(|fold| rest.strip_prefix(fold))
                    .unwrap_or(rest);
            }
            let one = rest.chars().next()?;
            if one.to_ascii_lowercase() != wanted {
                return None;
            }
            rest = rest.get(one.len_utf8()..)?;
        }
        Some((start, text.len() - rest.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(name: &str) -> Names {
        Names { everywhere: spellings(name), at_home: spellings(name) }
    }

    #[test]
    fn a_name_is_found_however_it_is_written_down() {
        let hospital = names("宁波市第一医院");
        for text in [
            "去宁波市第一医院一趟",
            r#"{"x":"宁波市第一医院"}"#,
            r#"{"x":"\u5b81\u6ce2\u5e02\u7b2c\u4e00\u533b\u9662"}"#,
            "SUMMARY:去宁波市\r\n 第一医院\r\nUID:1",
            "SUMMARY:去宁波市第一\n\t医院",
        ] {
            let left = hospital.without(text, false, "…").unwrap();
            assert!(!hospital.are_in(&left, false), "{left:?}");
            assert!(left.contains('…'));
        }
        assert_eq!(hospital.without("宁波市第二医院", false, "…"), None);
        let latin = names("Smith, Jones & \"Co\"");
        assert!(
            latin.are_in("at SMITH\\, jones & \"co\"", true)
                && latin.are_in(r#"["smith, jones & \"co\""]"#, true)
        );
    }
}
