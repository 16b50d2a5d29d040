# Слова окна. Просто и кратко; кнопки называют свой результат; слова формы там, где они есть.

## Names

circular-name = Циркуляр { $number } БСЭ
circular-and-date = { $circular }, { $date }
study-group = { $number }-я Исследовательская комиссия
tsag = КГСЭ
recommendation-new = Проект новой Рекомендации МСЭ-Т { $name }
recommendation-revised = Проект пересмотренной Рекомендации МСЭ-Т { $name }
recommendation-amendment = Проект Поправки { $number } к Рекомендации МСЭ-Т { $name }
recommendation-corrigendum = Проект Исправления { $number } к Рекомендации МСЭ-Т { $name }
date-range-in-month = { $first }–{ $end }
date-range = { $start } – { $end }
group-and-meeting = { $group }, { $dates }
list-separator = {", "}
size-bytes = { $amount } Б
size-kilobytes = { $amount } КБ
size-megabytes = { $amount } МБ
optional = необязательно
path = Путь к файлу
browse = Обзор
clear = Очистить
copy = Копировать
remove-file = Убрать { $name }
attach = Приложить
import = Импортировать
dialog-missing = Системное окно выбора файлов не открылось. Введите путь здесь.

## Deadline

deadline-geneva = { $date }, { $time } по женевскому времени
deadline-utc = { $date }, { $time } UTC
deadline-both = { $there } (здесь { $here })
deadline-local = { $here } по часам этого компьютера
deadline-left = Ещё { $span }
deadline-passed = Предельный срок истёк; прошло: { $span }
deadline-today = Срок: сегодня, { $clock }
deadline-tomorrow = Срок: завтра, { $clock }
deadline-here = { $left } (здесь { $here })
deadline-at = { $date }, { $clock }
clock-geneva = { $time } по Женеве
clock-utc = { $time } UTC

## Steps

step-circular = Циркуляр
step-answer = Ответ
step-signatory = Подписывающий
step-sign = Подпись
step-send = Отправка
continue-answer = Далее: ответ
continue-signatory = Далее: подписывающий
continue-sign = Далее: подпись
continue-send = Далее: отправка
state-not-started = Не начато
state-in-progress = В работе
state-complete = Готово
state-left = Осталось решить: { $count }
state-doubts = Уточнить: { $count }
state-signed = Подписано в { $time }
left-short = Ещё { $count }
saved-at = Сохранено в { $time }
notice-draft-held = Пока вы не ответите, на его место ничего не записывается: то, что вы вводите сейчас, не сохраняется.
notice-settings-held = Пока вы не ответите, другие настройки действуют только до закрытия этого окна.
notice-register-held = Пока вы не ответите, ответы не вносятся в журнал. Сохранённые ответы целы.
notice-kept-aside = Введённое здесь сохранено в { $file } и числится среди отложенных черновиков.
notice-again = Повторить
notice-take-over = Продолжить здесь
notice-anew = Переименовать и начать заново
notice-read = Понятно
saved-always = Сохраняется при вводе
saved-not = Не сохранено
settings = Настройки

## Circular

circular-title = Что запрашивает этот циркуляр
circular-lead = Ответ опирается на эти сведения. Сверьте их со своим циркуляром.
circular-lead-embedded = Этот циркуляр поставляется с программой, чтобы вы увидели настоящую форму. Ваш ответ сохраняется при вводе.
circular-lead-embedded-held = Этот циркуляр поставляется с программой, чтобы вы увидели настоящую форму.
fact-circular = Циркуляр
fact-deadline = Срок
fact-asked-of = Рассматривает
fact-text = Текст
fact-nothing = {" "}
fact-reply-to = Адрес ответа
fact-rules = Правила
edition-2016 = Резолюция 1 (Пересм. Хаммамет, 2016 г.)
edition-2022 = Резолюция 1 (Пересм. Женева, 2022 г.)
edition-2024 = Резолюция 1 (Пересм. Нью-Дели, 2024 г.)

## Answer

