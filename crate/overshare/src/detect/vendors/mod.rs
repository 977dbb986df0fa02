//! Rules about the secrets of one vendor each: data, and the checks that a vendor's own form allows. Nothing is found
//! here.

mod checks;
mod marvin;
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
    abstractapi
    abuseipdb
    accuweather
    activecampaign
    adafruit
    adobe
    age
    agora
    ai21
    aikido
    airbrake
    airbyte
    airtable
    airvisual
    aiven
    akamai
    alchemy
    algolia
    alibaba
    alphavantage
    amplitude
    anthropic
    anypoint
    apideck
    apifonica
    apify
    apilayer
    apimetrics
    apitemplate
    apollo
    appcenter
    appcues
    appfollow
    appointedd
    appoptics
    appsignal
    appsynergy
    arcjet
    artifactory
    asaas
    asana
    assemblyai
    atera
    atlassian
    audd
    auth0
    authress
    autodesk
    autoklose
    autopilot
    avaza
    aviationstack
    aws
    axiom
    axonaut
    ayrshare
    azure
    azure_devops
    backblaze
    baidu
    bannerbear
    baremetrics
    baseten
    beamer
    beebole
    besnappy
    besttime
    betterstack
    bingmaps
    bitbar
    bitbucket
    bitcoin
    bitcoinaverage
    bitfinex
    bitly
    bitmex
    bitrise
    bittrex
    bitwarden
    blazemeter
    blitapp
    blockfrost
    blocknative
    blockprotocol
    blynk
    bombbomb
    boostnote
    borgbase
    box_com
    braintree
    branch
    brandfetch
    brave
    browserbase
    browserless
    browserstack
    browshot
    bscscan
    buddyns
    budibase
    bugherd
    bugsnag
    builder_io
    buildkite
    bulbul
    bunny
    buttercms
    bynder
    caflou
    calcom
    calendarific
    calendly
    calorieninjas
    campayn
    canadian_digital_service
    canny
    canva
    capsulecrm
    captaindata
    carboninterface
    cartesia
    carto
    cashfree
    castai
    censys
    centralstationcrm
    cerebras
    cfxre
    chargebee
    chargify
    chartmogul
    chatbot
    chatfuel
    checio
    checkly
    checkout
    chief
    cicero
    cielo
    circleci
    cisco_meraki
    civo
    clarifai
    clay
    clearbit
    clerk
    clickhouse
    clicksend
    clickup
    cliengo
    clockify
    clockwork
    clojars
    closecrm
    cloudant
    cloudconvert
    cloudflare
    cloudimage
    cloudinary
    cloudmersive
    cloudpayments
    cloudplan
    cloudsight
    cloudsmith
    cloverly
    clustdoc
    datadog
    digitalocean
    docker
    github
    gitlab
    google
    huggingface
    npm
    onepassword
    openai
    pypi
    sendgrid
    shopify
    slack
    stripe
    vault
}
