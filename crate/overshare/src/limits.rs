//! What a run may spend. Every stage asks the [`Budget`] before it takes more; a limit that is reached is a named
//! outcome in the report and never a silent cut.

use std::cell::{Cell, RefCell};

use serde::{Deserialize, Serialize};

/// What one check may spend at the most.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Limits {
    /// Bytes that all compressed files together may unpack to.
    pub inflated_bytes: u64,
    /// How many times larger than what was read of the file its unpacked form may be, past
    /// [`Limits::RATIO_FREE_BYTES`].
    pub inflate_ratio: u64,
    /// Bytes that decompressors may hold at once, to copy from: as many as `zstd` takes unasked. A header can ask for
    /// gigabytes.
    pub window_bytes: u64,
    /// Members of all archives together, directories and links included.
    pub members: u64,
    /// Files named by all source maps together.
    pub sources: u64,
    /// Levels of files inside files: an archive in an entry is one, a map in a file in it is two, a map in a source of
    /// that map is three.
    pub depth: usize,
    /// Bytes of files that are read from their end, as a zip archive inside another archive is, and have to be held
    /// whole, together.
    pub held_bytes: u64,
    /// Bytes of a manifest, or of another small file that is judged as a whole.
    pub manifest_bytes: usize,
    /// Findings that are listed; more are counted.
    pub findings: usize,
    /// Bytes of one path, of an entry or a source: more than any file system takes.
    pub path_bytes: usize,
    /// Places that are listed for one finding; more are counted.
    pub places: usize,
}

impl Limits {
    /// Bytes of the path of a source as it is resolved and shown; longer ones are shortened.
    pub const SHOWN_PATH_BYTES: usize = 1024;

    /// Unpacked bytes below which the ratio does not count: zeros compress a thousandfold, and a few
    /// hundred megabytes of them cost no more than a second.
    pub const RATIO_FREE_BYTES: u64 = 256 << 20;

    /// Bytes of the paths of all sources together: a hundred and more for each that may be listed. A report has to fit
    /// into one string.
    pub const SOURCE_PATH_BYTES: u64 = 64 << 20;

    /// Bytes of all files of own rules together, and how many rules and silenced places one of them may have.
    pub const OWN_BYTES: usize = 4 << 20;
    /// See [`Limits::OWN_BYTES`].
    pub const OWN_RULES: usize = 1000;
    /// See [`Limits::OWN_BYTES`].
    pub const OWN_SILENCED: usize = 10_000;

    /// Things that the inventory lists: what is met beyond them is counted.
    pub const INVENTORY_ITEMS: usize = 20_000;
    /// How many texts all things of the inventory are held against, together; each with the place where it stands first.
    pub const INVENTORY_TEXTS: usize = 100_000;

    /// Bytes of all tables of positions and of names together: enough for a package of a gigabyte. Where they are full,
    /// what would be read from one more cannot be known.
    pub const TABLE_BYTES: u64 = 64 << 20;
}

impl Default for Limits {
    /// Lets every package of the public registries through: the largest unpack to several hundred megabytes.
    fn default() -> Self {
        Limits {
            inflated_bytes: 8 << 30,
            inflate_ratio: 200,
            window_bytes: 128 << 20,
            members: 2_000_000,
            sources: 500_000,
            findings: 20_000,
            depth: 16,
            held_bytes: 512 << 20,
            manifest_bytes: 16 << 20,
            path_bytes: 4 << 10,
            places: 1_000,
        }
    }
}

/// What a run has spent so far, held against its [`Limits`].
#[derive(Debug, Default)]
pub struct Budget {
    /// The limits of this run.
    pub limits: Limits,
    inflated: Cell<u64>,
    windows: Cell<u64>,
    held: Cell<u64>,
    tables: Cell<u64>,
    source_paths: Cell<u64>,
    buffers: RefCell<Vec<Box<[u8]>>>,
    members: Cell<u64>,
    sources: Cell<u64>,
}

impl Budget {
    /// A fresh budget.
    pub fn new(limits: Limits) -> Self {
        Budget { limits, ..Budget::default() }
    }

