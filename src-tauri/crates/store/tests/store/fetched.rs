//! What was fetched of subscriptions: kept beside the history, and only while it is followed.

use std::collections::BTreeMap;

use tandem_store::{Fetched, FetchedNews, FetchedResource, Store};

use crate::given::{self, at, change, file};

fn resource(source: &str) -> FetchedResource {
    FetchedResource { version: Some(format!("\"{source}\"")), source: source.to_owned() }
}

fn parts(all: &[(&str, &str)]) -> BTreeMap<String, FetchedResource> {
    all.iter().map(|(href, source)| ((*href).to_owned(), resource(source))).collect()
}

#[test]
fn what_is_new_is_put_to_what_was_fetched() {
    let (_folder, path) = file(2);
    let store = Store::open(&path).unwrap();
    let id = given::id(80, 1);
    assert_eq!(store.fetched(id).unwrap(), None);
    let before = store.snapshot().unwrap();
    let keep = |token, seconds, put: &[(&str, &str)], gone: &[String]| {
        let news = FetchedNews { token: Some(token), at: at(seconds), put: &parts(put), gone };
        store.keep_fetched(id, &news).unwrap();
    };
    keep("one", 1, &[("/a", "a"), ("/b", "b"), ("/c", "c")], &[]);
    keep("two", 2, &[("/b", "B"), ("/d", "d")], &["/c".to_owned(), "/never".to_owned()]);
    let expected = Fetched {
        token: Some("two".into()),
        at: at(2),
        resources: parts(&[("/a", "a"), ("/b", "B"), ("/d", "d")]),
    };
    assert_eq!(store.fetched(id).unwrap(), Some(expected));
    assert_eq!(store.fetched(given::id(80, 0)).unwrap(), None, "each has its own");
    assert_eq!(store.fetches().unwrap(), [(id, at(2))].into());
    assert_eq!(store.snapshot().unwrap(), before);
    assert_eq!(store.history(9).unwrap().len(), 1, "it is no change of the programme");
}

#[test]
fn what_was_fetched_goes_with_the_subscription_and_does_not_come_back_with_it() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let id = given::id(80, 1);
    let put = parts(&[("/a", "a")]);
    let news = FetchedNews { token: None, at: at(1), put: &put, gone: &[] };
    store.keep_fetched(id, &news).unwrap();
    change(&mut store, "unsubscribe", |writer| writer.delete_subscription(id));
    assert!(store.fetches().unwrap().is_empty());
    store.keep_fetched(id, &news).unwrap();
    assert!(store.fetches().unwrap().is_empty(), "an answer that comes too late is nobody's");
    store.undo(at(2), "").unwrap();
    assert_eq!(store.snapshot().unwrap().subscriptions.len(), 2);
    assert_eq!(store.fetched(id).unwrap(), None, "all of it is asked for again");
}

#[test]
fn a_subscription_can_be_taken_back_after_something_was_fetched() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    let subscription = given::subscription(5, 0);
    change(&mut store, "subscribe", |writer| writer.put_subscription(&subscription));
    let put = parts(&[("/a", "a")]);
    let news = FetchedNews { token: None, at: at(1), put: &put, gone: &[] };
    store.keep_fetched(subscription.id, &news).unwrap();
    store.undo(at(2), "").unwrap().unwrap();
    assert_eq!(store.snapshot().unwrap().subscriptions.len(), 2);
    store.keep_fetched(given::id(80, 0), &news).unwrap();
    assert_eq!(store.fetches().unwrap().len(), 1, "nothing stays of what nobody follows");
}
