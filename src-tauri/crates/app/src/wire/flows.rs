//! The four flows of a distributor, as forms give them and as they are shown.

use serde::{Deserialize, Serialize};
use specta::Type;
pub use tandem_domain::flow::{Figure, Flow, FlowHealth, Unit};
use tandem_domain::ids::DistributorId;

use super::sheet::SkippedRow;
use crate::sentence::Sentence;

/// The flows of one distributor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FlowPage {
    /// The distributor's id.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// The months shown, as `2026-01`, by time.
    pub months: Vec<String>,
    /// The last month with figures, by which health is judged.
    pub judged: Option<String>,
    /// The four flows.
    pub flows: Vec<FlowLine>,
}

/// A flow: how it does, and its figures by month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FlowLine {
    /// Which.
    pub flow: Flow,
    /// How well it does.
    pub health: FlowHealth,
    /// By which signs, worst first.
    pub signs: Vec<SignLine>,
    /// Its figures.
    pub figures: Vec<FigureLine>,
}

/// A sign by which a flow is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SignLine {
    /// What it means for the flow.
    pub health: FlowHealth,
    /// What was found, in a sentence.
    pub told: Sentence,
}

/// A figure by month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FigureLine {
    /// Which.
    pub figure: Figure,
    /// What it counts.
    pub unit: Unit,
    /// Its amount in each of the months shown; none where nobody noted it.
    pub amounts: Vec<Option<u32>>,
}

/// How the flows of a distributor do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FlowGlance {
    /// The distributor's id.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// The last month with figures.
    pub judged: Option<String>,
    /// The four flows, in their order.
    pub flows: Vec<FlowState>,
}

/// How a flow does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct FlowState {
    /// Which.
    pub flow: Flow,
    /// How well it does.
    pub health: FlowHealth,
}

/// The figures of a month, as a form gives them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FlowDraft {
    /// Whose.
    pub distributor: DistributorId,
    /// The month, as `2026-01`.
    pub month: String,
    /// Its figures.
    pub figures: Vec<FigureDraft>,
}

/// A figure of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FigureDraft {
    /// Which.
    pub figure: Figure,
    /// Its amount; none: not noted.
    pub amount: Option<u32>,
}

/// What comes of a list of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FlowSheetLook {
    /// Rows below the headings.
    pub rows: usize,
    /// Headings that mean nothing here.
    pub unknown_headings: Vec<String>,
    /// The months that it changes.
    pub changes: Vec<FlowChange>,
    /// Rows that can't be used.
    pub skipped: Vec<SkippedRow>,
}

/// A month that a list changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FlowChange {
    /// The line of the list, counted from 1.
    pub line: usize,
    /// Whose month.
    pub distributor: String,
    /// Which month.
    pub month: String,
    /// How many figures it changes.
    pub figures: usize,
}
