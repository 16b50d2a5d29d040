"""Phrases of invented circulars in the six languages, in the style of the Bureau's letters.

Every list holds variants: letter number i of a language takes variant i modulo the list's length.
Placeholders: {n} circular, {sg} group with article as needed, {SG} group bare, {recs} texts,
{when} and {where} of the meeting, {form} and {texts} annex numbers, {dl} the deadline phrase,
{ed} edition bracket, {d} date.
"""

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
MONTHS = {code: names.split() for code, names in MONTHS.items()}


def date(lang, d, v=0):
    m = MONTHS[lang][d.month - 1] if lang in MONTHS else ""
    return {
        "en": [f"{d.day} {m} {d.year}", f"{m} {d.day}, {d.year}"],
        "fr": [f"{'1er' if d.day == 1 else d.day} {m} {d.year}"],
        "es": [f"{d.day} de {m} de {d.year}"],
        "ru": [f"{d.day} {m} {d.year} года", f"{d.day} {m} {d.year} г."],
        "zh": [f"{d.year}年{d.month}月{d.day}日", f"{d.year} 年 {d.month} 月 {d.day} 日"],
        "ar": [f"{d.day} {m} {d.year}"],
    }[lang][v % (2 if lang in ("en", "ru", "zh") else 1)]


def span(lang, a, b, v=0):
    same = a.month == b.month
    ma = MONTHS[lang][a.month - 1] if lang in MONTHS else ""
    mb = MONTHS[lang][b.month - 1] if lang in MONTHS else ""
    y = b.year
    if lang == "en":
        return ([f"{a.day}-{b.day} {mb} {y}", f"{a.day} to {b.day} {mb} {y}"] if same
                else [f"{a.day} {ma} - {b.day} {mb} {y}", f"{a.day} {ma} to {b.day} {mb} {y}"])[v % 2]
    if lang == "fr":
        return ([f"{a.day}-{b.day} {mb} {y}", f"du {a.day} au {b.day} {mb} {y}"] if same
                else [f"{a.day} {ma} - {b.day} {mb} {y}", f"du {a.day} {ma} au {b.day} {mb} {y}"])[v % 2]
    if lang == "es":
        return ([f"{a.day}-{b.day} de {mb} de {y}", f"del {a.day} al {b.day} de {mb} de {y}"] if same
                else [f"{a.day} de {ma} - {b.day} de {mb} de {y}", f"del {a.day} de {ma} al {b.day} de {mb} de {y}"])[v % 2]
    if lang == "ru":
        return ([f"{a.day}–{b.day} {mb} {y} года", f"с {a.day} по {b.day} {mb} {y} года"] if same
                else [f"{a.day} {ma} – {b.day} {mb} {y} года", f"с {a.day} {ma} по {b.day} {mb} {y} года"])[v % 2]
    if lang == "zh":
        return ([f"{y}年{a.month}月{a.day}-{b.day}日", f"{y}年{a.month}月{a.day}日至{b.day}日"] if same
                else [f"{a.year}年{a.month}月{a.day}日-{b.month}月{b.day}日", f"{a.year}年{a.month}月{a.day}日至{b.month}月{b.day}日"])[v % 2]
    return ([f"{a.day}-{b.day} {mb} {y}", f"من {a.day} إلى {b.day} {mb} {y}"] if same
            else [f"{a.day} {ma} - {b.day} {mb} {y}", f"من {a.day} {ma} إلى {b.day} {mb} {y}"])[v % 2]


PLACES = {  # Geneva, virtual, another town; as lists say them and as sentences say them
    "en": [("Geneva", "in Geneva"), ("virtual meeting", "as a virtual meeting"), ("Rome", "in Rome")],
    "fr": [("Genève", "à Genève"), ("réunion virtuelle", "sous forme de réunion virtuelle"), ("Rome", "à Rome")],
    "es": [("Ginebra", "en Ginebra"), ("reunión virtual", "en forma de reunión virtual"), ("Roma", "en Roma")],
    "ru": [("Женева", "в Женеве"), ("виртуальное собрание", "в виртуальном формате"), ("Рим", "в Риме")],
    "zh": [("日内瓦", "在日内瓦"), ("虚拟会议", "以虚拟会议形式"), ("罗马", "在罗马")],
    "ar": [("جنيف", "في جنيف"), ("اجتماع افتراضي", "في شكل اجتماع افتراضي"), ("روما", "في روما")],
}

GROUP = {  # bare, with preposition "of", in the form
    "en": ("Study Group {}", "TSAG"), "fr": ("Commission d'études {}", "GCNT"),
    "es": ("Comisión de Estudio {}", "GANT"), "ru": ("{}-я Исследовательская комиссия", "КГСЭ"),
    "zh": ("第{}研究组", "TSAG"), "ar": ("لجنة الدراسات {}", "الفريق الاستشاري لتقييس الاتصالات"),
}
GROUP_FORM = {
    "en": ("Study Group {}", "TSAG"), "fr": ("la Commission d'études {}", "le GCNT"),
    "es": ("a la Comisión de Estudio {}", "al GANT"), "ru": ("{}-ю Исследовательскую комиссию", "КГСЭ"),
    "zh": ("第{}研究组", "TSAG"), "ar": ("لجنة الدراسات {}", "الفريق الاستشاري لتقييس الاتصالات"),
}

ITU = {"en": "ITU-T", "fr": "UIT-T", "es": "UIT-T", "ru": "МСЭ-Т", "zh": "ITU-T", "ar": "ITU-T"}