answer-title = Ваш ответ
answers-title = Ваши ответы
answer-question = Может ли { $group } рассмотреть данный текст для утверждения на собрании { $dates }? Это не голосование по самому тексту.
answer-question-undated = Может ли { $group } рассмотреть данный текст для утверждения на следующем собрании? Это не голосование по самому тексту.
answers-lead = Проектов Рекомендаций: { $count }; ответов: { $answered }, осталось решить: { $left }.
authorises = Уполномочивает
authorises-means = { $group } может рассмотреть данный текст для утверждения.
refuses = Не уполномочивает
refuses-means = Тогда прилагаются причины и описание возможных изменений.
option-none = Замечания или предлагаемые изменения отсутствуют
option-comments = Замечания и предлагаемые изменения прилагаются
annex-comments = Текст страницы приложения
annex-reasons = Причины такого мнения
annex-changes = Описание возможных изменений
attach-file = Приложить файл
attach-path = Ввести путь
answer-none = Нет ответа
answer-no-comments = Да, без замечаний
answer-comments = Да, с замечаниями
answer-comments-short = Да, с замечаниями
answer-refuse = Не уполномочивает
answer-reasons-missing = Нет причин
answer-comments-missing = Нет замечаний
answer-to-settle = Решить
same-for-all = Один ответ на все
same-choose = Выберите ответ
same-apply = Применить ко всем ({ $count })
same-overwrites = { $count ->
    [one] Изменится ответ: { $names }. Введённое там сохранится.
   *[other] Изменятся ответы ({ $count }): { $names }. Введённое там сохранится.
}
same-change = { $count ->
    [one] Изменить { $count } ответ
    [few] Изменить { $count } ответа
   *[many] Изменить { $count } ответов
}
same-keep = Оставить как есть

## Signatory

signatory-title = Кто подписывает
signatory-lead = Так, как стоит в форме под словом «От» и под письмом.
signatory-person = Должностное лицо
signatory-state = Администрация
signatory-when = Место и дата
signatory-replaces = Прежний ответ
signatory-replaces-note = Только если ваша Администрация уже отвечала на этот циркуляр. Дата печатается, и тогда вместо прежнего ответа засчитывается этот.
label-replaces = Дата ответа, который заменяется этим (год-месяц-день)
label-name = Фамилия, имя
label-title = Официальная должность или звание
label-address = Адрес
label-email = Эл. почта
label-fax = Факс
label-member-state = Государство-Член
label-administration = Строка под письмом
label-place = Место
label-date = Дата (год-месяц-день)
today = Сегодня
states-more = Ещё { $count }. Продолжайте ввод, чтобы сократить список.
states-none = Нет Государства-Члена с таким названием.

## Sign

sign-signature = От руки
sign-stamp = Печать
sign-by-certificate = Сертификатом
sign-more = Прочее
import-picture = Импорт изображения
pad-hint = Рисуйте мышью, пером или пальцем
pad-undo = Убрать последнюю линию
sign-ink-line = Оставить строку для подписи чернилами
sign-second = Подписывает и второе должностное лицо
sign-second-note = Место для второй подписи отводится в файле; позже этого сделать нельзя.
sign-certify = Заверить файл
sign-certify-note = Тогда любое последующее изменение, кроме ещё одной подписи, нарушает вашу подпись.
means-file = Сертификат в файле
means-file-means = Файл PKCS#12 (.p12 или .pfx) от вашей администрации или доверенной службы.
means-token = Смарт-карта или USB-токен
means-token-means = Ключ на токене PKCS #11 или в модуле безопасности, который его не покидает.
means-system = Ключ из хранилища этого компьютера
means-system-means = Его хранит операционная система; она может спросить вас перед использованием.
means-own = Удостоверение Placet на этом компьютере
means-own-means = Выдано этим компьютером самому себе.
means-none = Без сертификата
means-none-means = Подпишите чернилами после печати или ограничьтесь нарисованной подписью.
fact-reveals = Выявляет любое изменение
fact-reveals-not = Не выявляет изменений
fact-proves = Доказывает, кто подписал
fact-proves-not = Не доказывает, кто подписал
certificate-file = Файл сертификата
passphrase = Парольная фраза
passphrase-again = Ещё раз
passphrase-differs = Парольные фразы различаются.
passphrase-note = Она открывает ключ один раз и не сохраняется.
working = Парольная фраза в работе…
identity-open = Открыть
identity-close = Взять другое
tokens-none = Токен не найден. Вставьте его и повторите поиск.
tokens-again = Искать снова
token-by-module = Указать модуль
token-module = Файл модуля PKCS #11 токена
pin-of = PIN-код: { $token }
pin-note = Он передаётся только токену и не сохраняется.
pin-at-reader = PIN-код этого токена вводится на считывателе: нажмите «Открыть» и введите его там.
pin-not-set = У этого токена ещё нет PIN-кода. Задайте его программой из комплекта токена.
pin-low = В прошлый раз PIN-код был неверным.
pin-last-try = Ещё один неверный PIN-код заблокирует токен.
pin-locked = Токен заблокирован. Разблокировать его может только тот, кто его выдал.
keys-several = Подписать могут несколько ключей. Выберите тот, которым подписывается этот ответ.
key-facts = Выдан: { $issuer }, действует до { $date }
own-explained = Такая подпись показывает, что файл не изменён и что ответы исходят от одного ключа. Она не доказывает, чей это ключ: сообщите отпечаток в БСЭ иным путём.
own-name = Имя в сертификате
own-passphrase-note = Не менее 8 знаков. Никто не сможет её восстановить.
own-make = Создать удостоверение
own-another = Создать ещё одно
own-leave = Не создавать
certificate-name = Имя
certificate-issuer = Выдан
certificate-until = Действует до
certificate-print = Отпечаток
issued-by-itself = Этот компьютер, самому себе
issued-by-holder = Его владелец, самому себе

