//! Plans that are kept to be compared, with their visits.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tandem_domain::{
    ids::ScenarioId,
    scenario::{Scenario, ScenarioVisit},
};

use super::{Writer, all};
use crate::{
    columns::{days, id, instant, interval, seconds},
    error::{ReadError, WriteError},
};

const TABLE: &str = "scenario";
const VISITS: &str = "scenario_visit";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Scenario>, ReadError> {
    let mut visits: BTreeMap<ScenarioId, Vec<ScenarioVisit>> = BTreeMap::new();
    let sql = "SELECT * FROM scenario_visit ORDER BY scenario, start, demand, rep";
    let rows = all(connection, VISITS, sql, [], |row| {
        let visit = ScenarioVisit {
            demand: id(row, "demand")?,
            manager: id(row, "manager")?,
            rep: id(row, "rep")?,
            interval: interval(row, "start", "end")?,
            rides_along: row.get("rides_along")?,
        };
        Ok((id(row, "scenario")?, visit))
    })?;
    for (scenario, visit) in rows {
        visits.entry(scenario).or_default().push(visit);
    }
    all(connection, TABLE, "SELECT * FROM scenario ORDER BY id", [], |row| {
        let scenario = id(row, "id")?;
        Ok(Scenario {
            id: scenario,
            name: row.get("name")?,
            made_at: instant(row, "made_at")?,
            days: days(row)?,
            asked: row.get("asked")?,
            visits: visits.remove(&scenario).unwrap_or_default(),
        })
    })
}

impl Writer<'_> {
    /// Stores a scenario, with its visits: each demand, rep and start once.
    pub fn put_scenario(&mut self, scenario: &Scenario) -> Result<(), WriteError> {
        let key = scenario.id.uuid();
        self.run(
            TABLE,
            "INSERT INTO scenario VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET name = ?2, made_at = ?3, first_day = ?4, last_day = ?5, asked = ?6",
            (
                key,
                &scenario.name,
                seconds(scenario.made_at),
                scenario.days.first().to_string(),
                scenario.days.last().to_string(),
                &scenario.asked,
            ),
        )?;
        self.run(VISITS, "DELETE FROM scenario_visit WHERE scenario = ?1", [key])?;
        for visit in &scenario.visits {
            let (start, end) = (seconds(visit.interval.start()), seconds(visit.interval.end()));
            self.run(
                VISITS,
                "INSERT INTO scenario_visit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
                (
                    key,
                    visit.demand.uuid(),
                    visit.rep.uuid(),
                    start,
                    end,
                    visit.manager.uuid(),
                    visit.rides_along,
                ),
            )?;
        }
        Ok(())
    }

    /// Removes a scenario; one that is not there is no error.
    pub fn delete_scenario(&mut self, scenario: ScenarioId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM scenario WHERE id = ?1", [scenario.uuid()])
    }
}
