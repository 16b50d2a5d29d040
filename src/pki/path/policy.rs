//! Certificate policies (RFC 5280, 6.1), for a user to whom every policy is good: a path fails only
//! where a certificate on it insists on an unbroken chain of policies and there is none.
//!
//! Of the tree that RFC 5280 describes only the lowest level is kept (as in RFC 9618): whether it
//! is empty is all that is asked.

use std::collections::{BTreeMap, BTreeSet};

use const_oid::ObjectIdentifier;

use crate::pki::{
    asn1::{Element, INTEGER, Malformed, SEQUENCE},
    certificate::Certificate,
    oid,
};

/// Each valid policy, and the policies that it is expected to be called below.
type Level = BTreeMap<ObjectIdentifier, BTreeSet<ObjectIdentifier>>;

/// Most policies in one place.
const MOST: usize = 128;

/// How many further certificates something is not yet asked of.
struct Patience {
    explicit: usize,
    mapping: usize,
    any: usize,
}

/// Whether the policies on a path (signer's certificate first) are in order.
pub(super) fn is_valid(path: &[&Certificate<'_>]) -> bool {
    process(path).unwrap_or(false)
}

fn process(path: &[&Certificate<'_>]) -> Result<bool, Malformed> {
    // The trusted certificate is where the rules begin, not under them.
    let below = &path[..path.len().saturating_sub(1)];
    let length = below.len();
    let mut patience = Patience { explicit: length + 1, mapping: length + 1, any: length + 1 };
    let mut level = Level::from([(oid::ANY_POLICY, BTreeSet::from([oid::ANY_POLICY]))]);
    for (place, certificate) in below.iter().enumerate().rev() {
        let is_last = place == 0;
        let own = certificate.is_self_issued();
        level = next_level(&level, certificate, patience.any > 0 || (!is_last && own))?;
        if patience.explicit == 0 && level.is_empty() {
            return Ok(false);
        }
        if !is_last && !map(&mut level, certificate, patience.mapping > 0)? {
            return Ok(false);
        }
        if is_last || !own {
            patience.wait();
        }
        patience.shorten(certificate, is_last)?;
    }
    Ok(patience.explicit > 0 || !level.is_empty())
}

/// The policies that are valid below `certificate`.
fn next_level(
    level: &Level,
    certificate: &Certificate<'_>,
    any_counts: bool,
) -> Result<Level, Malformed> {
    let mut next = Level::new();
    let Some(stated) = policies(certificate)? else { return Ok(next) };
    for policy in stated.iter().filter(|policy| **policy != oid::ANY_POLICY) {
        let expected = level.values().any(|expected| expected.contains(policy));
        if expected || level.contains_key(&oid::ANY_POLICY) {
            next.insert(*policy, BTreeSet::from([*policy]));
        }
    }
    if stated.contains(&oid::ANY_POLICY) && any_counts {
        for policy in level.values().flatten() {
            next.entry(*policy).or_insert_with(|| BTreeSet::from([*policy]));
        }
    }
    Ok(next)
}

fn policies(certificate: &Certificate<'_>) -> Result<Option<Vec<ObjectIdentifier>>, Malformed> {
    let Some(value) = certificate.extension(oid::CERTIFICATE_POLICIES) else { return Ok(None) };
    let list = bounded(value)?;
    list.iter()
        .map(|one| one.expect(SEQUENCE)?.reader().next()?.oid())
        .collect::<Result<_, _>>()
        .map(Some)
}

/// Applies the policy mappings of an authority; `false` if one is forbidden.
fn map(level: &mut Level, certificate: &Certificate<'_>, allowed: bool) -> Result<bool, Malformed> {
    let Some(value) = certificate.extension(oid::POLICY_MAPPINGS) else { return Ok(true) };
    let mut mapped = Level::new();
    for pair in bounded(value)? {
        let mut reader = pair.expect(SEQUENCE)?.reader();
        let (above, below) = (reader.next()?.oid()?, reader.next()?.oid()?);
        if above == oid::ANY_POLICY || below == oid::ANY_POLICY {
            return Ok(false);
        }
        mapped.entry(above).or_default().insert(below);
    }
    for (above, below) in mapped {
        if !allowed {
            level.remove(&above);
        } else if level.contains_key(&above) || level.contains_key(&oid::ANY_POLICY) {
            level.insert(above, below);
        }
    }
    Ok(true)
}

impl Patience {
    /// One more certificate has passed.
    fn wait(&mut self) {
        for count in [&mut self.explicit, &mut self.mapping, &mut self.any] {
            *count = count.saturating_sub(1);
        }
    }

    /// A certificate may ask for something sooner.
    fn shorten(&mut self, certificate: &Certificate<'_>, is_last: bool) -> Result<(), Malformed> {
        let sooner = |count: &mut usize, asked: Option<u64>| {
            let asked = asked.map(|asked| usize::try_from(asked).unwrap_or(usize::MAX));
            *count = asked.unwrap_or(usize::MAX).min(*count);
        };
        if let Some(value) = certificate.extension(oid::POLICY_CONSTRAINTS) {
            let mut reader = Element::only(value)?.expect(SEQUENCE)?.reader();
            let explicit = reader.optional(0x80)?.map(|element| number(&element)).transpose()?;
            let mapping = reader.optional(0x81)?.map(|element| number(&element)).transpose()?;
            reader.end()?;
            match is_last {
                // The last one can only ask for itself (RFC 5280, 6.1.5 (b)).
                true if explicit == Some(0) => self.explicit = 0,
                true => {}
                false => {
                    sooner(&mut self.explicit, explicit);
                    sooner(&mut self.mapping, mapping);
                }
            }
        }
        if let Some(value) = certificate.extension(oid::INHIBIT_ANY_POLICY) {
            sooner(&mut self.any, Some(Element::only(value)?.expect(INTEGER)?.small()?));
        }
        Ok(())
    }
}

/// The value of an INTEGER under another tag.
fn number(element: &Element<'_>) -> Result<u64, Malformed> {
    Element { tag: INTEGER, ..*element }.small()
}

fn bounded(value: &[u8]) -> Result<Vec<Element<'_>>, Malformed> {
    let list = Element::only(value)?.expect(SEQUENCE)?.reader().all()?;
    if list.len() > MOST { Err(Malformed("too many policies")) } else { Ok(list) }
}
