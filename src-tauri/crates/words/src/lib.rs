//! Every visible word once, in Chinese and English.
