# What went wrong or deserves a look: what happened (the message), what is safe (.safe), what to
# do (.remedy). Plain and short; the words of the form where the form has one.

-kept = Всё введённое сохранено.
-others = Остальные ответы сохранены.
-untouched = Файл не изменён.
-unwritten = Ничего не записано.
-sendable = Ответ можно отправить в таком виде.

## Fields

field-circular-number = Номер циркуляра
field-deadline = Предельный срок
field-reply-to = Адрес для ответов
field-recommendations = Рекомендации
field-marks = { $name }: ячейки
field-comments = { $name }: замечания и предлагаемые изменения
field-reasons = { $name }: причины
field-changes = { $name }: возможные изменения
field-name = Фамилия, имя
field-title = Официальная должность/звание
field-address = Адрес
field-fax = Факс
field-email = Эл. почта
field-member-state = Государство-Член
field-administration = Администрация
field-place = Место
field-date = Дата
field-signature = Изображение подписи
field-stamp = Изображение печати

## What keeps a reply from being sent

issue-number-missing = У циркуляра нет номера.
    .safe = { -kept }
    .remedy = Введите номер, указанный в его заголовке.
issue-no-recommendations = В циркуляре не названо ни одной Рекомендации: отвечать не на что.
    .safe = { -kept }
    .remedy = Добавьте Рекомендации, перечисленные в его форме.
issue-answer-count = Ответов: { $answers }, Рекомендаций: { $recommendations }.
    .safe = { -kept }
    .remedy = Дайте по одному ответу на каждую Рекомендацию в том же порядке.
issue-reply-to-implausible = Адрес для ответов не может быть адресом электронной почты.
    .safe = { -kept }
    .remedy = Введите адрес, указанный в циркуляре, например tsbdir@itu.int.
issue-no-box = Не отмечена ни одна из двух ячеек.
    .safe = { -others }
    .remedy = Отметьте одну из двух ячеек.
issue-both-boxes = Отмечены обе ячейки, а форма требует одну.
    .safe = { -others }
    .remedy = Оставьте ту, которая выражает решение вашей администрации.
issue-no-option = Отмечена первая ячейка, но ни один из двух её вариантов.
    .safe = { -others }
    .remedy = Выберите «Замечания или предлагаемые изменения отсутствуют» или «Замечания и предлагаемые изменения прилагаются».
issue-both-options = Выбраны оба варианта, а форма требует один.
    .safe = { -others }
    .remedy = Оставьте один из двух вариантов.
issue-option-without-box = Вариант выбран без ячейки, к которой он относится.
    .safe = { -others }
    .remedy = Отметьте первую ячейку или снимите вариант.
issue-comments-missing = В форме указано, что замечания прилагаются, но их нет.
    .safe = { -others }
    .remedy = Введите замечания здесь или приложите файл либо выберите «Замечания или предлагаемые изменения отсутствуют».
issue-reasons-missing = Для отказа нужны причины (Резолюция 1, 9.4.4).
    .safe = { -others }
    .remedy = Введите причины здесь или приложите файл.
issue-file-lost = Приложенный файл { $file } больше не читается.
    .safe = { -others }
    .remedy = Верните его на место или удалите и приложите заново.
issue-missing = Поле не заполнено, а форма его требует.
    .safe = { -kept }
    .remedy = Заполните его.
issue-unknown-member-state = Ни у одного Государства-Члена Союза нет такого кода.
    .safe = { -kept }
    .remedy = Выберите государство из списка. Отвечают только Государства-Члены.
issue-email-implausible = Это не может быть адресом электронной почты.
    .safe = { -kept }
    .remedy = Исправьте его или оставьте поле пустым.
issue-date-unreadable = Это не дата.
    .safe = { -kept }
    .remedy = Напишите год, месяц и день, например 2021-11-30.
issue-date-before-circular = Письмо датировано раньше циркуляра, на который оно отвечает ({ $date }).
    .safe = { -kept }
    .remedy = Исправьте дату письма.
