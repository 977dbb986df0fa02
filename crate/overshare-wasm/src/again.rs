//! A file that was checked, walked once more: texts for a search, a zip of what was recovered. Lists come packed, as numbers
//! and bytes, whose form is that of `www/shared/packed.ts`.

use std::{
    collections::HashMap,
    io::{self, BufWriter, Write},
    ops::ControlFlow,
};

use js_sys::{Function, Reflect, Uint8Array, Uint32Array};
use memchr::memmem::Finder;
use overshare::{Captured, Checked, Format, Options, SaveItem, SaveList, Saved, Target};
use serde::Serialize;
use wasm_bindgen::{JsCast, prelude::*};

use crate::{CheckOptions, Teller, failure, source::Source};

/// Reads many texts again: see the TypeScript declaration in `lib.rs`.
///
/// # Errors
///
/// A `Failure`, or what `each` threw.
#[wasm_bindgen(skip_typescript)]
#[allow(clippy::too_many_arguments, reason = "JavaScript hands them over one by one")]
pub fn texts(
    file: JsValue,
    name: &str,
    options: JsValue,
    format: JsValue,
    targets: &[u32],
    needle: Option<Vec<u8>>,
    progress: &Function,
    each: &Function,
) -> Result<(), JsValue> {
    let (options, format) = settings(options, format)?;
    let source = Source::new(file)?;
    let mut teller = Teller::new(&source, progress);
    let wanted: Vec<Target> = targets.chunks_exact(3).filter_map(target_of).collect();
    let indices: HashMap<Target, usize> = wanted.iter().enumerate().map(|(at, &target)| (target, at)).rev().collect();
    let finder = needle.as_deref().map(Finder::new);
    let mut thrown = None;
    let hand_on = |text: Captured| {
        let index = indices.get(&text.target).copied().unwrap_or_default();
        let holds = finder.as_ref().is_none_or(|finder| finder.find(&text.bytes).is_some());
        let bytes = if holds { Uint8Array::from(&text.bytes[..]).into() } else { JsValue::UNDEFINED };
        let told = each.call3(&JsValue::NULL, &(index as f64).into(), &(text.bytes.len() as f64).into(), &bytes);
        thrown = told.err();
        if thrown.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let checked = Checked { name, options: &options, format };
    overshare::texts(source, &checked, wanted, |now| teller.hear(now), hand_on).map_err(failure)?;
    teller.end();
    thrown.map_or(Ok(()), Err)
}

/// Writes a zip: see the TypeScript declaration in `lib.rs`.
///
/// # Errors
///
/// A `Failure`.
#[wasm_bindgen(skip_typescript)]
pub fn save(
    file: JsValue,
    name: &str,
    options: JsValue,
    format: JsValue,
    list: &JsValue,
    progress: &Function,
    out: &Function,
) -> Result<JsValue, JsValue> {
    let (options, format) = settings(options, format)?;
    let source = Source::new(file)?;
    let mut teller = Teller::new(&source, progress);
    let list = unpacked(list)?;
    let checked = Checked { name, options: &options, format };
    let out = BufWriter::with_capacity(PIECE, Out(out));
    let saved = overshare::save(source, &checked, list, |now| teller.hear(now), out).map_err(failure)?;
    teller.end();
    Ok(serde_wasm_bindgen::to_value(&SavedOut::from(saved))?)
}

/// Bytes of a zip that are handed over at a time.
const PIECE: usize = 1 << 20;

fn settings(options: JsValue, format: JsValue) -> Result<(Options, Format), JsValue> {
    Ok((CheckOptions::read(options)?, serde_wasm_bindgen::from_value(format)?))
}

fn target_of(numbers: &[u32]) -> Option<Target> {
    let &[kind, first, second] = numbers else { return None };
    let (first, second) = (first as usize, second as usize);
    match kind {
        0 => Some(Target::Entry(first)),
        1 => Some(Target::Nested(first)),
        _ => Some(Target::Source { map: first, source: second }),
    }
}

/// Takes a packed list apart.
fn unpacked(list: &JsValue) -> Result<SaveList, JsValue> {
    let field = |name: &str| Reflect::get(list, &name.into());
    let numbers = field("numbers")?.dyn_into::<Uint32Array>()?.to_vec();
    let text = field("text")?.dyn_into::<Uint8Array>()?.to_vec();
    let mut text = Strings { text: &text, at: 0 };
    let (maps, items) = numbers
        .split_first()
        .map_or((&[][..], &[][..]), |(&maps, rest)| rest.split_at_checked(maps as usize).unwrap_or((rest, &[])));
    Ok(SaveList {
        maps: maps.iter().map(|&length| text.next(length)).collect(),
        items: items.chunks_exact(5).filter_map(|numbers| item(numbers, &mut text)).collect(),
    })
}

fn item(numbers: &[u32], text: &mut Strings<'_>) -> Option<SaveItem> {
    let &[map, source, has_text, path, raw_path] = numbers else { return None };
    Some(SaveItem {
        target: Target::Source { map: map as usize, source: source as usize },
        path: text.next(path),
        raw_path: text.next(raw_path),
        has_text: has_text > 0,
    })
}

/// Strings one behind the other.
struct Strings<'a> {
    text: &'a [u8],
    at: usize,
}

impl Strings<'_> {
    /// The next one, of so many bytes.
    fn next(&mut self, length: u32) -> String {
        let end = (self.at + length as usize).min(self.text.len());
        String::from_utf8_lossy(&self.text[std::mem::replace(&mut self.at, end)..end]).into_owned()
    }
}

/// A function that takes bytes.
struct Out<'a>(&'a Function);

impl Write for Out<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = Uint8Array::from(bytes);
        let told = self.0.call1(&JsValue::NULL, &piece);
        told.map(|_| bytes.len()).map_err(|error| io::Error::other(crate::source::describe(&error)))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What was saved, as JavaScript is told.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SavedOut {
    files: u64,
    bytes: u64,
    path_only: u64,
    missing: u64,
    masked_files: u64,
    masked_places: u64,
}

impl From<Saved> for SavedOut {
    fn from(saved: Saved) -> Self {
        let Saved { files, bytes, path_only, missing, masked_files, masked_places } = saved;
        SavedOut { files, bytes, path_only, missing, masked_files, masked_places }
    }
}
