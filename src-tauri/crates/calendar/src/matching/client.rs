//! A client as the matching knows it: every name it goes by, taken apart.

use std::sync::Arc;

use tandem_domain::client::ClientKind;

use super::{
    ClientNames,
    address::Street,
    army, branch,
    groups::GROUPS_WORDS,
    identity::Identity,
    lexer::{Gap, Lexer, Script},
    lexicon::{Lexicon, Word},
    places,
    text::Text,
    university::University,
    well_known,
};

/// One name, taken apart.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub text: Text,
    pub identity: Identity,
    /// 延安 of 国大药房延安路店.
    pub branch: Option<String>,
    /// The department of a client that is one.
    pub department: Option<String>,
    /// Given as an alias, not as the name.
    pub alias: bool,
}

/// One client with all its names.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub kind: ClientKind,
    pub names: Vec<Known>,
    pub city: String,
    pub province: Option<String>,
    /// Districts of its address.
    pub located: Vec<String>,
    pub street: Option<Street>,
}

impl Subject {
    /// Takes a client's names apart. A department is also called what the hospital around it is called, which
    /// may be one of the distributor's other clients.
    pub fn new<K>(client: &ClientNames<K>, all: &[ClientNames<K>]) -> Self {
        let city_text: String = Text::new(&client.city).bare();
        let city = places::without_suffix(&city_text).to_owned();
        let known_city = places::named(&city).iter().find(|place| place.level != places::Level::Province);
        let address = Text::new(&client.address);
        let located = places::PLACES
            .iter()
            .filter(|place| {
                place.city.is_some() && place.city.as_ref().or(Some(&place.name)) == Some(&city) && {
                    let name: Vec<char> = place.name.chars().collect();
                    address.chars.windows(name.len()).any(|window| window == name)
                }
            })
            .map(|place| place.name.clone())
            .collect();
        let mut names: Vec<Known> = Vec::new();
        if client.kind == ClientKind::Hospital {
            names.extend(known(&client.name, client.kind, &city, false));
            names.extend(
                army::shortened(&client.name).and_then(|short| known(&short, client.kind, &city, true)),
            );
        }
        for (index, name) in parts_in_brackets(&client.name, client.kind).iter().enumerate() {
            names.extend(known(name, client.kind, &city, index > 0));
            for (other, full) in well_known::other_names(name) {
                // 浙一 says what 浙江大学医学院附属第一医院 says, not "the first of Zhejiang".
                if let (Some(mut other), Some(full)) =
                    (known(other, client.kind, &city, true), known(full, client.kind, &city, true))
                {
                    other.identity = full.identity;
                    names.push(other);
                }
            }
        }
        names.extend(by_the_hospital(client, &names, all));
        names.extend(client.aliases.iter().filter_map(|alias| known(alias, client.kind, &city, true)));
        // The first of two that read the same stays: a name before an alias.
        let mut seen: Vec<Vec<char>> = Vec::new();
        names.retain(|name| {
            let new = !seen.contains(&name.text.chars);
            seen.push(name.text.chars.clone());
            new
        });
        Self {
            kind: client.kind,
            names,
            province: known_city.and_then(|place| place.province.clone()),
            city,
            located,
            street: Street::first(&address),
        }
    }
}

/// 南京鼓楼医院（南京大学医学院附属鼓楼医院） is two names.
fn parts_in_brackets(name: &str, kind: ClientKind) -> Vec<String> {
    let mut parts = vec![name.to_owned()];
    if kind == ClientKind::Hospital
        && let Some((before, inside)) = name.split_once(['(', '（'])
    {
        let inside = inside.trim_end_matches([')', '）', ' ']);
        if inside.ends_with("医院") || inside.ends_with("醫院") {
            parts.extend([before.to_owned(), inside.to_owned()]);
        }
    }
    parts
}

/// 省中内分泌 for 江苏省中医院内分泌科: the department under the other names of its hospital.
fn by_the_hospital<K>(client: &ClientNames<K>, names: &[Known], all: &[ClientNames<K>]) -> Vec<Known> {
    let Some(department) = names.first().and_then(|name| name.department.clone()) else { return Vec::new() };
    let Some(hospital) = client.name.trim().strip_suffix(department.as_str()) else { return Vec::new() };
    let well_known =
        well_known::other_names(hospital).map(|(short, full)| (short.to_owned(), full.to_owned()));
    let same = all.iter().filter(|other| other.kind == ClientKind::Hospital && other.name == hospital);
    let aliases = same.flat_map(|other| other.aliases.iter().map(|alias| (alias.clone(), alias.clone())));
    well_known
        .chain(aliases)
        .filter_map(|(short, says)| {
            let identity = known(&says, ClientKind::Hospital, "", true)?.identity;
            let text = Text::new(&format!("{short}{department}"));
            Some(Known { text, identity, branch: None, department: Some(department.clone()), alias: true })
        })
        .collect()
}

