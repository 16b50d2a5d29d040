# What went wrong or deserves a look: what happened (the message), what is safe (.safe), what to
# do (.remedy). Plain and short; the words of the form where the form has one.

-kept = Everything you typed is kept.
-others = The other answers are kept.
-untouched = The file was not changed.
-unwritten = Nothing was written.
-sendable = The reply can be sent as it is.

## Fields

field-circular-number = Circular number
field-deadline = Deadline
field-reply-to = Address for replies
field-recommendations = Recommendations
field-marks = { $name }: boxes
field-comments = { $name }: comments and suggested changes
field-reasons = { $name }: reasons
field-changes = { $name }: possible changes
field-name = Name
field-title = Official role/title
field-address = Address
field-fax = Fax
field-email = E-mail
field-member-state = Member State
field-administration = Administration
field-place = Place
field-date = Date
field-signature = Picture of the signature
field-stamp = Picture of the stamp

## What keeps a reply from being sent

issue-number-missing = The circular has no number.
    .safe = { -kept }
    .remedy = Enter the number that stands in its heading.
issue-no-recommendations = The circular names no Recommendation, so there is nothing to answer.
    .safe = { -kept }
    .remedy = Add the Recommendations that its form lists.
issue-answer-count = There are { $answers } answers for { $recommendations } Recommendations.
    .safe = { -kept }
    .remedy = Give the draft one answer for each Recommendation, in the same order.
issue-reply-to-implausible = The address for replies cannot be an e-mail address.
    .safe = { -kept }
    .remedy = Enter the address that the circular gives, such as tsbdir@itu.int.
issue-no-box = Neither box is ticked.
    .safe = { -others }
    .remedy = Tick one of the two boxes.
issue-both-boxes = Both boxes are ticked; the form asks for one.
    .safe = { -others }
    .remedy = Keep the box that says what your administration decided.
issue-no-option = The first box is ticked, and neither of its two options.
    .safe = { -others }
    .remedy = Choose “no comments or suggested changes” or “comments and suggested changes are attached”.
issue-both-options = Both options are chosen; the form asks for one.
    .safe = { -others }
    .remedy = Keep one of the two options.
issue-option-without-box = An option is chosen without the box that it belongs to.
    .safe = { -others }
    .remedy = Tick the first box, or take the option away.
issue-comments-missing = The form says that comments are attached, and none are.
    .safe = { -others }
    .remedy = Type the comments here or attach a file, or choose “no comments or suggested changes”.
issue-reasons-missing = A refusal needs its reasons (Resolution 1, 9.4.4).
    .safe = { -others }
    .remedy = Type the reasons here or attach a file.
issue-file-lost = The attached file { $file } can no longer be read.
    .safe = { -others }
    .remedy = Put it back where it was, or remove it and attach it again.
issue-missing = This is empty, and the form needs it.
    .safe = { -kept }
    .remedy = Fill it in.
issue-unknown-member-state = No Member State of the Union has this code.
    .safe = { -kept }
    .remedy = Choose the State from the list. Only Member States reply.
issue-email-implausible = This cannot be an e-mail address.
    .safe = { -kept }
    .remedy = Correct it, or leave it empty.
issue-date-unreadable = This is no date.
    .safe = { -kept }
    .remedy = Write year, month and day, such as 2021-11-30.
issue-date-before-circular = The letter is dated before the circular of { $date } that it answers.
    .safe = { -kept }
    .remedy = Correct the date of the letter.
issue-signature-without-name = There is a picture of a signature, and no name says whose it is.
    .safe = The picture is kept.
    .remedy = Enter the name of the person who signs.

## What is worth knowing, and blocks nothing

advice-late = The deadline passed { $span } ago.
    .safe = { -sendable }
    .remedy = Whether a late reply is sent is your administration’s decision.
advice-deadline-implausible = The deadline is not where Resolution 1, 9.4.1 puts it, seven working days before the meeting.
    .safe = { -sendable }
    .remedy = Compare deadline and meeting dates with the circular.
advice-changes-missing = A refusal should outline the changes that would let the work progress (Resolution 1, 9.4.4), and none are given.
    .safe = { -sendable }
    .remedy = Type the possible changes or attach a file, if there are any.
advice-not-sent = Text or files are kept here that the ticked box does not call for.
    .safe = They are kept in the draft and will not be sent.
    .remedy = Nothing needs to be done if that is what you mean.
advice-file-changed = The file { $file } was changed after it was attached.
    .safe = It would be sent as it is now.
    .remedy = Open it and look, then attach it again.
advice-email-missing = No e-mail address is given under which TSB could ask back.
    .safe = { -sendable }
    .remedy = Enter one, if you want to be reached.
advice-date-in-future = The date of the letter lies in the future.
    .safe = { -sendable }
    .remedy = Correct it, if that is not meant.

## Files

