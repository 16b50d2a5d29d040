//! Revocation lists (RFC 5280, 5 and 6.3): complete, partial, indirect, and deltas to them.

use chrono::{DateTime, Utc};
use const_oid::ObjectIdentifier;

use super::{
    super::{
        algorithm::AlgorithmError,
        asn1::{
            ENUMERATED, Element, GENERALIZED_TIME, INTEGER, Malformed, Reader, SEQUENCE, UTC_TIME,
            context,
        },
        certificate::{self, Certificate, Extension},
        key_usage::KeyUsage,
        name::{self, GeneralName},
        oid,
    },
    state::State,
};

/// A revocation list, its signature not yet checked.
#[derive(Debug, Clone)]
pub struct List<'a> {
    /// All of it
    pub der: &'a [u8],
    /// Who issued it
    pub issuer: &'a [u8],
    signed: &'a [u8],
    algorithm: Element<'a>,
    value: &'a [u8],
    from: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    /// The entries, not yet read: there can be very many
    entries: Option<Element<'a>>,
    number: Option<&'a [u8]>,
    /// The number of the list to which this one is a delta
    base: Option<&'a [u8]>,
    scope: Scope<'a>,
}

/// Of what a list speaks (issuingDistributionPoint).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Scope<'a> {
    raw: Option<&'a [u8]>,
    point: Option<Element<'a>>,
    users_only: bool,
    authorities_only: bool,
    attributes_only: bool,
    indirect: bool,
    reasons: Option<u16>,
}

/// Every reason for a revocation, as bits of ReasonFlags; the first is unused.
const ALL_REASONS: u16 = 0x7f80;

impl<'a> List<'a> {
    /// Reads a CertificateList.
    ///
    /// # Errors
    /// [`Malformed`], also for a critical extension that is not understood.
    pub fn read(der: &'a [u8]) -> Result<Self, Malformed> {
        let mut outer = Element::only(der)?.expect(SEQUENCE)?.reader();
        let signed = outer.expect(SEQUENCE)?;
        let algorithm = outer.expect(SEQUENCE)?;
        let value = outer.next()?.bits()?;
        outer.end()?;

        let mut reader = signed.reader();
        reader.optional(INTEGER)?;
        if reader.expect(SEQUENCE)?.raw != algorithm.raw {
            return Err(Malformed("list names two signature algorithms"));
        }
        let issuer = reader.expect(SEQUENCE)?.raw;
        let from = certificate::time(&reader.next()?)?;
        let until = match reader.peek() {
            Some(UTC_TIME | GENERALIZED_TIME) => Some(certificate::time(&reader.next()?)?),
            _ => None,
        };
        let entries = reader.optional(SEQUENCE)?;
        let extensions = match reader.optional(context(0))? {
            Some(element) => certificate::extensions(&element)?,
            None => Vec::new(),
        };
        reader.end()?;
        const KNOWN: [ObjectIdentifier; 3] =
            [oid::ISSUING_DISTRIBUTION_POINT, oid::DELTA_CRL_INDICATOR, oid::CRL_NUMBER];
        if extensions.iter().any(|one| one.critical && !KNOWN.contains(&one.oid)) {
            return Err(Malformed("critical extension of a list"));
        }
        let number = |kind| -> Result<Option<&'a [u8]>, Malformed> {
            let value = extensions.iter().find(|one| one.oid == kind).map(|one| one.value);
            value.map(|value| Ok(Element::only(value)?.expect(INTEGER)?.body)).transpose()
        };
        Ok(Self {
            der,
            issuer,
            signed: signed.raw,
            algorithm,
            value,
            from,
            until,
            entries,
            number: number(oid::CRL_NUMBER)?,
            base: number(oid::DELTA_CRL_INDICATOR)?,
            scope: Scope::read(&extensions)?,
        })
    }

    /// Checks that the key of `party` signed this list, and may sign lists.
    ///
    /// # Errors
    /// [`AlgorithmError`]
    pub fn is_signed_by(&self, party: &Certificate<'_>) -> Result<(), AlgorithmError> {
        if !party.may(KeyUsage::CRL_SIGN) {
            return Err(AlgorithmError::Wrong);
        }
        party.key.verify(&self.algorithm, None, self.signed, self.value).map(|_| ())
    }

    fn is_fresh(&self, moment: DateTime<Utc>) -> bool {
        self.until.is_some_and(|until| moment <= until.max(self.from))
    }

    /// What the entries say of a certificate: `None` if none is about it.
    fn entry(&self, certificate: &Certificate<'_>) -> Result<Option<Entry>, Malformed> {
        let Some(entries) = self.entries else { return Ok(None) };
        let mut reader = entries.reader();
        // In an indirect list, an entry is about the issuer that was named last.
        let mut issuer = self.issuer;
        let mut found = None;
        while !reader.is_done() {
            let mut entry = reader.expect(SEQUENCE)?.reader();
            let serial = entry.expect(INTEGER)?.body;
            let since = certificate::time(&entry.next()?)?;
            let extensions = entry_extensions(entry)?;
            if let Some(named) = extensions.issuer.filter(|_| self.scope.indirect) {
                issuer = named;
            }
            if serial == certificate.serial && name::same(issuer, certificate.issuer) {
                found = Some(if extensions.removed { Entry::Removed } else { Entry::Since(since) });
            }
        }
        Ok(found)
    }
}

