# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = Borrador escrito: { $file }
cli-ready = No queda nada por resolver. El borrador puede exportarse.
cli-not-ready = { $count ->
        [one] Queda una cosa por resolver:
       *[other] Quedan { $count } cosas por resolver:
    }
cli-advice = Conviene saber:
cli-finding = { "  " }{ $name } [{ $field }]: { $said }
cli-written = { "    " }En el borrador: { $written }

cli-identity-made = Identidad hecha y guardada: { $file }
cli-identity-exported = Escrito: { $file }
cli-identity-meaning = Revela cualquier cambio posterior en lo que firma. No prueba quién es usted.
cli-no-identities = Aquí no se ha hecho ninguna identidad.
cli-certificate = { "  " }{ $name }, { $organisation }, válido hasta el { $date }
cli-issuer = { "  " }emitido por { $issuer }, válido desde el { $date }
cli-for-signing = { "  " }destinado a firmar
cli-not-for-signing = { "  " }NO destinado a firmar
cli-fingerprint = { "  " }SHA-256 { $fingerprint }
cli-token = { "  " }{ $label }, { $manufacturer }, { $model }, número de serie { $serial }
cli-token-shows-nothing = { "  " }No muestra ningún certificado antes de abrirse con su PIN.
cli-pin-not-set = { "  " }Aún no tiene PIN.
cli-pin-low = { "  " }El último PIN escrito era incorrecto.
cli-pin-last-try = { "  " }ATENCIÓN: un PIN incorrecto más lo bloquea.
cli-pin-locked = { "  " }Está BLOQUEADO.

cli-passphrase = Frase de contraseña (no se muestra):
cli-passphrase-again = La misma frase de contraseña otra vez:
cli-pin = PIN de { $token } (no se muestra):
cli-pinpad = Escriba el PIN en el lector.
cli-no-terminal = No hay ningún terminal en el que pedir la frase de contraseña.
    .safe = { -unwritten }
    .remedy = Indique un fichero con --passphrase-file, o désela a la entrada estándar con --passphrase-stdin.
cli-passphrases-differ = Las dos frases de contraseña no son iguales.
    .safe = { -unwritten }
    .remedy = Ejecute de nuevo la orden.
cli-passphrase-unreadable = La frase de contraseña no es texto en UTF-8.
    .safe = { -unwritten }
    .remedy = Guarde el fichero en UTF-8.
cli-not-said = Lo que debía decirse aquí no pudo decirse: { $reason }.
    .safe = Lo hecho, hecho está; los archivos escritos están ahí.
    .remedy = Haga sitio, o dirija la respuesta a otro lugar, y pregunte de nuevo.
cli-over-itself = { $file } hace falta aquí, o se ha nombrado dos veces.
    .safe = { -unwritten }
    .remedy = Elija otro nombre para lo que se va a escribir.
cli-no-certificates = { $file } no contiene ningún certificado legible.
    .safe = { -untouched }
    .remedy = Indique un fichero de certificados en PEM o DER.
cli-no-revocation = { $file } no contiene ninguna lista de revocación ni respuesta OCSP legible.
    .safe = { -untouched }
    .remedy = Indique una lista de revocación en PEM o DER, o una respuesta OCSP en DER.

cli-usage = No se entiende la línea de órdenes.
    .safe = { -unwritten }
    .remedy = placet-cli --help muestra todas las órdenes con ejemplos, y una orden con --help sus opciones.
cli-ending = { $file } no termina en .{ $ending }, y quien lo reciba no podría abrirlo.
    .safe = { -unwritten }
    .remedy = Indique un fichero que termine en .{ $ending }, o una carpeta con una barra al final, como out/.
cli-no-report = Un informe se escribe como .pdf, .json o .xml; { $file } no termina en ninguno de ellos.
    .safe = { -unwritten }
    .remedy = Elija un nombre con una de estas terminaciones.
cli-is-reply = { $file } es una respuesta a una circular, y no una circular.
    .safe = { -untouched }
    .remedy = Abra la propia circular. Para comprobar la respuesta: placet-cli verify.
cli-signed-before = { $name } ya ha firmado este fichero, con el mismo certificado.
    .safe = No se toca nada de lo ya firmado.
    .remedy = Si debía firmar un segundo funcionario, firme de nuevo con la clave de este.

cli-signed = Firmado, releído y comprobado:
cli-unsigned = Escrito sin firma digital, y releído:
cli-mail-written = Borrador de correo, para abrirlo en su programa de correo: { $file }
cli-beside = Algo ha fallado aparte de la respuesta, como se indica a continuación.
    .safe = La respuesta está escrita y es válida: { $file }
    .remedy = Consérvela: no hace falta hacerla de nuevo.
cli-sample = Un espécimen. No expresa la posición de ningún Estado.

