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
deadline-local = { $here } en el reloj de este ordenador
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
notice-draft-held = Hasta que responda, no se escribe nada en su lugar: lo que introduzca ahora no se guarda.
notice-settings-held = Hasta que responda, otros ajustes solo valen mientras esta ventana esté abierta.
notice-register-held = Hasta que responda, no se anota ninguna respuesta en el registro. Las respuestas guardadas están a salvo.
notice-kept-aside = Lo introducido aquí se conserva en { $file } y figura entre los borradores apartados.
notice-again = Intentar de nuevo
notice-take-over = Tomar el control aquí
notice-anew = Cambiarle el nombre y empezar de nuevo
notice-read = Entendido
saved-always = Se guarda al escribir
saved-not = No guardado
settings = Ajustes

## Circular

circular-title = Lo que pide esta Circular
circular-lead = La respuesta se basa en estos datos. Compárelos con su Circular.
circular-lead-embedded = Esta Circular viene con el programa, para que vea un formulario real. Su respuesta se guarda a medida que escribe.
circular-lead-embedded-held = Esta Circular viene con el programa, para que vea un formulario real.
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
same-choose = Elija una respuesta
same-apply = Aplicarla a los { $count }
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
signatory-replaces = Una respuesta anterior
signatory-replaces-note = Solo si su Administración ya respondió a esta circular. La fecha se imprime y esta respuesta cuenta entonces en lugar de la anterior.
label-replaces = Fecha de la respuesta que esta sustituye (año-mes-día)
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
sign-certify = Certificar el fichero
sign-certify-note = Todo cambio posterior que no sea otra firma invalida entonces la suya.
means-file = Certificado en un fichero
means-file-means = Un fichero PKCS#12 (.p12 o .pfx) de su Administración o de un servicio de confianza.
means-token = Tarjeta inteligente o llave USB
means-token-means = Una clave en un dispositivo PKCS #11 o módulo de seguridad, de donde nunca sale.
means-system = Clave del almacén de este ordenador
means-system-means = La guarda el sistema operativo, que puede preguntarle antes de usarla.
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
tokens-none = No se ha encontrado ningún dispositivo. Insértelo y busque de nuevo.
tokens-again = Buscar de nuevo
token-by-module = Indicar su módulo
token-module = Fichero del módulo PKCS #11 del dispositivo
pin-of = PIN de { $token }
pin-note = Se envía solo al dispositivo y no se guarda.
pin-at-reader = Este dispositivo recibe su PIN en el lector: pulse Abrir y escríbalo allí.
pin-not-set = Este dispositivo aún no tiene PIN. Defina uno con su propio programa.
pin-low = El último PIN escrito era incorrecto.
pin-last-try = Otro PIN incorrecto bloquea este dispositivo.
pin-locked = Este dispositivo está bloqueado. Solo quien lo emitió puede desbloquearlo.
keys-several = Varias claves pueden firmar. Elija la que firma esta respuesta.
key-facts = Emitida por { $issuer }, válida hasta el { $date }
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
asks-timestamp = Al firmar se pregunta la hora a { $url }.
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
mail-saved = El borrador está guardado como { $file }. Si no se abre, adjunte la respuesta a un mensaje suyo.

## Rooms

