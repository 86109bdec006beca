//! Typed inputs to the bytes of PDF documents.