issue-signature-without-name = Есть изображение подписи, но имя подписавшего не указано.
    .safe = Изображение сохранено.
    .remedy = Введите имя того, кто подписывает.

## What is worth knowing, and blocks nothing

advice-late = Предельный срок истёк; с тех пор прошло: { $span }.
    .safe = { -sendable }
    .remedy = Отправлять ли ответ после срока, решает ваша администрация.
advice-deadline-implausible = Предельный срок не совпадает с указанным в Резолюции 1, 9.4.1: за семь рабочих дней до собрания.
    .safe = { -sendable }
    .remedy = Сверьте срок и даты собрания с циркуляром.
advice-changes-missing = При отказе следует описать изменения, которые способствовали бы продвижению работы (Резолюция 1, 9.4.4), а они не указаны.
    .safe = { -sendable }
    .remedy = Введите возможные изменения или приложите файл, если они есть.
advice-not-sent = Здесь хранятся текст или файлы, которых отмеченная ячейка не требует.
    .safe = Они остаются в черновике и не будут отправлены.
    .remedy = Если так и задумано, ничего делать не нужно.
advice-file-changed = Файл { $file } изменён после того, как был приложен.
    .safe = Он был бы отправлен в нынешнем виде.
    .remedy = Откройте его и проверьте, затем приложите заново.
advice-email-missing = Не указан адрес электронной почты, по которому БСЭ могло бы задать вопросы.
    .safe = { -sendable }
    .remedy = Введите адрес, если хотите, чтобы с вами можно было связаться.
advice-date-in-future = Дата письма ещё не наступила.
    .safe = { -sendable }
    .remedy = Исправьте её, если это не задумано.

## Files

reason-not-found = такого файла или папки нет
reason-denied = у этого пользователя нет такого права
reason-full = не осталось места
reason-other = { $detail }

error-read = Не удалось прочитать { $file }: { $reason }.
    .safe = Ничего не изменено.
    .remedy = Проверьте имя и право на чтение файла.
error-write = Не удалось записать { $file }: { $reason }.
    .safe = Недописанного файла не осталось, прежнее содержимое не изменено.
    .remedy = Выберите другую папку или освободите место.
error-exists = Файл { $file } уже есть.
    .safe = { -untouched }
    .remedy = Выберите другое имя или разрешите замену (в терминале: --force).
error-other-format = { $file } — не то, что здесь ожидалось ({ $format }).
    .safe = { -untouched }
    .remedy = Выберите другой файл.
error-newer = { $file } записан более новой версией этой программы: версия файла { $found }, а эта программа читает версии до { $known }.
    .safe = { -untouched }
    .remedy = Установите более новую версию и откройте файл в ней.
error-damaged = { $file } повреждён или содержит опечатку в строке { $line }, столбце { $column }: { $detail }.
    .safe = { -untouched }
    .remedy = Исправьте эту строку или откройте более раннюю копию.
error-unknown-field = В { $file }, строка { $line }, столбец { $column }, есть поле «{ $name }», которого в черновиках нет. Его содержимое было бы потеряно.
    .safe = { -untouched }
    .remedy = Исправьте имя поля или уберите его.
error-identity-name = «{ $name }» не может быть именем удостоверения, так как оно становится именем файла.
    .safe = { -unwritten }
    .remedy = Используйте буквы, цифры и пробелы без / \ : * ? " < > |.
error-no-folder = В этой системе не указана папка, в которой программы хранят данные.
    .safe = { -unwritten }
    .remedy = Укажите её в переменной среды PLACET_HOME (в терминале также: --home).
error-set-aside = { $reason }
    .safe = Файл сохранён как { $kept }.
    .remedy = Программа продолжает работу, как если бы его не было.

## The page

error-missing-glyphs = В шрифтах этой программы нет { $characters }.
    .safe = { -kept } { -unwritten }
    .remedy = Напишите это другими знаками.
error-picture = Изображение не является читаемым PNG или JPEG: { $field }.
    .safe = { -kept } { -unwritten }
    .remedy = Выберите другое изображение.
