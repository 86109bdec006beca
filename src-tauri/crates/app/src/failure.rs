//! How things go wrong, as the person at the desk is told: a code, what it concerns, and what to do next.

mod of_store;

use std::{collections::BTreeMap, error::Error, fmt};

use serde::Serialize;
use specta::Type;
use tandem_words::{Args, Words};

use crate::sentence::word;

/// What kind of failure it is. A new one comes only when the person must be told or must do something
/// else. Its words are `failure-<code>` in the catalogue, the remedy is that message's `.remedy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// There is no file of that name.
    FileNotFound,
    /// A folder was given where a file is needed.
    FileIsAFolder,
    /// The system won't let the file be read.
    FileUnreadable,
    /// The file holds nothing.
    FileEmpty,
    /// The file is larger than anything of its kind.
    FileTooLarge,
    /// The file is too large to be kept with a visit.
    AttachmentTooLarge,
    /// A file of that name stands there already.
    FileExists,
    /// The folder or file can't be written.
    NotWritable,
    /// The disk is full.
    DiskFull,
    /// The file is no calendar.
    NotACalendar,
    /// The file of sheets can't be opened: it is damaged or has a password.
    SheetsDamaged,
    /// The archive, or a file in it, can't be unpacked: it is damaged, has a password, or is of a kind not known.
    ArchiveUnreadable,
    /// A folder or archive holds more files than anybody sends.
    TooManyFiles,
    /// Nothing tells whose the calendar is.
    OwnerUnknown,
    /// The calendar file breaks off.
    CalendarBreaksOff,
    /// The calendar file is an older export than the one held.
    CalendarIsOlder,
    /// The file is no Tandem programme.
    NotAProgramme,
    /// The programme file is damaged.
    ProgrammeDamaged,
    /// The programme file was made by a newer version.
    ProgrammeIsNewer,
    /// Another program holds the programme file.
    ProgrammeInUse,
    /// Nothing has that name or id.
    NoSuchThing,
    /// Several things have that name.
    SeveralOfThatName,
    /// The planning problem's file is malformed.
    BadProblem,
    /// A field of a form that must say something says nothing, or what it can't mean.
    FieldMissing,
    /// Something else has that name already.
    NameTaken,
    /// A number is too small or too large.
    NumberOutOfRange,
    /// Hours of a day end before they begin, overlap, or are no times.
    BadHours,
    /// No city is known by that name.
    UnknownCity,
    /// A word is none of those that can stand there.
    NotOneOf,
    /// The first row of a list names no column that is known.
    NoHeadings,
    /// The ends given make no range of time.
    BadRange,
    /// A file of rows lacks a column.
    NoColumn,
    /// The days given make no range.
    BadDays,
    /// No time zone has that name.
    UnknownZone,
    /// The plan supposes what is not so, and can't be put in force.
    OnlySupposed,
    /// There is nothing to plan.
    NothingToPlan,
    /// The file of holidays is malformed.
    BadSpecialDays,
    /// No font on this computer has the characters.
    FontMissing,
    /// A document could not be made.
    DocumentFailed,
    /// A rule of the data forbids the change.
    ChangeRefused,
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// No programme is open.
    NoProgramme,
    /// The visit's state does not let this be done with it.
    StepNotPossible,
    /// Something still lacks of the visit.
    StepIncomplete,
    /// That time has not come.
    NotYet,
    /// The form is malformed, or says what can't be.
    BadForm,
    /// The agreement does not share what the form tells of the client.
    NotShared,
    /// It was erased, and takes no more words.
    Erased,
    /// What can't be undone was not confirmed.
    NotConfirmed,
    /// The next agreement is there, and has not begun.
    AlreadyRenewed,
    /// No version of the charter waits to be signed.
    NothingToSign,
    /// The charter lacks what nobody signs without.
    CharterIncomplete,
    /// The distributor's first-in-command is not won yet.
    NoSponsor,
    /// A text that goes to the sponsor names a rep.
    NamesSomebody,
    /// Sales would be laid upon a medical representative.
    BarredByRole,
    /// A rule closes the moment that was wished for.
    MomentClosed,
    /// The shares of a cost are not the whole.
    SharesDontAddUp,
    /// A text is no address of a calendar.
    NotAnAddress,
    /// Whoever is on the way could read what goes to an address and comes back.
    AddressNotEncrypted,
    /// A name or a password stands in an address.
    AddressHoldsPassword,
    /// A server does not answer, or too slowly.
    ServerUnreachable,
    /// A server wants to know who asks, or does not let them have it.
    ServerWantsPassword,
    /// A server answered that it can't, or what makes no sense.
    ServerFailed,
    /// There is no calendar at an address.
    NothingAtAddress,
    /// An address leads to several calendars, and it must be said which is meant.
    SeveralCalendars,
    /// What a server sends is too long.
    AnswerTooLarge,
    /// A server sends on to a host that is not asked unless a person says so.
    SentElsewhere,
    /// A server sends on to nowhere.
    SentAstray,
    /// The work broke off.
    Stopped,
}

