# The e-mail that carries a reply.

mail-subject = Circulaire TSB { $number }: réponse d'un État Membre, { $state }
mail-subject-specimen = [SPÉCIMEN SPECIMEN] Circulaire TSB { $number }: réponse d'un État Membre, { $state }
mail-specimen = SPÉCIMEN (SPECIMEN). Ce message montre l'aspect d'une réponse. Il n'exprime la position d'aucun État Membre.
mail-enclosed = Veuillez trouver ci-joint la réponse de notre Administration à la Circulaire TSB { $number }, consultation des États Membres au sujet de { $texts }.
mail-files = Autres fichiers joints: { $files }
mail-separator = ,{ " " }