error-writer = Не удалось создать страницу: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Это ошибка программы. Сообщите о ней, приложив черновик.
error-no-pdf = Это не читаемый PDF.
    .safe = Из него ничего не взято.
    .remedy = Выберите другой файл.
error-pdf-encrypted = Этот PDF защищён паролем.
    .safe = Из него ничего не взято.
    .remedy = Сохраните копию без пароля и откройте её.
error-no-page = В PDF нет страницы { $page }.
    .safe = { -kept }
    .remedy = Это ошибка программы. Сообщите о ней, приложив черновик.
error-unready = Черновик ещё не является ответом. Осталось решить: { $count }.
    .safe = { -kept } { -unwritten }
    .remedy = Решите перечисленное и экспортируйте снова.

## Signing identities

error-wrong-passphrase = Парольная фраза не открывает это удостоверение.
    .safe = { -unwritten }
    .remedy = Введите её снова. Проверьте язык клавиатуры и Caps Lock.
error-pkcs12-damaged = Это не файл PKCS#12, или он повреждён ({ $detail }).
    .safe = { -unwritten }
    .remedy = Выберите файл с вашим сертификатом и его ключом; обычно он оканчивается на .p12 или .pfx.
error-pkcs12-unsupported = В файле PKCS#12 использовано то, чего эта программа не знает ({ $detail }).
    .safe = { -unwritten }
    .remedy = Экспортируйте удостоверение заново с обычными настройками или обратитесь в ИТ-отдел.
error-no-private-key = В файле нет закрытого ключа: подписать им нельзя.
    .safe = { -unwritten }
    .remedy = Экспортируйте сертификат заново вместе с закрытым ключом.
error-no-certificate = В файле есть закрытый ключ без относящегося к нему сертификата.
    .safe = { -unwritten }
    .remedy = Экспортируйте ключ заново вместе с сертификатом.
error-key-unsupported = Эта программа не может подписывать ключом такого вида ({ $detail }).
    .safe = { -unwritten }
    .remedy = Используйте удостоверение с ключом RSA, P-256 или P-384.
error-key-damaged = Закрытый ключ повреждён или слишком короток, чтобы быть надёжным.
    .safe = { -unwritten }
    .remedy = Используйте другое удостоверение.
error-not-yet-valid = Сертификат ещё не действует; начало действия: { $date }.
    .safe = { -unwritten }
    .remedy = Проверьте дату на этом компьютере или используйте другое удостоверение.
error-expired = Срок действия сертификата истёк: { $date }.
    .safe = { -unwritten }
    .remedy = Обновите его или используйте другое удостоверение.
error-not-for-signing = Сертификат не предназначен для подписи.
    .safe = { -unwritten }
    .remedy = Используйте тот, который выдан вам для подписи.
error-certificate-name = Сертификату нужно имя; в нём не более { $longest } знаков.
    .safe = { -unwritten }
    .remedy = Сократите имя или название администрации.
error-no-randomness = Этот компьютер не дал случайных чисел, поэтому ключ не создан.
    .safe = { -unwritten }
    .remedy = Попробуйте снова; если повторится, обратитесь в ИТ-отдел.
error-short-passphrase = В парольной фразе должно быть не менее { $shortest } знаков.
    .safe = { -unwritten }
    .remedy = Выберите более длинную. Несколько слов легко запомнить.
error-several-identities = В файле несколько удостоверений, которыми можно подписать: { $names }.
    .safe = { -unwritten }
    .remedy = Экспортируйте нужное в отдельный файл.

# Signing, and reading back what was signed
error-pdf-damaged = Этот PDF повреждён или построен так, что подпись не может на него опереться: { $detail }.
    .safe = { -untouched }
    .remedy = Запросите файл снова. Если его создала Placet, создайте его ещё раз.
error-already-signed = Поле { $field } этого файла уже подписано.
    .safe = { -untouched }
    .remedy = Подпишите в поле второго должностного лица или создайте ответ заново.
