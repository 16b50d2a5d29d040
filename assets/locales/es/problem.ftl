# What went wrong or deserves a look: what happened (the message), what is safe (.safe), what to
# do (.remedy). Plain and short; the words of the form where the form has one.

-kept = Todo lo que ha escrito se conserva.
-others = Las demás respuestas se conservan.
-untouched = El fichero no se ha modificado.
-unwritten = No se ha escrito nada.
-sendable = La respuesta puede enviarse tal como está.

## Fields

field-circular-number = Número de la Circular
field-deadline = Plazo
field-reply-to = Dirección para las respuestas
field-recommendations = Recomendaciones
field-marks = { $name }: casillas
field-comments = { $name }: comentarios y propuestas de modificación
field-reasons = { $name }: motivos
field-changes = { $name }: posibles cambios
field-name = Nombre
field-title = Cargo/título oficial
field-address = Dirección
field-fax = Fax
field-email = Correo-e
field-member-state = Estado Miembro
field-administration = Administración
field-place = Lugar
field-date = Fecha
field-signature = Imagen de la firma
field-stamp = Imagen del sello

## What keeps a reply from being sent

issue-number-missing = La Circular no tiene número.
    .safe = { -kept }
    .remedy = Escriba el número que figura en su encabezamiento.
issue-no-recommendations = La Circular no cita ninguna Recomendación: no hay nada a lo que responder.
    .safe = { -kept }
    .remedy = Añada las Recomendaciones que enumera su formulario.
issue-answer-count = Hay { $answers } respuestas para { $recommendations } Recomendaciones.
    .safe = { -kept }
    .remedy = Dé una respuesta por Recomendación, en el mismo orden.
issue-reply-to-implausible = La dirección para las respuestas no puede ser una dirección de correo.
    .safe = { -kept }
    .remedy = Escriba la dirección que da la Circular, por ejemplo tsbdir@itu.int.
issue-no-box = No está marcada ninguna de las dos casillas.
    .safe = { -others }
    .remedy = Marque una de las dos casillas.
issue-both-boxes = Están marcadas las dos casillas; el formulario pide una.
    .safe = { -others }
    .remedy = Deje la que expresa la decisión de su Administración.
issue-no-option = Está marcada la primera casilla, pero ninguna de sus dos opciones.
    .safe = { -others }
    .remedy = Elija «Sin comentarios ni propuestas de modificación» o «Se adjuntan comentarios y propuestas de modificación».
issue-both-options = Están elegidas las dos opciones; el formulario pide una.
    .safe = { -others }
    .remedy = Deje una de las dos opciones.
issue-option-without-box = Se ha elegido una opción sin la casilla a la que pertenece.
    .safe = { -others }
    .remedy = Marque la primera casilla o quite la opción.
issue-comments-missing = El formulario dice que se adjuntan comentarios, y no hay ninguno.
    .safe = { -others }
    .remedy = Escriba aquí los comentarios o adjunte un fichero, o elija «Sin comentarios ni propuestas de modificación».
issue-reasons-missing = Una negativa necesita sus motivos (Resolución 1, 9.4.4).
    .safe = { -others }
    .remedy = Escriba aquí los motivos o adjunte un fichero.
issue-file-lost = El fichero adjunto { $file } ya no puede leerse.
    .safe = { -others }
    .remedy = Devuélvalo a su lugar, o quítelo y adjúntelo de nuevo.
issue-missing = Este campo está vacío, y el formulario lo necesita.
    .safe = { -kept }
    .remedy = Rellénelo.
issue-unknown-member-state = Ningún Estado Miembro de la Unión tiene este código.
    .safe = { -kept }
    .remedy = Elija el Estado en la lista. Solo responden los Estados Miembros.
issue-email-implausible = Esto no puede ser una dirección de correo.
    .safe = { -kept }
    .remedy = Corríjala o deje el campo vacío.
issue-date-unreadable = Esto no es una fecha.
    .safe = { -kept }
    .remedy = Escriba año, mes y día, por ejemplo 2021-11-30.
issue-date-before-circular = La carta es anterior a la Circular de { $date } a la que responde.
    .safe = { -kept }
    .remedy = Corrija la fecha de la carta.
issue-signature-without-name = Hay una imagen de firma, y ningún nombre dice de quién es.
    .safe = La imagen se conserva.
    .remedy = Escriba el nombre de la persona que firma.

