# What went wrong or deserves a look: what happened (the message), what is safe (.safe), what to
# do (.remedy). Plain and short; the words of the form where the form has one.

-kept = Tout ce que vous avez saisi est conservé.
-others = Les autres réponses sont conservées.
-untouched = Le fichier n'a pas été modifié.
-unwritten = Rien n'a été écrit.
-sendable = La réponse peut être envoyée telle quelle.

## Fields

field-circular-number = Numéro de la circulaire
field-deadline = Date limite
field-reply-to = Adresse pour les réponses
field-recommendations = Recommandations
field-marks = { $name }: cases
field-comments = { $name }: commentaires et propositions de modification
field-reasons = { $name }: motifs
field-changes = { $name }: modifications éventuelles
field-name = Nom
field-title = Fonction officielle/titre
field-address = Adresse
field-fax = Fax
field-email = E-mail
field-member-state = État Membre
field-administration = Administration
field-place = Lieu
field-date = Date
field-signature = Image de la signature
field-stamp = Image du cachet

## What keeps a reply from being sent

issue-number-missing = La circulaire n'a pas de numéro.
    .safe = { -kept }
    .remedy = Saisissez le numéro qui figure dans son titre.
issue-no-recommendations = La circulaire ne cite aucune Recommandation: il n'y a rien à quoi répondre.
    .safe = { -kept }
    .remedy = Ajoutez les Recommandations énumérées dans son formulaire.
issue-answer-count = Il y a { $answers } réponses pour { $recommendations } Recommandations.
    .safe = { -kept }
    .remedy = Donnez une réponse par Recommandation, dans le même ordre.
issue-reply-to-implausible = L'adresse pour les réponses ne peut pas être une adresse électronique.
    .safe = { -kept }
    .remedy = Saisissez l'adresse que donne la circulaire, par exemple tsbdir@itu.int.
issue-no-box = Aucune des deux cases n'est cochée.
    .safe = { -others }
    .remedy = Cochez l'une des deux cases.
issue-both-boxes = Les deux cases sont cochées; le formulaire n'en demande qu'une.
    .safe = { -others }
    .remedy = Gardez celle qui exprime la décision de votre Administration.
issue-no-option = La première case est cochée, mais aucune de ses deux options.
    .safe = { -others }
    .remedy = Choisissez « Pas de commentaire ni de proposition de modification » ou « Des commentaires et propositions de modification sont joints à la présente ».
issue-both-options = Les deux options sont choisies; le formulaire n'en demande qu'une.
    .safe = { -others }
    .remedy = Gardez l'une des deux options.
issue-option-without-box = Une option est choisie sans la case à laquelle elle appartient.
    .safe = { -others }
    .remedy = Cochez la première case ou retirez l'option.
issue-comments-missing = Le formulaire indique que des commentaires sont joints, et aucun ne l'est.
    .safe = { -others }
    .remedy = Saisissez les commentaires ici ou joignez un fichier, ou choisissez « Pas de commentaire ni de proposition de modification ».
issue-reasons-missing = Un refus doit être motivé (Résolution 1, 9.4.4).
    .safe = { -others }
    .remedy = Saisissez les motifs ici ou joignez un fichier.
issue-file-lost = Le fichier joint { $file } ne peut plus être lu.
    .safe = { -others }
    .remedy = Remettez-le à sa place, ou retirez-le et joignez-le à nouveau.
issue-missing = Ce champ est vide, et le formulaire en a besoin.
    .safe = { -kept }
    .remedy = Remplissez-le.
issue-unknown-member-state = Aucun État Membre de l'Union n'a ce code.
    .safe = { -kept }
    .remedy = Choisissez l'État dans la liste. Seuls les États Membres répondent.
issue-email-implausible = Cela ne peut pas être une adresse électronique.
    .safe = { -kept }
    .remedy = Corrigez-la ou laissez le champ vide.
issue-date-unreadable = Ce n'est pas une date.
    .safe = { -kept }
    .remedy = Écrivez l'année, le mois et le jour, par exemple 2021-11-30.
issue-date-before-circular = La lettre est antérieure à la circulaire du { $date } à laquelle elle répond.
    .safe = { -kept }
    .remedy = Corrigez la date de la lettre.
issue-signature-without-name = Il y a une image de signature, et aucun nom n'indique de qui elle est.
    .safe = L'image est conservée.
    .remedy = Saisissez le nom de la personne qui signe.

## What is worth knowing, and blocks nothing

advice-late = La date limite est dépassée depuis { $span }.
    .safe = { -sendable }
    .remedy = L'envoi d'une réponse tardive relève de la décision de votre Administration.
