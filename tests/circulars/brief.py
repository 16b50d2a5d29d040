"""Letters of other hands: short ones that say all in a few sentences, texts common with ISO and IEC, tables in another order.

Only what such a letter is read for is compared (`only`).
"""

TABLES = dict(box="control", style="tabs", encoding="utf-8")
SIGNS = dict(box="sym", style="row", encoding="utf-8")
PLAIN = dict(box="glyph", style="flat", encoding="utf-8")

ONLY = ["language", "kind", "number", "study_period", "date", "study_group", "study_group_email", "deadline", "meeting",
        "reply_to", "edition", "recommendations"]


def rec(designation, name, kind, reference, title):
    return dict(designation=designation, provisional_name=name, kind=kind, reference=reference, title=title)


def asks(lang, number, period, date, group, deadline, meeting, edition, recs):
    start, end, place = meeting
    return dict(only=ONLY, language=lang, kind="consultation", number=number, study_period=period, date=date, study_group=group,
                study_group_email=f"tsbsg{group}@itu.int", deadline=deadline, meeting=dict(start=start, end=end, place=place),
                reply_to="tsbdir@itu.int", edition=edition, recommendations=recs)


def paragraphs(*texts):
    return [("p", text) for text in texts]


def en_common():
    """Text common with ISO and IEC; title and summary in one cell; a country with a bracket of its own."""
    recs = [rec("X.509", None, "revised", "SG17-R12", "Information technology – The Directory: Public-key and attribute certificate frameworks"),
            rec("X.1285", "X.gpim-ext", "new", "SG17-R13", "Additional controls for the protection of personally identifiable information")]
    labels = ["Draft revised Recommendation ITU-T X.509 | ISO/IEC 9594-8", "Draft new Recommendation ITU-T X.1285 | ISO/IEC 29151-2 (X.gpim-ext)"]
    summaries = ["The eleventh edition adds provisions for the migration of cryptographic algorithms.",
                 "The text gives controls that are additional to those in ITU-T X.1058 | ISO/IEC 29151."]
    yes = [("box", "authorizes Study Group 17 to consider this text for approval. In this case, please choose one of the following:"),
           ("circle", "no comments or suggested changes;"), ("circle", "comments and suggested changes are attached.")]
    no = [("box", "does not authorize Study Group 17 to consider this text for approval. The reasons for this opinion and an outline of possible changes are attached.")]
    blocks = paragraphs(
        "International Telecommunication Union\nTelecommunication Standardization Bureau", "Geneva, 2nd of May 2023",
        "Ref.: TSB Circular 171\nTel.: +41 22 730 6206\nE-mail: tsbsg17@itu.int", "To Administrations of Member States of the Union",
        "Subject: Consultation of the Member States on two determined draft Recommendations, common text with ISO/IEC, for approval at the meeting of ITU-T Study Group 17 (Goyang, Korea (Rep. of), 29 August – 8 September 2023)",
        "Dear Sir/Madam,",
        "1. Study Group 17 (Security), at its meeting of 21 February to 3 March 2023, determined the draft Recommendations of which Annex 1 gives the titles and summaries.",
        "2. In accordance with § 9.3.3 of Resolution 1 (Rev. Geneva, 2022), their approval will be sought at the meeting from 29 August to 8 September 2023 in Goyang, Korea (Rep. of).",
        "3. I should be glad to learn, not later than Thursday, 17 August 2023, 2359 hours UTC, whether your Administration assigns authority to Study Group 17 to consider these texts. The form in Annex 2 may be used.",
        "Yours sincerely,", "Director")
    blocks += [("break",)] + paragraphs("Annex 1 (to TSB Circular 171)")
    blocks.append(("table", [["Recommendation", "Title and summary", "Document"]]
                   + [[label, f"{r['title']}\n{summary}", r["reference"]] for label, r, summary in zip(labels, recs, summaries)]))
    blocks += [("break",)] + paragraphs("Annex 2 (to TSB Circular 171)", "Subject: Reply to TSB Circular 171 – Consultation on determined draft Recommendations")
    blocks.append(("table", [["To:\nThe Director of TSB\nInternational Telecommunication Union\nPlace des Nations\nCH-1211 Geneva 20\nE-mail: tsbdir@itu.int",
                              "From:\n[Name]\n[Official role/title]\n[Address]\nE-mail:\nDate: [Place,] [Date]"]]))
    blocks += paragraphs("Dear Sir/Madam,", "In reply to TSB Circular 171, please find in the table below the position of this Administration.")
    blocks.append(("table", [["Draft text", "Select one of the two boxes", ""]] + [[label, yes, no] for label in labels]))
    blocks += paragraphs("Yours faithfully,", "[Name]\n[Official role/title]\nAdministration of [Member State]")
    expected = asks("en", 171, 2022, "2023-05-02", 17, "2023-08-17T23:59:00Z", ("2023-08-29", "2023-09-08", "Goyang, Korea (Rep. of)"), "2022", recs)
    return "en-common", "en", expected, blocks, TABLES


