# Las palabras de la ventana. Llanas y breves; los botones dicen su resultado; las palabras del
# formulario donde las tiene.

## Names

circular-name = Circular TSB { $number }
circular-and-date = { $circular }, { $date }
study-group = Comisión de Estudio { $number }
tsag = GANT
recommendation-new = Proyecto de nueva Recomendación UIT-T { $name }
recommendation-revised = Proyecto de Recomendación revisada UIT-T { $name }
recommendation-amendment = Proyecto de Enmienda { $number } a la Recomendación UIT-T { $name }
recommendation-corrigendum = Proyecto de Corrigéndum { $number } a la Recomendación UIT-T { $name }
date-range-in-month = { $first } al { $end }
date-range = { $start } al { $end }
group-and-meeting = { $group }, { $dates }
list-separator = {", "}
size-bytes = { $amount } bytes
size-kilobytes = { $amount } KB
size-megabytes = { $amount } MB
optional = opcional
path = Ruta del fichero
browse = Examinar
clear = Borrar
copy = Copiar
remove-file = Quitar { $name }
attach = Adjuntar
import = Importar
dialog-missing = La ventana del sistema para elegir ficheros no se ha abierto. Escriba aquí la ruta.

## Deadline

deadline-geneva = { $date }, { $time }, hora de Ginebra
deadline-utc = { $date }, { $time } UTC
deadline-both = { $there } ({ $here } aquí)
deadline-left = Quedan { $span }
deadline-passed = El plazo venció hace { $span }
deadline-today = Plazo: hoy, { $clock }
deadline-tomorrow = Plazo: mañana, { $clock }
deadline-here = { $left } ({ $here } aquí)
deadline-at = { $date }, { $clock }
clock-geneva = { $time } (Ginebra)
clock-utc = { $time } UTC

## Steps

step-circular = Circular
step-answer = Respuesta
step-signatory = Firmante
step-sign = Firma
step-send = Envío
continue-answer = Continuar: respuesta
continue-signatory = Continuar: firmante
continue-sign = Continuar: firma
continue-send = Continuar: envío
state-not-started = Sin empezar
state-in-progress = En curso
state-complete = Completo
state-left = { $count ->
    [one] { $count } por resolver
   *[other] { $count } por resolver
}
state-doubts = { $count } por aclarar
state-signed = Firmado a las { $time }
left-short = { $count ->
    [one] Queda { $count }
   *[other] Quedan { $count }
}
saved-at = Guardado a las { $time }
saved-always = Se guarda al escribir
settings = Ajustes

## Circular

circular-title = Lo que pide esta Circular
circular-lead = La respuesta se basa en estos datos. Compárelos con su Circular.
circular-lead-embedded = Esta Circular viene con el programa, para que vea un formulario real. Su respuesta se guarda a medida que escribe.
fact-circular = Circular
fact-deadline = Plazo
fact-asked-of = Examen por
fact-text = Texto
fact-nothing = {" "}
fact-reply-to = Responder a
fact-rules = Normas
edition-2016 = Resolución 1 (Rev. Hammamet, 2016)
edition-2022 = Resolución 1 (Rev. Ginebra, 2022)
edition-2024 = Resolución 1 (Rev. Nueva Delhi, 2024)

## Answer

answer-title = Su respuesta
answers-title = Sus respuestas
answer-question = { $group }: ¿puede examinarse allí este texto a efectos de su aprobación, en la reunión del { $dates }? No se vota el texto mismo.
answer-question-undated = { $group }: ¿puede examinarse allí este texto a efectos de su aprobación, en la próxima reunión? No se vota el texto mismo.
answers-lead = { $count } proyectos de Recomendaciones: { $answered } con respuesta, { $left } por resolver.
authorises = Autoriza
authorises-means = { $group }: este texto puede examinarse a efectos de su aprobación.
refuses = No autoriza
refuses-means = Se adjuntan entonces los motivos y una descripción de los posibles cambios.
option-none = Sin comentarios ni propuestas de modificación
option-comments = Se adjuntan comentarios y propuestas de modificación
annex-comments = Texto de la página anexa
annex-reasons = Motivos de esta opinión
annex-changes = Descripción de los posibles cambios
attach-file = Adjuntar un fichero
attach-path = Escribir su ruta
answer-none = Sin respuesta
answer-no-comments = Autoriza, sin comentarios
answer-comments = Autoriza, con comentarios
answer-comments-short = Autoriza, comentado
answer-refuse = No autoriza
answer-reasons-missing = Faltan los motivos
answer-comments-missing = Faltan comentarios
answer-to-settle = Por resolver
same-for-all = La misma para todos
apply = Aplicar
same-overwrites = { $count ->
    [one] Cambiará la respuesta sobre { $names }. Lo escrito allí se conserva.
   *[other] Cambiarán { $count } respuestas: { $names }. Lo escrito allí se conserva.
}
same-change = { $count ->
    [one] Cambiar esta respuesta
   *[other] Cambiar { $count } respuestas
}
same-keep = Dejarlas

## Signatory

