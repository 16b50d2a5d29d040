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
saved-always = Сохраняется при вводе
settings = Настройки

## Circular

circular-title = Что запрашивает этот циркуляр
circular-lead = Ответ опирается на эти сведения. Сверьте их со своим циркуляром.
circular-lead-embedded = Этот циркуляр поставляется с программой, чтобы вы увидели настоящую форму. Ваш ответ сохраняется при вводе.
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
apply = Применить
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
means-file = Сертификат в файле
means-file-means = Файл PKCS#12 (.p12 или .pfx) от вашей администрации или доверенной службы.
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
mail-attached-count = { $count ->
    [0] Ответ
    [one] Ответ и { $count } файл
    [few] Ответ и { $count } файла
   *[many] Ответ и { $count } файлов
}
mail-saved = Черновик сохранён как { $file }. Если он не открывается, приложите ответ к своему письму.

## Page

pane-form = Форма
pane-page = Страница
page-number = Страница { $page } из { $pages }
page-back = Предыдущая страница
page-next = Следующая страница
page-enlarge = Увеличить страницу
page-shrink = Показать страницу целиком
page-caption = Эта страница будет отправлена.
reply-language = Ответ: { $language }

## Settings

settings-lead = Действуют на этом компьютере.
settings-language = Язык программы
settings-theme = Цвета
settings-drawing = Отображение
software-rendering = Рисовать без графического процессора
software-rendering-note = Для компьютеров, на которых окно мерцает или остаётся пустым. Действует со следующего запуска.
settings-done = Вернуться к ответу
theme-system = Как в системе
theme-light = Светлые
theme-dark = Тёмные
theme-contrast-light = Высокий контраст, светлые
theme-contrast-dark = Высокий контраст, тёмные
