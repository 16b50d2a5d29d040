"""Letters that are not made from the common plan: other phrasing and structure, other kinds.

They were written to be unlike those of `languages.py` (no numbered paragraphs, the refusal first, an
address without a table, options in a table of their own, no label before the subject …), before the
recogniser was tried on them.
"""

PLAIN = dict(box="glyph", style="flat", encoding="utf-8")
TABS = dict(box="legacy", style="tabs", encoding="utf-8")
ROWS = dict(box="sym", style="row", encoding="utf-8")


def rec(designation, name, kind, reference, title):
    return dict(designation=designation, provisional_name=name, kind=kind, reference=reference, title=title)


def asks(lang, number, period, date, group, deadline, start, end, place, fax, annex, edition, recs, wording, reply="tsbdir@itu.int"):
    mail = "tsbtsag@itu.int" if group == "TSAG" else f"tsbsg{group}@itu.int"
    return dict(language=lang, kind="consultation", number=number, study_period=period, date=date, study_group=group,
                study_group_email=mail, deadline=deadline, meeting=dict(start=start, end=end, place=place), reply_to=reply,
                fax=fax, form_annex=annex, edition=edition, recommendations=recs, wording=wording)


def box(text):
    return ("box", text)


def circle(text):
    return ("circle", text)


KEYS = ["annex-heading", "subject", "to", "addressee", "from", "fax", "email", "date", "salutation", "opening", "instruction",
        "authorise", "no-comments", "comments", "refuse", "closing"]


def words(*texts):
    return {key: text for key, text in zip(KEYS, texts) if text}


