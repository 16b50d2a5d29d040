# نصوص النافذة. واضحة وقصيرة؛ الأزرار تسمي نتيجتها؛ والكلمات كما ترد في النموذج.

## الأسماء

circular-name = الرسالة المعممة { $number }
circular-and-date = { $circular }، { $date }
study-group = لجنة الدراسات { $number }
tsag = الفريق الاستشاري لتقييس الاتصالات
recommendation-new = مشروع التوصية الجديدة {"\u2066"}ITU-T { $name }{"\u2069"}
recommendation-revised = مشروع التوصية المراجَعة {"\u2066"}ITU-T { $name }{"\u2069"}
recommendation-amendment = مشروع التعديل { $number } للتوصية {"\u2066"}ITU-T { $name }{"\u2069"}
recommendation-corrigendum = مشروع التصويب { $number } للتوصية {"\u2066"}ITU-T { $name }{"\u2069"}
date-range-in-month = { $first } إلى { $end }
date-range = { $start } إلى { $end }
group-and-meeting = { $group }، { $dates }
list-separator = {"، "}
size-bytes = { $amount } بايت
size-kilobytes = { $amount } KB
size-megabytes = { $amount } MB
optional = اختياري
path = مسار الملف
browse = استعراض
clear = مسح
copy = نسخ
remove-file = إزالة { $name }
attach = إرفاق
import = استيراد
dialog-missing = لم تُفتح نافذة الملفات في النظام. اكتب المسار هنا بدلاً منها.

## الموعد النهائي

deadline-geneva = { $date }، الساعة { $time } بتوقيت جنيف
deadline-utc = { $date }، الساعة { $time } بالتوقيت العالمي المنسق
deadline-both = { $there } ({ $here } هنا)
deadline-local = { $here } بتوقيت هذا الحاسوب
deadline-left = بقي { $span }
deadline-passed = انقضى الموعد النهائي قبل { $span }
deadline-today = آخر موعد اليوم الساعة { $clock }
deadline-tomorrow = آخر موعد غداً الساعة { $clock }
deadline-here = { $left } ({ $here } هنا)
deadline-at = { $date }، الساعة { $clock }
clock-geneva = { $time } بتوقيت جنيف
clock-utc = { $time } بالتوقيت العالمي المنسق

## الخطوات

step-circular = الرسالة المعممة
step-answer = الرد
step-signatory = الموقِّع
step-sign = التوقيع
step-send = الإرسال
continue-answer = المتابعة إلى الرد
continue-signatory = المتابعة إلى الموقِّع
continue-sign = المتابعة إلى التوقيع
continue-send = المتابعة إلى الإرسال
state-not-started = لم يبدأ
state-in-progress = قيد الإنجاز
state-complete = مكتمل
state-left = بقي { $count } للحسم
state-doubts = { $count } للحسم
state-signed = وُقّع الساعة { $time }
left-short = بقي { $count }
saved-at = حُفظ الساعة { $time }
notice-draft-held = إلى أن تجيب، لا يُكتب شيء في مكانه: ما تُدخله الآن لا يُحفظ.
notice-settings-held = إلى أن تجيب، لا تسري الإعدادات الأخرى إلا ما دامت هذه النافذة مفتوحة.
notice-register-held = إلى أن تجيب، لا يُقيَّد أي رد في السجل. والردود المحفوظة سليمة.
notice-kept-aside = ما أُدخل هنا محفوظ في { $file } ويرد بين المسودات الموضوعة جانبا.
notice-again = حاول مرة أخرى
notice-take-over = تولَّ العمل هنا
notice-anew = أعطِه اسماً آخر وابدأ من جديد
notice-read = مفهوم
saved-always = يُحفظ أثناء الكتابة
saved-not = غير محفوظ
settings = الإعدادات

## الرسالة المعممة

