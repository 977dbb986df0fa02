//! Weights of models, by the first bytes of their files. Not other data in the same containers, as far as that can be told.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::tell::{count, ends_in, holds, shown, times, u32_le, u64_le};

/// Weights of a model.
pub const MODEL_WEIGHTS: Rule = Rule {
    id: "model-weights",
    title: "Weights of a model",
    class: Class::ModelWeights,
    severity: Severity::Medium,
    what: "Files that are safetensors, GGUF, ONNX, PyTorch, Keras (HDF5), NumPy, TensorFlow, TensorFlow.js, TensorFlow Lite or Core ML models, by their first bytes. Medium, since weights are mostly packed on purpose and a stranger can use and copy them but not act as somebody with them; info below 1 MiB, which is a model for trying things out. In folders of tests they count as low.",
    why: "Weights can be what a product is worth, and what they were trained on can in part be drawn from them again. Once published, they stay in mirrors.",
    fix: "Where the weights are not meant to be public, take the file out of the package and let the program fetch it with a login. Where they are, nothing has to be done.",
    references: &[
        "https://huggingface.co/docs/safetensors/index",
        "https://github.com/ggml-org/ggml/blob/master/docs/gguf.md",
        "https://onnx.ai/onnx/repo-docs/IR.html",
    ],
    matcher: Matcher::Head(HeadRule { read, path: "model/model.safetensors" }),
    examples: texts(&[
        &[Is(
            "\u{30}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}    ",
        )],
        &[Is("GGUF\u{3}\u{0}\u{0}\u{0}\u{2}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}")],
        &[Is("\u{1c}\u{0}\u{0}\u{0}TFL3\u{0}")],
    ]),
    counter_examples: texts(&[&[Is("{\"a\":{\"dtype\":\"F32\"}}")], &[Is("GGUF is a format\n")], &[Is("")]]),
};

/// Bytes below which a model is one for trying things out.
const SMALL: u64 = 1 << 20;

fn read(file: &File<'_>) -> Option<Hit> {
    let (what, confidence) = by_magic(file).or_else(|| by_ending(file))?;
    let is_small = file.bytes < SMALL;
    let evidence = format!("{what}, {}", count(file.bytes, "byte", "bytes"));
    let hit = file.hit(evidence, &[file.head, file.name().as_bytes()].concat());
    Some(Hit { severity: is_small.then_some(Severity::Info), confidence, ..hit })
}

/// What it is, and how sure that is.
type Told = (String, Confidence);

fn by_magic(file: &File<'_>) -> Option<Told> {
    let head = file.head;
    let sure = |what: String| Some((what, Confidence::Confirmed));
    if let Some(told) = safetensors(file) {
        return sure(told);
    }
    if head.starts_with(b"GGUF") {
        let (version, tensors) = (u32_le(head, 4)?, u64_le(head, 8)?);
        let is_one = (1..100).contains(&version) && tensors < 1 << 32;
        return if is_one {
            sure(format!("GGUF {version} with {}", count(tensors, "tensor", "tensors")))
        } else {
            None
        };
    }
    if head.get(4..8) == Some(b"TFL3") {
        return sure("TensorFlow Lite model".to_owned());
    }
    // A checkpoint is a zip archive without compression: names and the beginning of the pickle can be read in it.
    let is_zip = head.starts_with(b"PK\x03\x04");
    if is_zip && holds(head, "/data.pkl") {
        return sure("PyTorch checkpoint".to_owned());
    }
    let is_hdf = head.starts_with(b"\x89HDF\r\n\x1a\n");
    if is_hdf && ["model_weights", "layer_names", "keras", "optimizer_weights"].iter().any(|word| holds(head, word)) {
        return sure("Keras model in HDF5".to_owned());
    }
    let is_pickle = matches!(head.get(..2), Some([0x80, 2..=5]));
    let is_torch = holds(head, "torch._utils") || holds(head, "torch.FloatStorage") || holds(head, "_rebuild_tensor");
    if is_pickle && is_torch { sure("PyTorch weights in a pickle".to_owned()) } else { None }
}