## Send

send-title = Подписать и сохранить
send-lead-ready = Решать больше нечего. Ответ записывается как PDF, а рядом – черновик письма.
send-lead-left = Осталось решить не всё. Каждая строка ведёт к своему полю.
send-sign-undecided = Выберите, подписывает ли сертификат. Обойтись без него – тоже выбор.
send-sign-closed = Откройте сертификат парольной фразой или выберите другой путь.
save-path = Сохранить ответ как
saving = Подписание, запись и чтение заново…
sign-and-save = Подписать и сохранить
save-unsigned = Сохранить без сертификата
save-again = Сохранить под другим именем
sends-nothing = Placet сама ничего не отправляет.
asks-timestamp = При подписании время запрашивается у { $url }.
replace-question = Файл { $file } уже есть. Заменить его?
replace = Заменить файл
replace-leave = Оставить
done-signed = Ваш ответ подписан и готов
done-unsigned = Ваш ответ готов
done-lead = Он не отправлен. Он уйдёт, когда вы отправите его из почтовой программы.
done-incomplete = Ответ записан, прочитан заново и проверен. Но рядом с ним не всё на месте.
done-saved-signed = Ваш ответ подписан и сохранён
done-saved = Ваш ответ сохранён
mail-missing = Черновика письма нет. { $why } Сам ответ записан полностью.
register-missing = В журнале нет записи об этом ответе. { $why } Сам ответ записан полностью.
finish = Записать письмо ещё раз
finish-register = Внести ещё раз
register-entered = Внесено в ваш журнал в { $time } с указанным выше SHA-256.
file-detail = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}, { $kilobytes } КБ · в { $folder }
open-mail = Открыть черновик
open-folder = Показать в папке
mail-heading = Письмо
mail-to = Кому
mail-cc = Копия
mail-subject-line = Тема
mail-attached = Приложено
mail-saved = Черновик сохранён как { $file }. Если он не открывается, приложите ответ к своему письму.

## Rooms