def es_reference():
    """The reference in the first column, before the name."""
    recs = [rec("K.151", "K.emf-5g", "new", "SG5-R18", "Evaluación de la exposición de las personas en emplazamientos compartidos"),
            rec("L.1300", None, "revised", "SG5-R19", "Mejores prácticas para centros de datos ecológicos"),
            rec("K.91", None, "corrigendum", "SG5-R20", "Orientaciones para la medición de la exposición: corrección del Apéndice I")]
    labels = ["Proyecto de nueva Recomendación UIT-T K.151 (K.emf-5g)", "Proyecto de Recomendación UIT-T L.1300 revisada",
              "Proyecto de Corrigéndum 1 a la Recomendación UIT-T K.91 (2020)"]
    summaries = ["Se describen métodos de evaluación cuando varios operadores comparten un emplazamiento.",
                 "Se actualizan las prácticas con la experiencia adquirida desde 2014.", "Se corrige una fórmula."]
    cell = [("box", "autoriza a la Comisión de Estudio 5 a examinar este texto a efectos de su aprobación (en tal caso, elija una de las dos opciones ⃝):"),
            ("circle", "Sin comentarios ni modificaciones propuestas"), ("circle", "Se adjuntan comentarios y modificaciones propuestas"),
            ("box", "no autoriza a la Comisión de Estudio 5 a examinar este texto a efectos de su aprobación (se adjuntan las razones y un esbozo de los cambios)")]
    blocks = [("table", [["Unión Internacional de Telecomunicaciones\nOficina de Normalización de las Telecomunicaciones", "Ginebra, 7 de febrero de 2022"]]),
              ("table", [["Ref.:", "Circular TSB 373"], ["Correo-e:", "tsbsg5@itu.int"], ["A:", "Las Administraciones de los Estados Miembros de la Unión"],
                         ["Asunto:", "Consulta a los Estados Miembros sobre los proyectos de Recomendaciones UIT-T K.151, L.1300 y K.91 Cor.1, determinados, cuya aprobación se propone en la reunión de la Comisión de Estudio 5 (reunión virtual, 21 de junio – 1 de julio de 2022)"]])]
    blocks += paragraphs(
        "Muy Señora mía/Muy Señor mío:",
        "1\tLa Comisión de Estudio 5 tiene la intención de aplicar el procedimiento descrito en la Sección 9 de la Resolución 1 (Rev. Hammamet, 2016) de la AMNT durante su próxima reunión, que se celebrará de manera virtual del 21 de junio al 1 de julio de 2022. La reunión anterior tuvo lugar del 30 de noviembre al 10 de diciembre de 2021.",
        "2\tSe ruega a los Estados Miembros que cumplimenten y devuelvan el formulario del Anexo 2 a más tardar el 8 de junio de 2022 a las 23.59 horas (hora de Ginebra).",
        "Le saluda muy atentamente,", "Director")
    blocks += [("break",)] + paragraphs("ANEXO 1")
    blocks.append(("table", [["Referencia", "Texto", "Título", "Resumen"]]
                   + [[r["reference"], label, r["title"], summary] for label, r, summary in zip(labels, recs, summaries)]))
    blocks += [("break",)] + paragraphs("ANEXO 2", "Asunto: Respuesta de los Estados Miembros a la Circular TSB 373: Consulta sobre los proyectos de Recomendaciones")
    blocks.append(("table", [["Para:", "Director de la Oficina de Normalización de las Telecomunicaciones\nUnión Internacional de Telecomunicaciones"],
                             ["Correo-e:", "tsbdir@itu.int"], ["De:", "[Nombre]\n[Cargo/título oficial]\n[Dirección]"], ["Correo-e:", ""], ["Fecha:", "[Lugar], [fecha]"]]))
    blocks += paragraphs("Muy Señora mía/Muy Señor mío:", "Con respecto a la consulta de la Circular TSB 373, me complace comunicarle la opinión de esta Administración.")
    blocks.append(("table", [["Texto", "Marque una de las dos casillas"]] + [[label, cell] for label in labels]))
    blocks += paragraphs("Atentamente,", "[Nombre]\n[Cargo/título oficial]\nAdministración de [Estado Miembro]")
    expected = asks("es", 373, 2017, "2022-02-07", 5, "2022-06-08T21:59:00Z", ("2022-06-21", "2022-07-01", "reunión virtual"), "2016", recs)
    return "es-reference", "es", expected, blocks, SIGNS