advice-deadline-implausible = La date limite n'est pas là où la place la Résolution 1, 9.4.1, sept jours ouvrables avant la réunion.
    .safe = { -sendable }
    .remedy = Comparez la date limite et les dates de la réunion avec la circulaire.
advice-changes-missing = Un refus devrait exposer les modifications qui permettraient de faire avancer les travaux (Résolution 1, 9.4.4), et aucune n'est donnée.
    .safe = { -sendable }
    .remedy = Saisissez les modifications éventuelles ou joignez un fichier, s'il y en a.
advice-not-sent = Du texte ou des fichiers que la case cochée n'appelle pas sont conservés ici.
    .safe = Ils restent dans le brouillon et ne seront pas envoyés.
    .remedy = Rien n'est à faire si c'est ce que vous voulez.
advice-file-changed = Le fichier { $file } a été modifié après avoir été joint.
    .safe = Il serait envoyé tel qu'il est maintenant.
    .remedy = Ouvrez-le pour le vérifier, puis joignez-le à nouveau.
advice-email-missing = Aucune adresse électronique n'est donnée à laquelle le TSB pourrait poser des questions.
    .safe = { -sendable }
    .remedy = Saisissez-en une si vous voulez être joignable.
advice-date-in-future = La date de la lettre est dans l'avenir.
    .safe = { -sendable }
    .remedy = Corrigez-la si ce n'est pas voulu.

## Files

reason-not-found = ce fichier ou dossier n'existe pas
reason-denied = cet utilisateur n'en a pas le droit
reason-full = il n'y a plus de place
reason-other = { $detail }

error-read = { $file } n'a pas pu être lu: { $reason }.
    .safe = Rien n'a été modifié.
    .remedy = Vérifiez le nom et le droit de lire ce fichier.
error-write = { $file } n'a pas pu être écrit: { $reason }.
    .safe = Aucun fichier à moitié écrit ne reste, et ce qui s'y trouvait est inchangé.
    .remedy = Choisissez un autre dossier ou faites de la place.
error-exists = Il y a déjà un fichier { $file }.
    .safe = { -untouched }
    .remedy = Choisissez un autre nom, ou autorisez son remplacement (dans le terminal: --force).
error-other-format = { $file } n'est pas ce qui était attendu ici ({ $format }).
    .safe = { -untouched }
    .remedy = Choisissez un autre fichier.
error-newer = { $file } a été écrit par une version plus récente de ce programme: il porte la version { $found }, et ce programme lit jusqu'à la version { $known }.
    .safe = { -untouched }
    .remedy = Installez la version plus récente et ouvrez le fichier avec elle.
error-damaged = { $file } est endommagé ou mal saisi à la ligne { $line }, colonne { $column }: { $detail }.
    .safe = { -untouched }
    .remedy = Corrigez cette ligne ou ouvrez une copie antérieure.
error-unknown-field = { $file } contient à la ligne { $line }, colonne { $column } un champ « { $name } » que les brouillons n'ont pas. Son contenu serait perdu.
    .safe = { -untouched }
    .remedy = Corrigez le nom du champ ou retirez-le.
error-identity-name = « { $name } » ne peut pas nommer une identité, car cela devient un nom de fichier.
    .safe = { -unwritten }
    .remedy = Employez des lettres, des chiffres et des espaces, sans / \ : * ? " < > |.
error-no-folder = Ce système n'indique aucun dossier où les programmes gardent leurs données.
    .safe = { -unwritten }
    .remedy = Nommez-en un dans la variable d'environnement PLACET_HOME (dans le terminal aussi: --home).
error-set-aside = { $reason }
    .safe = Le fichier est conservé sous { $kept }.
    .remedy = Le programme continue comme s'il n'avait pas été là.

## The page

error-missing-glyphs = Il manque aux polices de ce programme { $characters }.
    .safe = { -kept } { -unwritten }
    .remedy = Écrivez-le avec d'autres caractères.
error-picture = L'image n'est pas un PNG ou JPEG lisible: { $field }.
    .safe = { -kept } { -unwritten }
    .remedy = Choisissez une autre image.
error-writer = La page n'a pas pu être faite: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = C'est un défaut du programme. Signalez-le avec le brouillon.
error-no-pdf = Ce n'est pas un PDF lisible.
    .safe = Rien n'en a été repris.
    .remedy = Choisissez un autre fichier.
error-pdf-encrypted = Ce PDF est protégé par un mot de passe.
    .safe = Rien n'en a été repris.
    .remedy = Enregistrez une copie sans mot de passe et ouvrez-la.
error-no-page = Le PDF n'a pas de page { $page }.
    .safe = { -kept }
    .remedy = C'est un défaut du programme. Signalez-le avec le brouillon.