enum Entry {
    Since(DateTime<Utc>),
    /// A delta takes the revocation back
    Removed,
}

#[derive(Default)]
struct EntryExtensions<'a> {
    issuer: Option<&'a [u8]>,
    removed: bool,
}

fn entry_extensions(mut entry: Reader<'_>) -> Result<EntryExtensions<'_>, Malformed> {
    let mut read = EntryExtensions::default();
    let Some(element) = entry.optional(SEQUENCE)? else { return Ok(read) };
    for Extension { oid: kind, critical, value } in certificate::extension_list(&element)? {
        match kind {
            oid::CERTIFICATE_ISSUER => {
                let names = GeneralName::all(&Element::only(value)?.expect(SEQUENCE)?)?;
                read.issuer = names.iter().find_map(|name| match name {
                    GeneralName::Directory(name) => Some(*name),
                    _ => None,
                });
            }
            oid::REASON_CODE => {
                read.removed = Element::only(value)?.expect(ENUMERATED)?.body == [8];
            }
            _ if critical => return Err(Malformed("critical extension of a list's entry")),
            _ => {}
        }
    }
    Ok(read)
}

impl<'a> Scope<'a> {
    fn read(extensions: &[Extension<'a>]) -> Result<Self, Malformed> {
        let found = extensions.iter().find(|one| one.oid == oid::ISSUING_DISTRIBUTION_POINT);
        let Some(extension) = found else { return Ok(Self::default()) };
        let mut scope = Self { raw: Some(extension.value), ..Self::default() };
        let mut reader = Element::only(extension.value)?.expect(SEQUENCE)?.reader();
        scope.point = reader.optional(context(0))?;
        let mut flag = |tag| -> Result<bool, Malformed> {
            Ok(reader.optional(tag)?.is_some_and(|flag| flag.body == [0xff]))
        };
        scope.users_only = flag(0x81)?;
        scope.authorities_only = flag(0x82)?;
        let mut rest = reader;
        scope.reasons = rest.optional(0x83)?.map(|element| reasons(&element));
        let mut flag = |tag| -> Result<bool, Malformed> {
            Ok(rest.optional(tag)?.is_some_and(|flag| flag.body == [0xff]))
        };
        scope.indirect = flag(0x84)?;
        scope.attributes_only = flag(0x85)?;
        rest.end()?;
        Ok(scope)
    }

    fn is_about(&self, certificate: &Certificate<'_>) -> bool {
        let is_authority = certificate.authority().is_some();
        let leaves_out = if is_authority { self.users_only } else { self.authorities_only };
        !(self.attributes_only || leaves_out)
    }
}

/// The reasons in a ReasonFlags, [`IMPLICIT`](context) or not.
fn reasons(element: &Element<'_>) -> u16 {
    let byte = |place: usize| u16::from(element.body.get(place).copied().unwrap_or(0));
    (byte(1) << 8 | byte(2)) & ALL_REASONS
}

/// Where a certificate says that its revocations are listed.
struct Point<'a> {
    name: Option<Element<'a>>,
    reasons: u16,
    /// Who issues the list, if not the certificate's issuer
    issuers: Vec<GeneralName<'a>>,
}

impl<'a> Point<'a> {
    /// The distribution points of a certificate; without the extension, one that says nothing.
    fn all(certificate: &Certificate<'a>) -> Result<Vec<Self>, Malformed> {
        let Some(value) = certificate.extension(oid::CRL_DISTRIBUTION_POINTS) else {
            return Ok(vec![Self { name: None, reasons: ALL_REASONS, issuers: Vec::new() }]);
        };
        let list = Element::only(value)?.expect(SEQUENCE)?.reader().all()?;
        list.iter().map(Self::read).collect()
    }

    fn read(element: &Element<'a>) -> Result<Self, Malformed> {
        let mut reader = element.expect(SEQUENCE)?.reader();
        let name = reader.optional(context(0))?;
        let reasons = reader.optional(0x81)?.map_or(ALL_REASONS, |element| reasons(&element));
        let issuers = match reader.optional(context(2))? {
            Some(names) => GeneralName::all(&names)?,
            None => Vec::new(),
        };
        reader.end()?;
        Ok(Self { name, reasons, issuers })
    }

    /// Whether `list` is the one meant for `certificate` (RFC 5280, 6.3.3 (b)).
    fn is_served_by(&self, list: &List<'_>, certificate: &Certificate<'_>) -> bool {
        let by_issuer = match &self.issuers[..] {
            [] => name::same(list.issuer, certificate.issuer),
            issuers => {
                let listed = GeneralName::Directory(list.issuer);
                list.scope.indirect && issuers.iter().any(|issuer| issuer.same(&listed))
            }
        };
        by_issuer && self.is_at(list, certificate) && list.scope.is_about(certificate)
    }

    /// Whether the list's own place, if it names one, is this point's.
    fn is_at(&self, list: &List<'_>, certificate: &Certificate<'_>) -> bool {
        let Some(place) = &list.scope.point else { return true };
        let listed = full_names(place, list.issuer);
        let wanted = match (&self.name, &self.issuers[..]) {
            (Some(name), []) => full_names(name, certificate.issuer),
            (Some(name), _) => full_names(name, list.issuer),
            // A point without a name is meant by its issuer's.
            (None, []) => vec![Named::Whole(certificate.issuer.to_vec())],
            (None, _) => vec![Named::Whole(list.issuer.to_vec())],
        };
        listed.iter().any(|one| wanted.iter().any(|other| one.same(other)))
    }
}

/// A name of a distribution point.
enum Named {
    /// A directory name
    Whole(Vec<u8>),
    /// Any other, as it stands
    Raw(Vec<u8>),
}

impl Named {
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Whole(one), Self::Whole(other)) => name::same(one, other),
            (Self::Raw(one), Self::Raw(other)) => one == other,
            _ => false,
        }
    }
}

