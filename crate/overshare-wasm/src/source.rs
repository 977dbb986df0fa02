//! The bytes of a dropped file, pulled: from a `Blob` where there is one, else from a function.

use std::io::{self, Read, Seek, SeekFrom};

use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{Blob, FileReaderSync};

/// A file that JavaScript holds.
pub enum Source {
    /// A `Blob`, in a worker.
    Blob {
        /// The file.
        blob: Blob,
        /// Reads slices of it.
        reader: FileReaderSync,
        /// How far it has been read, in bytes.
        at: u64,
    },
    /// A `ByteSource`.
    Pull {
        /// The object.
        object: JsValue,
        /// Its `read`.
        read: Function,
        /// Its `bytes`.
        bytes: u64,
        /// How far it has been read, in bytes.
        at: u64,
    },
}

impl Source {
    /// Wraps a `Blob` or a `ByteSource`.
    ///
    /// # Errors
    ///
    /// When it is neither.
    pub fn new(file: JsValue) -> Result<Self, JsValue> {
        match file.dyn_into::<Blob>() {
            Ok(blob) => Ok(Source::Blob { blob, reader: FileReaderSync::new()?, at: 0 }),
            Err(object) => {
                let read = Reflect::get(&object, &"read".into())?.dyn_into()?;
                let bytes = Reflect::get(&object, &"bytes".into())?.as_f64().unwrap_or(0.0) as u64;
                Ok(Source::Pull { object, read, bytes, at: 0 })
            }
        }
    }

    /// The file's size in bytes.
    pub fn size(&self) -> u64 {
        match self {
            Source::Blob { blob, .. } => blob.size() as u64,
            Source::Pull { bytes, .. } => *bytes,
        }
    }

    fn at(&mut self) -> &mut u64 {
        match self {
            Source::Blob { at, .. } | Source::Pull { at, .. } => at,
        }
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let pulled = match self {
            Source::Blob { blob, reader, at } => pull_blob(blob, reader, *at, buffer),
            Source::Pull { object, read, at, .. } => pull(object, read, *at, buffer),
        };
        let pulled = pulled.map_err(|error| io::Error::other(describe(&error)))?;
        *self.at() += pulled as u64;
        Ok(pulled)
    }
}

impl Seek for Source {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.size().checked_add_signed(by),
            SeekFrom::Current(by) => self.at().checked_add_signed(by),
        };
        *self.at() = place.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(*self.at())
    }
}

fn pull_blob(blob: &Blob, reader: &FileReaderSync, at: u64, buffer: &mut [u8]) -> Result<usize, JsValue> {
    let slice = blob.slice_with_f64_and_f64(at as f64, at as f64 + buffer.len() as f64)?;
    let bytes = Uint8Array::new(reader.read_as_array_buffer(&slice)?.as_ref());
    let length = (bytes.length() as usize).min(buffer.len());
    bytes.subarray(0, length as u32).copy_to(&mut buffer[..length]);
    Ok(length)
}

fn pull(object: &JsValue, read: &Function, at: u64, buffer: &mut [u8]) -> Result<usize, JsValue> {
    let into = Uint8Array::new_with_length(buffer.len() as u32);
    let length = read.call2(object, &into, &JsValue::from_f64(at as f64))?.as_f64().unwrap_or(0.0) as usize;
    let length = length.min(buffer.len());
    into.subarray(0, length as u32).copy_to(&mut buffer[..length]);
    Ok(length)
}

/// An exception in a few words.
pub fn describe(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| "the file was changed or taken away while it was read".to_owned())
}
