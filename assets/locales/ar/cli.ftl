# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = كُتبت المسودة: { $file }
cli-ready = لم يبق شيء للتسوية. يمكن تصدير المسودة.
cli-not-ready = عدد ما بقي للتسوية: { $count }
cli-advice = جدير بالعلم:
cli-finding = { "  " }{ $name } [{ $field }]: { $said }
cli-written = { "    " }في المسودة: ⁦{ $written }⁩

cli-identity-made = صُنعت الهوية وحُفظت: { $file }
cli-identity-exported = كُتب: { $file }
cli-identity-meaning = تكشف أي تغيير لاحق فيما توقّعه. ولا تثبت من أنت.
cli-no-identities = لم تُصنع هنا أي هوية.
cli-certificate = { "  " }{ $name }، { $organisation }، صالحة حتى { $date }
cli-issuer = { "  " }الجهة المُصدِرة: { $issuer }، صالحة من { $date }
cli-for-signing = { "  " }مخصَّصة للتوقيع
cli-not-for-signing = { "  " }غير مخصَّصة للتوقيع
cli-fingerprint = { "  " }SHA-256 { $fingerprint }
cli-token = { "  " }{ $label }، { $manufacturer }، { $model }، الرقم التسلسلي { $serial }
cli-token-shows-nothing = { "  " }لا يُظهر أي شهادة قبل فتحه برمز PIN.
cli-pin-not-set = { "  " }ليس له رمز PIN بعد.
cli-pin-low = { "  " }كان آخر رمز PIN كُتب خاطئاً.
cli-pin-last-try = { "  " }تحذير: رمز خاطئ واحد آخر يقفله.
cli-pin-locked = { "  " }إنه مقفل.

cli-passphrase = عبارة السر (لا تظهر):
cli-passphrase-again = عبارة السر نفسها مرة أخرى:
cli-pin = رمز PIN الخاص بـ { $token } (لا يظهر):
cli-pinpad = اكتب رمز PIN على القارئ.
cli-no-terminal = لا توجد طرفية تُطلب فيها عبارة السر.
    .safe = { -unwritten }
    .remedy = حدد ملفاً بالخيار --passphrase-file، أو مررها على الدخل القياسي بالخيار --passphrase-stdin.
cli-passphrases-differ = عبارتا السر غير متطابقتين.
    .safe = { -unwritten }
    .remedy = شغّل الأمر من جديد.
cli-passphrase-unreadable = ليست عبارة السر نصاً بترميز UTF-8.
    .safe = { -unwritten }
    .remedy = احفظ الملف بترميز UTF-8.
cli-not-said = تعذّر قول ما كان ينبغي قوله هنا: { $reason }.
    .safe = ما أُنجز فقد أُنجز، والملفات التي كُتبت موجودة.
    .remedy = أفسح مكاناً أو وجّه الجواب إلى مكان آخر ثم أعد السؤال.
cli-over-itself = الملف { $file } نفسه لازم لهذا العمل، أو ذُكر مرتين.
    .safe = { -unwritten }
    .remedy = اختر اسماً آخر لما سيُكتب.
cli-no-certificates = لا يحوي { $file } أي شهادة مقروءة.
    .safe = { -untouched }
    .remedy = حدد ملف شهادات بصيغة PEM أو DER.
cli-no-revocation = لا يحتوي { $file } على قائمة إلغاء ولا جواب OCSP يمكن قراءته.
    .safe = { -untouched }
    .remedy = سمّوا قائمة إلغاء بصيغة PEM أو DER، أو جواب OCSP بصيغة DER.

cli-usage = تعذر فهم سطر الأوامر.
    .safe = { -unwritten }
    .remedy = يعرض الأمر ⁦placet-cli --help⁩ كل الأوامر مع أمثلة، ويعرض أي أمر مع ‎--help خياراته.
cli-ending = لا ينتهي { $file } بالامتداد ⁦.{ $ending }⁩، فلن يتمكن من يتلقاه من فتحه.
    .safe = { -unwritten }
    .remedy = حدد ملفاً ينتهي بالامتداد ⁦.{ $ending }⁩، أو مجلداً ينتهي بشرطة مائلة مثل ⁦out/⁩.
