//! Makes up texts that a pattern matches: what the tests put into all kinds of surroundings.

use super::{Class, Node, Pattern};

/// A text that the pattern matches, always the same one for the same seed.
pub fn sample(pattern: &Pattern, seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x2545_F491_4F6C_DD1D;
    let mut text = String::new();
    write(&pattern.nodes, &mut state, &mut text);
    text
}

fn next(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

fn write(nodes: &[Node], state: &mut u64, text: &mut String) {
    for node in nodes {
        match node {
            Node::Bytes(class, least, most) => {
                let length = least + next(state) % (most - least + 1).min(40);
                (0..length).for_each(|_| text.push(draw(class, state)));
            }
            Node::Either(ways) => {
                let way = next(state) % ways.len();
                write(&ways[way], state, text);
            }
            Node::Begin | Node::End => {}
        }
    }
}

fn draw(class: &Class, state: &mut u64) -> char {
    let bytes: Vec<u8> = (0..=255).filter(|&byte| class.holds(byte)).collect();
    char::from(bytes[next(state) % bytes.len()])
}
