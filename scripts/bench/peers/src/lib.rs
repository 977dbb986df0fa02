//! One source map, read in full by each of several readers. Each returns how many sources with text it saw, so that no
//! work can be left out; none is judged here. As WebAssembly, it pulls the map's bytes from its host.

use std::io::{Read, Seek};

/// The readers, by the names that the benchmark calls them.
pub const READERS: [&str; 5] = ["recover", "check", "sourcemap", "oxc_sourcemap", "serde_json"];

/// Reads a map with the reader of this name.
///
/// # Panics
///
/// When there is no such reader, or it refuses the map: then there is nothing to measure.
pub fn read(reader: &str, input: impl Read + Seek) -> usize {
    match reader {
        "recover" => with_text(&overshare::recover(input, "a.map").expect("a readable file").totals),
        "check" => {
            let report = overshare::check(input, "a.map", &overshare::Options::default(), |_| ());
            with_text(&report.expect("a readable file").totals)
        }
        "sourcemap" => {
            let map = sourcemap::SourceMap::from_slice(&whole(input)).expect("a well-formed map");
            map.source_contents().flatten().count()
        }
        "oxc_sourcemap" => {
            let text = String::from_utf8(whole(input)).expect("UTF-8");
            let map = oxc_sourcemap::SourceMap::from_json_string(&text).expect("a well-formed map");
            map.get_source_contents().flatten().count()
        }
        "serde_json" => {
            let map: serde_json::Value = serde_json::from_slice(&whole(input)).expect("JSON");
            map["sourcesContent"].as_array().map_or(0, |list| list.iter().filter(|item| item.is_string()).count())
        }
        _ => panic!("there is no reader called {reader}"),
    }
}

/// All bytes, in memory taken at once: growing it step by step would be measured as well.
fn whole(mut input: impl Read + Seek) -> Vec<u8> {
    let length = input.seek(std::io::SeekFrom::End(0)).expect("a length");
    input.rewind().expect("a beginning");
    let mut bytes = Vec::with_capacity(usize::try_from(length).expect("fits"));
    input.read_to_end(&mut bytes).expect("readable bytes");
    bytes
}

fn with_text(totals: &overshare::report::Totals) -> usize {
    usize::try_from(totals.sources.with_text).expect("fits")
}

#[cfg(target_arch = "wasm32")]
mod host {
    //! The door for a host: which reader, and how long the map is. The host hands out bytes at any place.

    use std::io::{self, Read, Seek, SeekFrom};

    #[link(wasm_import_module = "host")]
    unsafe extern "C" {
        fn read(to: *mut u8, length: usize, at: usize) -> usize;
    }

    struct Host {
        length: usize,
        at: usize,
    }

    impl Read for Host {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let wanted = buffer.len().min(self.length - self.at);
            // SAFETY: the host writes at most `wanted` bytes, and the buffer has as many.
            let pulled = unsafe { read(buffer.as_mut_ptr(), wanted, self.at) };
            self.at += pulled;
            Ok(pulled)
        }
    }

    impl Seek for Host {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.at = match to {
                SeekFrom::Start(at) => at as usize,
                SeekFrom::End(by) => (self.length as i64 + by) as usize,
                SeekFrom::Current(by) => (self.at as i64 + by) as usize,
            }
            .min(self.length);
            Ok(self.at as u64)
        }
    }

    /// Reads the host's map with the reader of this index.
    #[unsafe(no_mangle)]
    pub extern "C" fn run(reader: usize, length: usize) -> usize {
        // As the program's own glue does; the others' memory is grown before.
        grow(8 << 20);
        super::read(super::READERS[reader], Host { length, at: 0 })
    }

    /// Takes so much memory and gives it back to the allocator, so that nobody is measured while memory grows.
    #[unsafe(no_mangle)]
    pub extern "C" fn grow(bytes: usize) -> usize {
        std::hint::black_box(Vec::<u8>::with_capacity(bytes)).capacity()
    }
}
