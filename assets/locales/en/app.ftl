# The window. Plain and short; buttons name their result; the words of the form where it has one.

## Names

circular-name = TSB Circular { $number }
circular-and-date = { $circular }, { $date }
study-group = Study Group { $number }
tsag = TSAG
recommendation-new = Draft new Recommendation ITU-T { $name }
recommendation-revised = Draft revised Recommendation ITU-T { $name }
recommendation-amendment = Draft Amendment { $number } to Recommendation ITU-T { $name }
recommendation-corrigendum = Draft Corrigendum { $number } to Recommendation ITU-T { $name }
date-range-in-month = { $first }–{ $end }
date-range = { $start } to { $end }
group-and-meeting = { $group }, { $dates }
list-separator = {", "}
size-bytes = { $amount } bytes
size-kilobytes = { $amount } KB
size-megabytes = { $amount } MB
optional = optional
path = Path of the file
browse = Browse
clear = Clear
copy = Copy
remove-file = Remove { $name }
attach = Attach
import = Import
dialog-missing = The system’s file dialog did not open. Type the path here instead.

## Deadline

deadline-geneva = { $date }, { $time } Geneva time
deadline-utc = { $date }, { $time } UTC
deadline-both = { $there } ({ $here } here)
deadline-local = { $here } on this computer’s clock
deadline-left = { $span } left
deadline-passed = The deadline passed { $span } ago
deadline-today = Due today, { $clock }
deadline-tomorrow = Due tomorrow, { $clock }
deadline-here = { $left } ({ $here } here)
deadline-at = { $date }, { $clock }
clock-geneva = { $time } Geneva time
clock-utc = { $time } UTC

## Steps

step-circular = Circular
step-answer = Answer
step-signatory = Signatory
step-sign = Sign
step-send = Send
continue-answer = Continue to Answer
continue-signatory = Continue to Signatory
continue-sign = Continue to Sign
continue-send = Continue to Send
state-not-started = Not started
state-in-progress = In progress
state-complete = Complete
state-left = { $count } left to settle
state-doubts = { $count } to settle
state-signed = Signed { $time }
left-short = { $count } left
saved-at = Saved { $time }
notice-draft-held = Until you answer, nothing is written in its place: what you enter now is not kept.
notice-settings-held = Until you answer, other settings hold only as long as this window is open.
notice-register-held = Until you answer, no reply is entered in the register. Replies that were saved are safe.
notice-kept-aside = What was entered here is kept in { $file }, and is listed among the drafts set aside.
notice-again = Try again
notice-take-over = Take it over
notice-anew = Give it another name and begin anew
notice-read = Understood
saved-always = Saved as you type
saved-not = Not saved
settings = Settings

## Circular

circular-title = What this circular asks
circular-lead = The reply goes with these facts. Compare them with your circular.
circular-lead-embedded = This circular comes with the program, so that you can see a real form. Your reply is saved as you type.
circular-lead-embedded-held = This circular comes with the program, so that you can see a real form.
fact-circular = Circular
fact-deadline = Deadline
fact-asked-of = Asked of
fact-text = Text
fact-nothing = {" "}
fact-reply-to = Reply to
fact-rules = Rules
edition-2016 = Resolution 1 (Rev. Hammamet, 2016)
edition-2022 = Resolution 1 (Rev. Geneva, 2022)
edition-2024 = Resolution 1 (Rev. New Delhi, 2024)

## Answer

answer-title = Your answer
answers-title = Your answers
answer-question = May { $group } consider this text for approval at its meeting of { $dates }? This is not a vote on the text itself.
answer-question-undated = May { $group } consider this text for approval at its next meeting? This is not a vote on the text itself.
answers-lead = { $count } draft Recommendations: { $answered } answered, { $left } left to settle.
authorises = Authorizes
authorises-means = { $group } may consider this text for approval.
refuses = Does not authorize
refuses-means = Reasons and an outline of possible changes are then attached.
option-none = No comments or suggested changes
option-comments = Comments and suggested changes attached
annex-comments = Text for the annex page
annex-reasons = Reasons for this opinion
annex-changes = Outline of possible changes
attach-file = Attach a file
attach-path = Type its path
answer-none = Not answered
answer-no-comments = Authorizes, no comments
answer-comments = Authorizes, comments attached
answer-comments-short = Authorizes, comments
answer-refuse = Does not authorize
answer-reasons-missing = Reasons missing
answer-comments-missing = Comments missing
answer-to-settle = To settle
same-for-all = Same answer for all
same-choose = Choose an answer
same-apply = Give it to all { $count }
same-overwrites = { $count ->
    [one] This changes the answer to { $names }. What was typed there is kept.
   *[other] This changes { $count } answers: { $names }. What was typed there is kept.
}
same-change = { $count ->
    [one] Change this answer
   *[other] Change { $count } answers
}
same-keep = Keep them

