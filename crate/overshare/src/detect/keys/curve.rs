//! The names of elliptic curves and of algorithms, by their object identifiers in DER. Computes nothing.

/// Curves that keys name.
const CURVES: [(&[u8], &str); 15] = [
    (b"\x2A\x86\x48\xCE\x3D\x03\x01\x01", "P-192"),
    (b"\x2B\x81\x04\x00\x21", "P-224"),
    (b"\x2A\x86\x48\xCE\x3D\x03\x01\x07", "P-256"),
    (b"\x2B\x81\x04\x00\x22", "P-384"),
    (b"\x2B\x81\x04\x00\x23", "P-521"),
    (b"\x2B\x81\x04\x00\x0A", "secp256k1"),
    (b"\x2B\x24\x03\x03\x02\x08\x01\x01\x07", "brainpoolP256r1"),
    (b"\x2B\x24\x03\x03\x02\x08\x01\x01\x0B", "brainpoolP384r1"),
    (b"\x2B\x24\x03\x03\x02\x08\x01\x01\x0D", "brainpoolP512r1"),
    (b"\x2A\x81\x1C\xCF\x55\x01\x82\x2D", "SM2"),
    (b"\x2B\x65\x6E", "X25519"),
    (b"\x2B\x65\x6F", "X448"),
    (b"\x2B\x65\x70", "Ed25519"),
    // Those of OpenPGP.
    (b"\x2B\x06\x01\x04\x01\xDA\x47\x0F\x01", "Ed25519"),
    (b"\x2B\x06\x01\x04\x01\x97\x55\x01\x05\x01", "X25519"),
];

/// Algorithms whose keys are a string of bytes, with how many those are, where that is fixed.
const PLAIN: [(&[u8], &str, Option<usize>); 10] = [
    (b"\x2B\x65\x6E", "X25519", Some(32)),
    (b"\x2B\x65\x6F", "X448", Some(56)),
    (b"\x2B\x65\x70", "Ed25519", Some(32)),
    (b"\x2B\x65\x71", "Ed448", Some(57)),
    (b"\x60\x86\x48\x01\x65\x03\x04\x03\x11", "ML-DSA-44", None),
    (b"\x60\x86\x48\x01\x65\x03\x04\x03\x12", "ML-DSA-65", None),
    (b"\x60\x86\x48\x01\x65\x03\x04\x03\x13", "ML-DSA-87", None),
    (b"\x60\x86\x48\x01\x65\x03\x04\x04\x01", "ML-KEM-512", None),
    (b"\x60\x86\x48\x01\x65\x03\x04\x04\x02", "ML-KEM-768", None),
    (b"\x60\x86\x48\x01\x65\x03\x04\x04\x03", "ML-KEM-1024", None),
];

/// The curve of this identifier.
pub fn name(object: &[u8]) -> Option<&'static str> {
    CURVES.iter().find(|(known, _)| *known == object).map(|(_, name)| *name)
}

/// The algorithm of this identifier whose keys are a string of bytes, and how many.
pub fn plain(object: &[u8]) -> Option<(&'static str, Option<usize>)> {
    PLAIN.iter().find(|(known, ..)| *known == object).map(|(_, name, length)| (*name, *length))
}
