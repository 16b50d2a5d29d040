# What went wrong or deserves a look: what happened (the message), what is safe (.safe), what to
# do (.remedy). Plain and short; the words of the form where the form has one.

-kept = كل ما كتبته محفوظ.
-others = الردود الأخرى محفوظة.
-untouched = لم يُغيَّر الملف.
-unwritten = لم يُكتب شيء.
-sendable = يمكن إرسال الرد كما هو.

## Fields

field-circular-number = رقم الرسالة المعممة
field-deadline = الموعد النهائي
field-reply-to = عنوان الردود
field-recommendations = التوصيات
field-marks = { $name }: المربعان
field-comments = { $name }: التعليقات والتغييرات المقترحة
field-reasons = { $name }: الأسباب
field-changes = { $name }: التغييرات المحتملة
field-name = الاسم
field-title = المنصب/اللقب الرسمي
field-address = العنوان
field-fax = الفاكس
field-email = البريد الإلكتروني
field-member-state = الدولة العضو
field-administration = الإدارة
field-place = المكان
field-date = التاريخ
field-signature = صورة التوقيع
field-stamp = صورة الختم

## What keeps a reply from being sent

issue-number-missing = ليس للرسالة المعممة رقم.
    .safe = { -kept }
    .remedy = اكتب الرقم الوارد في عنوانها.
issue-no-recommendations = لا تذكر الرسالة المعممة أي توصية، فلا شيء يُرد عليه.
    .safe = { -kept }
    .remedy = أضف التوصيات الواردة في استمارتها.
issue-answer-count = عدد الردود { $answers } وعدد التوصيات { $recommendations }.
    .safe = { -kept }
    .remedy = ضع رداً واحداً لكل توصية بالترتيب نفسه.
issue-reply-to-implausible = لا يمكن أن يكون عنوان الردود عنوان بريد إلكتروني.
    .safe = { -kept }
    .remedy = اكتب العنوان الوارد في الرسالة المعممة، مثل tsbdir@itu.int.
issue-no-box = لم توضع علامة في أي من المربعين.
    .safe = { -others }
    .remedy = ضع علامة في أحد المربعين.
issue-both-boxes = وُضعت علامة في المربعين معاً، والاستمارة تطلب واحداً.
    .safe = { -others }
    .remedy = أبقِ المربع الذي يعبّر عن قرار إدارتك.
issue-no-option = وُضعت علامة في المربع الأول دون اختيار أي من خياريه.
    .safe = { -others }
    .remedy = اختر «لا توجد تعليقات أو تغييرات مقترحة» أو «مرفق طيه تعليقات وتغييرات مقترحة».
issue-both-options = اختير الخياران معاً، والاستمارة تطلب واحداً.
    .safe = { -others }
    .remedy = أبقِ أحد الخيارين.
issue-option-without-box = اختير خيار دون المربع الذي ينتمي إليه.
    .safe = { -others }
    .remedy = ضع علامة في المربع الأول أو أزل الخيار.
issue-comments-missing = تقول الاستمارة إن تعليقات مرفقة، ولا شيء مرفق.
    .safe = { -others }
    .remedy = اكتب التعليقات هنا أو أرفق ملفاً، أو اختر «لا توجد تعليقات أو تغييرات مقترحة».
issue-reasons-missing = يحتاج عدم التخويل إلى أسبابه (القرار 1، الفقرة 9.4.4).
    .safe = { -others }
    .remedy = اكتب الأسباب هنا أو أرفق ملفاً.
issue-file-lost = لم يعد ممكناً قراءة الملف المرفق { $file }.
    .safe = { -others }
    .remedy = أعده إلى مكانه، أو أزله وأرفقه من جديد.
issue-missing = هذا الحقل فارغ، والاستمارة تحتاج إليه.
    .safe = { -kept }
    .remedy = املأه.
issue-unknown-member-state = ليس لأي دولة عضو في الاتحاد هذا الرمز.
    .safe = { -kept }
    .remedy = اختر الدولة من القائمة. لا ترد إلا الدول الأعضاء.
issue-email-implausible = لا يمكن أن يكون هذا عنوان بريد إلكتروني.
    .safe = { -kept }
    .remedy = صححه أو اترك الحقل فارغاً.
issue-date-unreadable = هذا ليس تاريخاً.
    .safe = { -kept }
    .remedy = اكتب السنة والشهر واليوم، مثل 2021-11-30.
issue-date-before-circular = تاريخ الخطاب سابق لتاريخ الرسالة المعممة التي يرد عليها ({ $date }).
    .safe = { -kept }
    .remedy = صحح تاريخ الخطاب.