impl Code {
    /// The code as words and scripts know it, as `file-not-found`.
    pub fn id(self) -> String {
        word(self)
    }

    /// The exit code of a command that ends with it: 3 for a name that is not known, 4 for input that can't
    /// be used, 5 for storage, 1 for the rest. (0 is success, 2 a wrong command line.)
    pub fn exit_code(self) -> u8 {
        match self {
            Self::NoSuchThing | Self::SeveralOfThatName | Self::SeveralCalendars => 3,
            Self::FileNotFound
            | Self::FileIsAFolder
            | Self::FileUnreadable
            | Self::FileEmpty
            | Self::FileTooLarge
            | Self::AttachmentTooLarge
            | Self::NotACalendar
            | Self::SheetsDamaged
            | Self::ArchiveUnreadable
            | Self::TooManyFiles
            | Self::OwnerUnknown
            | Self::CalendarBreaksOff
            | Self::CalendarIsOlder
            | Self::BadProblem
            | Self::FieldMissing
            | Self::NameTaken
            | Self::NumberOutOfRange
            | Self::BadHours
            | Self::UnknownCity
            | Self::NotOneOf
            | Self::NoHeadings
            | Self::NoColumn
            | Self::BadRange
            | Self::BadDays
            | Self::UnknownZone
            | Self::BadSpecialDays
            | Self::SharesDontAddUp
            | Self::NamesSomebody
            | Self::BarredByRole
            | Self::NotAnAddress
            | Self::AddressNotEncrypted
            | Self::AddressHoldsPassword
            | Self::BadForm => 4,
            Self::FileExists
            | Self::NotWritable
            | Self::DiskFull
            | Self::NotAProgramme
            | Self::ProgrammeDamaged
            | Self::ProgrammeIsNewer
            | Self::ProgrammeInUse => 5,
            Self::NothingToPlan
            | Self::OnlySupposed
            | Self::FontMissing
            | Self::DocumentFailed
            | Self::ChangeRefused
            | Self::NothingToUndo
            | Self::NoProgramme
            | Self::StepNotPossible
            | Self::StepIncomplete
            | Self::NotYet
            | Self::NotShared
            | Self::Erased
            | Self::NotConfirmed
            | Self::AlreadyRenewed
            | Self::NothingToSign
            | Self::CharterIncomplete
            | Self::NoSponsor
            | Self::MomentClosed
            | Self::ServerUnreachable
            | Self::ServerWantsPassword
            | Self::ServerFailed
            | Self::NothingAtAddress
            | Self::AnswerTooLarge
            | Self::SentElsewhere
            | Self::SentAstray
            | Self::Stopped => 1,
        }
    }
}

/// A failed use case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Failure {
    /// What kind it is.
    pub code: Code,
    /// What it concerns: the values that the words name.
    pub params: BTreeMap<&'static str, String>,
    /// What the part below said, for those who look deeper.
    pub detail: Option<String>,
}

impl Failure {
    /// A failure of this kind.
    pub fn new(code: Code) -> Self {
        Self { code, params: BTreeMap::new(), detail: None }
    }

    /// With a value that the words name.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.params.insert(name, value.to_string());
        self
    }

    /// With what the part below said, its causes in a row.
    #[must_use]
    pub fn because(mut self, error: &dyn Error) -> Self {
        let mut detail = error.to_string();
        let mut cause = error.source();
        while let Some(deeper) = cause {
            let text = deeper.to_string();
            // Many errors repeat their cause in their own words.
            if !detail.contains(&text) {
                detail = format!("{detail}: {text}");
            }
            cause = deeper.source();
        }
        self.detail = Some(detail);
        self
    }

    /// What happened, in a sentence.
    pub fn message(&self, words: &Words) -> String {
        words.say(&format!("failure-{}", self.code.id()), &self.args())
    }

    /// What to do next on the command line, in a sentence. The window has its own where this names a command.
    pub fn remedy(&self, words: &Words) -> String {
        words.say(&format!("failure-{}.remedy", self.code.id()), &self.args())
    }

    fn args(&self) -> Args {
        self.params.iter().fold(Args::new(), |args, (name, value)| args.with(name, value.as_str()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code.id())?;
        for (name, value) in &self.params {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl Error for Failure {}