# What a row of the form or a heading says: by kind, with {r} the name
LABEL = {
    "en": {"new": ["Draft new Recommendation {r}"], "revised": ["Draft revised Recommendation {r}"],
           "amendment": ["Draft Amendment {p} to Recommendation {r}", "Draft new Amendment {p} to Recommendation {r}"],
           "corrigendum": ["Draft Corrigendum {p} to Recommendation {r}"]},
    "fr": {"new": ["Projet de nouvelle Recommandation {r}"], "revised": ["Projet de Recommandation révisée {r}"],
           "amendment": ["Projet d'Amendement {p} à la Recommandation {r}"],
           "corrigendum": ["Projet de Corrigendum {p} à la Recommandation {r}"]},
    "es": {"new": ["Proyecto de nueva Recomendación {r}"], "revised": ["Proyecto de Recomendación revisada {r}"],
           "amendment": ["Proyecto de Enmienda {p} a la Recomendación {r}"],
           "corrigendum": ["Proyecto de Corrigéndum {p} a la Recomendación {r}"]},
    "ru": {"new": ["Проект новой Рекомендации {r}"], "revised": ["Проект пересмотренной Рекомендации {r}"],
           "amendment": ["Проект Поправки {p} к Рекомендации {r}"],
           "corrigendum": ["Проект Исправления {p} к Рекомендации {r}"]},
    "zh": {"new": ["{r}新建议书草案"], "revised": ["{r}建议书修订草案", "经修订的{r}建议书草案"],
           "amendment": ["{r}建议书修正{p}草案"], "corrigendum": ["{r}建议书勘误{p}草案"]},
    "ar": {"new": ["مشروع التوصية الجديدة {r}"], "revised": ["مشروع التوصية المراجَعة {r}"],
           "amendment": ["مشروع التعديل {p} للتوصية {r}"], "corrigendum": ["مشروع التصويب {p} للتوصية {r}"]},
}

SUMMARY = {
    "en": ["Summary", "Summary:", "Abstract"], "fr": ["Résumé", "Résumé:"], "es": ["Resumen", "Resumen:"],
    "ru": ["Резюме", "Резюме:", "Краткое содержание"], "zh": ["概述", "概要：", "摘要"],
    "ar": ["ملخص", "ملخص:", "الملخص"],
}
TITLES = {
    "en": ["Consumer redress for over-the-top services", "Security requirements for quantum key distribution networks",
           "Framework of digital twins for smart cities", "Methodology for assessing energy efficiency"],
    "fr": ["Voies de recours des consommateurs pour les services OTT", "Exigences de sécurité applicables aux réseaux quantiques",
           "Cadre des jumeaux numériques pour les villes intelligentes", "Méthode d'évaluation de l'efficacité énergétique"],
    "es": ["Reparación a los consumidores de servicios superpuestos", "Requisitos de seguridad de las redes cuánticas",
           "Marco de los gemelos digitales para ciudades inteligentes", "Método de evaluación de la eficiencia energética"],
    "ru": ["Возмещение потребителям услуг ОТТ", "Требования безопасности к сетям квантового распределения ключей",
           "Структура цифровых двойников для умных городов", "Методика оценки энергоэффективности"],
    "zh": ["过顶业务消费者的补偿机制", "量子密钥分发网络的安全要求", "智慧城市数字孪生框架", "能效评估方法"],
    "ar": ["سبل انتصاف المستهلكين في الخدمات المتاحة بحرية", "متطلبات الأمن لشبكات توزيع المفاتيح الكمومية",
           "إطار التوائم الرقمية للمدن الذكية", "منهجية لتقييم كفاءة الطاقة"],
}
SUMMARIES = {
    "en": "This Recommendation describes the subject of its title, its terms and its requirements. Until now there has been no such text.",
    "fr": "La présente Recommandation décrit l'objet de son titre, ses termes et ses exigences. Il n'existait pas de texte de ce genre.",
    "es": "En esta Recomendación se describe el objeto de su título, sus términos y sus requisitos. Hasta ahora no existía un texto así.",
    "ru": "В настоящей Рекомендации описываются предмет, термины и требования. До сих пор такого текста не существовало.",
    "zh": "本建议书说明其标题所述的主题、术语和要求。此前并无此类案文。",
    "ar": "تصف هذه التوصية موضوع عنوانها ومصطلحاته ومتطلباته. ولم يكن ثمة نص من هذا القبيل.",
}