circular-title = ما تطلبه هذه الرسالة المعممة
circular-lead = يُبنى الرد على هذه البيانات. قارنها برسالتك المعممة.
circular-lead-embedded = ترد هذه الرسالة المعممة مع البرنامج لكي ترى نموذجاً حقيقياً. ويُحفظ ردك أثناء الكتابة.
circular-lead-embedded-held = ترد هذه الرسالة المعممة مع البرنامج لكي ترى نموذجاً حقيقياً.
fact-circular = الرسالة المعممة
fact-deadline = الموعد النهائي
fact-asked-of = الجهة المعنية
fact-text = النص
fact-nothing = {" "}
fact-reply-to = عنوان الرد
fact-rules = القواعد
edition-2016 = القرار 1 (المراجَع في الحمامات، 2016)
edition-2022 = القرار 1 (المراجَع في جنيف، 2022)
edition-2024 = القرار 1 (المراجَع في نيودلهي، 2024)

## الرد

answer-title = رد الإدارة
answers-title = ردود الإدارة
answer-question = هل يجوز عرض هذا النص على { $group } للنظر في الموافقة عليه في الاجتماع الذي يُعقد من { $dates }؟ ليس هذا تصويتاً على النص نفسه.
answer-question-undated = هل يجوز عرض هذا النص على { $group } للنظر في الموافقة عليه في الاجتماع القادم؟ ليس هذا تصويتاً على النص نفسه.
answers-lead = مشاريع التوصيات: { $count }؛ أُجيب عن { $answered } وبقي { $left }.
authorises = تخوِّل
authorises-means = يجوز أن يُعرض هذا النص على { $group } للموافقة عليه.
refuses = لا تخوِّل
refuses-means = تُرفق عندئذ الأسباب وعرض موجز للتغييرات المحتملة.
option-none = لا توجد تعليقات أو تغييرات مقترحة
option-comments = مرفق طيه تعليقات وتغييرات مقترحة
annex-comments = نص الصفحة الملحقة
annex-reasons = أسباب هذا الرأي
annex-changes = عرض موجز للتغييرات المحتملة
attach-file = إرفاق ملف
attach-path = كتابة مساره
answer-none = بلا رد
answer-no-comments = تخوِّل، بلا تعليقات
answer-comments = تخوِّل، مع تعليقات مرفقة
answer-comments-short = تخوِّل، مع تعليقات
answer-refuse = لا تخوِّل
answer-reasons-missing = الأسباب ناقصة
answer-comments-missing = التعليقات ناقصة
answer-to-settle = للحسم
same-for-all = رد واحد للجميع
same-choose = اختر رداً
same-apply = تطبيقه على الكل ({ $count })
same-overwrites = يغيّر هذا { $count } من الردود: { $names }. ويبقى ما كُتب فيها محفوظاً.
same-change = تغيير { $count } من الردود
same-keep = الإبقاء عليها

## الموقِّع

signatory-title = من يوقّع
signatory-lead = كما يرد في النموذج، تحت «من» وفي ذيل الرسالة.
signatory-person = المسؤول
signatory-state = الإدارة
signatory-when = المكان والتاريخ
signatory-replaces = رد سابق
signatory-replaces-note = فقط إذا سبق لإدارتكم أن ردت على هذه الرسالة المعممة. يُطبع التاريخ، ويُحتسب هذا الرد عندئذ بدلاً من الرد السابق.
label-replaces = تاريخ الرد الذي يحل هذا الرد محله (سنة-شهر-يوم)
label-name = الاسم
label-title = المنصب أو اللقب الرسمي
label-address = العنوان
label-email = البريد الإلكتروني
label-fax = الفاكس
label-member-state = الدولة العضو
label-administration = السطر الوارد في ذيل الرسالة
label-place = المكان
label-date = التاريخ (سنة-شهر-يوم)
today = اليوم
states-more = هناك { $count } أخرى. تابع الكتابة لتضييق القائمة.
states-none = لا توجد دولة عضو بهذا الاسم.

## التوقيع