def en_6():
    w = words("ANNEX 2", "Subject: Member State response to TSB Circular 41: Consultation on determined draft Recommendations ITU-T Q.3745 and ITU-T Q.3962",
              "To:", "Director of the Telecommunication Standardization Bureau\nInternational Telecommunication Union\nPlace des Nations\nCH-1211 Geneva 20, Switzerland",
              "From:", "Fax:", "E-mail:", "Date:", "Dear Sir/Madam,",
              "With respect to the Member State consultation on the determined draft texts listed in TSB Circular 41, I would like to inform you of the opinion of this Administration, which is reflected in the table below.",
              "Select one of the two boxes", "authorizes Study Group 11 to consider this text for approval (in this case, select one of the two options ⃝):",
              "No comments or suggested changes", "Comments and suggested changes are attached",
              "does not authorize Study Group 11 to consider this text for approval (the reasons for this opinion and an outline of possible changes that would facilitate progress of the work are attached)",
              "Yours faithfully,")
    e = asks("en", 41, 2022, "2022-11-28", 11, "2023-04-28T23:59:00Z", "2023-05-10", "2023-05-19", "virtual", "+41 22 730 5853", "2", "2022",
             [rec("Q.3745", "Q.TSCA", "new", "SG11-R5", "Time sensitive control of access networks"),
              rec("Q.3962", None, "revised", "SG11-R6", "Requirements for calibration of probes")], w)
    b = [("table", [["", "International telecommunication union\nTelecommunication Standardization Bureau"], ["", "Geneva, 28 November 2022"],
                    ["Ref:", "TSB Circular 41\nSG11/DA"], ["Tel:\nFax:\nE-mail:", "+41 22 730 5780\n+41 22 730 5853\ntsbsg11@itu.int"],
                    ["", "To:\n- Administrations of Member States of the Union\n\nCopy to:\n- ITU-T Sector Members;\n- ITU-T Associates of Study Group 11;\n- The Director of the Radiocommunication Bureau"],
                    ["Subject:", "Member State consultation on determined draft new Recommendation ITU-T Q.3745 (Q.TSCA) and draft revised Recommendation ITU-T Q.3962 proposed for approval at the ITU-T Study Group 11 meeting (virtual, 10-19 May 2023)"]]),
         ("p", "Dear Sir/Madam,"),
         ("p", "1\tITU-T Study Group 11 (Signalling requirements, protocols, test specifications and combating counterfeit devices) intends to apply the traditional approval procedure described in Section 9 of Resolution 1 (Rev. Geneva, 2022) of WTSA for the approval of the above-mentioned draft Recommendations at its next meeting (virtual, 10-19 May 2023). The agenda and all relevant information concerning the ITU-T Study Group 11 meeting will be available from Collective letter 4/11."),
         ("p", "2\tThe titles, summaries and locations of the draft Recommendations proposed for approval can be found in Annex 1."),
         ("p", "3\tThis Circular initiates the formal consultation with ITU Member States on whether these texts may be considered for approval at the upcoming meeting, in accordance with clause 9.4 of Resolution 1. Member States are kindly requested to complete and return the form in Annex 2 by 2359 hours UTC on 28 April 2023."),
         ("p", "4\tIf 70% or more of the replies from Member States support consideration for approval, a Plenary session will be devoted to apply the approval procedure. Member States that do not assign authority to proceed should inform the Director of TSB of the reasons for this opinion and indicate the possible changes that would facilitate the progress of the work."),
         ("p", "Yours faithfully,"), ("p", "A. N. Other\nDirector of the Telecommunication\nStandardization Bureau"), ("p", "Annexes: 2"), ("break",),
         ("p", "ANNEX 1"), ("p", "Summary and location of determined draft Recommendations\nITU-T Q.3745 (Q.TSCA) and ITU-T Q.3962"),
         ("p", "1\tDraft new Recommendation ITU-T Q.3745 (Q.TSCA) [SG11-R5]"), ("p", "Time sensitive control of access networks"), ("p", "Summary"),
         ("p", "This Recommendation specifies control. It replaces nothing and refers to Recommendation ITU-T Q.3900."),
         ("p", "2\tDraft revised Recommendation ITU-T Q.3962 [SG11-R6]"), ("p", "Requirements for calibration of probes"), ("p", "Summary"),
         ("p", "The revision adds probes. The requirements of ITU-T Q.3745 apply."),
         ("p", "Note by TSB – As of the date of this Circular, TSB has not received an IPR statement regarding these draft texts."), ("break",),
         ("p", w["annex-heading"]), ("p", "Subject: Member State response to TSB Circular 41:\nConsultation on determined draft Recommendations ITU-T Q.3745 and ITU-T Q.3962"),
         ("table", [[w["to"], w["addressee"], w["from"], "[Name]\n[Official role/title]\n[Address]"], [w["fax"], "+41 22 730 5853", w["fax"], ""],
                    [w["email"], "tsbdir@itu.int", w["email"], ""], ["", "", w["date"], "[Place,] [Date]"]]),
         ("p", w["salutation"]), ("p", w["opening"]),
         ("table", [["", w["instruction"]]] + [row for name in ("Draft new Recommendation ITU-T Q.3745 (Q.TSCA)", "Draft revised Recommendation ITU-T Q.3962")
                                              for row in ([name, [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"])]], ["", [box(w["refuse"])]])]),
         ("p", w["closing"]), ("p", "[Name]\n[Official role/title]\nAdministration of [Member State]")]
    return "en-6", "en", e, b, TABS


def en_7():
    w = words("Annex 1: Reply form", "Reply to TSB Circular No. 77 (draft Amendment 2 to Recommendation ITU-T H.810)",
              "To:", "Director, TSB, ITU\nPlace des Nations, CH-1211 Geneva 20, Switzerland", "From:", None, "E-mail:", "Date:", "Sir,",
              "I refer to your Circular 77 concerning the text mentioned below, on which my Administration has reached the following position.",
              "Check only one box", "authorizes Study Group 16 to take up this text for approval, and",
              "has no comments and suggests no changes", "attaches comments and suggested changes",
              "does not authorize Study Group 16 to take up this text for approval, for the reasons attached", "Respectfully,")
    e = asks("en", 77, 2013, "2014-02-03", 16, "2014-06-18T22:00:00Z", "2014-06-30", "2014-07-11", "Sapporo, Japan", None, "1", "2012",
             [rec("H.810", None, "amendment", "COM 16-R 22", "Interoperability guidelines for personal health systems: clarifications")], w)
    b = [("p", "TSB CIRCULAR No. 77"), ("p", "3 February 2014, Geneva"), ("p", "Contact: tsbsg16@itu.int\nTelephone: +41 22 730 6805"),
         ("p", "To the Administrations of Member States"),
         ("p", "Subject: Draft Amendment 2 to Recommendation ITU-T H.810: consultation under the traditional approval procedure"),
         ("p", "Madam,\nSir,"),
         ("p", "I have the honour to inform you that ITU-T Study Group 16, at its meeting in Geneva from 28 October to 8 November 2013, determined the draft Amendment mentioned above. In accordance with Section 9 of Resolution 1 (Rev. Dubai, 2012), the text will be put forward for approval at the next meeting of the Study Group, to be held in Sapporo, Japan, 30 June – 11 July 2014."),
         ("p", "I should be grateful if you would let me know by midnight's end, that is, by 2400 hours Geneva time on 18 June 2014, whether your Administration authorizes the Study Group to consider the text for approval. Please use the form in Annex 1. A description of the text is given in Annex 2."),
         ("p", "Respectfully yours,"), ("p", "The Director"), ("break",),
         ("p", "Annex 1: Reply form"), ("p", w["subject"]),
         ("p", "To:\tDirector, TSB, ITU"), ("p", "Place des Nations, CH-1211 Geneva 20, Switzerland"), ("p", "E-mail:\ttsbdir@itu.int"),
         ("p", "From:\t[Name]"), ("p", "[Title]"), ("p", "Date:\t[Date]"),
         ("p", w["salutation"]), ("p", w["opening"]), ("p", w["instruction"]), ("p", "Draft Amendment 2 to Recommendation ITU-T H.810"),
         ("p", "☐ " + w["refuse"]), ("p", "☐ " + w["authorise"]), ("p", "○ " + w["no-comments"]), ("p", "○ " + w["comments"]),
         ("p", w["closing"]), ("p", "[Name]\n[Title]"), ("break",),
         ("p", "Annex 2: Description of the text"), ("p", "Draft Amendment 2 to Recommendation ITU-T H.810 (2013)"),
         ("p", "Title: Interoperability guidelines for personal health systems: clarifications"), ("p", "Document: COM 16-R 22"),
         ("p", "Abstract: This Amendment clarifies the guidelines.")]
    return "en-7", "en", e, b, PLAIN


def fr_6():
    w = words("Annexe 2", "Objet: Réponse des États Membres à la Circulaire TSB 88: Consultation au sujet des projets de Recommandation UIT-T déterminés",
              "À:", "Directeur du Bureau de la normalisation des télécommunications\nUnion internationale des télécommunications\nPlace des Nations\nCH-1211 Genève 20, Suisse",
              "De:", "Fax:", "E-mail:", "Date:", "Madame, Monsieur,",
              "Dans le cadre de la consultation des États Membres concernant les projets de texte déterminés qui sont énumérés dans la Circulaire TSB 88, je vous communique ci-après l'avis de notre Administration.",
              "Choisir l'une des deux cases", "autorise la Commission d'études 20 à procéder à l'examen de ce texte en vue de son approbation (en pareil cas, choisir l'une des deux options ⃝):",
              "Aucun commentaire ni aucune modification suggérée", "Commentaires et modifications suggérées joints",
              "n'autorise pas la Commission d'études 20 à procéder à l'examen de ce texte en vue de son approbation (les raisons de cet avis et la liste des modifications possibles sont jointes)",
              "Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.")
    e = asks("fr", 88, 2022, "2023-04-17", 20, "2023-08-30T21:59:00Z", "2023-09-11", "2023-09-22", "Arusha", "+41 22 730 5853", "2", "2022",
             [rec("Y.4500", "Y.oneM2M-x", "new", "SG20-R11", "Plate-forme commune de services"),
              rec(None, "Y.dt-interop", "new", "SG20-R12", "Interopérabilité des jumeaux numériques")], w)
    b = [("table", [["Union internationale des télécommunications\nBureau de la Normalisation des Télécommunications"]]),
         ("table", [["", "Genève, le 17 avril 2023"], ["Réf.:", "Circulaire TSB 88\nCE20/CB"], ["Tél.:", "+41 22 730 6301"], ["Fax:", "+41 22 730 5853"],
                    ["E-mail:", "tsbsg20@itu.int"], ["", "– Aux Administrations des États Membres de l'Union"],
                    ["Objet:", "Consultation des États Membres au sujet des projets de nouvelle Recommandation UIT-T Y.4500 (Y.oneM2M-x) et UIT-T Y.dt-interop déterminés, soumis pour approbation à la réunion de la CE 20 (Arusha, 11-22 septembre 2023)"]]),
         ("p", "Madame, Monsieur,"),
         ("p", "1\tLa Commission d'études 20 de l'UIT-T (Internet des objets et villes et communautés intelligentes) compte appliquer la procédure d'approbation traditionnelle visée à la Section 9 de la Résolution 1 (Rév. Genève, 2022) de l'AMNT pour l'approbation des projets de Recommandation cités en objet, à sa prochaine réunion qui se tiendra à Arusha du 11 au 22 septembre 2023. L'ordre du jour figure dans la Lettre collective 5/20."),
         ("p", "2\tVous trouverez à l'Annexe 1 le titre, le résumé et la référence des projets de Recommandation proposés pour approbation."),
         ("p", "3\tLa présente Circulaire engage le processus de consultation formelle auprès des États Membres de l'UIT, qui doivent indiquer si ces textes peuvent être examinés en vue d'être approuvés à la prochaine réunion, conformément au paragraphe 9.4 de la Résolution 1. Les États Membres sont invités à remplir et à renvoyer le formulaire de l'Annexe 2 d'ici au 30 août 2023 à 23 h 59 (heure de Genève)."),
         ("p", "4\tSi au moins 70% des réponses des États Membres sont favorables à l'examen de ces textes aux fins d'approbation, une séance plénière sera consacrée à l'application de la procédure d'approbation."),
         ("p", "Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération."), ("p", "Le Directeur du TSB"), ("p", "Annexes: 2"), ("break",),
         ("p", "Annexe 1"), ("p", "Résumé et emplacement des projets de Recommandation déterminés"),
         ("p", "Projet de nouvelle Recommandation UIT-T Y.4500 (Y.oneM2M-x) [SG20-R11]\nPlate-forme commune de services"), ("p", "Résumé: La présente Recommandation définit une plate-forme."),
         ("p", "Projet de nouvelle Recommandation UIT-T Y.dt-interop [SG20-R12]\nInteropérabilité des jumeaux numériques"), ("p", "Résumé: La présente Recommandation traite d'interopérabilité."), ("break",),
         ("p", w["annex-heading"]), ("p", w["subject"]),
         ("table", [[w["to"], w["addressee"], w["from"], "[Nom]\n[Rôle officiel/titre]\n[Adresse]"], [w["fax"], "+41 22 730 5853", w["fax"], ""],
                    [w["email"], "tsbdir@itu.int", w["email"], ""], ["", "", w["date"], "[Lieu,] [Date]"]]),
         ("p", w["salutation"]), ("p", w["opening"]),
         ("table", [["", w["instruction"]]] + [row for name in ("Projet de nouvelle Recommandation UIT-T Y.4500\n(Y.oneM2M-x)", "Projet de nouvelle Recommandation UIT-T Y.dt-interop")
                                              for row in ([name, [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"])]], ["", [box(w["refuse"])]])]),
         ("p", w["closing"]), ("p", "[Nom]\n[Rôle officiel/titre]\nAdministration de [État Membre]")]
    return "fr-6", "fr", e, b, ROWS


def es_6():
    w = words("ANEXO 2", "Asunto: Respuesta de los Estados Miembros a la Circular TSB 203: Consulta sobre el Corrigéndum 1 a la Recomendación UIT-T G.9804.3 determinado",
              "A:", "Director de la Oficina de Normalización de las Telecomunicaciones\nUnión Internacional de Telecomunicaciones\nPlace des Nations\nCH-1211 Ginebra 20, Suiza",
              "De:", "Fax:", "Correo electrónico:", "Fecha:", "Muy Señora mía/Muy Señor mío:",
              "Con respecto a la consulta a los Estados Miembros relativa al texto determinado que se enumera en la Circular TSB 203, me complace comunicarle la opinión de esta Administración, que se refleja en el siguiente cuadro.",
              "Seleccione una de las dos casillas", "autoriza a la Comisión de Estudio 15 a proceder al examen de este texto con miras a su aprobación (en este caso, seleccione una de las dos opciones ⃝):",
              "Ningún comentario ni sugerencia de cambio", "Se adjuntan observaciones y sugerencias de cambio",
              "no autoriza a la Comisión de Estudio 15 a proceder al examen de este texto con miras a su aprobación (se adjuntan las razones de esta opinión y un esbozo de los cambios que facilitarían el avance de los trabajos)",
              "Atentamente,")
    e = asks("es", 203, 2022, "2024-03-04", 15, "2024-06-19T21:59:00Z", "2024-07-01", "2024-07-12", "Montreal", "+41 22 730 5853", "2", "2022",
             [rec("G.9804.3", None, "corrigendum", "SG15-R17", "Redes ópticas pasivas de alta velocidad: correcciones")], w)
    b = [("table", [["", "Ginebra, 4 de marzo de 2024"], ["Ref.:", "Circular TSB 203\nCE 15/HO"], ["Tel.:", "+41 22 730 6356"], ["Fax:", "+41 22 730 5853"],
                    ["Correo-e:", "tsbsg15@itu.int"], ["", "A las Administraciones de los Estados Miembros de la Unión"],
                    ["Asunto:", "Consulta a los Estados Miembros sobre el proyecto de Corrigéndum 1 a la Recomendación UIT-T G.9804.3 (2021), determinado, cuya aprobación se propone en la reunión de la Comisión de Estudio 15 del UIT-T (Montreal, 1-12 de julio de 2024)"]]),
         ("p", "Muy Señora mía/Muy Señor mío:"),
         ("p", "1\tLa Comisión de Estudio 15 del UIT-T tiene la intención de aplicar el procedimiento de aprobación tradicional descrito en la Sección 9 de la Resolución 1 (Rev. Ginebra, 2022) de la AMNT para aprobar el citado texto en su próxima reunión (Montreal, 1-12 de julio de 2024)."),
         ("p", "2\tEl título, el resumen y la ubicación del texto figuran en el Anexo 1."),
         ("p", "3\tMediante la presente Circular se inicia la consulta oficial de los Estados Miembros de la UIT acerca de si este texto puede considerarse para su aprobación, de conformidad con la cláusula 9.4 de la Resolución 1. Se ruega a los Estados Miembros que rellenen y devuelvan el formulario del Anexo 2 antes de las 23.59 horas (hora de Ginebra) del 19 de junio de 2024."),
         ("p", "Atentamente,"), ("p", "Director de la TSB"), ("p", "Anexos: 2"), ("break",),
         ("p", "ANEXO 1"), ("p", "Resumen y ubicación del proyecto de Corrigéndum 1 a la Recomendación UIT-T G.9804.3 determinado"),
         ("p", "1\tProyecto de Corrigéndum 1 a la Recomendación UIT-T G.9804.3 (2021) [SG15-R17]"), ("p", "Redes ópticas pasivas de alta velocidad: correcciones"),
         ("p", "Resumen"), ("p", "El Corrigéndum corrige errores."), ("break",), ("p", w["annex-heading"]), ("p", w["subject"]),
         ("table", [[w["to"], w["addressee"], w["from"], "[Nombre]\n[Función oficial/título]\n[Dirección]"], [w["fax"], "+41 22 730 5853", w["fax"], ""],
                    [w["email"], "tsbdir@itu.int", w["email"], ""], ["", "", w["date"], "[Lugar,] [fecha]"]]),
         ("p", w["salutation"]), ("p", w["opening"]),
         ("table", [["", w["instruction"]], ["Proyecto de Corrigéndum 1 a la Recomendación UIT-T G.9804.3", [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"])]], ["", [box(w["refuse"])]]]),
         ("p", w["closing"]), ("p", "[Nombre]\n[Función oficial/título]\nAdministración de [Estado Miembro]")]
    return "es-6", "es", e, b, dict(TABS, encoding="utf-16")


def ru_6():
    w = words("ПРИЛОЖЕНИЕ 2", "Касательно: Ответ Государств-Членов на Циркуляр 270 БСЭ: Консультации по проектам Рекомендаций МСЭ-Т, по которым сделано заключение",
              "Кому:", "Директору Бюро стандартизации электросвязи\nМеждународного союза электросвязи\nPlace des Nations\nCH-1211 Geneva 20, Switzerland",
              "От кого:", "Факс:", "Эл. почта:", "Дата:", "Уважаемая госпожа,\nуважаемый господин,",
              "В отношении консультаций с Государствами-Членами по проектам текстов, перечисленным в Циркуляре 270 БСЭ, хотел бы сообщить Вам мнение настоящей администрации, приведенное в таблице, ниже.",
              "Выберите одну из двух клеток", "предоставляет 17-й Исследовательской комиссии полномочия по рассмотрению данного текста с целью утверждения (в этом случае выберите один из двух вариантов ⃝):",
              "Замечаний и предложений по изменениям нет", "Замечания и предложения по изменениям прилагаются",
              "не предоставляет 17-й Исследовательской комиссии полномочий по рассмотрению данного текста с целью утверждения (причины такого мнения и описание возможных изменений прилагаются)",
              "С уважением,")
    e = asks("ru", 270, 2017, "2020-09-28", 17, "2021-01-04T22:59:00Z", "2021-01-07", "2021-01-15", "виртуальное собрание", "+41 22 730 5853", "2", "2016",
             [rec("X.1362", "X.iotsec-1", "new", "SG17-R31", "Простая процедура шифрования"), rec("X.1364", "X.nb-iot", "new", "SG17-R32", "Требования безопасности узкополосного интернета вещей")], w)
    b = [("table", [["", "Женева, 28 сентября 2020 года"], ["Осн.:", "Циркуляр 270 БСЭ\nSG17/XY"], ["Тел.:", "+41 22 730 6206"], ["Факс:", "+41 22 730 5853"],
                    ["Эл. почта:", "tsbsg17@itu.int"], ["", "– Администрациям Государств – Членов Союза"],
                    ["Предмет:", "Консультации с Государствами-Членами по проектам новых Рекомендаций МСЭ-Т X.1362 (X.iotsec-1) и МСЭ-T X.1364 (X.nb-iot), по которым сделано заключение и которые предлагаются для утверждения на собрании 17-й Исследовательской комиссии МСЭ-Т (виртуальное собрание, 7−15 января 2021 г.)"]]),
         ("p", "Уважаемая госпожа,\nуважаемый господин,"),
         ("p", "1\t17-я Исследовательская комиссия МСЭ-Т (Безопасность) намерена применить традиционную процедуру утверждения, описанную в разделе 9 Резолюции 1 (Пересм. Хаммамет, 2016 г.) ВАСЭ, для утверждения вышеуказанных проектов Рекомендаций на своем следующем собрании (виртуальное собрание, 7−15 января 2021 г.). Повестка дня будет представлена в Коллективном письме 9/17."),
         ("p", "2\tНазвания, резюме и местонахождение проектов новых Рекомендаций, предлагаемых для утверждения, представлены в Приложении 1."),
         ("p", "3\tНастоящим Циркуляром начинаются официальные консультации с Государствами – Членами МСЭ по вопросу о том, могут ли эти тексты быть рассмотрены с целью утверждения на предстоящем собрании, в соответствии с п. 9.4 Резолюции 1. Просьба к Государствам-Членам заполнить и вернуть форму, представленную в Приложении 2, до 23 час. 59 мин. (по женевскому времени) 4 января 2021 года."),
         ("p", "4\tЕсли 70 или более процентов ответов Государств-Членов будут в пользу рассмотрения с целью утверждения, одно из пленарных заседаний будет посвящено применению процедуры утверждения."),
         ("p", "С уважением,"), ("p", "Директор Бюро\nстандартизации электросвязи"), ("p", "Приложения: 2"), ("break",), ("p", "ПРИЛОЖЕНИЕ 1"),
         ("p", "Резюме и местонахождение проектов новых Рекомендаций МСЭ-Т X.1362 (X.iotsec-1)\nи МСЭ-Т X.1364 (X.nb-iot), по которым сделано заключение"),
         ("p", "1\tПроект новой Рекомендации МСЭ-Т X.1362 (X.iotsec-1) [SG17-R31]"), ("p", "Простая процедура шифрования"), ("p", "Резюме"), ("p", "В настоящей Рекомендации описана процедура."),
         ("p", "2\tПроект новой Рекомендации МСЭ-Т X.1364 (X.nb-iot) [SG17-R32]"), ("p", "Требования безопасности узкополосного интернета вещей"), ("p", "Резюме"), ("p", "В настоящей Рекомендации описаны требования."),
         ("break",), ("p", w["annex-heading"]), ("p", w["subject"]),
         ("table", [[w["to"], w["addressee"], w["from"], "[Имя и фамилия]\n[Официальная должность]\n[Адрес]"], [w["fax"], "+41 22 730 5853", w["fax"], ""],
                    [w["email"], "tsbdir@itu.int", w["email"], ""], ["", "", w["date"], "[Место,] [дата]"]]),
         ("p", w["salutation"]), ("p", w["opening"]),
         ("table", [["", w["instruction"]]] + [row for name in ("Проект новой Рекомендации МСЭ-Т X.1362 (X.iotsec-1)", "Проект новой Рекомендации МСЭ-Т X.1364 (X.nb-iot)")
                                              for row in ([name, [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"])]], ["", [box(w["refuse"])]])]),
         ("p", w["closing"]), ("p", "[Имя и фамилия]\n[Официальная должность]\nАдминистрация [Государство-Член]")]
    e["doubts"] = ["deadline"]  # three working days before the meeting
    return "ru-6", "ru", e, b, dict(TABS, encoding="utf-8-sig")


def zh_6():
    w = words("附件1", "电信标准化局第56号通函的答复表", "致：", "电信标准化局主任\n国际电信联盟（ITU）\nPlace des Nations\nCH-1211 Geneva 20", "自：", None, "电邮：", "日期：",
              "尊敬的主任：", "兹就贵局第56号通函附上本主管部门对下列建议书草案的意见。", "每份草案只选一个方框", "同意第十七研究组审议该草案以便批准，并且",
              "没有意见", "随附意见和修改建议", "不同意第十七研究组审议该草案，理由随附", "此致\n敬礼")
    e = asks("zh", 56, 2022, "2023-05-22", 17, "2023-08-17T15:59:00Z", "2023-08-29", "2023-09-08", "日内瓦", None, "1", "2022",
             [rec("X.1283", "X.rdda", "new", "SG17-R18", "分布式账本技术数据访问要求"), rec("X.1148", None, "revised", "SG17-R19", "去标识化框架")], w)
    b = [("p", "国际电信联盟\n电信标准化局"), ("p", "电信标准化局第 56 号通函"), ("p", "2023 年 5 月 22 日"), ("p", "电子邮件：tsbsg17@itu.int"), ("p", "致国际电联各成员国主管部门"),
         ("p", "主题：关于ITU-T X.1283（X.rdda）新建议书草案和ITU-T X.1148建议书修订草案的磋商"), ("p", "尊敬的先生/女士："),
         ("p", "一、ITU-T第十七研究组将于2023年8月29日至9月8日在日内瓦开会，拟依照世界电信标准化全会第1号决议（日内瓦，2022年修订版）第9节批准上列案文。该组上次会议于2023年2月21日至3月3日举行。"),
         ("p", "二、请各成员国在2023年8月17日24时（日内瓦时间）之前，将附件1的表格填好后寄回。案文概要载于附件2。"),
         ("p", "顺致敬意！"), ("p", "主任"), ("break",), ("p", "附件1"), ("p", w["subject"]),
         ("table", [[w["to"], w["addressee"]], [w["email"], "tsbdir@itu.int"], [w["from"], "[姓名]\n[职务]"], [w["date"], "[日期]"]]),
         ("p", w["salutation"]), ("p", w["opening"]), ("p", w["instruction"]),
         ("table", [["ITU-T X.1283（X.rdda）新建议书草案", [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"]), box(w["refuse"])]],
                    ["ITU-T X.1148建议书修订草案", [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"]), box(w["refuse"])]]]),
         ("p", "此致\n敬礼"), ("p", "[姓名]\n[成员国]主管部门"), ("break",), ("p", "附件2"), ("p", "概要"),
         ("table", [["编号", "标题", "文件", "性质"], ["ITU-T X.1283（X.rdda）", "分布式账本技术数据访问要求", "SG17-R18", "新"], ["ITU-T X.1148", "去标识化框架", "SG17-R19", "修订"]])]
    e["deadline"] = "2023-08-17T22:00:00Z"
    return "zh-6", "zh", e, b, dict(PLAIN, style="tabs")


def ar_6():
    w = words("الملحق 2", "الموضوع: رد الدول الأعضاء على الرسالة المعممة 150 لمكتب تقييس الاتصالات: استشارة بشأن مشروع التوصية الجديدة ITU-T E.220 (E.nip)",
              "إلى:", "مدير مكتب تقييس الاتصالات\nالاتحاد الدولي للاتصالات\nPlace des Nations\nCH-1211 Geneva 20, Switzerland", "من:", "الفاكس:", "البريد الإلكتروني:", "التاريخ:",
              "حضرة السيدة/حضرة السيد، تحية طيبة وبعد،",
              "بالإشارة إلى استشارة الدول الأعضاء بشأن مشروع النص المحدد الوارد في الرسالة المعممة 150 لمكتب تقييس الاتصالات، أود أن أحيطكم علماً برأي هذه الإدارة المبين في الجدول أدناه.",
              "اختر أحد المربعين", "ترخص للجنة الدراسات 2 النظر في هذا النص من أجل الموافقة عليه (اختر في هذه الحالة أحد الخيارين ⃝):",
              "ليس هناك تعليقات أو تغييرات مقترحة", "ترد التعليقات والتغييرات المقترحة طيه",
              "لا ترخص للجنة الدراسات 2 النظر في هذا النص من أجل الموافقة عليه (ترد طيه أسباب هذا الرأي وموجز للتغييرات الممكنة)", "وتفضلوا بقبول فائق الاحترام،")
    e = asks("ar", 150, 2022, "2023-07-10", 2, "2023-11-02T22:59:00Z", "2023-11-15", "2023-11-24", "جنيف", "+41 22 730 5853", "2", "2022",
             [rec("E.220", "E.nip", "new", "SG2-R9", "إرشادات بشأن إدارة موارد الترقيم")], w)
    b = [("table", [["", "جنيف، 10 يوليو 2023"], ["المرجع:", "الرسالة المعممة 150 لمكتب تقييس الاتصالات\nSG2/RC"], ["الهاتف:", "+41 22 730 6206"], ["الفاكس:", "+41 22 730 5853"],
                    ["البريد الإلكتروني:", "tsbsg2@itu.int"], ["", "إلى إدارات الدول الأعضاء في الاتحاد"],
                    ["الموضوع:", "استشارة الدول الأعضاء بشأن مشروع التوصية الجديدة ITU-T E.220 (E.nip) المحدد والمقترح للموافقة عليه في اجتماع لجنة الدراسات 2 لقطاع تقييس الاتصالات (جنيف، 24-15 نوفمبر 2023)"]]),
         ("p", "حضرة السيدة/حضرة السيد،\nتحية طيبة وبعد،"),
         ("p", "1\tتعتزم لجنة الدراسات 2 لقطاع تقييس الاتصالات تطبيق إجراء الموافقة التقليدية الموصوف في القسم 9 من القرار 1 (المراجَع في جنيف، 2022) للجمعية العالمية لتقييس الاتصالات، من أجل الموافقة على مشروع التوصية المذكورة أعلاه في اجتماعها المقبل (جنيف، 24-15 نوفمبر 2023). ويرد جدول الأعمال في الرسالة الجماعية 6/2."),
         ("p", "2\tيمكن الاطلاع على عنوان مشروع التوصية وملخصه وموقعه في الملحق 1."),
         ("p", "3\tتبدأ بهذه الرسالة المعممة الاستشارة الرسمية للدول الأعضاء في الاتحاد حول ما إذا كان يمكن النظر في هذا النص للموافقة عليه، طبقاً للفقرة 4.9 من القرار 1. ويرجى من الدول الأعضاء استيفاء الاستمارة الواردة في الملحق 2 وإعادتها في موعد أقصاه الساعة 2359 بتوقيت جنيف يوم 2 نوفمبر 2023."),
         ("p", "وتفضلوا بقبول فائق التقدير والاحترام."), ("p", "مدير مكتب تقييس الاتصالات"), ("p", "الملحقات: 2"), ("break",), ("p", "الملحق 1"),
         ("p", "ملخص مشروع التوصية الجديدة ITU-T E.220 (E.nip) المحدد وموقعه"), ("p", "1\tمشروع التوصية الجديدة ITU-T E.220 (E.nip) [SG2-R9]"), ("p", "إرشادات بشأن إدارة موارد الترقيم"),
         ("p", "ملخص"), ("p", "تقدم هذه التوصية إرشادات."), ("break",), ("p", w["annex-heading"]), ("p", w["subject"]),
         ("table", [[w["to"], w["addressee"], w["from"], "[الاسم]\n[الدور/اللقب الرسمي]\n[العنوان]"], [w["fax"], "+41 22 730 5853", w["fax"], ""],
                    [w["email"], "tsbdir@itu.int", w["email"], ""], ["", "", w["date"], "[المكان،] [التاريخ]"]]),
         ("p", w["salutation"]), ("p", w["opening"]),
         ("table", [["", w["instruction"]], ["مشروع التوصية الجديدة ITU-T E.220 (E.nip)", [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"])]], ["", [box(w["refuse"])]]]),
         ("p", w["closing"]), ("p", "[الاسم]\n[الدور/اللقب الرسمي]\nإدارة [الدولة العضو]")]
    return "ar-6", "ar", e, b, TABS


def other(name, lang, kind, number, blocks):
    """A letter that opens no reply: what it is, and whose number it bears."""
    return name, lang, dict(language=lang, kind=kind, number=number, only=["language", "kind", "number"]), [("p", text) for text in blocks], PLAIN


def kinds():
    yield other("en-corrigendum", "en", "corrigendum", 108, [
        "Geneva, 14 June 2021", "Ref: Corrigendum 1 to TSB Circular 108", "E-mail: tsbsg3@itu.int",
        "Subject: Member State consultation on draft new Recommendation ITU-T D.1100 (D.ConsumerOTT): new deadline", "Dear Sir/Madam,",
        "In paragraph 3 of TSB Circular 108 the deadline should read 23:59 hours (Geneva time) on 3 December 2021. Member States are requested to return the form by then.", "Yours faithfully,"])
    yield other("fr-addendum", "fr", "corrigendum", 122, [
        "Genève, le 14 juin 2021", "Réf.: Addendum 1 à la Circulaire TSB 122", "E-mail: tsbsg3@itu.int",
        "Objet: Réunion de la Commission d'études 3 de l'UIT-T: changement de lieu", "Madame, Monsieur,",
        "La réunion de la Commission d'études 3 de l'UIT-T aura lieu sous forme de réunion virtuelle. Les autres dispositions de la Circulaire TSB 122 sont inchangées.", "Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération."])
    yield other("ru-revision", "ru", "corrigendum", 129, [
        "Женева, 14 июня 2021 года", "Осн.: Исправление 1 к Циркуляру 129 БСЭ", "Предмет: Консультации с Государствами-Членами: новый предельный срок", "Уважаемая госпожа,\nуважаемый господин,",
        "Срок представления ответов на Циркуляр 129 БСЭ продлен. Ответы просьба направить не позднее 23 час. 59 мин. (по женевскому времени) 3 декабря 2021 года.", "С уважением,"])
    yield other("zh-result", "zh", "result", 340, [
        "2021年12月20日，日内瓦", "文号：电信标准化局第340号通函", "电子邮件：tsbsg3@itu.int", "事由：新建议书ITU-T D.1102获得批准", "尊敬的先生/女士：",
        "1\t继电信标准化局第321号通函进行的成员国磋商之后，ITU-T第3研究组在2021年12月13日至17日的会议上批准了ITU-T D.1102新建议书。", "2\t该建议书的预出版案文可在国际电联网站查阅。", "顺致敬意！"])
    yield other("es-result", "es", "result", 341, [
        "Ginebra, 20 de diciembre de 2021", "Ref.: Circular TSB 341", "Correo-e: tsbsg17@itu.int", "Asunto: Aprobación de la nueva Recomendación UIT-T X.1362", "Muy Señora mía/Muy Señor mío:",
        "1\tEn la Circular TSB 270 se consultó a los Estados Miembros. Se recibieron 21 respuestas, todas favorables.", "2\tLa Recomendación UIT-T X.1362 fue aprobada por la Comisión de Estudio 17 en su reunión del 7 al 15 de enero de 2021.", "Atentamente,"])
    yield other("en-collective", "en", "collective-letter", None, [
        "Geneva, 20 September 2021", "Ref: TSB Collective letter 7/3", "E-mail: tsbsg3@itu.int", "Subject: Meeting of Study Group 3; virtual, 13-17 December 2021", "Dear Sir/Madam,",
        "1\tIt is my pleasure to invite you to attend the next meeting of Study Group 3, which will be held virtually from 13 to 17 December 2021 inclusive.",
        "2\tContributions shall be received by TSB no later than 30 November 2021. Registration is mandatory via the form on the web page.", "Yours faithfully,", "Annexes: 2", "ANNEX A", "Practical meeting information", "ANNEX B", "Draft agenda"])
    yield other("ar-collective", "ar", "collective-letter", None, [
        "جنيف، 20 سبتمبر 2021", "المرجع: الرسالة الجماعية 7/3 لمكتب تقييس الاتصالات", "الموضوع: اجتماع لجنة الدراسات 3، 17-13 ديسمبر 2021", "تحية طيبة وبعد،", "1\tيسرني أن أدعوكم إلى حضور اجتماع لجنة الدراسات 3.", "وتفضلوا بقبول فائق التقدير والاحترام."])
    yield other("fr-workshop", "fr", "other", 300, [
        "Genève, le 3 mai 2021", "Réf.: Circulaire TSB 300", "E-mail: tsbevents@itu.int", "Objet: Atelier de l'UIT sur les villes intelligentes (réunion virtuelle, 7-8 juillet 2021)", "Madame, Monsieur,",
        "1\tJ'ai le plaisir de vous informer que l'UIT organise un atelier sur les villes intelligentes.", "2\tLes participants sont priés de s'inscrire avant le 1er juillet 2021.", "Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération."])


def letters():
    yield from (letter() for letter in (circular_321, en_6, en_7, fr_6, es_6, ru_6, zh_6, ar_6))
    yield from kinds()


def circular_321():
    """TSB Circular 321 of 31 May 2021, the only real letter here, with the layout of its Word file."""
    w = words("附件2", "事由：成员国对电信标准化局第321号通函的回复：关于已确定的ITU-T D.1102（D.ConsumerOTT）新建议书草案的磋商", "致：",
              "国际电信联盟\n电信标准化局主任\nPlace des Nations\nCH 1211 Geneva 20, Switzerland", "发自：", "传真：", "电子邮件：", "日期：", "尊敬的先生/女士：",
              "有关就电信标准化局第321号通函中所列的已确定案文与成员国进行磋商一事，我谨向您通报我主管部门的意见，如下表所述。", "请选择两个方框中的一个",
              "授权第3研究组审议此案文以供批准（在这种情况下，请选择两种方案⃝中的一种）：", "没有意见或没有建议的修改", "附上意见和建议的修改",
              "不授权第3研究组审议此案文以供批准（已附上提出此意见的理由以及为使工作往下进行而可能做出修改的概述）", "顺致敬意！")
    e = asks("zh", 321, 2017, "2021-05-31", 3, "2021-12-01T22:59:00Z", "2021-12-13", "2021-12-17", "虚拟会议", "+41-22-730-5853", "2", "2016",
             [rec("D.1102", "D.ConsumerOTT", "new", "SG3-R39", "针对OTT（过顶业务）的消费者赔偿和消费者保护机制")], w)
    b = [("table", [["国 际 电 信 联 盟\n电信标准化局", ""]]),
         ("table", [["", "2021年5月31日，日内瓦"], ["文号：", "电信标准化局第321号通函\nSG3/ME"],
                    ["电话：", "+41 22 730 5866"], ["传真：", "+41 22 730 5853"], ["电子邮件：", "tsbsg3@itu.int"],
                    ["", "致：\n· 国际电联各成员国主管部门\n\n抄送：\n–\tITU-T部门成员；\n–\tITU-T第3研究组部门准成员；\n–\t国际电联学术成员；\n–\tITU-T第3研究组正副主席；\n–\t电信发展局主任；\n–\t无线电通信局主任"],
                    ["事由：", "关于建议在ITU-T第3研究组会议（2021年12月13-17日，虚拟会议）上批准已确定的ITU-T D.1102（D.ConsumerOTT）新建议书草案的成员国磋商"]]),
         ("p", "尊敬的先生/女士："),
         ("p", "1\tITU-T第3研究组（资费和结算原则以及国际电信/信息通信技术经济和政策问题）准备采用WTSA第1号决议（2016年，哈马马特，修订版）第9节所述的传统批准程序在2021年12月13至17日召开的下次虚拟会议上批准上述建议书草案。有关ITU-T第3研究组会议的议程和所有相关信息将在第7/3号集体函中提供。"),
         ("p", "2\t建议批准的ITU-T D.1102（D.ConsumerOTT）新建议书草案的标题、概要及其出处见附件1。"),
         ("p", "3\t本通函根据第1号决议第9.4段，就可否在即将召开的会议上审议并批准此案文启动与国际电联各成员国的正式磋商。请成员国于2021年12月1日23时59分（日内瓦时间）前填妥并返回附件2中的表格。"),
         ("p", "4\t如果70%或以上的成员国在回复中支持审议并批准，则将专门召开一次全体会议应用批准程序。不支持授权继续往前推动的成员国应向电信标准化局主任通报其反对意见的理由并说明为继续推动该项工作而可能采取的变更措施。"),
         ("p", "顺致敬意！"), ("p", "李在摄"), ("p", "附件：2件"), ("break",), ("p", "附件1"), ("p", "已经确定的ITU-T D.1102（D.ConsumerOTT）\n新建议书草案的概要和出处"),
         ("p", "1\tITU-T D.1102（D.ConsumerOTT）新建议书草案[SG3-R39]"), ("p", "针对OTT（过顶业务）的消费者赔偿和消费者保护机制"), ("p", "概述"),
         ("p", "本建议书就OTT的提供与消费提出可能的消费者赔偿和消费者保护机制。此前，并无确保消费者得到保护和在必要时得到赔偿的国际框架，但越来越多的人开始使用过顶业务（OTT）应用程序进行语音通话、即时消息和视频通话。"),
         ("p", "电信标准化局注–截至本通函发布之日，电信标准化局尚未收到有关该案文草案的知识产权声明。成员欲获取最新信息，请查阅知识产权数据库：www.itu.int/ipr/。"), ("break",),
         ("p", "附件2"), ("p", "事由：成员国对电信标准化局第321号通函的回复：\n关于已确定的ITU-T D.1102（D.ConsumerOTT）\n新建议书草案的磋商"),
         ("table", [["致：", w["addressee"], "发自：", "[姓名]\n[正式职务]\n[地址]"], ["传真：", "+41-22-730-5853", "传真：", ""],
                    ["电子邮件：", "tsbdir@itu.int", "电子邮件：", ""], ["", "", "日期：", "[地点，][日期]"]]),
         ("p", w["salutation"]), ("p", w["opening"]),
         ("table", [["", w["instruction"]], ["ITU-T D.1102\n（D.ConsumerOTT）\n新建议书草案", [box(w["authorise"]), circle(w["no-comments"]), circle(w["comments"])]], ["", [box(w["refuse"])]]]),
         ("p", w["closing"]), ("p", "[姓名]\n[正式职务]\n[成员国]主管部门")]
    return "circular-321", "zh", e, b, TABS
