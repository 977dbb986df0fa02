//! Private keys in base64 without the line that says so, as settings and secret stores hold them. Not blocks in PEM form.

use crate::report::Severity;

use super::{
    keys::{self, Guard, Reading},
    rule::{Class, Hit, Matcher, Part::*, Rule, Token, texts},
    vendors::{Check, prelude::proved},
};

/// A private key without a header.
pub const BARE_PRIVATE_KEY: Rule = Rule {
    id: "private-key-bare",
    title: "Private key without a header",
    class: Class::PrivateKeys,
    severity: Severity::Critical,
    what: "Base64 on one line that decodes to a private key in DER (PKCS #1, PKCS #8 or SEC 1) or to OpenSSH's, with no `-----BEGIN` before it. What else is in base64, certificates and public keys among it, is none.",
    why: "Whoever holds the key can pose as its owner: sign, log in, or read what was encrypted for it.",
    fix: "Take the key out of the package, revoke it wherever its public half is trusted, and make a new one.",
    references: &["https://www.rfc-editor.org/rfc/rfc5958", "https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2"],
    matcher: Matcher::Tokens(&[
        bare("MII[A-Za-z0-9+/]{200,14000}={0,2}"),
        bare("MIG[A-Za-z0-9+/]{100,400}={0,2}"),
        bare("MIH[A-Za-z0-9+/]{100,400}={0,2}"),
        bare("MHcCAQEE[A-Za-z0-9+/]{100,200}={0,2}"),
        bare("MHQCAQEE[A-Za-z0-9+/]{100,200}={0,2}"),
        bare("MC4CAQAwBQYDK2V[A-Za-z0-9+/]{49}"),
        bare("b3BlbnNzaC1rZXktdjE[A-Za-z0-9+/]{200,14000}={0,2}"),
    ]),
    examples: texts(&[
        &[Is("SIGNING_KEY="), Is("MC4CAQAwBQYDK2Vw"), Like("BCIEI[A-P][A-Za-z0-9+/]{42}"), Is("\n")],
        &[Is("{\"pkcs8\": \""), Is("MC4CAQAwBQYDK2Vw"), Like("BCIEI[A-P][A-Za-z0-9+/]{42}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("ca: '"), Der(900), Is("'")],
        &[Is("x = 'MC4CAQAwBQYDK2Vx"), Base64(48), Is("'")],
        &[Is("MII"), Base64(400)],
    ]),
};

/// How far before a key the end of its header stands, with a line break and quotes between.
const HEADER: usize = 16;

const fn bare(pattern: &'static str) -> Token {
    Token { refine: tell, ..proved(pattern, is_key) }
}

fn reading(digits: &[u8]) -> Reading {
    keys::in_armor("", false, &super::base64(digits))
}

/// Nothing but its structure says that it is a key: it has to be a whole one.
fn is_key(digits: &[u8]) -> Check {
    match reading(digits) {
        Reading::Whole(key) if !key.contradicts => Check::Confirmed,
        _ => Check::No,
    }
}

fn tell(text: &[u8], hit: &mut Hit) {
    // What stands in a block is told with it.
    if memchr::memmem::find(&text[hit.at.saturating_sub(HEADER)..hit.at], b"-----").is_some() {
        return hit.secrets.clear();
    }
    let Reading::Whole(key) = reading(hit.secret(text)) else { return };
    hit.add(&key.describe());
    if key.guard != Guard::None {
        hit.severity = key.severity();
    }
}

#[cfg(test)]
mod tests {
    use crate::detect::{RULES, engine::scan, keys};

    fn told(text: &str) -> Vec<String> {
        let mut told = Vec::new();
        scan(text.as_bytes(), 0..text.len(), |rule, hit| told.push(format!("{}: {}", RULES[rule].id, hit.evidence)));
        told
    }

    #[test]
    fn a_key_is_told_with_or_without_a_name() {
        let key = crate::input::base64(&keys::made_up_rsa(128));
        for text in [format!("x('{key}')"), format!("KEY={key}\n"), format!("{{\"k\":\"{key}\"}}")] {
            let told = told(&text);
            assert!(
                told[..]
                    .iter()
                    .any(|told| told.starts_with("private-key-bare: MII") && told.ends_with("RSA, 2,039 bits")),
                "{told:?}"
            );
        }
    }
}
