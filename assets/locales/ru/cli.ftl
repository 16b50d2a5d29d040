# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = Черновик записан: { $file }
cli-ready = Решать больше нечего. Черновик можно экспортировать.
cli-not-ready = Осталось решить: { $count }
cli-advice = Полезно знать:
cli-finding = { "  " }{ $name } [{ $field }]: { $said }
cli-written = { "    " }В черновике: { $written }

cli-identity-made = Удостоверение создано и сохранено: { $file }
cli-identity-exported = Записано: { $file }
cli-identity-meaning = Оно обнаруживает любое последующее изменение подписанного. Оно не доказывает, кто вы.
cli-no-identities = Удостоверений здесь ещё не создавали.
cli-certificate = { "  " }{ $name }, { $organisation }, срок действия: { $date }
cli-issuer = { "  " }издатель: { $issuer }, действителен с { $date }
cli-for-signing = { "  " }предназначен для подписи
cli-not-for-signing = { "  " }НЕ предназначен для подписи
cli-fingerprint = { "  " }SHA-256 { $fingerprint }
cli-token = { "  " }{ $label }, { $manufacturer }, { $model }, серийный номер { $serial }
cli-token-shows-nothing = { "  " }До ввода PIN-кода сертификатов не показывает.
cli-pin-not-set = { "  " }PIN-код ещё не задан.
cli-pin-low = { "  " }Последний введённый PIN-код был неверен.
cli-pin-last-try = { "  " }ВНИМАНИЕ: ещё один неверный PIN-код заблокирует токен.
cli-pin-locked = { "  " }Токен ЗАБЛОКИРОВАН.

cli-passphrase = Парольная фраза (не отображается):
cli-passphrase-again = Та же парольная фраза ещё раз:
cli-pin = PIN-код токена { $token } (не отображается):
cli-pinpad = Введите PIN-код на считывателе.
cli-no-terminal = Нет терминала, в котором можно спросить парольную фразу.
    .safe = { -unwritten }
    .remedy = Укажите файл с помощью --passphrase-file или передайте её на стандартный ввод с --passphrase-stdin.
cli-passphrases-differ = Две парольные фразы не совпадают.
    .safe = { -unwritten }
    .remedy = Запустите команду снова.
cli-passphrase-unreadable = Парольная фраза не является текстом в UTF-8.
    .safe = { -unwritten }
    .remedy = Сохраните файл в UTF-8.
cli-not-said = То, что должно было быть сказано здесь, сказать не удалось: { $reason }.
    .safe = Сделанное сделано; записанные файлы на месте.
    .remedy = Освободите место или направьте ответ в другое место и спросите снова.
cli-over-itself = Файл { $file } сам нужен для этого или назван дважды.
    .safe = { -unwritten }
    .remedy = Выберите другое имя для того, что будет записано.
cli-no-certificates = В { $file } нет сертификатов, которые можно прочитать.
    .safe = { -untouched }
    .remedy = Укажите файл с сертификатами в PEM или DER.
cli-no-revocation = { $file } не содержит ни списка отзыва, ни ответа OCSP, которые можно прочитать.
    .safe = { -untouched }
    .remedy = Укажите список отзыва в PEM или DER или ответ OCSP в DER.

cli-usage = Командная строка непонятна.
    .safe = { -unwritten }
    .remedy = placet-cli --help показывает все команды с примерами, а команда с --help — её параметры.
cli-ending = { $file } не оканчивается на .{ $ending }, и получатель не сможет его открыть.
    .safe = { -unwritten }
    .remedy = Укажите файл, имя которого оканчивается на .{ $ending }, или папку с косой чертой в конце, например out/.
cli-no-report = Отчёт записывается как .pdf, .json или .xml; имя { $file } так не оканчивается.
    .safe = { -unwritten }
    .remedy = Выберите имя с одним из этих окончаний.
cli-is-reply = { $file } — ответ на циркуляр, а не циркуляр.
    .safe = { -untouched }
    .remedy = Откройте сам циркуляр. Чтобы проверить ответ: placet-cli verify.
cli-signed-before = Этот файл уже подписан тем же сертификатом: { $name }.
    .safe = Ничто из подписанного ранее не затронуто.
    .remedy = Если должно подписать второе должностное лицо, подпишите ещё раз его ключом.

cli-signed = Подписано, прочитано заново и проверено:
cli-unsigned = Записано без цифровой подписи и прочитано заново:
cli-mail-written = Черновик письма, откройте его в своей почтовой программе: { $file }
cli-beside = Помимо ответа кое-что не удалось, об этом сказано далее.
    .safe = Ответ записан и годен: { $file }
    .remedy = Сохраните его: делать его заново не нужно.
cli-sample = Образец. Он не выражает позицию какого-либо государства.

