//! The message files, parsed once.

use std::sync::LazyLock;

use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::{Language, quantities};

/// One file of messages, as it was at build time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessageFile {
    /// The stage that its messages belong to; their ids begin with it.
    pub stage: &'static str,
    /// The file's text in Fluent's language.
    pub text: &'static str,
}

macro_rules! message_files {
    ($($stage:literal),+ $(,)?) => {
        const CHINESE: &[MessageFile] = &[$(MessageFile {
            stage: $stage,
            text: include_str!(concat!("../messages/zh-CN/", $stage, ".ftl")),
        }),+];
        const ENGLISH: &[MessageFile] = &[$(MessageFile {
            stage: $stage,
            text: include_str!(concat!("../messages/en/", $stage, ".ftl")),
        }),+];
    };
}

// The table of stages: a new file in both languages is one more line here.
message_files! {
    "time",
    "trade",
    "demo",
    "import",
    "plan",
    "visits",
    "documents",
    "history",
    "failure",
    "cli",
    "screen",
    "overview",
    "planner",
    "distributors",
    "agreements",
    "partnership",
    "handover",
    "competence",
    "scenario",
    "training",
    "playbook",
    "records",
    "calendars",
    "settings",
    "events",
    "stages",
    "subscriptions",
    "flows",
    "sharing",
    "promotion",
    "compliance",
    "search",
}

/// The message files of a language, for a screen that renders them itself.
pub fn sources(language: Language) -> &'static [MessageFile] {
    match language {
        Language::Chinese => CHINESE,
        Language::English => ENGLISH,
    }
}

/// The ids of every message, sorted, attributes as `message.attribute`. Both languages have the same.
pub fn ids() -> &'static [String] {
    &Catalogue::of(Language::Chinese).ids
}

/// A language's messages, ready to be said.
pub(crate) struct Catalogue {
    pub(crate) bundle: FluentBundle<FluentResource>,
    ids: Vec<String>,
}

impl Catalogue {
    pub(crate) fn of(language: Language) -> &'static Self {
        static BOTH: [LazyLock<Catalogue>; 2] = [
            LazyLock::new(|| Catalogue::parse(Language::Chinese)),
            LazyLock::new(|| Catalogue::parse(Language::English)),
        ];
        match language {
            Language::Chinese => &BOTH[0],
            Language::English => &BOTH[1],
        }
    }

    fn parse(language: Language) -> Self {
        // The tags of both languages parse; the plural rules of the default would do otherwise.
        let tag = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Invisible direction marks around every name would end up in files, clipboards and PDF text.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(quantities::group_thousands(&number.as_string())),
            _ => None,
        }));
        let mut ids = Vec::new();
        for file in sources(language) {
            // What does not parse is left out; the tests let no such file pass.
            let resource = FluentResource::try_new(file.text.to_owned()).unwrap_or_else(|(rest, _)| rest);
            collect_ids(&resource, &mut ids);
            bundle.add_resource(resource).ok();
        }
        ids.sort();
        Self { bundle, ids }
    }
}

fn collect_ids(resource: &FluentResource, ids: &mut Vec<String>) {
    for entry in resource.entries() {
        if let ast::Entry::Message(message) = entry {
            let id = message.id.name;
            if message.value.is_some() {
                ids.push(id.to_owned());
            }
            ids.extend(message.attributes.iter().map(|attribute| format!("{id}.{}", attribute.id.name)));
        }
    }
}
