//! Settings, tools and instructions of AI coding tools, read for what they tell. Not records of what was said to them, and
//! not the credentials in them, which other rules find.

use std::collections::BTreeSet;

use crate::{
    detect::rule::{Class, File, FileRule, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
    text::json::{self, Value},
};

use super::tell::{base_name, count, ends_in, gather, home_paths, hosts, listed, told, within};

/// Settings with lists of what is allowed, and servers.
pub const AGENT_SETTINGS: Rule = Rule {
    id: "agent-settings",
    title: "Settings of an AI tool",
    class: Class::AgentSettings,
    severity: Severity::Low,
    what: "`.claude/settings.json` and `settings.local.json`, `.claude.json`, `.mcp.json`, `mcp.json` in `.cursor` and `.vscode`, `claude_desktop_config.json`, `.gemini/settings.json`, read as JSON: commands, hosts and absolute paths that are allowed, hooks, servers with what starts them, and names of variables. Settings that tell nothing of these count as info.",
    why: "Lists of what is allowed grow as people work: they name inner hosts, paths of the machine, and whole commands, sometimes with a token in them.",
    fix: "Leave the folder out of the package: list what is to be packed in `files` in package.json. A token in it has to be replaced first.",
    references: &[
        "https://docs.anthropic.com/en/docs/claude-code/settings",
        "https://modelcontextprotocol.io/docs/develop/connect-local-servers",
    ],
    matcher: Matcher::File(FileRule { path: is_settings, read: read_settings }),
    examples: texts(&[
        &[Is("{\"permissions\":{\"allow\":[\"Bash(npm run test:*)\",\"WebFetch(domain:wiki.inner)\"]}}")],
        &[Is("{\"mcpServers\":{\"db\":{\"command\":\"npx\",\"args\":[\"x\"],\"env\":{\"DB_URL\":\"a\"}}}}")],
        &[Is("{\"model\":\"any\"}")],
    ]),
    counter_examples: texts(&[&[Is("{}")], &[Is("[]")], &[Is("no JSON")]]),
};

/// Texts for agents.
pub const AGENT_INSTRUCTIONS: Rule = Rule {
    id: "agent-instructions",
    title: "Instructions for AI tools",
    class: Class::AgentSettings,
    severity: Severity::Info,
    what: "`CLAUDE.md`, `CLAUDE.local.md`, `AGENTS.md`, `GEMINI.md`, `.windsurfrules`, `.cursorrules`, `.clinerules`, `copilot-instructions.md`, `.aider.conf.yml` and prompts, read for the hosts, paths of home folders and commands in them. Not empty files.",
    why: "Such files say how the project is built and run, and sometimes what is not told elsewhere: inner hosts, names, plans.",
    fix: "Read the file as a stranger would; leave it out of the package where it is meant for the project alone.",
    references: &["https://agents.md/", "https://docs.anthropic.com/en/docs/claude-code/memory"],
    matcher: Matcher::File(FileRule { path: is_instructions, read: read_instructions }),
    examples: texts(&[&[Is(
        "# Project\n\nRun the tests:\n\n```sh\nnpm test\n```\n\nThe wiki is at https://wiki.inner/x\n",
    )]]),
    counter_examples: texts(&[&[Is("")], &[Is(" \n")]]),
};

/// Commands, agents, skills and rules.
pub const AGENT_TOOLS: Rule = Rule {
    id: "agent-tools",
    title: "Commands and agents for AI tools",
    class: Class::AgentSettings,
    severity: Severity::Info,
    what: "Commands, agents, skills, hooks and rules in `.claude`, `.cursor`, `.gemini`, `.codex`, `.windsurf`, `.clinerules` and `.github/prompts`. All of one kind are one finding. Not settings, and not empty files.",
    why: "They are prompts that the project wrote for itself: how its people work, and what its tools may do.",
    fix: "Leave the folders out of the package where they are meant for the project alone.",
    references: &["https://docs.anthropic.com/en/docs/claude-code/slash-commands"],
    matcher: Matcher::Head(HeadRule { read: read_tools, path: ".claude/commands/release.md" }),
    examples: texts(&[&[Is("Release the package.\n")]]),
    counter_examples: texts(&[&[Is("")], &[Is("\n")]]),
};

fn is_settings(path: &str) -> bool {
    let name = base_name(path);
    let is_within = |folder| within(path, folder).is_some();
    match name {
        ".mcp.json" | ".claude.json" | "claude_desktop_config.json" | "mcp_config.json" => true,
        "settings.json" | "settings.local.json" => is_within(".claude") || is_within(".gemini"),
        "mcp.json" => is_within(".cursor") || is_within(".vscode") || is_within(".amazonq") || is_within(".roo"),
        _ => false,
    }
}

fn is_instructions(path: &str) -> bool {
    let names = [
        "CLAUDE.md",
        "CLAUDE.local.md",
        "AGENTS.md",
        "AGENT.md",
        "GEMINI.md",
        ".windsurfrules",
        ".cursorrules",
        ".clinerules",
        ".goosehints",
        "copilot-instructions.md",
        ".aider.conf.yml",
        ".aider.conf.yaml",
    ];
    let name = base_name(path);
    names.contains(&name) || name.ends_with(".prompt.md") || name.ends_with(".chatmode.md")
}

fn read_instructions(text: &[u8]) -> Vec<Hit> {
    if text.trim_ascii().is_empty() {
        return Vec::new();
    }
    let lines = count(memchr::memchr_iter(b'\n', text).count() as u64 + 1, "line", "lines");
    let commands = count(commands(text), "command", "commands");
    let paths = count(home_paths(text).len() as u64, "path of a home folder", "paths of home folders");
    let hosts = listed(&hosts(text), "host", "hosts").unwrap_or_else(|| "no hosts".to_owned());
    vec![told(format!("{lines}; {commands} in blocks of code; {hosts}; {paths}"), text)]
}

/// Lines of code that is set apart as a shell's.
fn commands(text: &[u8]) -> u64 {
    let (mut is_within, mut is_shell, mut commands) = (false, false, 0);
    for line in text.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii) {
        if let Some(language) = line.strip_prefix(b"```") {
            is_within = !is_within;
            is_shell = is_within && matches!(language, b"" | b"sh" | b"bash" | b"shell" | b"zsh" | b"console");
        } else if is_shell && !line.is_empty() && !line.starts_with(b"#") {
            commands += 1;
        }
    }
    commands
}