room-reply = К ответу
room-register = Журнал
room-verify = Проверить ответ
cancel = Отмена
register-lead = Все ответы, подготовленные на этом компьютере, сначала новые. Отправлены ли они, знает ваша почтовая программа.
register-empty = На этом компьютере ещё не подготовлено ни одного ответа. Каждый подписанный и сохранённый ответ вносится сюда: когда, кем, где файл и его отпечаток.
register-about = Хранится на этом компьютере
register-entry = { $circular }, { $state }
register-signed = Подписан: { $name }
register-unsigned = Без сертификата
register-check = Проверить этот файл
register-copy = Копировать SHA-256
verify-lead = Откройте ответ в формате PDF или перетащите его в это окно. Он читается только на этом компьютере.
verify-path = Ответ (PDF)
verify-check = Проверить
verify-open = Открыть ответ
verify-another = Открыть другой ответ
verify-opened = { $count ->
    [0] Ничего не открыто
    [one] Открыт { $count } файл
    [few] Открыто { $count } файла
   *[other] Открыто { $count } файлов
}
verify-working = Чтение и проверка…
verify-no-reply = Нет ответа в виде данных
verdict-trusted = Файл не изменён, и вы доверяете тому, кто ручается за подписавшего.
verdict-trusted-means = Ничего из подписанного не изменено. Добавленный вами сертификат ручается за сертификат подписавшего.
verdict-self-signed = Файл не изменён. Кто его подписал, не проверено.
verdict-self-signed-means = Ничего из подписанного не изменено. Сертификат создан самим владельцем: сверьте отпечаток с ним по телефону, прежде чем полагаться на имя.
verdict-unknown = Файл не изменён. Кто его подписал, не проверено.
verdict-unknown-means = Ничего из подписанного не изменено. Никто, кому вы доверяете, не ручается за сертификат. Добавьте ниже сертификат издателя, если он получен из надёжного источника.
verdict-expired = Файл не изменён. Срок действия сертификата подписавшего не подходит.
verdict-expired-means = Ничего из подписанного не изменено. Доверенная сторона ручалась бы за подписавшего в другое время, а метки времени, доказывающей время подписи, нет.
verdict-revoked = Файл не изменён, но сертификат подписавшего отозван.
verdict-revoked-means = Ничего из подписанного не изменено. Не полагайтесь на имя: спросите администрацию.
verdict-untrusted = Файл не изменён, но цепочка, ручающаяся за подписавшего, нарушает правило.
verdict-untrusted-means = Ничего из подписанного не изменено. Не полагайтесь на имя: спросите администрацию.
verdict-altered = Это не тот файл, который был подписан.
verdict-altered-means = Он изменён после подписания, или подпись неверна. Его содержание может отличаться от подписанного. Запросите файл ещё раз.
verdict-differs = Тревога: страница и данные в этом файле говорят разное.
verdict-differs-means = Читающий страницу и программа, читающая данные, поняли бы разные ответы. Не учитывайте ни один. Спросите администрацию, какой верен.
verdict-not-judged = Нельзя судить о том, изменён ли этот файл.
verdict-not-judged-means = Его подпись сделана способом, который этой программе неизвестен. Ничто не показывает, что он изменён, и ничто не показывает, что он не изменён. Не полагайтесь на него: проверьте его другой программой или запросите ответ, подписанный обычным способом.
verdict-unsigned = В этом файле нет цифровой подписи.
verdict-unsigned-means = Ничто не показывает, изменён ли он и кто его прислал. Возможно, ответ подписан от руки.
verdict-unreadable = Об этом файле ничего нельзя сказать.
says-intact = Не изменён
says-not-judged = Судить нельзя
says-not-intact = Изменён
says-in-field = { $statement } ({ $field })
signer-unknown = Подписавший не назван
signer-name = В сертификате указано: «{ $name }»
signer-self-signed = Выдан владельцем самому себе.
signer-issuer = Выдан: { $issuer }.
signer-valid = Действителен с { $from } по { $until }.
trust-trusted = Доверенный
trust-trusted-means = Добавленный вами сертификат ручается за сертификат подписавшего, вся цепочка в порядке.
trust-untrusted = Не доверенный: цепочка нарушает правило
trust-untrusted-means = Цепочка ведёт к добавленному сертификату, но один из них не вправе выдавать другие, или ключ не для подписи.
trust-expired = Доверенный в другое время
trust-expired-means = Один из сертификатов цепочки при проверке был вне срока действия.
trust-revoked = Отозван
trust-revoked-means = Один из сертификатов цепочки отозван издателем.
trust-self-signed = Личность не проверена
trust-self-signed-means = За этот сертификат ручается лишь владелец. Он показывает, что файлы подписаны одним ключом, но не чей это ключ.
trust-unknown = Личность не проверена
trust-unknown-means = Ни одна цепочка не ведёт от этого сертификата к доверенному. Отзыв не запрашивался: сеть не использовалась.
signed-at = Подписано { $time }
time-claimed = По часам подписавшего. Метки времени нет.
time-stamped = По часам службы меток времени.
level = Уровень { $level }
data-agree = Страница и данные совпадают
data-agree-means = Ответы на странице те же, что и во вложенных данных.
data-differ = Страница и данные различаются
data-differ-means = На странице нет того, что говорят вложенные данные.
data-to-read = Страницу должен прочитать человек
data-to-read-means = Страница построена так, как говорят вложенные данные, и всё же может сообщать людям иное:
data-not-compared = Страница и данные не сопоставлены
data-not-compared-means = Файл создан программой { $program }, и эта версия не может построить его страницу заново: ни совпадения, ни противоречия не установлено. Прочтите ответ на странице или проверьте файл той версией.
data-none = Нет ответа в виде данных
data-none-means = Файл их не содержит. Прочтите ответ на странице.
data-damaged = Данные повреждены
data-damaged-means = Файл содержит данные, но прочитать в них ответ нельзя. Прочтите ответ на странице.
says-title = В ответе сказано
says-specimen = Образец: не позиция какого-либо государства.
says-administration = Администрация
says-signatory = Подписавший
says-dated = Дата
compare-title = Сверить отпечаток
compare-label = Что вам прочли с сертификата на их экране
compare-same = Совпадает. Сертификат их, если вы звонили именно им.
compare-so-far = Пока совпадает.
compare-differs = Не совпадает. Файл подписан чужим ключом.
trust-title = Кому вы доверяете
trust-lead = Изначально не доверяют никому. Добавьте сертификат удостоверяющего центра или сотрудника, чей отпечаток вы сверили.
trust-path = Сертификат (PEM или DER)
trust-add = Доверять этому сертификату
trust-until = Действителен по { $date }
trust-remove = Больше не доверять: { $name }
file-title = Файл
file-folder = Папка
sheet-caption = Страница, как она получена.
countersign-title = Что с ним можно сделать
countersign-lead = В этом ответе есть поле для второго должностного лица. Ваша подпись добавляется; прежние остаются действительными, а полученный файл не меняется.
countersign-begin = Тоже подписать этот ответ
countersign-path = Сохранить подписанный ответ как
countersign-sign = Подписать и сохранить
countersign-done = Ваша подпись добавлена. Это новый файл.
back-take = Внести в журнал
back-made-here = Он в журнале. Все байты ответа, созданного здесь, на месте.
back-entered = Он в журнале. Ни один созданный здесь ответ не является его началом.
back-not-entered = Не внесён: вносится только неизменённый ответ с данными.

