//! Zoom's app credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zoom-secret",
    title: "Zoom client secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client secrets: 32 letters and digits behind a name that says `zoom` and secret.",
    why: "Together with the client’s identifier it can act as the app: read meetings and recordings, as far as that may.",
    fix: "Regenerate the secret on marketplace.zoom.us under the app’s App Credentials.",
    references: &["https://developers.zoom.us/docs/internal-apps/s2s-oauth/"],
    matcher: Matcher::Named(&[Named { check: drawn, ..owned(&["zoom", "zoomus"], &["[A-Za-z0-9]{32}"]) }]),
    examples: texts(&[
        &[Is("ZOOM_API_KEY="), Like("[A-Za-z0-9]{32}")],
        &[Is("{\"zoomApiKey\": \""), Like("[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const zoomSecret = '"), Like("[A-Za-z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("ZOOM_API_KEY="), Like("[A-Za-z0-9]{31}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{32}"), Is("\"")],
        &[Is("ZOOM_API_KEY=your_zoom_api_key_goes_here")],
    ]),
}];