sign-signature = بخط اليد
sign-stamp = الختم
sign-by-certificate = بشهادة
sign-more = أخرى
import-picture = استيراد صورة
pad-hint = ارسم بالفأرة أو القلم أو الإصبع
pad-undo = محو الخط الأخير
sign-ink-line = ترك سطر للتوقيع بالحبر
sign-second = يوقّع مسؤول ثانٍ أيضاً
sign-second-note = يُحجز في الملف مكان للتوقيع الثاني، وهذا لا يمكن لاحقاً.
sign-certify = اعتماد الملف
sign-certify-note = عندئذٍ يُبطل توقيعَك أيُّ تعديل لاحق غير إضافة توقيع آخر.
means-file = شهادة في ملف
means-file-means = ملف {"\u2066"}PKCS#12 (.p12, .pfx){"\u2069"} من إدارتك أو من خدمة موثوقة.
means-token = بطاقة ذكية أو وحدة USB
means-token-means = مفتاح على وحدة PKCS #11 أو في وحدة أمان لا يغادرها أبداً.
means-system = مفتاح من مخزن مفاتيح هذا الحاسوب
means-system-means = يحفظه نظام التشغيل، وقد يسألك قبل استعماله.
means-own = هوية Placet على هذا الحاسوب
means-own-means = أصدرها هذا الحاسوب لنفسه.
means-none = بلا شهادة
means-none-means = التوقيع بالحبر بعد الطباعة، أو الاكتفاء بالتوقيع المرسوم.
fact-reveals = تكشف أي تغيير لاحق
fact-reveals-not = لا تكشف أي تغيير لاحق
fact-proves = تثبت هوية الموقِّع
fact-proves-not = لا تثبت هوية الموقِّع
certificate-file = ملف الشهادة
passphrase = عبارة المرور
passphrase-again = مرة أخرى
passphrase-differs = العبارتان مختلفتان.
passphrase-note = تفتح المفتاح مرة واحدة ولا تُحفظ.
working = عبارة المرور قيد الاستعمال…
identity-open = فتح
identity-close = استعمال غيرها
tokens-none = لم يُعثر على أي وحدة. أدخلها ثم ابحث من جديد.
tokens-again = ابحث من جديد
token-by-module = عيّن برنامجها
token-module = ملف برنامج PKCS #11 للوحدة
pin-of = الرمز السري للوحدة { $token }
pin-note = يُرسل إلى الوحدة وحدها ولا يُحفظ.
pin-at-reader = يُكتب الرمز السري لهذه الوحدة على القارئ: اضغط «فتح» ثم اكتبه هناك.
pin-not-set = ليس لهذه الوحدة رمز سري بعد. عيّنه بالبرنامج المرفق بها.
pin-low = كان آخر رمز سري كُتب خاطئاً.
pin-last-try = رمز سري خاطئ آخر يقفل هذه الوحدة.
pin-locked = هذه الوحدة مقفلة، ولا يفتحها إلا من أصدرها.
keys-several = يمكن لعدة مفاتيح أن توقّع. اختر المفتاح الذي يوقّع هذا الرد.
key-facts = أصدره { $issuer }، صالح حتى { $date }
own-explained = يبيّن هذا التوقيع أن الملف لم يتغير وأن الردود صادرة عن المفتاح نفسه. وهو لا يثبت لمن هذا المفتاح: أبلغ المكتب بالبصمة بطريقة أخرى.
own-name = الاسم في الشهادة
own-passphrase-note = 8 محارف على الأقل. لا يستطيع أحد استعادتها لك.
own-make = إنشاء هوية
own-another = إنشاء هوية أخرى
own-leave = تركها
certificate-name = الاسم
certificate-issuer = جهة الإصدار
certificate-until = صالحة حتى
certificate-print = البصمة
issued-by-itself = هذا الحاسوب لنفسه
issued-by-holder = صاحبها نفسه

## الإرسال