issue-signature-without-name = توجد صورة توقيع ولا اسم يبيّن صاحبها.
    .safe = الصورة محفوظة.
    .remedy = اكتب اسم الموقِّع.

## What is worth knowing, and blocks nothing

advice-late = انقضى الموعد النهائي منذ { $span }.
    .safe = { -sendable }
    .remedy = إرسال رد متأخر قرار يعود إلى إدارتك.
advice-deadline-implausible = لا يوافق الموعد النهائي ما ينص عليه القرار 1، الفقرة 9.4.1: سبعة أيام عمل قبل الاجتماع.
    .safe = { -sendable }
    .remedy = قارن الموعد النهائي وتواريخ الاجتماع بالرسالة المعممة.
advice-changes-missing = ينبغي لعدم التخويل أن يعرض التغييرات التي من شأنها تيسير تقدم العمل (القرار 1، الفقرة 9.4.4)، ولم يُذكر أي منها.
    .safe = { -sendable }
    .remedy = اكتب التغييرات المحتملة أو أرفق ملفاً، إن وُجدت.
advice-not-sent = يُحفظ هنا نص أو ملفات لا يتطلبها المربع المختار.
    .safe = تبقى في المسودة ولن تُرسل.
    .remedy = لا يلزم شيء إن كان هذا ما تريد.
advice-file-changed = غُيِّر الملف { $file } بعد إرفاقه.
    .safe = سيُرسل كما هو الآن.
    .remedy = افتحه وتحقق منه، ثم أرفقه من جديد.
advice-email-missing = لم يُذكر عنوان بريد إلكتروني يمكن للمكتب أن يستفسر عبره.
    .safe = { -sendable }
    .remedy = اكتب عنواناً إن أردت أن يُتصل بك.
advice-date-in-future = تاريخ الخطاب في المستقبل.
    .safe = { -sendable }
    .remedy = صححه إن لم يكن مقصوداً.

## Files

reason-not-found = لا يوجد ملف أو مجلد بهذا الاسم
reason-denied = لا يحق لهذا المستخدم ذلك
reason-full = لم تبق مساحة
reason-other = { $detail }

error-read = تعذّرت قراءة { $file }: { $reason }.
    .safe = لم يُغيَّر شيء.
    .remedy = تحقق من الاسم ومن حق القراءة.
error-write = تعذّرت كتابة { $file }: { $reason }.
    .safe = لم يبق ملف ناقص، وما كان موجوداً لم يتغير.
    .remedy = اختر مجلداً آخر أو وفّر مساحة.
error-exists = يوجد ملف { $file } بالفعل.
    .safe = { -untouched }
    .remedy = اختر اسماً آخر أو اسمح باستبداله (في الطرفية: --force).
error-other-format = ليس { $file } ما كان منتظراً هنا ({ $format }).
    .safe = { -untouched }
    .remedy = اختر ملفاً آخر.
error-newer = كُتب { $file } بإصدار أحدث من هذا البرنامج: إصدار الملف { $found }، ويقرأ هذا البرنامج حتى الإصدار { $known }.
    .safe = { -untouched }
    .remedy = ثبّت الإصدار الأحدث وافتح الملف به.
error-damaged = في { $file } تلف أو خطأ كتابة في السطر { $line }، العمود { $column }: { $detail }.
    .safe = { -untouched }
    .remedy = صحح ذلك السطر أو افتح نسخة سابقة.
error-unknown-field = في { $file }، السطر { $line }، العمود { $column }، حقل «{ $name }» لا تعرفه المسودات. كان محتواه سيضيع.
    .safe = { -untouched }
    .remedy = صحح اسم الحقل أو أزله.
error-identity-name = لا يصلح «{ $name }» اسماً لهوية، لأنه يصير اسم ملف.
    .safe = { -unwritten }
    .remedy = استعمل حروفاً وأرقاماً ومسافات دون / \ : * ? " < > |.
error-no-folder = لا يحدد هذا النظام مجلداً تحفظ فيه البرامج بياناتها.
    .safe = { -unwritten }
    .remedy = حدد مجلداً في متغير البيئة PLACET_HOME (وفي الطرفية أيضاً: --home).
error-set-aside = { $reason }
    .safe = حُفظ الملف باسم { $kept }.
    .remedy = يواصل البرنامج كأنه لم يكن موجوداً.

## The page

error-missing-glyphs = لا يوجد في خطوط هذا البرنامج { $characters }.
    .safe = { -kept } { -unwritten }
    .remedy = اكتبه بحروف أخرى.
error-picture = ليست الصورة بصيغة PNG أو JPEG مقروءة: { $field }.
    .safe = { -kept } { -unwritten }
    .remedy = اختر صورة أخرى.
