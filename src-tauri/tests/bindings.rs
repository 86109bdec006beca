//! `ui/src/ipc/bindings.ts` and `messages.ts` say what the commands and the words are now. With
//! `TANDEM_WRITE_BINDINGS` set, this writes them.

use std::{fs, path::PathBuf};

use specta_typescript::Typescript;

fn agrees(name: &str, now: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc").join(name);
    if std::env::var_os("TANDEM_WRITE_BINDINGS").is_some() {
        let written = fs::write(&path, now);
        assert!(written.is_ok(), "{name} can't be written: {written:?}");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written.replace("\r\n", "\n") == now, "{name} is out of date: run cargo xtask bindings");
}

#[test]
fn the_bindings_are_fresh() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bindings.ts");
    tandem_desktop::builder().export(Typescript::default(), &path).unwrap();
    agrees("bindings.ts", &fs::read_to_string(path).unwrap());
}

#[test]
fn the_messages_are_fresh() {
    let ids: Vec<String> = tandem_app::words::ids().iter().map(|id| format!("  | \"{id}\"")).collect();
    let text = format!(
        "// Written by a test of the window from the catalogue of words. Don't edit.\n\n/** The messages of the catalogue. */\nexport type MessageId =\n{};\n",
        ids.join("\n")
    );
    agrees("messages.ts", &text);
}