/// A header's length, and the header: a member for each tensor.
fn safetensors(file: &File<'_>) -> Option<String> {
    let length = u64_le(file.head, 0)?;
    let header = file.head.get(8..)?;
    let fits = (2..file.bytes).contains(&length.saturating_add(8));
    let is_one = fits && header.starts_with(b"{") && holds(header, "\"dtype\"");
    let tensors = times(header, "\"dtype\"");
    let least = if length > header.len() as u64 { "at least " } else { "" };
    is_one.then(|| format!("safetensors with {least}{}", count(tensors, "tensor", "tensors")))
}

/// Containers that hold other things as well: the ending and the first bytes have to agree.
fn by_ending(file: &File<'_>) -> Option<Told> {
    let head = file.head;
    let is_zip = head.starts_with(b"PK\x03\x04");
    let is_weights =
        ["weight", "model", "checkpoint", "ckpt"].iter().any(|word| file.name().to_ascii_lowercase().contains(word));
    let what = if ends_in(file.path, &["onnx"]) && is_onnx(head) {
        "ONNX model"
    } else if ends_in(file.path, &["h5", "hdf5", "keras"]) && (head.starts_with(b"\x89HDF") || is_zip) {
        "model in HDF5 or Keras’ format"
    } else if ends_in(file.path, &["pt", "pth", "ckpt"]) && matches!(head.get(..2), Some([0x80, 2..=5])) {
        "weights in a pickle"
    } else if ends_in(file.path, &["npz"]) && is_zip && is_weights {
        "arrays of NumPy"
    } else if ends_in(file.path, &["mlmodel"]) && head.first() == Some(&8) {
        "Core ML model"
    } else if file.path.contains(".mlpackage/") && file.name() == "weight.bin" {
        "weights of a Core ML model"
    } else if file.name().contains(".ckpt.data-") || file.name().starts_with("variables.data-") {
        "checkpoint of TensorFlow"
    } else if is_shard(file.name()) {
        "shard of a TensorFlow.js model"
    } else {
        return None;
    };
    Some((shown(what), Confidence::Likely))
}

/// The version of the format and then a field that follows it: a producer, a graph.
fn is_onnx(head: &[u8]) -> bool {
    matches!(head, [8, 1..=30, 0x12 | 0x1A | 0x22 | 0x28 | 0x32 | 0x3A | 0x42, ..])
}

/// `group1-shard1of4.bin`.
fn is_shard(name: &str) -> bool {
    let rest = name.strip_prefix("group").and_then(|rest| rest.strip_suffix(".bin"));
    let parts =
        rest.and_then(|rest| rest.split_once("-shard")).and_then(|(group, rest)| Some((group, rest.split_once("of")?)));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    parts.is_some_and(|(group, (one, all))| [group, one, all].into_iter().all(is_number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str, head: &[u8], bytes: u64) -> Option<(String, Option<Severity>)> {
        read(&File { path, head, bytes }).map(|hit| (hit.evidence, hit.severity))
    }

    #[test]
    fn a_model_is_told_with_its_tensors() {
        let head = b"GGUF\x03\0\0\0\x23\x01\0\0\0\0\0\0";
        assert_eq!(
            told("a.bin", head, 4 << 20).unwrap(),
            ("GGUF 3 with 291 tensors, 4,194,304 bytes".to_owned(), None)
        );
        assert_eq!(told("a.bin", head, 4 << 10).unwrap().1, Some(Severity::Info));
    }

    #[test]
    fn containers_of_other_things_are_passed_over() {
        assert!(told("a.onnx", b"\x08\x07\x12\x07pytorch", 9).is_some());
        assert_eq!(told("a.onnx", b"text", 4), None);
        assert_eq!(told("data.npz", b"PK\x03\x04", 4), None);
        assert_eq!(told("lang.bin", b"\x80\x02]q\0", 4), None);
        assert!(told("group1-shard1of4.bin", b"", 9).is_some() && told("group1-shards.bin", b"", 9).is_none());
        assert!(told("x.pt", b"PK\x03\x04\0\0archive/data.pkl", 9).is_some());
    }
}
