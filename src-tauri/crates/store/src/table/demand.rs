//! Demands, with the people who may serve them.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tandem_domain::{
    demand::{Cadence, Demand},
    ids::{DemandId, ManagerId, RepId},
};

use super::{Writer, all};
use crate::{
    columns::{days, from_json_if_any, from_word, id, json, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "demand";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Demand>, ReadError> {
    let mut reps: BTreeMap<DemandId, Vec<RepId>> = BTreeMap::new();
    for (demand, rep) in
        all(connection, "demand_rep", "SELECT * FROM demand_rep ORDER BY demand, rep", [], |row| {
            Ok((id(row, "demand")?, id(row, "rep")?))
        })?
    {
        reps.entry(demand).or_default().push(rep);
    }
    let mut managers: BTreeMap<DemandId, Vec<ManagerId>> = BTreeMap::new();
    let sql = "SELECT * FROM demand_manager ORDER BY demand, manager";
    for (demand, manager) in
        all(connection, "demand_manager", sql, [], |row| Ok((id(row, "demand")?, id(row, "manager")?)))?
    {
        managers.entry(demand).or_default().push(manager);
    }
    all(connection, TABLE, "SELECT * FROM demand ORDER BY id", [], |row| {
        let demand: DemandId = id(row, "id")?;
        Ok(Demand {
            id: demand,
            client: id(row, "client")?,
            issue: id(row, "issue")?,
            mode: from_word(row, "mode")?,
            reps: reps.remove(&demand).unwrap_or_default(),
            managers: managers.remove(&demand).unwrap_or_default(),
            duration_minutes: row.get("duration_minutes")?,
            cadence: Cadence { count: row.get("count")?, min_gap_days: row.get("min_gap_days")? },
            window: days(row)?,
            value: row.get("value")?,
            preference: from_json_if_any(row, "preference")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a demand, with the people who may serve it: each once, and read back by id.
    pub fn put_demand(&mut self, demand: &Demand) -> Result<(), WriteError> {
        let key = demand.id.uuid();
        self.run(
            TABLE,
            "INSERT INTO demand VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             ON CONFLICT (id) DO UPDATE SET client = ?2, issue = ?3, mode = ?4, duration_minutes = ?5,
                count = ?6, min_gap_days = ?7, first_day = ?8, last_day = ?9, value = ?10, preference = ?11",
            (
                key,
                demand.client.uuid(),
                demand.issue.uuid(),
                word(demand.mode).map_err(WriteError::of(TABLE))?,
                demand.duration_minutes,
                demand.cadence.count,
                demand.cadence.min_gap_days,
                demand.window.first().to_string(),
                demand.window.last().to_string(),
                demand.value,
                demand.preference.as_ref().map(json).transpose().map_err(WriteError::of(TABLE))?,
            ),
        )?;
        self.run("demand_rep", "DELETE FROM demand_rep WHERE demand = ?1", [key])?;
        for rep in &demand.reps {
            self.run(
                "demand_rep",
                "INSERT INTO demand_rep VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                (key, rep.uuid()),
            )?;
        }
        self.run("demand_manager", "DELETE FROM demand_manager WHERE demand = ?1", [key])?;
        for manager in &demand.managers {
            self.run(
                "demand_manager",
                "INSERT INTO demand_manager VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                (key, manager.uuid()),
            )?;
        }
        Ok(())
    }

    /// Removes a demand, which must have no visits; one that is not there is no error.
    pub fn delete_demand(&mut self, demand: DemandId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM demand WHERE id = ?1", [demand.uuid()])
    }
}