reason-not-found = there is no such file or folder
reason-denied = this user may not do that
reason-full = there is no room left
reason-other = { $detail }

error-read = { $file } could not be read: { $reason }.
    .safe = Nothing was changed.
    .remedy = Check the name and that the file may be read.
error-write = { $file } could not be written: { $reason }.
    .safe = No half-written file is left behind, and what was there before is unchanged.
    .remedy = Choose another folder, or make room.
error-exists = There is already a file { $file }.
    .safe = { -untouched }
    .remedy = Choose another name, or allow it to be replaced (in the terminal: --force).
error-other-format = { $file } is not what was expected here ({ $format }).
    .safe = { -untouched }
    .remedy = Choose another file.
error-newer = { $file } was written by a newer version of this program: it has version { $found }, and this program reads up to version { $known }.
    .safe = { -untouched }
    .remedy = Install the newer version and open the file with it.
error-damaged = { $file } is damaged or was mistyped at line { $line }, column { $column }: { $detail }.
    .safe = { -untouched }
    .remedy = Correct that line, or open an earlier copy.
error-unknown-field = { $file } has a field “{ $name }” at line { $line }, column { $column } that draft files do not have. What stands in it would be lost.
    .safe = { -untouched }
    .remedy = Correct the field’s name, or take it out.
error-identity-name = “{ $name }” cannot name an identity, because it becomes a file name.
    .safe = { -unwritten }
    .remedy = Use letters, digits and blanks, without any of / \ : * ? " < > |.
error-no-folder = This system names no folder in which programs keep their data.
    .safe = { -unwritten }
    .remedy = Name one in the environment variable PLACET_HOME (in the terminal also: --home).
error-set-aside = { $reason }
    .safe = The file is kept as { $kept }.
    .remedy = The program goes on as if it had not been there.

## The page

error-missing-glyphs = The typefaces of this program lack { $characters }.
    .safe = { -kept } { -unwritten }
    .remedy = Write it in other characters.
error-picture = The picture is no PNG or JPEG that can be read: { $field }.
    .safe = { -kept } { -unwritten }
    .remedy = Choose another picture.
error-writer = The page could not be made: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = This is a defect of the program. Report it with the draft file.
error-no-pdf = This is no PDF that can be read.
    .safe = Nothing was taken from it.
    .remedy = Choose another file.
error-pdf-encrypted = This PDF is protected by a password.
    .safe = Nothing was taken from it.
    .remedy = Save a copy without a password, and open that.
error-no-page = The PDF has no page { $page }.
    .safe = { -kept }
    .remedy = This is a defect of the program. Report it with the draft file.
error-unready = The draft is no reply yet: { $count ->
        [one] one thing is left to settle.
       *[other] { $count } things are left to settle.
    }
    .safe = { -kept } { -unwritten }
    .remedy = Settle what is listed, then export again.

## Signing identities

error-wrong-passphrase = The passphrase does not open this identity.
    .safe = { -unwritten }
    .remedy = Type it again. Mind the keyboard’s language and the Caps Lock key.
error-pkcs12-damaged = This is no PKCS#12 file, or a damaged one ({ $detail }).
    .safe = { -unwritten }
    .remedy = Choose the file with your certificate and its key, usually named .p12 or .pfx.
error-pkcs12-unsupported = The PKCS#12 file uses something this program does not know ({ $detail }).
    .safe = { -unwritten }
    .remedy = Export the identity again with its usual settings, or ask your IT department.
error-no-private-key = The file holds no private key, so nobody can sign with it.
    .safe = { -unwritten }
    .remedy = Export the certificate again, together with its private key.
error-no-certificate = The file holds a private key without the certificate that belongs to it.
    .safe = { -unwritten }
    .remedy = Export the key again, together with its certificate.
error-key-unsupported = This program cannot sign with a key of this kind ({ $detail }).
    .safe = { -unwritten }
    .remedy = Use an identity with an RSA, P-256 or P-384 key.
error-key-damaged = The private key is damaged or too short to be safe.
    .safe = { -unwritten }
    .remedy = Use another identity.
error-not-yet-valid = The certificate is valid only from { $date }.
    .safe = { -unwritten }
    .remedy = Check this computer’s date, or use another identity.
error-expired = The certificate expired on { $date }.
    .safe = { -unwritten }
    .remedy = Renew it, or use another identity.
error-not-for-signing = The certificate is not meant for signing.
    .safe = { -unwritten }
    .remedy = Use the one that was issued to you for signatures.
error-certificate-name = A certificate needs a name, and holds { $longest } characters at most.
    .safe = { -unwritten }
    .remedy = Shorten the name or the administration.
error-no-randomness = This computer gave no random numbers, so no key could be made.
    .safe = { -unwritten }
    .remedy = Try again; if it happens again, ask your IT department.