def fr_list():
    """No table at all; the texts in a list, their titles in quotation marks."""
    recs = [rec("E.212", None, "amendment", None, "Plan d'identification international pour les réseaux publics"),
            rec("E.118", None, "revised", None, "Carte internationale à facturation des télécommunications")]
    form = []
    for label in ["Projet d'Amendement 2 de la Recommandation UIT-T E.212", "Projet de Recommandation UIT-T E.118 révisée"]:
        form += [label, "☐ habilite la Commission d'études 2 à examiner ce texte en vue de son approbation (choisir une option):", "○ sans commentaire",
                 "○ avec les commentaires et propositions de modification ci-joints",
                 "☐ n'habilite pas la Commission d'études 2 à examiner ce texte en vue de son approbation (motifs et modifications possibles ci-joints)"]
    blocks = paragraphs(
        "UIT – Bureau de la normalisation des télécommunications (TSB)", "Genève, 15 mars 2018", "Circulaire TSB 79", "Adresse électronique: tsbsg2@itu.int",
        "Objet: Consultation des États Membres au titre de la procédure d'approbation traditionnelle (TAP)", "Madame, Monsieur,",
        "1\tÀ sa réunion tenue à Genève du 27 novembre au 1er décembre 2017, la Commission d'études 2 a déterminé les textes suivants, en application de la section 9 de la Résolution 1 (Rév. Hammamet, 2016):",
        "–\tProjet d'Amendement 2 de la Recommandation UIT-T E.212 (2016), «Plan d'identification international pour les réseaux publics»;",
        "–\tProjet de Recommandation UIT-T E.118 révisée, «Carte internationale à facturation des télécommunications».",
        "2\tLa Commission d'études 2 les examinera en vue de leur approbation à sa réunion qui aura lieu du 4 au 13 juillet 2018 à Genève.",
        "3\tJe vous saurais gré de me faire savoir, au plus tard le vendredi 22 juin 2018 à 24 heures UTC, si votre Administration habilite la Commission d'études 2 à procéder à cet examen. Un formulaire figure dans l'Annexe.",
        "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes sentiments distingués.", "Directeur")
    blocks += [("break",)] + paragraphs(
        "ANNEXE", "Objet: Réponse à la Circulaire TSB 79",
        "Destinataire: Directeur du TSB, Union internationale des télécommunications, Place des Nations, CH-1211 Genève 20 (Suisse)",
        "Adresse électronique: tsbdir@itu.int", "Expéditeur: [Nom], [Fonction officielle], [Adresse]", "Lieu et date: [Lieu], [date]", "Madame, Monsieur,",
        "En réponse à la Circulaire TSB 79, j'ai l'honneur de vous communiquer l'avis de mon Administration.", "(cocher une seule case par texte)", *form,
        "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.", "[Nom]\nAdministration de [État Membre]")
    expected = asks("fr", 79, 2017, "2018-03-15", 2, "2018-06-23T00:00:00Z", ("2018-07-04", "2018-07-13", "Genève"), "2016", recs)
    return "fr-list", "fr", expected, blocks, PLAIN


def short(name, lang, expected, letter, annex):
    return name, lang, expected, paragraphs(*letter) + [("break",)] + paragraphs(*annex), PLAIN


def ru_short():
    """One text, no annex of texts, no row in the form: all is said in sentences."""
    recs = [rec("E.847", "E.qos-rur", "new", None, "Нормы качества обслуживания для сетей подвижной связи в сельской местности")]
    expected = asks("ru", 7, 2017, "2016-12-20", 12, "2016-12-28T22:59:00Z", ("2017-01-10", "2017-01-19", "Женева"), "2016", recs)
    return short("ru-short", "ru", expected, [
        "МСЭ\nБЮРО СТАНДАРТИЗАЦИИ ЭЛЕКТРОСВЯЗИ", "Женева, 20 декабря 2016 года", "Циркуляр 7 БСЭ", "Эл. почта:\ttsbsg12@itu.int",
        "Предмет:\tКонсультации по проекту новой Рекомендации МСЭ-Т E.847 (временное название: E.qos-rur)", "Уважаемые дамы и господа!",
        "1.\tНа собрании 7–16 июня 2016 года 12-я Исследовательская комиссия вынесла заключение по проекту новой Рекомендации МСЭ-Т E.847 \"Нормы качества обслуживания для сетей подвижной связи в сельской местности\".",
        "2.\tУтверждение этого текста предлагается на собрании 12-й Исследовательской комиссии в Женеве 10–19 января 2017 года в соответствии с разделом 9 Резолюции 1 (Пересм. Хаммамет, 2016 г.).",
        "3.\tПрошу сообщить до 23 час. 59 мин. 28 декабря 2016 года по женевскому времени, дает ли Ваша администрация полномочия на рассмотрение этого проекта. Форма ответа прилагается.",
        "С уважением,", "Директор"], [
        "ПРИЛОЖЕНИЕ", "Ответ на Циркуляр 7 БСЭ", "Кому: Директору БСЭ, МСЭ, Place des Nations, CH-1211 Geneva 20, Switzerland; эл. почта: tsbdir@itu.int",
        "От: [Фамилия, имя], [Должность], [Адрес]", "Дата: [Место], [Дата]", "Уважаемый господин Директор,",
        "По вопросу, поставленному в Циркуляре 7 БСЭ, сообщаю, что наша администрация:",
        "☐\tуполномочивает 12-ю Исследовательскую комиссию рассмотреть проект новой Рекомендации МСЭ-Т E.847 для утверждения, при этом:",
        "○\tзамечаний не имеет", "○\tприлагает замечания и предлагаемые изменения",
        "☐\tне уполномочивает 12-ю Исследовательскую комиссию рассмотреть проект новой Рекомендации МСЭ-Т E.847 для утверждения (причины и возможные изменения прилагаются)",
        "С уважением,", "[Фамилия, имя]\nАдминистрация [Государство-Член]"])


