//! What somebody thinks of people's abilities.

use rusqlite::Connection;
use tandem_domain::{
    competence::CompetenceAssessment,
    ids::{AssessmentId, VisitId},
    people::Participant,
    record::Score,
};

use super::{Writer, all};
use crate::{
    columns::{checked, day, id, id_if_any, parsed},
    error::{ReadError, WriteError},
};

const TABLE: &str = "competence_assessment";

pub(crate) fn read(connection: &Connection) -> Result<Vec<CompetenceAssessment>, ReadError> {
    all(connection, TABLE, "SELECT * FROM competence_assessment ORDER BY id", [], |row| {
        // The table holds exactly one of the two.
        let who = match id_if_any(row, "manager")? {
            Some(manager) => Participant::Manager(manager),
            None => Participant::Rep(id(row, "rep")?),
        };
        let score: u8 = row.get("score")?;
        Ok(CompetenceAssessment {
            id: id(row, "id")?,
            who,
            topic: parsed(row, "topic")?,
            score: checked(row, "score", Score::try_from(score))?,
            on: day(row, "assessed_on")?,
            by: row.get("assessed_by")?,
            evidence: row.get("evidence")?,
            visit: id_if_any(row, "visit")?,
        })
    })
}

impl Writer<'_> {
    /// Stores an assessment of somebody's ability.
    pub fn put_competence_assessment(&mut self, one: &CompetenceAssessment) -> Result<(), WriteError> {
        let (manager, rep) = match one.who {
            Participant::Manager(id) => (Some(id.uuid()), None),
            Participant::Rep(id) => (None, Some(id.uuid())),
        };
        self.run(
            TABLE,
            "INSERT INTO competence_assessment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET manager = ?2, rep = ?3, topic = ?4, score = ?5, assessed_on = ?6,
                assessed_by = ?7, evidence = ?8, visit = ?9",
            (
                one.id.uuid(),
                manager,
                rep,
                one.topic.as_str(),
                u8::from(one.score),
                one.on.to_string(),
                &one.by,
                &one.evidence,
                one.visit.map(VisitId::uuid),
            ),
        )
    }

    /// Removes an assessment; one that is not there is no error.
    pub fn delete_competence_assessment(&mut self, one: AssessmentId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM competence_assessment WHERE id = ?1", [one.uuid()])
    }
}