send-title = التوقيع والحفظ
send-lead-ready = لم يبق شيء للحسم. يُكتب الرد ملفَّ PDF وإلى جانبه مسودة بريد إلكتروني.
send-lead-left = بقي ما يجب حسمه. كل سطر يقود إلى موضعه.
send-sign-undecided = اختر هل توقّع شهادة. وعدم استعمال شهادة اختيار أيضاً.
send-sign-closed = افتح الشهادة بعبارة المرور، أو اختر طريقة أخرى.
save-path = حفظ الرد باسم
saving = جارٍ التوقيع والكتابة والتحقق…
sign-and-save = التوقيع والحفظ
save-unsigned = الحفظ بلا شهادة
save-again = الحفظ في ملف آخر
sends-nothing = لا يرسل Placet شيئاً من تلقاء نفسه.
asks-timestamp = عند التوقيع تُسأل { $url } عن الوقت.
replace-question = يوجد ملف باسم { $file }. هل يُستبدل؟
replace = استبدال الملف
replace-leave = الإبقاء عليه
done-signed = ردك موقَّع وجاهز
done-unsigned = ردك جاهز
done-lead = لم يُرسل بعد. يُرسل حين تضغط «إرسال» في برنامج البريد.
done-incomplete = كُتب الرد وأُعيدت قراءته وتُحقق منه. لكن ما يرافقه غير كامل.
done-saved-signed = ردك موقَّع ومحفوظ
done-saved = ردك محفوظ
mail-missing = مسودة البريد غير موجودة. { $why } الرد نفسه كامل.
register-missing = لا قيد لهذا الرد في السجل. { $why } الرد نفسه كامل.
finish = كتابة البريد من جديد
finish-register = قيده من جديد
register-entered = قُيد في سجلك الساعة { $time } مع قيمة SHA-256 أعلاه.
file-detail = { $pages } صفحة، { $kilobytes } KB · في { $folder }
open-mail = فتح مسودة البريد
open-folder = إظهار في المجلد
mail-heading = البريد الإلكتروني
mail-to = إلى
mail-cc = نسخة
mail-subject-line = الموضوع
mail-attached = المرفقات
mail-saved = حُفظت المسودة في { $file }. إن لم تُفتح فأرفق الرد برسالة من عندك.

## Rooms

