//! What the machine must have before a chore can be done, and how to get it.

/// Something that the machine must have.
#[derive(Debug, PartialEq, Eq)]
pub struct Need {
    /// What it is, to be recognised on the machine.
    pub thing: Thing,
    /// What it is called when spoken of.
    pub name: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// The packages of Debian and Ubuntu that bring it.
    pub packages: &'static [&'static str],
    /// How to get it where apt is not.
    pub by_hand: &'static [(&'static str, &'static str)],
    /// Whether nothing at all works without it.
    pub vital: bool,
}

/// Things that can be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A C compiler under the name `cc`.
    Compiler,
    /// The library of the compiler clang, which reads C for others.
    Libclang,
    /// A font with Chinese characters.
    ChineseFont,
    /// The system's web view with what compiling against it takes.
    WebView,
    /// A Node that is new enough for the page's tools, or an npm to fetch one with.
    Node,
    /// A screen that is not there, and the driver of the web view: for the tests of the window.
    WindowTests,
    /// `pdftotext`, which says what a PDF says.
    PdfText,
    /// A calendar server, for the tests to ask.
    CalendarServer,
}

const COMPILER: Need = Need {
    thing: Thing::Compiler,
    name: "a C compiler",
    why: "SQLite is compiled from its sources",
    packages: &["gcc", "libc6-dev"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install gcc libc6-dev"),
        ("Fedora", "sudo dnf install gcc"),
        ("Arch", "sudo pacman -S gcc"),
        ("macOS", "xcode-select --install"),
        ("Windows", "Visual Studio's Build Tools, with the workload for C++ on the desktop"),
    ],
    vital: true,
};

// SQLite's sessions, which the history of changes is made of, are declared for Rust only where the declarations
// are made anew from SQLite's header (libsqlite3-sys ties its feature `session` to `buildtime_bindgen`).
const LIBCLANG: Need = Need {
    thing: Thing::Libclang,
    name: "libclang",
    why: "it reads SQLite's header, from which its functions are declared for Rust",
    packages: &["libclang-dev"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install libclang-dev"),
        ("Fedora", "sudo dnf install clang-devel"),
        ("Arch", "sudo pacman -S clang"),
        ("macOS", "xcode-select --install"),
        ("Windows", "winget install LLVM.LLVM"),
        ("anywhere", "where it is installed and not found, name its folder in LIBCLANG_PATH"),
    ],
    vital: true,
};

const CHINESE_FONT: Need = Need {
    thing: Thing::ChineseFont,
    name: "a Chinese font",
    why: "the names in the schedules are Chinese, and a PDF carries its font",
    packages: &["fonts-noto-cjk"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install fonts-noto-cjk"),
        ("Fedora", "sudo dnf install google-noto-sans-cjk-fonts"),
        ("Arch", "sudo pacman -S noto-fonts-cjk"),
    ],
    vital: false,
};

const WEB_VIEW: Need = Need {
    thing: Thing::WebView,
    name: "the system's web view",
    why: "the window shows its page in it",
    packages: &["pkg-config", "libwebkit2gtk-4.1-dev", "librsvg2-dev"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install pkg-config libwebkit2gtk-4.1-dev librsvg2-dev"),
        ("Fedora", "sudo dnf install webkit2gtk4.1-devel librsvg2-devel"),
        ("Arch", "sudo pacman -S webkit2gtk-4.1 librsvg"),
    ],
    vital: true,
};

const NODE: Need = Need {
    thing: Thing::Node,
    name: "Node 20.19 or newer with npm 11, or any npm to fetch them with",
    why: "the page of the window is built with it",
    packages: &["npm"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install npm"),
        ("Fedora", "sudo dnf install nodejs-npm"),
        ("Arch", "sudo pacman -S npm"),
        ("macOS, Windows", "https://nodejs.org"),
    ],
    vital: true,
};

