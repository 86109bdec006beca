//! Market events, with the people who take part and the clients that are invited.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};
use tandem_domain::{
    ids::{ClientId, MarketEventId},
    market_event::{Budget, EventCourse, EventState, MarketEvent},
};
use uuid::Uuid;

use super::{Writer, all};
use crate::{
    columns::{from_json, from_word, id, id_if_any, interval, json, seconds, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "market_event";

/// The tables of those who belong to an event, each with the column that says who.
const MANAGERS: (&str, &str) = ("market_event_manager", "manager");
const REPS: (&str, &str) = ("market_event_rep", "rep");
const CLIENTS: (&str, &str) = ("market_event_client", "client");

pub(crate) fn read(connection: &Connection) -> Result<Vec<MarketEvent>, ReadError> {
    let (mut managers, mut reps) = (linked(connection, MANAGERS)?, linked(connection, REPS)?);
    let mut clients = linked(connection, CLIENTS)?;
    all(connection, TABLE, "SELECT * FROM market_event ORDER BY id", [], |row| {
        let event: MarketEventId = id(row, "id")?;
        Ok(MarketEvent {
            id: event,
            kind: from_word(row, "kind")?,
            title: row.get("title")?,
            distributor: id(row, "distributor")?,
            city: id(row, "city")?,
            client: id_if_any(row, "client")?,
            place: row.get("place")?,
            interval: interval(row, "starts_at", "ends_at")?,
            managers: taken(&mut managers, event),
            reps: taken(&mut reps, event),
            invited: taken(&mut clients, event),
            materials: from_json(row, "materials")?,
            budget: Budget { planned: row.get("budget_planned")?, spent: row.get("budget_spent")? },
            course: course(row)?,
        })
    })
}

fn course(row: &Row<'_>) -> rusqlite::Result<EventCourse> {
    Ok(match from_word(row, "state")? {
        EventState::Planned => EventCourse::Planned,
        EventState::Held => EventCourse::Held(from_json(row, "outcome")?),
        EventState::Cancelled => EventCourse::Cancelled(from_json(row, "called_off")?),
    })
}

fn linked(
    connection: &Connection,
    (table, column): (&'static str, &str),
) -> Result<BTreeMap<MarketEventId, Vec<Uuid>>, ReadError> {
    let mut linked: BTreeMap<MarketEventId, Vec<Uuid>> = BTreeMap::new();
    let sql = format!("SELECT event, {column} FROM {table} ORDER BY event, {column}");
    for (event, one) in all(connection, table, &sql, [], |row| Ok((id(row, "event")?, row.get(column)?)))? {
        linked.entry(event).or_default().push(one);
    }
    Ok(linked)
}

fn taken<Id: From<Uuid>>(from: &mut BTreeMap<MarketEventId, Vec<Uuid>>, event: MarketEventId) -> Vec<Id> {
    from.remove(&event).unwrap_or_default().into_iter().map(Id::from).collect()
}

impl Writer<'_> {
    /// Stores a market event, with those who take part and are invited: each once, and read back by id.
    pub fn put_market_event(&mut self, event: &MarketEvent) -> Result<(), WriteError> {
        let (outcome, called_off) = match &event.course {
            EventCourse::Planned => (None, None),
            EventCourse::Held(outcome) => (Some(json(outcome)), None),
            EventCourse::Cancelled(called_off) => (None, Some(json(called_off))),
        };
        let bad = WriteError::of(TABLE);
        self.run(
            TABLE,
            "INSERT INTO market_event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
             ON CONFLICT (id) DO UPDATE SET kind = ?2, title = ?3, distributor = ?4, city = ?5, client = ?6,
                place = ?7, starts_at = ?8, ends_at = ?9, materials = ?10, budget_planned = ?11,
                budget_spent = ?12, state = ?13, outcome = ?14, called_off = ?15",
            rusqlite::params![
                event.id.uuid(),
                word(event.kind).map_err(&bad)?,
                &event.title,
                event.distributor.uuid(),
                event.city.uuid(),
                event.client.map(ClientId::uuid),
                &event.place,
                seconds(event.interval.start()),
                seconds(event.interval.end()),
                json(&event.materials).map_err(&bad)?,
                event.budget.planned,
                event.budget.spent,
                word(event.course.state()).map_err(&bad)?,
                outcome.transpose().map_err(&bad)?,
                called_off.transpose().map_err(&bad)?,
            ],
        )?;
        self.link(MANAGERS, event.id, event.managers.iter().map(|one| one.uuid()))?;
        self.link(REPS, event.id, event.reps.iter().map(|one| one.uuid()))?;
        self.link(CLIENTS, event.id, event.invited.iter().map(|one| one.uuid()))
    }

    fn link(
        &mut self,
        (table, column): (&'static str, &str),
        event: MarketEventId,
        those: impl Iterator<Item = Uuid>,
    ) -> Result<(), WriteError> {
        self.run(table, &format!("DELETE FROM {table} WHERE event = ?1"), [event.uuid()])?;
        let insert = format!("INSERT INTO {table} (event, {column}) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        for one in those {
            self.run(table, &insert, (event.uuid(), one))?;
        }
        Ok(())
    }

    /// Removes a market event; one that is not there is no error.
    pub fn delete_market_event(&mut self, event: MarketEventId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM market_event WHERE id = ?1", [event.uuid()])
    }
}
