# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = Draft written: { $file }
cli-ready = Nothing is left to settle. The draft can be exported.
cli-not-ready = { $count ->
        [one] One thing is left to settle:
       *[other] { $count } things are left to settle:
    }
cli-advice = Worth knowing:
cli-finding = { "  " }{ $name } [{ $field }]: { $said }
cli-written = { "    " }In the draft: { $written }

cli-identity-made = Identity made and kept: { $file }
cli-identity-exported = Written: { $file }
cli-identity-meaning = It reveals any later change to what it signs. It does not prove who you are.
cli-no-identities = No identity has been made here.
cli-certificate = { "  " }{ $name }, { $organisation }, valid until { $date }
cli-issuer = { "  " }issued by { $issuer }, valid from { $date }
cli-for-signing = { "  " }meant for signing
cli-not-for-signing = { "  " }NOT meant for signing
cli-fingerprint = { "  " }SHA-256 { $fingerprint }
cli-token = { "  " }{ $label }, { $manufacturer }, { $model }, serial number { $serial }
cli-token-shows-nothing = { "  " }It shows no certificate before it is opened with its PIN.
cli-pin-not-set = { "  " }It has no PIN yet.
cli-pin-low = { "  " }A wrong PIN was typed last.
cli-pin-last-try = { "  " }WARNING: one more wrong PIN locks it.
cli-pin-locked = { "  " }It is LOCKED.

cli-passphrase = Passphrase (it is not shown):
cli-passphrase-again = The same passphrase again:
cli-pin = PIN of { $token } (it is not shown):
cli-pinpad = Type the PIN at the reader.
cli-no-terminal = There is no terminal on which to ask for the passphrase.
    .safe = { -unwritten }
    .remedy = Name a file with --passphrase-file, or give it on standard input with --passphrase-stdin.
cli-passphrases-differ = The two passphrases are not the same.
    .safe = { -unwritten }
    .remedy = Run the command again.
cli-passphrase-unreadable = The passphrase is no text in UTF-8.
    .safe = { -unwritten }
    .remedy = Save the file as UTF-8.
cli-not-said = What was to be said here could not be: { $reason }.
    .safe = What was done is done; files that were written are there.
    .remedy = Make room, or send the answer elsewhere, and ask again.
cli-over-itself = { $file } is itself needed for this, or was named twice.
    .safe = { -unwritten }
    .remedy = Choose another name for what is to be written.

cli-usage = The command line cannot be understood.
    .safe = { -unwritten }
    .remedy = placet-cli --help shows every command with examples, and a command with --help its options.
cli-ending = { $file } does not end in .{ $ending }, so whoever gets it could not open it.
    .safe = { -unwritten }
    .remedy = Name a file that ends in .{ $ending }, or a folder with a stroke at its end, such as out/.
cli-no-report = A report is written as .pdf, .json or .xml; { $file } ends in none of them.
    .safe = { -unwritten }
    .remedy = Choose a name with one of these endings.
cli-is-reply = { $file } is a reply to a circular, and no circular.
    .safe = { -untouched }
    .remedy = Open the circular itself. To check the reply: placet-cli verify.
cli-signed-before = { $name } has signed this file already, with the same certificate.
    .safe = Nothing that was signed before is touched.
    .remedy = If a second official was meant to sign, sign again with that official’s key.

cli-signed = Signed, read back and verified:
cli-unsigned = Written without a digital signature, and read back:
cli-mail-written = E-mail draft, to be opened in your mail program: { $file }
cli-beside = Something beside the reply failed; what, is said next.
    .safe = The reply is written and good: { $file }
    .remedy = Keep it: it need not be made again.
cli-sample = A specimen. It is no State's position.