/// The names in a DistributionPointName; a relative one continues `issuer`.
fn full_names(point: &Element<'_>, issuer: &[u8]) -> Vec<Named> {
    let Ok(inner) = point.inner() else { return Vec::new() };
    if inner.tag == name::RELATIVE {
        return name::longer(issuer, inner.body).map(Named::Whole).into_iter().collect();
    }
    let names = inner.reader().all().unwrap_or_default();
    let named = |element: &Element<'_>| match GeneralName::read(element) {
        Ok(GeneralName::Directory(name)) => Named::Whole(name.to_vec()),
        _ => Named::Raw(element.raw.to_vec()),
    };
    names.iter().map(named).collect()
}

/// What `lists` say of `certificate` at `moment`.
pub(super) fn state(
    lists: &[List<'_>],
    certificate: &Certificate<'_>,
    issuer: &Certificate<'_>,
    moment: DateTime<Utc>,
    may_list: &mut dyn FnMut(&List<'_>) -> bool,
) -> State {
    let Ok(points) = Point::all(certificate) else { return State::Unknown };
    let mut believed = |list: &List<'_>| {
        let own = name::same(list.issuer, issuer.subject) && list.is_signed_by(issuer).is_ok();
        own || may_list(list)
    };
    let mut covered = 0;
    for point in &points {
        for list in lists.iter().filter(|list| list.base.is_none()) {
            let fits = list.is_fresh(moment) && point.is_served_by(list, certificate);
            if !fits || !believed(list) {
                continue;
            }
            let delta = lists.iter().filter(|delta| {
                is_delta_to(delta, list)
                    && delta.is_fresh(moment)
                    && point.is_served_by(delta, certificate)
            });
            let newest = delta.max_by_key(|delta| delta.from).filter(|delta| believed(delta));
            let entries = [newest, Some(list)].into_iter().flatten();
            let entry =
                entries.map(|list| list.entry(certificate)).find(|e| !matches!(e, Ok(None)));
            match entry {
                // Of a list that cannot be read to its end, nothing is known.
                Some(Err(_)) => continue,
                Some(Ok(Some(Entry::Since(since)))) => return State::Revoked(since),
                _ => covered |= point.reasons & list.scope.reasons.unwrap_or(ALL_REASONS),
            }
        }
    }
    if covered == ALL_REASONS { State::Good } else { State::Unknown }
}

/// Whether `delta` continues `list`: same issuer and scope, and made from it or an older one.
fn is_delta_to(delta: &List<'_>, list: &List<'_>) -> bool {
    let (Some(base), Some(number), Some(own)) = (delta.base, delta.number, list.number) else {
        return false;
    };
    name::same(delta.issuer, list.issuer)
        && delta.scope.raw == list.scope.raw
        && !bigger(base, own)
        && !bigger(own, number)
}

/// Whether one INTEGER's value is bigger than another, both positive.
fn bigger(one: &[u8], other: &[u8]) -> bool {
    let digits = |number: &[u8]| -> Vec<u8> {
        number.iter().copied().skip_while(|digit| *digit == 0).collect()
    };
    let (one, other) = (digits(one), digits(other));
    (one.len(), one) > (other.len(), other)
}
