//! Passwords that VMware PowerCLI's scripts sign in with.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vmware-password",
    title: "Password of a vCenter or ESXi server",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Passwords that `Connect-VIServer` is given as plain text.",
    why: "Whoever reads the script can sign in to the server, and by it reach every machine that runs there.",
    fix: "Change the password, and have the script use a credential store.",
    references: &["https://developer.broadcom.com/powercli"],
    matcher: Matcher::Tokens(&[form(
        r#"Connect-VIServer -Server ["']?[A-Za-z0-9._-]{1,80}["']? -User ["']?[A-Za-z0-9@._\\-]{1,80}["']? -Password ["']?(?<secret>[A-Za-z0-9!#%&*+,./:;<=>?@^_~-]{6,80})["']?"#,
    )]),
    examples: texts(&[
        &[Is("Connect-VIServer -Server 10.1.2.3 -User root -Password "), Alnum(10), Is("!\n")],
        &[Is("Connect-VIServer -Server vc01 -User \"admin@vsphere.local\" -Password \""), Alnum(12), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("Connect-VIServer -Server vc01 -User admin -Password $password")],
        &[Is("Connect-VIServer -Server vc01 -Credential $cred")],
    ]),
}];
