//! What is left of a text that belongs to something erased: the words of a closed set, days and numbers, which
//! figures are counted by. Whatever a person may have typed goes.

use serde_json::Value;

/// Columns, and keys within JSON, that hold what people type, however it looks.
const TYPED: [&str; 43] = [
    "text",
    "person",
    "answer",
    "result",
    "reason",
    "name",
    "title",
    "note",
    "remark",
    "address",
    "phone",
    "who",
    "content",
    "background",
    "problem",
    "arrangement",
    "item",
    "shown",
    "ability",
    "watched",
    "leads",
    "expected",
    "consensus",
    "why",
    "place",
    "summary",
    "rides_on_uid",
    "decided_by",
    "agreed_by",
    "assessed_by",
    "evidence",
    "held_by",
    "target",
    "topic",
    "aim",
    "manufacturer_decides",
    "distributor_decides",
    "sponsor",
    "mechanism",
    "told_by",
    "document",
    "manufacturer_signed",
    "distributor_signed",
];

/// Columns of which nothing is typed about a client or a person.
const KEPT: [(&str, &str); 11] = [
    ("rep", "hours"),
    ("flow_figure", "month"),
    ("distributor", "region"),
    ("joint_issue", "product"),
    ("agreement", "products"),
    ("promotion", "products"),
    ("promotion", "unit"),
    ("demand", "preference"),
    ("competence_assessment", "topic"),
    ("issue_topic", "topic"),
    ("training", "topic"),
];

/// What is left of a column's text.
pub fn blank(table: &str, column: &str, text: &str, stand_ins: &[String]) -> String {
    if KEPT.contains(&(table, column)) || stand_ins.iter().any(|name| name == text) {
        return text.to_owned();
    }
    let begins = text.trim_start().chars().next();
    if matches!(begins, Some('{' | '['))
        && let Ok(mut value) = serde_json::from_str::<Value>(text)
    {
        let before = value.clone();
        empty(&mut value);
        // As it was written, where nothing goes.
        return if value == before { text.to_owned() } else { value.to_string() };
    }
    if TYPED.contains(&column) || !is_figure(text) { String::new() } else { text.to_owned() }
}

fn empty(value: &mut Value) {
    match value {
        Value::String(text) if !is_figure(text) => text.clear(),
        Value::Array(items) => items.iter_mut().for_each(empty),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if TYPED.contains(&key.as_str()) => text.clear(),
                    other => empty(other),
                }
            }
        }
        _ => {}
    }
}

/// Whether it is a word of a closed set, a day, a time or an id.
fn is_figure(text: &str) -> bool {
    let is_word = |text: &str| {
        text.len() <= 40
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || "_-.".contains(one))
    };
    let is_time = |text: &str| {
        text.len() >= 5
            && text.chars().all(|one| one.is_ascii_digit() || "-:TZ.+".contains(one))
            && (text.parse::<chrono::NaiveDate>().is_ok()
                || text.parse::<chrono::NaiveTime>().is_ok()
                || text.parse::<chrono::NaiveDateTime>().is_ok()
                || text.parse::<chrono::DateTime<chrono::Utc>>().is_ok())
    };
    let is_weekday = |text: &str| ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains(&text);
    text.is_empty()
        || is_word(text)
        || is_time(text)
        || is_weekday(text)
        || text.parse::<uuid::Uuid>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stay_and_words_go() {
        for (column, text) in [("kind", "no_show"), ("due", "2026-01-05"), ("at", "08:30:00"), ("x", "")] {
            assert_eq!(blank("t", column, text, &[]), text);
        }
        let said = ["市一", "Ningbo First", "13800138000", "0571-88001234", "Dr", "a b"];
        for text in said {
            assert_eq!(blank("t", "x", text, &[]), "");
        }
        assert_eq!(blank("finding", "text", "ok", &[]), "", "what is typed goes however it looks");
    }

    #[test]
    fn within_json_the_same_holds_and_its_shape_stays() {
        let form = r#"{"mode":"demonstration","problem":"starts","score":4,"on":"2026-01-05","present":[{"name":"li","party":"client"}]}"#;
        let left = blank("visit_record", "goal", form, &[]);
        assert_eq!(
            serde_json::from_str::<Value>(&left).unwrap(),
            serde_json::json!({"mode": "demonstration", "problem": "", "score": 4, "on": "2026-01-05",
                "present": [{"name": "", "party": "client"}]})
        );
        assert_eq!(blank("visit_record", "goal", &left, &[]), left);
    }
}
