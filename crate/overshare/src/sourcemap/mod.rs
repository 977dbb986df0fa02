//! Entries to recovered sources: finds maps, reads them as they stream by, and says what their paths mean. Knows
//! neither archives nor what is searched for in the texts.

mod bytes;
pub mod comment;
mod decode;
mod dwarf;
mod head;
pub mod header;
mod key;
mod level;
pub mod locate;
mod map;
mod mappings;
mod members;
pub mod path;
mod runs;
mod sections;
mod start;
mod url;
mod wasm;

pub use decode::Decoder;
pub use head::{Head, Sign};
pub use map::{MapReader, MapSink, Summary};
pub use runs::{Positions, Run};
pub use wasm::{MAGIC as MODULE_MAGIC, Module, ModuleReader};
