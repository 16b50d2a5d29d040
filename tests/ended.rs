//! A program that is ended while it writes, as by `kill -9` or a power cut: at every name there is
//! the whole old file, the whole new one, or none, and the next run works.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support;

use std::{fs, thread, time::Duration};

use support::desk::{Desk, PASSPHRASE};

/// Neither of these files is there by half.
fn are_whole(desk: &Desk) {
    let read = |name: &str| fs::read(desk.file(name)).ok();
    for pdf in ["答复.pdf", "подпись.pdf"].into_iter().filter_map(read) {
        assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"));
    }
    for json in ["n.json", "home/register.json"].into_iter().filter_map(read) {
        serde_json::from_slice::<serde_json::Value>(&json).unwrap();
    }
}

#[test]
fn what_is_ended_in_the_middle_leaves_no_half() {
    let desk = Desk::new();
    desk.filled("d.json");
    fs::write(desk.file("secret.txt"), PASSPHRASE).unwrap();
    let key = ["--identity", "مكتب", "--passphrase-file", "secret.txt", "--force"];
    let made = ["identity", "new", "مكتب", "--passphrase-file", "secret.txt"];
    assert_eq!(desk.run(made).status, 0);
    let export = ["export", "d.json", "-o", "答复.pdf", "--eml", "r.eml"].iter().chain(&key);
    assert_eq!(desk.run(export.clone()).status, 0);
    let sign = ["sign", "答复.pdf", "-o", "подпись.pdf"].iter().chain(&key);
    let new = ["new", "-o", "n.json", "--force"].iter().chain(&[]);
    let commands: [Vec<&str>; 3] =
        [export.copied().collect(), sign.copied().collect(), new.copied().collect()];
    for command in &commands {
        for moment in [1_u64, 8, 20, 60, 200, 500] {
            let mut running = desk.start(command);
            thread::sleep(Duration::from_millis(moment));
            running.kill().unwrap();
            running.wait().unwrap();
            are_whole(&desk);
        }
        let said = desk.run(command);
        assert_eq!(said.status, 0, "{said:?}");
        are_whole(&desk);
    }
    let locks = desk.names().into_iter().filter(|name| name.ends_with(".lock")).count();
    assert_eq!(locks, 0, "{:?}", desk.names());
}

/// The key is written first: without the certificate beside it, it still signs.
#[test]
fn an_identity_that_was_kept_by_half_still_signs() {
    let desk = Desk::new();
    desk.filled("d.json");
    fs::write(desk.file("secret.txt"), PASSPHRASE).unwrap();
    let made = ["identity", "new", "李雷", "--passphrase-file", "secret.txt"];
    assert_eq!(desk.run(made).status, 0);
    fs::remove_file(desk.file("home/identities/李雷.cer")).unwrap();
    let key = ["--identity", "李雷", "--passphrase-file", "secret.txt"];
    let said = desk.run(["export", "d.json", "-o", "r.pdf"].iter().chain(&key));
    assert_eq!(said.status, 0, "{said:?}");
}
