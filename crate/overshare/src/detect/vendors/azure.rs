//! Azure's keys of services, connection strings and application secrets. Not those of Azure DevOps.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "azure-service-key",
        title: "Azure service key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Keys that carry a mark and a checksum: of Storage, Cosmos DB, Batch, API Management, Redis, Service Bus, Event Hubs, IoT, Search, Container Registry, Functions, AI services.",
        why: "Whoever holds the key has the service as its owner has it: reads, changes and deletes its data, at the owner's cost.",
        fix: "Regenerate the key in the Azure portal under the resource's Keys, roll the other one out first, and use managed identities.",
        references: &[
            "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
            "https://github.com/microsoft/security-utilities",
        ],
        matcher: Matcher::Tokens(&[
            proved(
                "[A-Za-z0-9+/]{76}(\\+ASt|ACDb|\\+ABa|/AM7|\\+AMC|APIM)[A-Za-z0-9+/]{5}[AQgw]==",
                has_their_checksum,
            ),
            proved(
                "[A-Za-z0-9+/]{33}(AzCa|\\+ASb|\\+AEh|\\+ARm|AIoT|\\+SQL)[A-P][A-Za-z0-9+/]{5}=",
                has_their_checksum,
            ),
            proved("[A-Za-z0-9+/]{42}(AzSe|\\+ACR)[A-D][A-Za-z0-9+/]{5}", has_their_checksum),
            proved("[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==", has_their_checksum),
            proved("[A-Za-z0-9]{52}JQQJ9[9D][A-Za-z0-9]{26}", has_the_common_checksum),
        ]),
        examples: texts(&[
            &[Is("key = \""), Like("[A-Za-z0-9]{76}ACDb[A-Za-z0-9]{5}[AQgw]=="), Is("\"")],
            &[Is("AccountKey="), Like("[A-Za-z0-9]{76}\\+ASt[A-Za-z0-9]{5}[AQgw]==")],
            &[Is("x = '"), Like("[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}="), Is("'")],
            &[Is("\""), Like("[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}"), Is("\"")],
            &[Is("code="), Like("[A-Za-z0-9]{44}AzFu[A-Za-z0-9]{5}[AQgw]==")],
        ]),
        counter_examples: texts(&[
            &[Is("\""), Like("[A-Za-z0-9]{75}ACDb[A-Za-z0-9]{5}[AQgw]=="), Is("\"")],
            &[Is("\""), Alnum(52), Is("JQQI99"), Alnum(26), Is("\"")],
            &[Is("\""), Like("[A-Za-z0-9]{33}AzCb[A-P][A-Za-z0-9]{5}="), Is("\"")],
            &[Is("\""), Alnum(88), Is("\"")],
        ]),
    },
    Rule {
        id: "azure-storage-key",
        title: "Azure Storage account key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Account keys (86 digits of base64 and `==`) that are called `AccountKey`, as in connection strings. Not the keys of the emulators, which are public.",
        why: "Whoever holds the key can read, change and delete everything in the storage account.",
        fix: "Rotate the key in the Azure portal under the storage account's Access keys, and use managed identities.",
        references: &["https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage"],
        matcher: Matcher::Named(&[Named {
            check: not_of_an_emulator,
            ..owned(
                &["accountkey", "azurestorage", "storageaccountkey", "azurestoragekey"],
                &["[A-Za-z0-9+/]{84,120}={0,2}", "[A-Za-z0-9+/]{70,83}={1,2}"],
            )
        }]),
        examples: texts(&[
            &[
                Is("DefaultEndpointsProtocol=https;AccountName=a;AccountKey="),
                Like("[A-Za-z0-9+/]{86}"),
                Is("==;EndpointSuffix=core.windows.net"),
            ],
            &[Is("\"accountKey\": \""), Alnum(86), Is("==\"")],
            &[Is("AZURE_STORAGE_KEY="), Alnum(86), Is("==")],
        ]),
        counter_examples: texts(&[
            &[Is("AccountName=X;AccountKey=X;")],
            &[Is("AccountKey="), Alnum(40)],
            &[Is("integrity=\"sha512-"), Alnum(86), Is("==\"")],
        ]),
    },
    Rule {
        id: "azure-shared-access-key",
        title: "Azure shared access key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Keys of Service Bus, Event Hubs, IoT Hub and Notification Hubs (43 digits of base64 and `=`) that are called `SharedAccessKey`.",
        why: "Whoever holds the key can send and receive messages or, by its policy, manage the whole namespace.",
        fix: "Regenerate the key in the Azure portal under the namespace's Shared access policies.",
        references: &["https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas"],
        matcher: Matcher::Named(&[owned(&["sharedaccesskey"], &["[A-Za-z0-9+/]{43}="])]),
        examples: texts(&[
            &[
                Is("Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey="),
                Alnum(43),
                Is("="),
            ],
            &[Is("HostName=a.azure-devices.net;DeviceId=d;SharedAccessKey="), Like("[A-Za-z0-9+/]{43}"), Is("=")],
        ]),
        counter_examples: texts(&[
            &[Is("SharedAccessKey="), Alnum(30), Is("=")],
            &[Is("\"SharedAccessKey\": \"test\"")],
            &[Is("sha256-"), Alnum(43), Is("=")],
        ]),
    },
    Rule {
        id: "azure-connection-string",
        title: "Azure connection string",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Connection strings of App Configuration, SignalR, Web PubSub and Communication Services, by the secret or access key in them.",
        why: "Whoever holds the string can use the service as its owner does: read its settings, or send messages to its users.",
        fix: "Regenerate the key in the Azure portal under the resource's Keys or Access settings.",
        references: &[
            "https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-disable-access-key-authentication",
        ],
        matcher: Matcher::Named(&[named(
            &["azconfig", "signalr", "webpubsub", "servicesignalr", "communicationazure", "azureappconfig"],
            &["[A-Za-z0-9+/]{43}=", "[A-Za-z0-9+/]{86}==", "[A-Za-z0-9]{84}"],
        )]),
        examples: texts(&[
            &[Is("Endpoint=https://a.azconfig.io;Id=ab-cd-s0:x;Secret="), Like("[A-Za-z0-9+/]{43}"), Is("=")],
            &[Is("Endpoint=https://a.service.signalr.net;AccessKey="), Alnum(43), Is("=;Version=1.0;")],
            &[Is("endpoint=https://a.communication.azure.com/;accesskey="), Alnum(86), Is("==")],
        ]),
        counter_examples: texts(&[
            &[Is("Endpoint=https://a.azconfig.io;Id=x;Secret="), Alnum(30)],
            &[Is("Endpoint=https://a.example.net;AccessKey="), Alnum(43), Is("=")],
        ]),
    },
    Rule {
        id: "azure-client-secret",
        title: "Microsoft Entra client secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secrets of applications: three characters, a digit and `Q~`, then 31 to 34 more.",
        why: "With the application's identifier and tenant, which often stand near, a stranger can act as the application.",
        fix: "Delete the secret in the Microsoft Entra admin centre under App registrations, Certificates & secrets; use a certificate or a federated credential.",
        references: &["https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials"],
        matcher: Matcher::Tokens(&[form("[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}")]),
        examples: texts(&[
            &[Is("AZURE_CLIENT_SECRET="), Alnum(3), Is("8Q~"), Alnum(34)],
            &[Is("{\"client_secret\":\""), Alnum(3), Is("7Q~"), Alnum(31), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Alnum(3), Is("8Q~"), Alnum(20)],
            &[Is("a~tplv-"), Lower(12), Is("-watermark~1.image")],
            &[Alnum(3), Is("8R~"), Alnum(34)],
        ]),
    },
    Rule {
        id: "azure-ai-key",
        title: "Azure AI services key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Keys of Azure's AI services and API Management (32 hexadecimal digits, or 84 characters) behind a name that says so, or in the header `Ocp-Apim-Subscription-Key`.",
        why: "Whoever holds the key can use the service at its owner's cost.",
        fix: "Regenerate the key in the Azure portal under the resource's Keys and Endpoint.",
        references: &["https://learn.microsoft.com/en-us/azure/ai-services/authentication"],
        matcher: Matcher::Named(&[named(
            &[
                "ocpapimsubscriptionkey",
                "azureopenai",
                "azureai",
                "azurecognitive",
                "cognitiveservices",
                "azurespeech",
                "azuretranslator",
                "azuresearch",
            ],
            &["[0-9a-f]{32}", "[A-Za-z0-9]{80,90}", "[A-Za-z0-9]{32}"],
        )]),
        examples: texts(&[
            &[Is("\"Ocp-Apim-Subscription-Key\": \""), Hex(32), Is("\"")],
            &[Is("AZURE_OPENAI_API_KEY="), Hex(32)],
            &[Is("azure_openai: { key: \""), Alnum(84), Is("\" }")],
        ]),
        counter_examples: texts(&[
            &[Is("AZURE_OPENAI_API_KEY="), Hex(31)],
            &[Is("subscription_key = \"SUBSCRIPTION_KEY\"")],
            &[Is("OTHER_KEY="), Hex(32)],
        ]),
    },
    Rule {
        id: "azure-shared-access-signature",
        title: "Azure shared access signature",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Signatures in addresses of storage: `sig=` and 43 digits of base64, with percent signs, that end in `%3D`. What it allows (`sp=`) and until when (`se=`) is told as it stands there.",
        why: "Whoever has the address can do what it was signed for, until the time that stands in it as `se=`.",
        fix: "Wait until it ends, or rotate the account key or revoke the stored access policy that it was signed with.",
        references: &["https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview"],
        matcher: Matcher::Tokens(&[Token {
            refine: tell_rights,
            ..form("sig=(?<secret>[A-Za-z0-9%/+]{43,80}%3[Dd])")
        }]),
        examples: texts(&[
            &[Is("https://a.blob.core.windows.net/c/f?sv=2022-11-02&se=2030&sr=b&sp=r&sig="), Alnum(43), Is("%3D")],
            &[Is("sas: \"?sp=r&sig="), Alnum(20), Is("%2B"), Alnum(22), Is("%3D\"")],
        ]),
        counter_examples: texts(&[&[Is("sig="), Alnum(20), Is("%3D")], &[Is("sig="), Alnum(43)]]),
    },
];

