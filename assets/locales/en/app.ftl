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
saved-always = Saved as you type
settings = Settings

## Circular

circular-title = What this circular asks
circular-lead = The reply goes with these facts. Compare them with your circular.
circular-lead-embedded = This circular comes with the program, so that you can see a real form. Your reply is saved as you type.
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
apply = Apply
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
means-file = Certificate in a file
means-file-means = A PKCS#12 file (.p12 or .pfx) from your administration or a trust service.
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
mail-attached-count = { $count ->
    [0] The reply
    [one] The reply and 1 file
   *[other] The reply and { $count } files
}
mail-saved = The draft is saved as { $file }. If it does not open, attach the reply to a message of your own.

## Page

pane-form = Form
pane-page = Page
page-number = Page { $page } of { $pages }
page-back = Page before
page-next = Next page
page-enlarge = Enlarge the page
page-shrink = Show the whole page
page-caption = This is the page that will be sent.
reply-language = Reply in { $language }

## Settings

settings-lead = They hold for this computer.
settings-language = Language of the program
settings-theme = Colours
settings-drawing = Drawing
software-rendering = Draw without the graphics processor
software-rendering-note = For computers on which the window flickers or stays empty. It holds from the next start.
settings-done = Back to the reply
theme-system = As the system has it
theme-light = Light
theme-dark = Dark
theme-contrast-light = High contrast, light
theme-contrast-dark = High contrast, dark