## Signatory

signatory-title = Who signs
signatory-lead = As it stands on the form, under From and under the letter.
signatory-person = The official
signatory-state = The administration
signatory-when = Place and date
signatory-replaces = An earlier reply
signatory-replaces-note = Only if your Administration has already replied to this circular. It is printed, and this reply is then counted instead of the earlier one.
label-replaces = Date of the reply that this one replaces (year-month-day)
label-name = Name
label-title = Official role or title
label-address = Address
label-email = E-mail
label-fax = Fax
label-member-state = Member State
label-administration = Line under the letter
label-place = Place
label-date = Date (year-month-day)
today = Today
states-more = { $count } more. Type on to narrow the list.
states-none = No Member State has this in its name.

## Sign

sign-signature = By hand
sign-stamp = Stamp
sign-by-certificate = By certificate
sign-more = More
import-picture = Import a picture
pad-hint = Draw with mouse, pen or finger
pad-undo = Take the last line back
sign-ink-line = Leave a line to sign on in ink
sign-second = A second official signs too
sign-second-note = Room for the second signature is kept in the file, which cannot be done later.
sign-certify = Certify the file
sign-certify-note = Any later change but a further signature then breaks yours.
means-file = Certificate in a file
means-file-means = A PKCS#12 file (.p12 or .pfx) from your administration or a trust service.
means-token = Smart card or USB token
means-token-means = A key on a PKCS #11 token or security module, which never leaves it.
means-system = Key of this computer’s key store
means-system-means = Kept by the operating system, which may ask you before it is used.
means-own = Placet identity on this computer
means-own-means = Issued by this computer to itself.
means-none = No certificate
means-none-means = Sign in ink after printing, or rely on the drawn signature.
fact-reveals = Reveals any later change
fact-reveals-not = Reveals no later change
fact-proves = Proves who signed
fact-proves-not = Does not prove who signed
certificate-file = Certificate file
passphrase = Passphrase
passphrase-again = The same once more
passphrase-differs = The two passphrases differ.
passphrase-note = It opens the key once and is not kept.
working = The passphrase is at work …
identity-open = Open
identity-close = Use another
tokens-none = No token was found. Insert it, then look again.
tokens-again = Look again
token-by-module = Name its module
token-module = File of the token’s PKCS #11 module
pin-of = PIN of { $token }
pin-note = It goes to the token alone and is not kept.
pin-at-reader = This token takes its PIN at the reader: press Open, then type it there.
pin-not-set = This token has no PIN yet. Set one with the program that came with it.
pin-low = A wrong PIN was typed last.
pin-last-try = One more wrong PIN locks this token.
pin-locked = This token is locked. Only whoever issued it can unlock it.
keys-several = Several keys can sign. Choose the one that signs this reply.
key-facts = Issued by { $issuer }, valid to { $date }
own-explained = Such a signature shows that the file was not changed and that replies come from the same key. It does not prove whose key that is: tell TSB the fingerprint by another way.
own-name = Name in the certificate
own-passphrase-note = At least 8 characters. Nobody can recover it for you.
own-make = Create identity
own-another = Create another identity
own-leave = Leave it
certificate-name = Name
certificate-issuer = Issued by
certificate-until = Valid to
certificate-print = Fingerprint
issued-by-itself = This computer, to itself
issued-by-holder = Its own holder

## Send

