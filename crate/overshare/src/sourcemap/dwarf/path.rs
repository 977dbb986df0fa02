//! The path of a file in DWARF: the folder of compilation, the folder in it, the name, each standing for itself where it
//! is absolute. Resolves nothing else.

/// The parts, the outermost first.
#[derive(Debug, Clone, Copy)]
pub struct Path<'a>([&'a [u8]; 3]);

impl<'a> Path<'a> {
    /// The path of these parts, without what Rust's compiler adds to the name of a unit: it makes several of one file.
    pub fn new(parts: [&'a [u8]; 3]) -> Self {
        let [top, folder, name] = parts;
        let end = memchr::memmem::find(name, b"/@/").unwrap_or(name.len());
        Path([top, folder, &name[..end]])
    }

    /// Whether it has no name.
    pub fn is_empty(&self) -> bool {
        self.0[2].is_empty()
    }

    /// How long it is, or a little longer.
    pub fn length(&self) -> u64 {
        self.parts().map(|part| part.len() as u64 + 1).sum()
    }

    /// The whole path, as far as so many bytes.
    pub fn join(&self, most: usize) -> String {
        let mut path: Vec<u8> = Vec::new();
        for part in self.parts() {
            if !path.is_empty() && !path.ends_with(b"/") {
                path.push(b'/');
            }
            path.extend_from_slice(&part[..part.len().min(most.saturating_sub(path.len()))]);
        }
        String::from_utf8_lossy(&path).into_owned()
    }

    /// The parts from the last absolute one on.
    fn parts(&self) -> impl Iterator<Item = &'a [u8]> {
        let first = self.0.iter().rposition(|part| is_absolute(part)).unwrap_or(0);
        self.0.into_iter().skip(first).filter(|part| !part.is_empty())
    }
}

fn is_absolute(part: &[u8]) -> bool {
    matches!(part, [b'/' | b'\\', ..] | [b'A'..=b'Z' | b'a'..=b'z', b':', b'/' | b'\\', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_joined_from_the_last_absolute_one() {
        let join = |parts: [&str; 3]| Path::new(parts.map(str::as_bytes)).join(32);
        assert_eq!(join(["/home/ada/app", "src", "a.rs"]), "/home/ada/app/src/a.rs");
        assert_eq!(join(["/home/ada/app/", "", "a.rs"]), "/home/ada/app/a.rs");
        assert_eq!(join(["/home/ada/app", "/rustc/1", "a.rs"]), "/rustc/1/a.rs");
        assert_eq!(join(["/x", "src", "C:\\a.c"]), "C:\\a.c");
        assert_eq!(join(["", "", "a.rs/@/a.1f-cgu.0"]), "a.rs");
        assert_eq!(join(["/0123456789", "/0123456789/0123456789/0123456789", "a"]).len(), 33);
    }
}
