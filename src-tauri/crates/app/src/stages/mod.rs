//! The stages of distributors: where each stands, what lacks for the next one, and the visits that a stage calls for.

mod facts;
mod moves;
mod page;
mod playbook;
mod proposals;

pub(crate) use self::moves::entered;
pub use self::{
    moves::move_to,
    page::{message, page},
    proposals::accept,
};
