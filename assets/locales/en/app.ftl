# The words of the window. The form's own words are in form.ftl; what went wrong, and advice, in
# problem.ftl. Buttons name their result.

# Steps
step-circular = Circular
step-answer = Answer
step-signatory = Signatory
step-sign = Sign
step-send = Send
state-not-started = Not started
state-in-progress = In progress
state-complete = Complete
state-left = { $count ->
        [one] 1 left to settle
       *[other] { $count } left to settle
    }
continue-circular = Continue to Circular
continue-answer = Continue to Answer
continue-signatory = Continue to Signatory
continue-sign = Continue to Sign
continue-send = Continue to Send
settings = Settings
form = Form
page = Page
saved-at = Saved { $time }
not-saved = Not saved

# The consultation
circular-name = TSB Circular { $number }
circular-title = Circular
circular-lead = What this circular asks.
circular-lead-embedded = TSB Circular 321 comes with the program, so that a real form is open from the start. Its deadline is long past; you can answer it all the same.
circular-and-date = { $circular }, { $date }
fact-circular = Circular
fact-deadline = Deadline
fact-asked-of = Asked of
fact-text = Text
fact-nothing = { "" }
fact-reply-to = Replies to
fact-rules = Rules
edition-2016 = Resolution 1 (Rev. Hammamet, 2016), section 9
edition-2022 = Resolution 1 (Rev. Geneva, 2022), section 9
edition-2024 = Resolution 1 (Rev. New Delhi, 2024), section 9
group-and-meeting = { $group }, meeting of { $dates }
study-group = Study Group { $number }
tsag = TSAG
date-range = { $start } to { $end }
deadline-geneva = { $date }, { $time } Geneva time
deadline-utc = { $date }, { $time } UTC
deadline-left = { $span } left
deadline-passed = The deadline passed { $span } ago
deadline-both = { $there } · { $here } here
recommendation-new = Draft new Recommendation ITU-T { $name }
recommendation-revised = Draft revised Recommendation ITU-T { $name }
recommendation-amendment = Draft Amendment { $number } to Recommendation ITU-T { $name }
recommendation-corrigendum = Draft Corrigendum { $number } to Recommendation ITU-T { $name }

# The answer
answer-title = Your answer
answers-title = Your answers
answer-question = May { $group } consider this text for approval at its meeting of { $dates }? This is not a vote on the text itself.
answer-question-undated = May { $group } consider this text for approval at its next meeting? This is not a vote on the text itself.
answers-lead = { $answered } of { $count } answered. This is not a vote on the texts themselves.
answer-none = No answer yet
authorises = Authorizes
authorises-means = { $group } may consider this text for approval.
option-none = No comments or suggested changes
option-comments = Comments and suggested changes attached
refuses = Does not authorize
refuses-means = Reasons and an outline of possible changes are then attached.
answer-no-comments = Authorizes, no comments
answer-comments = Authorizes, comments attached
answer-comments-short = Authorizes, comments
answer-refuse = Does not authorize
annex-comments = Text for the annex page
annex-reasons = Reasons
annex-changes = Possible changes that would let the work progress
attach-file = Attach a file
attach-path = By its path
attach = Attach
import = Import
path = Path of the file
browse = Browse
remove-file = Remove { $name }
size-bytes = { $amount } B
size-kilobytes = { $amount } KB
size-megabytes = { $amount } MB
same-for-all = Same answer for all
apply = Apply
same-overwrites = { $count ->
        [one] This changes the answer to { $names }. What was typed there is kept.
       *[other] This changes { $count } answers: { $names }. What was typed there is kept.
    }
same-change = { $count ->
        [one] Change 1 answer
       *[other] Change { $count } answers
    }
same-keep = Keep them
list-separator = { ", " }

# The signatory
signatory-title = Signatory
signatory-lead = Who signs, and for which Member State.
signatory-person = Person
signatory-state = Member State
signatory-when = Place and date
label-name = Name
label-title = Official role or title
label-address = Address
label-fax = Fax
label-email = E-mail
label-member-state = Member State
label-administration = Line under the signature
label-place = Place
label-date = Date (year-month-day)
today = Today
states-none = No Member State of this name.
states-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }

# Signing
sign-signature = By hand
sign-stamp = Stamp
sign-by-certificate = By certificate
sign-more = More
optional = optional
draw-here = Draw with mouse, pen or finger
import-picture = Import a picture
clear = Clear
means-file = A certificate in a file
means-file-means = A PKCS#12 file (.p12, .pfx) that was issued to you.
means-own = An identity made on this computer
means-own-means = Its certificate is issued by this computer to itself.
means-none = No certificate
means-none-means = Sign in ink after printing, or rely on the drawn signature.
fact-reveals = Reveals any later change
fact-reveals-not = Reveals no later change
fact-proves = Proves who signed
fact-proves-not = Does not prove who signed
certificate-file = File of the certificate
certificate-name = Name
certificate-issuer = Issued by
certificate-until = Valid until
certificate-print = Fingerprint
issued-by-itself = itself, on this computer
identity-open = Open
identity-close = Choose another
passphrase = Passphrase
passphrase-again = The same again
passphrase-differs = The two are not the same.
passphrase-note = It is used once and never kept.
own-explained = Whoever receives the reply sees whether it was changed, and that it comes from the same key as your earlier ones. Nobody confirms whose key it is.
own-name = Name in the certificate
own-passphrase-note = At least 8 characters. Without it the identity cannot be used again, and nobody can restore it.
own-make = Make the identity
own-another = Make another
own-leave = Leave it
sign-ink-line = Leave a line to sign in ink
sign-second = A second official signs after me
sign-second-note = Room for both signatures is then made before the first one.

# Sending
send-title = Send
send-lead-ready = Everything needed is there.
send-lead-left = These are left to settle. Each leads to its place.
send-sign-undecided = Choose how to sign: with a certificate, or without one.
send-sign-closed = The certificate is chosen but not opened: type its passphrase.
save-path = File of the reply
sign-and-save = Sign and save
save-unsigned = Save without a certificate
saving = Signing, writing and reading back …
sends-nothing = Placet sends nothing by itself.
replace = Replace it
replace-leave = Leave it
replace-question = { $file } is already there. Replace it?
done-signed = Signed and ready
done-unsigned = Written and ready
done-lead = The file was read back: its signature, data and text are as they should be.
file-detail = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $kilobytes } KB · { $folder }
copy = Copy
mail-heading = E-mail draft
mail-to = To
mail-cc = Copy to
mail-attached = Attached
mail-attached-count = { $count ->
        [0] the reply
        [one] the reply and 1 file
       *[other] the reply and { $count } files
    }
mail-saved = Saved as { $file }. If it does not open, attach the reply to a message by hand.
open-mail = Open the e-mail draft
open-folder = Open the folder

# The page
page-number = Page { $page } of { $pages }
page-back = Previous page
page-next = Next page
page-caption = This is the page that will be sent.
page-enlarge = Enlarge the page
page-shrink = Show the whole page
reply-language = Reply in { $language }

# Settings
settings-lead = They apply at once and are kept on this computer.
settings-language = Language of the window
settings-theme = Colours
settings-drawing = Drawing
settings-software = Draw without the graphics card
settings-software-note = Use this if the window flickers or stays empty. It takes effect at the next start.
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast-light = High contrast, light
theme-contrast-dark = High contrast, dark
