//! XML (1.0) as a flat list of elements, in the order in which they end. Knows no entities but XML's own five; reads up to
//! the first thing that is no XML.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

/// An element with the names of those around it.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// From the outermost inward, without prefixes.
    path: Vec<String>,
    attributes: Vec<(String, String)>,
    /// The text directly in it.
    pub text: String,
}

/// Elements around the innermost one that is kept: a manifest has few.
const DEEPEST: usize = 16;

/// Elements that are kept: a manifest has hundreds at most.
const MOST: usize = 20_000;

impl Element {
    /// Whether its name and those of the elements around it are these.
    pub(super) fn is(&self, names: &[&str]) -> bool {
        let Some(start) = self.path.len().checked_sub(names.len()) else { return false };
        self.path[start..].iter().map(String::as_str).eq(names.iter().copied())
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// The elements of a document.
pub(super) fn elements(text: &str) -> Vec<Element> {
    let (mut reader, mut ended, mut open, mut below) =
        (Reader::from_str(text), Vec::new(), Vec::<Element>::new(), 0usize);
    while ended.len() < MOST {
        match reader.read_event() {
            Ok(Event::Start(_)) if open.len() >= DEEPEST => below += 1,
            Ok(Event::End(_)) if below > 0 => below -= 1,
            Ok(Event::Start(start)) => {
                let element = begin(&start, open.last());
                open.push(element);
            }
            Ok(Event::Empty(start)) if below == 0 => ended.push(begin(&start, open.last())),
            Ok(Event::End(_)) => ended.extend(open.pop()),
            Ok(Event::Eof) | Err(_) => break,
            Ok(event) if below == 0 => {
                if let Some(element) = open.last_mut() {
                    add(&mut element.text, &event);
                }
            }
            Ok(_) => {}
        }
    }
    ended
}

fn begin(start: &BytesStart, around: Option<&Element>) -> Element {
    let mut path = around.map(|element| element.path.clone()).unwrap_or_default();
    path.push(start.local_name().as_ref().to_owned());
    let attributes = start.attributes().flatten().filter_map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
        Some((attribute.key.local_name().as_ref().to_owned(), value))
    });
    Element { path, attributes: attributes.collect(), text: String::new() }
}

fn add(text: &mut String, event: &Event) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(character)) => text.push(character),
            _ => text.push_str(quick_xml::escape::resolve_predefined_entity(reference).unwrap_or_default()),
        },
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_by_their_names() {
        let text =
            "<?xml version='1.0'?><!-- c --><p:a><b c='d &amp; e'/>f<g><![CDATA[<h>]]> &lt;&#105;&none;</g></p:a><j>";
        let elements = elements(text);
        let told: Vec<String> =
            elements.iter().map(|element| format!("{}={}", element.path.join("/"), element.text)).collect();
        assert_eq!(told, ["a/b=", "a/g=<h> <i", "a=f"]);
        assert_eq!(elements[0].attribute("c"), Some("d & e"));
        assert!(elements[1].is(&["a", "g"]) && elements[1].is(&["g"]) && !elements[1].is(&["b", "g"]));
    }
}
