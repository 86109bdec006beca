//! What executive sponsors were told.

use rusqlite::Connection;
use tandem_domain::{ids::SponsorNewsId, sponsor::SponsorNews};

use super::{Writer, all};
use crate::{
    columns::{day, id},
    error::{ReadError, WriteError},
};

const TABLE: &str = "sponsor_news";

pub(crate) fn read(connection: &Connection) -> Result<Vec<SponsorNews>, ReadError> {
    all(connection, TABLE, "SELECT * FROM sponsor_news ORDER BY id", [], |row| {
        Ok(SponsorNews {
            id: id(row, "id")?,
            distributor: id(row, "distributor")?,
            on: day(row, "told_on")?,
            sponsor: row.get("sponsor")?,
            by: row.get("told_by")?,
            text: row.get("text")?,
            document: row.get("document")?,
        })
    })
}

impl Writer<'_> {
    /// Stores what a sponsor was told.
    pub fn put_sponsor_news(&mut self, news: &SponsorNews) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO sponsor_news VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET distributor = ?2, told_on = ?3, sponsor = ?4, told_by = ?5, text = ?6,
                document = ?7",
            (
                news.id.uuid(),
                news.distributor.uuid(),
                news.on.to_string(),
                &news.sponsor,
                &news.by,
                &news.text,
                &news.document,
            ),
        )
    }

    /// Removes it; what is not there is no error.
    pub fn delete_sponsor_news(&mut self, news: SponsorNewsId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM sponsor_news WHERE id = ?1", [news.uuid()])
    }
}