error-writer = تعذّر إعداد الصفحة: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = هذا عيب في البرنامج. أبلغ عنه مع ملف المسودة.
error-no-pdf = هذا ليس ملف PDF مقروءاً.
    .safe = لم يؤخذ منه شيء.
    .remedy = اختر ملفاً آخر.
error-pdf-encrypted = ملف PDF هذا محمي بكلمة سر.
    .safe = لم يؤخذ منه شيء.
    .remedy = احفظ نسخة بلا كلمة سر وافتحها.
error-no-page = ليس في ملف PDF صفحة { $page }.
    .safe = { -kept }
    .remedy = هذا عيب في البرنامج. أبلغ عنه مع ملف المسودة.
error-unready = ليست المسودة رداً بعد. عدد ما بقي للتسوية: { $count }.
    .safe = { -kept } { -unwritten }
    .remedy = سوِّ ما هو مذكور ثم صدّر من جديد.

## Signing identities

error-wrong-passphrase = لا تفتح عبارة السر هذه الهوية.
    .safe = { -unwritten }
    .remedy = اكتبها من جديد. انتبه إلى لغة لوحة المفاتيح وإلى مفتاح Caps Lock.
error-pkcs12-damaged = هذا ليس ملف PKCS#12 أو أنه تالف ({ $detail }).
    .safe = { -unwritten }
    .remedy = اختر الملف الذي يحوي شهادتك ومفتاحها، وينتهي عادة بـ .p12 أو .pfx.
error-pkcs12-unsupported = يستعمل ملف PKCS#12 ما لا يعرفه هذا البرنامج ({ $detail }).
    .safe = { -unwritten }
    .remedy = صدّر الهوية من جديد بالإعدادات المعتادة، أو اسأل قسم المعلوماتية.
error-no-private-key = لا يحوي الملف مفتاحاً خاصاً، فلا يمكن التوقيع به.
    .safe = { -unwritten }
    .remedy = صدّر الشهادة من جديد مع مفتاحها الخاص.
error-no-certificate = يحوي الملف مفتاحاً خاصاً دون الشهادة التي تخصه.
    .safe = { -unwritten }
    .remedy = صدّر المفتاح من جديد مع شهادته.
error-key-unsupported = لا يمكن لهذا البرنامج أن يوقّع بمفتاح من هذا النوع ({ $detail }).
    .safe = { -unwritten }
    .remedy = استعمل هوية بمفتاح RSA أو P-256 أو P-384.
error-key-damaged = المفتاح الخاص تالف أو أقصر من أن يكون آمناً.
    .safe = { -unwritten }
    .remedy = استعمل هوية أخرى.
error-not-yet-valid = لا تصلح الشهادة إلا ابتداءً من { $date }.
    .safe = { -unwritten }
    .remedy = تحقق من تاريخ هذا الحاسوب أو استعمل هوية أخرى.
error-expired = انتهت صلاحية الشهادة في { $date }.
    .safe = { -unwritten }
    .remedy = جددها أو استعمل هوية أخرى.
error-not-for-signing = ليست الشهادة مخصصة للتوقيع.
    .safe = { -unwritten }
    .remedy = استعمل الشهادة التي أُصدرت لك للتوقيع.
error-certificate-name = تحتاج الشهادة إلى اسم لا يزيد عدد حروفه على { $longest }.
    .safe = { -unwritten }
    .remedy = اختصر الاسم أو اسم الإدارة.
error-no-randomness = لم يعط هذا الحاسوب أعداداً عشوائية، فلم يُصنع مفتاح.
    .safe = { -unwritten }
    .remedy = حاول من جديد؛ وإن تكرر ذلك فاسأل قسم المعلوماتية.
error-short-passphrase = يجب ألا يقل عدد حروف عبارة السر عن { $shortest }.
    .safe = { -unwritten }
    .remedy = اختر عبارة أطول. يسهل تذكر عدة كلمات.
error-several-identities = يحوي الملف عدة هويات يمكن التوقيع بها: { $names }.
    .safe = { -unwritten }
    .remedy = صدّر الهوية المطلوبة في ملف مستقل.

# Signing, and reading back what was signed
error-pdf-damaged = ملف PDF هذا تالف أو مبني على نحو لا يمكن لتوقيع أن يعتمد عليه: { $detail }.
    .safe = { -untouched }
    .remedy = اطلب الملف من جديد. وإن كان Placet قد أعده فأعده مرة أخرى.
error-already-signed = الحقل { $field } في هذا الملف موقَّع بالفعل.
    .safe = { -untouched }
    .remedy = وقّع في حقل المسؤول الثاني، أو أعد إعداد الرد.
error-too-late-to-certify = هذا الملف موقَّع بالفعل ولم يعد ممكناً اعتماده.
    .safe = { -untouched }
    .remedy = وقّعه دون اعتماده.