def zh_short():
    recs = [rec("F.780.9", "F.med-8k", "new", "SG21-R3", "远程医疗超高清影像系统的要求")]
    expected = asks("zh", 62, 2025, "2025-11-06", 21, "2026-04-29T21:59:00Z", ("2026-05-11", "2026-05-22", "日内瓦"), "2024", recs)
    return short("zh-short", "zh", expected, [
        "国际电联电信标准化局", "二〇二五年十一月六日于日内瓦", "电信标准化局第62号通函", "电子邮件：tsbsg21@itu.int",
        "事由：就ITU-T F.780.9（F.med-8k）新建议书草案与成员国磋商", "尊敬的女士/先生：",
        "一、第21研究组在2025年10月13日至24日的日内瓦会议上确定了ITU-T F.780.9新建议书草案（SG21-R3），标题为《远程医疗超高清影像系统的要求》。",
        "二、按照第1号决议（2024年，新德里，修订版）第9节，该研究组拟在2026年5月11日至22日于日内瓦召开的会议上批准该案文。",
        "三、请贵主管部门最迟于2026年4月29日23时59分（日内瓦时间）将附件中的答复表寄回，说明是否授权第21研究组审议该案文。", "此致\n敬礼", "主任"], [
        "附件", "对电信标准化局第62号通函的答复", "致：国际电信联盟电信标准化局主任，Place des Nations, CH-1211 Geneva 20, Switzerland", "电子邮件：tsbdir@itu.int",
        "发自：[姓名]，[职务]，[地址]", "日期：[日期]", "尊敬的主任先生：", "关于第62号通函所述磋商，我主管部门：",
        "☐ 授权第21研究组审议ITU-T F.780.9新建议书草案以供批准，且", "○ 没有意见", "○ 附上意见和建议的修改",
        "☐ 不授权第21研究组审议ITU-T F.780.9新建议书草案以供批准（理由和可能的修改见附文）", "顺致敬意！", "[姓名]\n[成员国]主管部门"])


def ar_short():
    recs = [rec("X.1283", "X.digid-mob", "new", "SG17-R22", "إطار أمن الهوية الرقمية على الأجهزة المتنقلة")]
    expected = asks("ar", 58, 2025, "2025-10-01", 17, "2025-11-21T22:59:00Z", ("2025-12-03", "2025-12-11", "جنيف"), "2024", recs)
    return short("ar-short", "ar", expected, [
        "الاتحاد الدولي للاتصالات – مكتب تقييس الاتصالات", "جنيف، ١ أكتوبر ٢٠٢٥", "التعميم رقم ٥٨ لمكتب تقييس الاتصالات", "البريد الإلكتروني: tsbsg17@itu.int",
        "الموضوع: استشارة الدول الأعضاء بشأن مشروع التوصية الجديدة ITU-T X.1283 (X.digid-mob) التي حددتها لجنة الدراسات ١٧", "تحية طيبة وبعد،",
        "١\tحددت لجنة الدراسات ١٧ مشروع التوصية الجديدة ITU-T X.1283 في اجتماعها المعقود من ٨ إلى ١٧ أبريل ٢٠٢٥، وعنوانها \"إطار أمن الهوية الرقمية على الأجهزة المتنقلة\" (الوثيقة SG17-R22).",
        "٢\tوتعتزم اللجنة الموافقة على هذا النص بموجب القسم ٩ من القرار ١ (المراجَع في نيودلهي، ٢٠٢٤) في اجتماعها القادم في جنيف من ٣ إلى ١١ ديسمبر ٢٠٢٥.",
        "٣\tوأرجو موافاتي بردكم على النموذج المرفق قبل الساعة ٢٣:٥٩ بتوقيت جنيف من يوم ٢١ نوفمبر ٢٠٢٥.", "وتفضلوا بقبول فائق الاحترام والتقدير.", "المدير"], [
        "الملحق", "الموضوع: رد على التعميم ٥٨", "إلى: مدير مكتب تقييس الاتصالات، الاتحاد الدولي للاتصالات، Place des Nations, CH-1211 Geneva 20, Switzerland",
        "البريد الإلكتروني: tsbdir@itu.int", "من: [الاسم]، [المنصب]، [العنوان]", "التاريخ: [التاريخ]", "تحية طيبة وبعد،", "رداً على التعميم ٥٨، فإن هذه الإدارة:",
        "☐ تخول لجنة الدراسات ١٧ النظر في مشروع التوصية الجديدة ITU-T X.1283 للموافقة عليها:", "○ دون تعليقات", "○ مع التعليقات والتغييرات المقترحة المرفقة",
        "☐ لا تخول لجنة الدراسات ١٧ النظر في مشروع التوصية الجديدة ITU-T X.1283 للموافقة عليها (الأسباب والتغييرات المحتملة مرفقة)",
        "وتفضلوا بقبول فائق الاحترام والتقدير.", "[الاسم]\nإدارة [الدولة العضو]"])


