//! Identities for what a file gives none.

/// What such an identity begins with.
const MADE: &str = "without-uid-";

/// An identity made from what something says: the same in the next export as long as that is not changed.
pub(crate) fn of(said: &str) -> String {
    format!("{MADE}{:016x}", fingerprint(said))
}

/// Whether an identity was made from what something says.
pub(crate) fn is_made(uid: &str) -> bool {
    uid.starts_with(MADE)
}

/// FNV-1a, 64 bits: the same on every machine and in every version, as an identity must be.
pub(crate) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