## What is worth knowing, and blocks nothing

advice-late = El plazo venció hace { $span }.
    .safe = { -sendable }
    .remedy = Enviar una respuesta tardía es decisión de su Administración.
advice-deadline-implausible = El plazo no está donde lo pone la Resolución 1, 9.4.1, siete días laborables antes de la reunión.
    .safe = { -sendable }
    .remedy = Compare el plazo y las fechas de la reunión con la Circular.
advice-changes-missing = Una negativa debería describir los cambios que facilitarían el avance de los trabajos (Resolución 1, 9.4.4), y no se da ninguno.
    .safe = { -sendable }
    .remedy = Escriba los posibles cambios o adjunte un fichero, si los hay.
advice-not-sent = Aquí se conservan texto o ficheros que la casilla marcada no pide.
    .safe = Quedan en el borrador y no se enviarán.
    .remedy = No hay que hacer nada si eso es lo que desea.
advice-file-changed = El fichero { $file } se modificó después de adjuntarlo.
    .safe = Se enviaría tal como está ahora.
    .remedy = Ábralo para comprobarlo y adjúntelo de nuevo.
advice-email-missing = No se da ninguna dirección de correo a la que la TSB pueda preguntar.
    .safe = { -sendable }
    .remedy = Escriba una si desea que se le pueda localizar.
advice-date-in-future = La fecha de la carta está en el futuro.
    .safe = { -sendable }
    .remedy = Corríjala si no es lo que desea.

## Files

reason-not-found = no existe tal fichero o carpeta
reason-denied = este usuario no tiene permiso
reason-full = no queda espacio
reason-other = { $detail }

error-read = No se ha podido leer { $file }: { $reason }.
    .safe = No se ha modificado nada.
    .remedy = Compruebe el nombre y el permiso de lectura.
error-write = No se ha podido escribir { $file }: { $reason }.
    .safe = No queda ningún fichero a medio escribir, y lo que había no ha cambiado.
    .remedy = Elija otra carpeta o libere espacio.
error-exists = Ya hay un fichero { $file }.
    .safe = { -untouched }
    .remedy = Elija otro nombre o permita reemplazarlo (en el terminal: --force).
error-other-format = { $file } no es lo que se esperaba aquí ({ $format }).
    .safe = { -untouched }
    .remedy = Elija otro fichero.
error-newer = { $file } lo escribió una versión más reciente de este programa: tiene la versión { $found }, y este programa lee hasta la versión { $known }.
    .safe = { -untouched }
    .remedy = Instale la versión más reciente y abra con ella el fichero.
error-damaged = { $file } está dañado o mal escrito en la línea { $line }, columna { $column }: { $detail }.
    .safe = { -untouched }
    .remedy = Corrija esa línea o abra una copia anterior.
error-unknown-field = { $file } tiene en la línea { $line }, columna { $column } un campo «{ $name }» que los borradores no tienen. Su contenido se perdería.
    .safe = { -untouched }
    .remedy = Corrija el nombre del campo o quítelo.
error-identity-name = «{ $name }» no puede nombrar una identidad, porque se convierte en nombre de fichero.
    .safe = { -unwritten }
    .remedy = Use letras, cifras y espacios, sin / \ : * ? " < > |.
error-no-folder = Este sistema no indica ninguna carpeta en la que los programas guarden sus datos.
    .safe = { -unwritten }
    .remedy = Indique una en la variable de entorno PLACET_HOME (en el terminal también: --home).
error-set-aside = { $reason }
    .safe = El fichero se conserva como { $kept }.
    .remedy = El programa sigue como si no hubiera estado.

## The page

error-missing-glyphs = A los tipos de letra de este programa les falta { $characters }.
    .safe = { -kept } { -unwritten }
    .remedy = Escríbalo con otros caracteres.
error-picture = La imagen no es un PNG o JPEG legible: { $field }.
    .safe = { -kept } { -unwritten }
    .remedy = Elija otra imagen.
error-writer = No se ha podido hacer la página: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Es un defecto del programa. Comuníquelo con el borrador.
error-no-pdf = Esto no es un PDF legible.
    .safe = No se ha tomado nada de él.
    .remedy = Elija otro fichero.
