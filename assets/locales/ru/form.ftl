# The printed form in Russian. For the meaning of each message and its values see en/form.ftl.
# The last letter of МСЭ-Т is the Cyrillic one here.

form-annex-heading = ПРИЛОЖЕНИЕ { $annex }
form-subject = Предмет: Ответ Государств-Членов на Циркуляр { $circular } БСЭ: Консультации по { $texts }
form-texts-one = { $kind ->
    [new] проекту новой Рекомендации { $name }, по которому сделано заключение
    [revised] проекту пересмотренной Рекомендации { $name }, по которому сделано заключение
    [amendment] проекту Поправки { $part } к Рекомендации { $name }, по которому сделано заключение
   *[corrigendum] проекту Исправления { $part } к Рекомендации { $name }, по которому сделано заключение
  }
form-texts-several = { $kind ->
    [new] проектам новых Рекомендаций { $names }, по которым сделано заключение
    [revised] проектам пересмотренных Рекомендаций { $names }, по которым сделано заключение
    [recommendations] проектам Рекомендаций { $names }, по которым сделано заключение
   *[texts] проектам текстов { $names }, по которым сделано заключение
  }
form-texts-many = { $count ->
    [one] { $count } проекту
   *[other] { $count } проектам
  } { $kind ->
    [new] новых Рекомендаций
    [revised] пересмотренных Рекомендаций
    [recommendations] Рекомендаций
   *[texts] текстов
  }, { $count ->
    [one] по которому
   *[other] по которым
  } сделано заключение
form-name = МСЭ-Т { $number }
form-name-both = МСЭ-Т { $number } ({ $provisional })
form-name-amendment = { $name } Поправка { $part }
form-name-corrigendum = { $name } Исправление { $part }
form-list-two = { $first } и { $last }
form-list-more = { $first }, { $last }
form-label = { $kind ->
    [new] Проект новой Рекомендации { $name }
    [revised] Проект пересмотренной Рекомендации { $name }
    [amendment] Проект Поправки { $part } к Рекомендации { $name }
   *[corrigendum] Проект Исправления { $part } к Рекомендации { $name }
  }

form-to = Кому:
# The dative, as "Кому:" asks for it.
form-addressee =
    Директору Бюро стандартизации электросвязи
    Международный союз электросвязи
    Place des Nations
    CH-1211 Geneva 20, Switzerland
form-from = От:
form-fax = Факс:
form-email = Эл. почта:
form-date = Дата:
form-dateline = { $place }, { $date }
# Surname first, as on Russian official letters.
form-blank-name = [Фамилия, имя]
form-blank-title = [Официальная должность/звание]
form-blank-administration = Администрация [Государство-Член]
form-blank-place = [Место]
form-blank-date = [дата]
form-salutation =
    Уважаемая госпожа,
    уважаемый господин,
form-opening = В связи с проводимой консультацией с Государствами-Членами по тексту, по которому сделано заключение и который указан в Циркуляре { $circular } БСЭ, хотел(а) бы сообщить Вам мнение настоящей администрации, отраженное в таблице, ниже.
form-instruction = Выберите одну из двух ячеек
form-authorise = уполномочивает { $group ->
    [tsag] КГСЭ
   *[other] { $group }-ю Исследовательскую комиссию
  } рассмотреть данный текст для утверждения (в этом случае выберите один из двух вариантов ○):
form-no-comments = Замечания или предлагаемые изменения отсутствуют
form-comments = Замечания и предлагаемые изменения прилагаются
form-refuse = не уполномочивает { $group ->
    [tsag] КГСЭ
   *[other] { $group }-ю Исследовательскую комиссию
  } рассмотреть данный текст для утверждения (причины такого мнения и описание возможных изменений, которые способствовали бы продвижению работы, прилагаются)
form-closing = С уважением,

form-annex-comments = Замечания и предлагаемые изменения
form-annex-reasons = Причины
form-annex-changes = Возможные изменения
form-files = Прилагаемые файлы
form-file-name = Файл
form-file-size = Размер
form-file-hash = SHA-256 (первые 16 знаков)
form-size-bytes = { $size } Б
form-size-kilobytes = { $size } кБ
form-size-megabytes = { $whole },{ $tenth } МБ

form-page-number = { $page } / { $pages }
form-running-head = Ответ на Циркуляр { $circular } БСЭ
form-running-head-named = Ответ на Циркуляр { $circular } БСЭ · { $administration }
form-specimen = ОБРАЗЕЦ – не является позицией какого-либо Государства-Члена
form-specimen-mark = ОБРАЗЕЦ

form-box = { $state ->
    [made] Ячейка отмечена
   *[blank] Ячейка не отмечена
  }
form-option = { $state ->
    [made] Вариант выбран
   *[blank] Вариант не выбран
  }
form-signature-picture = Собственноручная подпись
form-stamp-picture = Печать администрации
form-signed-by = Подписано электронной подписью
form-signed-by-holder = Подписано электронной подписью владельца сертификата
form-signature-field = Цифровая подпись
form-signature-field-second = Цифровая подпись второго должностного лица
form-data-description = Ответ в виде данных

date-long = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
  } { $year } года
date-time = { $date }, { $hour }:{ $minute }
span-none = менее минуты
span-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
  }
span-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
  }
span-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
  }
span-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[many] { $count } месяцев
  }
span-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[many] { $count } лет
  }

# Under the opening sentence, where an earlier reply is replaced; $date as the dateline has it
form-replaces = Настоящий ответ заменяет ответ нашей администрации, датированный { $date }.
