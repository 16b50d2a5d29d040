//! The words by which the parts of a letter are known, in the six languages at once.
//!
//! All patterns are matched against folded text (see `fold`): lower case, no accents, one kind of
//! hyphen and bracket. A word of one language does no harm in another, so nothing here depends on
//! the language having been told right.

use std::sync::LazyLock;

use regex::Regex;

macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident = $($part:literal)+;)+) => {
        $($(#[$doc])* pub static $name: LazyLock<Regex> = LazyLock::new(|| pattern(concat!($($part),+)));)+

        #[cfg(test)]
        pub static ALL: &[(&str, &str)] = &[$((stringify!($name), concat!($($part),+))),+];
    };
}

/// A space in a pattern stands for any white space: a line may end there. A pattern that does not
/// compile matches nothing; a test compiles every one.
fn pattern(text: &str) -> Regex {
    Regex::new(&text.replace(' ', r"\s"))
        .or_else(|_| Regex::new(r"[^\s\S]"))
        .unwrap_or_else(|_| unreachable!())
}

patterns! {
    /// The heading of an annex, with its number and what may follow
    ANNEX_HEADING = r"^(?:(?:annexe?|anexo|приложение|附件|附录|附|(?:ال)?ملحق|(?:ال)?مرفق|attachment|adjunto|приложения)"
        r"\s*(?:no?[.°º]\s*|№\s*|رقم\s*)?(\d{1,2}|[a-h]|[ivx]{1,4}|[一二三四五六七八九甲乙丙丁]|[абвгд]|الف|باء|جيم|دال|هاء|[ابجده])?\s*)"
        r"(?:$|[(:.\-]|(?:to|a|al|de|du|к|of|ب|لل|ل|من)\b)";
    /// The list of what is enclosed, which is no annex
    ENCLOSURES = r"^(?:annexe?s?|anexos?|приложени[еяй]|附件|(?:ال)?(?:ملحقات|ملاحق|مرفقات|ملحق))\s*(?:\(s\))?\s*:";
    /// A numbered paragraph of the letter, or of an annex
    NUMBERED = r"^\(?(\d{1,2})(?:[.)]\)?\s*|\s+|\t)";
    /// The words that begin a letter
    SALUTATION = r"^(?:dear |madam|sir(?-u:\b)|sir,|madame|monsieur|mesdames|messieurs|estimad|muy senor|distinguid|senor|excelent"
        r"|уважаем|глубокоуважаем|господин|尊敬的|各位|先生|女士|(?:主任|局长)(?:先生|女士|阁下)|حضر[ةا]|السادة|السيد|سيدي|تحي[ةه]|ال[يى] السادة|your excellenc|excellenc|to whom)";
    /// The words that end a letter
    CLOSING = r"(?:^yours|sincerely|faithfully|respectfully|agreer|salutations|atentamente|cordialmente|saludos?(?-u:\b)"
        r"|с (?:глубоким |искренним )?уважением|顺致|顺颂|谨致|问候|谨启|致意|此致|敬意|敬礼|商祺|تفضلوا|التقدير|الاحترام)";
    /// Administrative labels of the form and of the heading, alone or with a value behind them
    LABEL = r"^(?:(?P<to>to|addressed to|attention|a|a l'attention de|adresse a|para|dirigid[ao] a|a la atencion de|кому|куда|致|发至|送|收件人|收件方|收文单位|(?:موجه(?:ة)? )?الي|المرسل اليه|destinatario|destinataire|адресат|получатель)"
        r"|(?P<from>from|sent by|sender|de|de la part de|envoye par|enviado por|de parte de|от|от кого|发自|发送方|发件方|来自|自|由|发件人|发文单位|من|مرسل من|المرسل|الجهة المرسلة|expediteur|remitente|отправитель)"
        r"|(?P<fax>(?:tele|تلي)?fax|telecopie(?:ur)?|facsimile|facsimil|факс|传真|传真号码|(?:رقم )?(?:ال)?فاكس)"
        r"|(?P<email>e-?mail(?: address)?|courriel|adresse electronique|correo(?: ?-?e| electronico)?|c\.e\.?|mel"
        r"|эл\. ?почта|электронная почта|адрес электронной почты|e-почта|电子邮件|电子邮箱|电邮|邮箱|邮件|(?:ال)?بريد (?:ال)?الكتروني)"
        r"|(?P<date>(?:place and )?date|(?:lieu et )?date|(?:lugar y )?fecha|(?:место и )?дата|(?:地点(?:和|与|及|、|,|/)?)?日期|(?:(?:ال)?مكان و)?(?:ال)?تاريخ)"
        r"|(?P<tel>tel(?:ephone|efono)?|phone|telefono|тел(?:ефон)?|电话|(?:ال)?هاتف|mobile)"
        r"|(?P<subject>subject|re|objet|asunto|предмет|тема|касательно|事由|主题|标题|(?:ال)?موضوع)"
        r"|(?P<reference>ref|reference|n/ref|our ref|ссылка|осн|исх|文号|参考|编号|(?:ال)?مرجع)"
        r"|(?P<contact>contact|contacto|контакт|联系人|(?:جهة )?(?:ال)?اتصال|cc|copy|copie|copia|copie a|copia a|копия|копии|抄送|نسخة|نسخة الي))"
        r"\.?\s*(?:no\.?|n°|nº)?\s*(?::|$)";
    /// Part of the postal address of TSB, or the office that it names
    ADDRESSEE = r"(?:direct(?:or|eur|rice|ora)|директор|主任|مدير|bureau|oficina|бюро|电信标准化局|مكتب تقييس|international telecom|internationale des telecom"
        r"|internacional de telecom|международн|国际电信联盟|الاتحاد الدولي|place des nations|ch-? ?1211|1211 gen|geneve 20|geneva 20|ginebra 20"
        r"|switzerland|suisse|suiza|швейцария|瑞士|سويسرا|standardization|normalisation|normalizacion|стандартизации|(?-u:\b)tsb(?-u:\b)|(?-u:\b)itu(?-u:\b)|(?-u:\b)uit(?-u:\b)|жене[вф]а|日内瓦)";
    /// The office to which replies are addressed
    OFFICE = r"(?:direct(?:or|eur|rice|ora)(?-u:\b)|директор|主任|局长|مدير|bureau|oficina|бюро|电信标准化局|مكتب تقييس)";
    /// What a place for a date, and one for a name, is marked with
    DATE_WORD = r"(?:date|fecha|дата|日期|تاريخ)";
    NAME_WORD = r"(?:name|nom(?-u:\b)|nombre|фамилия|имя|姓名|名称|الاسم|اسم)";
    /// A place to be filled in
    PLACEHOLDER = r"^[\[<_.…]|^\((?:name|nom|nombre|фамилия|имя|姓名|الاسم)";
    /// The box of the form, as converters and fonts write it
    BOX = r"(?:\|_+\||\[ ?_? ?\](?:\s|$|\p{Han})|[☐☑☒□■▢▣◻◼❏❐❑❒⬜🗆🗹\u{F06F}\u{F0A8}\u{F071}\u{F0FE}\u{F0FD}\u{F078}])";
    /// The circle of an option
    CIRCLE = r"(?:[\u{20DD}○◯〇⚪⭘❍⃝◌\u{F0A1}\u{F06D}\u{F099}]|\( ?\)(?:\s|$|\p{Han}))";
    /// The authorisation, or what denies it
    AUTHORISES = r"(?:authori[szt]|\bagrees? that|autoris(?:e|ation)|habilite|autoriza|autorizacion|faculta|уполномоч|разреш|предоставля\p{L}+|授权|同意|允许|准许|ترخص|يرخص|تسمح|تصرح|تخول|تخويل|ترخيص|تفويض|تاذن|ياذن|[يت]ؤذن|تفوض|تجيز|اذن|توافق علي ان)";
    /// What turns an authorisation into a refusal
    DENIES = r"(?:(?-u:\b)not(?-u:\b)|(?-u:\b)n't|(?-u:\b)n'|(?-u:\b)ne(?-u:\b)|(?-u:\b)no(?-u:\b)|\bне\b|不|未|拒绝|\bلا\b|\bلن\b|\bلم\b|\bعدم\b|refus|declin|niega|deniega|отказ)";
    /// An answer is spoken of where none belongs: in a name, a title, an address
    SPEAKS_OF_ANSWER = r"(?-u:\b)(?:authori[sz]es?|refus(?:al|es?|ed)|reject(?:s|ed|ion)?|oppose[sd]?|objections?|(?:we|i|it|administration) objects?|objects? to|withdraws?|withdrawn|withheld|disagrees?|disapprov\p{L}+|void|(?:not|in)\s?valid|not in favou?r|against (?:the|this) (?:text|draft)|do(?:es)? not|don't|doesn't|not authori[sz]\p{L}*|(?:wrong|other|opposite) box)(?-u:\b)"
        r"|(?-u:\b)(?:n'autori\p{L}+|autoris(?:e pas|e la|ent|ons)|refus(?:ee?s?|ent|ons)?|s'oppos\p{L}+|rejet(?:te|tent|ons)?|annule[es]*|(?:pas|non) valable|invalide|desapprouv\p{L}+|autoriza(?:n|mos)?|rechaz[ao]\p{L}*|objecion\p{L}*|se opone|nos oponemos|deniega\p{L}*|denegad[ao]|anulad[ao]|no valid[ao])(?-u:\b)"
        r"|уполномочива[еюя]|разреша[ею]|отказ(?:\b|ыва[ею])|возража[ею]|возражени|отклоня[ею]|недействител|\bне (?:\p{L}+(?:ет|ем|ют)\b|действ)"
        r"|(?:不|未|拒绝)(?:授权|同意|批准)|反对|异议|否决|拒绝|作废|无效|不予|授权第|同意第"
        r"|\b(?:لا|لن|لم) \p{L}+|[تين]رفض|\bرفض|[تين]عترض|اعتراض|[تين]خول|لاغي|باطل|غير صالح";
    /// A choice that begins with its answer: "YES:", "НЕТ –"
    YES_OR_NO = r"^(?:yes|oui|si|да|是|نعم|no|non|нет|否|لا)\s?[:,;.\-]";
    /// Comments, whether there are any or not
    COMMENTS = r"(?:comment|comentari|observaci|observati|замечани|комментари|意见|评论|تعليق|ملاحظ)";
    /// There are none
    NO_COMMENTS = r"(?:^no(?-u:\b)|^none|^without|^sans(?-u:\b)|^n'a(?:i|ont)? (?:ni|pas|aucun)|^aucun|^pas d|^ni(?-u:\b)|^ningun|^sin(?-u:\b)|^no hay|^нет\b|^без\b|отсутству|(?:^|\P{L})нет$|не имеет|не содерж|没有|^无|^不|^لا\b|^ليس|^بلا\b|^بدون|^دون|^عدم|does not have|has no )";
    /// Something comes with the reply
    ATTACHED = r"(?:attach|enclos|(?-u:\b)joint|annex|adjunt|прилага|прилож|附上|附后|随附|所附|附有|附件|مرفق|ترفق|ارفق)";
    /// "Select", as the instruction above the boxes says it
    SELECT = r"(?:select|tick|choose|check|mark|place a|coch|choisi|selectionn|seleccion|marque|marcar|elija|elegir|indique|выбер|выбрать|отмет|постав"
        r"|اشر|تاشير|انتق|علام|选择|勾选|任选|选一|选中|اختر|اختيار|يختار|ضع|حدد|وضع|تحديد)";
    /// The instruction above the boxes
    SELECT_ONE = r"(?:select|tick|check|mark) one of the|(?:coche[rz]|choisi\p{L}+|selectionn\p{L}+) (?:l'une|une) des|(?:marque|seleccione|elija) una de las|(?:выберите|отметьте) (?:одну|один) из|请(?:在|选择)\p{Han}{0,6}(?:方框|框)|(?:ضع علام[ةه]|اختر) \p{L}* ?\p{L}* ?احد";
    /// The boxes, in words
    BOXES = r"(?:(?-u:\b)box|(?-u:\b)cases?(?-u:\b)|casilla|recuadro|ячее|ячейк|клет|квадрат|\bпол[еяй]|граф|окош|方框|框|方格|مربع|خانت|خانة|خانات)";
    /// "In this case", which is no box
    IN_THIS_CASE = r"in (?:this|that|such) case|if this is the case";
    /// The heading of a summary
    SUMMARY = r"^(?:summary|abstract|resume|resumen|резюме|краткое (?:содержание|изложение)|аннотация|概述|概要|摘要|内容提要|内容概要|ملخص|الملخص|موجز|الموجز|نبذة)\s*(?:[:.\-]\s*|$)";
    /// A summary is spoken of
    SUMMARIES = r"(?:summar|resume|resumen|резюме|аннотаци|概要|摘要|概述|ملخص|موجز)";
    /// The label of a title
    TITLE = r"^(?:title|titre|titulo|название|заголовок|наименование|标题|题目|名称|(?:ال)?عنوان)\s*:\s*";
    /// The heading of a column of titles
    TITLE_WORD = r"^(?:titles?|titres?|titulos?|назван|заголов|наименован|标题|题目|名称|题名|(?:ال)?عنوان|العناوين)";
    /// A meeting is spoken of
    MEETING = r"(?:meeting|reunion|sesion|собрани|заседани|会议|اجتماع)";
    /// A line that cannot end here: an article or a preposition waits for its noun
    HANGING = r"(?:^|[ (])(?:an|the|of|for|and|or|in|on|to|with|by|from|de|du|des|la|le|les|et|pour|dans|sur|aux|au|el|los|las|del|en|con|para|por|и|на|по|для|от|об|من|في|علي|الي|بشان)$";
    /// A title is about to be said in a sentence
    TITLED = r"(?:(?-u:\b)titled?(?-u:\b)|entitled|(?-u:\b)titre(?-u:\b)|intitul|(?-u:\b)titul|названи|наименован|озаглавлен|под заголовком|标题|题为|名为|名称|عنوان)";
    /// A document is about to be named in a sentence
    DOCUMENT_WORD = r"(?:(?-u:\b)doc(?:ument)?(?:s|o|os|e)?(?-u:\b)|документ|文件|文稿|وثيقة|الوثيقة)";
    /// A report is cited, which is not what is put forward
    REPORT = r"(?:report|rapport|informe|отчет|报告|تقرير)";
    /// The document that holds the text
    DOCUMENT = r"(?-u:\b)(?:(?:sg|com|ce|ик|иk|tsag|sg-)\s?\d{0,2}\s?-\s?(?:r|td|c|ls|p)\s?-?\s?\d{1,4}(?:-[a-z0-9]+|/ ?[a-z0-9]+)*(?:\s?\(?rev\.?\s?\d+\)?)?|td ?\d{1,4}(?: ?\(?rev\.? ?\d+\)?)?(?:/ ?[a-z0-9]+)+)(?:(?-u:\b)|$)";
    /// What stands in square brackets
    BRACKETED = r"\[\s*([^\[\]]{2,60}?)\s*\]";
    /// The number of a circular of TSB
    CIRCULAR = r"(?:(?:tsb|бсэ|бстс)\s+(?:circular|циркуляр)[а-я]*|circulaire\s+(?:no?[.°º]?\s*)?(?:du\s+)?tsb|circular\s+(?:de(?: la)?\s+)?tsb|circular|circulaire|циркуляр[а-я]*(?:\s+бсэ)?|\bтсб\b"
        r"|(?:ال)?رسالة (?:ال)?معممة|لرسالة المعممة|(?:ال)?تعميم)"
        r"\s*(?:number|no?[.°º]{1,2}|n[.]?[°ºo]|num\.?|№|رقم)?\s*(?:tsb\s*)?(\d{1,4})(?-u:\b)"
        r"|第\s*(\d{1,4})\s*号(?:电信标准化局|tsb|局)?通函|通函(?:第|no\.?|编号:?|:)?\s*(\d{1,4})\s*号?|tsb[- ]?cir(?:cular)?[- ]?(\d{1,4})(?-u:\b)";
    /// The name of the file under which TSB publishes a circular
    FILE_NAME = r"t(01|05|09|13|17|22|25)-tsb-cir-(\d{4})";
    /// A numbered study group
    STUDY_GROUP = r"(?:study group|commission d'?\s?etudes|comision de estudios?|لجنة الدراسات|исследовательск[а-я]+ комисси[а-я]+)\s*(?:no?[.°º]?\s*|№\s*|رقم\s*)?(\d{1,2})(?-u:\b)"
        r"|(?-u:\b)(\d{1,2})(?:-?(?:я|й|ю|ей|ой|ая|ую))?\s+исследовательск|第?\s*(\d{1,2})\s*研究组|第([一二三五九]|十一|十二|十三|十五|十六|十七|二十|二十一)研究组|(?-u:\b)(?:itu-t |uit-t |мсэ-[тt] )?(?:sg|ик|ce)\s?-?\s?(\d{1,2})(?-u:\b)";
    /// The advisory group
    TSAG = r"(?-u:\b)(?:tsag|gcnt|gant)(?-u:\b)|\bкгсэ\b|telecommunication standardization advisory group|groupe consultatif de la normalisation|grupo asesor de normalizacion|консультативн[а-я]+ групп[а-я]+ по стандартизации|电信标准化顾问组|الفريق الاستشاري لتقييس";
    /// An e-mail address
    EMAIL = r"[a-z0-9][a-z0-9._%+-]*@itu\.int|[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}";
    /// An address of TSB right behind its label
    LABELLED_ADDRESS = r"^(?:e-?mail|courriel|mel|correo-?e?|electronico|electronique|address)\.?(tsb[a-z0-9]*@itu\.int)$";
    /// A telephone or fax number
    PHONE = r"\+?\(?\d[\d\s().\-]{6,}\d\+?";
    /// A Recommendation's number or provisional name behind the name of the sector
    ITU_T = r"(?:(?:itu|uit|мсэ)(?:\s?-){1,2}\s?[tт](?:\s*-?\s*rec\.?)?|(?-u:\b)rec(?:ommendation)?s?\.?|(?-u:\b)recomendacion(?:es)?|(?-u:\b)recommandations?|рекомендаци\p{L}+|توصي(?:ة|ات|تين))\s*";
    /// The same name anywhere: series letter, dot, and what follows, doubled or not
    NAME = r"^[a-zа-я]{1,2}\.[a-z0-9][a-z0-9_.\-]*(?:/[a-zа-я]{1,2}\.[a-z0-9][a-z0-9_.\-]*)*";
    /// What a text that is common with ISO and IEC is called there, behind its name
    COMMON_TEXT = r"^ ?\| ?(?:iso|iec|исо|мэк)[/a-zа-я0-9 .:\-]{0,40}?\d[\d\-:]*";
    /// Something new
    NEW = r"(?:(?-u:\b)new(?-u:\b)|(?-u:\b)nouve|(?-u:\b)nuev|(?-u:\b)now|новы|новой|новая|новую|новом|新|جديد)";
    /// Something revised
    REVISED = r"(?:(?-u:\b)revis|пересмотр|修订|修改|مراجع|منقح)";
    /// What would be done with a text, in a word
    NEW_OR_REVISED = r"(?:(?-u:\b)new(?-u:\b)|(?-u:\b)nouvel?l?es?(?-u:\b)|(?-u:\b)nuev[ao]s?(?-u:\b)|(?-u:\b)nov(?-u:\b)|\bновы[йехм]\p{L}*|\bнов(?:ой|ая|ую|ых)\b|^新|\b(?:ال)?جديد(?:ة|تين)?\b|(?-u:\b)revised(?-u:\b)|(?-u:\b)revisees?(?-u:\b)|(?-u:\b)revisad[ao]s?(?-u:\b)|пересмотренн\p{L}+|(?:经)?修订(?:的|版)?|\b(?:ال)?مراجع(?:ة|تين)?\b)";
    /// The word "Recommendation", with the little words around it
    RECOMMENDATION = r"(?:(?-u:\b)recommendations?(?-u:\b)|(?-u:\b)recommandations?(?-u:\b)|(?-u:\b)recomendacion(?:es)?(?-u:\b)|рекомендаци\p{L}+|建议书|(?:ال|لل)?توصي(?:ة|ات|تين)|(?-u:\b)(?:itu|uit|мсэ)-[tт]\b|(?-u:\b)(?:de|of|to|a|la|le|du|des|the|к|о)\b)";
    /// What may stand between a name and its title
    BEFORE_TITLE = r"^[\s,;:.\-\x22]*(?:(?:\(?\d{4}(?:年| ?г\.?)?\)?\s*)?(?:\(\d{4}(?:年| ?г\.?)?\)|第\s*\d{1,2}\s*(?:号|项)?(?:修正案?|勘误|更正)\s*(?:草案)?|(?:(?:draft|projet|proyecto|проект|مشروع|(?:ال)?توصية|new|revised|nouvelle|revisee|nueva|revisada|новая|(?:ال)?جديدة\s*\d{0,2}|(?:ال)?مراجعة\s*\d{0,2}|recommendation)(?-u:\b)|新|(?:经)?修订(?:的|版)?|建议书|草案|文本"
        r"|(?:amendment|amendement|amd\.?|enmienda|поправка|修正案?|(?:ال)?تعديل|corrigendum|corr?\.?|исправление|勘误|更正|(?:ال)?تصويب)\s*(?:\(?\d{1,2}\)?|[,;:\-]|$))[\s,;:.\-\x22]*)*)";
    /// A note that ends a summary
    NOTE = r"^(?:tsb note|note (?:by|from|du|de la|of)|nota (?:de la|del|tsb)|nota(?-u:\b)|notes?(?-u:\b)|примечани|电信标准化局注|注[-:]|ملاحظة)";
    /// An amendment, with its number
    AMENDMENT = r"(?:(?-u:\b)amendments?|(?-u:\b)amendements?|(?-u:\b)amd\.?|(?-u:\b)enmiendas?|поправк\p{L}*|修正案?|(?:ال)?تعديل)\s*(?:no?[.°º]?\s*|№\s*|رقم\s*|第)?\(?(\d{1,2})?|第\s*(\d{1,2})\s*(?:号|项)?修正|(\d{1,2})号修正";
    /// A corrigendum, with its number
    CORRIGENDUM = r"(?:(?-u:\b)corrigend(?:um|a)|(?-u:\b)corr?\.|(?-u:\b)cor(?-u:\b)|исправлени\p{L}*|勘误|更正|(?:ال)?تصويب)\s*(?:no?[.°º]?\s*|№\s*|رقم\s*|第)?\(?(\d{1,2})?|第\s*(\d{1,2})\s*(?:号|项)?(?:勘误|更正)|(\d{1,2})号(?:勘误|更正)";
    /// A draft of a text is named
    DRAFT = r"(?:(?-u:\b)draft|(?-u:\b)projets?(?-u:\b)|(?-u:\b)proyectos?(?-u:\b)|проект|草案|مشروع|مشاريع)";
    /// Resolution 1, with its edition in brackets behind it
    RESOLUTION_1 = r"(?:resolution|resolucion|резолюци[яиюей]+|(?:ال)?قرار)\s*(?:no?[.°º]?\s*|№\s*|رقم\s*)?1(?-u:\b)[^()]{0,60}\(([^()]{4,60})\)|第\s*[1一]\s*号决议[^()]{0,30}\(([^()]{4,60})\)"
        r"|(?:resolution|resolucion|резолюци[яиюей]+|(?:ال)?قرار) 1,? ((?:rev\.?|пересм\.?|مراجع\p{L}*)[^()\d;.]{0,40}(?:19|20)\d\d)(?-u:\b)";
    /// A clock: the time of day
    CLOCK = r"(?:^|[^0-9.,])(\d{1,2})\s?(?:[:.٫]|h(?:rs?|oras?|eures?)?\.?|時|时|点|час\p{L}*\.?|ч\.?)\s?(\d{2})\s?(?:分|min(?:utes?|utos?)?(?-u:\b)\.?|мин\p{L}*\.?)?|(?-u:\b)(\d{4,5})\s?(?:hours?|hrs?|h(?:oras?|eures?)?|час\p{L}*)\b"
        r"|(?:^|[^0-9.,:])(\d{1,2})\s?(?:hours?(?-u:\b)|hrs?(?-u:\b)|h(?-u:\b)|heures?(?-u:\b)|horas?(?-u:\b)|час\p{L}*|时|点)|((?-u:\b)midnight|(?-u:\b)minuit|(?-u:\b)medianoche|полноч|午夜|منتصف (?:ال)?ليل(?:ة)?)|(?-u:\b)(\d{4}) (?:utc|gmt)(?-u:\b)|الساعة\s?(\d{1,2})(?:[:.](\d{2}))?(?-u:\b)|(?-u:\b)(\d{4}),?\s?\(?(?:geneva|heure de geneve|hora de ginebra|по женев|женевск|بتوقيت|بالتوقيت|日内瓦时间)";
    /// What a number counts in a sentence that goes on in another line
    MEASURE = r"^(?:min|мин|час|ч$|hours?$|hrs?$|h$|heures?$|horas?$|utc$|days?$|jours?$|dias?$|дн|per$|pour$|por$|percent|процент|دقيقة|ساعة|بالمائة|في$)";
    /// What stands between a circular and its date
    OF_DAY = r"^ ?(?:tsb|бсэ|لمكتب تقييس الاتصالات)?[ ,]*(?:\(|(?:of|dated|issued on|du|en date du|datee du|de|del|de fecha|с датой|от|датированн\p{L}+|الم[ؤو]رخة?(?: في)?|الصادرة?(?: في)?|بتاريخ|于) ?)$";
    /// What stands between a date and its circular, in Chinese
    OF_OFFICE = r"^(?:的|发布的|发出的)?(?:tsb|电信标准化局)?$";
    /// Geneva's clock
    GENEVA = r"(?:geneva (?:local )?time|(?:local )?time (?:in|of) geneva|geneva\)|heure (?:locale )?(?:de|a) geneve|hora (?:local )?(?:de|en) ginebra|женевск\p{L}+ врем|врем\p{L}+ (?:в )?женев|по женев|日内瓦(?:当地)?时间|بتوقيت جنيف|توقيت جنيف|توقيت مدينة جنيف|(?-u:\b)cest?(?-u:\b)|(?-u:\b)mesz(?-u:\b))";
    /// Coordinated Universal Time
    UTC = r"(?:(?-u:\b)utc(?-u:\b)|(?-u:\b)gmt(?-u:\b)|(?-u:\b)tuc(?-u:\b)|(?-u:\b)utc\+0(?-u:\b)|temps universel|tiempo universal|всемирн\p{L}+ (?:координированн\p{L}+ )?врем|协调世界时|世界协调时|世界时|格林尼治|التوقيت العالمي|توقيت غرينتش|по гринвичу)";
    /// Some clock is named
    SOME_ZONE = r"((?:(?-u:\b)(?:[ecmp][sd]t|bst|msk|jst|ist|aest)(?-u:\b)|\p{L}+ (?:local )?time(?-u:\b)|heure (?:locale|d[eu'] ?\p{L}+)|hora (?:local|de \p{L}+)|по \p{L}+ времени|местн\p{L}+ врем\p{L}+|\p{Han}{2,4}时间|بتوقيت \p{L}+|(?:ب)?التوقيت \p{L}+))";
    /// What a deadline is recognised by
    UNTIL = r"(?:(?-u:\b)by(?-u:\b)|(?-u:\b)before(?-u:\b)|no later than|not later than|not after|at the latest|time limit|(?-u:\b)until(?-u:\b)|deadline|(?-u:\b)return|(?-u:\b)reply|(?-u:\b)replies|(?-u:\b)respon|complete|avant(?-u:\b)|au plus tard|echeance|d'ici|delai|date limite|renvoy|retourn|rempli|repondre|antes(?-u:\b)|a mas tardar|no mas tarde|no despues|hasta|plazo|fecha limite|devuelv|cumpliment|remit|rellen|не позднее|не позже|\bдо\b|срок|заполн|вернуть|возврат|направить|ответ|之前|前|截止|期限|不迟于|最迟|填妥|填写|返回|寄回|回复|答复|قبل|(?:ال)?موعد|بحلول|اقصاه|الموعد النهائي|حتي|موعد لا يتجاوز|تعبئة|ملء|استكمال|اعادة|الرد)";
    /// The form is to be sent back
    FORM_SENT = r"(?:annex|anexo|приложени|附件|ملحق|مرفق|(?-u:\b)form(?-u:\b)|formulaire|formulario|\bформ[ауе]\b|анкет|表格|表|استمارة|نموذج|repl(?:y|ies)|respon|repon|respues|ответ|回复|答复|الرد|ردود)";
    /// The word for a fax number
    FAX_LABEL = r"(?:(?-u:\b)(?:tele)?fax|telecopie(?:ur)?|facsimile?|факс|传真|فاكس)";
    /// The switchboard of the Union, in the footers of older letters: nobody's fax
    OTHER_FAX = r"^(?:tele)?fax\.? ?:? ?(?:gr(?:oup|\.)? ?3|g3|gr ?3)|^[^\n]{0,24}(?:733 ?72 ?56|730 ?65 ?00)";
    /// The word for a telephone number
    TEL_LABEL = r"(?:(?-u:\b)tel(?:ephone|efono|\.|:|(?-u:\b))|(?-u:\b)phone(?-u:\b)|тел(?:ефон)?(?:\.|:|\b)|电话|هاتف)";
    /// The labels of a letterhead that may stand between its numbers
    HEAD_LABELS = r"(?:tele)?fax|telecopie(?:ur)?|facsimile?|tel(?:ephone|efono)?|phone|e-?mail|courriel|correo(?: ?-?e| electronico)?|mobile|direct|факс|телефон|тел|эл|почта|传真|电话|电子邮件|(?:ال)?فاكس|(?:ال)?هاتف|(?:ال)?بريد (?:ال)?الكتروني|[a-z0-9._%+-]+@[a-z0-9.-]+|geneva|geneve";
    /// Geneva, as the place of a letter
    GENEVA_PLACE = r"(?:geneva|geneve|ginebra|женева|日内瓦|جنيف)";
    /// The label of a date
    DATE_LABEL = r"^(?:date|fecha|дата|日期|(?:ال)?تاريخ)\s*:?";
    /// "virtual meeting", as a place
    VIRTUAL_MEETING = r"(?:(?:fully )?virtual(?:ly)?(?: meeting| e-meeting)?|reunion (?:entierement )?virtuelle|reunion virtual|e-meeting|виртуальн\p{L}+ (?:собрани\p{L}+|заседани\p{L}+|формат\p{L}*)|(?:全)?虚拟会议|线上会议|在线会议|远程会议|اجتماع(?:ا)? افتراضي(?:ا)?|الاجتماع الافتراضي|افتراضي(?:ا)?|виртуально|online|en ligne|en linea|в онлайновом формате|удаленн\p{L}+)";
    /// A town behind its preposition
    TOWN = r"(?-u:\b)(?:in|at) ((?:geneva|[a-z]{3,}(?: [a-z]{3,})?(?:, [a-z]{4,})?))(?-u:\b)|(?-u:\b)a (geneve|[a-z]{4,})(?-u:\b)|(?-u:\b)en (ginebra|[a-z]{4,})(?-u:\b)|\bв (женеве|[а-я]{4,}(?:-[а-я]+)?)|(日内瓦)|在(\p{Han}{2,6}?)(?:召开|举行|举办)|\bفي (جنيف|مدينة \p{L}+)";
    /// The study period that a letter names
    STUDY_PERIOD = r"(?:study period|periode d'?\s?etudes|periodo de estudios|исследовательск\p{L}+ период\p{L}*|研究期|فترة (?:ال)?دراسة)\s*\(?(20\d\d)\s?-\s?20\d\d|(?-u:\b)(20\d\d)\s?-\s?20\d\d年?\s?研究期|период\p{L}* (20\d\d)-20\d\d";
    /// A gathering that is no meeting of a study group
    OTHER_EVENT = r"(?:standardization assembly|(?-u:\b)(?:wtsa|amnt)(?-u:\b)|\bвасэ\b|assemblee mondiale|asamblea mundial|всемирн\p{L}+ ассамбле|世界电信标准化全会|الجمعية العالمية|workshop|seminar|(?-u:\b)atelier|seminaire|(?-u:\b)taller(?-u:\b)|семинар|практикум|研讨会|讲习班|ورشة|حلقة دراسية)";
    /// A resolution is cited
    RESOLUTION = r"(?:resolu[ct]i|резолюци|决议|\b(?:ال)?قرار)";
    /// Something that happens at a time without being a deadline
    OPENS = r"(?:will open|opening|begin|commenc|start|debut|s'ouvrir|ouverture|apertura|comenz|inicio|inaugur|откро|начн|начал|открытие|开幕|开始|تفتتح|افتتاح|تبدا|يبدا)";
    /// A consultation is spoken of
    CONSULTATION = r"(?:consult|консультаци|磋商|التشاور|تشاور|مشاورة|مشاورات)";
    /// What was determined is spoken of
    DETERMINED = r"(?:determin|сделано заключение|已确定|确定的|محدد)";
    /// Something was approved
    APPROVED = r"(?:(?-u:\b)approved|(?-u:\b)approval of|approuv|approbation d|aprobad|aprobacion d|утвержден|已批准|批准了|获得批准|获批|得到批准|批准新|批准经|الموافقة علي|اعتماد|تمت الموافقة|وافق)";
    /// An administration is asked which of two answers is its own
    WHETHER = r"(?:whether (?:or not )?(?:your|the|this|their|its|they|you)?\s?(?:administrations?|member states?|countr\p{L}+|governments?|approv|reject|object|agree|authori|assign|wish)"
        r"|whether they|(?-u:\b)si (?:votre|son|leur|l'|l’)?\s?(?:administration|etat|gouvernement|pays)|(?-u:\b)si (?:elles?|ils) (?:approuv|rejet|autoris|accept)"
        r"|(?-u:\b)si (?:su|la|esa|dicha)?\s?(?:administracion|estado miembro|gobierno)|(?-u:\b)si (?:aprueba|rechaza|autoriza|acepta)"
        r"|(?:администраци\p{L}+|государств\p{L}+|стран\p{L}+|одобря\p{L}+|утвержда\p{L}+|отклоня\p{L}+|возража\p{L}+|уполномочива\p{L}+|предоставля\p{L}+|согла\p{L}+) ли\b|(?:одобряет|утверждает|отклоняет|уполномочивает) или не"
        r"|是否(?:同意|批准|授权|赞成|支持|反对|核准|认可|采纳|通过)|(?:同意|批准)(?:还是|或)(?:不同意|不批准|反对)|ما اذا كان|\bهل (?:توافق|تؤيد|تخول|ترفض|تعترض))";
    /// Somebody is asked to do something
    BEGS = r"(?:kindly|please(?-u:\b)|(?:member states|administrations?|you|sector members) (?:are|is) (?:hereby |therefore |kindly )?(?:asked|requested|invited|encouraged)|(?:asked|requested|invited) to|are asked for|grateful|obliged|appreciate|wish(?:es)? to (?:reply|respond)|should (?:inform|reply|respond|be (?:sent|returned|submitted|received))"
        r"|je vous (?:saurais|prie|invite|serais)|veuillez|bien vouloir|(?:sont|est) (?:prie|invite)\p{L}*|(?:prie|invite)\p{L}* de|(?:faire|fasse\p{L}*) (?:savoir|connaitre|parvenir)|reconnaissant"
        r"|ruego|rogamos|agradecer|sirva\p{L}*|tenga\p{L}* a bien|se (?:ruega|pide|invita|solicita)|invita a|pide a|comuni(?:que|car)\p{L}*|(?:indique|informe)\p{L}*"
        r"|просьба|просим|прошу|просят|прос\p{L}+т|предлагается|предлагаю|призыва\p{L}+|приглаша\p{L}+|признател\p{L}+|благодар\p{L}+|следует (?:направить|сообщить|представить)"
        r"|请|恳请|要求|希望|谨此征求|征求|يرجي|يرجو|نرجو|ارجو|الرجاء|رجاء|مدعوة|تدعي|ندعو|ادعو|يطلب|نطلب|نلتمس|التكرم|التفضل)";
    /// An answer is spoken of: an opinion, a vote, a form
    ANSWER = r"(?:approv|reject|object|oppos|authori[sz]|assign\p{L}* authority|opinion|(?-u:\b)views?(?-u:\b)|(?-u:\b)agrees?(?-u:\b)|position|(?-u:\b)vot(?:e|ing)|(?-u:\b)form(?-u:\b)|template|repl(?:y|ies)|respon[ds]|answer|consult"
        r"|approuv|approbation|rejet|opposition|autoris|(?-u:\b)avis(?-u:\b)|accord|repon|formulaire|aprueb|aprob|rechaz|objeci|opone|opos|autoriz|acuerdo|respuest|respond|formulario"
        r"|одобр|утверж|утверд|отклон|возраж|уполномоч|разреш|мнени|соглас|ответ|форм[ауы]\b|позици|голос|批准|反对|授权|同意|意见|答复|回复|表格|立场|投票|表决"
        r"|موافق|توافق|رفض|ترفض|اعتراض|تعترض|تخول|تخويل|ترخيص|الراي|رايها|آراء|اراء|رد|ردود|استمارة|تصويت)";
    /// It is said that something is approved or not
    APPROVES = r"(?:approv|reject|object|oppos|authori[sz]|authority|(?-u:\b)agrees?(?-u:\b)|endors|adopt|delet|suppress|approuv|approbation|rejet|autoris|habilit|aprueb|aprob|rechaz|objeci|opone|autoriz|faculta|acept|accept"
        r"|одобр|утвержд|утверд|отклон|возраж|уполномоч|полномочи|разреш|соглас|批准|反对|授权|同意|赞成|核准|通过|موافق|توافق|رفض|ترفض|اعتراض|تعترض|تخول|تخويل|ترخيص|تؤيد)";
    /// What is asked for is no answer to a consultation
    NO_ANSWER = r"(?:registr|register|participant|participat|delegat|hotel|visa|contact details|contact person|focal point|questionnaire|contribution|nominat|candidat|fellowship|inscri|particip|hotel|visado|cuestionario|contribuci|candidat|bourse|регистрац|участник|делегат|гостиниц|виз[аыу]\b|вопросник|вклад|кандидат|стипенди|注册|报名|与会|参会|代表团|酒店|签证|问卷|文稿|提名|候选|与会补贴|تسجيل|مشارك|وفد|فندق|تاشيرة|استبيان|مساهم|ترشيح|مرشح|منح)";
    /// Who says nothing agrees
    SILENCE = r"(?:if no (?:formal )?(?:objections?|repl(?:y|ies)|comments?|response)[^.]{0,30}(?:receiv|rais|reach)|unless [^.]{0,60}object|absence d'(?:objection|opposition)|sauf (?:objection|opposition)|si aucune (?:objection|reponse|opposition)|ausencia de objecion|salvo objecion|si no se reciben? (?:ninguna )?(?:objecion|respuesta)|при отсутствии возражений|если (?:не будет получено|не поступит)[^.]{0,30}(?:возражени|ответ)|如(?:无|没有|未收到)[^。]{0,12}(?:异议|反对|答复)|(?:ما لم|اذا لم)[^.]{0,40}اعتراض|عدم (?:تلقي|وجود|ورود) (?:اي )?اعتراض)";
    /// Something is to be deleted
    DELETES = r"(?:delet|withdraw(?:al|n|ing)? of|suppress|supprim|suprim|supresi|исключен|исключит|аннулир|удален|отмен[аеуы]|删除|废止|撤销|取消|废除|حذف|الغاء|الغاءها)";
    /// A Question, as study groups study them
    QUESTION = r"(?:(?-u:\b)questions?(?-u:\b)|(?-u:\b)cuestion(?:es)?(?-u:\b)|вопрос\p{L}*|课题|问题|\b(?:ال|لل)?(?:مسال[ةه]|مسائل))";
    /// The word "Recommendation" alone
    RECOMMENDATION_WORD = r"(?:recommendation|recommandation|recomendacion|рекомендаци|建议书|توصي(?:ة|ات|تين))";
    /// The Council of the Union
    COUNCIL = r"(?:(?-u:\b)council(?-u:\b)|(?-u:\b)conseil(?-u:\b)|(?-u:\b)consejo(?-u:\b)|\bсовет[аеу]?\b|理事会|理事国|\b(?:ال|لل)?مجلس\b)";
    /// Not at a meeting
    BY_CORRESPONDENCE = r"(?:correspondence|correspondance|correspondencia|(?:по|путем) переписк|переписк|通信方式|以信函|信函方式|بالمراسلة|المراسلة)";
    /// The Radiocommunication Sector
    RADIO = r"(?:radiocommunication bureau|bureau des radiocommunications|oficina de radiocomunicaciones|бюро радиосвязи|无线电通信局|مكتب الاتصالات الراديوية|(?-u:\b)(?:itu|uit)-r(?-u:\b)|мсэ-r|(?-u:\b)(?:cace|carr|ca|cr)/\d)";
    /// Something is adopted, before it is approved
    ADOPTS = r"(?:adopt|adopci|принят|принима|通过|采纳|اعتماد)";
    /// The procedure has begun, and goes on unless somebody objects
    CONTINUATION = r"(?:continuation of|formal(?:ly)? oppos|opposition formelle|poursuite de|oposicion formal|continuacion de|продолжени\p{L}+|официальн\p{L}+ возражени|正式反对|继续|اعتراض(?:ا)? رسمي|مواصلة|استمرار)";
    /// Authority to consider a text, in a word
    AUTHORITY = r"(?:assigns? authority|delegates? authority|delega\p{L}* (?:la )?(?:autoridad|competencia)|habilit|(?-u:\b)mandat|полномочи|职权|الصلاحية|صلاحية)";
    /// An earlier circular is changed
    CORRECTS = r"(?:corrigend(?:um|a)|addend(?:um|a)|adendum|adenda|revision|исправлени[еяю]|дополнени[еяю]|пересмотр|поправк[аиу]|(?:ال)?تصويب|(?:ال)?اضافة|(?:ال)?ضميمة|(?:ال)?مراجعة|تصحيح)\s*(?:no?[.°º]?\s*|№\s*|رقم\s*)?\d{0,2}\s*(?:\((?:to|a|al|to the|к)\s*|to\s|to the\s|of\s|of the\s|a la\s|al\s|au\s|de la\s|к\s|для\s|ل|لل|الي|علي|,|-|/)?\s*(?:the\s|la\s)?(?:tsb\s|ال)?(?:circular|circulaire|циркуляр|رسالة|لرسالة|تعميم|لتعميم)"
        r"|(?:circular|circulaire|циркуляр)[^.\n]{0,24}(?:corrigend|addend|adend|(?-u:\b)rev\.?\s?\d|(?-u:\b)add\.?\s?\d|(?-u:\b)corr\.?\s?\d|исправлени|дополнени)|通函[^。]{0,10}(?:勘误|补遗|更正|修订[^版]|增补|补充件)|(?:勘误|补遗|更正|增补|补充件)\s*\d{0,2}|(?:رسالة|تعميم)[^.\n]{0,30}(?:تصويب|ضميمة|اضافة)";
    /// The Union is named
    UNION = r"(?:international telecommunication union|union internationale des telecom|union internacional de telecom|международн\p{L}+ союз\p{L}* электросвязи|国际电(?:信联盟|联)|الاتحاد الدولي للاتصالات|(?-u:\b)(?:itu|uit)(?-u:\b)|\bмсэ\b|@itu\.int|бюро стандартизации электросвязи|电信标准化局|مكتب تقييس الاتصالات)";
    /// A collective letter
    COLLECTIVE_LETTER = r"(?:collective[ -]?letter|lettre[ -]?collective|carta[ -]?colectiva|коллективн\p{L}+ письм|集体函|集体信函|第\s*\d{1,2}\s?/\s?\d{1,3}\s*号|(?:ال)?رسالة (?:ال)?جماعية|خطاب جماعي)";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        for (name, text) in ALL {
            if let Err(error) = Regex::new(text) {
                panic!("{name}: {error}");
            }
        }
    }
}