error-pdf-encrypted = Este PDF está protegido con contraseña.
    .safe = No se ha tomado nada de él.
    .remedy = Guarde una copia sin contraseña y ábrala.
error-no-page = El PDF no tiene página { $page }.
    .safe = { -kept }
    .remedy = Es un defecto del programa. Comuníquelo con el borrador.
error-unready = El borrador aún no es una respuesta: { $count ->
        [one] queda una cosa por resolver.
       *[other] quedan { $count } cosas por resolver.
    }
    .safe = { -kept } { -unwritten }
    .remedy = Resuelva lo que se enumera y exporte de nuevo.

## Signing identities

error-wrong-passphrase = La frase de contraseña no abre esta identidad.
    .safe = { -unwritten }
    .remedy = Escríbala de nuevo. Fíjese en el idioma del teclado y en el bloqueo de mayúsculas.
error-pkcs12-damaged = Esto no es un fichero PKCS#12, o está dañado ({ $detail }).
    .safe = { -unwritten }
    .remedy = Elija el fichero con su certificado y su clave, que suele terminar en .p12 o .pfx.
error-pkcs12-unsupported = El fichero PKCS#12 usa algo que este programa no conoce ({ $detail }).
    .safe = { -unwritten }
    .remedy = Exporte de nuevo la identidad con los ajustes habituales, o pregunte a su servicio informático.
error-no-private-key = El fichero no contiene ninguna clave privada: nadie puede firmar con él.
    .safe = { -unwritten }
    .remedy = Exporte de nuevo el certificado con su clave privada.
error-no-certificate = El fichero contiene una clave privada sin el certificado que le corresponde.
    .safe = { -unwritten }
    .remedy = Exporte de nuevo la clave con su certificado.
error-key-unsupported = Este programa no puede firmar con una clave de este tipo ({ $detail }).
    .safe = { -unwritten }
    .remedy = Use una identidad con clave RSA, P-256 o P-384.
error-key-damaged = La clave privada está dañada o es demasiado corta para ser segura.
    .safe = { -unwritten }
    .remedy = Use otra identidad.
error-not-yet-valid = El certificado solo es válido desde el { $date }.
    .safe = { -unwritten }
    .remedy = Compruebe la fecha de este ordenador o use otra identidad.
error-expired = El certificado caducó el { $date }.
    .safe = { -unwritten }
    .remedy = Renuévelo o use otra identidad.
error-not-for-signing = El certificado no está destinado a firmar.
    .safe = { -unwritten }
    .remedy = Use el que se le expidió para firmar.
error-certificate-name = Un certificado necesita un nombre, de { $longest } caracteres como máximo.
    .safe = { -unwritten }
    .remedy = Abrevie el nombre o la Administración.
error-no-randomness = Este ordenador no ha dado números aleatorios: no se ha podido hacer ninguna clave.
    .safe = { -unwritten }
    .remedy = Inténtelo de nuevo; si se repite, pregunte a su servicio informático.
error-short-passphrase = Una frase de contraseña necesita al menos { $shortest } caracteres.
    .safe = { -unwritten }
    .remedy = Elija una más larga. Varias palabras se recuerdan fácilmente.
error-several-identities = Varias claves pueden firmar, y ninguna se elige por usted: { $names }.
    .safe = { -unwritten }
    .remedy = Elija una de ellas; en el terminal, con --key.
error-no-such-key = Aquí no hay ninguna clave «{ $wanted }». Hay: { $names }.
    .safe = { -unwritten }
    .remedy = Indique una de estas, o su número en esta lista.

# Signing, and reading back what was signed
error-pdf-damaged = Este PDF está dañado, o hecho de un modo en el que una firma no puede apoyarse: { $detail }.
    .safe = { -untouched }
    .remedy = Pida de nuevo el fichero. Si lo hizo Placet, hágalo otra vez.
error-already-signed = El campo { $field } de este fichero ya está firmado.
    .safe = { -untouched }
    .remedy = Firme en el campo del segundo funcionario, o haga de nuevo la respuesta.
error-too-late-to-certify = Este fichero ya está firmado y no puede certificarse.
    .safe = { -untouched }
    .remedy = Fírmelo sin certificarlo.
error-signing-forbidden = El primer firmante no permitió ninguna otra firma.
    .safe = { -untouched }
    .remedy = Pida al primer firmante un fichero que aún pueda firmarse.
