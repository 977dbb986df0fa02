//! Members of a JSON object by their types.

use crate::text::json::Value;

/// The text of a member; none where it is no text.
pub(super) fn text(object: &Value, key: &str) -> Option<String> {
    object.get(key).and_then(Value::text).map(str::to_owned)
}

/// The texts in a member that is a list.
pub(super) fn list(object: &Value, key: &str) -> Option<Vec<String>> {
    let items = object.get(key)?.items()?;
    Some(items.iter().filter_map(Value::text).map(str::to_owned).collect())
}
