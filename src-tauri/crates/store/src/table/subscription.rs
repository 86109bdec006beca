//! Calendars that are followed at their addresses.

use rusqlite::Connection;
use tandem_domain::{ids::SubscriptionId, subscription::Subscription};

use super::{Writer, all, fetched};
use crate::{
    columns::{from_word, id, owner, owner_columns, word},
    error::{ReadError, WriteError},
};

const TABLE: &str = "subscription";

pub(crate) fn read(connection: &Connection) -> Result<Vec<Subscription>, ReadError> {
    all(connection, TABLE, "SELECT * FROM subscription ORDER BY id", [], |row| {
        Ok(Subscription {
            id: id(row, "id")?,
            owner: owner(row)?,
            kind: from_word(row, "kind")?,
            address: row.get("address")?,
            user: row.get("user")?,
            name: row.get("name")?,
            calendar: id(row, "calendar")?,
        })
    })
}

impl Writer<'_> {
    /// Stores a subscription.
    pub fn put_subscription(&mut self, subscription: &Subscription) -> Result<(), WriteError> {
        let [manager, rep, distributor] = owner_columns(subscription.owner);
        let kind = word(subscription.kind).map_err(WriteError::of(TABLE))?;
        self.run(
            TABLE,
            "INSERT INTO subscription VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET manager = ?2, rep = ?3, distributor = ?4, kind = ?5, address = ?6,
                user = ?7, name = ?8, calendar = ?9",
            (
                subscription.id.uuid(),
                manager,
                rep,
                distributor,
                kind,
                &subscription.address,
                &subscription.user,
                &subscription.name,
                subscription.calendar.uuid(),
            ),
        )
    }

    /// Removes a subscription; one that is not there is no error. The calendar that it brought stays.
    pub fn delete_subscription(&mut self, subscription: SubscriptionId) -> Result<(), WriteError> {
        let id = [subscription.uuid()];
        self.run(fetched::FETCH, "DELETE FROM fetch WHERE subscription = ?1", id)?;
        self.run(fetched::TABLE, "DELETE FROM fetched WHERE subscription = ?1", id)?;
        self.run(TABLE, "DELETE FROM subscription WHERE id = ?1", id)
    }
}
