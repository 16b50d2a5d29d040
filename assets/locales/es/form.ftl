# The printed form in Spanish. For the meaning of each message and its values see en/form.ftl.

form-annex-heading = ANEXO { $annex }
form-subject = Asunto: Respuesta de los Estados Miembros a la Circular TSB { $circular }: Consulta sobre { $texts }
form-texts-one = { $kind ->
    [new] el proyecto de nueva Recomendación { $name } determinado
    [revised] el proyecto de Recomendación revisada { $name } determinado
    [amendment] el proyecto de Enmienda { $part } a la Recomendación { $name } determinado
   *[corrigendum] el proyecto de Corrigéndum { $part } a la Recomendación { $name } determinado
  }
form-texts-several = { $kind ->
    [new] los proyectos de nuevas Recomendaciones { $names } determinados
    [revised] los proyectos de Recomendaciones revisadas { $names } determinados
    [recommendations] los proyectos de Recomendaciones { $names } determinados
   *[texts] los proyectos de textos { $names } determinados
  }
form-texts-many = { $kind ->
    [new] { $count } proyectos de nuevas Recomendaciones determinados
    [revised] { $count } proyectos de Recomendaciones revisadas determinados
    [recommendations] { $count } proyectos de Recomendaciones determinados
   *[texts] { $count } proyectos de textos determinados
  }
form-name = UIT-T { $number }
form-name-both = UIT-T { $number } ({ $provisional })
form-name-amendment = { $name } Enmienda { $part }
form-name-corrigendum = { $name } Corrigéndum { $part }
form-list-two = { $first } y { $last }
form-list-more = { $first }, { $last }
form-label = { $kind ->
    [new] Proyecto de nueva Recomendación { $name }
    [revised] Proyecto de Recomendación revisada { $name }
    [amendment] Proyecto de Enmienda { $part } a la Recomendación { $name }
   *[corrigendum] Proyecto de Corrigéndum { $part } a la Recomendación { $name }
  }

# "Para:" and not "A:": it cannot be taken for a list letter, and pairs with "De:".
form-to = Para:
form-addressee =
    Director de la Oficina de Normalización de las Telecomunicaciones
    Unión Internacional de Telecomunicaciones
    Place des Nations
    CH-1211 Ginebra 20, Suiza
form-from = De:
form-fax = Fax:
# "Correo-e:" is the Spanish of the two terms in use.
form-email = Correo-e:
form-date = Fecha:
form-dateline = { $place }, { $date }
form-blank-name = [Nombre]
form-blank-title = [Cargo/título oficial]
form-blank-administration = Administración de [Estado Miembro]
form-blank-place = [Lugar]
form-blank-date = [fecha]
form-salutation = Muy Señora mía/Muy Señor mío:
form-opening = En relación con la consulta a los Estados Miembros sobre el texto determinado que se indica en la Circular TSB { $circular }, deseo comunicarle por la presente la opinión de esta Administración, que figura en el cuadro siguiente.
form-instruction = Seleccione una de las dos casillas
form-authorise = autoriza { $group ->
    [tsag] al GANT
   *[other] a la Comisión de Estudio { $group }
  } a examinar este texto a efectos de su aprobación (en tal caso, seleccione una de las dos opciones ○):
form-no-comments = Sin comentarios ni propuestas de modificación
form-comments = Se adjuntan comentarios y propuestas de modificación
form-refuse = no autoriza { $group ->
    [tsag] al GANT
   *[other] a la Comisión de Estudio { $group }
  } a examinar este texto a efectos de su aprobación (se adjuntan los motivos de esta opinión y una descripción de los posibles cambios que facilitarían el avance de los trabajos)
form-closing = Atentamente,

form-annex-comments = Comentarios y propuestas de modificación
form-annex-reasons = Motivos
form-annex-changes = Posibles cambios
form-files = Archivos adjuntos
form-file-name = Archivo
form-file-size = Tamaño
form-file-hash = SHA-256 (16 primeras cifras)
form-size-bytes = { $size } B
form-size-kilobytes = { $size } kB
form-size-megabytes = { $whole },{ $tenth } MB

form-page-number = { $page } / { $pages }
form-running-head = Respuesta a la Circular TSB { $circular }
form-running-head-named = Respuesta a la Circular TSB { $circular } · { $administration }
form-specimen = MUESTRA – no constituye la posición de ningún Estado Miembro
form-specimen-mark = MUESTRA

form-box = { $state ->
    [made] Casilla marcada
   *[blank] Casilla sin marcar
  }
form-option = { $state ->
    [made] Opción elegida
   *[blank] Opción no elegida
  }
form-signature-picture = Firma manuscrita
form-stamp-picture = Sello de la administración
form-signed-by = Firmado digitalmente por
form-signed-by-holder = Firmado digitalmente por el titular del certificado
form-signature-field = Firma digital
form-signature-field-second = Firma digital del segundo responsable
form-data-description = La respuesta en forma de datos

date-long = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
  } de { $year }
date-time = { $date }, { $hour }:{ $minute }
span-none = menos de un minuto
span-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
  }
span-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
  }
span-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
  }
span-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
  }
span-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
  }

# Under the opening sentence, where an earlier reply is replaced; $date as the dateline has it
form-replaces = La presente respuesta sustituye a la respuesta de esta Administración de fecha { $date }.
