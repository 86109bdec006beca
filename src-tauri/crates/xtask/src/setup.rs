//! Looks for what a chore needs and installs what is missing, where this system allows it.

use std::{
    env, fs,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    libclang,
    needs::{Need, Thing, missing, packages, reasons, remedies},
    node,
    steps::{cargo, succeeds},
    stop::Stop,
};

/// Has what the chore needs installed, after saying what and why. Goes on without what it can do without.
pub fn prepare(needs: &'static [Need]) -> Result<(), Stop> {
    let lacking = missing(needs, is_here);
    if lacking.is_empty() {
        return Ok(());
    }
    println!("Missing on this machine:\n{}", reasons(&lacking).join("\n"));
    if let Err(why) = install(&packages(&lacking)) {
        println!("{why}");
    }
    let lacking = missing(needs, is_here);
    if lacking.is_empty() {
        return Ok(());
    }
    println!("{}", remedies(&lacking).join("\n"));
    if let Some(need) = lacking.iter().find(|need| need.vital) {
        return Err(Stop::Lacking(need.name));
    }
    println!("Going on without; what needs it will say so.\n");
    Ok(())
}

/// Adds rustfmt and clippy where rustup was told to leave them out.
pub fn rust_tools() -> Result<(), Stop> {
    let lacking: Vec<_> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| !answers(cargo().args([command, "--version"])))
        .map(|(_, component)| component)
        .collect();
    if lacking.is_empty() {
        return Ok(());
    }
    println!("Missing in this Rust: {}, which check the sources", lacking.join(" and "));
    println!("$ rustup component add {}", lacking.join(" "));
    if succeeds(Command::new("rustup").args(["component", "add"]).args(&lacking)) {
        Ok(())
    } else {
        Err(Stop::Lacking("rustfmt and clippy"))
    }
}

fn is_here(thing: Thing) -> bool {
    match thing {
        // Elsewhere Rust itself needs the system's build tools, so whoever runs this has them.
        Thing::Compiler => !cfg!(target_os = "linux") || on_path("cc").is_some(),
        // macOS has it among the tools that Rust needs there. On Windows it may lie anywhere, and taking one that
        // is there for missing would be worse than the build's own word for it.
        Thing::Libclang => !cfg!(target_os = "linux") || libclang::is_here(),
        // macOS and Windows come with Chinese fonts.
        Thing::ChineseFont => !cfg!(target_os = "linux") || has_chinese_font(),
        // macOS and Windows come with a web view.
        Thing::WebView => {
            !cfg!(target_os = "linux")
                || answers(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1", "librsvg-2.0"]))
        }
        Thing::PdfText => on_path("pdftotext").is_some(),
        Thing::CalendarServer => on_path("radicale").is_some(),
        Thing::Node => node::is_here() || on_path("npm").is_some(),
        // The window is tested on Linux alone.
        Thing::WindowTests => {
            !cfg!(target_os = "linux")
                || ["Xvfb", "WebKitWebDriver", "dbus-run-session"].iter().all(|name| on_path(name).is_some())
        }
    }
}

/// Where a program lies that can be called by its name.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn has_chinese_font() -> bool {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    fontconfig_knows_chinese()
        || ["/usr/share/fonts", "/usr/local/share/fonts"]
            .into_iter()
            .map(PathBuf::from)
            .chain([home.join(".fonts"), home.join(".local/share/fonts")])
            .any(|folder| holds_chinese_font(&folder))
}

fn fontconfig_knows_chinese() -> bool {
    Command::new("fc-list")
        .arg(":lang=zh-cn")
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|list| list.stdout.iter().any(|byte| !byte.is_ascii_whitespace()))
}

/// A bare machine has no fontconfig to ask, so the usual fonts are known by the names of their files.
fn holds_chinese_font(folder: &Path) -> bool {
    fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => holds_chinese_font(&entry.path()),
        Ok(_) => is_chinese_font(&entry.file_name().to_string_lossy()),
        Err(_) => false,
    })
}

fn is_chinese_font(file: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "notosanscjk",
        "notosanssc",
        "notoserifcjk",
        "notoserifsc",
        "sourcehansans",
        "wqy",
        "msyh",
        "simsun",
    ];
    let file = file.to_lowercase();
    [".ttc", ".ttf", ".otf"].iter().any(|ending| file.ends_with(ending))
        && BEGINNINGS.iter().any(|beginning| file.starts_with(beginning))
}

fn install(packages: &[&str]) -> Result<(), Stop> {
    if on_path("apt-get").is_none() {
        return Err(Stop::NoApt);
    }
    let root = is_root();
    if !root && on_path("sudo").is_none() {
        return Err(Stop::NoRights);
    }
    let apt = || {
        let mut command = Command::new(if root { "env" } else { "sudo" });
        if !root {
            // With nobody there to type it, asking for a password would only hang.
            command.args(if std::io::stdin().is_terminal() { &["env"][..] } else { &["-n", "env"] });
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
        command.args(["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]);
        command
    };
    let sudo = if root { "" } else { "sudo " };
    println!("$ {sudo}apt-get install {}", packages.join(" "));
    // A new machine has no list of packages yet. Where the network is away, an old list may still do.
    succeeds(apt().arg("update"));
    if succeeds(apt().args(["install", "-y", "--no-install-recommends"]).args(packages)) {
        println!();
        Ok(())
    } else {
        Err(Stop::AptFailed)
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

/// Whether a command can be run and succeeds, whatever it prints.
pub fn answers(command: &mut Command) -> bool {
    succeeds(command.stdout(Stdio::null()).stderr(Stdio::null()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_fonts_are_known_by_their_files() {
        for file in ["NotoSansCJK-Regular.ttc", "SourceHanSansSC-Regular.otf", "wqy-microhei.ttc", "msyh.ttc"]
        {
            assert!(is_chinese_font(file), "{file}");
        }
        for file in ["DejaVuSans.ttf", "NotoSans-Regular.ttf", "wqy-license.txt", "fonts.dir"] {
            assert!(!is_chinese_font(file), "{file}");
        }
    }

    #[test]
    fn programs_are_found_on_the_path_alone() {
        assert!(on_path("cargo").is_some());
        assert_eq!(on_path("no-such-program-anywhere"), None);
    }

    #[test]
    fn a_folder_that_is_not_there_holds_no_font() {
        assert!(!holds_chinese_font(Path::new("/no/such/folder")));
    }
}
