//! The four flows of each distributor: recorded month by month, and how well each does.
//!
//! Figures belong to a distributor, never to a person: what a medical representative sells is nobody's to count.

mod page;
mod record;
mod sheet;

pub use self::{
    page::{glance, page},
    record::{draft, figure_of, note, write},
    sheet::{import, look},
};
use crate::sentence::word;
use tandem_domain::flow::{Figure, Flow, FlowHealth, Unit};

/// The catalogue's word for a flow.
pub fn flow_message(flow: Flow) -> String {
    format!("trade-finding-{}", word(flow))
}

/// The catalogue's word for how a flow does.
pub fn health_message(health: FlowHealth) -> String {
    format!("flows-health-{}", word(health))
}

/// The catalogue's word for a figure.
pub fn figure_message(figure: Figure) -> String {
    format!("flows-figure-{}", word(figure).replace('_', "-"))
}

/// The catalogue's word for what a figure counts.
pub fn unit_message(unit: Unit) -> String {
    format!("flows-unit-{}", word(unit))
}
