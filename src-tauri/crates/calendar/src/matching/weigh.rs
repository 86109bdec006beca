//! How well a mention fits a client. Contradictions veto; what is said adds up to a confidence.

use tandem_domain::client::ClientKind;

use super::{
    branch::{self, Shop},
    client::{Known, Subject},
    department,
    identity::Identity,
    lexer::Script,
    lexicon::Kind,
    mention::{Day, Mention},
    places::{self, Level},
    text::Text,
};

/// The weights in one place. Those of evidence are confidences by themselves, the rest is added to them.
pub(super) mod weight {
    /// The whole text is the client's name or alias.
    pub const WHOLE: f64 = 1.0;
    /// The full name stands in the text.
    pub const NAME: f64 = 0.95;
    /// An alias stands in the text.
    pub const ALIAS: f64 = 0.92;
    /// A name of its own: 邵逸夫医院.
    pub const PROPER: f64 = 0.9;
    /// Such a name without 医院: 邵逸夫.
    pub const PROPER_ALONE: f64 = 0.82;
    /// Number or trade with place, owner or level: 杭一, 市中医院, 附一.
    pub const PLACED: f64 = 0.88;
    /// Number or trade alone, as 二院: sure only when nobody else fits.
    pub const UNPLACED: f64 = 0.79;
    /// 人民医院 alone: every town has one.
    pub const PEOPLE_ALONE: f64 = 0.62;
    /// Only a place and 医院: 萧山医院.
    pub const PLACE_ALONE: f64 = 0.6;
    /// Brand and branch.
    pub const SHOP: f64 = 0.92;
    /// Brand and 药房, no branch.
    pub const CHAIN: f64 = 0.82;
    /// Brand alone.
    pub const BRAND_ALONE: f64 = 0.74;
    /// A company's stem and trade: 华东医药.
    pub const COMPANY: f64 = 0.9;
    /// A company's stem alone.
    pub const STEM_ALONE: f64 = 0.72;
    /// Street and number.
    pub const HOUSE: f64 = 0.84;
    /// Street without number.
    pub const STREET: f64 = 0.5;
    /// Initials: syyy.
    pub const INITIALS: f64 = 0.8;
    /// One character wrong.
    pub const TYPO: f64 = 0.84;

    /// 拜访, visit …
    pub const VISIT: f64 = 0.06;
    /// A department or a person is named with it.
    pub const PERSON: f64 = 0.04;
    /// 体检, 看病, 接孩子 …
    pub const ERRAND: f64 = -0.45;
    /// 例会, 出差, 培训 …
    pub const BUSY: f64 = -0.28;
    /// 市一对面.
    pub const BESIDE: f64 = -0.3;
    /// Another city stands elsewhere in the text.
    pub const ELSEWHERE: f64 = -0.3;
    /// Unknown characters before a name that any town could have.
    pub const UNKNOWN_BEFORE: f64 = -0.35;
    /// 杭二手车: a bare number goes on.
    pub const UNKNOWN_AFTER: f64 = -0.18;
    /// The client is of a district or county town that the text doesn't name.
    pub const DISTRICT_UNSAID: f64 = -0.2;
    /// 二院 for a university's hospital.
    pub const OWNER_UNSAID: f64 = -0.25;
    /// The client is a department that the text doesn't name.
    pub const DEPARTMENT_UNSAID: f64 = -0.2;
    /// The hospital is meant by its department, which is a client of its own.
    pub const DEPARTMENT_IS_CLIENT: f64 = -0.2;
    /// 医院 for a client that is 人民医院, or 人民医院 for one with a number.
    pub const INCOMPLETE: f64 = -0.3;
    /// 第一人民医院 for 第一医院.
    pub const CALLED_PEOPLE: f64 = -0.06;
    /// The client's campus isn't named.
    pub const CAMPUS_UNSAID: f64 = -0.1;
    /// Only found in the description.
    pub const DESCRIPTION: f64 = -0.1;
}

