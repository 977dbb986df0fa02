//! Files that are keys, or stores of them, in no text: told by their ending, and then by their bytes. Not keys in PEM form,
//! which are found in any text.

use crate::report::{Confidence, Severity};

use super::{
    keys::{self, Key, Reading, Store},
    names::is_one_of,
    rule::{Class, FileRule, Hit, Matcher, Part::*, Rule, texts},
    secret::Secret,
};

/// A file with a private key.
pub const PRIVATE_KEY_FILE: Rule = Rule {
    id: "private-key-file",
    title: "File with a private key",
    class: Class::PrivateKeys,
    severity: Severity::Critical,
    what: "Key stores (PKCS #12, Java's JKS and JCEKS), keys in DER, and OpenPGP secret keys, in files called `.p12`, `.pfx`, `.jks`, `.keystore`, `.der`, `.key`, `.p8`, `.gpg` and the like whose bytes are such. What they hold is told as far as it is not encrypted. Not stores of certificates alone.",
    why: "Whoever holds the key can pose as its owner: sign, log in, or read what was encrypted for it. The password of a store can be guessed at leisure, and often is a known one.",
    fix: "Take the file out of the package, revoke the key wherever its public half is trusted, and make a new one.",
    references: &["https://www.rfc-editor.org/rfc/rfc7292", "https://www.rfc-editor.org/rfc/rfc5958"],
    matcher: Matcher::File(FileRule { path: is_one, read }),
    examples: texts(&[&[
        Is("\u{30}\u{2e}\u{2}\u{1}\u{0}\u{30}\u{5}\u{6}\u{3}\u{2b}\u{65}\u{70}\u{4}\u{22}\u{4}\u{20}"),
        Alnum(32),
    ]]),
    counter_examples: texts(&[&[Is("text")], &[Is("\u{30}\u{5}\u{2}\u{1}\u{0}\u{5}\u{0}")], &[]]),
};

/// How such files end.
const ENDINGS: [&str; 15] = [
    "p12", "pfx", "jks", "jceks", "keystore", "der", "key", "pk8", "p8", "pkcs8", "pkcs12", "gpg", "pgp", "priv", "ks",
];

fn is_one(path: &str) -> bool {
    let ending = path.rsplit(['/', '.']).next().unwrap_or_default();
    is_one_of(ending.as_bytes(), &ENDINGS)
}

fn read(bytes: &[u8]) -> Vec<Hit> {
    let told = match keys::in_store(bytes) {
        Some(store) => of_store(&store),
        None => of_key(bytes),
    };
    let hit = |(evidence, confidence, severity)| Hit {
        at: 0,
        secrets: std::iter::once(0..bytes.len()).collect(),
        evidence,
        identity: Secret::new(bytes).identity(),
        confidence,
        severity,
    };
    told.map(hit).into_iter().collect()
}

/// What is told: the evidence, how sure it is, and the severity where that is not the rule's.
type Told = (String, Confidence, Option<Severity>);

fn of_key(bytes: &[u8]) -> Option<Told> {
    let reading = [keys::in_der(bytes), keys::in_packets(bytes)];
    let key =
        reading.into_iter().find_map(|reading| if let Reading::Whole(key) = reading { Some(key) } else { None })?;
    Some((key.describe(), Confidence::Confirmed, key.severity()))
}

fn of_store(store: &Store) -> Option<Told> {
    let Store { name, open, locked, hidden, for_trying } = store;
    let kinds: Vec<String> = open.iter().map(Key::describe).collect();
    let locked = match locked {
        0 => None,
        1 => Some("one private key, encrypted with a password".to_owned()),
        more => Some(format!("{more} private keys, encrypted with a password")),
    };
    let held: Vec<String> = kinds.into_iter().chain(locked).collect();
    let trying = if *for_trying { "; made by Android’s tools for trying things out" } else { "" };
    let severity = if *for_trying { Some(Severity::Low) } else { open.is_empty().then_some(Severity::High) };
    match held.is_empty() {
        false => Some((format!("{name}: {}{trying}", held.join("; ")), Confidence::Confirmed, severity)),
        // Lists of trusted certificates are kept so as well.
        true if *hidden => {
            let evidence = format!("{name}, encrypted as a whole: it may hold certificates alone");
            Some((evidence, Confidence::Possible, Some(Severity::Low)))
        }
        true => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(store: Store) -> Option<(String, Confidence, Option<Severity>)> {
        of_store(&Store { name: "store", ..store })
    }

    #[test]
    fn a_store_is_told_by_what_it_holds() {
        let (evidence, confidence, severity) = told(Store { locked: 2, ..Store::default() }).unwrap();
        assert_eq!(evidence, "store: 2 private keys, encrypted with a password");
        assert_eq!((confidence, severity), (Confidence::Confirmed, Some(Severity::High)));
        let (_, _, severity) = told(Store { locked: 1, for_trying: true, ..Store::default() }).unwrap();
        assert_eq!(severity, Some(Severity::Low));
        assert_eq!(told(Store { hidden: true, ..Store::default() }).unwrap().1, Confidence::Possible);
        assert_eq!(told(Store::default()), None);
    }

    #[test]
    fn files_are_known_by_their_ending() {
        let names = ["a/release.KEYSTORE", "x.p12", "id.der", "src/key", "key.ts", ".gpg"];
        assert_eq!(names.map(is_one), [true, true, true, true, false, true]);
    }
}
