//! What a name says about who is meant, in parts that can be compared.

use std::sync::Arc;

use super::{
    lexicon::{Kind, Word},
    places::{self, Level},
};

/// The parts of a name, of a client or as mentioned in a calendar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one word that stands there or doesn't")]
pub(super) struct Identity {
    /// Cities, districts and provinces by name.
    pub places: Vec<Arc<str>>,
    /// 市 or 省 without a place before it: of the reader's own city.
    pub level: Option<Level>,
    /// 市 or 区 after a place.
    pub rank: Option<Level>,
    pub owner: Option<Arc<str>>,
    pub affiliated: bool,
    pub ordinal: Option<u16>,
    pub kinds: Vec<Kind>,
    pub hospital: bool,
    pub propers: Vec<Arc<str>>,
    /// 滨江 in 浙二滨江院区.
    pub campus: Option<Arc<str>>,
    pub brand: Option<Arc<str>>,
    pub pharmacy: bool,
    pub stem: Option<Arc<str>>,
    pub sector: bool,
    /// Clients whose whole name (`false`) or alias (`true`) stands there.
    pub named: Vec<(usize, bool)>,
}

impl Identity {
    /// Takes in one more word; `adjacent` when nothing stands between it and the one before.
    pub fn add(&mut self, word: &Word, adjacent: bool) {
        match word {
            Word::Place(name) => {
                if self.hospital && self.has_core() {
                    self.campus = Some(name.clone());
                } else if !self.places.contains(name) {
                    self.places.push(name.clone());
                    self.rank = None;
                }
            }
            Word::Level(level) => {
                if adjacent && !self.places.is_empty() && !self.has_core() {
                    self.rank = Some(*level);
                } else {
                    self.level = Some(*level);
                }
            }
            Word::Owner(name) => self.owner = Some(name.clone()),
            Word::Affiliated => self.affiliated = true,
            Word::Ordinal(number) => self.ordinal = Some(*number),
            Word::Kind(kind) if !self.kinds.contains(kind) => self.kinds.push(*kind),
            Word::Hospital => self.hospital = true,
            Word::Proper(name) if !self.propers.contains(name) => self.propers.push(name.clone()),
            Word::Brand(name) => self.brand = Some(name.clone()),
            Word::Pharmacy => self.pharmacy = true,
            Word::Stem(name) => self.stem = Some(name.clone()),
            Word::Sector => self.sector = true,
            Word::Named(client, alias) => self.named.push((*client, *alias)),
            _ => {}
        }
    }

    /// Whether something is said that tells a client from others, beyond where it is.
    pub fn has_core(&self) -> bool {
        self.ordinal.is_some()
            || !self.kinds.is_empty()
            || !self.propers.is_empty()
            || self.brand.is_some()
            || self.stem.is_some()
            || !self.named.is_empty()
    }

    /// The words of a shop or company.
    pub fn words(&self) -> Vec<Word> {
        let places = self.places.iter().cloned().map(Word::Place);
        let brand = self.brand.iter().cloned().map(Word::Brand);
        let stem = self.stem.iter().cloned().map(Word::Stem);
        let pharmacy = self.pharmacy.then_some(Word::Pharmacy);
        let sector = self.sector.then_some(Word::Sector);
        places.chain(brand).chain(pharmacy).chain(stem).chain(sector).collect()
    }

    /// The rank of a client by its own name: that of the last place or of its suffix.
    pub fn own_level(&self) -> Option<Level> {
        self.rank.or(self.level).or_else(|| {
            let last = self.places.last()?;
            places::named(last).first().map(|place| place.level)
        })
    }

    /// Whether a city is said, by name or as 市, rather than a province.
    pub fn names_a_city(&self) -> bool {
        let city = |place: &Arc<str>| places::named(place).iter().any(|known| known.level != Level::Province);
        [self.level, self.rank].contains(&Some(Level::City)) || self.places.iter().any(city)
    }

    /// The places below a prefecture-level city that the name carries.
    pub fn local_places(&self) -> impl Iterator<Item = &Arc<str>> {
        self.places.iter().filter(|name| {
            let known = places::named(name);
            known.is_empty() || known.iter().all(|place| place.city.is_some())
        })
    }
}