def es_listed():
    """The form is a list: each text behind a letter, its instruction in brackets, its options below; a title names another text."""
    recs = [rec("E.157", None, "revised", "TD 411/PLEN", "Entrega internacional del número llamante conforme a la Recomendación UIT-T E.164"),
            rec("E.1115", "E.testnum", "new", None, "Numeración para redes de ensayo")]
    form = []
    for letter, label in zip("ab", ["proyecto de Recomendación UIT-T E.157 revisada", "proyecto de nueva Recomendación UIT-T E.1115 (E.testnum)"]):
        form += [f"{letter})\ten cuanto al {label} (márquese una sola casilla):",
                 "☐\tSÍ, autoriza a la Comisión de Estudio 2 a examinar el texto con miras a su aprobación, y", "\t○\tno tiene observaciones", "\t○\tadjunta sus observaciones",
                 "☐\tNO autoriza a la Comisión de Estudio 2 a examinar el texto con miras a su aprobación, por las razones adjuntas"]
    expected = asks("es", 299, 2017, "2021-02-01", 2, "2021-10-27T22:00:00Z", ("2021-11-08", "2021-11-19", "reunión virtual"), "2016", recs)
    expected["only"] = expected["only"] + ["wording"]
    expected["wording"] = {
        "annex-heading": "ANEXO", "subject": "Asunto: Respuesta a la Circular TSB 299", "to": "Para:", "addressee": "Director de la TSB, UIT, CH-1211 Ginebra 20",
        "email": "Correo-e:", "from": "De:", "date": "Fecha:", "salutation": "Señor Director:",
        "opening": "En respuesta a la Circular TSB 299, le comunico que esta Administración", "instruction": "(márquese una sola casilla):",
        "authorise": "SÍ, autoriza a la Comisión de Estudio 2 a examinar el texto con miras a su aprobación, y", "no-comments": "no tiene observaciones",
        "comments": "adjunta sus observaciones", "closing": "Le saluda atentamente,",
        "refuse": "NO autoriza a la Comisión de Estudio 2 a examinar el texto con miras a su aprobación, por las razones adjuntas"}
    return short("es-listed", "es", expected, [
        "UIT – TSB", "Ginebra, a 1 de febrero de 2021", "Circular TSB 299", "E-mail\ttsbsg2@itu.int", "A las Administraciones de los Estados Miembros de la Unión",
        "Asunto: Procedimiento de aprobación tradicional (TAP): consulta a los Estados Miembros sobre dos textos de la Comisión de Estudio 2", "Estimada Señora/Estimado Señor:",
        "1. La Comisión de Estudio 2 determinó los siguientes textos:",
        "a) Proyecto de Recomendación UIT-T E.157 revisada, «Entrega internacional del número llamante conforme a la Recomendación UIT-T E.164» (véase el Documento TD 411/PLEN); y",
        "b) Proyecto de nueva Recomendación UIT-T E.1115 (E.testnum), «Numeración para redes de ensayo».",
        "2. Conforme al § 9.3 de la Resolución 1 (Rev. Hammamet, 2016), su aprobación se examinará en la reunión virtual que se ha convocado del 8 al 19 de noviembre de 2021.",
        "3. Le agradecería me comunicase, a más tardar a la medianoche (24.00 horas, hora de Ginebra) del miércoles 27 de octubre de 2021, si su Administración autoriza dicho examen. Puede utilizarse el formulario del Anexo.",
        "Le saluda atentamente,", "Director"], [
        "ANEXO", "Para:\tDirector de la TSB, UIT, CH-1211 Ginebra 20", "Correo-e:\ttsbdir@itu.int", "De:\t[Nombre], [Cargo], [Dirección]", "Fecha:\t[Lugar], [fecha]",
        "Asunto: Respuesta a la Circular TSB 299", "Señor Director:", "En respuesta a la Circular TSB 299, le comunico que esta Administración", *form,
        "Le saluda atentamente,", "[Nombre]\n[Cargo]\nAdministración de [Estado Miembro]"])