    /// Takes `bytes` unpacked bytes, after `read` bytes of the file; false when that is too much.
    pub fn inflate(&self, bytes: u64, read: u64) -> bool {
        let inflated = self.inflated.get() + bytes;
        self.inflated.set(inflated);
        let by_ratio = read.saturating_mul(self.limits.inflate_ratio).max(Limits::RATIO_FREE_BYTES);
        inflated <= self.limits.inflated_bytes.min(by_ratio)
    }

    /// Bytes of files that may still be held whole, beside those that are.
    pub fn room_to_hold(&self) -> u64 {
        self.limits.held_bytes.saturating_sub(self.held.get())
    }

    /// So many more bytes are held.
    pub fn hold(&self, bytes: u64) {
        self.held.set(self.held.get().saturating_add(bytes));
    }

    /// So many bytes are held no more.
    pub fn let_go(&self, bytes: u64) {
        self.held.set(self.held.get().saturating_sub(bytes));
    }

    /// Takes one archive member; false when there are too many.
    pub fn member(&self) -> bool {
        self.members.set(self.members.get() + 1);
        self.members.get() <= self.limits.members
    }

    /// Takes so many sources; false, and none is taken, when there are too many.
    pub fn sources(&self, count: u64) -> bool {
        let fits = count <= self.room_for_sources();
        self.sources.set(self.sources.get() + if fits { count } else { 0 });
        fits
    }

    /// Sources that may still be listed.
    pub fn room_for_sources(&self) -> u64 {
        self.limits.sources.saturating_sub(self.sources.get())
    }

    /// Takes the path of a source, of so many bytes; false when all of them are too long.
    pub fn source_path(&self, bytes: u64) -> bool {
        let paths = self.source_paths.get().saturating_add(bytes);
        let fits = paths <= Limits::SOURCE_PATH_BYTES;
        self.source_paths.set(if fits { paths } else { self.source_paths.get() });
        fits
    }
}

impl Budget {
    /// A buffer of so many bytes, whatever they are. Those that come back are lent again: an archive may hold a hundred
    /// thousand compressed files, and memory that is taken and let go each time ends in pieces.
    pub fn lend(&self, bytes: usize) -> Box<[u8]> {
        let mut buffers = self.buffers.borrow_mut();
        let fits = buffers.iter().rposition(|buffer| buffer.len() == bytes);
        fits.map(|at| buffers.swap_remove(at)).unwrap_or_else(|| vec![0; bytes].into_boxed_slice())
    }

    /// Takes a buffer back. There are as many as were lent at once, which is bounded by [`Limits::depth`].
    pub fn take_back(&self, buffer: Box<[u8]>) {
        self.buffers.borrow_mut().push(buffer);
    }
}

/// What one table holds. It stays taken when this is dropped: most tables live as long as the check.
#[derive(Debug, Default)]
pub struct TableRoom {
    held: u64,
}

impl TableRoom {
    /// It holds so many bytes now; false when that is too much for all tables together.
    pub fn set(&mut self, held: u64, budget: &Budget) -> bool {
        let others = budget.tables.get().saturating_sub(self.held);
        budget.tables.set(others.saturating_add(held));
        self.held = held;
        budget.tables.get() <= Limits::TABLE_BYTES
    }
}

/// What one decompressor holds, which the budget gets back when it is dropped.
#[derive(Debug)]
pub struct Window<'a> {
    budget: &'a Budget,
    held: u64,
}

impl<'a> Window<'a> {
    /// One that holds nothing yet.
    pub fn new(budget: &'a Budget) -> Self {
        Window { budget, held: 0 }
    }

    /// Bytes that it may hold.
    pub fn room(&self) -> u64 {
        let others = self.budget.windows.get().saturating_sub(self.held);
        self.budget.limits.window_bytes.saturating_sub(others)
    }

    /// It holds so many bytes now.
    pub fn set(&mut self, held: u64) {
        let others = self.budget.windows.get().saturating_sub(self.held);
        self.budget.windows.set(others.saturating_add(held));
        self.held = held;
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        self.set(0);
    }
}