/// Which of the client's names a mention used, and how sure that is; `None` on a contradiction.
pub(super) fn mention_of(
    mention: &Mention,
    text: &Text,
    subject: &Subject,
    index: usize,
) -> Option<(f64, Option<bool>)> {
    let said = &mention.identity;
    if mention.venue {
        return None;
    }
    let named = said.named.iter().filter(|(client, _)| *client == index).map(|(_, alias)| *alias).min();
    let written = text.chars.get(mention.range.clone()).unwrap_or(&[]);
    let whole = |name: &&Known| named == Some(name.alias) && name.text.chars == written;
    let best = subject
        .names
        .iter()
        .filter_map(|name| {
            if whole(&name) {
                return Some(if name.alias { weight::ALIAS } else { weight::NAME });
            }
            let fit = match subject.kind {
                ClientKind::Hospital | ClientKind::Department => hospital(mention, subject, name),
                ClientKind::Pharmacy => pharmacy(mention, text, subject, name),
                ClientKind::SubDistributor => company(said, subject, name),
            };
            // A given alias needn't be made of words that we know.
            fit.or_else(|| {
                (named == Some(true) && name.alias && only_named(said, subject, &name.identity))
                    .then_some(weight::ALIAS)
            })
        })
        .fold(None, |best: Option<f64>, fit| Some(best.map_or(fit, |best| best.max(fit))))?;
    let best = match named {
        Some(false) => best.max(weight::NAME),
        Some(true) => best.max(weight::ALIAS),
        None => best,
    };
    let mut confidence = best;
    let firm = named.is_some() && !said.named.is_empty() && best >= weight::ALIAS;
    if mention.unknown_before && said.propers.is_empty() && said.brand.is_none() && said.stem.is_none() {
        let open = said.places.is_empty() && said.owner.is_none();
        if open && !(firm && names_place(subject)) {
            confidence += weight::UNKNOWN_BEFORE;
        }
    }
    if mention.unknown_after {
        confidence += weight::UNKNOWN_AFTER;
    }
    if mention.beside {
        confidence += weight::BESIDE;
    }
    Some((confidence, named))
}

/// What the rest of the text adds.
pub(super) fn day(day: Day, mention: &Mention) -> f64 {
    let mut sum = 0.0;
    if day.visit {
        sum += weight::VISIT;
    }
    if day.person || mention.department.is_some() {
        sum += weight::PERSON;
    }
    if day.errand {
        sum += weight::ERRAND;
    }
    if day.busy {
        sum += weight::BUSY;
    }
    sum
}

fn names_place(subject: &Subject) -> bool {
    subject.names.iter().any(|name| !name.identity.places.is_empty() || name.identity.owner.is_some())
}

/// Whether nothing is said beside the name that would make another client of it: 华西二院 isn't 华西.
fn only_named(said: &Identity, subject: &Subject, own: &Identity) -> bool {
    (said.ordinal.is_none() || said.ordinal == own.ordinal)
        && said.kinds.iter().all(|kind| own.kinds.contains(kind))
        && said.propers.iter().all(|proper| own.propers.contains(proper))
        && said.places.iter().all(|place| place_fits(place, subject, None) != Fit::No)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The client's name has it.
    Named,
    /// Its city or province.
    Above,
    /// A district of its address.
    Located,
    No,
}

fn place_fits(place: &str, subject: &Subject, name: Option<&Identity>) -> Fit {
    if name.is_some_and(|name| name.places.iter().any(|own| own.as_ref() == place)) {
        return Fit::Named;
    }
    if place == subject.city || subject.province.as_deref() == Some(place) {
        return Fit::Above;
    }
    // The prefecture above a county-level city that is the client's city.
    if places::named(&subject.city).iter().any(|known| known.city.as_deref() == Some(place)) {
        return Fit::Above;
    }
    if subject.located.iter().any(|own| own == place) { Fit::Located } else { Fit::No }
}

/// Whether a name means a whole city.
pub(super) fn is_city(place: &str) -> bool {
    places::named(place).iter().any(|known| known.city.is_none())
}

/// Whether a place elsewhere in the text speaks against the client.
pub(super) fn elsewhere(place: &str, subject: &Subject) -> bool {
    let known = places::named(place);
    let in_branch = subject.names.iter().any(|name| name.branch.as_ref().is_some_and(|b| b.contains(place)));
    !known.is_empty()
        && !in_branch
        && known.iter().all(|known| known.level != Level::Province)
        // 松江 is a part of 上海.
        && known.iter().all(|known| known.city.as_deref() != Some(subject.city.as_str()))
        && subject.names.iter().all(|name| place_fits(place, subject, Some(&name.identity)) == Fit::No)
}