P = {}
P["en"] = dict(
    org=["INTERNATIONAL TELECOMMUNICATION UNION", "TELECOMMUNICATION STANDARDIZATION BUREAU"],
    dateline=["Geneva, {d}", "Date: {d}"], ref="Ref:", tel="Tel:", fax="Fax:", email="E-mail:", subject="Subject:",
    number=["TSB Circular {n}", "TSB CIRCULAR {n}", "TSB Circular No. {n}"],
    to=["To:", "Administrations of Member States of the Union"],
    copy="Copy to: ITU-T Sector Members; the Director of the Telecommunication Development Bureau",
    subjects=["Meeting of ITU-T {SG} with a view to approving {recs}, {where}, {when}: Member State consultation",
              "Consultation of Member States on {recs}, proposed for approval at the meeting of ITU-T {SG} ({where}, {when})",
              "Member State consultation on the determined {recs}; proposed approval at the {SG} meeting ({where}, {when})"],
    dear=["Dear Sir/Madam,", "Dear Madam,\nDear Sir,", "Madam/Sir,"],
    p1=["At the request of the Chairman of {SG}, I have the honour to inform you that this group intends to apply the traditional approval procedure described in Section 9 of WTSA Resolution 1 ({ed}) at its next meeting, which will be held {in_where} {when2}.",
        "ITU-T {SG}, which determined the above text at its last meeting, will be asked to approve it under Section 9 of Resolution 1 ({ed}) of WTSA at its forthcoming meeting {in_where} {when2}. TSB Circular 7 gives the arrangements for earlier meetings.",
        "{SG} intends to apply the procedure of WTSA Resolution 1 ({ed}), Section 9, for the approval of the draft texts named above when it meets {in_where} {when2}."],
    p2=["The title, summary and location of the draft texts are found in Annex {texts}.",
        "Annex {texts} contains the titles and summaries of the texts and says where they are found."],
    p3=["This Circular initiates the formal consultation with ITU Member States on whether this text may be considered for approval at the upcoming meeting, in accordance with clause 9.4 of Resolution 1. Member States are requested to complete and return the form in Annex {form} by {dl}.",
        "Member States are kindly asked to reply by returning the form in Annex {form} not later than {dl}.",
        "The deadline for replies, for which the form of Annex {form} should be used, is {dl}. Replies go to tsbdir@itu.int."],
    deadline=["{t} hours (Geneva time) on {d}", "{d} at {t} hours Geneva time", "{t} Geneva time, {d}"],
    utc=["{t} hours UTC on {d}", "{d}, {t} UTC"],
    p4="If 70% or more of the replies from Member States support consideration for approval, a Plenary session will be devoted to applying the approval procedure. Member States that do not authorize the group to proceed should inform the Director of TSB of the reasons for this opinion and indicate the possible changes that would facilitate the progress of the work.",
    close="Yours faithfully,", sign="(signed)\nDirector of the Telecommunication Standardization Bureau", encl="Annexes: 2",
    annex=["ANNEX {}", "Annex {}", "Annex {}\n(to TSB Circular {n})"], annex_title="Summary and location of the draft texts",
    note="TSB note – No statement on patents has been received at the date of this Circular.",
    editions={2016: "Rev. Hammamet, 2016", 2022: "Rev. Geneva, 2022", 2024: "Rev. New Delhi, 2024"},
    forms=[dict(
        subject="Subject: Member State response to TSB Circular {n}: Consultation on {recs}",
        to="To:", addressee="Director of the Telecommunication Standardization Bureau,\nInternational Telecommunication Union\nPlace des Nations\nCH 1211 Geneva 20, Switzerland",
        frm="From:", names="[Name]\n[Official role/title]\n[Address]", fax="Fax:", email="E-mail:", date="Date:", place="[Place,] [Date]",
        salutation="Dear Sir/Madam,", opening="With respect to the Member State consultation on the determined text listed in TSB Circular {n}, I would like to inform you of the opinion of this Administration, which is reflected in the table below.",
        instruction="Select one of the two boxes", authorise="authorizes {sg} to consider this text for approval (in this case, select one of the two options ⃝):",
        no="No comments or suggested changes", yes="Comments and suggested changes are attached",
        refuse="does not authorize {sg} to consider this text for approval (the reasons for this opinion and an outline of possible changes that would facilitate progress of the work are attached)",
        closing="Yours faithfully,", sign="[Name]\n[Official role/title]\nAdministration of [Member State]"),
      dict(
        subject="Subject: Reply of the Member State to TSB Circular {n} – {recs}",
        to="To:", addressee="The Director\nTelecommunication Standardization Bureau (TSB)\nITU, Place des Nations\nCH-1211 Geneva 20",
        frm="From:", names="[Name]\n[Title]\n[Postal address]", fax="Fax No.:", email="Email:", date="Date:", place="[Place], [Date]",
        salutation="Dear Sir,", opening="In reply to TSB Circular {n}, I inform you that the position of my Administration on the texts put forward is the one marked in the following table.",
        instruction="Tick one box for each text", authorise="authorizes {sg} to consider the text with a view to its approval (if so, tick one of the two circles):",
        no="No comments and no proposed changes", yes="Comments and proposed changes attached",
        refuse="does not authorize {sg} to consider the text with a view to its approval (reasons and an outline of possible changes attached)",
        closing="Yours sincerely,", sign="[Name]\n[Title]\nFor the Administration of [Member State]")])
