//! One distributor's clients, ready to be recognised.

use std::{ops::Range, sync::Arc};

use super::{
    Because, ClientNames, EventText, Match, Outcome,
    address::Street,
    client::Subject,
    clues::Clues,
    initials::Initials,
    lexer::{Gap, Lexeme, Lexer, Script},
    lexicon::{Lexicon, Word},
    mention::{Day, Mention, mentions},
    own_words::words_of,
    text::Text,
    typo,
    weigh::{self, weight},
};

/// Recognises the clients of one distributor. Built once, asked often.
#[derive(Debug, Clone)]
pub struct Matcher<K> {
    keys: Vec<K>,
    subjects: Vec<Subject>,
    own: Lexicon,
    shorts: Vec<(char, Arc<str>)>,
    initials: Initials,
    clues: Clues,
}

/// What a field found for a client.
#[derive(Debug, Clone)]
struct Found {
    client: usize,
    confidence: f64,
    because: Because,
}

/// A field that has been read.
struct Field<'t> {
    original: &'t str,
    text: Text,
    lexemes: Vec<Lexeme>,
    mentions: Vec<Mention>,
    day: Day,
}

impl Field<'_> {
    /// Another city stands in the text outside of this mention and of any other.
    fn is_elsewhere(&self, mention: &Mention, subject: &Subject) -> bool {
        let own_name = !mention.identity.propers.is_empty() || !mention.identity.named.is_empty();
        mention.identity.places.is_empty()
            && self.lexemes.iter().enumerate().any(|(at, lexeme)| {
                // 江山 in 望江山 is no town.
                let before = at.checked_sub(1).and_then(|before| self.lexemes.get(before));
                if lexeme.gap == Gap::None && before.is_some_and(|before| before.words.is_empty()) {
                    return false;
                }
                let outside = self.mentions.iter().all(|other| {
                    lexeme.range.end <= other.range.start || lexeme.range.start >= other.range.end
                });
                // 广州路 is a street.
                let street = matches!(self.text.chars.get(lexeme.range.end), Some('路' | '街'))
                    || matches!(self.text.chars.get(lexeme.range.end + 1), Some('路' | '街' | '道'));
                outside
                    && !street
                    && matches!(lexeme.words.first(), Some(Word::Place(place))
                        // 江北 behind a name that only one hospital has is where its campus is.
                        if (!own_name || weigh::is_city(place)) && weigh::elsewhere(place, subject))
            })
    }

    /// The original text of a stretch.
    fn matched(&self, range: &Range<usize>) -> String {
        self.text.original(self.original, range).to_owned()
    }
}

impl<K: Clone> Matcher<K> {
    /// Learns the clients' names.
    pub fn new(clients: &[ClientNames<K>]) -> Self {
        let subjects: Vec<Subject> = clients.iter().map(|client| Subject::new(client, clients)).collect();
        let own = words_of(&subjects);
        let shorts = subjects
            .iter()
            .flat_map(|subject| &subject.names)
            .flat_map(|name| name.identity.local_places())
            .filter_map(|place| Some((place.chars().next()?, place.clone())))
            // 宁 of 宁海 would rather be 宁波 here.
            .filter(|(short, _)| !subjects.iter().any(|subject| subject.city.starts_with(*short)))
            .collect();
        let initials = Initials::new(&subjects);
        let clues = Clues::new(&subjects);
        Self {
            keys: clients.iter().map(|client| client.key.clone()).collect(),
            subjects,
            own,
            shorts,
            initials,
            clues,
        }
    }

    /// The clients that an occurrence may be a call on.
    pub fn find(&self, event: &EventText<'_>) -> Outcome<K> {
        let summary = self.read(event.summary);
        let location = self.read(event.location);
        let mut found: Vec<Found> = Vec::new();
        self.by_words(&summary, summary.day, &mut found);
        let both = Day {
            visit: summary.day.visit || location.day.visit,
            person: summary.day.person || location.day.person,
            errand: summary.day.errand,
            // 浙二会议中心 is a venue.
            busy: summary.day.busy || location.day.busy,
        };
        let mut in_location = Vec::new();
        self.by_words(&location, both, &mut in_location);
        for mut one in in_location {
            let matched = one.because.matched().to_owned();
            one.because = Because::Location { matched };
            found.push(one);
        }
        self.by_address(&location, both, &mut found);
        if !event.description.is_empty() && found.is_empty() {
            self.by_words(&self.read(event.description), both, &mut found);
            for one in &mut found {
                one.confidence += weight::DESCRIPTION;
            }
        }
        self.outcome(found)
    }

