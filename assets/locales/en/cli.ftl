# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = Draft written: { $file }
cli-ready = Nothing is left to settle. The draft can be exported.
cli-not-ready = { $count ->
        [one] One thing is left to settle:
       *[other] { $count } things are left to settle:
    }
cli-advice = Worth knowing:
cli-finding = { "  " }{ $name } [{ $field }]: { $said }

cli-identity-made = Identity made and kept: { $file }
cli-identity-exported = Written: { $file }
cli-identity-meaning = It reveals any later change to what it signs. It does not prove who you are.
cli-no-identities = No identity has been made here.
cli-certificate = { "  " }{ $name }, { $organisation }, valid until { $date }
cli-fingerprint = { "  " }SHA-256 { $fingerprint }

cli-passphrase = Passphrase (it is not shown):
cli-passphrase-again = The same passphrase again:
cli-no-terminal = There is no terminal on which to ask for the passphrase.
    .safe = { -unwritten }
    .remedy = Name a file with --passphrase-file, or give it on standard input with --passphrase-stdin.
cli-passphrases-differ = The two passphrases are not the same.
    .safe = { -unwritten }
    .remedy = Run the command again.
cli-passphrase-unreadable = The passphrase is no text in UTF-8.
    .safe = { -unwritten }
    .remedy = Save the file as UTF-8.
