# The printed form in Arabic. For the meaning of each message and its values see en/form.ftl.
# Values are isolated by the program, so that Latin designators do not disturb the line. Western
# digits, as in the Union's Arabic texts.

form-annex-heading = الملحق { $annex }
form-subject = الموضوع: رد الدول الأعضاء على الرسالة المعممة { $circular } لمكتب تقييس الاتصالات: التشاور بشأن { $texts }
form-texts-one = { $kind ->
    [new] مشروع التوصية الجديدة { $name } المحدَّد
    [revised] مشروع التوصية المراجَعة { $name } المحدَّد
    [amendment] مشروع التعديل { $part } للتوصية { $name } المحدَّد
   *[corrigendum] مشروع التصويب { $part } للتوصية { $name } المحدَّد
  }
# Two take the dual, three the plural.
form-texts-several = { $count ->
    [two] { $kind ->
        [new] مشروعي التوصيتين الجديدتين { $names } المحدَّدين
        [revised] مشروعي التوصيتين المراجَعتين { $names } المحدَّدين
        [recommendations] مشروعي التوصيتين { $names } المحدَّدين
       *[texts] مشروعي النصين { $names } المحدَّدين
      }
   *[other] { $kind ->
        [new] مشاريع التوصيات الجديدة { $names } المحدَّدة
        [revised] مشاريع التوصيات المراجَعة { $names } المحدَّدة
        [recommendations] مشاريع التوصيات { $names } المحدَّدة
       *[texts] مشاريع النصوص { $names } المحدَّدة
      }
  }
# The number stands behind, where it governs no form of the noun.
form-texts-many = { $kind ->
    [new] مشاريع التوصيات الجديدة المحدَّدة، وعددها { $count }
    [revised] مشاريع التوصيات المراجَعة المحدَّدة، وعددها { $count }
    [recommendations] مشاريع التوصيات المحدَّدة، وعددها { $count }
   *[texts] مشاريع النصوص المحدَّدة، وعددها { $count }
  }
form-name = ITU-T { $number }
form-name-both = ITU-T { $number } ({ $provisional })
form-name-amendment = { $name } التعديل { $part }
form-name-corrigendum = { $name } التصويب { $part }
form-list-two = { $first } و{ $last }
form-list-more = { $first }، { $last }
form-label = { $kind ->
    [new] مشروع التوصية الجديدة { $name }
    [revised] مشروع التوصية المراجَعة { $name }
    [amendment] مشروع التعديل { $part } للتوصية { $name }
   *[corrigendum] مشروع التصويب { $part } للتوصية { $name }
  }

form-to = إلى:
form-addressee =
    مدير مكتب تقييس الاتصالات
    الاتحاد الدولي للاتصالات
    Place des Nations
    CH-1211 Geneva 20, Switzerland
form-from = من:
form-fax = الفاكس:
form-email = البريد الإلكتروني:
form-date = التاريخ:
form-dateline = { $place }، { $date }
form-blank-name = [الاسم]
form-blank-title = [المنصب/اللقب الرسمي]
form-blank-administration = إدارة [الدولة العضو]
form-blank-place = [المكان]
form-blank-date = [التاريخ]
form-salutation = حضرات السادة والسيدات، تحية طيبة وبعد،
form-opening = فيما يتعلق بالتشاور مع الدول الأعضاء بشأن النص المحدَّد الوارد في الرسالة المعممة { $circular } لمكتب تقييس الاتصالات، أود إحاطتكم علماً برأي هذه الإدارة المبيَّن في الجدول أدناه.
form-instruction = ضع علامة في أحد المربعين
form-authorise = تخوِّل { $group ->
    [tsag] الفريق الاستشاري لتقييس الاتصالات
   *[other] لجنة الدراسات { $group }
  } النظر في هذا النص للموافقة عليه (وفي هذه الحالة، يرجى اختيار أحد الخيارين ○):
form-no-comments = لا توجد تعليقات أو تغييرات مقترحة
form-comments = مرفق طيه تعليقات وتغييرات مقترحة
form-refuse = لا تخوِّل { $group ->
    [tsag] الفريق الاستشاري لتقييس الاتصالات
   *[other] لجنة الدراسات { $group }
  } النظر في هذا النص للموافقة عليه (مرفق طيه أسباب هذا الرأي وعرض موجز للتغييرات المحتملة التي من شأنها تيسير تقدم العمل)
form-closing = وتفضلوا بقبول فائق التقدير والاحترام.

form-annex-comments = التعليقات والتغييرات المقترحة
form-annex-reasons = الأسباب
form-annex-changes = التغييرات المحتملة
form-files = الملفات المرفقة
form-file-name = الملف
form-file-size = الحجم
form-file-hash = SHA-256 (أول 16 رقماً)
form-size-bytes = { $size } بايت
form-size-kilobytes = { $size } كيلوبايت
form-size-megabytes = { $whole }.{ $tenth } ميغابايت

form-page-number = { $page } / { $pages }
form-running-head = الرد على الرسالة المعممة { $circular } لمكتب تقييس الاتصالات
form-running-head-named = الرد على الرسالة المعممة { $circular } لمكتب تقييس الاتصالات · { $administration }
form-specimen = نموذج – لا يمثل موقف أي دولة عضو
form-specimen-mark = نموذج

form-box = { $state ->
    [made] مربع عليه علامة
   *[blank] مربع بلا علامة
  }
form-option = { $state ->
    [made] خيار محدَّد
   *[blank] خيار غير محدَّد
  }
form-signature-picture = توقيع بخط اليد
form-stamp-picture = ختم الإدارة
form-signed-by = موقَّع رقمياً من
form-signed-by-holder = موقَّع رقمياً من صاحب الشهادة
form-signature-field = توقيع رقمي
form-signature-field-second = التوقيع الرقمي للمسؤول الثاني
form-data-description = الرد في شكل بيانات

date-long = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
  } { $year }
date-time = { $date }، الساعة { $hour }:{ $minute }
span-none = أقل من دقيقة
span-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
  }
span-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
  }
span-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
  }
span-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهراً
   *[other] { $count } شهر
  }
span-years = { $count ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
   *[other] { $count } سنة
  }

# Under the opening sentence, where an earlier reply is replaced; $date as the dateline has it
form-replaces = يحل هذا الرد محل رد هذه الإدارة المؤرخ { $date }.