    fn read<'t>(&self, original: &'t str) -> Field<'t> {
        let text = Text::new(original);
        let lexemes = Lexer { own: &self.own, names_only: false, shorts: &self.shorts }.read(&text);
        let mentions = mentions(&text, &lexemes);
        let day = Day::of(&lexemes);
        Field { original, text, lexemes, mentions, day }
    }

    fn by_words(&self, field: &Field<'_>, day: Day, found: &mut Vec<Found>) {
        let before = found.len();
        let bare = field.text.bare();
        for (client, alias) in self.clues.whole(&bare) {
            let matched = field.original.trim().to_owned();
            let because = if *alias { Because::Alias { matched } } else { Because::Name { matched } };
            found.push(Found { client: *client, confidence: weight::WHOLE, because });
        }
        if found.len() > before {
            return;
        }
        for mention in &field.mentions {
            for client in self.clues.of(&mention.identity) {
                let Some(subject) = self.subjects.get(client) else { continue };
                let Some((confidence, named)) = weigh::mention_of(mention, &field.text, subject, client)
                else {
                    continue;
                };
                let mut confidence = confidence + weigh::day(day, mention);
                if field.is_elsewhere(mention, subject) {
                    confidence += weight::ELSEWHERE;
                }
                if self.department_is_client(mention, field, client) {
                    confidence += weight::DEPARTMENT_IS_CLIENT;
                }
                let matched = field.matched(&mention.range);
                let because = match (named, mention.script) {
                    (Some(false), _) => Because::Name { matched },
                    (Some(true), _) => Because::Alias { matched },
                    (None, Script::Han) => Because::Abbreviation { matched },
                    (None, Script::Latin) => Because::English { matched },
                    (None, Script::Pinyin) => Because::Pinyin { matched },
                };
                found.push(Found { client, confidence, because });
            }
        }
        self.by_initials(field, day, found);
        if !found.iter().any(|one| one.confidence >= super::SURE) {
            self.by_typo(field, day, found);
        }
    }

    /// Whether the department that is named is a client by itself, and this client is the hospital around it.
    fn department_is_client(&self, mention: &Mention, field: &Field<'_>, client: usize) -> bool {
        let departments = self.clues.departments();
        let named = mention.identity.named.iter().any(|(other, _)| departments.contains(other));
        !departments.contains(&client)
            && (named || mention.department.is_some())
            && departments
                .iter()
                .filter_map(|other| Some((*other, self.subjects.get(*other)?)))
                .any(|(index, subject)| weigh::mention_of(mention, &field.text, subject, index).is_some())
    }

    fn by_initials(&self, field: &Field<'_>, day: Day, found: &mut Vec<Found>) {
        for lexeme in &field.lexemes {
            if lexeme.script == Script::Han {
                continue;
            }
            let letters: String = field.text.chars[lexeme.range.clone()].iter().collect();
            for client in self.initials.of(&letters) {
                let mut confidence = weight::INITIALS;
                for (said, change) in
                    [(day.visit, weight::VISIT), (day.errand, weight::ERRAND), (day.busy, weight::BUSY)]
                {
                    confidence += if said { change } else { 0.0 };
                }
                let matched = field.matched(&lexeme.range);
                found.push(Found { client: *client, confidence, because: Because::Pinyin { matched } });
            }
        }
    }

    fn by_typo(&self, field: &Field<'_>, day: Day, found: &mut Vec<Found>) {
        let mut tried: Vec<(usize, usize, usize)> = Vec::new();
        for (at, three) in field.text.chars.windows(3).enumerate() {
            let Ok(three) = <[char; 3]>::try_from(three) else { continue };
            for end in self.clues.ends(three) {
                let Some(start) = at.checked_sub(end.before) else { continue };
                let name = self.subjects.get(end.client).and_then(|subject| subject.names.get(end.name));
                if tried.contains(&(start, end.client, end.name)) {
                    continue;
                }
                tried.push((start, end.client, end.name));
                let Some((name, range)) =
                    name.and_then(|name| Some((name, typo::stands_at(&field.text, start, name, &self.own)?)))
                else {
                    continue;
                };
                let mut confidence = weight::TYPO;
                confidence += if day.errand { weight::ERRAND } else { 0.0 };
                confidence += if day.busy { weight::BUSY } else { 0.0 };
                let because =
                    Because::Typo { matched: field.matched(&range), meant: name.text.chars.iter().collect() };
                found.push(Found { client: end.client, confidence, because });
            }
        }
    }

    fn by_address(&self, location: &Field<'_>, day: Day, found: &mut Vec<Found>) {
        for street in Street::all(&location.text) {
            for (client, subject) in self.subjects.iter().enumerate() {
                let Some(house) = subject.street.as_ref().and_then(|own| own.same(&street)) else { continue };
                let elsewhere = location.lexemes.iter().any(|lexeme| {
                    matches!(lexeme.words.first(), Some(Word::Place(place))
                        if lexeme.range.end <= street.range.start && weigh::elsewhere(place, subject)
                            && !subject.located.iter().any(|own| own.as_str() == place.as_ref()))
                });
                if elsewhere {
                    continue;
                }
                let mut confidence = if house { weight::HOUSE } else { weight::STREET };
                let after = location.lexemes.iter().find(|lexeme| lexeme.range.start >= street.range.end);
                if after.is_some_and(|lexeme| lexeme.words.first() == Some(&Word::Beside)) {
                    confidence += weight::BESIDE;
                }
                for (said, change) in
                    [(day.visit, weight::VISIT), (day.errand, weight::ERRAND), (day.busy, weight::BUSY)]
                {
                    confidence += if said { change } else { 0.0 };
                }
                let matched = location.matched(&street.range);
                found.push(Found { client, confidence, because: Because::Address { matched } });
            }
        }
    }

    /// The best finding for each client, best first.
    fn outcome(&self, mut found: Vec<Found>) -> Outcome<K> {
        found.sort_by(|one, two| two.confidence.total_cmp(&one.confidence).then(one.client.cmp(&two.client)));
        let mut seen = vec![false; self.subjects.len()];
        let matches = found
            .into_iter()
            .filter_map(|one| {
                let seen = seen.get_mut(one.client)?;
                if std::mem::replace(seen, true) {
                    return None;
                }
                Some(Match {
                    client: self.keys.get(one.client)?.clone(),
                    confidence: one.confidence.clamp(0.0, 1.0),
                    because: one.because,
                })
            })
            .collect();
        Outcome::judge(matches)
    }
}