fn hospital(mention: &Mention, subject: &Subject, name: &Known) -> Option<f64> {
    let (said, own) = (&mention.identity, &name.identity);
    if said.pharmacy || said.brand.is_some() || said.stem.is_some() || said.sector {
        return None;
    }
    let mut sum = 0.0;
    let shared_proper =
        !said.propers.is_empty() && said.propers.iter().all(|proper| own.propers.contains(proper));
    match (said.ordinal, own.ordinal) {
        (Some(one), Some(two)) if one != two => return None,
        (Some(_), None) => return None,
        (None, Some(_)) => sum += weight::INCOMPLETE,
        _ => {}
    }
    let numbered = said.ordinal.is_some();
    // 第一医院 is often called 第一人民医院.
    let called_people =
        numbered && own.kinds.is_empty() && own.owner.is_none() && said.kinds == [Kind::People];
    if called_people {
        sum += weight::CALLED_PEOPLE;
    } else if said.kinds.iter().any(|kind| !own.kinds.contains(kind)) {
        return None;
    }
    for missing in own.kinds.iter().filter(|kind| !said.kinds.contains(kind)) {
        match missing {
            Kind::People if numbered => {}
            Kind::People => sum += weight::INCOMPLETE,
            Kind::Special(_) if shared_proper => {}
            Kind::Special(_) => return None,
        }
    }
    if said.propers.iter().any(|proper| !own.propers.contains(proper))
        || (!own.propers.is_empty() && !shared_proper)
    {
        return None;
    }
    match (&said.owner, &own.owner) {
        (Some(one), Some(two)) if one != two => return None,
        (Some(_), None) => return None,
        (None, Some(_)) if said.affiliated || shared_proper => {}
        // 市一 isn't the university's first, and 杭州二院 hardly.
        (None, Some(_)) if own.ordinal.is_some() && said.level.is_some() => return None,
        (None, Some(_)) if own.ordinal.is_some() || said.names_a_city() => sum += weight::OWNER_UNSAID,
        (Some(_), Some(_))
            if own.affiliated && !said.affiliated && !said.hospital && !numbered && !shared_proper =>
        {
            return None;
        }
        _ => {}
    }
    if said.affiliated && !own.affiliated {
        return None;
    }
    let placed = places_and_level(said, own, subject, shared_proper)?;
    sum += placed.unsaid;
    if own.campus.is_some() {
        match &said.campus {
            Some(campus) if Some(campus) == own.campus.as_ref() => {}
            Some(_) => return None,
            None => sum += weight::CAMPUS_UNSAID,
        }
    }
    if let Some(own) = &name.department {
        match &mention.department {
            Some(said) if department::same(own, said) => {}
            Some(_) => return None,
            None => sum += weight::DEPARTMENT_UNSAID,
        }
    }
    let special = said.kinds.iter().any(|kind| *kind != Kind::People);
    let is_placed = placed.said || said.owner.is_some() || said.affiliated;
    let evidence = if shared_proper {
        let only_place = said.propers.iter().all(|proper| !places::named(proper).is_empty());
        let firm = said.hospital || said.affiliated || special || placed.said || said.owner.is_some();
        match (firm || mention.department.is_some(), only_place) {
            (true, _) => weight::PROPER,
            (false, false) => weight::PROPER_ALONE,
            (false, true) => weight::PLACE_ALONE,
        }
    } else if numbered || special {
        if is_placed { weight::PLACED } else { weight::UNPLACED }
    } else if !said.kinds.is_empty() {
        if is_placed { weight::PLACED } else { weight::PEOPLE_ALONE }
    } else if said.owner.is_some() && said.affiliated && own.ordinal.is_none() && own.kinds.is_empty() {
        weight::PLACED
    } else if placed.said && said.hospital && own.owner.is_none() {
        if own.kinds.is_empty() && own.ordinal.is_none() { weight::PLACED } else { weight::PLACE_ALONE }
    } else {
        return None;
    };
    // "First" alone isn't a name in English.
    let unanchored =
        mention.script == Script::Latin && !said.hospital && said.named.is_empty() && !shared_proper;
    Some(evidence + sum + if unanchored { weight::INCOMPLETE } else { 0.0 })
}

