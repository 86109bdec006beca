//! Forms as JSON: what scripts send, and what they get to fill in.

use std::{
    io::{self, Read},
    path::Path,
};

use serde::{Serialize, de::DeserializeOwned};
use tandem_domain::{
    life::Step,
    record::{Goal, Preparation},
};
use tandem_words::Language;

use super::{case::Case, work};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    files,
    wire::visits::{HoldForm, SummaryForm},
};

/// The form of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum StepForm {
    /// Of the first.
    Prepare(Preparation),
    /// Of the second.
    Goal(Goal),
    /// Of the third.
    CarryOut(HoldForm),
    /// Of the fourth.
    Summarise(SummaryForm),
}

/// The text of a form: of a file, or, for `-`, of what is sent to the program.
///
/// # Errors
/// When it can't be read.
pub fn read_form(path: &Path) -> Result<Vec<u8>, Failure> {
    if path != Path::new("-") {
        return files::read(path);
    }
    let mut bytes = Vec::new();
    let read = io::stdin().read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(Code::FileUnreadable).with("file", "-").because(&error))?;
    Ok(bytes)
}

/// The form of a step as it stands: what was written down, or what can be filled in beforehand.
///
/// # Errors
/// When there is no such visit, the step has no form, or the programme can't be read.
pub fn form(desk: &Desk, visit: &str, step: Step, language: Language) -> Result<StepForm, Failure> {
    let case = Case::seen(desk, visit)?;
    match step {
        Step::Prepare => Ok(StepForm::Prepare(case.preparation(language))),
        Step::Goal => Ok(StepForm::Goal(case.goal())),
        Step::CarryOut => Ok(StepForm::CarryOut(case.hold_form())),
        Step::Summarise => Ok(StepForm::Summarise(case.summary_form())),
        Step::Agree | Step::Close => Err(Failure::new(Code::BadForm)),
    }
}

/// Stores a step's form.
///
/// # Errors
/// When the form is malformed, and as the step's own use case.
pub fn fill(desk: &mut Desk, visit: &str, step: Step, text: &[u8]) -> Result<(), Failure> {
    match step {
        Step::Prepare => work::prepare(desk, visit, parse(text)?),
        Step::Goal => work::set_goal(desk, visit, parse(text)?),
        Step::CarryOut => work::hold(desk, visit, parse(text)?),
        Step::Summarise => work::summarise(desk, visit, parse(text)?),
        Step::Agree | Step::Close => Err(Failure::new(Code::BadForm)),
    }
}

/// What the text of a form says.
pub(crate) fn parse<T: DeserializeOwned>(text: &[u8]) -> Result<T, Failure> {
    // Windows' editors begin a file with a mark.
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    serde_json::from_slice(text).map_err(|error| Failure::new(Code::BadForm).because(&error))
}