error-short-passphrase = A passphrase needs { $shortest } characters or more.
    .safe = { -unwritten }
    .remedy = Choose a longer one. Several words are easy to remember.
error-several-identities = Several keys can sign, and none is chosen for you: { $names }.
    .safe = { -unwritten }
    .remedy = Choose one of them; in the terminal with --key.
error-no-such-key = There is no key “{ $wanted }” here. There are: { $names }.
    .safe = { -unwritten }
    .remedy = Name one of these, or its number in this list.

# Signing, and reading back what was signed
error-pdf-damaged = This PDF is damaged, or built in a way that a signature cannot rely on: { $detail }.
    .safe = The file was not changed.
    .remedy = Ask for the file again. If Placet made it, make it once more.
error-already-signed = The field { $field } of this file is already signed.
    .safe = The file was not changed.
    .remedy = Sign in the field of the second official, or make the reply anew.
error-too-late-to-certify = This file is already signed, so it can no longer be certified.
    .safe = The file was not changed.
    .remedy = Sign it without certifying it.
error-signing-forbidden = The first signer allowed no further signature.
    .safe = The file was not changed.
    .remedy = Ask the first signer for a file that may be signed again.
error-altered = This file was changed after it was signed, so nothing was signed now.
    .safe = The file was not changed.
    .remedy = Verify it to see what was changed, and ask the first signer for the file as it was signed.
error-contradictory = The page of this file does not show what its data say, so nothing was signed.
    .safe = The file was not changed.
    .remedy = Do not sign it. Ask the sender to make the reply anew.
error-no-field = This file has no signature field “{ $wanted }”. It has: { $fields }.
    .safe = The file was not changed.
    .remedy = Name one of these, or none.
error-certificate-unreadable = The signing certificate cannot be read: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Choose another certificate.
error-key-did-not-sign = The key did not sign: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Try again, or choose another certificate.
error-sign-defect = The signature could not be completed: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = This is a defect of the program. Report it with the draft file.
error-read-back-signature = The finished file was read back, and its signature does not verify.
    .safe = { -kept } { -unwritten }
    .remedy = This is a defect of the program. Report it with the draft file.
error-read-back-data = The finished file was read back, and its data are not those of the reply.
    .safe = { -kept } { -unwritten }
    .remedy = This is a defect of the program. Report it with the draft file.
error-read-back-text = The finished page was read back, and this text does not show on it: “{ $text }”.
    .safe = { -kept } { -unwritten }
    .remedy = Type the text in another way, or attach it as a file.
error-read-back-disk = The file was written, but the disk gives back other bytes.
    .safe = { -kept }
    .remedy = Do not send that file. Save the reply in another place.

## Why a signature in a file does not hold

-checked = The file was only read.
-ask = Do not rely on this file. Ask its sender for it again.

flaw-place = The signature does not lie in the file as it must ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-format = The signature is of a kind that this program does not judge ({ $detail }).
    .safe = { -checked }
    .remedy = Open the file in another program that checks signatures.
flaw-digest = The content was changed after signing.
    .safe = { -checked }
    .remedy = { -ask }
flaw-certificate-exchanged = The certificate is not the one with which it was signed.
    .safe = { -checked }
    .remedy = { -ask }
flaw-no-certificate = The signer’s certificate is missing.
    .safe = { -checked }
    .remedy = { -ask }
flaw-algorithm = The signature itself is wrong or of an unknown kind: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-structure = The signature is damaged: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-loose-attributes = Data that nobody signed were put beside the signature.
    .safe = { -checked }
    .remedy = { -ask }
flaw-timestamp = The timestamp over the signature is wrong: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-removed = A signature was taken away: an earlier state of this file was signed here.
    .safe = { -checked }
    .remedy = { -ask }
flaw-change = Something was changed after signing that the signature does not allow ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-stray = Something was added after signing that belongs to no signature.
    .safe = { -checked }
    .remedy = { -ask }
flaw-revision = The part of the file that was signed cannot be read by itself: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }

## What else to know of a signature

finding-ber = The signature is written in an older form of its format.
finding-certifies = The signature certifies the document: it limits what may be changed later.
finding-certificate-not-named = The signature does not name its certificate under its own seal.
finding-signed = An empty signature field was signed later, which this signature allows.
finding-signature-added = The signature { $field } was added later, which this signature allows.
finding-hidden-signature-added = The signature { $field }, which shows on no page, was added later; this signature allows it.
finding-timestamp-added = A timestamp over the document was added later.
finding-validation-data = Data for checking the certificates were added later.
finding-metadata = The document’s metadata were changed later.
finding-extensions = Extensions of the PDF format were declared later.
finding-form-defaults = Default settings of the form were added later.
weakness-sha1 = The signature rests on SHA-1, which no longer protects against forgery.
weakness-short-key = The signer’s RSA key is shorter than 2048 bits.
