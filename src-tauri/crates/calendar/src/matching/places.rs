//! The provinces, cities and districts that tell one 第一医院 from another.

use std::{collections::HashMap, sync::LazyLock};

const TABLE: &str = include_str!("places.txt");

/// The rank of a place, and of the hospital that carries its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Level {
    /// 省.
    Province,
    /// 市, also a county-level one where the name says only 市.
    City,
    /// 区.
    District,
    /// 县.
    County,
}

/// One place of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Its name without 省, 市, 区 or 县.
    pub name: String,
    /// Its rank; a county-level city is a [`Level::City`] with a `city` above it.
    pub level: Level,
    /// The prefecture-level city that it belongs to, when it isn't one itself.
    pub city: Option<String>,
    /// Its province, when it isn't one itself.
    pub province: Option<String>,
    /// Its one-character abbreviation.
    pub short: Option<char>,
}

/// Every place; a name can stand for several (鼓楼 in Nanjing and Xuzhou).
pub(super) static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| read(TABLE));

static BY_NAME: LazyLock<HashMap<&'static str, Vec<&'static Place>>> = LazyLock::new(|| {
    let mut by_name: HashMap<&str, Vec<&Place>> = HashMap::new();
    for place in PLACES.iter() {
        by_name.entry(&place.name).or_default().push(place);
    }
    by_name
});

static BY_SHORT: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    let mut by_short: HashMap<char, &str> = HashMap::new();
    for place in PLACES.iter() {
        if let Some(short) = place.short {
            by_short.entry(short).or_insert(&place.name);
        }
    }
    by_short
});

/// The place that a character stands for.
pub(super) fn abbreviated(short: char) -> Option<&'static str> {
    BY_SHORT.get(&short).copied()
}

/// The places of a name.
pub(super) fn named(name: &str) -> &'static [&'static Place] {
    BY_NAME.get(name).map_or(&[], Vec::as_slice)
}

/// The name without its suffix of rank: 杭州市 is 杭州.
pub(super) fn without_suffix(name: &str) -> &str {
    let stripped = name.strip_suffix(['省', '市', '区', '县']).unwrap_or(name);
    if stripped.chars().count() >= 2 { stripped } else { name }
}

fn read(table: &str) -> Vec<Place> {
    let mut places = Vec::new();
    let mut province: Option<String> = None;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        if let Some(named) = line.strip_prefix("province ") {
            let mut fields = named.split_whitespace();
            let Some(name) = fields.next() else { continue };
            province = Some(name.to_owned());
            places.push(Place {
                name: name.to_owned(),
                level: Level::Province,
                city: None,
                province: None,
                short: fields.next().and_then(|short| short.chars().next()),
            });
        } else if let Some((head, districts)) = line.split_once(':') {
            let mut fields = head.split_whitespace();
            let Some(city) = fields.next() else { continue };
            places.push(Place {
                name: city.to_owned(),
                level: Level::City,
                city: None,
                province: province.clone(),
                short: fields.next().and_then(|short| short.chars().next()),
            });
            places.extend(districts.split_whitespace().map(|name| Place {
                name: without_suffix(name).to_owned(),
                level: match name.chars().last() {
                    Some('市') => Level::City,
                    Some('县') => Level::County,
                    _ => Level::District,
                },
                city: Some(city.to_owned()),
                province: province.clone(),
                short: None,
            }));
        } else {
            places.extend(line.split_whitespace().map(|name| Place {
                name: name.to_owned(),
                level: Level::City,
                city: None,
                province: province.clone(),
                short: None,
            }));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_reads_whole() {
        assert!(PLACES.len() > 500, "{}", PLACES.len());
        assert_eq!(named("鼓楼").len(), 2);
        let yuyao = named("余姚").first().expect("余姚 is in the table");
        assert_eq!((yuyao.level, yuyao.city.as_deref()), (Level::City, Some("宁波")));
        assert_eq!(named("杭州").first().and_then(|city| city.short), Some('杭'));
    }
}