struct Placed {
    said: bool,
    unsaid: f64,
}

/// Compares where; `None` when it is another place.
fn places_and_level(
    said: &Identity,
    own: &Identity,
    subject: &Subject,
    shared_proper: bool,
) -> Option<Placed> {
    let own_level = own.own_level();
    let mut named = false;
    let mut local_named = false;
    for place in &said.places {
        match place_fits(place, subject, Some(own)) {
            Fit::Named => {
                named = true;
                local_named |= own.local_places().any(|local| local == place);
            }
            Fit::Above => named = true,
            // The district where it stands: fine for 邵逸夫, but 上城区人民医院 is another hospital.
            Fit::Located if shared_proper || own.owner.is_some() => {}
            Fit::Located | Fit::No => return None,
        }
    }
    // 浙江省 and 杭州市 name the rank too: 杭州市人民医院 isn't 浙江省人民医院.
    let said_level = said.level.or(said.rank);
    let own_local = own.local_places().count() > 0;
    if let Some(level) = said_level {
        let fits = match (level, own_level) {
            (Level::Province, Some(own)) => own == Level::Province,
            (Level::City, Some(own)) => own == Level::City,
            (Level::District, Some(own)) => own == Level::District,
            (Level::County, Some(own)) => own == Level::County,
            (_, None) => own.ordinal.is_none() || said.ordinal.is_none() || said.rank.is_some(),
        };
        // 宁波市鄞州二院, where the last place carries no suffix, was said with its own name.
        if !fits && !local_named && !shared_proper {
            return None;
        }
        if own_level.is_some() && fits {
            named = true;
        }
    } else if !said.places.is_empty() && !local_named && !shared_proper {
        // 杭州中医院 isn't 浙江省中医院, nor 浙江中医院 the city's.
        let province_said = said
            .places
            .iter()
            .all(|place| places::named(place).iter().any(|known| known.level == Level::Province));
        let contradiction = match own_level {
            Some(Level::Province) => !province_said,
            Some(_) => province_said && !own.places.iter().any(|own| said.places.contains(own)),
            None => false,
        };
        if contradiction {
            return None;
        }
    }
    let mut unsaid = 0.0;
    if own_local && !local_named && !shared_proper {
        // 宁波人民医院 isn't that of 鄞州; 区人民医院 may be.
        if !said.places.is_empty() {
            return None;
        }
        unsaid = weight::DISTRICT_UNSAID;
    }
    Some(Placed { said: named || (said.level.is_some() && own_level.is_some()), unsaid })
}

fn pharmacy(mention: &Mention, text: &Text, subject: &Subject, name: &Known) -> Option<f64> {
    let (said, own) = (&mention.identity, &name.identity);
    if said.hospital || said.brand.is_none() || said.brand != own.brand {
        return None;
    }
    let after = text.chars.get(mention.range.end..).unwrap_or(&[]);
    let evidence = match (&name.branch, said.pharmacy) {
        (Some(branch), pharmacy) => match branch::compare(branch, after, &text.chars) {
            Shop::Same => weight::SHOP,
            Shop::Other => return None,
            Shop::Unsaid if pharmacy => weight::CHAIN,
            Shop::Unsaid => weight::BRAND_ALONE,
        },
        (None, _) if branch::said(after).is_some() => weight::PLACE_ALONE,
        (None, true) => weight::CHAIN,
        (None, false) if !said.places.is_empty() => weight::CHAIN,
        (None, false) => weight::BRAND_ALONE,
    };
    let places_fit = said.places.iter().all(|place| {
        place_fits(place, subject, Some(own)) != Fit::No || name.branch.as_deref() == Some(place.as_ref())
    });
    places_fit.then_some(evidence)
}

fn company(said: &Identity, subject: &Subject, name: &Known) -> Option<f64> {
    let own = &name.identity;
    if said.hospital || said.pharmacy || said.stem.is_none() || said.stem != own.stem {
        return None;
    }
    if said.places.iter().any(|place| place_fits(place, subject, Some(own)) == Fit::No) {
        return None;
    }
    Some(if said.sector || !said.places.is_empty() { weight::COMPANY } else { weight::STEM_ALONE })
}