error-unready = Le brouillon n'est pas encore une réponse: { $count ->
        [one] il reste un point à régler.
       *[other] il reste { $count } points à régler.
    }
    .safe = { -kept } { -unwritten }
    .remedy = Réglez ce qui est énuméré, puis exportez à nouveau.

## Signing identities

error-wrong-passphrase = La phrase secrète n'ouvre pas cette identité.
    .safe = { -unwritten }
    .remedy = Saisissez-la à nouveau. Attention à la langue du clavier et au verrouillage des majuscules.
error-pkcs12-damaged = Ce n'est pas un fichier PKCS#12, ou il est endommagé ({ $detail }).
    .safe = { -unwritten }
    .remedy = Choisissez le fichier contenant votre certificat et sa clé, dont le nom finit en général par .p12 ou .pfx.
error-pkcs12-unsupported = Le fichier PKCS#12 emploie quelque chose que ce programme ne connaît pas ({ $detail }).
    .safe = { -unwritten }
    .remedy = Exportez à nouveau l'identité avec les réglages habituels, ou demandez à votre service informatique.
error-no-private-key = Le fichier ne contient pas de clé privée: personne ne peut signer avec lui.
    .safe = { -unwritten }
    .remedy = Exportez à nouveau le certificat avec sa clé privée.
error-no-certificate = Le fichier contient une clé privée sans le certificat qui lui appartient.
    .safe = { -unwritten }
    .remedy = Exportez à nouveau la clé avec son certificat.
error-key-unsupported = Ce programme ne peut pas signer avec une clé de ce type ({ $detail }).
    .safe = { -unwritten }
    .remedy = Employez une identité à clé RSA, P-256 ou P-384.
error-key-damaged = La clé privée est endommagée ou trop courte pour être sûre.
    .safe = { -unwritten }
    .remedy = Employez une autre identité.
error-not-yet-valid = Le certificat n'est valable qu'à partir du { $date }.
    .safe = { -unwritten }
    .remedy = Vérifiez la date de cet ordinateur, ou employez une autre identité.
error-expired = Le certificat a expiré le { $date }.
    .safe = { -unwritten }
    .remedy = Renouvelez-le ou employez une autre identité.
error-not-for-signing = Le certificat n'est pas destiné à la signature.
    .safe = { -unwritten }
    .remedy = Employez celui qui vous a été délivré pour signer.
error-certificate-name = Un certificat exige un nom, de { $longest } caractères au plus.
    .safe = { -unwritten }
    .remedy = Abrégez le nom ou l'Administration.
error-no-randomness = Cet ordinateur n'a pas donné de nombres aléatoires: aucune clé n'a pu être faite.
    .safe = { -unwritten }
    .remedy = Réessayez; si cela se répète, demandez à votre service informatique.
error-short-passphrase = Une phrase secrète exige au moins { $shortest } caractères.
    .safe = { -unwritten }
    .remedy = Choisissez-en une plus longue. Plusieurs mots se retiennent facilement.
error-several-identities = Plusieurs clés peuvent signer, et aucune n’est choisie à votre place: { $names }.
    .safe = { -unwritten }
    .remedy = Choisissez-en une; dans le terminal, avec --key.
error-no-such-key = Il n’y a pas ici de clé «{ $wanted }». Il y a: { $names }.
    .safe = { -unwritten }
    .remedy = Nommez l’une d’elles, ou son numéro dans cette liste.

# Signing, and reading back what was signed
error-pdf-damaged = Ce PDF est endommagé, ou fait d'une façon sur laquelle une signature ne peut pas reposer: { $detail }.
    .safe = { -untouched }
    .remedy = Demandez le fichier à nouveau. Si Placet l'a fait, refaites-le.
error-already-signed = Le champ { $field } de ce fichier est déjà signé.
    .safe = { -untouched }
    .remedy = Signez dans le champ du second fonctionnaire, ou refaites la réponse.
error-too-late-to-certify = Ce fichier est déjà signé et ne peut plus être certifié.
    .safe = { -untouched }
    .remedy = Signez-le sans le certifier.
error-signing-forbidden = Le premier signataire n'a autorisé aucune autre signature.
    .safe = { -untouched }
    .remedy = Demandez au premier signataire un fichier qui puisse encore être signé.
error-altered = Ce fichier a été modifié après avoir été signé; rien n’a donc été signé.
    .safe = { -untouched }
    .remedy = Vérifiez-le pour voir ce qui a été modifié, et demandez au premier signataire le fichier tel qu’il l’a signé.
