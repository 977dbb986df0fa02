//! WeChat's application secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "wechat-secret",
    title: "WeChat application secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Application secrets: 32 hexadecimal digits behind a name that says `wechat`, `weixin` or `wx`.",
    why: "Together with the application’s identifier it can act as the official account or mini program.",
    fix: "Reset the AppSecret on mp.weixin.qq.com under Development, Basic configuration.",
    references: &["https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html"],
    matcher: Matcher::Named(&[owned(&["wechat", "weixin", "wxapp", "wxsecret", "wxappsecret"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("WECHAT_APP_SECRET="), Hex(32)],
        &[Is("{\"weixinSecret\": \""), Hex(32), Is("\"}")],
        &[Is("wxAppSecret: '"), Hex(32), Is("'")],
    ]),
    counter_examples: texts(&[
        &[Is("WECHAT_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("WECHAT_API_KEY=your_wechat_api_key_goes_here")],
    ]),
}];
