//! The planning problem and its plan, with reasons; pure, deterministic, cancellable.