cli-verify-intact = Без изменений: после подписания ничего не менялось.
cli-verify-intact-added = Без изменений: ничего из подписанного не менялось, а добавленное позже подписями разрешено.
cli-verify-altered = ИЗМЕНЁН: это не тот файл, который был подписан.
cli-verify-not-judged = СУДИТЬ НЕЛЬЗЯ: подпись сделана способом, который этой программе неизвестен.
cli-verify-unsigned = Не подписан: ничто не показывает, менялся ли он.
cli-verify-differs = ТРЕВОГА: страница показывает не то, что говорят данные в файле.
cli-verify-to-read = Страница построена так, как говорят данные, но прежде чем на неё полагаться, её должен прочитать человек:
cli-verify-not-compared = Страница и данные не сопоставлены: файл создан программой { $program }, и эта версия не может построить его страницу заново. Прочтите ответ на странице или проверьте файл той версией.
cli-verify-no-data = В файле нет ответа в виде данных.
cli-verify-data-damaged = Данные в файле повреждены: прочитать в них ответ нельзя. Прочтите ответ на странице.
cli-verify-signature = { "  " }{ $field }: подписал(а) { $name }, { $time } по часам подписавшего
cli-verify-signature-stamped = { "  " }{ $field }: подписал(а) { $name }, { $time } по данным службы отметок времени
cli-verify-timestamp = { "  " }{ $field }: отметка времени на весь файл, { $name }, { $time }
cli-verify-broken = { "  " }{ $field }: эта подпись нарушена. В ней названо имя { $name }, что ничего не доказывает.
cli-verify-level = { "  " }Уровень { $level }: { $means }
cli-verify-self-signed = { "  " }Сертификат сделан самим подписавшим: он не доказывает, кто подписал.
cli-verify-trusted = { "  " }За подписавшего ручается сертификат, которому вы доверяете.
cli-verify-untrusted = { "  " }ВНИМАНИЕ: путь от сертификата подписавшего к сертификату, которому вы доверяете, нарушает правило.
cli-verify-expired = { "  " }Сертификат, которому вы доверяете, ручался бы за подписавшего, но срок одного из сертификатов на пути не подходит.
cli-verify-revoked = { "  " }ВНИМАНИЕ: один из сертификатов на пути к подписавшему отозван.
cli-verify-unknown = { "  " }Неизвестно, чтобы кто-то, кому вы доверяете, ручался за сертификат подписавшего: личность не проверена.
cli-verify-detail = { "  " }{ $detail }
cli-verify-specimen = ОБРАЗЕЦ: это не позиция какого-либо государства.
cli-verify-reply = Ответ { $state } на Циркуляр { $circular } БСЭ, дата { $date }:
cli-verify-authorises = { "  " }{ $text }: уполномочивает, замечаний нет
cli-verify-comments = { "  " }{ $text }: уполномочивает, замечания прилагаются
cli-verify-refuses = { "  " }{ $text }: не уполномочивает

cli-circular-letter = { $file }: { $kind ->
        [consultation] консультация
        [consultation-other] письмо, в котором запрашивается иной ответ
        [consultation-deletion] письмо, в котором запрашивается иной ответ (могут ли быть исключены Рекомендации)
        [consultation-question] письмо, в котором запрашивается иной ответ (утверждается ли Вопрос)
        [consultation-question-deletion] письмо, в котором запрашивается иной ответ (может ли быть исключён Вопрос)
        [consultation-opposition] письмо, в котором запрашивается иной ответ (есть ли возражения против утверждения)
        [consultation-radio-adoption] письмо, в котором запрашивается иной ответ (принимается ли текст по радиосвязи)
        [consultation-radio-approval] письмо, в котором запрашивается иной ответ (утверждается ли текст по радиосвязи)
        [consultation-council] письмо, в котором запрашивается иной ответ (что решает Совет по переписке)
        [corrigendum] исправление, дополнение или пересмотр
        [result] результат консультации
        [collective-letter] коллективное письмо
        [none] не письмо МСЭ, насколько можно судить
       *[other] другое письмо
    }
cli-circular-doubts = Сомнительно:
cli-circular-doubt = { "  " }{ $said }
cli-circular-found = Найдено:
cli-circular-fact = { "  " }{ $name }: { $value }
cli-circular-candidate = { "    " }возможно: { $value }
cli-circular-line = { "      " }Строка { $number }: { $text }
cli-circular-no-value = не найдено
cli-setting = «{ $setting }» ничего не определяет.
    .safe = { -unwritten }
    .remedy = Укажите ПОЛЕ=ЗНАЧЕНИЕ: number=321, study_period=2017, date=2021-05-31, study_group=3, deadline=2021-12-01T23:59/geneva, reply_to=a@b.int, fax=+41-22-730-5853, edition=2016, form_annex=2, recommendations=new D.1100; revised D.50, wording.to=To:, language=zh, meeting=2021-12-13/2021-12-17/Geneva.

cli-renewed = Обновлено: { $file }
cli-verify-report = Отчёт находится в { $file }.
cli-verify-unreadable = НЕЧИТАЕМО: об этом файле ничего нельзя сказать без догадок.
cli-tally-circular = Циркуляр { $circular } БСЭ: учтено ответов: { $count }
cli-tally-nothing = Ни один ответ не мог быть учтён. Отсутствие ответов ничего не задерживает (Резолюция 1, 9.4.5).
cli-tally-reached = { $text }: уполномочивают { $authorise } из { $replies } ({ $share } %): 70 % достигнуто
cli-tally-not-reached = { $text }: уполномочивают { $authorise } из { $replies } ({ $share } %): 70 % НЕ достигнуто
cli-tally-no-replies = { $text }: ответов нет
cli-tally-commented = { "  " }Замечания, { $state }: { $said }
cli-tally-refused = { "  " }Не уполномочивает, { $state }: { $said }
cli-tally-conflict = ПРОТИВОРЕЧИЕ, не учтено: { $state } прислало { $files }; ни в одном не сказано, что он заменяет остальные.
cli-tally-left-out = Не учтены:
cli-tally-file = { "  " }{ $file }: { $reason }
cli-tally-table = Таблица записана: { $file }