/// One of the kinds of keys was made with this sum behind it.
fn has_their_checksum(key: &[u8]) -> Check {
    if super::marvin::is_sealed(&base64(key)) { Check::Confirmed } else { Check::Likely }
}

/// The last three bytes are the lower ones of the sum over all that stands before.
fn has_the_common_checksum(key: &[u8]) -> Check {
    if super::marvin::is_annotated(&base64(key)) { Check::Confirmed } else { Check::Likely }
}
/// The storage emulators have one key for everybody.
fn not_of_an_emulator(key: &[u8]) -> Check {
    let public = [b"Eby8vdM02xNO", b"C2y6yDjf5/R+"];
    if public.iter().any(|start| key.starts_with(*start)) { Check::No } else { Check::Likely }
}

/// The other parameters of the address that a signature stands in.
fn tell_rights(text: &[u8], hit: &mut Hit) {
    const AROUND: usize = 200;
    let around = &text[hit.at.saturating_sub(AROUND)..text.len().min(hit.at + AROUND)];
    let words = [("sp=", "rights "), ("se=", "until ")].map(|(name, says)| {
        let value = parameter(around, name.as_bytes()).unwrap_or_default();
        if value.is_empty() { value } else { format!("{says}{value}") }
    });
    words.iter().for_each(|words| hit.add(words));
}

/// The value of a parameter, percent signs undone where they stand for colons.
fn parameter(text: &[u8], name: &[u8]) -> Option<String> {
    let begins = |&at: &usize| at > 0 && matches!(text[at - 1], b'?' | b'&' | b';' | b'6');
    let start = memchr::memmem::find_iter(text, name).find(begins)? + name.len();
    let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'%');
    let value: Vec<u8> = text[start..].iter().take(40).take_while(is_part).copied().collect();
    Some(String::from_utf8_lossy(&value).replace("%3A", ":").replace("%3a", ":"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_signature_allows_is_told() {
        let text = b"https://a/c?sv=2022&se=2030-01-02T00%3A00%3A00Z&sp=rl&sig=here";
        assert_eq!(parameter(text, b"se=").as_deref(), Some("2030-01-02T00:00:00Z"));
        assert_eq!(parameter(text, b"sp=").as_deref(), Some("rl"));
        assert_eq!(parameter(b"false=1", b"se="), None);
    }
}