cli-verify-intact = Intact: nothing was changed since it was signed.
cli-verify-intact-added = Intact: nothing that was signed has been changed, and what was added later is allowed by the signatures.
cli-verify-altered = ALTERED: this is not the file that was signed.
cli-verify-not-judged = CANNOT BE JUDGED: the signature is made in a way that this program does not know.
cli-verify-unsigned = Not signed: nothing reveals whether it was changed.
cli-verify-differs = ALARM: the page does not show what the data in the file say.
cli-verify-to-read = Page and data are drawn alike, but a person has to read the page before anybody relies on it:
cli-verify-not-compared = Page and data were not compared: { $program } made this file, and this version cannot draw its page again. Read the answer from the page, or check the file with that version.
cli-verify-no-data = The file holds no reply as data.
cli-verify-data-damaged = The data in the file are damaged: no reply can be read from them. Read the answer from the page.
cli-verify-signature = { "  " }{ $field }: signed by { $name }, { $time } by the signer's own clock
cli-verify-broken = { "  " }{ $field }: this signature is broken. It names { $name }, which proves nothing.
cli-verify-level = { "  " }Level { $level }: { $means }
cli-verify-self-signed = { "  " }The certificate is self-made: it does not prove who signed.
cli-verify-specimen = SPECIMEN: no State's position.
cli-verify-reply = Reply of { $state } to TSB Circular { $circular }, dated { $date }:
cli-verify-authorises = { "  " }{ $text }: authorizes, no comments
cli-verify-comments = { "  " }{ $text }: authorizes, comments attached
cli-verify-refuses = { "  " }{ $text }: does not authorize
cli-verify-trusted = { "  " }A certificate that you trust vouches for the signer.
cli-verify-untrusted = { "  " }WARNING: the way from the signer’s certificate to one that you trust breaks a rule.
cli-verify-expired = { "  " }A certificate that you trust would vouch for the signer, but one on the way is out of its time.
cli-verify-revoked = { "  " }WARNING: a certificate on the way to the signer was revoked.
cli-verify-unknown = { "  " }Nobody you trust is known to vouch for the signer’s certificate: the identity is not verified.
cli-verify-detail = { "  " }{ $detail }
cli-verify-signature-stamped = { "  " }{ $field }: signed by { $name }, { $time } by a timestamp service
cli-verify-timestamp = { "  " }{ $field }: timestamp over the file by { $name }, { $time }
cli-no-certificates = { $file } holds no certificate that can be read.
    .safe = { -untouched }
    .remedy = Name a file with certificates in PEM or DER.
cli-no-revocation = { $file } holds no revocation list and no OCSP response that can be read.
    .safe = { -untouched }
    .remedy = Name a revocation list in PEM or DER, or an OCSP response in DER.

cli-circular-letter = { $file }: { $kind ->
        [consultation] a consultation
        [consultation-other] a letter that asks for another answer
        [consultation-deletion] a letter that asks for another answer (whether Recommendations may be deleted)
        [consultation-question] a letter that asks for another answer (whether a Question is approved)
        [consultation-question-deletion] a letter that asks for another answer (whether a Question may be deleted)
        [consultation-opposition] a letter that asks for another answer (whether an approval is opposed)
        [consultation-radio-adoption] a letter that asks for another answer (whether a radio text is adopted)
        [consultation-radio-approval] a letter that asks for another answer (whether a radio text is approved)
        [consultation-council] a letter that asks for another answer (what the Council decides by correspondence)
        [corrigendum] a corrigendum, addendum or revision
        [result] the result of a consultation
        [collective-letter] a collective letter
        [none] no letter of the ITU, as far as can be told
       *[other] another letter
    }
cli-circular-doubts = Doubtful:
cli-circular-doubt = { "  " }{ $said }
cli-circular-found = Found:
cli-circular-fact = { "  " }{ $name }: { $value }
cli-circular-candidate = { "    " }could be: { $value }
cli-circular-line = { "      " }Line { $number }: { $text }
cli-circular-no-value = not found
cli-setting = “{ $setting }” settles nothing.
    .safe = { -unwritten }
    .remedy = Write FACT=VALUE: number=321, study_period=2017, date=2021-05-31, study_group=3, deadline=2021-12-01T23:59/geneva, reply_to=a@b.int, fax=+41-22-730-5853, edition=2016, form_annex=2, recommendations=new D.1100; revised D.50, wording.to=To:, language=zh, meeting=2021-12-13/2021-12-17/Geneva.

cli-renewed = Renewed: { $file }
cli-verify-report = The report is in { $file }.
cli-verify-unreadable = UNREADABLE: nothing can be said of this file without guessing.
cli-tally-circular = TSB Circular { $circular }: { $count ->
    [one] one reply
   *[other] { $count } replies
 } counted
cli-tally-nothing = No reply could be counted. No reply at all holds up nothing (Resolution 1, 9.4.5).
cli-tally-reached = { $text }: { $authorise } of { $replies } authorize ({ $share } %): 70 % reached
cli-tally-not-reached = { $text }: { $authorise } of { $replies } authorize ({ $share } %): 70 % NOT reached
cli-tally-no-replies = { $text }: no replies
cli-tally-commented = { "  " }Comments of { $state }: { $said }
cli-tally-refused = { "  " }Does not authorize, { $state }: { $said }
cli-tally-conflict = CONFLICT, not counted: { $state } sent { $files }; none says that it replaces the others.
cli-tally-left-out = Not counted:
cli-tally-file = { "  " }{ $file }: { $reason }
cli-tally-table = Table written: { $file }