P["fr"] = dict(
    org=["UNION INTERNATIONALE DES TÉLÉCOMMUNICATIONS", "BUREAU DE LA NORMALISATION DES TÉLÉCOMMUNICATIONS"],
    dateline=["Genève, le {d}", "Date: {d}"], ref="Réf.:", tel="Tél.:", fax="Fax:", email="E-mail:", subject="Objet:",
    number=["Circulaire TSB {n}", "Circulaire TSB N° {n}"], to=["À:", "Aux Administrations des États Membres de l'Union"],
    copy="Copie: aux Membres du Secteur UIT-T; au Directeur du Bureau de développement des télécommunications",
    subjects=["Réunion de la {SG} de l'UIT-T en vue de l'approbation de {recs}, {where}, {when} - Consultation des États Membres",
              "Consultation des États Membres au sujet de {recs}, qu'il est proposé d'approuver à la réunion de la {SG} ({where}, {when})"],
    dear=["Madame, Monsieur,", "Madame,\nMonsieur,"],
    p1=["À la demande du Président de la {SG}, j'ai l'honneur de vous informer que cette commission a l'intention d'appliquer la procédure d'approbation traditionnelle énoncée à la Section 9 de la Résolution 1 ({ed}) de l'AMNT à sa prochaine réunion, qui aura lieu {in_where} {when2}.",
        "La {SG} de l'UIT-T se réunira {in_where} {when2} et appliquera, pour l'approbation des projets de texte susmentionnés, la Section 9 de la Résolution 1 ({ed})."],
    p2=["On trouvera dans l'Annexe {texts} le titre et le résumé des projets de texte ainsi que leur emplacement."],
    p3=["La présente Circulaire a pour objet d'engager la consultation formelle des États Membres, conformément au paragraphe 9.4 de la Résolution 1. Les États Membres sont priés de remplir et de renvoyer le formulaire de l'Annexe {form} avant {dl}.",
        "Les réponses, à établir au moyen du formulaire reproduit dans l'Annexe {form}, sont attendues au plus tard {dl}."],
    deadline=["le {d} à {t} (heure de Genève)", "{t}, heure de Genève, le {d}"], utc=["le {d} à {t} UTC", "{t} UTC le {d}"],
    clock=["{h} h {m}", "{h} heures {m}", "{h}h{m}"],
    p4="Si 70% au moins des réponses des États Membres sont favorables à l'examen en vue de l'approbation, une séance plénière sera consacrée à l'application de la procédure d'approbation. Les États Membres qui n'autorisent pas la commission à poursuivre sont priés d'en indiquer les raisons au Directeur du TSB.",
    close="Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération.", sign="(signé)\nDirecteur du Bureau de la normalisation des télécommunications", encl="Annexes: 2",
    annex=["ANNEXE {}", "Annexe {}", "Annexe {}\n(de la Circulaire TSB {n})"], annex_title="Résumé et emplacement des projets de texte",
    note="Note du TSB – À la date de la présente Circulaire, aucune déclaration de brevet n'a été reçue.",
    editions={2016: "Rév. Hammamet, 2016", 2022: "Rév. Genève, 2022", 2024: "Rév. New Delhi, 2024"},
    forms=[dict(
        subject="Objet: Réponse des États Membres à la Circulaire TSB {n}: Consultation au sujet de {recs}",
        to="À:", addressee="Directeur du Bureau de la normalisation des télécommunications\nUnion internationale des télécommunications\nPlace des Nations\nCH-1211 Genève 20, Suisse",
        frm="De:", names="[Nom]\n[Fonction officielle/titre]\n[Adresse]", fax="Télécopie:", email="Courriel:", date="Date:", place="[Lieu,] [date]",
        salutation="Madame, Monsieur,", opening="S'agissant de la consultation des États Membres au sujet du texte déterminé dont il est question dans la Circulaire TSB {n}, je tiens à vous faire part de l'opinion de mon Administration, qui est exposée dans le tableau ci-après.",
        instruction="Cochez l'une des deux cases", authorise="autorise {sg} à examiner ce texte en vue de son approbation (dans ce cas, choisissez l'une des deux options ⃝):",
        no="Pas de commentaire ni de proposition de modification", yes="Des commentaires et propositions de modification sont joints à la présente",
        refuse="n'autorise pas {sg} à examiner ce texte en vue de son approbation (les motifs de cet avis et un exposé des modifications éventuelles qui permettraient de faire avancer les travaux sont joints à la présente)",
        closing="Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération.", sign="[Nom]\n[Fonction officielle/titre]\nAdministration de [État Membre]"),
      dict(
        subject="Objet: Réponse à la Circulaire TSB {n} - {recs}",
        to="À:", addressee="Monsieur le Directeur\nBureau de la normalisation des télécommunications (TSB)\nUIT, Place des Nations\nCH-1211 Genève 20",
        frm="De:", names="[Nom]\n[Titre]\n[Adresse]", fax="Fax:", email="E-mail:", date="Date:", place="[Lieu], [date]",
        salutation="Monsieur le Directeur,", opening="En réponse à la Circulaire TSB {n}, j'ai l'honneur de vous communiquer la position de mon Administration sur les textes proposés, indiquée dans le tableau suivant.",
        instruction="Veuillez cocher une seule case par texte", authorise="autorise {sg} à étudier le texte en vue de l'approuver (préciser alors l'une des deux options):",
        no="Sans commentaire ni modification proposée", yes="Commentaires et modifications proposées ci-joints",
        refuse="n'autorise pas {sg} à étudier le texte en vue de l'approuver (motifs et modifications possibles ci-joints)",
        closing="Je vous prie d'agréer, Monsieur le Directeur, mes salutations distinguées.", sign="[Nom]\n[Titre]\nAdministration de [État Membre]")])
