//! Microsoft Teams' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "msteams-webhook",
    title: "Microsoft Teams incoming webhook",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "URLs of a connector: two UUIDs, `IncomingWebhook`, 32 hexadecimal digits and a UUID.",
    why: "A stranger can post messages into the channel.",
    fix: "Remove the webhook in Teams under the channel's Connectors (or Workflows), and create another.",
    references: &[
        "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
    ],
    matcher: Matcher::Tokens(&[
        form(
            "com/webhookb2/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(/[A-Za-z0-9_-]{20,60})?",
        ),
        form(
            "outlook\\.office\\.com/webhook/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(@|%40)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        ),
        form(
            "outlook\\.office365\\.com/webhook/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(@|%40)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        ),
    ]),
    examples: texts(&[
        &[
            Is("https://api.msteams.test/v1?token=https://acme.webhook.office.com/webhookb2/"),
            Uuid,
            Is("@"),
            Uuid,
            Is("/IncomingWebhook/"),
            Hex(32),
            Is("/"),
            Uuid,
        ],
        &[
            Is("e.exports={t:\"https://outlook.office.com/webhook/"),
            Uuid,
            Is("@"),
            Uuid,
            Is("/IncomingWebhook/"),
            Hex(32),
            Is("/"),
            Uuid,
            Is("\",d:1}"),
        ],
        &[
            Is("Authorization: Bearer https://acme.webhook.office.com/webhookb2/"),
            Uuid,
            Is("@"),
            Uuid,
            Is("/IncomingWebhook/"),
            Hex(32),
            Is("/"),
            Uuid,
        ],
    ]),
    counter_examples: texts(&[
        &[
            Is("https://acme.webhook.office.com/webhookb2/"),
            Uuid,
            Is("@"),
            Uuid,
            Is("/IncomingWebhook/"),
            Hex(31),
            Is("/"),
            Uuid,
        ],
        &[Is("https://outlook.office.com/webhook/"), Uuid],
    ]),
}];
