//! NIST's Public Key Interoperability Test Suite, version 1.0.1: every test of it, each with what
//! is to come out for a user who accepts every policy (its "default settings").
//!
//! Its certificates are not part of this repository. The folder that holds its `certs` and `crls`
//! is named by PLACET_PKITS; the Python package `cryptography_vectors` brings one.

use std::path::{Path, PathBuf};

use super::*;
use crate::{
    pki::{certificate::Certificate, revocation::Evidence},
    samples::{moment, needs::skipped},
};

/// Number, end certificate, what is to come out, and the reason where it is not what NIST expects.
const TABLE: &str = include_str!("../../../tests/data/pkits.tsv");

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("PLACET_PKITS").map(PathBuf::from);
    if folder.is_none() {
        skipped("pkits", "PLACET_PKITS names no folder with NIST's certificates");
    }
    folder
}

/// The files of a folder with the beginnings of their names.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|file| {
            let name = file.path().file_stem().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(file.path()).expect("readable"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn every_test_of_the_suite_comes_out_as_the_table_says() {
    let Some(folder) = folder() else { return };
    let (certificates, lists) = (files(&folder.join("certs")), files(&folder.join("crls")));
    let mut evidence = Evidence::default();
    lists.iter().for_each(|(_, list)| {
        evidence.add(list);
    });
    let read = |(name, der): &'_ (String, Vec<u8>)| -> Option<Vec<u8>> {
        let is_authority = !name.ends_with("EE") && name != "TrustAnchorRootCertificate";
        (is_authority && Certificate::read(der).is_ok()).then(|| der.clone())
    };
    let others: Vec<Vec<u8>> = certificates.iter().filter_map(read).collect();
    let others = others.iter().filter_map(|der| Certificate::read(der).ok()).collect();
    let find = |wanted: &str| certificates.iter().find(|(name, _)| name == wanted).expect(wanted);
    let anchor = Certificate::read(&find("TrustAnchorRootCertificate").1).expect("readable");
    let validator = PathValidator::new(vec![anchor], others, evidence);
    let (mut wrong, mut count) = (Vec::new(), 0);
    for line in TABLE.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [number, name, expected, ..] = columns[..] else { panic!("{line}") };
        let judged = Certificate::read(&find(name).1).map(|leaf| {
            validator.validate(&leaf, Purpose::Documents, moment("2020-01-01T00:00:00Z"))
        });
        let accepted = judged.as_ref().is_ok_and(|judged| {
            judged.status == TrustStatus::Trusted && judged.uncovered.is_empty()
        });
        count += 1;
        if accepted != (expected == "accepted") {
            wrong.push(format!("{number} {name}: {expected}, but {judged:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    println!("{count} tests of the suite came out as they should");
}