error-contradictory = La page de ce fichier ne montre pas ce que disent ses données; rien n’a donc été signé.
    .safe = { -untouched }
    .remedy = Ne le signez pas. Demandez à l’expéditeur de refaire la réponse.
error-no-field = Ce fichier n’a pas de champ de signature «{ $wanted }». Il a: { $fields }.
    .safe = { -untouched }
    .remedy = Nommez l’un d’eux, ou aucun.
error-certificate-unreadable = Le certificat de signature ne peut pas être lu: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Choisissez un autre certificat.
error-key-did-not-sign = La clé n'a pas signé: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = Réessayez ou choisissez un autre certificat.
error-sign-defect = La signature n'a pas pu être achevée: { $detail }.
    .safe = { -kept } { -unwritten }
    .remedy = C'est un défaut du programme. Signalez-le avec le brouillon.
error-read-back-signature = Le fichier achevé a été relu, et sa signature n'est pas valable.
    .safe = { -kept } { -unwritten }
    .remedy = C'est un défaut du programme. Signalez-le avec le brouillon.
error-read-back-data = Le fichier achevé a été relu, et ses données ne sont pas celles de la réponse.
    .safe = { -kept } { -unwritten }
    .remedy = C'est un défaut du programme. Signalez-le avec le brouillon.
error-read-back-text = La page achevée a été relue, et ce texte n'y apparaît pas: « { $text } ».
    .safe = { -kept } { -unwritten }
    .remedy = Saisissez le texte autrement ou joignez-le en fichier.
error-read-back-disk = Le fichier a été écrit, mais le disque rend d'autres octets.
    .safe = { -kept }
    .remedy = N'envoyez pas ce fichier. Enregistrez la réponse ailleurs.

## Why a signature in a file does not hold

-checked = Le fichier a seulement été lu.
-ask = Ne vous fiez pas à ce fichier. Redemandez-le à son expéditeur.

flaw-place = La signature n'est pas dans le fichier comme elle le doit ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-format = La signature est d'un type que ce programme ne juge pas ({ $detail }).
    .safe = { -checked }
    .remedy = Ouvrez le fichier dans un autre programme qui vérifie les signatures.
flaw-digest = Le contenu a été modifié après la signature.
    .safe = { -checked }
    .remedy = { -ask }
flaw-certificate-exchanged = Le certificat n'est pas celui avec lequel il a été signé.
    .safe = { -checked }
    .remedy = { -ask }
flaw-no-certificate = Le certificat du signataire manque.
    .safe = { -checked }
    .remedy = { -ask }
flaw-algorithm = La signature elle-même est fausse ou d'un type inconnu: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-structure = La signature est endommagée: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-loose-attributes = Des données que personne n'a signées ont été mises à côté de la signature.
    .safe = { -checked }
    .remedy = { -ask }
flaw-timestamp = L'horodatage de la signature est faux: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }
flaw-removed = Une signature a été enlevée: un état antérieur de ce fichier était signé ici.
    .safe = { -checked }
    .remedy = { -ask }
flaw-change = Quelque chose que la signature n'autorise pas a été modifié après elle ({ $detail }).
    .safe = { -checked }
    .remedy = { -ask }
flaw-stray = Quelque chose qui n'appartient à aucune signature a été ajouté ensuite.
    .safe = { -checked }
    .remedy = { -ask }
flaw-revision = La partie signée du fichier ne peut pas être lue à elle seule: { $detail }.
    .safe = { -checked }
    .remedy = { -ask }

## What else to know of a signature

finding-ber = La signature est écrite dans une forme plus ancienne de son format.
finding-certifies = La signature certifie le document: elle limite ce qui peut y être modifié ensuite.
finding-certificate-not-named = La signature ne nomme pas son certificat sous son propre sceau.
finding-signed = Un champ de signature vide a été signé ensuite, ce que cette signature autorise.
finding-signature-added = La signature { $field } a été ajoutée ensuite, ce que cette signature autorise.
finding-hidden-signature-added = La signature { $field }, qui n'apparaît sur aucune page, a été ajoutée ensuite; cette signature l'autorise.
finding-timestamp-added = Un horodatage du document a été ajouté ensuite.
finding-validation-data = Des données pour vérifier les certificats ont été ajoutées ensuite.
finding-metadata = Les métadonnées du document ont été modifiées ensuite.
finding-extensions = Des extensions du format PDF ont été déclarées ensuite.
finding-form-defaults = Des réglages par défaut du formulaire ont été ajoutés ensuite.
weakness-sha1 = La signature repose sur SHA-1, qui ne protège plus contre la falsification.
weakness-short-key = La clé RSA du signataire a moins de 2048 bits.