P["es"] = dict(
    org=["UNIÓN INTERNACIONAL DE TELECOMUNICACIONES", "OFICINA DE NORMALIZACIÓN DE LAS TELECOMUNICACIONES"],
    dateline=["Ginebra, {d}", "Fecha: {d}"], ref="Ref.:", tel="Tel.:", fax="Fax:", email="Correo-e:", subject="Asunto:",
    number=["Circular TSB {n}", "Circular TSB N.º {n}"], to=["A:", "A las Administraciones de los Estados Miembros de la Unión"],
    copy="Copia: a los Miembros de Sector del UIT-T; al Director de la Oficina de Desarrollo de las Telecomunicaciones",
    subjects=["Reunión de la {SG} del UIT-T para la aprobación de {recs}, {where}, {when}: consulta a los Estados Miembros",
              "Consulta a los Estados Miembros sobre {recs}, cuya aprobación se propone en la reunión de la {SG} ({where}, {when})"],
    dear=["Muy Señora mía/Muy Señor mío:", "Estimada Señora/Estimado Señor:"],
    p1=["A petición del Presidente de la {SG}, tengo el honor de informarle de que dicha comisión tiene la intención de aplicar el procedimiento de aprobación tradicional descrito en la Sección 9 de la Resolución 1 ({ed}) de la AMNT en su próxima reunión, que se celebrará {in_where} {when2}.",
        "La {SG} del UIT-T, que se reunirá {in_where} {when2}, aplicará la Sección 9 de la Resolución 1 ({ed}) de la AMNT para aprobar los proyectos de texto mencionados."],
    p2=["En el Anexo {texts} figuran el título, el resumen y la ubicación de los proyectos de texto."],
    p3=["Con la presente Circular se inicia la consulta formal a los Estados Miembros, conforme al § 9.4 de la Resolución 1. Se ruega a los Estados Miembros que cumplimenten y devuelvan el formulario del Anexo {form} antes de {dl}.",
        "Las respuestas, en el formulario que figura en el Anexo {form}, deberán recibirse a más tardar {dl}."],
    deadline=["las {t} horas (hora de Ginebra) del {d}", "el {d} a las {t} horas, hora de Ginebra"], utc=["las {t} horas UTC del {d}", "el {d} a las {t} UTC"],
    clock=["{h}:{m}", "{h}.{m}"],
    p4="Si el 70% o más de las respuestas de los Estados Miembros apoyan la consideración para aprobación, se dedicará una sesión plenaria a aplicar el procedimiento de aprobación. Los Estados Miembros que no autoricen a proceder deben informar al Director de la TSB de los motivos.",
    close="Atentamente,", sign="(firmado)\nDirector de la Oficina de Normalización de las Telecomunicaciones", encl="Anexos: 2",
    annex=["ANEXO {}", "Anexo {}", "Anexo {}\n(a la Circular TSB {n})"], annex_title="Resumen y ubicación de los proyectos de texto",
    note="Nota de la TSB – En la fecha de la presente Circular no se ha recibido ninguna declaración de patentes.",
    editions={2016: "Rev. Hammamet, 2016", 2022: "Rev. Ginebra, 2022", 2024: "Rev. Nueva Delhi, 2024"},
    forms=[dict(
        subject="Asunto: Respuesta de los Estados Miembros a la Circular TSB {n}: Consulta sobre {recs}",
        to="Para:", addressee="Director de la Oficina de Normalización de las Telecomunicaciones\nUnión Internacional de Telecomunicaciones\nPlace des Nations\nCH-1211 Ginebra 20, Suiza",
        frm="De:", names="[Nombre]\n[Cargo/título oficial]\n[Dirección]", fax="Fax:", email="Correo-e:", date="Fecha:", place="[Lugar], [fecha]",
        salutation="Muy Señora mía/Muy Señor mío:", opening="En relación con la consulta a los Estados Miembros sobre el texto determinado que se indica en la Circular TSB {n}, deseo comunicarle por la presente la opinión de esta Administración, que figura en el cuadro siguiente.",
        instruction="Seleccione una de las dos casillas", authorise="autoriza {sg} a examinar este texto a efectos de su aprobación (en tal caso, seleccione una de las dos opciones ⃝):",
        no="Sin comentarios ni propuestas de modificación", yes="Se adjuntan comentarios y propuestas de modificación",
        refuse="no autoriza {sg} a examinar este texto a efectos de su aprobación (se adjuntan los motivos de esta opinión y una descripción de los posibles cambios que facilitarían el avance de los trabajos)",
        closing="Atentamente,", sign="[Nombre]\n[Cargo/título oficial]\nAdministración de [Estado Miembro]"),
      dict(
        subject="Asunto: Respuesta a la Circular TSB {n} – {recs}",
        to="A:", addressee="Sr. Director\nOficina de Normalización de las Telecomunicaciones (TSB)\nUIT, Place des Nations\nCH-1211 Ginebra 20",
        frm="De:", names="[Nombre]\n[Cargo]\n[Dirección]", fax="Fax:", email="E-mail:", date="Fecha:", place="[Lugar y fecha]",
        salutation="Estimado Señor Director:", opening="En respuesta a la Circular TSB {n}, le comunico la posición de mi Administración sobre los textos presentados, señalada en el cuadro que sigue.",
        instruction="Marque una casilla por cada texto", authorise="autoriza {sg} a considerar el texto con miras a su aprobación (indique entonces una de las dos opciones):",
        no="No hay comentarios ni cambios propuestos", yes="Se acompañan comentarios y cambios propuestos",
        refuse="no autoriza {sg} a considerar el texto con miras a su aprobación (se acompañan los motivos y los posibles cambios)",
        closing="Le saluda atentamente,", sign="[Nombre]\n[Cargo]\nAdministración de [Estado Miembro]")])
