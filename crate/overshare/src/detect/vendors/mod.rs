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
    pagarme
    pagerduty
    pandadoc
    pangea
    papertrail
    paralleldots
    parseur
    particle
    paydirt
    paypal
    paystack
    pdflayer
    pdfshift
    pendo
    peopledatalabs
    percy
    perplexity
    persona
    phrase
    pinecone
    pinterest
    pipedrive
    pivotal
    pixabay
    plaid
    plain
    planetscale
    plivo
    podio
    polar
    polygon
    polymarket
    portainer
    posthog
    postman
    postmark
    prefect
    prodpad
    proof
    prospectcrm
    proxycrawl
    pubnub
    pulumi
    pushbullet
    pusher
    pushover
    pydantic
    pypi
    qualaroo
    quay
    qubole
    quicknode
    railway
    rainforest
    ramp
    rapidapi
    razorpay
    reachmail
    readme
    rebrandly
    recaptcha
    refiner
    render
    replicate
    replyio
    resend
    restpack
    retell
    retool
    riot
    rocketreach
    rockset
    rollbar
    rootly
    route4me
    rubygems
    runpod
    runway
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
    tailscale
    tatum
    tavily
    teamcity
    telegram
    telnyx
    tencent
    thingsboard
    thunderstore
    tinybird
    together
    travis
    trello
    trigger
    truenas
    twelvelabs
    twilio
    twitch
    twitter
    typeform
    unkey
    unleash
    upcloud
    uploadthing
    upstage
    valtown
    vault
    vectara
    veracode
    vercel
    voiceflow
    volcengine
    voyage
    wakatime
    wandb
    webflow
    weblate
    weglot
    woocommerce
    workato
    workos
    xai
    xata
    xendit
    yandex
    zai
    zapier
    zoho
    zuplo
}