def ru_bare():
    """Labels that fill their cells and have no colon; a title in a column behind the summary; annexes with letters."""
    recs = [rec("Q.3062", "Q.ProTrust", "new", "SG11-R14", "Процедуры сигнализации для присоединения доверенных сетей"),
            rec("Q.731.3", None, "corrigendum", "SG11-R15", "Описание этапа 3 дополнительных услуг идентификации номера"),
            rec("Q.3745", None, "revised", "SG11-R16", "Протокол для сетей с ограниченным временем запаздывания")]
    labels = ["проект новой Рекомендации МСЭ-Т Q.3062 (ранее Q.ProTrust)", "проект Исправления 1 к Рекомендации МСЭ-Т Q.731.3", "проект пересмотренной Рекомендации МСЭ-Т Q.3745"]
    cell = [("box", "ДА – 11-й Исследовательской комиссии разрешается рассматривать этот текст для утверждения:"), ("circle", "замечаний и предложений нет"),
            ("circle", "замечания и предложения прилагаются"),
            ("box", "НЕТ – 11-й Исследовательской комиссии не разрешается рассматривать этот текст для утверждения (причины и предложения о возможных изменениях прилагаются)")]
    blocks = paragraphs("Международный союз электросвязи\nБюро стандартизации электросвязи", "Женева, 15 апреля 2024 г.", "Циркуляр БСЭ № 187")
    blocks.append(("table", [["Телефон", "Факс", "Электронная почта"], ["+41 22 730 5858", "+41 22 730 5853", "tsbsg11@itu.int"]]))
    blocks += paragraphs(
        "Администрациям Государств – Членов Союза", "Предмет: Консультации по трем проектам текстов 11-й Исследовательской комиссии", "Уважаемые коллеги!",
        "1. Эти тексты предлагается утвердить на собрании 11-й Исследовательской комиссии, которое пройдет в Женеве с 25 сентября по 4 октября 2024 года. Будет применяться раздел 9 Резолюции 1 (Пересм. Женева, 2022 г.).",
        "2. Прошу Государства-Члены сообщить мне до 24 час. 00 мин. UTC 13 сентября 2024 года, предоставляют ли они полномочия. Для ответа служит форма в Приложении Б.", "С уважением,", "Директор")
    blocks += [("break",)] + paragraphs("ПРИЛОЖЕНИЕ А")
    summaries = ["Определяются процедуры обмена сертификатами, описанные в Рекомендации МСЭ-Т Q.3057.", "Исправлена ошибка в таблице 3.", "Учтены сети, не зависящие от сетей 4G."]
    blocks.append(("table", [["Документ", "Резюме", "Название", "Проект"]] + [[r["reference"], summary, r["title"], label] for r, summary, label in zip(recs, summaries, labels)]))
    blocks += [("break",)] + paragraphs("ПРИЛОЖЕНИЕ Б", "Предмет: Ответ на Циркуляр БСЭ № 187")
    blocks.append(("table", [["Кому", "Директору Бюро стандартизации электросвязи, МСЭ, CH-1211 Geneva 20, Switzerland"], ["Факс", "+41 22 730 5853"],
                             ["Электронная почта", "tsbdir@itu.int"], ["От кого", "[Фамилия, имя]\n[Должность]"], ["Место и дата", "[Место], [Дата]"]]))
    blocks += paragraphs("Уважаемый господин Директор!", "Рассмотрев Циркуляр БСЭ № 187, администрация нашего государства сообщает следующее.")
    blocks.append(("table", [["Текст", "Ответ (отметьте только один квадрат)"]] + [[label, cell] for label in labels]))
    blocks += paragraphs("С уважением,", "[Фамилия, имя]\n[Должность]\nАдминистрация [Государство-Член]")
    expected = asks("ru", 187, 2022, "2024-04-15", 11, "2024-09-14T00:00:00Z", ("2024-09-25", "2024-10-04", "Женева"), "2022", recs)
    expected.update(only=ONLY + ["fax", "form_annex"], fax="+41 22 730 5853", form_annex="Б")
    return "ru-bare", "ru", expected, blocks, SIGNS


