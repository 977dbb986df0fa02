//! Kubernetes' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "kubeadm-bootstrap-token",
    title: "Kubernetes bootstrap token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Bootstrap tokens: six characters, a point and 16 more, behind a name that says `kubeadm`.",
    why: "Until it expires, a stranger who reaches the API server can join a node of theirs to the cluster.",
    fix: "Delete the token with `kubeadm token delete`, and look through the cluster's nodes.",
    references: &["https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/"],
    matcher: Matcher::Named(&[named(&["kubeadm", "bootstraptoken"], &["[a-z0-9]{6}\\.[a-z0-9]{16}"])]),
    examples: texts(&[
        &[Is("KUBEADM_TOKEN="), Lower(6), Is("."), Lower(16)],
        &[Is("kubeadm: { token: \""), Lower(6), Is("."), Lower(16), Is("\" }")],
        &[Is("kubeadm_token: "), Lower(6), Is("."), Lower(16)],
        &[Is("kubeadm join 10.0.0.1:6443 --token "), Lower(6), Is("."), Lower(16)],
    ]),
    counter_examples: texts(&[
        &[Is("KUBEADM_TOKEN="), Lower(6), Is("."), Lower(15)],
        &[Is("\"kubeadm\": \"1.2.0\", \"integrity\": \""), Lower(6), Is("."), Lower(16), Is("\"")],
    ]),
}];
