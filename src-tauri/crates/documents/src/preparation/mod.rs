//! The sheet that a manager takes along to a visit: one page, whatever there is to say.

mod input;
mod paper;
#[cfg(test)]
mod tests;

use tandem_words::Words;

pub use input::{EarlierCall, OpenPoint, PreparationSheet, Said, SheetGoal, SheetMaterial};

use self::paper::{Limits, Paper};
use crate::{DocumentError, Fonts, Notice, Rendered, press};

/// How much of each text and list is printed, from all of it on downwards until it fits on one page.
const LIMITS: [Limits; 8] = [
    Limits { letters: usize::MAX, lines: usize::MAX },
    Limits { letters: 400, lines: 8 },
    Limits { letters: 220, lines: 6 },
    Limits { letters: 120, lines: 5 },
    Limits { letters: 70, lines: 4 },
    Limits { letters: 36, lines: 3 },
    Limits { letters: 24, lines: 2 },
    Limits { letters: 16, lines: 1 },
];

/// Makes the preparation sheet of a visit as PDF, on one page. What does not fit is shortened, and the sheet says
/// so.
///
/// Fails when it holds Chinese and no font here does. Characters without a font are replaced with a notice.
pub fn preparation_sheet(input: &PreparationSheet, fonts: &Fonts) -> Result<Rendered, DocumentError> {
    press::print(pages(input, fonts)?, input.made_on)
}

fn pages(input: &PreparationSheet, fonts: &Fonts) -> Result<press::Pages, DocumentError> {
    let words = Words::new(input.language);
    let [whole, shorter @ ..] = LIMITS;
    let lay_out =
        |limits| press::lay_out("preparation.typ", &Paper::new(input, limits, &words, fonts), fonts);
    let mut pages = lay_out(whole)?;
    for limits in shorter {
        if pages.document.pages().len() == 1 {
            return Ok(pages);
        }
        pages = lay_out(limits)?;
        pages.notices.push(Notice::Shortened);
    }
    Ok(pages)
}
