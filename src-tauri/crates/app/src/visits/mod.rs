//! Visits, from proposal to closure: what is written down at each step, what lacks, and what they leave to do.

mod actions;
mod attachments;
mod cards;
mod case;
mod drafts;
mod filling;
mod forms;
mod index;
mod life;
mod list;
mod page;
mod playbook;
mod reschedule;
mod rows;
mod sheet;
mod spoken;
#[cfg(test)]
mod tests;
mod work;

pub use self::{
    actions::{done, open_items},
    attachments::{attach, attachments, remove_attachment, save_attachment, view_attachment},
    cards::cards,
    drafts::{discard_draft, draft, drafts, save_draft},
    filling::{StepForm, fill, form, read_form},
    life::{agree, cancel, close, no_show, reopen},
    list::{Filter, in_force, list},
    page::page,
    playbook::built_in,
    reschedule::{Wish, obstacles, other_moments, reschedule},
    sheet::preparation,
    work::{hold, prepare, rate, set_goal, summarise},
};
pub(crate) use self::{
    case::Case,
    filling::parse,
    index::Index,
    life::{agreed, reopened},
    playbook::{in_language, of as playbook_of},
};
