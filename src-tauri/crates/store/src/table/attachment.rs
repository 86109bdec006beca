//! Files that are kept with visits: what is known of them, and, beside the history, their bytes.

use rusqlite::{Connection, OptionalExtension};
use tandem_domain::{attachment::Attachment, ids::AttachmentId};

use super::{Writer, all};
use crate::{
    Store,
    columns::{day, id},
    error::{ReadError, WriteError},
};

const TABLE: &str = "attachment";

/// The bytes, which the history does not hold a second time.
pub(crate) const CONTENT: &str = "content";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Attachment>, ReadError> {
    all(connection, TABLE, "SELECT * FROM attachment ORDER BY id", [], |row| {
        Ok(Attachment {
            id: id(row, "id")?,
            visit: id(row, "visit")?,
            name: row.get("name")?,
            media_type: row.get("media_type")?,
            size: row.get("size")?,
            added_on: day(row, "added_on")?,
        })
    })
}

impl Store {
    /// The bytes of a file; `None` where there is none of this id.
    pub fn content(&self, attachment: AttachmentId) -> Result<Option<Vec<u8>>, ReadError> {
        let sql = "SELECT bytes FROM content
            WHERE attachment = ?1 AND EXISTS (SELECT 1 FROM attachment WHERE id = ?1)";
        let read = self.connection.query_row(sql, [attachment.uuid()], |row| row.get(0));
        read.optional().map_err(ReadError::of(CONTENT))
    }
}

impl Writer<'_> {
    /// Stores what is known of a file.
    pub fn put_attachment(&mut self, attachment: &Attachment) -> Result<(), WriteError> {
        self.run(
            TABLE,
            "INSERT INTO attachment VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET visit = ?2, name = ?3, media_type = ?4, size = ?5, added_on = ?6",
            (
                attachment.id.uuid(),
                attachment.visit.uuid(),
                &attachment.name,
                &attachment.media_type,
                attachment.size,
                attachment.added_on.to_string(),
            ),
        )
    }

    /// Stores the bytes of a file.
    pub fn put_content(&mut self, attachment: AttachmentId, bytes: &[u8]) -> Result<(), WriteError> {
        self.run(CONTENT, "INSERT OR REPLACE INTO content VALUES (?1, ?2)", (attachment.uuid(), bytes))
    }

    /// Removes a file; one that is not there is no error. Its bytes stay for undo.
    pub fn delete_attachment(&mut self, attachment: AttachmentId) -> Result<(), WriteError> {
        self.run(TABLE, "DELETE FROM attachment WHERE id = ?1", [attachment.uuid()])
    }
}
