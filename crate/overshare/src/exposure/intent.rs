//! What a package was taken to be: by what the person says, or by what it says of itself. Reads no licence.

use crate::report::{Intent, Package};

/// What a package means its source to be, and why.
pub struct Meant {
    /// Whether strangers may read it.
    pub intent: Intent,
    /// The reason, as a sentence.
    pub reason: String,
    /// Whether the person said so.
    pub said: bool,
}

/// What the package was taken to be; what the person says of it counts.
pub fn of(package: Option<&Package>, said: Option<Intent>) -> Meant {
    let own = package.map(|package| (package.intent, package.intent_reason.as_str()));
    let (shown, reason) = own.unwrap_or((Intent::Unknown, "Nothing here says whether the source is meant to be read."));
    let reason = match said {
        Some(Intent::Open) => "You say that this source is meant to be read.",
        Some(Intent::Closed) => "You say that this source is not meant to be read.",
        Some(Intent::Unknown) => "You say that nothing tells whether this source is meant to be read.",
        None => reason,
    };
    Meant { intent: said.unwrap_or(shown), reason: reason.to_owned(), said: said.is_some() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_person_says_counts() {
        let told = |said| {
            let meant = of(None, said);
            (meant.intent, meant.said)
        };
        assert_eq!(told(None), (Intent::Unknown, false));
        assert_eq!(told(Some(Intent::Closed)), (Intent::Closed, true));
        assert!(of(None, Some(Intent::Open)).reason.starts_with("You say"));
    }
}
