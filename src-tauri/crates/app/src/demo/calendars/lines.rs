//! Content lines of iCalendar (RFC 5545, 3.1): folded or not, with the line ends that a program writes.

/// How a program breaks lines.
#[derive(Debug, Clone, Copy)]
pub struct Habit {
    /// What ends a line.
    pub end: &'static str,
    /// What a line that goes on begins with; none for a program that doesn't fold.
    pub fold: Option<&'static str>,
}

/// Octets that a line may have, without its end.
pub const LONGEST: usize = 75;

/// Lines written one by one.
#[derive(Debug)]
pub struct Lines {
    habit: Habit,
    text: String,
}

impl Lines {
    /// None yet.
    pub fn new(habit: Habit) -> Self {
        Self { habit, text: String::new() }
    }

    /// One more, folded where the program folds, never within a character.
    pub fn line(&mut self, line: &str) {
        let mut used = 0;
        for character in line.chars() {
            if let Some(fold) = self.habit.fold
                && used + character.len_utf8() > LONGEST
            {
                self.text.push_str(self.habit.end);
                self.text.push_str(fold);
                used = fold.len();
            }
            self.text.push(character);
            used += character.len_utf8();
        }
        self.text.push_str(self.habit.end);
    }

    /// Several.
    pub fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.line(line);
        }
    }

    /// One with a text value, unless the value is empty.
    pub fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{name}:{}", escaped(value)));
        }
    }

    /// All of them.
    pub fn into_text(self) -> String {
        self.text
    }
}

/// A text value as RFC 5545, 3.3.11 wants it.
pub fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}