room-reply = Volver a la respuesta
room-register = Registro
room-verify = Verificar respuesta
cancel = Cancelar
register-lead = Cada respuesta preparada en este ordenador, la más reciente primero. Su programa de correo sabe si se envió.
register-empty = Todavía no se ha preparado ninguna respuesta en este ordenador. Cada una que firme y guarde se anota aquí: cuándo, quién, dónde está el archivo y su huella.
register-about = Guardado en este ordenador
register-entry = { $circular }, { $state }
register-signed = Firmada por { $name }
register-unsigned = Sin certificado
register-check = Comprobar este archivo
register-copy = Copiar el SHA-256
verify-lead = Abra una respuesta en PDF o suéltela en cualquier lugar de esta ventana. Solo se lee en este ordenador.
verify-path = Respuesta (PDF)
verify-check = Comprobar
verify-open = Abrir una respuesta
verify-another = Abrir otra respuesta
verify-opened = { $count ->
    [0] Ningún archivo abierto
    [one] 1 archivo abierto
   *[other] { $count } archivos abiertos
}
verify-working = Lectura y comprobación…
verify-no-reply = Sin respuesta en datos
verdict-trusted = Este archivo está intacto y usted confía en quien responde por el firmante.
verdict-trusted-means = Nada de lo firmado se ha modificado. Un certificado que usted añadió avala el del firmante.
verdict-self-signed = Este archivo está intacto. No se ha verificado quién lo firmó.
verdict-self-signed-means = Nada de lo firmado se ha modificado. El certificado lo creó su titular: compare la huella con él por teléfono antes de fiarse del nombre.
verdict-unknown = Este archivo está intacto. No se ha verificado quién lo firmó.
verdict-unknown-means = Nada de lo firmado se ha modificado. Nadie en quien usted confíe avala el certificado. Añada abajo el certificado del emisor si lo tiene de una fuente fiable.
verdict-expired = Este archivo está intacto. El certificado del firmante está fuera de su plazo de validez.
verdict-expired-means = Nada de lo firmado se ha modificado. Alguien de su confianza avalaría al firmante en otro momento, y ningún sello de tiempo prueba cuándo se firmó.
verdict-revoked = Este archivo está intacto, pero el certificado del firmante fue revocado.
verdict-revoked-means = Nada de lo firmado se ha modificado. No se fíe del nombre: pregunte a la administración.
verdict-untrusted = Este archivo está intacto, pero lo que avala al firmante incumple una regla.
verdict-untrusted-means = Nada de lo firmado se ha modificado. No se fíe del nombre: pregunte a la administración.
verdict-altered = Este no es el archivo que se firmó.
verdict-altered-means = Se modificó después de la firma o su firma es incorrecta. Lo que dice puede no ser lo que se firmó. Pida el archivo de nuevo.
verdict-differs = Alarma: la página y los datos de este archivo dicen cosas distintas.
verdict-differs-means = Quien lee la página y un programa que lee los datos entenderían respuestas distintas. No cuente ninguna. Pregunte a la administración cuál es la suya.
verdict-not-judged = No se puede juzgar si este archivo está intacto.
verdict-not-judged-means = Su firma está hecha de un modo que este programa no conoce. Nada indica que se haya modificado, ni que no se haya modificado. No se fíe de él: compruébelo con otro programa o pida una respuesta firmada de un modo habitual.
verdict-unsigned = Este archivo no lleva ninguna firma digital.
verdict-unsigned-means = Nada revela si se modificó ni quién lo envió. Puede ser una respuesta firmada a mano.
verdict-unreadable = No se puede decir nada de este archivo.
says-intact = Intacto
says-not-judged = No se puede juzgar
says-not-intact = No intacto
says-in-field = { $statement } ({ $field })
signer-unknown = El firmante no se nombra
signer-name = El certificado nombra a «{ $name }»
signer-self-signed = Emitido por su titular para sí mismo.
signer-issuer = Emitido por { $issuer }.
signer-valid = Válido del { $from } al { $until }.
trust-trusted = De confianza
trust-trusted-means = Un certificado que usted añadió avala el del firmante, y toda la cadena está en regla.
trust-untrusted = No fiable: la cadena incumple una regla
trust-untrusted-means = Una cadena lleva a un certificado que usted añadió, pero uno de ellos no puede emitir otros o su clave no es para firmar.
trust-expired = De confianza en otro momento
trust-expired-means = Un certificado de la cadena estaba fuera de plazo al comprobar el archivo.
trust-revoked = Revocado
trust-revoked-means = Un certificado de la cadena fue revocado por su emisor.
trust-self-signed = Identidad no verificada
trust-self-signed-means = Nadie más que su titular avala este certificado. Muestra que los archivos vienen de la misma clave, no de quién es.
trust-unknown = Identidad no verificada
trust-unknown-means = Ninguna cadena lleva de este certificado a uno de su confianza. No se consultó la revocación: no se usó la red.
signed-at = Firmado el { $time }
time-claimed = Según el reloj del firmante. Sin sello de tiempo.
time-stamped = Según el reloj de un servicio de sellado de tiempo.
level = Nivel { $level }
data-agree = La página y los datos coinciden
data-agree-means = Las respuestas impresas en la página son las de los datos incluidos.
data-differ = La página y los datos difieren
data-differ-means = La página no muestra lo que dicen los datos incluidos.
data-to-read = Debe leer la página una persona
data-to-read-means = La página está dibujada como dicen los datos incluidos, y aun así podría decir otra cosa:
data-not-compared = Página y datos sin comparar
data-not-compared-means = Este archivo lo creó { $program } y esta versión no puede volver a dibujar su página: no se ha constatado ni concordancia ni contradicción. Lea la respuesta en la página o compruebe el archivo con aquella versión.
data-none = Sin respuesta en datos
data-none-means = El archivo no los contiene. Lea la respuesta en la página.
data-damaged = Datos dañados
data-damaged-means = El archivo contiene datos, pero no se puede leer en ellos ninguna respuesta. Lea la respuesta en la página.
says-title = La respuesta dice
says-specimen = Un ejemplar de muestra: no es la posición de ningún Estado.
says-administration = Administración
says-signatory = Firmante
says-dated = Fechada
compare-title = Comparar la huella
compare-label = Lo que le leen del certificado en su pantalla
compare-same = Igual. El certificado es suyo, si fue a ellos a quienes llamó.
compare-so-far = Igual hasta aquí.
compare-differs = No es igual. La clave de otra persona firmó este archivo.
trust-title = En quién confía
trust-lead = Al principio no se confía en nadie. Añada el certificado de una autoridad o de un funcionario cuya huella haya comparado.
trust-path = Certificado (PEM o DER)
trust-add = Confiar en este certificado
trust-until = Válido hasta el { $date }
trust-remove = Dejar de confiar en { $name }
file-title = El archivo
file-folder = En
sheet-caption = La página tal como se recibió.
countersign-title = Qué puede hacer con él
countersign-lead = Esta respuesta reserva un campo para otro funcionario. Su firma se añade; las que ya lleva siguen siendo válidas y el archivo recibido no cambia.
countersign-begin = Firmar también esta respuesta
countersign-path = Guardar la respuesta firmada como
countersign-sign = Firmar y guardar
countersign-done = Su firma se ha añadido. Este es el nuevo archivo.
back-take = Anotarlo en el registro
back-made-here = Está en el registro. Contiene todos los bytes de la respuesta preparada aquí.
back-entered = Está en el registro. Ninguna respuesta preparada aquí es su comienzo.
back-not-entered = No se anotó: solo se anota una respuesta intacta con datos.

