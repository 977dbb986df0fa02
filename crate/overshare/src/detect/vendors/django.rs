//! Django's secret keys. Not the secrets of other frameworks.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "django-insecure-secret-key",
        title: "Django development secret key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secret keys that `startproject` writes: `django-insecure-` and 50 characters.",
        why: "If the site in production uses the same key, a stranger can forge sessions and password reset links.",
        fix: "See that production has a key of its own, read from the environment; replace this one if not.",
        references: &["https://docs.djangoproject.com/en/stable/ref/settings/#secret-key"],
        matcher: Matcher::Tokens(&[form("django-insecure-[a-z0-9!@#$%&*(_=+)\\^-]{50}")]),
        examples: texts(&[
            &[Is("SECRET_KEY=django-insecure-"), Lower(50)],
            &[Is("const client = new Client({ token: \"django-insecure-"), Lower(50), Is("\" });")],
            &[Is("  token: django-insecure-"), Lower(50), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("SECRET_KEY=django-insecure-"), Lower(49)],
            &[Is("SECRET_KEY=django-insecure-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "django-secret-key",
        title: "Django secret key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Secret keys: 40 to 80 characters behind a name that says `django`.",
        why: "Whoever knows the key can forge sessions, signed cookies and password reset links of the site.",
        fix: "Generate another key, set it in production, and keep the old one in `SECRET_KEY_FALLBACKS` for a while.",
        references: &["https://docs.djangoproject.com/en/stable/ref/settings/#secret-key"],
        matcher: Matcher::Named(&[named(&["django"], &["[A-Za-z0-9!@#$%&*(_=+)\\^-]{40,80}"])]),
        examples: texts(&[
            &[Is("DJANGO_SECRET_KEY="), Lower(50)],
            &[Is("const djangoSecretKey = '"), Lower(50), Is("';")],
            &[Is("export DJANGO_SECRET_KEY=\""), Lower(50), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("DJANGO_SECRET_KEY="), Lower(39)],
            &[Is("{\"checksum\": \""), Lower(50), Is("\"}")],
            &[Is("DJANGO_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