send-title = Sign and save
send-lead-ready = Nothing is left to settle. The reply is written as a PDF, with an e-mail draft beside it.
send-lead-left = Something is left to settle. Each line leads to its field.
send-sign-undecided = Choose whether a certificate signs. No certificate is a choice too.
send-sign-closed = Open the certificate with its passphrase, or choose another way.
save-path = Save the reply as
saving = Signing, writing and reading back …
sign-and-save = Sign and save
save-unsigned = Save without certificate
save-again = Save as another file
sends-nothing = Placet sends nothing by itself.
asks-timestamp = When you sign, { $url } is asked for the time.
replace-question = There is already a file { $file }. Replace it?
replace = Replace the file
replace-leave = Keep it
done-signed = Your reply is signed and ready
done-unsigned = Your reply is ready
done-lead = It has not been sent. It leaves when you press Send in your mail program.
done-incomplete = The reply is written, read back and verified. Not everything beside it is there.
done-saved-signed = Your reply is signed and saved
done-saved = Your reply is saved
mail-missing = The e-mail draft is not there. { $why } The reply itself is complete.
register-missing = The register has no entry for this reply. { $why } The reply itself is complete.
finish = Write the e-mail again
finish-register = Enter it again
register-entered = Entered in your register at { $time }, with the SHA-256 above.
file-detail = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $kilobytes } KB · in { $folder }
open-mail = Open e-mail draft
open-folder = Show in folder
mail-heading = The e-mail
mail-to = To
mail-cc = Copy
mail-subject-line = Subject
mail-attached = Attached
mail-saved = The draft is saved as { $file }. If it does not open, attach the reply to a message of your own.

## Rooms

room-reply = Back to the reply
room-register = Register
room-verify = Check a reply
cancel = Cancel
register-lead = Each reply that was made ready on this computer, the newest first. Whether it was sent is known to your mail program.
register-empty = No reply was made ready on this computer yet. Each one that you sign and save is entered here: when, by whom, where the file is, and its fingerprint.
register-about = Kept on this computer
register-entry = { $circular }, { $state }
register-signed = Signed by { $name }
register-unsigned = Without certificate
register-check = Check this file
register-copy = Copy SHA-256
verify-lead = Open a reply as a PDF, or drop it anywhere on this window. It is read on this computer alone.
verify-path = Reply (PDF)
verify-check = Check
verify-open = Open a reply
verify-another = Open another reply
verify-opened = { $count ->
    [0] Nothing opened
    [one] 1 file opened
   *[other] { $count } files opened
}
verify-working = Reading and checking …
verify-no-reply = No reply as data
verdict-trusted = This file is intact, and you trust who vouches for the signer.
verdict-trusted-means = Nothing that was signed has been changed. A certificate that you added vouches for the signer’s.
verdict-self-signed = This file is intact. Who signed it is not verified.
verdict-self-signed-means = Nothing that was signed has been changed. The certificate was made by its owner, so compare its fingerprint with them by telephone before you rely on the name.
verdict-unknown = This file is intact. Who signed it is not verified.
verdict-unknown-means = Nothing that was signed has been changed. Nobody whom you trust vouches for the certificate. Add the issuer’s certificate below if you have it from a source that you trust.
verdict-expired = This file is intact. The signer’s certificate is out of its time.
verdict-expired-means = Nothing that was signed has been changed. Somebody whom you trust would vouch for the signer at another time, and no time stamp proves when it was signed.
verdict-revoked = This file is intact, but the signer’s certificate was revoked.
verdict-revoked-means = Nothing that was signed has been changed. Do not rely on the name: ask the administration.
verdict-untrusted = This file is intact, but what vouches for the signer breaks a rule.
verdict-untrusted-means = Nothing that was signed has been changed. Do not rely on the name: ask the administration.
verdict-altered = This is not the file that was signed.
verdict-altered-means = It was changed after signing, or its signature is wrong. What it says may not be what was signed. Ask for the file again.
verdict-differs = Alarm: the page and the data in this file say different things.
verdict-differs-means = Somebody who reads the page and a program that reads the data would understand different answers. Count neither. Ask the administration which one it means.
verdict-not-judged = It cannot be judged whether this file is intact.
verdict-not-judged-means = Its signature is made in a way that this program does not know. Nothing shows that it was changed, and nothing that it was not. Do not rely on it: check it with another program, or ask for a reply that is signed in a usual way.
verdict-unsigned = This file carries no digital signature.
verdict-unsigned-means = Nothing reveals whether it was changed, nor who sent it. It may still be a reply that was signed in ink.
verdict-unreadable = Nothing can be said of this file.
says-intact = Intact
says-not-judged = Cannot be judged
says-not-intact = Not intact
says-in-field = { $statement } ({ $field })
signer-unknown = The signer is not named
signer-name = The certificate names “{ $name }”
signer-self-signed = Issued by its owner to itself.
signer-issuer = Issued by { $issuer }.
signer-valid = Valid from { $from } to { $until }.
trust-trusted = Trusted
trust-trusted-means = A certificate that you added vouches for the signer’s, and the whole way is in order.
trust-untrusted = Not trusted: the chain breaks a rule
trust-untrusted-means = A way leads to a certificate that you added, but one on it may not issue others, or its key is not meant for signing.
trust-expired = Trusted at another time
trust-expired-means = A certificate on the way was out of its time when the file was checked.
trust-revoked = Revoked
trust-revoked-means = A certificate on the way was revoked by its issuer.
trust-self-signed = Identity not verified
trust-self-signed-means = Nobody but the owner vouches for this certificate. It shows that files come from the same key, not whose key it is.
trust-unknown = Identity not verified
trust-unknown-means = No way leads from this certificate to one that you trust. Revocation was not asked for: no network was used.
signed-at = Signed { $time }
time-claimed = By the signer’s own clock. No time stamp.
time-stamped = By the clock of a time stamp service.
level = Level { $level }
data-agree = Page and data agree
data-agree-means = The answers printed on the page are those in the embedded data.
data-differ = Page and data differ
data-differ-means = The page does not show what the embedded data says.
data-to-read = A person has to read the page
data-to-read-means = The page is drawn as the embedded data say, and could yet tell people something else:
data-not-compared = Page and data were not compared
data-not-compared-means = { $program } made this file, and this version cannot draw its page again: neither agreement nor contradiction was found. Read the answer from the page, or check the file with that version.
data-none = No reply as data
data-none-means = The file holds none. Read the answer from the page.
data-damaged = The data are damaged
data-damaged-means = The file holds data, and no reply can be read from them. Read the answer from the page.
says-title = The reply says
says-specimen = A specimen: no State’s position.
says-administration = Administration
says-signatory = Signatory
says-dated = Dated
compare-title = Compare the fingerprint
compare-label = What they read out to you, from the certificate on their screen
compare-same = The same. The certificate is theirs, if it was them whom you called.
compare-so-far = The same so far.
compare-differs = Not the same. Somebody else’s key signed this file.
trust-title = Whom you trust
trust-lead = Nobody is trusted from the start. Add the certificate of an authority, or of an official whose fingerprint you compared.
trust-path = Certificate (PEM or DER)
trust-add = Trust this certificate
trust-until = Valid to { $date }
trust-remove = No longer trust { $name }
file-title = The file
file-folder = In
sheet-caption = The page as received.
countersign-title = What you can do with it
countersign-lead = This reply keeps a field for a further official. Your signature is added; those that it carries stay valid, and the file that you received stays as it is.
countersign-begin = Sign this reply too
countersign-path = Save the signed reply as
countersign-sign = Sign and save
countersign-done = Your signature was added. This is the new file.
back-take = Enter it into the register
back-made-here = It is in the register. Every byte of the reply that was made here is still in it.
back-entered = It is in the register. No reply that was made here is its beginning.
back-not-entered = It was not entered: only an intact reply with data is.