room-reply = العودة إلى الرد
room-register = السجل
room-verify = التحقق من رد
cancel = إلغاء
register-lead = كل رد أُعدّ على هذا الحاسوب، الأحدث أولاً. أما إرساله فيعرفه برنامج بريدكم.
register-empty = لم يُعدّ أي رد على هذا الحاسوب بعد. كل رد توقعونه وتحفظونه يقيَّد هنا: متى، ومن وقّعه، وأين الملف، وبصمته.
register-about = محفوظ على هذا الحاسوب
register-entry = { $circular }، { $state }
register-signed = وقّعه { $name }
register-unsigned = بلا شهادة
register-check = التحقق من هذا الملف
register-copy = نسخ SHA-256
verify-lead = افتحوا رداً بصيغة PDF أو أفلتوه في أي مكان من هذه النافذة. لا يُقرأ إلا على هذا الحاسوب.
verify-path = الرد (PDF)
verify-check = تحقق
verify-open = فتح رد
verify-another = فتح رد آخر
verify-opened = { $count ->
    [0] لم يُفتح شيء
    [one] ملف واحد مفتوح
    [two] ملفان مفتوحان
    [few] { $count } ملفات مفتوحة
   *[other] { $count } ملفاً مفتوحاً
}
verify-working = تجري القراءة والتحقق…
verify-no-reply = لا رد على شكل بيانات
verdict-trusted = هذا الملف سليم، وأنتم تثقون بمن يضمن هوية الموقّع.
verdict-trusted-means = لم يتغير شيء مما وُقّع. شهادة أضفتموها تضمن شهادة الموقّع.
verdict-self-signed = هذا الملف سليم. لم يُتحقق ممن وقّعه.
verdict-self-signed-means = لم يتغير شيء مما وُقّع. صنع الشهادةَ صاحبُها، فقارنوا بصمتها معه هاتفياً قبل الاعتماد على الاسم.
verdict-unknown = هذا الملف سليم. لم يُتحقق ممن وقّعه.
verdict-unknown-means = لم يتغير شيء مما وُقّع. لا أحد ممن تثقون بهم يضمن الشهادة. أضيفوا أدناه شهادة المُصدر إن كانت لديكم من مصدر موثوق.
verdict-expired = هذا الملف سليم. شهادة الموقّع خارج مدة صلاحيتها.
verdict-expired-means = لم يتغير شيء مما وُقّع. من تثقون به كان ليضمن الموقّع في وقت آخر، ولا ختم زمني يثبت وقت التوقيع.
verdict-revoked = هذا الملف سليم، لكن شهادة الموقّع ملغاة.
verdict-revoked-means = لم يتغير شيء مما وُقّع. لا تعتمدوا على الاسم واسألوا الإدارة.
verdict-untrusted = هذا الملف سليم، لكن ما يضمن الموقّع يخالف قاعدة.
verdict-untrusted-means = لم يتغير شيء مما وُقّع. لا تعتمدوا على الاسم واسألوا الإدارة.
verdict-altered = ليس هذا هو الملف الذي وُقّع.
verdict-altered-means = غُيّر بعد التوقيع أو أن توقيعه خاطئ. قد لا يكون ما فيه هو ما وُقّع. اطلبوا الملف من جديد.
verdict-differs = إنذار: الصفحة والبيانات في هذا الملف تقولان أموراً مختلفة.
verdict-differs-means = من يقرأ الصفحة وبرنامج يقرأ البيانات يفهمان ردين مختلفين. لا تحتسبوا أياً منهما، واسألوا الإدارة أيهما تقصد.
verdict-not-judged = لا يمكن الحكم على سلامة هذا الملف.
verdict-not-judged-means = توقيعه مُعَدّ بطريقة لا يعرفها هذا البرنامج. لا شيء يدل على أنه غُيّر، ولا شيء يدل على أنه لم يُغيَّر. لا تعتمدوا عليه: تحققوا منه ببرنامج آخر، أو اطلبوا رداً موقّعاً بطريقة معتادة.
verdict-unsigned = لا يحمل هذا الملف أي توقيع رقمي.
verdict-unsigned-means = لا شيء يكشف هل غُيّر ولا من أرسله. قد يكون مع ذلك رداً موقّعاً بالحبر.
verdict-unreadable = لا يمكن قول شيء عن هذا الملف.
says-intact = سليم
says-not-judged = لا يمكن الحكم عليه
says-not-intact = غير سليم
says-in-field = { $statement } ({ $field })
signer-unknown = الموقّع غير مسمّى
signer-name = تسمي الشهادة «{ $name }»
signer-self-signed = أصدرها صاحبها لنفسه.
signer-issuer = أصدرها { $issuer }.
signer-valid = صالحة من { $from } إلى { $until }.
trust-trusted = موثوق
trust-trusted-means = شهادة أضفتموها تضمن شهادة الموقّع، والسلسلة كلها سليمة.
trust-untrusted = غير موثوق: السلسلة تخالف قاعدة
trust-untrusted-means = تقود السلسلة إلى شهادة أضفتموها، لكن إحداها لا يحق لها الإصدار أو أن مفتاحها ليس للتوقيع.
trust-expired = موثوق في وقت آخر
trust-expired-means = كانت إحدى شهادات السلسلة خارج مدتها عند التحقق.
trust-revoked = ملغاة
trust-revoked-means = ألغى المُصدر إحدى شهادات السلسلة.
trust-self-signed = الهوية غير متحقق منها
trust-self-signed-means = لا يضمن هذه الشهادة إلا صاحبها. تُظهر أن الملفات من المفتاح نفسه، لا لمن هو.
trust-unknown = الهوية غير متحقق منها
trust-unknown-means = لا تقود سلسلة من هذه الشهادة إلى شهادة تثقون بها. لم يُسأل عن الإلغاء ولم تُستعمل الشبكة.
signed-at = وُقّع في { $time }
time-claimed = وفق ساعة الموقّع. لا ختم زمنياً.
time-stamped = وفق ساعة خدمة ختم زمني.
level = المستوى { $level }
data-agree = الصفحة والبيانات متطابقتان
data-agree-means = الردود المطبوعة على الصفحة هي نفسها في البيانات المضمّنة.
data-differ = الصفحة والبيانات مختلفتان
data-differ-means = لا تُظهر الصفحة ما تقوله البيانات المضمّنة.
data-to-read = يجب أن يقرأ الصفحةَ شخص
data-to-read-means = الصفحة مرسومة كما تقول البيانات المضمّنة، وقد تقول للناس مع ذلك شيئاً آخر:
data-not-compared = لم تُقارَن الصفحة بالبيانات
data-not-compared-means = أُنشئ هذا الملف ببرنامج { $program }، ولا تستطيع هذه النسخة رسم صفحته من جديد: فلم يثبت تطابق ولا تناقض. اقرؤوا الرد في الصفحة، أو تحققوا من الملف بتلك النسخة.
data-none = لا رد على شكل بيانات
data-none-means = لا بيانات في الملف. اقرؤوا الرد في الصفحة.
data-damaged = البيانات تالفة
data-damaged-means = في الملف بيانات، ولكن لا يمكن قراءة رد منها. اقرؤوا الرد في الصفحة.
says-title = يقول الرد
says-specimen = عينة: لا تمثل موقف أي دولة.
says-administration = الإدارة
says-signatory = الموقّع
says-dated = التاريخ
compare-title = مقارنة البصمة
compare-label = ما يقرؤونه لكم من الشهادة على شاشتهم
compare-same = متطابقة. الشهادة لهم إن كانوا هم من هاتفتموهم.
compare-so-far = متطابقة حتى الآن.
compare-differs = غير متطابقة. وُقّع هذا الملف بمفتاح شخص آخر.
trust-title = من تثقون بهم
trust-lead = لا ثقة بأحد في البداية. أضيفوا شهادة جهة تصديق أو شهادة مسؤول قارنتم بصمته.
trust-path = الشهادة (PEM أو DER)
trust-add = الثقة بهذه الشهادة
trust-until = صالحة حتى { $date }
trust-remove = إلغاء الثقة بـ { $name }
file-title = الملف
file-folder = في
sheet-caption = الصفحة كما وردت.
countersign-title = ما يمكنكم فعله به
countersign-lead = يحتفظ هذا الرد بحقل لمسؤول آخر. يضاف توقيعكم، وتبقى التواقيع التي يحملها صالحة، ويبقى الملف الذي تلقيتموه كما هو.
countersign-begin = توقيع هذا الرد أيضاً
countersign-path = حفظ الرد الموقّع باسم
countersign-sign = التوقيع والحفظ
countersign-done = أضيف توقيعكم. هذا هو الملف الجديد.
back-take = قيده في السجل
back-made-here = قُيّد في السجل. كل بايت من الرد الذي أُعدّ هنا ما زال فيه.
back-entered = قُيّد في السجل. لا رد أُعدّ هنا هو بدايته.
back-not-entered = لم يقيّد: لا يقيّد إلا رد سليم مع بياناته.

