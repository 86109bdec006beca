//! Saying a message.

use std::fmt;

use crate::{Args, Language, catalogue::Catalogue};

/// The words of one language. Cheap to make and to copy: the messages are parsed once a process.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    catalogue: &'static Catalogue,
}

impl Words {
    /// The words of the language.
    pub fn new(language: Language) -> Self {
        Self { language, catalogue: Catalogue::of(language) }
    }

    /// Which language these are the words of.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message with its variables filled in; `message.attribute` says one of its attributes. An id
    /// that no catalogue holds is said as it is.
    pub fn say(&self, id: &str, args: &Args) -> String {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let pattern = self.catalogue.bundle.get_message(message).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return id.to_owned() };
        let mut errors = Vec::new();
        let text = self.catalogue.bundle.format_pattern(pattern, Some(&args.to_fluent()), &mut errors);
        debug_assert!(errors.is_empty(), "message {id} with {args:?}: {errors:?}");
        text.into_owned()
    }

    /// A message without variables.
    pub fn text(&self, id: &str) -> String {
        self.say(id, &Args::new())
    }

    /// Whether the catalogue holds the id.
    pub fn has(&self, id: &str) -> bool {
        crate::ids().binary_search_by(|known| known.as_str().cmp(id)).is_ok()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}
