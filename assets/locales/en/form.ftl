# The printed form: Annex 2 of a TSB Circular, in English. Working text in the Union's terms; where
# the user's own circular has its wording, that wording is printed instead.
# Lines of an address stay lines. Texts on the page are copied out and compared: mind every space.

# $annex: number of the annex that holds the form
form-annex-heading = ANNEX { $annex }
# $circular: number of the circular. $texts: one of the three form-texts messages
form-subject = Subject: Member State response to TSB Circular { $circular }: Consultation on { $texts }
# One text. $kind: new, revised, amendment, corrigendum. $part: number of the amendment or corrigendum
form-texts-one = { $kind ->
    [new] determined draft new Recommendation { $name }
    [revised] determined draft revised Recommendation { $name }
    [amendment] determined draft Amendment { $part } to Recommendation { $name }
   *[corrigendum] determined draft Corrigendum { $part } to Recommendation { $name }
  }
# Two or three texts, all named. $kind: new, revised, recommendations (both kinds), texts (others among them)
form-texts-several = determined draft { $kind ->
    [new] new Recommendations
    [revised] revised Recommendations
    [recommendations] Recommendations
   *[texts] texts
  } { $names }
# More than three, counted
form-texts-many = { $count } determined draft { $kind ->
    [new] new Recommendations
    [revised] revised Recommendations
    [recommendations] Recommendations
   *[texts] texts
  }
# How a text is named. $number: such as D.1102. $provisional: such as D.ConsumerOTT
form-name = ITU-T { $number }
form-name-both = ITU-T { $number } ({ $provisional })
form-name-amendment = { $name } Amendment { $part }
form-name-corrigendum = { $name } Corrigendum { $part }
form-list-two = { $first } and { $last }
form-list-more = { $first }, { $last }
# The label of a row
form-label = { $kind ->
    [new] Draft new Recommendation { $name }
    [revised] Draft revised Recommendation { $name }
    [amendment] Draft Amendment { $part } to Recommendation { $name }
   *[corrigendum] Draft Corrigendum { $part } to Recommendation { $name }
  }

form-to = To:
form-addressee =
    Director of the Telecommunication Standardization Bureau
    International Telecommunication Union
    Place des Nations
    CH 1211 Geneva 20, Switzerland
form-from = From:
form-fax = Fax:
form-email = E-mail:
form-date = Date:
form-dateline = { $place }, { $date }
form-blank-name = [Name]
form-blank-title = [Official role/title]
form-blank-administration = Administration of [Member State]
form-blank-place = [Place]
form-blank-date = [Date]
form-salutation = Dear Sir/Madam,
form-opening = With respect to the Member State consultation on the determined text listed in TSB Circular { $circular }, I would like to inform you of the opinion of this Administration, which is reflected in the table below.
form-instruction = Select one of the two boxes
# $group: tsag, or the number of a study group. The circle stands for the options' circles
form-authorise = authorizes { $group ->
    [tsag] TSAG
   *[other] Study Group { $group }
  } to consider this text for approval (in this case, select one of the two options ○):
form-no-comments = No comments or suggested changes
form-comments = Comments and suggested changes are attached
form-refuse = does not authorize { $group ->
    [tsag] TSAG
   *[other] Study Group { $group }
  } to consider this text for approval (the reasons for this opinion and an outline of possible changes that would facilitate progress of the work are attached)
form-closing = Yours faithfully,

# Annex pages
form-annex-comments = Comments and suggested changes
form-annex-reasons = Reasons
form-annex-changes = Possible changes
form-files = Attached files
form-file-name = File
form-file-size = Size
form-file-hash = SHA-256 (first 16 digits)
form-size-bytes = { $size } B
form-size-kilobytes = { $size } kB
form-size-megabytes = { $whole }.{ $tenth } MB

# On every page
form-page-number = { $page } / { $pages }
form-running-head = Reply to TSB Circular { $circular }
form-running-head-named = Reply to TSB Circular { $circular } · { $administration }
form-specimen = SPECIMEN – not a position of any Member State
form-specimen-mark = SPECIMEN

# Read out by a screen reader
form-box = { $state ->
    [made] Box, ticked
   *[blank] Box, not ticked
  }
form-option = { $state ->
    [made] Option, chosen
   *[blank] Option, not chosen
  }
form-signature-picture = Handwritten signature
form-stamp-picture = Stamp of the administration
form-signed-by = Digitally signed by
form-signed-by-holder = Digitally signed by the holder of the certificate
form-signature-field = Digital signature
form-signature-field-second = Digital signature of the second official
form-data-description = The reply as data

# Dates and spans of time
date-long = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
date-time = { $date }, { $hour }:{ $minute }
span-none = less than a minute
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
  }
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
  }
span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
  }

# Under the opening sentence, where an earlier reply is replaced; $date as the dateline has it
form-replaces = This reply replaces the reply of this Administration dated { $date }.