def ar_lettered():
    """Annexes with Arabic letters, titles before names, options that say that nothing is said."""
    recs = [rec("H.626.7", "H.VSreq", "new", "SG16-R60", "متطلبات أنظمة المراقبة المرئية الذكية"),
            rec("F.921", None, "corrigendum", "SG16-R61", "أنظمة الملاحة السمعية للأشخاص ذوي الإعاقة البصرية")]
    labels = ["مشروع التوصية الجديدة ITU-T H.626.7 (H.VSreq)", "مشروع التصويب 1 للتوصية ITU-T F.921"]
    cell = [("box", "تخوِّل لجنة الدراسات ١٦ النظر في هذا النص لأغراض الموافقة:"), ("circle", "بلا تعليقات"), ("circle", "مع التعليقات المرفقة"),
            ("box", "لا تخوِّل لجنة الدراسات ١٦ النظر في هذا النص لأغراض الموافقة، وترفق أسباب ذلك")]
    blocks = paragraphs("الاتحاد الدولي للاتصالات\nمكتب تقييس الاتصالات", "جنيف، ٢٢ أكتوبر ٢٠١٨", "التعميم ١٢٤ لمكتب تقييس الاتصالات", "بريد إلكتروني: tsbsg16@itu.int",
                        "الموضوع: استشارة الدول الأعضاء بشأن نصين حددتهما لجنة الدراسات ١٦", "السادة والسيدات، تحية طيبة وبعد،",
                        "١. ستنظر لجنة الدراسات ١٦ في الموافقة على النصين الواردين في الملحق ألف في اجتماعها القادم في جنيف من ١٩ إلى ٢٩ مارس ٢٠١٩، عملاً بالقسم ٩ من القرار ١ (المراجع في الحمامات، ٢٠١٦).",
                        "٢. وأرجو إبلاغي، باستعمال الاستمارة الواردة في الملحق باء، في موعد لا يتجاوز ٧ مارس ٢٠١٩ الساعة ٢٣:٥٩ بتوقيت جنيف، بما إذا كانت إدارتكم تخول اللجنة ذلك.",
                        "وتفضلوا بقبول فائق الاحترام والتقدير.", "المدير")
    blocks += [("break",)] + paragraphs("الملحق ألف")
    blocks.append(("table", [["الوثيقة", "العنوان", "المشروع"]] + [[r["reference"], r["title"], label] for r, label in zip(recs, labels)]))
    blocks += [("break",)] + paragraphs("الملحق باء", "الموضوع: الرد على التعميم ١٢٤ لمكتب تقييس الاتصالات")
    blocks.append(("table", [["إلى", "مدير مكتب تقييس الاتصالات، الاتحاد الدولي للاتصالات، CH-1211 Geneva 20"], ["البريد الإلكتروني", "tsbdir@itu.int"],
                             ["من", "[الاسم]، [المنصب]"], ["المكان والتاريخ", "[المكان]، [التاريخ]"]]))
    blocks += paragraphs("السيد المدير، تحية طيبة وبعد،", "رداً على التعميم ١٢٤ لمكتب تقييس الاتصالات، أبلغكم برأي إدارتنا كما يلي.")
    blocks.append(("table", [["النص", "يوضع علامة في أحد المربعين"]] + [[label, cell] for label in labels]))
    blocks += paragraphs("وتفضلوا بقبول فائق الاحترام والتقدير.", "[الاسم]\nإدارة [الدولة العضو]")
    expected = asks("ar", 124, 2017, "2018-10-22", 16, "2019-03-07T22:59:00Z", ("2019-03-19", "2019-03-29", "جنيف"), "2016", recs)
    expected.update(only=ONLY + ["form_annex"], form_annex="باء")
    return "ar-lettered", "ar", expected, blocks, SIGNS


