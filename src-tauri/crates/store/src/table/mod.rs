//! A file a table: its rows, how they are read, and how they are written.

pub mod accepted_plan;
pub mod action;
pub mod agreement;
pub mod agreement_renewal;
pub(crate) mod attachment;
pub mod calendar;
pub mod charter;
pub mod city;
pub mod client;
pub mod client_match;
pub mod client_question;
pub mod competence_assessment;
pub mod demand;
pub mod distributor;
pub mod draft;
pub(crate) mod erased;
pub mod evidence;
pub mod fetched;
pub mod finding;
pub mod finding_topic;
pub mod flow_figure;
pub mod issue_topic;
pub mod joint_issue;
pub mod leave;
pub mod manager;
pub mod market_event;
pub mod medical_representative;
pub mod playbook;
pub mod playbook_edition;
pub mod programme;
pub mod promotion;
pub mod proposal;
pub mod reading;
pub mod rep;
pub mod scenario;
pub mod sheet_mapping;
pub mod special_day;
pub mod sponsor_news;
pub mod stage_step;
pub mod subscription;
pub mod term_decision;
pub mod term_weight;
pub mod training;
pub mod visit;
pub mod visit_record;

use rusqlite::{Connection, Params, Row};

use crate::error::{ReadError, WriteError};

/// Writes within one change. Each `put_…` adds a row, or replaces the one with the same id.
#[derive(Debug)]
pub struct Writer<'a> {
    pub(crate) connection: &'a Connection,
}

impl Writer<'_> {
    fn run(&self, table: &'static str, sql: &str, params: impl Params) -> Result<(), WriteError> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute(params))
            .map(|_| ())
            .map_err(WriteError::of(table))
    }
}

/// Every row of a query.
pub(crate) fn all<T>(
    connection: &Connection,
    table: &'static str,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, ReadError> {
    connection
        .prepare_cached(sql)
        .and_then(|mut statement| statement.query_map(params, read)?.collect())
        .map_err(ReadError::of(table))
}