error-signing-forbidden = لم يسمح الموقِّع الأول بأي توقيع آخر.
    .safe = { -untouched }
    .remedy = اطلب من الموقِّع الأول ملفاً يمكن توقيعه مرة أخرى.
error-certificate-unreadable = تتعذّر قراءة شهادة التوقيع: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = اختر شهادة أخرى.
error-key-did-not-sign = لم يوقّع المفتاح: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = حاول من جديد أو اختر شهادة أخرى.
error-sign-defect = تعذّر إتمام التوقيع: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = هذا عيب في البرنامج. أبلغ عنه مع ملف المسودة.
error-read-back-signature = قُرئ الملف المنجز من جديد، وتوقيعه غير صحيح.
    .safe = { -kept } { -unwritten }
    .remedy = هذا عيب في البرنامج. أبلغ عنه مع ملف المسودة.
error-read-back-data = قُرئ الملف المنجز من جديد، وبياناته ليست بيانات الرد.
    .safe = { -kept } { -unwritten }
    .remedy = هذا عيب في البرنامج. أبلغ عنه مع ملف المسودة.
error-read-back-text = قُرئت الصفحة المنجزة من جديد، ولا يظهر فيها هذا النص: «{ $text }».
    .safe = { -kept } { -unwritten }
    .remedy = اكتب النص بطريقة أخرى أو أرفقه ملفاً.
error-read-back-disk = كُتب الملف، لكن القرص يعيد بيانات مختلفة.
    .safe = { -kept }
    .remedy = لا ترسل ذلك الملف. احفظ الرد في مكان آخر.

## Why a signature in a file does not hold

-checked = قُرئ الملف فحسب.
-ask = لا تعتمد على هذا الملف. اطلبه من مرسله من جديد.

flaw-place = ليس التوقيع في الملف كما يجب ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-format = التوقيع من نوع لا يحكم عليه هذا البرنامج ({ $detail }).
    .safe = { -checked }
    .remedy = افتح الملف ببرنامج آخر يتحقق من التواقيع.
flaw-digest = غُيِّر المحتوى بعد التوقيع.
    .safe = { -checked }
    .remedy = { -ask }
flaw-certificate-exchanged = ليست الشهادة هي التي وُقّع بها.
    .safe = { -checked }
    .remedy = { -ask }
flaw-no-certificate = شهادة الموقِّع غير موجودة.
    .safe = { -checked }
    .remedy = { -ask }
flaw-algorithm = التوقيع نفسه خاطئ أو من نوع غير معروف: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-structure = التوقيع تالف: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-loose-attributes = وُضعت بجانب التوقيع بيانات لم يوقّعها أحد.
    .safe = { -checked }
    .remedy = { -ask }
flaw-timestamp = ختم وقت التوقيع خاطئ: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-removed = أُزيل توقيع: كانت حالة سابقة لهذا الملف موقَّعة هنا.
    .safe = { -checked }
    .remedy = { -ask }
flaw-change = غُيِّر بعد التوقيع ما لا يسمح به ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-stray = أُضيف بعد التوقيع ما لا ينتمي إلى أي توقيع.
    .safe = { -checked }
    .remedy = { -ask }
flaw-revision = تتعذّر قراءة الجزء الموقَّع من الملف وحده: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }

## What else to know of a signature

finding-ber = كُتب التوقيع بشكل أقدم من صيغته.
finding-certifies = يعتمد التوقيع الوثيقة: فهو يحد مما يمكن تغييره لاحقاً.
finding-certificate-not-named = لا يسمي التوقيع شهادته تحت حمايته.
finding-signed = وُقّع لاحقاً حقل توقيع فارغ، وهذا التوقيع يسمح بذلك.
finding-signature-added = أُضيف لاحقاً التوقيع { $field }، وهذا التوقيع يسمح بذلك.
finding-hidden-signature-added = أُضيف لاحقاً التوقيع { $field } الذي لا يظهر في أي صفحة، وهذا التوقيع يسمح بذلك.
finding-timestamp-added = أُضيف لاحقاً ختم وقت للوثيقة.
finding-validation-data = أُضيفت لاحقاً بيانات للتحقق من الشهادات.
finding-metadata = غُيِّرت لاحقاً البيانات الوصفية للوثيقة.
finding-extensions = أُعلن لاحقاً عن توسيعات لصيغة PDF.
finding-form-defaults = أُضيفت لاحقاً إعدادات افتراضية للاستمارة.
weakness-sha1 = يقوم التوقيع على SHA-1 الذي لم يعد يحمي من التزوير.
weakness-short-key = مفتاح RSA للموقِّع أقصر من 2048 بتة.
