//! Text as it streams by: where its lines are, whether it equals another, and a window to search it through.
//! Nothing here knows what is searched for.

mod find;
mod fingerprint;
mod identifiers;
pub mod json;
mod layout;
mod lines;
mod shorten;
pub mod varint;
mod window;
mod words;

pub use find::starts_within;
pub use fingerprint::{Fingerprint, Fingerprinter};
pub use identifiers::{Identifiers, Names, hides};
pub use layout::{Layout, LayoutBuilder, Walk};
pub use lines::{Cursor, LineCount, Position};
pub use shorten::{printable, shorten};
pub use window::{LOOKAHEAD, LOOKBEHIND, Window};