## Letters

letter-lead = Прочитано из файла { $file }. Сверьте каждое значение со строкой.
letter-by-hand-lead = Введите, что сказано в циркуляре. Заранее ничего не заполнено.
letter-scanned-lead = Тексту файла { $file } нельзя доверять, поэтому из него ничего не взято. Введите значения рядом с его страницами.
letter-working = Чтение файла { $file }…
letter-open = Открыть другой циркуляр
letter-use = Ответить на этот циркуляр
letter-path = Циркуляр (Word, PDF или текст)
letter-read = Прочитать
letter-another = Другой циркуляр
letter-another-lead = Перетащите файл в это окно или укажите его здесь.
letter-by-hand = Ввести консультацию вручную
letter-recent = { $circular }: { $file }
letter-discard = Оставить это письмо
letter-over = Вы начали отвечать на { $circular }. Ответы можно сохранить в отдельном файле, который Placet и его терминальная программа откроют снова.
letter-keep-and-use = Сохранить и ответить на новый
letter-stay = Остаться при этом ответе
draft-kept = Прежние ответы сохранены в файле { $file }.
draft-keep-and-open = Сохранить их и открыть другой черновик
draft-sources = Файл { $file } получен извне и указывает файлы вне своей папки. Если его открыть, эти файлы будут прочитаны и войдут в ответ:
draft-sources-note = Пока из них ничего не прочитано. Соглашайтесь, только если вы знаете каждый из этих файлов и он предназначен для МСЭ.
draft-sources-read = Прочитать эти файлы и открыть черновик
drafts-title = Отложенные черновики
drafts-lead = Они остаются в своих файлах, пока вы их не удалите.
draft-of = { $circular }, отложен { $when }
letter-corrigendum = Это письмо исправляет циркуляр
letter-result = Это письмо сообщает результат консультации
letter-collective = Это коллективное письмо
letter-asks = В этом письме запрашивается ответ другого рода
letter-other = Это письмо не требует ответа, известного Placet
letter-as-consultation = Это всё же консультация
letter-caption = Письмо, как прочитано
source-line = Строка { $number }: { $text }
doubt-other = Ввести другое значение
changes-title = Что оно меняет в вашем циркуляре
change = { $fact }: вместо «{ $before }» — «{ $after }»
changes-apply = Применить выбранные изменения
value-none = Не известно
value-edit = Изменить: { $fact }
value-take = Принять значение
value-leave = Оставить как было
values-more = Показать все значения
values-fewer = Показать меньше значений
label-time = Время (часы:минуты)
label-start = Первый день (год-месяц-день)
label-end = Последний день (год-месяц-день)
label-group = Исследовательская комиссия (номер или TSAG)
label-period = Первый год исследовательского периода
zone-geneva = Женевское время
zone-utc = UTC
text-designation = Номер
text-provisional = Временное имя
text-sort = Вид проекта
text-number = Его номер
text-title = Название
text-reference = Документ
text-add = Ещё одна Рекомендация
text-remove = Без этой
sort-new = Новая
sort-revised = Пересмотренная
sort-amendment = Поправка
sort-corrigendum = Исправление
refused-deadline = Срок — это день, например 2027-03-01, время, например 23:59, и часовой пояс.
refused-meeting = У собрания есть первый и последний день, например 2027-03-01, в этом порядке.
refused-texts = Каждой Рекомендации нужен номер или временное имя и вид; поправке или исправлению также номер.
refused-date = День пишется год-месяц-день, например 2027-03-01.
refused-address = Это не адрес электронной почты.
refused-group = У комиссии номер от 1 до 30 или это TSAG.
refused-period = Исследовательские периоды начинались в 2001, 2005, 2009, 2013, 2017, 2022 и 2025 годах.
refused-value = Это не такое значение. Введённое сохранено.

