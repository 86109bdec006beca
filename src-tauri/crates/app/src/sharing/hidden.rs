//! Forms that were shown less than the truth.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::failure::{Code, Failure};

/// What somebody handed back of a form, with the truth wherever it is what was shown: what is not shared is hidden
/// from the form, and not lost with it.
///
/// # Errors
/// When the parts don't make a form, which those of one form always do.
pub(crate) fn with_hidden<T: Serialize + DeserializeOwned>(
    form: T,
    shown: &T,
    truth: &T,
) -> Result<T, Failure> {
    let value = |form: &T| serde_json::to_value(form);
    let whole = || -> serde_json::Result<Option<T>> {
        let (shown, truth) = (value(shown)?, value(truth)?);
        if shown == truth {
            return Ok(None);
        }
        serde_json::from_value(filled(value(&form)?, &shown, &truth)).map(Some)
    };
    match whole() {
        Ok(whole) => Ok(whole.unwrap_or(form)),
        Err(error) => Err(Failure::new(Code::BadForm).because(&error)),
    }
}

fn filled(form: Value, shown: &Value, truth: &Value) -> Value {
    if form == *shown {
        return truth.clone();
    }
    match (form, shown, truth) {
        (Value::Object(form), Value::Object(shown), Value::Object(truth)) => {
            let nothing = Value::Null;
            let field = |(key, one): (String, Value)| {
                let (shown, truth) =
                    (shown.get(&key).unwrap_or(&nothing), truth.get(&key).unwrap_or(&nothing));
                let whole = filled(one, shown, truth);
                (key, whole)
            };
            Value::Object(form.into_iter().map(field).collect())
        }
        (Value::Array(form), Value::Array(shown), Value::Array(truth)) if shown.len() == truth.len() => {
            Value::Array(rows(form, shown, truth))
        }
        (form, ..) => form,
    }
}

/// Whether the row at a place of the form is the one at a place of what was shown.
type Fits<'a> = dyn Fn(usize, &Value, usize) -> bool + 'a;

/// Each row goes with the one that it was: by its id, by what was shown of it, or by its place.
fn rows(form: Vec<Value>, shown: &[Value], truth: &[Value]) -> Vec<Value> {
    let mut left: Vec<usize> = (0..shown.len()).collect();
    let id = |row: &Value| row.get("id").filter(|id| !id.is_null()).cloned();
    let mut taken: Vec<Option<usize>> = vec![None; form.len()];
    let passes: [&Fits<'_>; 3] = [
        &|_, row, at| id(row).is_some_and(|one| shown.get(at).and_then(id) == Some(one)),
        &|_, row, at| id(row).is_none() && shown.get(at) == Some(row),
        &|place, row, at| id(row).is_none() && row.is_object() && place == at,
    ];
    for fits in passes {
        for (place, row) in
            form.iter().enumerate().filter(|(place, _)| taken[*place].is_none()).collect::<Vec<_>>()
        {
            if let Some(found) = left.iter().position(|at| fits(place, row, *at)) {
                taken[place] = Some(left.remove(found));
            }
        }
    }
    form.into_iter()
        .zip(taken)
        .map(|(row, at)| match at.and_then(|at| Some((shown.get(at)?, truth.get(at)?))) {
            Some((shown, truth)) => filled(row, shown, truth),
            None => row,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_hidden_stays_and_what_was_typed_counts() {
        let truth = json!({"name": "市一", "note": "secret", "key": true});
        let shown = json!({"name": "Client 1", "note": "", "key": true});
        let form = json!({"name": "Client 1", "note": "", "key": false});
        assert_eq!(filled(form, &shown, &truth), json!({"name": "市一", "note": "secret", "key": false}));
        let form = json!({"name": "市二", "note": "new", "key": true});
        assert_eq!(filled(form.clone(), &shown, &truth), form);
    }

    #[test]
    fn rows_are_told_apart_by_id_by_what_was_shown_and_by_place() {
        let truth = json!([{"id": 1, "text": "a"}, {"id": 2, "text": "b"}]);
        let shown = json!([{"id": 1, "text": "–"}, {"id": 2, "text": "–"}]);
        let form = json!([{"id": 2, "text": "–", "done": true}, {"text": "new"}]);
        assert_eq!(
            filled(form, &shown, &truth),
            json!([{"id": 2, "text": "b", "done": true}, {"text": "new"}])
        );
        let truth = json!(["x", "y"]);
        assert_eq!(filled(json!(["", "z"]), &json!(["", ""]), &truth), json!(["x", "z"]));
        let truth = json!([{"name": "Dr Li", "party": "client"}]);
        let shown = json!([{"name": "", "party": "client"}]);
        let form = json!([{"name": "", "party": "client"}, {"name": "Wu", "party": "client"}]);
        assert_eq!(
            filled(form, &shown, &truth),
            json!([{"name": "Dr Li", "party": "client"}, {"name": "Wu", "party": "client"}])
        );
    }
}
