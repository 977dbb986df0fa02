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
    paddle
    pangea
    percy
    perplexity
    persona
    pinecone
    pinterest
    plaid
    plain
    planetscale
    polar
    portainer
    posthog
    postman
    prefect
    proof
    pubnub
    pulumi
    pydantic
    pypi
    ramp
    rapidapi
    readme
    render
    replicate
    resend
    retell
    retool
    riot
    rootly
    rubygems
    runpod
    salesforce
    samsara
    sanity
    scale
    scaleway
    scalingo
    scrapfly
    segment
    sendgrid
    sendinblue
    sentry
    settlemint
    shippo
    shopify
    sidekiq
    sindri
    slack
    snyk
    socket
    sonarqube
    sourcegraph
    square
    stability
    stackhawk
    statsig
    stripe
    stytch
    supabase
    supernotes
    vault
}
