//! Whether a source's address can be read as a URL at all (WHATWG URL, "basic URL parser"): decoding may report an error
//! where it cannot. Only a host or a port can make that fail; what an address leads to is decided in `path`.

use std::net::Ipv6Addr;

/// Whether URL parsing of this text fails, whatever it is resolved against. Names in other scripts are taken as they are.
#[inline(never)]
pub(super) fn fails(text: &str) -> bool {
    let text: String = text.trim_matches(|letter| letter <= ' ').replace(['\t', '\n', '\r'], "");
    let Some((scheme, rest)) = text.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) else { return false };
    let scheme = scheme.to_ascii_lowercase();
    let is_slash = |letter: char| letter == '/' || letter == '\\';
    match scheme.as_str() {
        "http" | "https" | "ws" | "wss" | "ftp" => {
            let authority = rest.trim_start_matches(is_slash);
            // With fewer slashes it may stand for a path of the address that it is resolved against.
            let is_absolute = rest.len() >= authority.len() + 2;
            let end = authority.find(|letter| is_slash(letter) || matches!(letter, '?' | '#'));
            is_absolute && authority_fails(&authority[..end.unwrap_or(authority.len())], true)
        }
        "file" => file_fails(rest),
        _ => rest.strip_prefix("//").is_some_and(|authority| {
            authority_fails(&authority[..authority.find(['/', '?', '#']).unwrap_or(authority.len())], false)
        }),
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// The "file host state": no port, and a drive's letter is no host.
fn file_fails(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix(['/', '\\']).and_then(|rest| rest.strip_prefix(['/', '\\'])) else {
        return false;
    };
    let host = &rest[..rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len())];
    let is_drive = matches!(host.as_bytes(), [letter, b':' | b'|'] if letter.is_ascii_alphabetic());
    !host.is_empty() && !is_drive && host_fails(host, true)
}

/// User, host and port.
fn authority_fails(authority: &str, special: bool) -> bool {
    let (user, place) = authority.rsplit_once('@').map_or((None, authority), |(user, place)| (Some(user), place));
    let bracket = place.rfind(']').unwrap_or_default();
    let (host, port) = match place[bracket..].find(':') {
        Some(colon) => (&place[..bracket + colon], Some(&place[bracket + colon + 1..])),
        None => (place, None),
    };
    if host.is_empty() {
        return special || port.is_some() || user.is_some_and(|user| !user.is_empty());
    }
    port.is_some_and(port_fails) || host_fails(host, special)
}

fn port_fails(port: &str) -> bool {
    !port.is_empty()
        && (!port.bytes().all(|byte| byte.is_ascii_digit()) || number(port, 10).is_none_or(|port| port > 65_535))
}

/// The "host parser".
fn host_fails(host: &str, special: bool) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        return address.strip_suffix(']').is_none_or(|address| address.parse::<Ipv6Addr>().is_err());
    }
    if !special {
        return host.contains(is_forbidden);
    }
    let Ok(host) = String::from_utf8(decoded(host)) else { return true };
    host.is_empty()
        || host.contains(|letter| is_forbidden(letter) || letter <= '\u{1F}' || matches!(letter, '%' | '\u{7F}'))
        || ipv4_fails(&host)
}

/// A "forbidden host code point".
fn is_forbidden(letter: char) -> bool {
    matches!(
        letter,
        '\0' | '\t' | '\n' | '\r' | ' ' | '#' | '/' | ':' | '<' | '>' | '?' | '@' | '[' | '\\' | ']' | '^' | '|'
    )
}

/// The "IPv4 parser", of hosts that end in a number.
fn ipv4_fails(host: &str) -> bool {
    let mut parts: Vec<&str> = host.split('.').collect();
    if parts.len() > 1 && parts.last() == Some(&"") {
        parts.pop();
    }
    let Some((last, rest)) = parts.split_last() else { return false };
    let is_number = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()) || ipv4_number(last).is_some();
    if !is_number {
        return false;
    }
    let room = 256_u64.pow(4_u32.saturating_sub(rest.len() as u32));
    rest.len() > 3
        || rest.iter().any(|part| ipv4_number(part).is_none_or(|part| part > 255))
        || ipv4_number(last).is_none_or(|last| last >= room)
}

/// A decimal, octal or hexadecimal number.
fn ipv4_number(text: &str) -> Option<u64> {
    let hex = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    match (hex, text) {
        (Some(""), _) => Some(0),
        (Some(digits), _) => number(digits, 16),
        (None, "") => None,
        (None, "0") => Some(0),
        (None, text) => text.strip_prefix('0').map_or_else(|| number(text, 10), |digits| number(digits, 8)),
    }
}

/// Digits only, without a sign; more than fits is the largest.
fn number(digits: &str, radix: u32) -> Option<u64> {
    digits.chars().try_fold(0_u64, |sum, digit| {
        Some(sum.saturating_mul(u64::from(radix)).saturating_add(u64::from(digit.to_digit(radix)?)))
    })
}

/// Percent-decoded.
fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, more)) = rest.split_first() {
        let digit = |at: usize| more.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = more.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(first);
                rest = more;
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `new URL(text, base)` throws for, with a base on a server and one in a folder; found out in Node.
    #[test]
    fn addresses_that_are_no_urls() {
        let texts = [
            "http://",
            "https://[",
            "http://[::1",
            "http://[1::2::3]/",
            "http://a b/",
            "http://a:99999/",
            "http://a:x/",
            "https://u@/x",
            "http://256.256.256.256/",
            "http://1.2.3.4.5/",
            "http://a%zz/",
            "http://%00/",
            "http://<a>/",
            "http://a^b/",
            "ftp:///",
            "webpack://my app/./a.ts",
            "webpack://[name]/a.ts",
            "webpack://a\\b/c",
            "webpack://:80/",
            "webpack://u@/x",
            "webpack://<x>/",
            "file://a:80/x",
            "file://a b/x",
            " http://[ ",
            "ht\ntp://a b",
            "http://0x100000000/",
            "http://1.0x1000000/",
            "http://09/",
        ];
        for text in texts {
            assert!(fails(text), "{text:?}");
        }
    }

    #[test]
    fn addresses_that_are() {
        let texts = [
            "",
            "a.ts",
            "../a b.ts",
            "/a:b",
            "C:\\a\\b.ts",
            "C:/a",
            "\\\\server\\x",
            "//server/x",
            "https:a/b",
            "node:fs",
            "webpack:///./src/a.ts?1a2b",
            "webpack://@scope/app/./a.ts",
            "webpack://_N_E/(rsc)/./[id]/a.tsx",
            "webpack-internal:///./a",
            "turbopack:///[project]/a.ts",
            "file:///home/a b/[c]",
            "file://C:/x",
            "file://C|/x",
            "http://[::1]/",
            "http://a:80/",
            "http://a:/",
            "http://u:p@a/",
            "http:////a/[b]",
            "http://1.2.3.4/",
            "http://0x7f.1/",
            "http://a.b./",
            "http://a%41/",
            "https:\\\\a\\b",
            "ng://app/a b.ts",
            "<define:X>",
            "a:b c[",
            "http://ä.de/",
            "rollup://localhost/a.ts",
            "x://a%zz/",
            "http://a.0b/",
            "http://1.a/",
            "http://0x/",
        ];
        for text in texts {
            assert!(!fails(text), "{text:?}");
        }
    }
}