error-altered = Este fichero se modificó después de firmarse, así que no se ha firmado nada.
    .safe = { -untouched }
    .remedy = Verifíquelo para ver qué se modificó, y pida al primer firmante el fichero tal como lo firmó.
error-contradictory = La página de este fichero no muestra lo que dicen sus datos, así que no se ha firmado nada.
    .safe = { -untouched }
    .remedy = No lo firme. Pida al remitente que haga de nuevo la respuesta.
error-no-field = Este fichero no tiene ningún campo de firma «{ $wanted }». Tiene: { $fields }.
    .safe = { -untouched }
    .remedy = Indique uno de estos, o ninguno.
error-certificate-unreadable = El certificado de firma no puede leerse: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Elija otro certificado.
error-key-did-not-sign = La clave no firmó: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Inténtelo de nuevo o elija otro certificado.
error-sign-defect = No se ha podido completar la firma: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Es un defecto del programa. Comuníquelo con el borrador.
error-read-back-signature = Se ha releído el fichero terminado, y su firma no es válida.
    .safe = { -kept } { -unwritten }
    .remedy = Es un defecto del programa. Comuníquelo con el borrador.
error-read-back-data = Se ha releído el fichero terminado, y sus datos no son los de la respuesta.
    .safe = { -kept } { -unwritten }
    .remedy = Es un defecto del programa. Comuníquelo con el borrador.
error-read-back-text = Se ha releído la página terminada, y este texto no aparece en ella: «{ $text }».
    .safe = { -kept } { -unwritten }
    .remedy = Escriba el texto de otro modo o adjúntelo como fichero.
error-read-back-disk = El fichero se ha escrito, pero el disco devuelve otros bytes.
    .safe = { -kept }
    .remedy = No envíe ese fichero. Guarde la respuesta en otro lugar.

## Why a signature in a file does not hold

-checked = El fichero solo se ha leído.
-ask = No se fíe de este fichero. Pídalo de nuevo a su remitente.

flaw-place = La firma no está en el fichero como debe ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-format = La firma es de un tipo que este programa no juzga ({ $detail }).
    .safe = { -checked }
    .remedy = Abra el fichero con otro programa que compruebe firmas.
flaw-digest = El contenido se modificó después de la firma.
    .safe = { -checked }
    .remedy = { -ask }
flaw-certificate-exchanged = El certificado no es aquel con el que se firmó.
    .safe = { -checked }
    .remedy = { -ask }
flaw-no-certificate = Falta el certificado del firmante.
    .safe = { -checked }
    .remedy = { -ask }
flaw-algorithm = La propia firma es errónea o de tipo desconocido: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-structure = La firma está dañada: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-loose-attributes = Junto a la firma se han puesto datos que nadie firmó.
    .safe = { -checked }
    .remedy = { -ask }
flaw-timestamp = El sello de tiempo de la firma es erróneo: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-removed = Se ha quitado una firma: un estado anterior de este fichero estaba firmado aquí.
    .safe = { -checked }
    .remedy = { -ask }
flaw-change = Después de la firma se modificó algo que esta no permite ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-stray = Después de la firma se añadió algo que no pertenece a ninguna firma.
    .safe = { -checked }
    .remedy = { -ask }
flaw-revision = La parte firmada del fichero no puede leerse por sí sola: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }

## What else to know of a signature

finding-ber = La firma está escrita en una forma más antigua de su formato.
finding-certifies = La firma certifica el documento: limita lo que puede modificarse después.
finding-certificate-not-named = La firma no nombra su certificado bajo su propio sello.
finding-signed = Después se firmó un campo de firma vacío, lo que esta firma permite.
finding-signature-added = Después se añadió la firma { $field }, lo que esta firma permite.
finding-hidden-signature-added = Después se añadió la firma { $field }, que no aparece en ninguna página; esta firma lo permite.
finding-timestamp-added = Después se añadió un sello de tiempo del documento.
finding-validation-data = Después se añadieron datos para comprobar los certificados.
finding-metadata = Después se modificaron los metadatos del documento.
finding-extensions = Después se declararon extensiones del formato PDF.
finding-form-defaults = Después se añadieron ajustes predeterminados del formulario.
weakness-sha1 = La firma se apoya en SHA-1, que ya no protege contra la falsificación.
weakness-short-key = La clave RSA del firmante tiene menos de 2048 bits.
