//! First letters of a client's short forms: syyy for 市一医院.

use std::collections::HashMap;

use super::{client::Subject, identity::Identity, pinyin, places::Level};

/// Fewer letters than this mean too many other things.
const SHORTEST: usize = 4;

/// Which clients some letters may stand for.
#[derive(Debug, Clone, Default)]
pub(super) struct Initials(HashMap<String, Vec<usize>>);

impl Initials {
    /// Collects the letters of every client.
    pub fn new(subjects: &[Subject]) -> Self {
        let mut all = Self::default();
        for (index, subject) in subjects.iter().enumerate() {
            for name in &subject.names {
                let full: Vec<char> =
                    name.text.chars.iter().copied().filter(|c| c.is_alphanumeric()).collect();
                if !full.iter().all(char::is_ascii) {
                    all.add(&full, index);
                }
                for short in short_forms(&name.identity) {
                    all.add(&short.chars().collect::<Vec<_>>(), index);
                }
            }
        }
        all
    }

    fn add(&mut self, form: &[char], client: usize) {
        if let Some(letters) = pinyin::initials(form).filter(|letters| letters.len() >= SHORTEST) {
            let clients = self.0.entry(letters).or_default();
            if !clients.contains(&client) {
                clients.push(client);
            }
        }
    }

    /// The clients that the letters may stand for.
    pub fn of(&self, letters: &str) -> &[usize] {
        self.0.get(letters).map_or(&[], Vec::as_slice)
    }
}

/// 市一医院, 市第一人民医院, 杭州一院: what reps shorten a numbered hospital to.
fn short_forms(own: &Identity) -> Vec<String> {
    let Some(number) = own.ordinal.filter(|number| (1..=9).contains(number)) else { return Vec::new() };
    let Some(digit) = "一二三四五六七八九".chars().nth(usize::from(number) - 1) else {
        return Vec::new();
    };
    let mut heads: Vec<String> = own.places.iter().map(ToString::to_string).collect();
    match own.own_level() {
        Some(Level::City) => heads.push("市".to_owned()),
        Some(Level::District) => heads.push("区".to_owned()),
        Some(Level::County) => heads.push("县".to_owned()),
        _ => {}
    }
    let tails = [
        format!("{digit}医院"),
        format!("{digit}院"),
        format!("第{digit}医院"),
        format!("第{digit}人民医院"),
    ];
    heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}"))).collect()
}
