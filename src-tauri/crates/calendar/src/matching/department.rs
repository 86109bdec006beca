//! Departments of hospitals, told to be the same under their several names.

use std::{collections::HashMap, sync::LazyLock};

const TABLE: &str = include_str!("departments.txt");

/// By name, the line on which it stands.
static LINES: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#')).enumerate();
    lines.flat_map(|(number, line)| line.split('|').map(move |name| (name.trim(), number))).collect()
});

/// Whether two names mean the same department: 神内 and 神经内科, 内分泌 and 内分泌科, cardiology and 心内科.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.starts_with(other)
        || other.starts_with(one)
        || LINES.get(one).is_some_and(|line| LINES.get(other) == Some(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_english_names_mean_the_department() {
        assert!(same("神内", "神经内科") && same("cardiology", "心内科") && same("内分泌科", "内分泌"));
        assert!(!same("神内", "神经外科") && !same("肾内科", "心内科"));
    }
}
