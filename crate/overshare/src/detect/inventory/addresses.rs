//! Addresses of machines inside a house: numbers that no router of the public internet passes on. RFC 1918, RFC 6598,
//! RFC 3927, RFC 4193, RFC 4291. Of the machine itself nothing is told.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::report::InventoryKind;

use super::{Trace, ahead, back};

/// Reads an address that stands by itself.
pub fn read<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    // What stands in an address of a server is read there.
    let goes_on = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'/' | b'@' | b'-' | b'_');
    if back(window, at, goes_on) > 0 {
        return;
    }
    let length = ahead(window, at, 16, |byte| byte.is_ascii_digit() || byte == b'.');
    let Some(address) = four(&window[at..at + length]) else { return };
    let after = &window[at + length..];
    let is_range = matches!(after, [b'/', digit, ..] if digit.is_ascii_digit()) || address.octets()[3] == 0;
    let goes_on = after.first().is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if is_range || goes_on {
        return;
    }
    if let Some(note) = note_of_four(address) {
        each(Trace::part(InventoryKind::PrivateAddress, window, at..at + length).noted(note));
    }
}

/// Four numbers with points between them.
pub fn four(text: &[u8]) -> Option<Ipv4Addr> {
    std::str::from_utf8(text).ok()?.trim_end_matches('.').parse().ok()
}

/// Where an address belongs that is not public; `None` for any other.
pub fn note_of_four(address: Ipv4Addr) -> Option<&'static str> {
    match address.octets() {
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Some("private network, RFC 1918"),
        [100, 64..=127, ..] => Some("shared address space, RFC 6598"),
        [169, 254, 169, 254] => Some("metadata service of a cloud"),
        [169, 254, ..] => Some("link-local"),
        _ => None,
    }
}

/// The same of an address of version 6.
pub fn note_of_six(address: Ipv6Addr) -> Option<&'static str> {
    match address.segments()[0] {
        0xFC00..=0xFDFF => Some("unique local address, RFC 4193"),
        0xFE80..=0xFEBF => Some("link-local"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::detect::inventory::tests::check;

    #[test]
    fn private_addresses_are_told_from_versions_and_ranges() {
        check(&[
            ("http://10.20.30.40/", &["PrivateAddress 10.20.30.40 (private network, RFC 1918)"]),
            ("ws://172.31.0.9:80", &["PrivateAddress 172.31.0.9 (private network, RFC 1918)"]),
            ("ssh 192.168.7.8:22", &["PrivateAddress 192.168.7.8 (private network, RFC 1918)"]),
            ("http://192.168.7.8:22/", &["PrivateAddress 192.168.7.8 (private network, RFC 1918)"]),
            ("http://[fd12::1]:80/", &["PrivateAddress fd12::1 (unique local address, RFC 4193)"]),
            ("http://100.100.3.4/", &["PrivateAddress 100.100.3.4 (shared address space, RFC 6598)"]),
            ("http://169.254.169.254/latest", &["PrivateAddress 169.254.169.254 (metadata service of a cloud)"]),
            ("192.168.0.0/16 192.168.1.0 1192.168.1.1 http://127.0.0.1/ http://[::1]/", &[]),
        ]);
    }
}