fn read_tools(file: &File<'_>) -> Option<Hit> {
    if is_settings(file.path) || is_instructions(file.path) || file.head.trim_ascii().is_empty() {
        return None;
    }
    let folders = [".claude", ".cursor", ".gemini", ".codex", ".windsurf", ".clinerules", ".aider", ".roo"];
    let kinds = ["commands", "agents", "skills", "hooks", "rules", "prompts", "output-styles", "modes"];
    let in_folder = |folder: &&str| {
        let below = within(file.path, folder)?;
        let kind = kinds.iter().find(|kind| below.strip_prefix(*kind).is_some_and(|rest| rest.starts_with('/')));
        // Rules may lie in their folder without another.
        Some(format!("{} in {folder}", kind.or_else(|| (*folder == ".clinerules").then_some(&"rules"))?))
    };
    let in_github = || within(file.path, ".github")?.starts_with("prompts/").then(|| "prompts in .github".to_owned());
    let what = folders.iter().find_map(in_folder).or_else(in_github)?;
    ends_in(file.path, &["md", "mdc", "toml", "json", "yaml", "yml", "sh", "py", "js", "txt"])
        .then(|| file.hit(what.clone(), what.as_bytes()))
}

/// What settings tell.
#[derive(Default)]
struct Told {
    commands: BTreeSet<String>,
    allowed: u64,
    hosts: BTreeSet<String>,
    paths: BTreeSet<String>,
    servers: BTreeSet<String>,
    variables: BTreeSet<String>,
    hooks: u64,
}

fn read_settings(text: &[u8]) -> Vec<Hit> {
    let Some(Value::Object(members)) = json::parse(text) else { return Vec::new() };
    if members.is_empty() {
        return Vec::new();
    }
    let settings = Value::Object(members);
    let mut all = Told { hosts: hosts(text), paths: home_paths(text), ..Told::default() };
    if let Some(permissions) = settings.get("permissions") {
        for list in ["allow", "ask", "deny"] {
            let items = permissions.get(list).and_then(Value::items).unwrap_or_default();
            items.iter().filter_map(Value::text).for_each(|item| permission(item, &mut all));
        }
    }
    for name in ["mcpServers", "servers"] {
        members_of(settings.get(name)).for_each(|(name, server)| add_server(name, server, &mut all));
    }
    members_of(settings.get("env")).for_each(|(name, _)| gather(&mut all.variables, name));
    all.hooks = members_of(settings.get("hooks")).count() as u64;
    let parts = parts(&all);
    let severity = parts.is_empty().then_some(Severity::Info);
    let evidence = if parts.is_empty() { "no commands, hosts or paths".to_owned() } else { parts.join("; ") };
    vec![Hit { severity, ..told(evidence, text) }]
}

