//! What belongs to the package itself: its name, its scope, and the packages that its manifest names.

use crate::{manifest::Declared, report::Dependency};

use super::{Named, urls::github};

/// The package whose dependencies are listed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Own<'a> {
    /// Its name, in whatever ecosystem.
    pub name: Option<&'a str>,
    /// The address of its repository.
    pub repository: Option<&'a str>,
    /// The names in its `package.json`; `None` where it has none.
    pub declared: Option<&'a Declared>,
}

impl Own<'_> {
    /// A package without sources yet.
    #[inline(never)]
    pub(super) fn dependency(&self, named: &Named) -> Dependency {
        Dependency {
            ecosystem: named.ecosystem.to_owned(),
            name: named.name.clone(),
            version: named.version.clone(),
            declared: self.declares(named),
            own_scope: self.has_scope(named),
            sources: 0,
            lines: 0,
            bytes: 0,
        }
    }

    /// Whether the manifest names a package; `None` where it could not.
    fn declares(&self, named: &Named) -> Option<bool> {
        let declared = self.declared.filter(|_| matches!(named.ecosystem, "npm" | "generic"))?;
        Some(declared.names.contains(&named.name))
    }

    /// Whether a package has the scope of this one's name, or the name.
    fn has_scope(&self, named: &Named) -> bool {
        let Some(own) = self.npm_name().filter(|_| named.ecosystem == "npm") else { return false };
        own == named.name || scope(own).is_some_and(|own| scope(&named.name) == Some(own))
    }

    /// What calls itself so in a banner: npm's package where the manifest names one, and else just a name.
    pub fn banner(&self, name: &str, version: Option<&str>) -> Named {
        let is_declared = self.declared.is_some_and(|declared| declared.names.contains(name));
        Named::new(if is_declared { "npm" } else { "generic" }, name, version)
    }

    /// The repository that a path as the map writes it leads into, where it is known to be somebody else's: a package
    /// that says where its own is, and that is with another owner.
    pub fn foreign_repository(&self, raw: &str) -> Option<Named> {
        let (own, _) = self.repository.and_then(github).filter(|_| raw.starts_with("https://"))?;
        let (owner, name) = github(raw)?;
        (!owner.eq_ignore_ascii_case(own)).then(|| Named::new("github", format!("{owner}/{name}"), None))
    }

    /// Its name as npm knows it.
    pub fn npm_name(&self) -> Option<&str> {
        self.declared.and_then(|declared| declared.own.as_deref())
    }

    /// Whether what calls itself `name` may be this package, or another by the same people.
    pub fn is_related(&self, name: &str) -> bool {
        let plain = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
        };
        let name = plain(name);
        let own = self.name.into_iter().chain(self.npm_name()).flat_map(|own| own.split(['/', '.']));
        own.map(plain).any(|own| !own.is_empty() && (name.contains(&own) || own.contains(&name)))
    }
}

/// The scope of a name.
pub fn scope(name: &str) -> Option<&str> {
    name.strip_prefix('@')?.split_once('/').map(|(scope, _)| scope)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(own: &str, name: &str, expected: (Option<bool>, bool)) {
        let names = ["react", "@acme/ui"].map(str::to_owned).into();
        let declared = Declared { own: Some(own.to_owned()), names };
        let found = Own { name: Some(own), declared: Some(&declared), ..Own::default() }
            .dependency(&Named::new("npm", name, None));
        assert_eq!((found.declared, found.own_scope), expected, "{own} {name}");
    }

    #[test]
    fn manifest_and_scope_are_held_against_a_name() {
        check("@acme/app", "react", (Some(true), false));
        check("@acme/app", "@acme/ui", (Some(true), true));
        check("@acme/app", "@acme/secret", (Some(false), true));
        check("@acme/app", "@acme/app", (Some(false), true));
        check("@acme/app", "@acmes/a", (Some(false), false));
        check("app", "app", (Some(false), true));
        check("app", "apple", (Some(false), false));
        let none = Own::default().dependency(&Named::new("npm", "react", None));
        assert_eq!((none.declared, none.own_scope), (None, false));
    }

    #[test]
    fn a_repository_of_somebody_else_is_told_from_ones_own() {
        let raw = "https://raw.githubusercontent.com/fb55/css-select/1a2b/src/a.ts";
        let foreign = |repository| Own { repository, ..Own::default() }.foreign_repository(raw);
        assert_eq!(foreign(Some("https://github.com/acme/app")), Some(Named::new("github", "fb55/css-select", None)));
        assert_eq!(foreign(Some("git@github.com:FB55/other.git")), None);
        assert_eq!((foreign(None), foreign(Some("https://host.example/acme/app"))), (None, None));
    }

    #[test]
    fn related_names_share_a_word() {
        let own = Own { name: Some("@acme/sdk-core"), ..Own::default() };
        for (name, expected) in [("acme-ui", true), ("sdk", true), ("sdk-core", true), ("jquery", false)] {
            assert_eq!(own.is_related(name), expected, "{name}");
        }
        assert!(!Own::default().is_related("jquery"));
    }
}