def zh_figures():
    """Dates and annexes in Chinese figures, a name in brackets as the former one, the Director greeted by his office."""
    recs = [rec("L.1026", "L.batt-2nd", "new", "COM 5-R 44", "移动终端二手电池再利用最佳做法"), rec("K.91", None, "revised", "COM 5-R 45", "射频电磁场人体暴露评估和监测指南")]
    labels = ["新建议书ITU-T L.1026（原L.batt-2nd）草案", "建议书ITU-T K.91修订草案"]
    cell = [("box", "授权第5研究组审议本案文并予批准，且"), ("circle", "无意见，亦不建议修改"), ("circle", "附上意见和修改建议"),
            ("box", "不授权第5研究组审议本案文并予批准，理由及可能的修改附后")]
    blocks = paragraphs("国际电信联盟\n电信标准化局")
    blocks.append(("table", [["通函：", "电信标准化局第２０６号通函"], ["日期：", "二〇一九年十一月四日"], ["电子邮箱：", "tsbsg5@itu.int"]]))
    blocks += paragraphs(
        "致国际电联各成员国主管部门", "事由：请授权审议第5研究组的两份建议书草案（传统批准程序）", "尊敬的女士/先生：",
        "一、第5研究组拟依照世界电信标准化全会第1号决议（2016年，哈马马特，修订版）第9节，在二〇二〇年五月十一日至二十日于日内瓦举行的会议上批准附件一所列的两份草案。",
        "二、请各成员国在二〇二〇年四月二十八日24时（日内瓦时间）之前，使用附件二的表格答复是否授权。", "此致\n敬礼", "主任")
    blocks += [("break",)] + paragraphs("附件一")
    blocks.append(("table", [["编号和名称", "文稿", "摘要", "标题"]] + [[label, r["reference"], summary, r["title"]] for label, r, summary in zip(labels, recs, ["介绍延长电池寿命的做法。", "更新了测量的内容。"])]))
    blocks += [("break",)] + paragraphs("附件二", "事由：对电信标准化局第206号通函的答复")
    blocks.append(("table", [["收件人：\n电信标准化局主任\n国际电信联盟\n电子邮箱：tsbdir@itu.int", "发件人：\n[姓名]\n[正式职务]\n电子邮箱：\n日期：[地点，][日期]"]]))
    blocks += paragraphs("主任先生：", "兹就电信标准化局第206号通函所征询的事项答复如下。")
    blocks.append(("table", [["草案", "答复（每行只选一个方框）"]] + [[label, cell] for label in labels]))
    blocks += paragraphs("此致\n敬礼", "[姓名]\n[正式职务]\n[成员国]主管部门")
    expected = asks("zh", 206, 2017, "2019-11-04", 5, "2020-04-28T22:00:00Z", ("2020-05-11", "2020-05-20", "日内瓦"), "2016", recs)
    return "zh-figures", "zh", expected, blocks, TABLES


def en_tabled():
    """The texts in a table of the letter itself, whose document stands first; a date of another circular beside the deadline."""
    recs = [rec("Q.3646", "Q.SIP-sig", "new", "SG11-TD817/GEN", "Signalling requirements for the authentication of the calling party"),
            rec("Q.3057", None, "revised", "SG11-TD818/GEN", "Signalling requirements for interconnection between trustable network entities")]
    labels = ["Draft new Recommendation ITU-T Q.3646 (Q.SIP-sig)", "Draft revised Recommendation ITU-T Q.3057"]
    cell = [("box", "YES: Study Group 11 is authorized to consider the text for approval, with one of the following:"), ("circle", "without comments or suggested changes"),
            ("circle", "with the attached comments and suggested changes"), ("box", "NO: Study Group 11 is not authorized to consider the text for approval. The reasons are attached.")]
    blocks = paragraphs("International Telecommunication Union\nTelecommunication Standardization Bureau", "Geneva, 4 December 2023", "Ref:\tTSB Circular 163", "E-mail:\ttsbsg11@itu.int",
                        "To: Administrations of Member States of the Union", "Subject: Consultation under the traditional approval procedure (TAP): texts determined by ITU-T Study Group 11",
                        "Dear Madam,\nDear Sir,", "1. Study Group 11 determined the following texts, in conformity with Resolution 1 (Rev. Geneva, 2022), Section 9.")
    blocks.append(("table", [["Document", "Title", "Text"]] + [[r["reference"], r["title"], label] for r, label in zip(recs, labels)]))
    blocks += paragraphs("2. It expects to approve them at its forthcoming meeting in Geneva, from 1 to 10 May 2024 inclusive.",
                         "3. Kindly let me have your reply, on the form in the Annex, the deadline set in TSB Circular 150 of 2 October 2023 being replaced by 24:00 hours Geneva time on 19 April 2024.",
                         "Yours sincerely,", "Director")
    blocks += [("break",)] + paragraphs("Annex", "Subject: Reply to TSB Circular 163")
    blocks.append(("table", [["Addressee:", "The Director, TSB, ITU\nPlace des Nations, CH-1211 Geneva 20"], ["E-mail:", "tsbdir@itu.int"], ["Sender:", "[Name], [Official role/title]"], ["Place and date:", "[Place], [Date]"]]))
    blocks += paragraphs("Dear Sir,", "Having examined TSB Circular 163, this Administration informs you as follows of its opinion.")
    blocks.append(("table", [["Text", "For each text, tick one box"]] + [[label, cell] for label in labels]))
    blocks += paragraphs("Yours sincerely,", "[Name]\nAdministration of [Member State]")
    expected = asks("en", 163, 2022, "2023-12-04", 11, "2024-04-19T22:00:00Z", ("2024-05-01", "2024-05-10", "Geneva"), "2022", recs)
    return "en-tabled", "en", expected, blocks, SIGNS


def letters():
    return [en_common(), es_reference(), fr_list(), ru_short(), zh_short(), ar_short(), es_listed(), ru_bare(), ar_lettered(), zh_figures(), en_tabled()]