P["ru"] = dict(
    org=["МЕЖДУНАРОДНЫЙ СОЮЗ ЭЛЕКТРОСВЯЗИ", "БЮРО СТАНДАРТИЗАЦИИ ЭЛЕКТРОСВЯЗИ"],
    dateline=["Женева, {d}", "Дата: {d}"], ref="Осн.:", tel="Тел.:", fax="Факс:", email="Эл. почта:", subject="Предмет:",
    number=["Циркуляр {n} БСЭ", "Циркуляр БСЭ {n}", "Циркуляр № {n} БСЭ"], to=["Кому:", "Администрациям Государств – Членов Союза"],
    copy="Копии: Членам Сектора МСЭ-Т; Директору Бюро развития электросвязи",
    subjects=["Собрание {SG2} МСЭ-Т с целью утверждения {recs}, {where}, {when}: консультации с Государствами-Членами",
              "Консультации с Государствами-Членами по {recs}, предлагаемым для утверждения на собрании {SG2} ({where}, {when})"],
    dear=["Уважаемая госпожа,\nуважаемый господин,", "Уважаемые дамы и господа!"],
    p1=["По просьбе председателя {SG2} имею честь сообщить, что {SG} намерена применить традиционную процедуру утверждения, изложенную в разделе 9 Резолюции 1 ({ed}) ВАСЭ, на своем следующем собрании, которое состоится {in_where} {when2}.",
        "{SG} МСЭ-Т, собрание которой пройдет {in_where} {when2}, применит раздел 9 Резолюции 1 ({ed}) для утверждения указанных выше проектов."],
    p2=["Названия, резюме и местонахождение проектов текстов приведены в Приложении {texts}."],
    p3=["Настоящим Циркуляром начинается официальная консультация с Государствами-Членами в соответствии с пунктом 9.4 Резолюции 1. Государствам-Членам предлагается заполнить и вернуть форму, содержащуюся в Приложении {form}, не позднее {dl}.",
        "Ответы по форме, приведенной в Приложении {form}, просьба направить до {dl}."],
    deadline=["{t} (по женевскому времени) {d}", "{t}, женевское время, {d}"], utc=["{t} UTC {d}", "{t} (UTC) {d}"],
    clock=["{h} час. {m} мин.", "{h}:{m}", "{h} часов {m} минут"],
    p4="Если 70% или более ответов Государств-Членов поддержат рассмотрение с целью утверждения, для применения процедуры утверждения будет проведено пленарное заседание. Государства-Члены, не уполномочивающие продолжать работу, должны сообщить Директору БСЭ причины.",
    close="С уважением,", sign="(подпись)\nДиректор Бюро стандартизации электросвязи", encl="Приложения: 2",
    annex=["ПРИЛОЖЕНИЕ {}", "Приложение {}", "Приложение {}\n(к Циркуляру {n} БСЭ)"], annex_title="Резюме и местонахождение проектов текстов",
    note="Примечание БСЭ. – На дату настоящего Циркуляра заявлений о патентах не поступало.",
    editions={2016: "Пересм. Хаммамет, 2016 г.", 2022: "Пересм. Женева, 2022 г.", 2024: "Пересм. Нью-Дели, 2024 г."},
    forms=[dict(
        subject="Предмет: Ответ Государств-Членов на Циркуляр {n} БСЭ: Консультации по {recs}",
        to="Кому:", addressee="Директору Бюро стандартизации электросвязи\nМеждународный союз электросвязи\nPlace des Nations\nCH-1211 Geneva 20, Switzerland",
        frm="От:", names="[Фамилия, имя]\n[Официальная должность/звание]\n[Адрес]", fax="Факс:", email="Эл. почта:", date="Дата:", place="[Место], [дата]",
        salutation="Уважаемая госпожа, уважаемый господин,", opening="В связи с проводимой консультацией с Государствами-Членами по тексту, по которому сделано заключение и который указан в Циркуляре {n} БСЭ, хотел(а) бы сообщить Вам мнение настоящей администрации, отраженное в таблице, ниже.",
        instruction="Выберите одну из двух ячеек", authorise="уполномочивает {sg} рассмотреть данный текст для утверждения (в этом случае выберите один из двух вариантов ⃝):",
        no="Замечания или предлагаемые изменения отсутствуют", yes="Замечания и предлагаемые изменения прилагаются",
        refuse="не уполномочивает {sg} рассмотреть данный текст для утверждения (причины такого мнения и описание возможных изменений, которые способствовали бы продвижению работы, прилагаются)",
        closing="С уважением,", sign="[Фамилия, имя]\n[Официальная должность/звание]\nАдминистрация [Государство-Член]"),
      dict(
        subject="Предмет: Ответ на Циркуляр {n} БСЭ – {recs}",
        to="Кому:", addressee="Директор БСЭ\nБюро стандартизации электросвязи\nМСЭ, Place des Nations\nCH-1211 Geneva 20",
        frm="От:", names="[Имя, фамилия]\n[Должность]\n[Адрес]", fax="Факс:", email="Электронная почта:", date="Дата:", place="[Место, дата]",
        salutation="Уважаемый господин Директор,", opening="В ответ на Циркуляр {n} БСЭ сообщаю позицию моей администрации по предложенным текстам, отмеченную в следующей таблице.",
        instruction="Отметьте одну клетку для каждого текста", authorise="уполномочивает {sg} рассмотреть текст с целью утверждения (в таком случае укажите один из двух вариантов):",
        no="Без замечаний и предлагаемых изменений", yes="Замечания и предлагаемые изменения приложены",
        refuse="не уполномочивает {sg} рассмотреть текст с целью утверждения (причины и возможные изменения приложены)",
        closing="С глубоким уважением,", sign="[Имя, фамилия]\n[Должность]\nАдминистрация [Государство-Член]")])
