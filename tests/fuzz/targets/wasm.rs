//! Any bytes as a WebAssembly module, whole and in pieces; where it is well-formed and no component, what is read is
//! what a plain reader of the whole finds.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let told = overshare::fuzzing::module(bytes);
    let Some(sections) = sections(bytes) else { return };
    let first = |title: &[u8]| sections.iter().find(|(known, body)| *known == title && !body.is_empty());
    let address = |title: &[u8]| {
        let address = name(&mut first(title)?.1.iter().as_slice())?;
        (!address.is_empty()).then(|| String::from_utf8_lossy(address).into_owned())
    };
    let mut urls: Vec<String> =
        [&b"sourceMappingURL"[..], b"external_debug_info"].into_iter().filter_map(address).collect();
    urls.dedup();
    assert_eq!(told.urls, urls);
    let lists =
        sections.iter().filter(|(title, _)| *title == b"name").map(|(_, body)| *body).collect::<Vec<_>>().concat();
    if let Some(names) = names(&lists) {
        assert_eq!(told.names, names);
    }
});

/// The custom sections of a module, each with its title and its bytes; `None` where it is a component or not well-formed.
fn sections(bytes: &[u8]) -> Option<Vec<(&[u8], &[u8])>> {
    let mut rest = bytes.strip_prefix(b"\0asm")?;
    let version = take(&mut rest, 4)?;
    let (mut list, is_module) = (Vec::new(), !version.ends_with(&[1, 0]));
    while is_module && !rest.is_empty() {
        let id = take(&mut rest, 1)?;
        let mut body = name(&mut rest)?;
        if id == [0] {
            list.push((name(&mut body)?, body));
        }
    }
    is_module.then_some(list)
}

/// Every name in the subsections of a name section, if all of them are well-formed.
fn names(mut rest: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut list = Vec::new();
    while !rest.is_empty() {
        let id = take(&mut rest, 1)?[0];
        let mut body = name(&mut rest)?;
        let groups = if matches!(id, 2 | 3 | 10) { number(&mut body)? } else { 1 };
        for _ in 0..groups {
            if matches!(id, 2 | 3 | 10) {
                number(&mut body)?;
            }
            let count = if id == 0 { 1 } else { number(&mut body)? };
            for _ in 0..count {
                if id != 0 {
                    number(&mut body)?;
                }
                list.push(name(&mut body)?.to_vec());
            }
        }
    }
    list.retain(|name| !name.is_empty());
    Some(list)
}

fn name<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(rest)?;
    take(rest, length)
}

/// LEB128 of 32 bits.
fn number(rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let byte = take(rest, 1)?[0];
        number |= usize::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return u32::try_from(number).ok().map(|_| number);
        }
    }
    None
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}