signatory-title = Quién firma
signatory-lead = Tal como figura en el formulario, bajo «De» y al pie de la carta.
signatory-person = El responsable
signatory-state = La Administración
signatory-when = Lugar y fecha
label-name = Nombre
label-title = Cargo o título oficial
label-address = Dirección
label-email = Correo-e
label-fax = Fax
label-member-state = Estado Miembro
label-administration = Línea al pie de la carta
label-place = Lugar
label-date = Fecha (año-mes-día)
today = Hoy
states-more = { $count } más. Siga escribiendo para acortar la lista.
states-none = Ningún Estado Miembro tiene esto en su nombre.

## Sign

sign-signature = A mano
sign-stamp = Sello
sign-by-certificate = Con certificado
sign-more = Otras opciones
import-picture = Importar una imagen
pad-hint = Dibuje con el ratón, un lápiz o el dedo
pad-undo = Deshacer el último trazo
sign-ink-line = Dejar una línea para firmar con tinta
sign-second = Firma también un segundo responsable
sign-second-note = El lugar de la segunda firma se reserva en el fichero; después ya no es posible.
means-file = Certificado en un fichero
means-file-means = Un fichero PKCS#12 (.p12 o .pfx) de su Administración o de un servicio de confianza.
means-own = Identidad Placet en este ordenador
means-own-means = Expedida por este ordenador para sí mismo.
means-none = Sin certificado
means-none-means = Firme con tinta tras imprimir, o conténtese con la firma dibujada.
fact-reveals = Revela todo cambio posterior
fact-reveals-not = No revela cambios posteriores
fact-proves = Prueba quién firmó
fact-proves-not = No prueba quién firmó
certificate-file = Fichero del certificado
passphrase = Frase de contraseña
passphrase-again = La misma otra vez
passphrase-differs = Las dos frases de contraseña no son iguales.
passphrase-note = Abre la clave una vez y no se guarda.
working = La frase de contraseña está actuando…
identity-open = Abrir
identity-close = Usar otro
own-explained = Esta firma muestra que el fichero no se ha modificado y que las respuestas vienen de la misma clave. No prueba de quién es la clave: comunique la huella a la TSB por otra vía.
own-name = Nombre en el certificado
own-passphrase-note = Al menos 8 caracteres. Nadie puede recuperarla por usted.
own-make = Crear la identidad
own-another = Crear otra identidad
own-leave = Dejarlo
certificate-name = Nombre
certificate-issuer = Expedido por
certificate-until = Válido hasta
certificate-print = Huella
issued-by-itself = Este ordenador, para sí mismo
issued-by-holder = Su propio titular

## Send

send-title = Firmar y guardar
send-lead-ready = No queda nada por resolver. La respuesta se escribe en PDF, con un borrador de correo al lado.
send-lead-left = Queda algo por resolver. Cada línea lleva a su campo.
send-sign-undecided = Elija si firma un certificado. No usar ninguno también es una elección.
send-sign-closed = Abra el certificado con su frase de contraseña, o elija otra manera.
save-path = Guardar la respuesta como
saving = Firmando, escribiendo y releyendo…
sign-and-save = Firmar y guardar
save-unsigned = Guardar sin certificado
save-again = Guardar con otro nombre
sends-nothing = Placet no envía nada por sí mismo.
replace-question = Ya hay un fichero { $file }. ¿Reemplazarlo?
replace = Reemplazar el fichero
replace-leave = Dejarlo
done-signed = Su respuesta está firmada y lista
done-unsigned = Su respuesta está lista
done-lead = No se ha enviado. Sale cuando usted la envía desde su programa de correo.
done-incomplete = La respuesta está escrita, releída y verificada. Lo que la acompaña no está completo.
done-saved-signed = Su respuesta está firmada y guardada
done-saved = Su respuesta está guardada
mail-missing = El borrador de correo no está. { $why } La respuesta misma está completa.
register-missing = El registro no recoge esta respuesta. { $why } La respuesta misma está completa.
finish = Escribir otra vez el correo
finish-register = Registrarla otra vez
register-entered = Anotada en su registro a las { $time }, con el SHA-256 de arriba.
file-detail = { $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}, { $kilobytes } KB · en { $folder }
open-mail = Abrir el borrador
open-folder = Mostrar en la carpeta
mail-heading = El correo
mail-to = Para
mail-cc = Copia
mail-subject-line = Asunto
mail-attached = Adjuntos
mail-attached-count = { $count ->
    [0] La respuesta
    [one] La respuesta y 1 fichero
   *[other] La respuesta y { $count } ficheros
}
mail-saved = El borrador está guardado como { $file }. Si no se abre, adjunte la respuesta a un mensaje suyo.

## Page

pane-form = Formulario
pane-page = Página
page-number = Página { $page } de { $pages }
page-back = Página anterior
page-next = Página siguiente
page-enlarge = Ampliar la página
page-shrink = Mostrar la página entera
page-caption = Esta es la página que se enviará.
reply-language = Respuesta: { $language }

## Settings

settings-lead = Valen para este ordenador.
settings-language = Idioma del programa
settings-theme = Colores
settings-drawing = Visualización
software-rendering = Dibujar sin el procesador gráfico
software-rendering-note = Para ordenadores en los que la ventana parpadea o queda vacía. Surte efecto en el próximo inicio.
settings-done = Volver a la respuesta
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
theme-contrast-light = Contraste alto, claro
theme-contrast-dark = Contraste alto, oscuro