cli-no-report = يُكتب التقرير بصيغة ‎.pdf أو ‎.json أو ‎.xml؛ و{ $file } لا ينتهي بأي منها.
    .safe = { -unwritten }
    .remedy = اختر اسماً بإحدى هذه النهايات.
cli-is-reply = { $file } رد على رسالة معممة وليس رسالة معممة.
    .safe = { -untouched }
    .remedy = افتح الرسالة المعممة نفسها. وللتحقق من الرد: ⁦placet-cli verify⁩.
cli-signed-before = سبق أن وقّع { $name } هذا الملف بالشهادة نفسها.
    .safe = لم يُمس شيء مما وُقّع من قبل.
    .remedy = إذا كان على مسؤول ثانٍ أن يوقع، فوقّع من جديد بمفتاح ذلك المسؤول.

cli-signed = وُقّع وقُرئ من جديد وتُحقق منه:
cli-unsigned = كُتب بلا توقيع رقمي وقُرئ من جديد:
cli-mail-written = مسودة بريد إلكتروني، تُفتح في برنامج بريدك: { $file }
cli-beside = تعذر شيء إلى جانب الرد، يرد بيانه فيما يلي.
    .safe = كُتب الرد وهو سليم: { $file }
    .remedy = احتفظ به، فلا حاجة إلى إعداده من جديد.
cli-sample = عيّنة. لا تعبّر عن موقف أي دولة.

cli-verify-intact = سليم: لم يُغيَّر شيء منذ توقيعه.
cli-verify-intact-added = سليم: لم يُغيَّر شيء مما وُقّع، وما أضيف بعد ذلك تسمح به التواقيع.
cli-verify-altered = مُغيَّر: ليس هذا هو الملف الذي وُقّع.
cli-verify-not-judged = لا يمكن الحكم: التوقيع مُعَدّ بطريقة لا يعرفها هذا البرنامج.
cli-verify-unsigned = غير موقَّع: لا شيء يكشف هل غُيِّر.
cli-verify-differs = إنذار: لا تُظهر الصفحة ما تقوله البيانات في الملف.
cli-verify-to-read = الصفحة مرسومة كما تقول البيانات، ولكن يجب أن يقرأها شخص قبل الاعتماد عليها:
cli-verify-not-compared = لم تُقارَن الصفحة بالبيانات: أُنشئ هذا الملف ببرنامج { $program }، ولا تستطيع هذه النسخة رسم صفحته من جديد. اقرؤوا الرد في الصفحة، أو تحققوا من الملف بتلك النسخة.
cli-verify-no-data = لا يحوي الملف رداً في صورة بيانات.
cli-verify-data-damaged = البيانات في الملف تالفة، ولا يمكن قراءة رد منها. اقرؤوا الرد في الصفحة.
cli-verify-signature = { "  " }{ $field }: وقّعه { $name }، { $time } بحسب ساعة الموقِّع
cli-verify-signature-stamped = { "  " }{ $field }: وقّعه { $name }، { $time } بحسب خدمة ختم الوقت
cli-verify-timestamp = { "  " }{ $field }: ختم زمني على الملف من { $name }، { $time }
cli-verify-broken = { "  " }{ $field }: هذا التوقيع معطوب. وهو يذكر { $name }، وذلك لا يثبت شيئاً.
cli-verify-level = { "  " }المستوى { $level }: { $means }
cli-verify-self-signed = { "  " }صنع الموقِّع الشهادة بنفسه: فهي لا تثبت من وقّع.
cli-verify-trusted = { "  " }تكفل الموقِّعَ شهادةٌ تثق بها.
cli-verify-untrusted = { "  " }تحذير: المسار من شهادة الموقِّع إلى شهادة تثق بها يخالف قاعدة.
cli-verify-expired = { "  " }كانت شهادة تثق بها ستكفل الموقِّع، لكن إحدى شهادات المسار خارج مدتها.
cli-verify-revoked = { "  " }تحذير: أُلغيت إحدى الشهادات في المسار إلى الموقِّع.
cli-verify-unknown = { "  " }لا يُعرف أن أحداً تثق به يكفل شهادة الموقِّع: لم يُتحقق من الهوية.
cli-verify-detail = { "  " }{ $detail }
cli-verify-specimen = عيّنة: ليست موقف أي دولة.
cli-verify-reply = رد { $state } على الرسالة المعممة { $circular } لمكتب تقييس الاتصالات، بتاريخ { $date }:
cli-verify-authorises = { "  " }{ $text }: تخوِّل، بلا تعليقات
cli-verify-comments = { "  " }{ $text }: تخوِّل، مع تعليقات مرفقة
cli-verify-refuses = { "  " }{ $text }: لا تخوِّل