fn members_of(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    let members = match value {
        Some(Value::Object(members)) => members.as_slice(),
        _ => &[],
    };
    members.iter().map(|(name, value)| (name.as_str(), value))
}

/// One item of a list: `Bash(git push:*)`, `WebFetch(domain:a.host)`, `Read(//Users/me/**)`.
fn permission(item: &str, all: &mut Told) {
    let Some((tool, rest)) = item.split_once('(') else { return };
    let inner = rest.strip_suffix(')').unwrap_or(rest);
    if let Some(host) = inner.strip_prefix("domain:") {
        gather(&mut all.hosts, host);
    } else if tool == "Bash" {
        all.allowed += 1;
        gather(&mut all.commands, program(inner));
    } else if inner.starts_with('/') {
        gather(&mut all.paths, inner);
    }
}

/// The program that a command starts, without what it is told: that may be a secret.
fn program(command: &str) -> &str {
    let is_variable = |word: &&str| word.split_once('=').is_some_and(|(name, _)| !name.is_empty());
    let word = command.split_whitespace().find(|word| !is_variable(word)).unwrap_or_default();
    base_name(word.split(':').next().unwrap_or_default())
}

fn add_server(name: &str, server: &Value, all: &mut Told) {
    let command = server.get("command").and_then(Value::text).map(program);
    gather(&mut all.servers, &command.map_or(name.to_owned(), |command| format!("{name} by {command}")));
    members_of(server.get("env")).for_each(|(name, _)| gather(&mut all.variables, name));
}

fn parts(all: &Told) -> Vec<String> {
    let programs = listed(&all.commands, "program", "programs")
        .map(|programs| format!("{} of {programs}", count(all.allowed, "rule for commands", "rules for commands")));
    let hooks = (all.hooks > 0).then(|| count(all.hooks, "kind of hook", "kinds of hooks"));
    let paths = (!all.paths.is_empty()).then(|| count(all.paths.len() as u64, "absolute path", "absolute paths"));
    let servers = listed(&all.servers, "server", "servers");
    let variables = listed(&all.variables, "variable", "variables");
    [programs, listed(&all.hosts, "host", "hosts"), paths, hooks, servers, variables].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_without_what_they_pass_on() {
        let text = br#"{"permissions":{"allow":["Bash(TOKEN=abc curl -H x https://api.inner/v1:*)","Bash(npm run a:*)",
            "WebFetch(domain:wiki.inner)","Read(//Users/ann/secret/**)"],"deny":[]},"env":{"API_KEY":"v"},"hooks":{"Stop":[]}}"#;
        let hit = &read_settings(text)[0];
        assert_eq!(
            hit.evidence,
            "2 rules for commands of 2 programs (curl, npm); 2 hosts (api.inner, wiki.inner); 2 absolute paths; 1 kind of hook; 1 variable (API_KEY)"
        );
        assert_eq!(hit.severity, None);
        assert_eq!(read_settings(b"{\"model\":\"x\"}")[0].severity, Some(Severity::Info));
    }

    #[test]
    fn servers_are_told_with_what_starts_them() {
        let text = br#"{"mcpServers":{"db":{"command":"/usr/bin/npx","args":["-y","x"],"env":{"DB_URL":"a"}},"w":{"url":"https://mcp.inner/sse"}}}"#;
        let evidence = &read_settings(text)[0].evidence;
        assert_eq!(evidence, "1 host (mcp.inner); 2 servers (db by npx, w); 1 variable (DB_URL)");
    }

    #[test]
    fn instructions_are_counted() {
        let text = b"# a\n```bash\n# no\nnpm test\ncargo test\n```\nsee https://a.inner\n";
        let evidence = &read_instructions(text)[0].evidence;
        assert_eq!(evidence, "8 lines; 2 commands in blocks of code; 1 host (a.inner); 0 paths of home folders");
    }

    #[test]
    fn tools_are_told_by_their_folder() {
        let told = |path| read_tools(&File { path, head: b"text", bytes: 4 }).map(|hit| hit.evidence);
        assert_eq!(told("a/.claude/agents/x.md").unwrap(), "agents in .claude");
        assert_eq!(told(".cursor/rules/x.mdc").unwrap(), "rules in .cursor");
        assert_eq!(told(".clinerules/x.md").unwrap(), "rules in .clinerules");
        assert_eq!(told(".claude/settings.json"), None);
        assert_eq!(told("docs/agents/x.md"), None);
    }
}