P["zh"] = dict(
    org=["国 际 电 信 联 盟", "电信标准化局"],
    dateline=["{d}，日内瓦", "日期：{d}"], ref="文号：", tel="电话：", fax="传真：", email="电子邮件：", subject="事由：",
    number=["电信标准化局第{n}号通函", "电信标准化局第 {n} 号通函"], to=["致：", "国际电联各成员国主管部门"],
    copy="抄送：ITU-T部门成员；电信发展局主任",
    subjects=["关于建议在ITU-T{SG}会议（{where}，{when}）上批准已确定的{recs}的成员国磋商",
              "就拟在ITU-T{SG}会议（{when}，{where}）上批准的{recs}与成员国进行磋商"],
    dear=["尊敬的先生/女士：", "尊敬的女士/先生："],
    p1=["ITU-T{SG}准备采用WTSA第1号决议（{ed}）第9节所述的传统批准程序在{when2}{in_where}召开的下次会议上批准上述案文草案。有关会议的所有信息将在第7/3号集体函中提供。",
        "应{SG}主席的要求，我谨通知您，该组将于{when2}{in_where}举行会议，并打算按照世界电信标准化全会第1号决议（{ed}）第9节批准上述草案。"],
    p2=["建议批准的案文草案的标题、概要及其出处见附件{texts}。"],
    p3=["本通函根据第1号决议第9.4段，就可否在即将召开的会议上审议并批准此案文启动与国际电联各成员国的正式磋商。请成员国于{dl}前填妥并返回附件{form}中的表格。",
        "请各成员国使用附件{form}所载表格，不迟于{dl}作出答复。"],
    deadline=["{d}{t}（日内瓦时间）", "日内瓦时间{d}{t}"], utc=["{d}{t}（协调世界时）", "{d}{t} UTC"],
    clock=["{h}时{m}分", "{h}:{m}", "{h}点{m}分"],
    p4="如果70%或以上的成员国在回复中支持审议并批准，则将专门召开一次全体会议应用批准程序。不授权继续推动的成员国应向电信标准化局主任通报其理由。",
    close="顺致敬意！", sign="电信标准化局主任", encl="附件：2件",
    annex=["附件{}", "附件 {}", "附件{}\n（电信标准化局第{n}号通函）"], annex_title="案文草案的概要和出处",
    note="电信标准化局注–截至本通函发布之日，尚未收到知识产权声明。",
    editions={2016: "2016年，哈马马特，修订版", 2022: "2022年，日内瓦，修订版", 2024: "2024年，新德里，修订版"},
    forms=[dict(
        subject="事由：成员国对电信标准化局第{n}号通函的回复：关于{recs}的磋商",
        to="致：", addressee="国际电信联盟\n电信标准化局主任\nPlace des Nations\nCH 1211 Geneva 20, Switzerland",
        frm="发自：", names="[姓名]\n[正式职务]\n[地址]", fax="传真：", email="电子邮件：", date="日期：", place="[地点，][日期]",
        salutation="尊敬的先生/女士：", opening="有关就电信标准化局第{n}号通函中所列的已确定案文与成员国进行磋商一事，我谨向您通报我主管部门的意见，如下表所述。",
        instruction="请选择两个方框中的一个", authorise="授权{sg}审议此案文以供批准（在这种情况下，请选择两种方案⃝中的一种）：",
        no="没有意见或没有建议的修改", yes="附上意见和建议的修改",
        refuse="不授权{sg}审议此案文以供批准（已附上提出此意见的理由以及为使工作往下进行而可能做出修改的概述）",
        closing="顺致敬意！", sign="[姓名]\n[正式职务]\n[成员国]主管部门"),
      dict(
        subject="事由：对电信标准化局第{n}号通函的答复——{recs}",
        to="致：", addressee="电信标准化局主任\n国际电信联盟\nPlace des Nations, CH-1211 Geneva 20",
        frm="来自：", names="[姓名]\n[职务]\n[地址]", fax="传真：", email="电子邮箱：", date="日期：", place="[地点]，[日期]",
        salutation="尊敬的主任先生：", opening="关于电信标准化局第{n}号通函，现将我主管部门对所列案文的立场通报如下表。",
        instruction="请在每份案文的两个方框中勾选一个", authorise="授权{sg}审议该案文并予以批准（如是，请选择以下两项之一）：",
        no="无意见或修改建议", yes="附有意见和修改建议",
        refuse="不授权{sg}审议该案文并予以批准（附上理由和可能的修改）",
        closing="此致敬礼！", sign="[姓名]\n[职务]\n[成员国]主管部门")])
