//! Rules about the secrets of one vendor each: data, and the checks that a vendor's own form allows. Nothing is found
//! here.

mod checks;
pub mod prelude;

pub use checks::Check;
#[cfg(test)]
pub use checks::base62_checksum;

use super::rule::Rule;

/// Declares the vendors' files, and lists their rules.
macro_rules! vendors {
    ($($vendor:ident)*) => {
        $(mod $vendor;)*
        /// The rules of every vendor.
        pub const ALL: &[&[Rule]] = &[$($vendor::RULES),*];
    };
}

vendors! {
    anthropic
    aws
    datadog
    digitalocean
    docker
    github
    gitlab
    google
    huggingface
    npm
    openai
    pypi
    sendgrid
    shopify
    slack
    stripe
    vault
}