## Letters

letter-lead = قُرئ من { $file }. طابقوا كل قيمة مع سطر مصدرها.
letter-by-hand-lead = أدخلوا ما ورد في رسالتكم المعممة. لا شيء معبأ مسبقاً.
letter-scanned-lead = لا يمكن الاعتماد على نص { $file }، ولذلك لم يؤخذ منه شيء. أدخلوا القيم بجانب صفحاته.
letter-working = تجري قراءة { $file }…
letter-open = فتح رسالة معممة أخرى
letter-use = الرد على هذه الرسالة المعممة
letter-path = الرسالة المعممة (Word أو PDF أو نص)
letter-read = قراءة
letter-another = رسالة معممة أخرى
letter-another-lead = أفلتوا ملفها في أي مكان من هذه النافذة أو اكتبوا مساره هنا.
letter-by-hand = كتابة استشارة يدوياً
letter-recent = { $circular }: { $file }
letter-discard = ترك هذه الرسالة
letter-over = بدأتم الرد على { $circular }. يمكن حفظ ردودكم في ملف مستقل يفتحه Placet وبرنامجه الطرفي من جديد.
letter-keep-and-use = حفظها والرد على الجديدة
letter-stay = البقاء مع هذا الرد
draft-kept = ردودكم السابقة محفوظة في { $file }.
draft-keep-and-open = حفظها وفتح المسودة الأخرى
draft-sources = الملف { $file } وارد من جهة أخرى ويشير إلى ملفات خارج مجلده. إذا فتحتموه فستُقرأ هذه الملفات وتصبح جزءاً من الرد:
draft-sources-note = لم يُقرأ منها شيء بعد. لا توافقوا إلا إذا كنتم تعرفون كل ملف منها وكان موجهاً إلى الاتحاد.
draft-sources-read = قراءة هذه الملفات وفتح المسودة
drafts-title = مسودات مُنحّاة
drafts-lead = تبقى في ملفاتها إلى أن تحذفوها.
draft-of = { $circular }، نُحّيت في { $when }
letter-corrigendum = هذه الرسالة تصحح رسالة معممة
letter-result = هذه الرسالة تعلن نتيجة استشارة
letter-collective = هذه رسالة جماعية
letter-asks = تطلب هذه الرسالة رداً من نوع آخر
letter-other = لا تطلب هذه الرسالة رداً يعرفه Placet
letter-as-consultation = هي استشارة مع ذلك
letter-caption = الرسالة كما قُرئت
source-line = السطر { $number }: { $text }
doubt-other = إدخال قيمة أخرى
changes-title = ما تغيره في رسالتكم المعممة
change = { $fact }: { $before } يصبح { $after }
changes-apply = تطبيق التغييرات المختارة
value-none = غير معروف
value-edit = تحرير: { $fact }
value-take = اعتماد هذه القيمة
value-leave = تركها كما كانت
values-more = إظهار كل القيم
values-fewer = إظهار قيم أقل
label-time = الوقت (ساعات:دقائق)
label-start = اليوم الأول (سنة-شهر-يوم)
label-end = اليوم الأخير (سنة-شهر-يوم)
label-group = لجنة الدراسات (رقم أو TSAG)
label-period = السنة الأولى من فترة الدراسة
zone-geneva = توقيت جنيف
zone-utc = UTC
text-designation = الرقم
text-provisional = الاسم المؤقت
text-sort = نوع المشروع
text-number = رقمه
text-title = العنوان
text-reference = الوثيقة
text-add = توصية أخرى
text-remove = دون هذه
sort-new = جديدة
sort-revised = مراجعة
sort-amendment = تعديل
sort-corrigendum = تصويب
refused-deadline = للموعد يوم مثل 2027-03-01 ووقت مثل 23:59 وتوقيت.
refused-meeting = للاجتماع يوم أول ويوم أخير مثل 2027-03-01 بهذا الترتيب.
refused-texts = تحتاج كل توصية إلى رقم أو اسم مؤقت ونوعها، والتعديل أو التصويب إلى رقمه أيضاً.
refused-date = يُكتب اليوم سنة-شهر-يوم، مثل 2027-03-01.
refused-address = ليس هذا عنوان بريد إلكتروني.
refused-group = للجنة الدراسات رقم من 1 إلى 30 أو هي TSAG.
refused-period = بدأت فترات الدراسة في 2001 و2005 و2009 و2013 و2017 و2022 و2025.
refused-value = ليست هذه قيمة صالحة. ما كُتب باقٍ.

