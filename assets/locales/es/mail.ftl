# The e-mail that carries a reply.

mail-subject = Circular TSB { $number }: respuesta de un Estado Miembro, { $state }
mail-subject-specimen = [ESPÉCIMEN SPECIMEN] Circular TSB { $number }: respuesta de un Estado Miembro, { $state }
mail-specimen = ESPÉCIMEN (SPECIMEN). Este mensaje muestra el aspecto de una respuesta. No expresa la posición de ningún Estado Miembro.
mail-enclosed = Se adjunta la respuesta de esta Administración a la Circular TSB { $number }, consulta a los Estados Miembros sobre { $texts }.
mail-files = Otros ficheros adjuntos: { $files }
mail-separator = ,{ " " }
