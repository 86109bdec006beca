//! Node for the page: the machine's own, or one that npm fetches into the folder of the build.
//!
//! Debian 12's Node is too old for the page's tools; the npm registry carries Node itself.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{setup::on_path, steps::succeeds, stop::Stop};

/// The least versions that the page's tools work with.
const NODE: (u32, u32) = (20, 19);
const NPM: (u32, u32) = (11, 0);

/// The words for npm to fetch both.
const FETCH: &[&str] = &["install", "--no-save", "--no-audit", "--no-fund", "node@22", "npm@11"];

/// Whether the machine's own will do.
pub fn is_here() -> bool {
    is_new_enough("node", NODE) && is_new_enough("npm", NPM)
}

/// A command of npm, with a Node that is new enough. Fetches one where the machine has none.
pub fn npm(tools: &Path) -> Result<Command, Stop> {
    if is_here() {
        return Ok(Command::new(npm_name()));
    }
    let programs = tools.join("node_modules").join(".bin");
    if !programs.join("npm").is_file() {
        println!("Fetching Node and npm, for those here are too old for the page's tools");
        println!("$ npm {}", FETCH.join(" "));
        std::fs::create_dir_all(tools).map_err(|error| Stop::Folder(tools.to_owned(), error))?;
        if on_path("npm").is_none()
            || !succeeds(Command::new(npm_name()).args(FETCH).arg("--prefix").arg(tools))
        {
            return Err(Stop::Lacking("Node 20.19 or newer and npm 11"));
        }
    }
    let mut command = Command::new(programs.join("npm"));
    command.env("PATH", with_first(&programs));
    Ok(command)
}

fn npm_name() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// The path on which programs are looked for, this folder first.
fn with_first(folder: &Path) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(PathBuf::from(folder)).chain(env::split_paths(&path));
    env::join_paths(folders).unwrap_or(path)
}

fn is_new_enough(program: &str, least: (u32, u32)) -> bool {
    let name = if program == "npm" { npm_name() } else { program };
    let output = Command::new(name).arg("--version").output();
    output.ok().and_then(|output| version(&String::from_utf8_lossy(&output.stdout))) >= Some(least)
}

/// The first two numbers of a version.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version("11.19.1"), Some((11, 19)));
        assert_eq!(version("none"), None);
        assert!(version("v9.30.0") < Some(NODE) && version("v20.19.0") >= Some(NODE));
    }
}
