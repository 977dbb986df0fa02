//! What every installer over a Unix file system meets: paths that none takes, and the parts of a path as Rust sees them.

/// Why no file system takes this path, if that is so.
pub fn impossible(path: &str) -> Option<&'static str> {
    match () {
        () if path.contains('\0') => Some("a path in it holds a zero byte"),
        () if path.len() > 4000 => Some("a path in it is too long for any file system"),
        () if path.split('/').any(|part| part.len() > 255) => Some("a name in it is too long for any file system"),
        () => None,
    }
}

/// Whether a part of the path is `..`.
pub fn leads_up(path: &str) -> bool {
    path.split('/').any(|part| part == "..")
}

/// The parts of a path that name something: `std::path::Component::Normal`.
pub fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !matches!(*part, "" | "." | ".."))
}