## Count

room-tally = Подсчитать ответы
tally-lead = Откройте ответы на один циркуляр или папку с ними. Каждый проверяется; учитываются только неизменённые, по одному от государства.
tally-title = { $circular }: { $count ->
    [one] учтён { $count } ответ
    [few] учтено { $count } ответа
   *[other] учтено { $count } ответов
}
tally-rule = Текст можно рассматривать для утверждения, если его поддерживают 70 % или более полученных ответов (Резолюция 1, 9.4.5).
tally-nothing = Ни один ответ не учтён
tally-nothing-means = Отсутствие ответов ничему не препятствует (Резолюция 1, 9.4.5). Неучтённое перечислено с причиной.
tally-working = Проверка: { $done } из { $all }…
tally-path = Ответ или папка
tally-add = Подсчитать
tally-read = Я прочитал(а): учесть
tally-circular = Циркуляр, на который отвечают (или черновик ответа)
tally-circular-use = Сверить с ним
tally-files = Выбрать файлы
tally-folder-add = Выбрать папку
tally-clear = Начать заново
tally-save-path = Сохранить подсчёт как (.csv или .json)
tally-save = Сохранить подсчёт
tally-written = Подсчёт сохранён как { $file }.
tally-reached = 70 % достигнуто
tally-not-reached = 70 % не достигнуто
tally-no-replies = Ответов нет
tally-counts = { $authorise } из { $replies } разрешают ({ $share } %), { $refuse } нет
tally-refuses = { $state } не разрешает
tally-comments = { $state } разрешает, с замечаниями
tally-conflicts = Противоречия, не учтены
tally-conflict = { $state }: { $files }; ни один не говорит, что заменяет другие.
tally-counted = Учтены
tally-left-out = Не учтено: { $count }
tally-about = Резолюция 1, 9.4.5

## Page

pane-form = Форма
pane-page = Страница
page-number = Страница { $page } из { $pages }
page-back = Предыдущая страница
page-next = Следующая страница
page-enlarge = Увеличить страницу
page-shrink = Показать страницу целиком
page-caption = Эта страница будет отправлена.
page-written = Это страница сохранённого файла.
reply-language = Ответ: { $language }

## Settings

settings-lead = Действуют на этом компьютере.
settings-language = Язык программы
settings-theme = Цвета
settings-drawing = Отображение
settings-timestamp = Подтверждённое время
timestamp-note = Служба меток времени (RFC 3161) получает хеш подписи и подтверждает, когда вы подписали. Затем у служб, указанных в сертификатах, спрашивают, не отозваны ли они. Пока адрес не указан, Placet не использует сеть.
timestamp-url = Адрес службы меток времени
timestamp-url-odd = Адрес начинается с https:// или http://. С таким адресом ответы подписываются без подтверждённого времени.
reach-timestamp = Только время (B-T)
reach-long-term = Время и подтверждение, что сертификаты не отозваны (B-LT)
reach-archive = То же, запечатанное для архива (B-LTA)
software-rendering = Рисовать без графического процессора
software-rendering-note = Для компьютеров, на которых окно мерцает или остаётся пустым. Действует со следующего запуска.
settings-done = Вернуться к ответу
theme-system = Как в системе
theme-light = Светлые
theme-dark = Тёмные
theme-contrast-light = Высокий контраст, светлые
theme-contrast-dark = Высокий контраст, тёмные
