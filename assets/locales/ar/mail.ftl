# The e-mail that carries a reply.

mail-subject = الرسالة المعممة { $number } لمكتب تقييس الاتصالات: رد دولة عضو، { $state }
mail-subject-specimen = [عيّنة SPECIMEN] الرسالة المعممة { $number } لمكتب تقييس الاتصالات: رد دولة عضو، { $state }
mail-specimen = عيّنة (SPECIMEN). تبيّن هذه الرسالة شكل الرد، ولا تعبّر عن موقف أي دولة عضو.
mail-enclosed = مرفق طيه رد هذه الإدارة على الرسالة المعممة { $number } لمكتب تقييس الاتصالات بشأن التشاور مع الدول الأعضاء: { $texts }.
mail-files = ملفات أخرى مرفقة: { $files }
mail-separator = ،{ " " }
