//! Looks for libclang as bindgen will look for it, so that both find the same.
//!
//! bindgen leaves it to the crate clang-sys, which knows nothing of the linker's own list of libraries: one that
//! `ldconfig` finds elsewhere would not be found during the build.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Whether bindgen will find a libclang on this Linux, and libclang the headers that belong to it.
pub fn is_here() -> bool {
    if let Some(place) = env::var_os("LIBCLANG_PATH") {
        // Then nothing else counts, and whoever said so knows where the headers are.
        return is_led_to(Path::new(&place));
    }
    let folders = folders();
    // The bare library comes along with other programs, doxygen for one, but the headers don't, and SQLite's
    // header includes one of them.
    folders.iter().any(|folder| holds_library(folder)) && folders.iter().any(|folder| holds_headers(folder))
}

/// The file itself may be named, or the folder that it is in.
fn is_led_to(place: &Path) -> bool {
    place.is_file() || holds_library(place)
}

fn folders() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    if let Some(prefix) = prefix_of_llvm() {
        folders.extend(["bin", "lib", "lib64"].map(|name| prefix.join(name)));
    }
    for variable in ["LD_LIBRARY_PATH", "LIBRARY_PATH"] {
        folders.extend(env::var_os(variable).iter().flat_map(env::split_paths));
    }
    folders.extend(below(Path::new("/usr/local"), "llvm").iter().flat_map(|llvm| below(llvm, "lib")));
    for root in ["/usr/local", "/usr"] {
        for library in below(Path::new(root), "lib") {
            for part in below(&library, "") {
                folders.extend(below(&part, ""));
                folders.push(part);
            }
            folders.push(library);
        }
    }
    folders
}

fn prefix_of_llvm() -> Option<PathBuf> {
    let program = env::var_os("LLVM_CONFIG_PATH").unwrap_or_else(|| "llvm-config".into());
    let output = Command::new(program).arg("--prefix").stderr(Stdio::null()).output().ok()?;
    let prefix = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| PathBuf::from(prefix.trim_end()))
}

/// The folders right below this one whose names begin so.
fn below(folder: &Path, beginning: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(beginning));
    named.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

fn holds_library(folder: &Path) -> bool {
    let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.any(|entry| is_library(&entry.file_name().to_string_lossy()))
}

fn holds_headers(folder: &Path) -> bool {
    below(&folder.join("clang"), "").iter().any(|version| version.join("include/stdarg.h").is_file())
}

/// `libclang.so`, with a version before or after the ending. `libclang-cpp` is another library.
fn is_library(file: &str) -> bool {
    let Some((name, version)) = file.split_once(".so") else { return false };
    (version.is_empty() || version.starts_with('.'))
        && name != "libclang-cpp"
        && (name == "libclang" || name.starts_with("libclang-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libclang_is_known_by_its_file() {
        for file in ["libclang.so", "libclang-14.so", "libclang.so.13", "libclang-14.so.13"] {
            assert!(is_library(file), "{file}");
        }
        for file in ["libclang-cpp.so", "libclang-cpp.so.14", "libclang.a", "libclangd.so", "libclang.sock"] {
            assert!(!is_library(file), "{file}");
        }
    }

    #[test]
    fn the_library_and_its_headers_are_two_things() {
        let folder = env::temp_dir().join(format!("xtask-libclang-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        assert!(!is_led_to(&folder) && !holds_headers(&folder));
        fs::write(folder.join("libclang-14.so.13"), "").unwrap();
        assert!(is_led_to(&folder) && is_led_to(&folder.join("libclang-14.so.13")));
        assert!(!holds_headers(&folder));
        fs::create_dir_all(folder.join("clang/14.0.6/include")).unwrap();
        fs::write(folder.join("clang/14.0.6/include/stdarg.h"), "").unwrap();
        assert!(holds_headers(&folder));
        fs::remove_dir_all(&folder).unwrap();
        assert!(!is_led_to(&folder) && !is_led_to(&folder.join("libclang-14.so.13")));
    }
}
