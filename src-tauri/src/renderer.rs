//! Which way of drawing suits this machine.

use std::{env, fs, io, os::unix::process::CommandExt, process::Command};

/// The switch of WebKitGTK that has frames handed over through memory instead of the graphics card's buffers.
const WITHOUT_CARD: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program anew with the way of drawing that suits a machine without a graphics card, where this is one
/// and nobody chose.
///
/// There (virtual machines, remote desktops) WebKitGTK 2.50 would imitate the card with the processor, and needs a
/// tenth of a second for a frame in which anything changed; so it takes less than a screen's sixtieth.
///
/// # Errors
/// When the program can't be started anew; it can go on all the same.
pub fn suit_this_machine() -> io::Result<()> {
    if env::var_os(WITHOUT_CARD).is_some() || has_graphics_card() {
        return Ok(());
    }
    // The variable must be there before the program has threads, so another start is the safe way to set it. The
    // process stays the same one.
    Err(Command::new(env::current_exe()?).args(env::args_os().skip(1)).env(WITHOUT_CARD, "1").exec())
}

/// Whether Linux offers a card that can draw without a screen: a render node (DRM, "Render nodes").
fn has_graphics_card() -> bool {
    fs::read_dir("/dev/dri").is_ok_and(|nodes| {
        nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    })
}
