//! Planned calls: which client of a distributor an entry of its calendar is about.
//!
//! A text is normalised (`text`), cut into words (`lexer`, with the `lexicon`'s tables), and its words
//! are gathered into mentions (`mention`). A mention says who is meant in parts: place, owner, number, what
//! the hospital is for, brand, branch (`identity`). Each client's names are taken apart in the same way
//! (`client`), and the parts are compared (`weigh`): any contradiction ends it, because a wrong client is
//! worse than none. Letters for Chinese (`initials`), one wrong character (`typo`) and the street of a
//! location (`address`) are asked when the words say too little.

mod address;
mod army;
mod branch;
mod client;
mod clues;
mod department;
mod fingerprint;
mod groups;
mod identity;
mod initials;
mod kind;
mod lexer;
mod lexicon;
mod many;
mod matcher;
mod mention;
mod numerals;
mod outcome;
mod own_words;
mod pinyin;
mod places;
pub(crate) mod text;
mod typo;
mod university;
mod weigh;
mod well_known;

pub use fingerprint::fingerprint;
pub use kind::kind_of;
pub use matcher::Matcher;
pub use outcome::{Because, ClientNames, EventText, LEAST_WORTH_REVIEW, Match, NEAR, Outcome, SURE, Verdict};
pub use text::spelled;
