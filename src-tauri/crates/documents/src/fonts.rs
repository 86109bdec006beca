//! The fonts that documents are set in.

use std::{fmt, path::Path};

use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst_kit::fonts::{self, FontStore};

/// Families with both Chinese and fitting Latin letters, the wished ones first. Every system has one of
/// them once it has Chinese at all; what is not here is found by its characters.
const CHINESE_FAMILIES: &[&str] = &[
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "HarmonyOS Sans SC",
    "MiSans",
    "Hiragino Sans GB",
    "DengXian",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Heiti SC",
    "STHeiti",
    "SimHei",
    "Noto Serif CJK SC",
    "Songti SC",
    "SimSun",
];

/// Latin families for documents without Chinese and for characters that the Chinese family lacks.
const LATIN_FAMILIES: &[&str] = &[
    "Inter",
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Liberation Sans",
    "DejaVu Sans",
    "Libertinus Serif",
];

/// Characters that every document in Chinese needs; a font without them is no Chinese font.
const CHINESE_PROBE: &str = "协访经销商的一是医药，。";

/// The fonts of this computer. Made once and shared: finding them takes a moment, the files themselves are
/// read when a document needs them.
pub struct Fonts {
    store: FontStore,
    families: Vec<String>,
    chinese: bool,
}

impl Fonts {
    /// The fonts in the given folders, then those of the system, then a few that the program carries (which
    /// have no Chinese). Folders that can't be read are passed over.
    pub fn of_system(folders: &[&Path]) -> Self {
        let mut store = FontStore::new();
        for folder in folders {
            store.extend(fonts::scan(folder));
        }
        store.extend(fonts::system());
        Self::from_store(store)
    }

    /// The fonts in the given folders and the few that the program carries.
    pub fn of_folders(folders: &[&Path]) -> Self {
        let mut store = FontStore::new();
        for folder in folders {
            store.extend(fonts::scan(folder));
        }
        Self::from_store(store)
    }

    fn from_store(mut store: FontStore) -> Self {
        store.extend(fonts::embedded());
        let book = store.book();
        let chinese_family = CHINESE_FAMILIES
            .iter()
            .map(|family| (*family).to_owned())
            .find(|family| speaks_chinese(book, family))
            .or_else(|| any_chinese_family(book));
        let latin = LATIN_FAMILIES.iter().find(|family| book.contains_family(&family.to_lowercase()));
        let chinese = chinese_family.is_some();
        let families = chinese_family.into_iter().chain(latin.map(|family| (*family).to_owned())).collect();
        Self { store, families, chinese }
    }

    /// The families that documents are set in, the first one first.
    pub fn families(&self) -> &[String] {
        &self.families
    }

    /// Whether documents in Chinese can be made.
    pub fn have_chinese(&self) -> bool {
        self.chinese
    }

    /// Whether any of the fonts has the character.
    pub(crate) fn have(&self, character: char) -> bool {
        infos(self.store.book()).any(|info| covers(info, character))
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts").field("families", &self.families).finish_non_exhaustive()
    }
}

fn infos(book: &FontBook) -> impl Iterator<Item = &FontInfo> {
    (0..).map_while(|index| book.info(index))
}

// A font of last resort has a box for every character: that it covers one says nothing.
fn covers(info: &FontInfo, character: char) -> bool {
    !info.is_last_resort() && info.coverage.contains(u32::from(character))
}

fn covers_probe(info: &FontInfo) -> bool {
    CHINESE_PROBE.chars().all(|character| covers(info, character))
}

fn speaks_chinese(book: &FontBook, family: &str) -> bool {
    book.select_family(&family.to_lowercase()).filter_map(|index| book.info(index)).any(covers_probe)
}

fn any_chinese_family(book: &FontBook) -> Option<String> {
    // The least by name, so that the order in which the system lists its files does not matter.
    infos(book).filter(|info| covers_probe(info)).map(|info| info.family.clone()).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_carried_fonts_have_latin_and_no_chinese() {
        let fonts = Fonts::of_folders(&[]);
        assert!(!fonts.have_chinese());
        assert_eq!(fonts.families(), ["Libertinus Serif"]);
        assert!(fonts.have('A') && fonts.have('–') && !fonts.have('协'));
    }

    #[test]
    fn a_folder_that_is_not_there_is_passed_over() {
        assert!(!Fonts::of_folders(&[Path::new("/no/such/folder")]).have_chinese());
    }

    #[test]
    fn the_system_has_chinese() {
        let fonts = Fonts::of_system(&[]);
        assert!(fonts.have_chinese(), "tests need a Chinese font: sudo apt install fonts-noto-cjk");
        assert!(fonts.have('协'));
    }
}
