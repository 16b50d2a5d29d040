//! Name constraints (RFC 5280, 4.2.1.10): which names an authority may vouch for.

use crate::pki::{
    asn1::{Element, Malformed, SEQUENCE, context},
    certificate::Certificate,
    name::{self, GeneralName},
    oid,
};

/// What one authority allows.
#[derive(Debug, Default)]
struct Constraints<'a> {
    permitted: Vec<GeneralName<'a>>,
    excluded: Vec<GeneralName<'a>>,
}

/// Whether every certificate of a path (signer's first) bears only names that all authorities
/// above it allow. What cannot be read allows nothing.
pub(super) fn are_kept(path: &[&Certificate<'_>]) -> bool {
    path.iter().enumerate().skip(1).all(|(place, authority)| {
        match Constraints::of(authority) {
            Ok(None) => true,
            Ok(Some(constraints)) => {
                path[..place].iter().enumerate().all(|(below, certificate)| {
                    // An authority that changes its key keeps its name.
                    let exempt = below > 0 && certificate.is_self_issued();
                    exempt || constraints.allow(certificate).unwrap_or(false)
                })
            }
            Err(_) => false,
        }
    })
}

impl<'a> Constraints<'a> {
    fn of(authority: &Certificate<'a>) -> Result<Option<Self>, Malformed> {
        let Some(value) = authority.extension(oid::NAME_CONSTRAINTS) else { return Ok(None) };
        let mut reader = Element::only(value)?.expect(SEQUENCE)?.reader();
        let permitted = subtrees(reader.optional(context(0))?)?;
        let excluded = subtrees(reader.optional(context(1))?)?;
        reader.end()?;
        Ok(Some(Self { permitted, excluded }))
    }

    fn allow(&self, certificate: &Certificate<'_>) -> Result<bool, Malformed> {
        let mail = name::attribute(certificate.subject, oid::EMAIL_ADDRESS);
        let mut names = match certificate.extension(oid::SUBJECT_ALT_NAME) {
            Some(value) => GeneralName::all(&Element::only(value)?.expect(SEQUENCE)?)?,
            None => Vec::new(),
        };
        if !name::is_empty(certificate.subject) {
            names.push(GeneralName::Directory(certificate.subject));
        }
        // Old certificates bear the address in the subject alone.
        if let Some(mail) = &mail
            && !names.iter().any(|name| matches!(name, GeneralName::Mail(_)))
        {
            names.push(GeneralName::Mail(mail));
        }
        Ok(names.iter().all(|name| self.allows(name)))
    }

    fn allows(&self, name: &GeneralName<'_>) -> bool {
        let of_kind =
            |base: &&GeneralName<'_>| std::mem::discriminant(*base) == std::mem::discriminant(name);
        let mut permitted = self.permitted.iter().filter(of_kind).peekable();
        let inside = permitted.peek().is_none() || permitted.any(|base| is_within(name, base));
        // A kind of name that is not understood lies in every excluded subtree of its kind.
        let unread = |base: &GeneralName<'_>| matches!(base, GeneralName::Other(_));
        let mut excluded = self.excluded.iter().filter(of_kind);
        inside && !excluded.any(|base| unread(base) || is_within(name, base))
    }
}

fn subtrees<'a>(list: Option<Element<'a>>) -> Result<Vec<GeneralName<'a>>, Malformed> {
    let Some(list) = list else { return Ok(Vec::new()) };
    let base = |subtree: &Element<'a>| {
        let mut reader = subtree.expect(SEQUENCE)?.reader();
        let base = GeneralName::read(&reader.next()?)?;
        // Minimum and maximum have no meaning in this profile.
        reader.end()?;
        Ok(base)
    };
    list.reader().all()?.iter().map(base).collect()
}

/// Whether a name lies in the subtree below `base`, which is of the same kind.
fn is_within(name: &GeneralName<'_>, base: &GeneralName<'_>) -> bool {
    match (name, base) {
        (GeneralName::Directory(name), GeneralName::Directory(base)) => name::within(name, base),
        (GeneralName::Dns(name), GeneralName::Dns(base)) => host_within(name, base, true),
        (GeneralName::Mail(name), GeneralName::Mail(base)) => match name.rsplit_once('@') {
            // The part before the @ is a matter of the host; its letters are compared as they are.
            Some(_) if base.contains('@') => same_mailbox(name, base),
            Some((_, host)) => host_within(host, base, false),
            None => false,
        },
        (GeneralName::Uri(name), GeneralName::Uri(base)) => {
            host_of(name).is_some_and(|host| host_within(host, base, false))
        }
        (GeneralName::Ip(name), GeneralName::Ip(base)) => {
            let (network, mask) = base.split_at(base.len() / 2);
            base.len() == 2 * name.len()
                && name
                    .iter()
                    .zip(network)
                    .zip(mask)
                    .all(|((one, two), mask)| (one ^ two) & mask == 0)
        }
        _ => false,
    }
}

/// Whether a host lies below `base`. With a leading point, `base` means hosts below it alone;
/// without one, the host itself, and in the domain name system (`and_below`) those below it too.
fn host_within(host: &str, base: &str, and_below: bool) -> bool {
    let (host, base) = (host.to_ascii_lowercase(), base.to_ascii_lowercase());
    match base.strip_prefix('.') {
        Some(_) => host.len() > base.len() && host.ends_with(&base),
        None if and_below => base.is_empty() || host == base || host.ends_with(&format!(".{base}")),
        None => host == base,
    }
}

fn same_mailbox(one: &str, other: &str) -> bool {
    match (one.rsplit_once('@'), other.rsplit_once('@')) {
        (Some((box_1, host_1)), Some((box_2, host_2))) => {
            box_1 == box_2 && host_1.eq_ignore_ascii_case(host_2)
        }
        _ => false,
    }
}

/// The host in an address; `None` for one without a named host, which no constraint can allow.
fn host_of(uri: &str) -> Option<&str> {
    let authority = uri.split_once("://")?.1.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    let is_number = host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (!host.is_empty() && !host.starts_with('[') && !is_number).then_some(host)
}
