//! Passwords that PowerShell's scripts turn into secure strings.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "powershell-password",
    title: "Password in a PowerShell script",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Passwords that `ConvertTo-SecureString` is given as plain text.",
    why: "Whoever reads the script knows the password.",
    fix: "Change the password, and have the script ask for it or read it from a vault.",
    references: &[
        "https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring",
    ],
    matcher: Matcher::Tokens(&[
        form(r#"ConvertTo-SecureString ["'](?<secret>[A-Za-z0-9!#%&*+,./:;<=>?@^_~-]{6,80})["'] -AsPlainText"#),
        form(r#"ConvertTo-SecureString -String ["'](?<secret>[A-Za-z0-9!#%&*+,./:;<=>?@^_~-]{6,80})["'] -AsPlainText"#),
        form(r#"ConvertTo-SecureString -AsPlainText -Force ["'](?<secret>[A-Za-z0-9!#%&*+,./:;<=>?@^_~-]{6,80})["']"#),
        form(
            r#"ConvertTo-SecureString -AsPlainText -Force -String ["'](?<secret>[A-Za-z0-9!#%&*+,./:;<=>?@^_~-]{6,80})["']"#,
        ),
    ]),
    examples: texts(&[
        &[Is("$p = ConvertTo-SecureString \""), Alnum(16), Is("\" -AsPlainText -Force")],
        &[Is("ConvertTo-SecureString -String '"), Alnum(12), Is("!9' -AsPlainText -Force")],
        &[Is("ConvertTo-SecureString -AsPlainText -Force \""), Alnum(14), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("ConvertTo-SecureString $env:PASSWORD -AsPlainText -Force")],
        &[Is("ConvertTo-SecureString \"abc\" -AsPlainText")],
        &[Is("ConvertTo-SecureString \"$Password\" -AsPlainText -Force")],
    ]),
}];
