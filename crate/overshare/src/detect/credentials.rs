//! User names and passwords that programs hand to the classes which hold them. Not those that are read from elsewhere.

use super::vendors::prelude::*;

/// A user and a password in one call.
pub const CREDENTIALS_OBJECT: Rule = Rule {
    id: "credentials-object",
    title: "User and password in a program",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Passwords written into the call of a class that holds a user and a password: .NET's `NetworkCredential`, Java's `PasswordAuthentication` and `UsernamePasswordCredentials`.",
    why: "Whoever reads the program can do on that server what the user may.",
    fix: "Change the password on the server that the program logs in to, and read it from the environment.",
    references: &[
        "https://learn.microsoft.com/en-us/dotnet/api/system.net.networkcredential",
        "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/net/PasswordAuthentication.html",
    ],
    matcher: Matcher::Tokens(&[
        form(
            r#"NetworkCredential\(["'][A-Za-z0-9._@\\-]{1,60}["'], ?["'](?<secret>[A-Za-z0-9!#$%&*+,./:;=?@^_~-]{8,80})["']"#,
        ),
        form(
            r#"PasswordAuthentication\(["'][A-Za-z0-9._@\\-]{1,60}["'], ?["'](?<secret>[A-Za-z0-9!#$%&*+,./:;=?@^_~-]{8,80})["']"#,
        ),
        form(
            r#"UsernamePasswordCredentials\(["'][A-Za-z0-9._@\\-]{1,60}["'], ?["'](?<secret>[A-Za-z0-9!#$%&*+,./:;=?@^_~-]{8,80})["']"#,
        ),
    ]),
    examples: texts(&[
        &[Is("client.Credentials = new NetworkCredential(\"deploy\", \""), Alnum(16), Is("\");")],
        &[Is("return new PasswordAuthentication('mail@host.net','"), Alnum(12), Is("4'.toCharArray());")],
        &[Is("new UsernamePasswordCredentials(\"admin\", \""), Alnum(20), Is("\")")],
    ]),
    counter_examples: texts(&[
        &[Is("new NetworkCredential(\"user\", \"thePasswordOfTheUser\")")],
        &[Is("new NetworkCredential(user, password)")],
        &[Is("new PasswordAuthentication(\"user\", \"changeme1\")")],
        &[Is("new UsernamePasswordCredentials(\"user\", \"your_password1\")")],
    ]),
};