cli-circular-letter = { $file }: { $kind ->
        [consultation] تشاور
        [consultation-other] رسالة تطلب رداً آخر
        [consultation-deletion] رسالة تطلب رداً آخر (هل يجوز حذف توصيات)
        [consultation-question] رسالة تطلب رداً آخر (هل تُعتمد مسألة)
        [consultation-question-deletion] رسالة تطلب رداً آخر (هل يجوز حذف مسألة)
        [consultation-opposition] رسالة تطلب رداً آخر (هل يُعترض على موافقة)
        [consultation-radio-adoption] رسالة تطلب رداً آخر (هل يُعتمد نص راديوي)
        [consultation-radio-approval] رسالة تطلب رداً آخر (هل يُوافق على نص راديوي)
        [consultation-council] رسالة تطلب رداً آخر (ما يقرره المجلس بالمراسلة)
        [corrigendum] تصويب أو إضافة أو مراجعة
        [result] نتيجة تشاور
        [collective-letter] رسالة جماعية
        [none] ليس رسالة من الاتحاد الدولي للاتصالات، على ما يبدو
       *[other] رسالة أخرى
    }
cli-circular-doubts = موضع شك:
cli-circular-doubt = { "  " }{ $said }
cli-circular-found = وُجد:
cli-circular-fact = { "  " }{ $name }: { $value }
cli-circular-candidate = { "    " }قد يكون: { $value }
cli-circular-line = { "      " }السطر { $number }: { $text }
cli-circular-no-value = غير موجود
cli-setting = «{ $setting }» لا يحدد شيئاً.
    .safe = { -unwritten }
    .remedy = اكتب الحقل=القيمة: number=321, study_period=2017, date=2021-05-31, study_group=3, deadline=2021-12-01T23:59/geneva, reply_to=a@b.int, fax=+41-22-730-5853, edition=2016, form_annex=2, recommendations=new D.1100; revised D.50, wording.to=To:, language=zh, meeting=2021-12-13/2021-12-17/Geneva.

cli-renewed = جُدِّد: { $file }
cli-verify-report = التقرير في { $file }.
cli-verify-unreadable = غير مقروء: لا يمكن قول شيء عن هذا الملف دون تخمين.
cli-tally-circular = الرسالة المعممة { $circular }: عدد الردود المحتسبة: { $count }
cli-tally-nothing = لم يمكن احتساب أي رد. وعدم ورود أي رد لا يوقف شيئاً (القرار 1، 9.4.5).
cli-tally-reached = { $text }: تخوِّل { $authorise } من أصل { $replies } ({ $share } %): بُلغت نسبة 70 %
cli-tally-not-reached = { $text }: تخوِّل { $authorise } من أصل { $replies } ({ $share } %): لم تُبلغ نسبة 70 %
cli-tally-no-replies = { $text }: لا ردود
cli-tally-commented = { "  " }تعليقات { $state }: { $said }
cli-tally-refused = { "  " }لا تخوِّل، { $state }: { $said }
cli-tally-conflict = تعارض، لم تُحتسب: أرسلت { $state } الملفات { $files }؛ ولا يذكر أي منها أنه يحل محل غيره.
cli-tally-left-out = غير محتسبة:
cli-tally-file = { "  " }{ $file }: { $reason }
cli-tally-table = كُتب الجدول: { $file }
