//! SonarQube's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "sonar-token",
        title: "SonarQube token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of users (`squ_`), projects (`sqp_`), global analysis (`sqa_`) and badges (`sqb_`) and 40 hexadecimal digits.",
        why: "Whoever holds a user’s token can read the projects’ source code; the others send analyses.",
        fix: "Revoke the token in SonarQube under My Account, Security.",
        references: &["https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/"],
        matcher: Matcher::Tokens(&[
            form("squ_[0-9A-Za-z]{40}"),
            form("sqp_[0-9A-Za-z]{40}"),
            form("sqa_[0-9A-Za-z]{40}"),
            form("sqb_[0-9A-Za-z]{40}"),
        ]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Like("squ_[0-9A-Za-z]{40}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("sqp_[0-9A-Za-z]{40}"), Is("'}")],
            &[Is("// was: "), Like("sqa_[0-9A-Za-z]{40}")],
            &[Is("SONAR_TOKEN="), Like("sqb_[0-9A-Za-z]{40}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("squ_[0-9A-Za-z]{39}"), Is("\"")],
            &[Is("key = \""), Like("sqp_[0-9A-Za-z]{39}"), Is("\"")],
            &[Is("key = \""), Like("sqa_[0-9A-Za-z]{39}"), Is("\"")],
            &[Is("x"), Like("squ_[0-9A-Za-z]{40}")],
            &[Is("TOKEN=squ_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "sonar-legacy-token",
        title: "SonarQube or SonarCloud token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of the older form: 40 hexadecimal digits or letters behind a name that says `sonar`.",
        why: "Whoever holds the token can read the projects’ source code.",
        fix: "Revoke the token in SonarQube or SonarQube Cloud under My Account, Security.",
        references: &["https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/"],
        matcher: Matcher::Named(&[owned(
            &["sonar", "sonarqube", "sonarcloud", "sonartoken", "sonarlogin"],
            &["[0-9a-f]{40}", "[0-9A-Za-z]{40}"],
        )]),
        examples: texts(&[
            &[Is("SONAR_TOKEN="), Hex(40)],
            &[Is("sonar.login="), Hex(40)],
            &[Is("{\"sonarToken\": \""), Hex(40), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("SONAR_API_KEY="), Like("[0-9a-f]{39}")],
            &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
            &[Is("SONAR_API_KEY=your_sonar_api_key_goes_here")],
        ]),
    },
];
