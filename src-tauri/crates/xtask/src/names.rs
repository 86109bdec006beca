//! Names out of the JSON that `tandem manager list --json` prints.

/// The text of every `"name"`, in order. A reader of this one shape of output, indented and with its keys a
/// line each, so that no JSON library has to be compiled before anything can be seen.
pub fn of(json: &str) -> Vec<String> {
    json.lines()
        .filter_map(|line| line.trim().strip_prefix("\"name\": \""))
        .filter_map(|rest| rest.trim_end_matches(',').strip_suffix('"'))
        .map(unescape)
        .collect()
}

fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '\\' { plain.extend(characters.next()) } else { plain.push(character) }
    }
    plain
}

/// A name as a part of a file's name, on any system.
pub fn in_file_name(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_the_list_of_managers() {
        let json = "[\n  {\n    \"id\": \"0199\",\n    \"name\": \"陈建国\",\n    \"region\": \"浙北\"\n  },\n  {\n    \
                    \"id\": \"019a\",\n    \"name\": \"Ann \\\"O\\\" Li\"\n  }\n]";
        assert_eq!(of(json), ["陈建国", "Ann \"O\" Li"]);
        assert!(of("[]").is_empty());
    }

    #[test]
    fn a_file_name_has_nothing_that_a_system_refuses() {
        assert_eq!(in_file_name("陈建国"), "陈建国");
        assert_eq!(in_file_name("Ann \"O\" Li/2"), "Ann--O--Li-2");
    }
}