## Count

room-tally = عدّ الردود
tally-lead = افتحوا الردود على رسالة معممة واحدة أو مجلداً منها. يُتحقق من كل منها، ولا يُعدّ إلا السليم، واحد لكل دولة عضو.
tally-title = { $circular }: { $count ->
    [one] رد واحد محسوب
    [two] ردان محسوبان
    [few] { $count } ردود محسوبة
   *[other] { $count } رداً محسوباً
}
tally-rule = يمكن النظر في نص للموافقة عليه إذا أيده 70 % أو أكثر من الردود الواردة (القرار 1، 9.4.5).
tally-nothing = لم يمكن عدّ أي رد
tally-nothing-means = عدم ورود أي رد لا يعيق شيئاً (القرار 1، 9.4.5). ما لم يُعدّ مذكور مع سببه.
tally-working = يجري التحقق من { $done } من { $all }…
tally-path = رد أو مجلد
tally-add = عدّ
tally-read = قرأتها: احتسبها
tally-circular = الرسالة المعممة المجاب عنها (أو مسودة رد عليها)
tally-circular-use = قارِن بها
tally-files = اختيار ملفات
tally-folder-add = اختيار مجلد
tally-clear = البدء من جديد
tally-save-path = حفظ العدّ باسم (‎.csv أو ‎.json)
tally-save = حفظ العدّ
tally-written = حُفظ العدّ باسم { $file }.
tally-reached = بلغ 70 %
tally-not-reached = لم يبلغ 70 %
tally-no-replies = لا ردود
tally-counts = { $authorise } من { $replies } يخولون ({ $share } %)، و{ $refuse } لا يخولون
tally-refuses = { $state } لا تخوّل
tally-comments = { $state } تخوّل مع تعليقات
tally-conflicts = متعارضة وغير محسوبة
tally-conflict = أرسلت { $state } { $files }؛ ولا يقول أي منها إنه يحل محل غيره.
tally-counted = محسوبة
tally-left-out = غير محسوبة: { $count }
tally-about = القرار 1، 9.4.5