cli-verify-intact = Intacto: no se ha modificado nada desde la firma.
cli-verify-intact-added = Intacto: no se ha modificado nada de lo firmado, y lo añadido después está permitido por las firmas.
cli-verify-altered = ALTERADO: no es el fichero que se firmó.
cli-verify-not-judged = NO SE PUEDE JUZGAR: la firma está hecha de un modo que este programa no conoce.
cli-verify-unsigned = Sin firma: nada revela si se ha modificado.
cli-verify-differs = ALARMA: la página no muestra lo que dicen los datos del fichero.
cli-verify-to-read = La página está dibujada como dicen los datos, pero debe leerla una persona antes de fiarse de ella:
cli-verify-not-compared = La página y los datos no se han comparado: este fichero lo creó { $program } y esta versión no puede volver a dibujar su página. Lea la respuesta en la página o compruebe el fichero con aquella versión.
cli-verify-no-data = El fichero no contiene ninguna respuesta como datos.
cli-verify-data-damaged = Los datos del fichero están dañados: no se puede leer en ellos ninguna respuesta. Lea la respuesta en la página.
cli-verify-signature = { "  " }{ $field }: firmado por { $name }, { $time } según el reloj del firmante
cli-verify-signature-stamped = { "  " }{ $field }: firmado por { $name }, { $time } según un servicio de sellado de tiempo
cli-verify-timestamp = { "  " }{ $field }: sello de tiempo sobre el archivo de { $name }, { $time }
cli-verify-broken = { "  " }{ $field }: esta firma está rota. Nombra a { $name }, lo que no prueba nada.
cli-verify-level = { "  " }Nivel { $level }: { $means }
cli-verify-self-signed = { "  " }El certificado lo hizo el propio firmante: no prueba quién firmó.
cli-verify-trusted = { "  " }Un certificado en el que usted confía responde por el firmante.
cli-verify-untrusted = { "  " }ATENCIÓN: el camino del certificado del firmante a uno en el que usted confía infringe una regla.
cli-verify-expired = { "  " }Un certificado en el que usted confía respondería por el firmante, pero uno del camino no está vigente.
cli-verify-revoked = { "  " }ATENCIÓN: un certificado del camino al firmante ha sido revocado.
cli-verify-unknown = { "  " }No se conoce a nadie de su confianza que responda por el certificado del firmante: la identidad no está comprobada.
cli-verify-detail = { "  " }{ $detail }
cli-verify-specimen = ESPÉCIMEN: no es la posición de ningún Estado.
cli-verify-reply = Respuesta de { $state } a la Circular TSB { $circular }, de fecha { $date }:
cli-verify-authorises = { "  " }{ $text }: autoriza, sin comentarios
cli-verify-comments = { "  " }{ $text }: autoriza, con comentarios adjuntos
cli-verify-refuses = { "  " }{ $text }: no autoriza

cli-circular-letter = { $file }: { $kind ->
        [consultation] una consulta
        [consultation-other] una carta que pide otra respuesta
        [consultation-deletion] una carta que pide otra respuesta (si pueden suprimirse Recomendaciones)
        [consultation-question] una carta que pide otra respuesta (si se aprueba una Cuestión)
        [consultation-question-deletion] una carta que pide otra respuesta (si puede suprimirse una Cuestión)
        [consultation-opposition] una carta que pide otra respuesta (si se opone a una aprobación)
        [consultation-radio-adoption] una carta que pide otra respuesta (si se adopta un texto de radio)
        [consultation-radio-approval] una carta que pide otra respuesta (si se aprueba un texto de radio)
        [consultation-council] una carta que pide otra respuesta (qué decide el Consejo por correspondencia)
        [corrigendum] un corrigéndum, un addéndum o una revisión
        [result] el resultado de una consulta
        [collective-letter] una carta colectiva
        [none] ninguna carta de la UIT, por lo que puede verse
       *[other] otra carta
    }
cli-circular-doubts = Dudas:
cli-circular-doubt = { "  " }{ $said }
cli-circular-found = Encontrado:
cli-circular-fact = { "  " }{ $name }: { $value }
cli-circular-candidate = { "    " }podría ser: { $value }
cli-circular-line = { "      " }Línea { $number }: { $text }
cli-circular-no-value = no encontrado
cli-setting = «{ $setting }» no resuelve nada.
    .safe = { -unwritten }
    .remedy = Escriba DATO=VALOR: number=321, study_period=2017, date=2021-05-31, study_group=3, deadline=2021-12-01T23:59/geneva, reply_to=a@b.int, fax=+41-22-730-5853, edition=2016, form_annex=2, recommendations=new D.1100; revised D.50, wording.to=To:, language=zh, meeting=2021-12-13/2021-12-17/Geneva.

cli-renewed = Renovado: { $file }
cli-verify-report = El informe está en { $file }.
cli-verify-unreadable = ILEGIBLE: nada puede decirse de este fichero sin suposiciones.
cli-tally-circular = Circular TSB { $circular }: { $count ->
    [one] una respuesta contada
   *[other] { $count } respuestas contadas
 }
cli-tally-nothing = No se pudo contar ninguna respuesta. La ausencia de respuestas no detiene nada (Resolución 1, 9.4.5).
cli-tally-reached = { $text }: { $authorise } de { $replies } autorizan ({ $share } %): 70 % alcanzado
cli-tally-not-reached = { $text }: { $authorise } de { $replies } autorizan ({ $share } %): 70 % NO alcanzado
cli-tally-no-replies = { $text }: ninguna respuesta
cli-tally-commented = { "  " }Comentarios de { $state }: { $said }
cli-tally-refused = { "  " }No autoriza, { $state }: { $said }
cli-tally-conflict = CONTRADICCIÓN, no contadas: { $state } envió { $files }; ninguna dice que sustituye a las demás.
cli-tally-left-out = No contados:
cli-tally-file = { "  " }{ $file }: { $reason }
cli-tally-table = Tabla guardada: { $file }
