//! How far subscriptions were followed, so that only what is new need be fetched.
//!
//! It is no part of the history: what a server has said stays said when an import is undone.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior::Immediate};
use tandem_domain::ids::SubscriptionId;

use super::all;
use crate::{
    Store,
    columns::{id, instant, seconds},
    error::{ReadError, StorageError},
};

pub(crate) const FETCH: &str = "fetch";
pub(crate) const TABLE: &str = "fetched";

/// A part of a calendar, as its server keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedResource {
    /// Its version, where the server told one.
    pub version: Option<String>,
    /// Its text, without what private entries say.
    pub source: String,
}

/// What was fetched of a subscription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// What the server calls its state of that moment.
    pub token: Option<String>,
    /// When it was asked last, and answered.
    pub at: DateTime<Utc>,
    /// Its parts, by their way on the server.
    pub resources: BTreeMap<String, FetchedResource>,
}

/// What is new about a subscription.
#[derive(Debug, Clone, Copy)]
pub struct FetchedNews<'a> {
    /// What the server calls its state now.
    pub token: Option<&'a str>,
    /// When it answered.
    pub at: DateTime<Utc>,
    /// Parts that are new or say something else, by their way on the server.
    pub put: &'a BTreeMap<String, FetchedResource>,
    /// Parts that are no more.
    pub gone: &'a [String],
}

impl Store {
    /// When each subscription was fetched last.
    pub fn fetches(&self) -> Result<BTreeMap<SubscriptionId, DateTime<Utc>>, ReadError> {
        let rows = all(&self.connection, FETCH, "SELECT subscription, at FROM fetch", [], |row| {
            Ok((id(row, "subscription")?, instant(row, "at")?))
        });
        Ok(rows?.into_iter().collect())
    }

    /// What was fetched of a subscription; `None` when nothing was yet.
    pub fn fetched(&self, subscription: SubscriptionId) -> Result<Option<Fetched>, ReadError> {
        read(&self.connection, subscription)
    }

    /// Keeps what is new about a subscription. One that is gone meanwhile keeps nothing.
    ///
    /// # Errors
    /// When the file can't be written; it is as it was then.
    pub fn keep_fetched(
        &self,
        subscription: SubscriptionId,
        news: &FetchedNews<'_>,
    ) -> Result<(), StorageError> {
        let before = self.revision().ok();
        // Immediate: what was fetched before something was erased must not come back.
        let transaction = Transaction::new_unchecked(&self.connection, Immediate)?;
        if self.is_outdated()? {
            return Ok(());
        }
        let id = subscription.uuid();
        // Of subscriptions that undo took back, nothing stays either.
        for table in [FETCH, TABLE] {
            let orphans =
                format!("DELETE FROM {table} WHERE subscription NOT IN (SELECT id FROM subscription)");
            transaction.execute(&orphans, [])?;
        }
        let is_there = "SELECT EXISTS (SELECT 1 FROM subscription WHERE id = ?1)";
        if !transaction.query_row(is_there, [id], |row| row.get(0))? {
            transaction.commit()?;
            self.note(before, &[]);
            return Ok(());
        }
        let fetch = "INSERT OR REPLACE INTO fetch VALUES (?1, ?2, ?3)";
        transaction.execute(fetch, (id, news.token, seconds(news.at)))?;
        for href in news.gone {
            let gone = "DELETE FROM fetched WHERE subscription = ?1 AND href = ?2";
            transaction.prepare_cached(gone)?.execute((id, href))?;
        }
        for (href, resource) in news.put {
            let put = "INSERT OR REPLACE INTO fetched VALUES (?1, ?2, ?3, ?4)";
            transaction.prepare_cached(put)?.execute((id, href, &resource.version, &resource.source))?;
        }
        transaction.commit()?;
        // Nothing of the programme itself was written.
        self.note(before, &[]);
        Ok(())
    }
}

fn read(connection: &Connection, subscription: SubscriptionId) -> Result<Option<Fetched>, ReadError> {
    let sql = "SELECT token, at FROM fetch WHERE subscription = ?1";
    let fetch = connection
        .query_row(sql, [subscription.uuid()], |row| Ok((row.get("token")?, instant(row, "at")?)))
        .optional()
        .map_err(ReadError::of(FETCH))?;
    let Some((token, at)) = fetch else { return Ok(None) };
    let sql = "SELECT href, version, source FROM fetched WHERE subscription = ?1";
    let resources = all(connection, TABLE, sql, [subscription.uuid()], |row| {
        let resource = FetchedResource { version: row.get("version")?, source: row.get("source")? };
        Ok((row.get("href")?, resource))
    })?;
    Ok(Some(Fetched { token, at, resources: resources.into_iter().collect() }))
}
