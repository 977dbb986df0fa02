//! The words that names are made of, as far as they say whether a value is a secret. Reads no text.

/// Words for something that is no secret.
pub const OTHER: [&str; 45] = [
    "id",
    "ids",
    "name",
    "url",
    "uri",
    "host",
    "domain",
    "email",
    "user",
    "username",
    "account",
    "region",
    "project",
    "version",
    "hash",
    "sha",
    "sha1",
    "sha256",
    "digest",
    "integrity",
    "commit",
    "checksum",
    "revision",
    "etag",
    "md5",
    "ref",
    "tag",
    "flag",
    "flags",
    "base",
    "table",
    "bucket",
    "space",
    "site",
    "zone",
    "org",
    "organization",
    "team",
    "workspace",
    "tenant",
    "model",
    "build",
    "trace",
    "request",
    "image",
];

/// What tokens are called that are shown to everybody: those that say where a list goes on, those of a form that was sent to
/// everybody, and what a chain calls its coins.
pub const SHOWN: [&str; 13] = [
    "next",
    "page",
    "continuation",
    "term",
    "cursor",
    "sync",
    "plan",
    "crypto",
    "spl",
    "authenticity",
    "csrf",
    "xsrf",
    "verification",
];

/// Words for more than a key or token.
pub const SURE: [&str; 6] = ["secret", "password", "private", "signing", "encryption", "passphrase"];

/// Words that only declare a value.
pub const DECLARES: [&str; 9] = ["const", "let", "var", "export", "static", "final", "string", "set", "env"];

/// What keys and tokens are called that open something.
pub const OPENS: [&str; 5] = ["api", "access", "auth", "bearer", "authentication"];

/// The same in one word.
pub const WHOLE: [&str; 6] = ["apikey", "apitoken", "accesstoken", "authtoken", "accesskey", "bearertoken"];

/// Words for a secret.
pub const SECRETS: [&str; 21] = [
    "token",
    "tokens",
    "secret",
    "secrets",
    "password",
    "passwords",
    "passwd",
    "passphrase",
    "pwd",
    "auth",
    "apikey",
    "apikeys",
    "secretkey",
    "accesskey",
    "authkey",
    "privatekey",
    "accesstoken",
    "authtoken",
    "apitoken",
    "credential",
    "credentials",
];

/// Kinds of keys that are secret.
pub const KINDS: [&str; 16] = [
    "api",
    "secret",
    "private",
    "access",
    "auth",
    "encryption",
    "signing",
    "master",
    "app",
    "account",
    "service",
    "client",
    "admin",
    "deploy",
    "shared",
    "security",
];

/// Words that say, alone or at the end of a longer one, that what follows is to be kept secret.
const SECRET: [&[u8]; 16] = [
    b"key",
    b"token",
    b"secret",
    b"password",
    b"passwd",
    b"passphrase",
    b"pass",
    b"pwd",
    b"auth",
    b"authorization",
    b"bearer",
    b"credential",
    b"credentials",
    b"access",
    b"private",
    b"apikey",
];

/// The last three letters of each: most words have others.
static ENDINGS: [u32; SECRET.len()] = {
    let mut endings = [0; SECRET.len()];
    let mut word = 0;
    while word < SECRET.len() {
        endings[word] = ending(SECRET[word]);
        word += 1;
    }
    endings
};

/// The last three letters of a word, in lower case; 0 of one that is shorter.
const fn ending(word: &[u8]) -> u32 {
    match word {
        [.., a, b, c] => (*a as u32 | (*b as u32) << 8 | (*c as u32) << 16) | 0x0020_2020,
        _ => 0,
    }
}

/// Whether a word is one of those, or more than one of them.
pub fn says_secret(word: &[u8]) -> bool {
    let ends = |word: &[u8]| {
        let ending = ending(word);
        let is = |name: &[u8]| word.len() >= name.len() && word[word.len() - name.len()..].eq_ignore_ascii_case(name);
        ENDINGS.iter().zip(SECRET).any(|(&last, name)| last == ending && is(name))
    };
    ends(word) || (word.ends_with(b"s") || word.ends_with(b"S")) && ends(&word[..word.len() - 1])
}
