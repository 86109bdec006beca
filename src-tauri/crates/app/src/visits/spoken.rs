//! The catalogue's messages for the enumerations of the trade.

use tandem_domain::{
    agreement::SharingLevel,
    client::ClientKind,
    life::Step,
    record::{FindingKind, Side},
    visit::{VisitMode, VisitState},
};

use crate::wire::{
    plan::VisitLine,
    visits::{ClientSeen, FindingLine, OpenItem, StepLine},
};

impl VisitLine {
    /// The catalogue's word for the state.
    pub fn state_message(&self) -> &'static str {
        match self.state {
            VisitState::Proposed => "trade-visit-state-proposed",
            VisitState::Agreed => "trade-visit-state-agreed",
            VisitState::Prepared => "trade-visit-state-prepared",
            VisitState::Held => "trade-visit-state-held",
            VisitState::Summarised => "trade-visit-state-summarised",
            VisitState::Closed => "trade-visit-state-closed",
            VisitState::Cancelled => "trade-visit-state-cancelled",
            VisitState::Rescheduled => "trade-visit-state-rescheduled",
            VisitState::NoShow => "trade-visit-state-no-show",
        }
    }

    /// The catalogue's word for the mode.
    pub fn mode_message(&self) -> &'static str {
        match self.mode {
            VisitMode::Demonstration => "trade-visit-mode-demonstration",
            VisitMode::Observation => "trade-visit-mode-observation",
        }
    }
}

impl ClientSeen {
    /// The catalogue's word for the kind.
    pub fn kind_message(&self) -> &'static str {
        match self.kind {
            ClientKind::Hospital => "trade-client-kind-hospital",
            ClientKind::Department => "trade-client-kind-department",
            ClientKind::Pharmacy => "trade-client-kind-pharmacy",
            ClientKind::SubDistributor => "trade-client-kind-sub-distributor",
        }
    }

    /// The catalogue's word for how far it is shared.
    pub fn sharing_message(&self) -> &'static str {
        match self.sharing {
            SharingLevel::BusyOnly => "distributors-sharing-busy-only",
            SharingLevel::ClientNames => "distributors-sharing-client-names",
            SharingLevel::Full => "distributors-sharing-full",
        }
    }
}

impl StepLine {
    /// The catalogue's word for the step.
    pub fn step_message(&self) -> &'static str {
        match self.step {
            Step::Agree => "trade-step-agree",
            Step::Prepare => "trade-step-prepare",
            Step::Goal => "trade-step-goal",
            Step::CarryOut => "trade-step-carry-out",
            Step::Summarise => "trade-step-summarise",
            Step::Close => "trade-step-close",
        }
    }
}

impl FindingLine {
    /// The catalogue's word for what it is about.
    pub fn kind_message(&self) -> &'static str {
        match self.kind {
            FindingKind::Product => "trade-finding-product",
            FindingKind::Market => "trade-finding-market",
            FindingKind::Sales => "trade-finding-sales",
            FindingKind::Information => "trade-finding-information",
            FindingKind::Goods => "trade-finding-goods",
            FindingKind::Money => "trade-finding-money",
            FindingKind::Commerce => "trade-finding-commerce",
        }
    }
}

impl OpenItem {
    /// The catalogue's word for the side.
    pub fn side_message(&self) -> &'static str {
        match self.side {
            Side::Manufacturer => "trade-side-manufacturer",
            Side::Distributor => "trade-side-distributor",
        }
    }
}
