//! Secret keys in the settings of a Django site, as `startproject` draws them: too full of signs to be seen as a run of
//! letters and digits. Not those that a name of Django's alone tells, which the vendor's rules find.

use crate::report::{Confidence, Severity};

use super::{carriers, quality, rule::Hit, vendors::prelude::*};

/// A site's key.
pub const DJANGO_SETTINGS_KEY: Rule = Rule {
    id: "django-settings-key",
    title: "Django secret key in settings",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "`SECRET_KEY` with 50 to 64 of the small letters, digits and signs that Django draws such a key from.",
    why: "Whoever knows the key can forge sessions, signed cookies and password reset links of the site.",
    fix: "Generate another key, set it in production, and keep the old one in `SECRET_KEY_FALLBACKS` for a while.",
    references: &["https://docs.djangoproject.com/en/stable/ref/settings/#secret-key"],
    matcher: Matcher::Anchor { needles: &["SECRET_KEY"], read },
    examples: texts(&[
        &[Is("SECRET_KEY = '"), Like("[a-z0-9!@#$%^&*(_=+)-]{48}"), Is("#!'\n")],
        &[Is("os.environ.get(\"DJANGO_SECRET_KEY\", \""), Like("[a-z0-9!@#$%^&*(_=+)-]{48}"), Is("#!\")")],
    ]),
    counter_examples: texts(&[
        &[Is("SECRET_KEY = '"), Like("[a-z0-9!@#$%^&*(_=+)-]{47}"), Is("#!'\n")],
        &[Is("SECRET_KEY = '"), Lower(50), Is("'\n")],
        &[Is("SECRET_KEY = os.environ['THE_SECRET_KEY_OF_THE_SITE_AND_NOTHING_ELSE_1']\n")],
        &[Is("SECRET_KEY = 'django-insecure-"), Like("[a-z0-9!@#$%^&*(_=+)-]{48}"), Is("#!'\n")],
    ]),
};

/// How many characters a key has: 50 as it is drawn, and more where somebody typed some. How few of them are signs.
const LENGTHS: std::ops::RangeInclusive<usize> = 50..=64;
const SIGNS: usize = 4;

fn read(window: &[u8], at: usize) -> Option<Hit> {
    let rest = &window[at + "SECRET_KEY".len()..];
    let gap = carriers::gap_behind(rest)
        .unwrap_or_else(|| rest.iter().take(16).take_while(|byte| b" \t\"'=,:\\".contains(byte)).count());
    let quote = rest[..gap].last().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let length = rest[gap..].iter().take(LENGTHS.end() + 1).position(|byte| byte == quote)?;
    let value = &rest[gap..gap + length];
    let is_key = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"!@#$%^&*(-_=+)".contains(byte);
    let signs = value.iter().filter(|byte| !byte.is_ascii_alphanumeric()).count();
    if !LENGTHS.contains(&length) || !value.iter().all(is_key) || signs < SIGNS || quality::is_words(value) {
        return None;
    }
    let start = window.len() - rest.len() + gap;
    Some(Hit::on(window, start..start + length, Confidence::Likely, |mask| mask))
}
