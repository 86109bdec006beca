//! The cities that come with the product, so that people pick a city by name and ways can be estimated.

use std::sync::LazyLock;

use tandem_domain::geography::Coordinates;

/// China's cities; the file names its source.
const CHINA: &str = include_str!("../data/cities/china.tsv");

/// A city as the gazetteer knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name as people say it, as 杭州.
    pub name: &'static str,
    /// In Latin letters, as Hangzhou.
    pub latin: &'static str,
    /// The province, as 浙江.
    pub province: &'static str,
    /// Its centre.
    pub centre: Coordinates,
}

/// All of them, as the file lists them.
pub fn all() -> &'static [Place] {
    static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
        // The file is part of the program and a test reads every line.
        CHINA.lines().filter(|line| !line.starts_with('#')).filter_map(place).collect()
    });
    &PLACES
}

/// The city of this name, in Chinese with or without 市, or in Latin letters where only one is called so.
pub fn find(name: &str) -> Option<&'static Place> {
    let name = short(name);
    let mut latin = all().iter().filter(|place| place.latin.eq_ignore_ascii_case(name));
    let in_latin = || latin.next().filter(|_| latin.next().is_none());
    all().iter().find(|place| place.name == name).or_else(in_latin)
}

/// A city's name without 市, which people add or leave out.
pub fn short(name: &str) -> &str {
    let name = name.trim();
    name.strip_suffix('市').filter(|rest| rest.chars().count() >= 2).unwrap_or(name)
}

fn place(line: &'static str) -> Option<Place> {
    let mut columns = line.split('\t');
    let mut next = || columns.next();
    let (name, latin, province) = (next()?, next()?, next()?);
    let centre = Coordinates::new(next()?.parse().ok()?, next()?.parse().ok()?).ok()?;
    Some(Place { name, latin, province, centre })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_is_a_city_in_china_with_a_name_of_its_own() {
        let lines = CHINA.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(all().len(), lines, "no line is skipped");
        assert!(lines > 330, "every prefecture has one");
        let names: BTreeSet<&str> = all().iter().map(|place| place.name).collect();
        assert_eq!(names.len(), lines);
        for place in all() {
            let (north, east) = (place.centre.latitude(), place.centre.longitude());
            assert!((15.0..54.0).contains(&north) && (73.0..135.0).contains(&east), "{place:?}");
        }
    }

    #[test]
    fn cities_are_found_as_people_write_them() {
        let name = |text: &str| find(text).map(|place| place.name);
        assert_eq!([name(" 杭州市 "), name("hangzhou"), name("沙市")], [Some("杭州"), Some("杭州"), None]);
        assert_eq!(name("Taizhou"), None, "there are two");
        let ways = find("杭州").unwrap().centre.kilometres_to(&find("宁波").unwrap().centre);
        assert!((120.0..160.0).contains(&ways), "{ways}");
    }
}
