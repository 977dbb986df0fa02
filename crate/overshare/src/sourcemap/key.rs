//! The members of a source map that mean something here, by name. Says nothing of their values.

/// A member of a map, of a section, or of an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Version,
    Mappings,
    Sources,
    File,
    SourceRoot,
    Contents,
    IgnoreList,
    Names,
    Sections,
    // Those from here on are read and not judged: the specification knows nothing of them, or not there.
    GoogleIgnoreList,
    DebugId,
    /// What Metro writes: function maps by source, maps of code that is loaded later, and paths of modules.
    FunctionMaps,
    Segments,
    ModulePaths,
    Offset,
    Map,
    Url,
    Line,
    Column,
    Other,
}

impl Key {
    /// How many of them are judged by their type: the first.
    pub(super) const JUDGED: usize = Key::Sections as usize + 1;

    /// The member with this name.
    pub(super) fn of(name: &[u8]) -> Key {
        match name {
            b"version" => Key::Version,
            b"file" => Key::File,
            b"sourceRoot" => Key::SourceRoot,
            b"sources" => Key::Sources,
            b"sourcesContent" => Key::Contents,
            b"names" => Key::Names,
            b"mappings" => Key::Mappings,
            b"ignoreList" => Key::IgnoreList,
            b"x_google_ignoreList" => Key::GoogleIgnoreList,
            b"sections" => Key::Sections,
            b"offset" => Key::Offset,
            b"map" => Key::Map,
            b"url" => Key::Url,
            b"line" => Key::Line,
            b"column" => Key::Column,
            b"debugId" | b"debug_id" => Key::DebugId,
            b"x_facebook_sources" => Key::FunctionMaps,
            b"x_facebook_segments" => Key::Segments,
            b"x_metro_module_paths" => Key::ModulePaths,
            _ => Key::Other,
        }
    }
}
