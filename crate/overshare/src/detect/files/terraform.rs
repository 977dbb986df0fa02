//! What Terraform and OpenTofu keep: their state, and files of values. Not code, and not a state without resources.

use std::collections::BTreeSet;

use crate::{
    detect::rule::{Class, FileRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
    text::json,
};

use super::tell::{assignments, base_name, count, ends_in, gather, is_pattern, listed, told};

/// State of infrastructure.
pub const TERRAFORM_STATE: Rule = Rule {
    id: "terraform-state",
    title: "State of Terraform",
    class: Class::CloudState,
    severity: Severity::High,
    what: "Files called `.tfstate` or `.tfstate.backup` that are a state with resources or outputs. Not an empty state.",
    why: "A state lists the infrastructure with every attribute of it, in clear: addresses, names of accounts, and passwords that were generated or passed on.",
    fix: "Take the file out of the package, keep the state in a remote backend, and replace the passwords that it holds.",
    references: &["https://developer.hashicorp.com/terraform/language/state/sensitive-data"],
    matcher: Matcher::File(FileRule { path: is_state, read: read_state }),
    examples: texts(&[&[Is(
        "{\"version\":4,\"lineage\":\"x\",\"outputs\":{\"host\":{\"value\":\"a\"}},\"resources\":[{\"mode\":\"managed\",\"type\":\"aws_db_instance\",\"name\":\"main\"}]}",
    )]]),
    counter_examples: texts(&[
        &[Is("{\"version\":4,\"lineage\":\"x\",\"outputs\":{},\"resources\":[]}")],
        &[Is("{\"resources\":[{\"type\":\"a\"}]}")],
        &[Is("no JSON")],
    ]),
};

/// Values for variables.
pub const TERRAFORM_VARIABLES: Rule = Rule {
    id: "terraform-variables",
    title: "Values for Terraform's variables",
    class: Class::CloudState,
    severity: Severity::Medium,
    what: "Files called `.tfvars` that set a value. Not those that are named as an example, and not those that set nothing.",
    why: "Such files hold what is kept out of the code on purpose: accounts, addresses, and often passwords.",
    fix: "Leave the file out of the package; if a value in it is a credential, replace it first.",
    references: &["https://developer.hashicorp.com/terraform/language/values/variables"],
    matcher: Matcher::File(FileRule { path: is_variables, read: read_variables }),
    examples: texts(&[&[Is("region = \"eu-central-1\"\ndb_password = \"a-value\"\n")]]),
    counter_examples: texts(&[&[Is("# region = \"x\"\n")], &[Is("region = \"\"\n")], &[Is("")]]),
};

fn is_state(path: &str) -> bool {
    ends_in(path, &["tfstate"]) || base_name(path).ends_with(".tfstate.backup")
}

fn is_variables(path: &str) -> bool {
    ends_in(path, &["tfvars"]) && !is_pattern(base_name(path))
}

fn read_state(text: &[u8]) -> Vec<Hit> {
    let Some(state) = json::parse(text) else { return Vec::new() };
    let is_one = ["lineage", "terraform_version", "serial"].iter().any(|key| state.get(key).is_some());
    let resources = state.get("resources").or_else(|| state.get("modules")).and_then(json::Value::items);
    let resources = resources.unwrap_or_default();
    let outputs = match state.get("outputs") {
        Some(json::Value::Object(members)) => members.len() as u64,
        _ => 0,
    };
    if !is_one || resources.is_empty() && outputs == 0 {
        return Vec::new();
    }
    let mut types = BTreeSet::new();
    for kind in resources.iter().filter_map(|resource| resource.get("type")?.text()) {
        gather(&mut types, kind);
    }
    let of = listed(&types, "type", "types").map(|types| format!(" of {types}")).unwrap_or_default();
    let resources = count(resources.len() as u64, "resource", "resources");
    let outputs = count(outputs, "output", "outputs");
    vec![told(format!("{resources}{of}; {outputs}"), text)]
}

fn read_variables(text: &[u8]) -> Vec<Hit> {
    let (mut names, mut secrets) = (BTreeSet::new(), Vec::new());
    for (name, value) in assignments(text).filter(|(_, value)| !value.is_empty()) {
        gather(&mut names, &String::from_utf8_lossy(&text[name]));
        secrets.push(value);
    }
    let hit = |evidence| Hit { secrets, ..told(evidence, text) };
    listed(&names, "value", "values").map(hit).into_iter().collect()
}