## Letters

letter-lead = Leído de { $file }. Compruebe cada valor con su línea de origen.
letter-by-hand-lead = Introduzca lo que dice su circular. Nada está rellenado de antemano.
letter-scanned-lead = El texto de { $file } no es fiable, por lo que no se ha tomado nada de él. Introduzca los valores junto a sus páginas.
letter-working = Leyendo { $file }…
letter-open = Abrir otra circular
letter-use = Responder a esta circular
letter-path = Circular (Word, PDF o texto)
letter-read = Leer
letter-another = Otra circular
letter-another-lead = Suelte su archivo en cualquier lugar de esta ventana o indíquelo aquí.
letter-by-hand = Escribir una consulta a mano
letter-recent = { $circular }: { $file }
letter-discard = Dejar esta carta
letter-over = Ha empezado a responder a la { $circular }. Sus respuestas pueden guardarse en un archivo propio, que Placet y su programa de terminal vuelven a abrir.
letter-keep-and-use = Guardarlas y responder a la nueva
letter-stay = Seguir con esta respuesta
draft-kept = Sus respuestas anteriores se guardan en { $file }.
draft-keep-and-open = Guardarlas y abrir el otro borrador
draft-sources = { $file } viene de otro lugar y nombra ficheros que están fuera de su propia carpeta. Si lo abre, estos ficheros se leen y pasan a formar parte de la respuesta:
draft-sources-note = Todavía no se ha leído nada de ellos. Acepte solo si conoce cada uno de estos ficheros y está destinado a la UIT.
draft-sources-read = Leer estos ficheros y abrir el borrador
drafts-title = Borradores apartados
drafts-lead = Permanecen en sus archivos hasta que usted los elimine.
draft-of = { $circular }, apartado el { $when }
letter-corrigendum = Esta carta corrige una circular
letter-result = Esta carta da el resultado de una consulta
letter-collective = Esta es una carta colectiva
letter-asks = Esta carta pide una respuesta de otro tipo
letter-other = Esta carta no pide ninguna respuesta que Placet conozca
letter-as-consultation = Es una consulta de todos modos
letter-caption = La carta tal como se leyó
source-line = Línea { $number }: { $text }
doubt-other = Introducir otro valor
changes-title = Lo que cambia en su circular
change = { $fact }: { $before } pasa a ser { $after }
changes-apply = Aplicar los cambios elegidos
value-none = Desconocido
value-edit = Editar: { $fact }
value-take = Tomar este valor
value-leave = Dejarlo como estaba
values-more = Mostrar todos los valores
values-fewer = Mostrar menos valores
label-time = Hora (horas:minutos)
label-start = Primer día (año-mes-día)
label-end = Último día (año-mes-día)
label-group = Comisión de Estudio (número, o TSAG)
label-period = Primer año del periodo de estudios
zone-geneva = Hora de Ginebra
zone-utc = UTC
text-designation = Número
text-provisional = Nombre provisional
text-sort = Tipo de proyecto
text-number = Su número
text-title = Título
text-reference = Documento
text-add = Una Recomendación más
text-remove = Sin esta
sort-new = Nueva
sort-revised = Revisada
sort-amendment = Enmienda
sort-corrigendum = Corrigéndum
refused-deadline = Un plazo tiene un día como 2027-03-01, una hora como 23:59 y un reloj.
refused-meeting = Una reunión tiene un primer y un último día como 2027-03-01, en este orden.
refused-texts = Cada Recomendación necesita un número o un nombre provisional y su tipo; una enmienda o corrigéndum, también su número.
refused-date = Un día se escribe año-mes-día, por ejemplo 2027-03-01.
refused-address = No es una dirección de correo.
refused-group = Una comisión tiene un número del 1 al 30 o es TSAG.
refused-period = Los periodos de estudios comenzaron en 2001, 2005, 2009, 2013, 2017, 2022 y 2025.
refused-value = No es un valor de este tipo. Lo escrito se conserva.

