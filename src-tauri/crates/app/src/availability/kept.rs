//! What was found out about calendars, in the form in which the programme keeps it.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use serde::{Deserialize, Serialize};
use tandem_domain::{
    people::{CalendarOwner, Participant},
    time::DateRange,
};
use tandem_store::KeptReading;
use uuid::Uuid;

use super::{Commitment, Found, PlannedCall, ToReview, part::Sources};

/// What the programme keeps of readings. It is believed only where it was made by this very program from the very
/// same sources.
#[derive(Debug, Default)]
pub struct Kept {
    program: u64,
    readings: HashMap<Uuid, KeptReading>,
}

impl Kept {
    /// What is kept; the number stands for the program that asks.
    pub fn new(program: u64, readings: Vec<KeptReading>) -> Self {
        Self { program, readings: readings.into_iter().map(|kept| (kept.whose, kept)).collect() }
    }

    /// What was found in these sources, if that is kept.
    pub(super) fn found(&self, whose: CalendarOwner, sources: &Sources, days: DateRange) -> Option<Found> {
        let kept = self.readings.get(&key(whose))?;
        let is_current = kept.digest == digest(self.program, sources, days);
        is_current.then(|| serde_json::from_slice::<Form>(&kept.found).ok()).flatten().map(Form::read)
    }

    /// What is to be kept of a reading.
    pub(super) fn reading(
        &self,
        whose: CalendarOwner,
        sources: &Sources,
        days: DateRange,
        found: &Found,
    ) -> Option<KeptReading> {
        let found = serde_json::to_vec(&Written::of(found)).ok()?;
        Some(KeptReading { whose: key(whose), digest: digest(self.program, sources, days), found })
    }

    /// Those kept of whom nothing is held any more.
    pub(super) fn gone(&self, is_held: impl Fn(Uuid) -> bool) -> Vec<Uuid> {
        self.readings.keys().copied().filter(|whose| !is_held(*whose)).collect()
    }
}

pub(super) fn key(whose: CalendarOwner) -> Uuid {
    match whose {
        CalendarOwner::Manager(id) => id.uuid(),
        CalendarOwner::Rep(id) => id.uuid(),
        CalendarOwner::Distributor(id) => id.uuid(),
    }
}

/// Stands for the program, the days, and all in the sources that bears on what is found.
fn digest(program: u64, sources: &Sources, days: DateRange) -> i64 {
    let mut hasher = DefaultHasher::new();
    (program, days.first(), days.last(), sources.zone.name()).hash(&mut hasher);
    for held in &sources.calendars {
        (held.owner, &held.source, held.policy).hash(&mut hasher);
    }
    for rep in &sources.reps {
        (rep.id, &rep.name).hash(&mut hasher);
    }
    for (client, city) in &sources.clients {
        (client.id, client.kind, &client.name, &client.aliases, &client.address, city).hash(&mut hasher);
    }
    for decided in &sources.decided {
        (&decided.fingerprint, decided.client).hash(&mut hasher);
    }
    hasher.finish().cast_signed()
}

/// [`Found`] as it is written; JSON has no maps by anything but names.
#[derive(Serialize)]
struct Written<'a> {
    commitments: Vec<(Participant, &'a [Commitment])>,
    blackouts: &'a [Commitment],
    planned_calls: &'a [PlannedCall],
    to_review: &'a [ToReview],
}

/// The same as it is read.
#[derive(Deserialize)]
struct Form {
    commitments: Vec<(Participant, Vec<Commitment>)>,
    blackouts: Vec<Commitment>,
    planned_calls: Vec<PlannedCall>,
    to_review: Vec<ToReview>,
}

impl<'a> Written<'a> {
    fn of(found: &'a Found) -> Self {
        Self {
            commitments: found.commitments.iter().map(|(who, all)| (*who, all.as_slice())).collect(),
            blackouts: &found.blackouts,
            planned_calls: &found.planned_calls,
            to_review: &found.to_review,
        }
    }
}

impl Form {
    fn read(self) -> Found {
        Found {
            commitments: self.commitments.into_iter().collect(),
            blackouts: self.blackouts,
            planned_calls: self.planned_calls,
            to_review: self.to_review,
        }
    }
}

/// A number by its bits: read back from its digits it could be another one.
pub(super) mod exactly {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
    pub fn serialize<S: Serializer>(number: &f64, to: S) -> Result<S::Ok, S::Error> {
        number.to_bits().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
        u64::deserialize(from).map(f64::from_bits)
    }
}

/// The same for each client.
pub(super) mod each_exactly {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use tandem_domain::ids::ClientId;

    pub fn serialize<S: Serializer>(all: &[(ClientId, f64)], to: S) -> Result<S::Ok, S::Error> {
        all.iter().map(|(client, number)| (*client, number.to_bits())).collect::<Vec<_>>().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<(ClientId, f64)>, D::Error> {
        let all = Vec::<(ClientId, u64)>::deserialize(from)?;
        Ok(all.into_iter().map(|(client, bits)| (client, f64::from_bits(bits))).collect())
    }
}