## Letters

letter-lead = Read from { $file }. Check each value against its source line.
letter-by-hand-lead = Enter what your circular says. Nothing is filled in beforehand.
letter-scanned-lead = The text of { $file } cannot be relied on, so nothing was taken from it. Enter the values beside its pages.
letter-working = Reading { $file } …
letter-open = Open another circular
letter-use = Answer this circular
letter-path = Circular (Word, PDF or text)
letter-read = Read
letter-another = Another circular
letter-another-lead = Drop its file anywhere on this window, or name it here.
letter-by-hand = Type a consultation by hand
letter-recent = { $circular }: { $file }
letter-discard = Leave this letter
letter-over = You have begun to answer { $circular }. Your answers can be kept in a file of their own, which Placet and its terminal program open again.
letter-keep-and-use = Keep them, answer the new one
letter-stay = Stay with this reply
draft-kept = Your earlier answers are kept in { $file }.
draft-keep-and-open = Keep them, open the other draft
draft-sources = { $file } comes from elsewhere and names files outside its own folder. If you open it, these files are read and become part of the reply:
draft-sources-note = Nothing has been read from them yet. Say yes only if you know each of these files and it is meant for the ITU.
draft-sources-read = Read these files, open the draft
drafts-title = Drafts set aside
drafts-lead = They stay in their files until you delete them.
draft-of = { $circular }, set aside on { $when }
letter-corrigendum = This letter corrects a circular
letter-result = This letter gives the result of a consultation
letter-collective = This is a collective letter
letter-asks = This letter asks for an answer of another kind
letter-other = This letter asks for no reply that Placet knows
letter-as-consultation = It is a consultation all the same
letter-caption = The letter as read
source-line = Line { $number }: { $text }
doubt-other = Enter another value
changes-title = What it changes in your circular
change = { $fact }: { $before } becomes { $after }
changes-apply = Apply the changes chosen
value-none = Not known
value-edit = Edit: { $fact }
value-take = Take this value
value-leave = Leave it as it was
values-more = Show all values
values-fewer = Show fewer values
label-time = Time (hours:minutes)
label-start = First day (year-month-day)
label-end = Last day (year-month-day)
label-group = Study group (number, or TSAG)
label-period = First year of the study period
zone-geneva = Geneva time
zone-utc = UTC
text-designation = Number
text-provisional = Provisional name
text-sort = Kind of draft
text-number = Its number
text-title = Title
text-reference = Document
text-add = One more Recommendation
text-remove = Without this one
sort-new = New
sort-revised = Revised
sort-amendment = Amendment
sort-corrigendum = Corrigendum
refused-deadline = A deadline has a day such as 2027-03-01, a time such as 23:59, and a clock.
refused-meeting = A meeting has a first and a last day such as 2027-03-01, in this order.
refused-texts = Each Recommendation needs a number or a provisional name, and its kind; an Amendment or Corrigendum also its number.
refused-date = A day is written year-month-day, such as 2027-03-01.
refused-address = This is no e-mail address.
refused-group = A study group has a number from 1 to 30, or is TSAG.
refused-period = Study periods began in 2001, 2005, 2009, 2013, 2017, 2022 and 2025.
refused-value = This is no such value. What was typed is still there.