## Count

room-tally = Contar respuestas
tally-lead = Abra las respuestas a una circular o una carpeta. Cada una se comprueba; solo se cuentan las intactas, una por Estado Miembro.
tally-title = { $circular }: { $count ->
    [one] 1 respuesta contada
   *[other] { $count } respuestas contadas
}
tally-rule = Un texto puede examinarse para aprobación si lo apoya el 70 % o más de las respuestas recibidas (Resolución 1, 9.4.5).
tally-nothing = No se pudo contar ninguna respuesta
tally-nothing-means = La ausencia de respuestas no impide nada (Resolución 1, 9.4.5). Lo no contado se lista con su motivo.
tally-working = Comprobando { $done } de { $all }…
tally-path = Respuesta o carpeta
tally-add = Contar
tally-read = La he leído: contarla
tally-circular = Circular a la que se responde (o borrador de una respuesta)
tally-circular-use = Comparar con ella
tally-files = Elegir archivos
tally-folder-add = Elegir una carpeta
tally-clear = Empezar de nuevo
tally-save-path = Guardar el recuento como (.csv o .json)
tally-save = Guardar el recuento
tally-written = El recuento se guardó como { $file }.
tally-reached = 70 % alcanzado
tally-not-reached = 70 % no alcanzado
tally-no-replies = Sin respuestas
tally-counts = { $authorise } de { $replies } autorizan ({ $share } %), { $refuse } no
tally-refuses = { $state } no autoriza
tally-comments = { $state } autoriza, con comentarios
tally-conflicts = Conflictos, no contados
tally-conflict = { $state } envió { $files }; ninguna dice que sustituye a las demás.
tally-counted = Contados
tally-left-out = No contados: { $count }
tally-about = Resolución 1, 9.4.5

## Page

pane-form = Formulario
pane-page = Página
page-number = Página { $page } de { $pages }
page-back = Página anterior
page-next = Página siguiente
page-enlarge = Ampliar la página
page-shrink = Mostrar la página entera
page-caption = Esta es la página que se enviará.
page-written = Esta es la página del fichero guardado.
reply-language = Respuesta: { $language }

## Settings

settings-lead = Valen para este ordenador.
settings-language = Idioma del programa
settings-theme = Colores
settings-drawing = Visualización
settings-timestamp = Hora probada
timestamp-note = Un servicio de sellado de tiempo (RFC 3161) recibe un resumen de la firma y prueba cuándo firmó usted. Después se pregunta a los servicios que nombran los certificados si fueron revocados. Sin una dirección aquí, Placet no usa ninguna red.
timestamp-url = Dirección del servicio de sellado de tiempo
timestamp-url-odd = Una dirección empieza por https:// o http://. Con esta, las respuestas se firman sin hora probada.
reach-timestamp = Solo la hora (B-T)
reach-long-term = La hora y la prueba de que ningún certificado estaba revocado (B-LT)
reach-archive = Lo mismo, sellado para el archivo (B-LTA)
software-rendering = Dibujar sin el procesador gráfico
software-rendering-note = Para ordenadores en los que la ventana parpadea o queda vacía. Surte efecto en el próximo inicio.
settings-done = Volver a la respuesta
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
theme-contrast-light = Contraste alto, claro
theme-contrast-dark = Contraste alto, oscuro
