# The printed form in French. For the meaning of each message and its values see en/form.ftl.

form-annex-heading = ANNEXE { $annex }
form-subject = Objet: Réponse des États Membres à la Circulaire TSB { $circular }: Consultation au sujet { $texts }
form-texts-one = { $kind ->
    [new] du projet de nouvelle Recommandation { $name }, déterminé
    [revised] du projet de Recommandation révisée { $name }, déterminé
    [amendment] du projet d'Amendement { $part } de la Recommandation { $name }, déterminé
   *[corrigendum] du projet de Corrigendum { $part } de la Recommandation { $name }, déterminé
  }
form-texts-several = { $kind ->
    [new] des projets de nouvelles Recommandations { $names }, déterminés
    [revised] des projets de Recommandations révisées { $names }, déterminés
    [recommendations] des projets de Recommandations { $names }, déterminés
   *[texts] des projets de textes { $names }, déterminés
  }
form-texts-many = { $kind ->
    [new] de { $count } projets de nouvelles Recommandations, déterminés
    [revised] de { $count } projets de Recommandations révisées, déterminés
    [recommendations] de { $count } projets de Recommandations, déterminés
   *[texts] de { $count } projets de textes, déterminés
  }
form-name = UIT-T { $number }
form-name-both = UIT-T { $number } ({ $provisional })
form-name-amendment = { $name } Amendement { $part }
form-name-corrigendum = { $name } Corrigendum { $part }
form-list-two = { $first } et { $last }
form-list-more = { $first }, { $last }
form-label = { $kind ->
    [new] Projet de nouvelle Recommandation { $name }
    [revised] Projet de Recommandation révisée { $name }
    [amendment] Projet d'Amendement { $part } de la Recommandation { $name }
   *[corrigendum] Projet de Corrigendum { $part } de la Recommandation { $name }
  }

# "À:" and not "A:": the Union's French texts write accents on capitals ("États Membres").
form-to = À:
form-addressee =
    Directeur du Bureau de la normalisation des télécommunications
    Union internationale des télécommunications
    Place des Nations
    CH-1211 Genève 20, Suisse
form-from = De:
# "Fax" and "E-mail" are the shorter of two terms in use, and stand in a narrow column.
form-fax = Fax:
form-email = E-mail:
form-date = Date:
form-dateline = { $place }, le { $date }
form-blank-name = [Nom]
form-blank-title = [Fonction officielle/titre]
form-blank-administration = Administration de [État Membre]
form-blank-place = [Lieu]
form-blank-date = [date]
form-salutation = Madame, Monsieur,
form-opening = S'agissant de la consultation des États Membres au sujet du texte déterminé dont il est question dans la Circulaire TSB { $circular }, je tiens à vous faire part de l'opinion de mon Administration, qui est exposée dans le tableau ci-après.
form-instruction = Cochez l'une des deux cases
form-authorise = autorise { $group ->
    [tsag] le GCNT
   *[other] la Commission d'études { $group }
  } à examiner ce texte en vue de son approbation (dans ce cas, choisissez l'une des deux options ○):
form-no-comments = Pas de commentaire ni de proposition de modification
form-comments = Des commentaires et propositions de modification sont joints à la présente
form-refuse = n'autorise pas { $group ->
    [tsag] le GCNT
   *[other] la Commission d'études { $group }
  } à examiner ce texte en vue de son approbation (les motifs de cet avis et un exposé des modifications éventuelles qui permettraient de faire avancer les travaux sont joints à la présente)
form-closing = Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération.

form-annex-comments = Commentaires et propositions de modification
form-annex-reasons = Motifs
form-annex-changes = Modifications éventuelles
form-files = Fichiers joints
form-file-name = Fichier
form-file-size = Taille
form-file-hash = SHA-256 (16 premiers chiffres)
form-size-bytes = { $size } o
form-size-kilobytes = { $size } ko
form-size-megabytes = { $whole },{ $tenth } Mo

form-page-number = { $page } / { $pages }
form-running-head = Réponse à la Circulaire TSB { $circular }
form-running-head-named = Réponse à la Circulaire TSB { $circular } · { $administration }
form-specimen = SPÉCIMEN – ne constitue pas la position d'un État Membre
form-specimen-mark = SPÉCIMEN

form-box = { $state ->
    [made] Case cochée
   *[blank] Case non cochée
  }
form-option = { $state ->
    [made] Option choisie
   *[blank] Option non choisie
  }
form-signature-picture = Signature manuscrite
form-stamp-picture = Cachet de l'administration
form-signed-by = Signé numériquement par
form-signed-by-holder = Signé numériquement par le titulaire du certificat
form-signature-field = Signature numérique
form-signature-field-second = Signature numérique du second responsable
form-data-description = La réponse sous forme de données

date-long = { $day ->
    [1] 1er
   *[other] { $day }
  } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
  } { $year }
date-time = { $date } à { $hour } h { $minute }
span-none = moins d'une minute
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
span-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
  }
span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
  }
span-months = { $count } mois
span-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
  }

# Under the opening sentence, where an earlier reply is replaced; $date as the dateline has it
form-replaces = La présente réponse annule et remplace la réponse de mon Administration datée du { $date }.
