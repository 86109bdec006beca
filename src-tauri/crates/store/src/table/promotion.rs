//! Promotion plans.

use rusqlite::Connection;
use tandem_domain::{ids::PromotionId, promotion::Promotion};

use super::{Writer, all};
use crate::{
    columns::{from_json, id, json},
    error::{ReadError, WriteError},
};

const TABLE: &str = "promotion";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Promotion>, ReadError> {
    all(connection, TABLE, "SELECT * FROM promotion ORDER BY id", [], |row| {
        Ok(Promotion {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            client: id(row, "client")?,
            title: row.get("title")?,
            expected: row.get("expected")?,
            activities: from_json(row, "activities")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a promotion plan.
    pub fn put_promotion(&mut self, promotion: &Promotion) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO promotion VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, client = ?3, title = ?4, expected = ?5,
                activities = ?6",
            (
                promotion.id.uuid(),
                promotion.distributor.uuid(),
                promotion.client.uuid(),
                &promotion.title,
                &promotion.expected,
                json(&promotion.activities).map_err(WriteError::of(TABLE))?,
            ),
        )
    }

    /// Removes a promotion plan; one that is not there is no error.
    pub fn delete_promotion(&mut self, promotion: PromotionId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM promotion WHERE id = ?1", [promotion.uuid()])
    }
}