const WINDOW_TESTS: Need = Need {
    thing: Thing::WindowTests,
    name: "a screen that is not there (Xvfb) and WebKit's driver",
    why: "the tests use the window as a person does",
    packages: &["xvfb", "xauth", "webkit2gtk-driver", "dbus"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install xvfb xauth webkit2gtk-driver dbus"),
        ("Fedora", "sudo dnf install xorg-x11-server-Xvfb webkit2gtk-driver"),
    ],
    vital: false,
};

const PDF_TEXT: Need = Need {
    thing: Thing::PdfText,
    name: "pdftotext",
    why: "the tests read what documents say, so that none says more than it may",
    packages: &["poppler-utils"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install poppler-utils"),
        ("Fedora", "sudo dnf install poppler-utils"),
        ("Arch", "sudo pacman -S poppler"),
        ("macOS", "brew install poppler"),
    ],
    vital: false,
};

const CALENDAR_SERVER: Need = Need {
    thing: Thing::CalendarServer,
    name: "Radicale",
    why: "the tests follow calendars on a real server",
    packages: &["radicale"],
    by_hand: &[
        ("Debian, Ubuntu", "sudo apt-get install radicale"),
        ("Fedora", "sudo dnf install radicale3"),
        ("Arch", "sudo pacman -S radicale"),
        ("elsewhere", "pipx install radicale"),
    ],
    vital: false,
};

/// What the main job needs.
pub const TO_RUN: &[Need] = &[COMPILER, LIBCLANG, CHINESE_FONT, WEB_VIEW, NODE];
/// What the main job needs without a window.
pub const TO_RUN_HEADLESS: &[Need] = &[COMPILER, LIBCLANG, CHINESE_FONT];

/// What the tests need.
pub const TO_TEST: &[Need] =
    &[COMPILER, LIBCLANG, CHINESE_FONT, WEB_VIEW, NODE, WINDOW_TESTS, PDF_TEXT, CALENDAR_SERVER];

/// The needs that what was found does not meet.
pub fn missing(needs: &'static [Need], found: impl Fn(Thing) -> bool) -> Vec<&'static Need> {
    needs.iter().filter(|need| !found(need.thing)).collect()
}

/// The packages that bring them, each once, in order.
pub fn packages(missing: &[&Need]) -> Vec<&'static str> {
    let mut packages = Vec::new();
    for package in missing.iter().flat_map(|need| need.packages) {
        if !packages.contains(package) {
            packages.push(*package);
        }
    }
    packages
}

/// What there is to say about them, line by line: what each is for.
pub fn reasons(missing: &[&Need]) -> Vec<String> {
    missing.iter().map(|need| format!("  {}: {}", need.name, need.why)).collect()
}

/// What there is to say about them where they can't be installed, line by line: how to do it by hand.
pub fn remedies(missing: &[&Need]) -> Vec<String> {
    let mut lines = Vec::new();
    for need in missing {
        lines.push(format!("To get {}, by hand:", need.name));
        lines.extend(need.by_hand.iter().map(|(system, what)| format!("  {system}: {what}")));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_machine_gets_all_and_a_furnished_one_nothing() {
        let all = missing(TO_RUN_HEADLESS, |_| false);
        assert_eq!(packages(&all), ["gcc", "libc6-dev", "libclang-dev", "fonts-noto-cjk"]);
        assert!(missing(TO_RUN, |_| true).is_empty());
    }

    #[test]
    fn only_what_is_missing_is_installed() {
        let font = missing(TO_TEST, |thing| thing != Thing::ChineseFont);
        assert_eq!(packages(&font), ["fonts-noto-cjk"]);
        assert_eq!(
            reasons(&font),
            ["  a Chinese font: the names in the schedules are Chinese, and a PDF carries its font"]
        );
        assert!(
            remedies(&font).contains(&"  Fedora: sudo dnf install google-noto-sans-cjk-fonts".to_owned())
        );
    }

    #[test]
    fn a_package_that_two_needs_name_is_installed_once() {
        assert_eq!(packages(&[&COMPILER, &COMPILER]), ["gcc", "libc6-dev"]);
    }
}