## الصفحة

pane-form = النموذج
pane-page = الصفحة
page-number = الصفحة { $page } من { $pages }
page-back = الصفحة السابقة
page-next = الصفحة التالية
page-enlarge = تكبير الصفحة
page-shrink = إظهار الصفحة كاملة
page-caption = هذه هي الصفحة التي ستُرسل.
page-written = هذه صفحة الملف الذي حُفظ.
reply-language = لغة الرد: { $language }

## الإعدادات

settings-lead = تسري على هذا الحاسوب.
settings-language = لغة البرنامج
settings-theme = الألوان
settings-drawing = الرسم
settings-timestamp = وقت مثبت
timestamp-note = تتلقى خدمة الطابع الزمني (RFC 3161) بصمة التوقيع وتثبت وقت توقيعك. ثم تُسأل الخدمات المذكورة في الشهادات عما إذا كانت قد أُلغيت. وما لم يُكتب عنوان هنا لا يستعمل Placet أي شبكة.
timestamp-url = عنوان خدمة الطابع الزمني
timestamp-url-odd = يبدأ العنوان بـ https:// أو http://. وبهذا العنوان تُوقَّع الردود دون وقت مثبت.
reach-timestamp = الوقت وحده (B-T)
reach-long-term = الوقت، وإثبات أن الشهادات لم تُلغَ (B-LT)
reach-archive = مثل ذلك، مختوماً للأرشيف (B-LTA)
software-rendering = الرسم من دون معالج الرسوم
software-rendering-note = للحواسيب التي تومض عليها النافذة أو تبقى فارغة. يسري من التشغيل التالي.
settings-done = العودة إلى الرد
theme-system = كما في النظام
theme-light = فاتح
theme-dark = داكن
theme-contrast-light = تباين عالٍ، فاتح
theme-contrast-dark = تباين عالٍ، داكن
