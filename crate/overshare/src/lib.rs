//! Stub.
pub mod report;
pub mod limits;
mod error; mod input; pub mod archive; pub mod text; pub mod sourcemap; pub mod detect;