## Count

room-tally = Count replies
tally-lead = Open the replies to one circular, or a folder of them. Each is checked; only intact ones are counted, one for each Member State.
tally-title = { $circular }: { $count ->
    [one] 1 reply counted
   *[other] { $count } replies counted
}
tally-rule = A text may be considered for approval if 70 % or more of the replies received support it (Resolution 1, 9.4.5).
tally-nothing = No reply could be counted
tally-nothing-means = No reply at all holds up nothing (Resolution 1, 9.4.5). What was not counted is listed with its reason.
tally-working = Checking { $done } of { $all } …
tally-path = Reply or folder
tally-add = Count
tally-read = I have read it: count it
tally-circular = Circular that is answered (or a draft of a reply to it)
tally-circular-use = Hold against it
tally-files = Choose files
tally-folder-add = Choose a folder
tally-clear = Begin anew
tally-save-path = Save the count as (.csv or .json)
tally-save = Save the count
tally-written = The count is saved as { $file }.
tally-reached = 70 % reached
tally-not-reached = 70 % not reached
tally-no-replies = No replies
tally-counts = { $authorise } of { $replies } authorize ({ $share } %), { $refuse } do not
tally-refuses = { $state } does not authorize
tally-comments = { $state } authorizes, with comments
tally-conflicts = Conflicts, not counted
tally-conflict = { $state } sent { $files }; none says that it replaces the others.
tally-counted = Counted
tally-left-out = Not counted: { $count }
tally-about = Resolution 1, 9.4.5

## Page

pane-form = Form
pane-page = Page
page-number = Page { $page } of { $pages }
page-back = Page before
page-next = Next page
page-enlarge = Enlarge the page
page-shrink = Show the whole page
page-caption = This is the page that will be sent.
page-written = This is the page of the file that was saved.
reply-language = Reply in { $language }

## Settings

settings-lead = They hold for this computer.
settings-language = Language of the program
settings-theme = Colours
settings-drawing = Drawing
settings-timestamp = Proven time
timestamp-note = A timestamp service (RFC 3161) learns a digest of the signature and proves when you signed. The services that the certificates name are then asked whether they were revoked. Without an address here, Placet uses no network.
timestamp-url = Address of the timestamp service
timestamp-url-odd = An address begins with https:// or http://. With this one, replies are signed without a proven time.
reach-timestamp = Time alone (B-T)
reach-long-term = Time, and proof that no certificate was revoked (B-LT)
reach-archive = The same, sealed for the archive (B-LTA)
software-rendering = Draw without the graphics processor
software-rendering-note = For computers on which the window flickers or stays empty. It holds from the next start.
settings-done = Back to the reply
theme-system = As the system has it
theme-light = Light
theme-dark = Dark
theme-contrast-light = High contrast, light
theme-contrast-dark = High contrast, dark
