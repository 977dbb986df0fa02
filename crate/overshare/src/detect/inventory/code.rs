//! What code asks its surroundings for, by name: variables of the environment, switches of features, and commands that it
//! does not list. Parses no language; calls are known by their names and a literal behind them.

use std::ops::Range;

use crate::report::InventoryKind;

use super::{Trace, ahead, back};

/// Reads what variable is asked for around the `env` at `at`, or behind Ruby's `ENV`.
pub fn read_variable<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let (before, after) = (&window[..at], &window[at..]);
    let behind = |text: &[u8]| after.starts_with(text).then_some(at + text.len());
    let in_object =
        || ends_with_any(before, &["process.", "process?.", "import.meta.", "Bun."]).then(|| member(window, at + 3))?;
    let call =
        |names: &[&str]| names.iter().find_map(|name| behind(name.as_bytes()).and_then(|from| literal(window, from)));
    let range = match after.get(..4) {
        Some(b"ENV[") => (back(before, at, in_name) == 0).then(|| literal(window, at + 4)).flatten(),
        Some(b"ENV.") => (back(before, at, in_name) == 0).then(|| call(&["ENV.fetch("])).flatten(),
        Some(b"env(") => ends_with_any(before, &["get", "Get"]).then(|| call(&["env("])).flatten(),
        Some(b"env!") => call(&["env!("]),
        Some(b"envi") if back(before, at, in_name) == 0 => call(&["environ[", "environ.get("]),
        Some(b"env:") if before.ends_with(b"::") => call(&["env::var(", "env::var_os("]),
        Some(b"env:") if before.ends_with(b"$") => name_at(window, at + 4),
        Some(b"env.") if before.ends_with(b"Deno.") => call(&["env.get(", "env.has("]),
        _ => in_object(),
    };
    let is_name = |range: &Range<usize>| {
        !window[range.start].is_ascii_digit() && window[range.clone()].iter().all(|&byte| in_name(byte))
    };
    if let Some(range) = range.filter(is_name) {
        each(Trace::part(InventoryKind::EnvironmentVariable, window, range));
    }
}

/// Names of functions that are asked whether a feature is on.
const ASK: [&str; 16] = [
    "isEnabled",
    "isFeatureEnabled",
    "featureEnabled",
    "useFeatureFlagEnabled",
    "isFeatureFlagEnabled",
    "featureFlag",
    "getFeatureFlag",
    "useFeatureFlag",
    "useFlag",
    "getFlag",
    "checkFlag",
    "hasFeatureFlag",
    "variation",
    "boolVariation",
    "stringVariation",
    "jsonVariation",
];

/// Reads which switch the call asks for whose name ends at `at`.
pub fn read_switch<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let open = at + ahead(window, at, 16, |byte| byte != b'(');
    let start = at - back(window, at, in_name);
    let Some(range) = literal(window, open + 1) else { return };
    let name = &window[start..open];
    let is_switch = |text: &[u8]| {
        (2..=80).contains(&text.len()) && text.iter().all(|&byte| in_name(byte) || b".-:/".contains(&byte))
    };
    if ASK.iter().any(|asked| name == asked.as_bytes()) && is_switch(&window[range.clone()]) {
        each(Trace::part(InventoryKind::FeatureSwitch, window, range));
    }
}

/// Functions that name a command or an option.
const NAMING: [&str; 5] = ["command", "option", "addOption", "Option", "Command"];

/// How far behind a name what hides it is looked for, in bytes.
const BEHIND: usize = 240;

/// Reads the command or option that the call at `at` names, if something hides it.
pub fn read_hidden<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let open = at + ahead(window, at, 8, |byte| byte != b'(');
    let start = at - back(window, at, in_name);
    let function = &window[start..open];
    let Some(range) = literal(window, open + 1).filter(|_| NAMING.iter().any(|name| function == name.as_bytes()))
    else {
        return;
    };
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b" -_:<>[]|,.=".contains(&byte);
    let is_plain = window[range.clone()].iter().all(|&byte| is_name(byte));
    if is_plain && is_hidden(&window[range.end + 1..window.len().min(range.end + 1 + BEHIND)]) {
        each(Trace::part(InventoryKind::HiddenCommand, window, range));
    }
}