P["ar"] = dict(
    org=["الاتحاد الدولي للاتصالات", "مكتب تقييس الاتصالات"],
    dateline=["جنيف، {d}", "التاريخ: {d}"], ref="المرجع:", tel="الهاتف:", fax="الفاكس:", email="البريد الإلكتروني:", subject="الموضوع:",
    number=["الرسالة المعممة {n} لمكتب تقييس الاتصالات", "الرسالة المعممة رقم {n} لمكتب تقييس الاتصالات", "التعميم {n}"],
    to=["إلى:", "إدارات الدول الأعضاء في الاتحاد"], copy="نسخة إلى: أعضاء قطاع تقييس الاتصالات؛ مدير مكتب تنمية الاتصالات",
    subjects=["اجتماع {SG} لقطاع تقييس الاتصالات بغرض الموافقة على {recs}، {where}، {when}: التشاور مع الدول الأعضاء",
              "التشاور مع الدول الأعضاء بشأن {recs} المقترح الموافقة عليها في اجتماع {SG} ({where}، {when})"],
    dear=["حضرات السادة والسيدات،", "تحية طيبة وبعد،"],
    p1=["بناءً على طلب رئيس {SG}، يشرفني أن أبلغكم أن هذه اللجنة تعتزم تطبيق إجراء الموافقة التقليدي الوارد في القسم 9 من القرار 1 ({ed}) للجمعية العالمية لتقييس الاتصالات في اجتماعها المقبل الذي سيُعقد {in_where} في الفترة {when2}.",
        "ستجتمع {SG} {in_where} في الفترة {when2} وستطبق القسم 9 من القرار 1 ({ed}) للموافقة على مشاريع النصوص المذكورة أعلاه."],
    p2=["يرد عنوان مشاريع النصوص وملخصها ومكانها في الملحق {texts}."],
    p3=["تفتتح هذه الرسالة المعممة التشاور الرسمي مع الدول الأعضاء وفقاً للفقرة 4.9 من القرار 1. ويُرجى من الدول الأعضاء ملء الاستمارة الواردة في الملحق {form} وإعادتها قبل {dl}.",
        "يُرجى إرسال الردود باستعمال الاستمارة الواردة في الملحق {form} في موعد أقصاه {dl}."],
    deadline=["الساعة {t} (بتوقيت جنيف) من يوم {d}", "{d} الساعة {t} بتوقيت جنيف"], utc=["الساعة {t} بالتوقيت العالمي المنسق (UTC) من يوم {d}", "{d} الساعة {t} UTC"],
    clock=["{h}:{m}"],
    p4="إذا أيد 70% أو أكثر من ردود الدول الأعضاء النظر في الموافقة، ستُخصص جلسة عامة لتطبيق إجراء الموافقة. وينبغي للدول الأعضاء التي لا تخوِّل مواصلة العمل أن تبلغ مدير المكتب بالأسباب.",
    close="وتفضلوا بقبول فائق التقدير والاحترام.", sign="مدير مكتب تقييس الاتصالات", encl="الملحقات: 2",
    annex=["الملحق {}", "الملحق {}\n(بالرسالة المعممة {n} لمكتب تقييس الاتصالات)"], annex_title="ملخص مشاريع النصوص ومكانها",
    note="ملاحظة من مكتب تقييس الاتصالات – لم يرد أي بيان بشأن البراءات حتى تاريخ هذه الرسالة المعممة.",
    editions={2016: "المراجَع في الحمامات، 2016", 2022: "المراجَع في جنيف، 2022", 2024: "المراجَع في نيودلهي، 2024"},
    forms=[dict(
        subject="الموضوع: رد الدول الأعضاء على الرسالة المعممة {n} لمكتب تقييس الاتصالات: التشاور بشأن {recs}",
        to="إلى:", addressee="مدير مكتب تقييس الاتصالات\nالاتحاد الدولي للاتصالات\nPlace des Nations\nCH-1211 Geneva 20, Switzerland",
        frm="من:", names="[الاسم]\n[المنصب/اللقب الرسمي]\n[العنوان]", fax="الفاكس:", email="البريد الإلكتروني:", date="التاريخ:", place="[المكان،] [التاريخ]",
        salutation="حضرات السادة والسيدات، تحية طيبة وبعد،", opening="فيما يتعلق بالتشاور مع الدول الأعضاء بشأن النص المحدَّد الوارد في الرسالة المعممة {n} لمكتب تقييس الاتصالات، أود إحاطتكم علماً برأي هذه الإدارة المبيَّن في الجدول أدناه.",
        instruction="ضع علامة في أحد المربعين", authorise="تخوِّل {sg} النظر في هذا النص للموافقة عليه (وفي هذه الحالة، يرجى اختيار أحد الخيارين ⃝):",
        no="لا توجد تعليقات أو تغييرات مقترحة", yes="مرفق طيه تعليقات وتغييرات مقترحة",
        refuse="لا تخوِّل {sg} النظر في هذا النص للموافقة عليه (مرفق طيه أسباب هذا الرأي وعرض موجز للتغييرات المحتملة التي من شأنها تيسير تقدم العمل)",
        closing="وتفضلوا بقبول فائق التقدير والاحترام.", sign="[الاسم]\n[المنصب/اللقب الرسمي]\nإدارة [الدولة العضو]"),
      dict(
        subject="الموضوع: الرد على الرسالة المعممة {n} لمكتب تقييس الاتصالات – {recs}",
        to="إلى:", addressee="السيد مدير مكتب تقييس الاتصالات\nالاتحاد الدولي للاتصالات\nPlace des Nations, CH-1211 Geneva 20",
        frm="من:", names="[الاسم]\n[الوظيفة]\n[العنوان]", fax="فاكس:", email="بريد إلكتروني:", date="التاريخ:", place="[المكان]، [التاريخ]",
        salutation="السيد المدير المحترم،", opening="رداً على الرسالة المعممة {n} لمكتب تقييس الاتصالات، أحيطكم علماً بموقف إدارتي من النصوص المقدمة كما هو مبين في الجدول التالي.",
        instruction="يرجى وضع علامة في خانة واحدة لكل نص", authorise="تخوِّل {sg} النظر في النص بغية الموافقة عليه (وعندئذ يُحدد أحد الخيارين):",
        no="بدون تعليقات أو تغييرات مقترحة", yes="التعليقات والتغييرات المقترحة مرفقة",
        refuse="لا تخوِّل {sg} النظر في النص بغية الموافقة عليه (الأسباب والتغييرات المحتملة مرفقة)",
        closing="مع فائق الاحترام والتقدير،", sign="[الاسم]\n[الوظيفة]\nإدارة [الدولة العضو]")])
GROUP_OF = {"ru": ("{}-й Исследовательской комиссии", "КГСЭ")}