fn known(name: &str, kind: ClientKind, city: &str, alias: bool) -> Option<Known> {
    let text = Text::new(name);
    if text.chars.is_empty() {
        return None;
    }
    let (mut branch, mut department) = (None, None);
    let identity;
    match kind {
        ClientKind::Hospital => (identity, _) = hospital(&text),
        ClientKind::Department => (identity, department) = hospital(&text),
        ClientKind::Pharmacy => {
            (identity, branch) = pharmacy(&text);
            // 绍兴 of 绍兴解放路店 says where the shop is, not which it is.
            branch = branch.map(|branch| match branch.strip_prefix(city) {
                Some(rest) if rest.chars().count() >= 2 => rest.to_owned(),
                _ => branch,
            });
        }
        ClientKind::SubDistributor => identity = company(&text),
    }
    Some(Known { text, identity, branch, department, alias })
}

fn names_lexer(own: &Lexicon) -> Lexer<'_> {
    Lexer { own, names_only: true, shorts: &[] }
}

fn hospital(text: &Text) -> (Identity, Option<String>) {
    let mut own = Lexicon::default();
    if let Some(university) = University::of(&text.chars) {
        for spelling in &university.spellings {
            own.insert(spelling, &[Word::Owner(university.name.as_str().into())]);
        }
    }
    if let Some(theatre) = army::theatre(&text.chars) {
        own.insert(&theatre, &[Word::Proper(theatre.as_str().into())]);
    }
    let lexemes = names_lexer(&own).read(text);
    let mut identity = Identity::default();
    let mut department = None;
    let mut taken = 0;
    for (at, lexeme) in lexemes.iter().enumerate() {
        if lexeme.range.start < taken {
            continue;
        }
        let written = || text.chars[lexeme.range.clone()].iter().collect::<String>();
        if identity.hospital
            && lexeme.gap != Gap::Space
            && identity.has_core()
            && lexeme.script == Script::Han
        {
            // After 医院 comes the department or the campus, to the end.
            let rest: String =
                text.chars[lexeme.range.start..].iter().filter(|c| !super::text::is_separator(**c)).collect();
            if rest != "院" && !rest.starts_with("医院") {
                identity.campus = rest.strip_suffix("院区").or(rest.strip_suffix("分院")).map(Into::into);
                department = Some(rest);
                break;
            }
        }
        if lexeme.words.is_empty() {
            let next = lexemes.get(at + 1).and_then(|next| next.words.first());
            // 千佛山 is a name, in which 佛山 is no place.
            if let (1, Some(Word::Place(place))) = (lexeme.range.len(), next)
                && !matches!(lexemes.get(at + 2).and_then(|next| next.words.first()), Some(Word::Level(_)))
            {
                identity.add(&Word::Proper(format!("{}{place}", written()).into()), true);
                taken = lexemes.get(at + 1).map_or(0, |next| next.range.end);
                continue;
            }
            let word = match next {
                Some(Word::Level(_)) if lexeme.range.len() >= 2 => Word::Place(written().into()),
                _ => Word::Proper(written().into()),
            };
            identity.add(&word, true);
        }
        for word in lexeme.words.iter() {
            identity.add(word, lexeme.gap == Gap::None);
        }
    }
    // 鼓楼 of 南京大学医学院附属鼓楼医院 and 中大 are names, not places where the hospital is.
    if identity.affiliated
        && identity.owner.is_some()
        && identity.ordinal.is_none()
        && identity.kinds.is_empty()
    {
        let (names, places) = std::mem::take(&mut identity.places).into_iter().partition(|place| {
            identity.rank.is_none() && places::named(place).iter().all(|known| known.city.is_some())
        });
        let names: Vec<Arc<str>> = names;
        identity.places = places;
        for name in names {
            identity.add(&Word::Proper(name), true);
        }
    }
    (identity, department)
}

fn pharmacy(text: &Text) -> (Identity, Option<String>) {
    let own = Lexicon::default();
    let lexemes = names_lexer(&own).read(text);
    let mut identity = Identity::default();
    let mut end = 0;
    for lexeme in &lexemes {
        match lexeme.words.first() {
            None if identity.brand.is_none() => {
                identity.brand = Some(text.chars[lexeme.range.clone()].iter().collect::<String>().into());
            }
            Some(Word::Pharmacy) if identity.brand.is_some() => {
                identity.pharmacy = true;
                end = lexeme.range.end;
            }
            Some(word @ (Word::Brand(_) | Word::Place(_))) if identity.brand.is_none() => {
                identity.add(word, true);
            }
            Some(Word::Brand(_)) | None if end == 0 => {}
            _ => continue,
        }
        if end == 0 && identity.brand.is_some() {
            end = lexeme.range.end;
        }
        if identity.pharmacy {
            break;
        }
    }
    let branch = branch::of_client(text.chars.get(end..).unwrap_or(&[]));
    (identity, branch)
}

fn company(text: &Text) -> Identity {
    let lexemes = names_lexer(&GROUPS_WORDS).read(text);
    let mut identity = Identity::default();
    for lexeme in &lexemes {
        match lexeme.words.first() {
            Some(word @ Word::Stem(_)) if identity.stem.is_none() => identity.add(word, true),
            None if identity.stem.is_none() => {
                identity.stem = Some(text.chars[lexeme.range.clone()].iter().collect::<String>().into());
            }
            Some(word @ (Word::Place(_) | Word::Sector | Word::Level(_))) => identity.add(word, true),
            _ => {}
        }
    }
    // 南京医药: the place is all the name it has.
    if identity.stem.is_none() {
        identity.stem = identity.places.last().cloned();
    }
    identity
}