/// Whether what follows a name hides it, in the same statement and before another name. For yargs, a description that is
/// false does.
fn is_hidden(text: &[u8]) -> bool {
    let ends = [&b";"[..], b"ption(", b"ommand("].into_iter().filter_map(|end| memchr::memmem::find(text, end));
    let text = &text[..ends.min().unwrap_or(text.len())];
    let described = text.strip_prefix(b",").map(<[u8]>::trim_ascii_start);
    let no_words = described.is_some_and(|rest| [&b"false,"[..], b"!1,"].iter().any(|no| rest.starts_with(no)));
    let set = memchr::memmem::find(text, b"idden:").map(|at| text[at + 6..].trim_ascii_start());
    let is_set = set.is_some_and(|rest| rest.starts_with(b"true") || rest.starts_with(b"!0"));
    no_words
        || is_set
        || [&b"hideHelp()"[..], b"hideHelp(true", b"hideHelp(!0"]
            .iter()
            .any(|call| memchr::memmem::find(text, call).is_some())
}

const fn in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$')
}

fn ends_with_any(text: &[u8], endings: &[&str]) -> bool {
    endings.iter().any(|ending| text.ends_with(ending.as_bytes()))
}

/// The member of an object that is asked for from here on: `.NAME`, `?.NAME`, `["NAME"]`. A call is no variable.
fn member(window: &[u8], at: usize) -> Option<Range<usize>> {
    let at = at + usize::from(window.get(at) == Some(&b'?'));
    match window.get(at)? {
        b'.' if window.get(at + 1) == Some(&b'[') => literal(window, at + 2),
        b'.' => name_at(window, at + 1).filter(|range| window.get(range.end) != Some(&b'(')),
        b'[' => literal(window, at + 1),
        _ => None,
    }
}

fn name_at(window: &[u8], at: usize) -> Option<Range<usize>> {
    let length = ahead(window, at, 100, in_name);
    (length > 0).then_some(at..at + length)
}

/// Where the literal lies that begins here, behind spaces: without quotes, and with no escape in it.
fn literal(window: &[u8], at: usize) -> Option<Range<usize>> {
    let at = at + ahead(window, at, 40, |byte| byte.is_ascii_whitespace());
    let quote = *window.get(at).filter(|byte| matches!(byte, b'"' | b'\'' | b'`'))?;
    let length = ahead(window, at + 1, 120, |byte| byte != quote && !matches!(byte, b'\\' | b'\n' | b'$'));
    (length > 0 && window.get(at + 1 + length) == Some(&quote)).then_some(at + 1..at + 1 + length)
}

#[cfg(test)]
mod tests {
    use crate::detect::inventory::tests::check;

    #[test]
    fn variables_are_told_in_every_language() {
        let one: &[&str] = &["EnvironmentVariable A_KEY"];
        check(&[
            ("process.env.A_KEY", one),
            ("process.env?.A_KEY||x", one),
            ("process.env[\"A_KEY\"]", one),
            ("import.meta.env.A_KEY", one),
            ("Deno.env.get('A_KEY')", one),
            ("Bun.env.A_KEY", one),
            ("os.environ['A_KEY']", one),
            ("os.environ.get( \"A_KEY\", 1)", one),
            ("os.getenv('A_KEY')", one),
            ("std::env::var(\"A_KEY\")", one),
            ("option_env!(\"A_KEY\")", one),
            ("ENV[\"A_KEY\"]", one),
            ("ENV.fetch('A_KEY')", one),
            ("System.getenv(\"A_KEY\")", one),
            ("$env:A_KEY", one),
            ("process.env.hasOwnProperty(x) process.env[x] env.A process.env; NODE_ENV['a'] getenv(x)", &[]),
        ]);
    }

    #[test]
    fn switches_are_told_by_the_calls_that_ask_for_them() {
        check(&[
            ("ld.variation(\"new-billing\", user, false)", &["FeatureSwitch new-billing"]),
            ("unleash.useFlag('beta_ui')", &["FeatureSwitch beta_ui"]),
            ("flags.isEnabled(\"a.b\")", &["FeatureSwitch a.b"]),
            ("posthog.getFeatureFlag('x1')", &["FeatureSwitch x1"]),
            ("a.isEnabled(x) isDisabled('x') b.deviation('x') getValue('x')", &[]),
        ]);
    }

    #[test]
    fn hidden_commands_are_told_by_what_follows_their_names() {
        check(&[
            ("program.command('debug-dump', { hidden: true })", &["HiddenCommand debug-dump"]),
            (".option(\"--raw <x>\",\"y\").hideHelp()", &["HiddenCommand --raw <x>"]),
            (".option('raw', { type: 'string', hidden:!0 })", &["HiddenCommand raw"]),
            (".command('secret',!1,x)", &["HiddenCommand secret"]),
            (
                "program.command('a'); show({ hidden: true }) .option('b').option(c, {hidden: true}) overflow: hidden; { hidden: false }",
                &[],
            ),
        ]);
    }
}
