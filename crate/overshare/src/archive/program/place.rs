//! What files inside programs are called, and what is said of them. Reads no program.

/// What is said of a map that is put together.
pub const JOINED: &str = "Put together from what Bun keeps of a source map: names and texts of the sources are as stored, and positions only where \
     they are stored as the specification writes them.";

/// What is said of a file as it runs.
pub const TRANSPILED: &str = "What Deno made of the file before it, and runs.";

/// What is said of settings.
pub const SETTINGS: &str = "What the program was compiled with: arguments, permissions, variables of the environment.";

/// What is said of a snapshot.
pub const SNAPSHOT: &str = "A snapshot of V8's memory, which runs in place of a script.";

/// What is said of code that was compiled ahead.
pub const CACHE: &str = "Code that V8 compiled ahead.";

/// What is said of files in one piece.
pub const RESOURCES: &str = "All other files that nexe put into the program, one behind the other.";

/// Why some are missing.
pub const TOO_MANY: &str = "The program holds more files than the limit allows; the rest was not read.";

/// Why some are missing.
pub const CUT: &str = "What the program says of the files in it ends too early or is damaged; the rest was not read.";

/// A path without what makes it one of a machine: in a program, all lie below one root.
pub fn relative(path: &str) -> String {
    path.trim_start_matches(['/', '\\']).to_owned()
}