error-too-late-to-certify = Этот файл уже подписан, и заверить его больше нельзя.
    .safe = { -untouched }
    .remedy = Подпишите его без заверения.
error-signing-forbidden = Первый подписавший не разрешил других подписей.
    .safe = { -untouched }
    .remedy = Попросите у него файл, который можно подписать ещё раз.
error-certificate-unreadable = Сертификат подписи не читается: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Выберите другой сертификат.
error-key-did-not-sign = Ключ не подписал: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Попробуйте снова или выберите другой сертификат.
error-sign-defect = Не удалось завершить подпись: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Это ошибка программы. Сообщите о ней, приложив черновик.
error-read-back-signature = Готовый файл прочитан заново, и его подпись недействительна.
    .safe = { -kept } { -unwritten }
    .remedy = Это ошибка программы. Сообщите о ней, приложив черновик.
error-read-back-data = Готовый файл прочитан заново, и его данные не совпадают с ответом.
    .safe = { -kept } { -unwritten }
    .remedy = Это ошибка программы. Сообщите о ней, приложив черновик.
error-read-back-text = Готовая страница прочитана заново, и этого текста на ней нет: «{ $text }».
    .safe = { -kept } { -unwritten }
    .remedy = Введите текст иначе или приложите его файлом.
error-read-back-disk = Файл записан, но диск возвращает другие байты.
    .safe = { -kept }
    .remedy = Не отправляйте этот файл. Сохраните ответ в другом месте.

## Why a signature in a file does not hold

-checked = Файл был только прочитан.
-ask = Не полагайтесь на этот файл. Запросите его у отправителя снова.

flaw-place = Подпись расположена в файле не так, как должна ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-format = О подписях такого вида эта программа не судит ({ $detail }).
    .safe = { -checked }
    .remedy = Откройте файл в другой программе, которая проверяет подписи.
flaw-digest = Содержимое изменено после подписания.
    .safe = { -checked }
    .remedy = { -ask }
flaw-certificate-exchanged = Сертификат не тот, с которым была поставлена подпись.
    .safe = { -checked }
    .remedy = { -ask }
flaw-no-certificate = Нет сертификата подписавшего.
    .safe = { -checked }
    .remedy = { -ask }
flaw-algorithm = Сама подпись неверна или неизвестного вида: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-structure = Подпись повреждена: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-loose-attributes = Рядом с подписью помещены данные, которых никто не подписывал.
    .safe = { -checked }
    .remedy = { -ask }
flaw-timestamp = Отметка времени подписи неверна: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-removed = Подпись удалена: более раннее состояние этого файла было здесь подписано.
    .safe = { -checked }
    .remedy = { -ask }
flaw-change = После подписания сделано изменение, которого подпись не разрешает ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-stray = После подписания добавлено то, что не относится ни к одной подписи.
    .safe = { -checked }
    .remedy = { -ask }
flaw-revision = Подписанная часть файла не читается сама по себе: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }

## What else to know of a signature

finding-ber = Подпись записана в более старой форме своего формата.
finding-certifies = Подпись заверяет документ: она ограничивает дальнейшие изменения.
finding-certificate-not-named = Подпись не называет свой сертификат под собственной защитой.
finding-signed = Пустое поле подписи было подписано позже, что эта подпись разрешает.
finding-signature-added = Подпись { $field } добавлена позже, что эта подпись разрешает.
finding-hidden-signature-added = Подпись { $field }, не видимая ни на одной странице, добавлена позже; эта подпись это разрешает.
finding-timestamp-added = Позже добавлена отметка времени документа.
finding-validation-data = Позже добавлены данные для проверки сертификатов.
finding-metadata = Метаданные документа изменены позже.
finding-extensions = Позже объявлены расширения формата PDF.
finding-form-defaults = Позже добавлены настройки формы по умолчанию.
weakness-sha1 = Подпись основана на SHA-1, который больше не защищает от подделки.
weakness-short-key = Ключ RSA подписавшего короче 2048 бит.
