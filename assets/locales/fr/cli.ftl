# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = Brouillon écrit: { $file }
cli-ready = Il ne reste rien à régler. Le brouillon peut être exporté.
cli-not-ready = { $count ->
        [one] Il reste un point à régler:
       *[other] Il reste { $count } points à régler:
    }
cli-advice = Bon à savoir:
cli-finding = { "  " }{ $name } [{ $field }]: { $said }
cli-written = { "    " }Dans le brouillon : { $written }

cli-identity-made = Identité faite et conservée: { $file }
cli-identity-exported = Écrit: { $file }
cli-identity-meaning = Elle révèle toute modification ultérieure de ce qu'elle signe. Elle ne prouve pas qui vous êtes.
cli-no-identities = Aucune identité n'a été faite ici.
cli-certificate = { "  " }{ $name }, { $organisation }, valable jusqu'au { $date }
cli-issuer = { "  " }émis par { $issuer }, valable à partir du { $date }
cli-for-signing = { "  " }destiné à la signature
cli-not-for-signing = { "  " }NON destiné à la signature
cli-fingerprint = { "  " }SHA-256 { $fingerprint }
cli-token = { "  " }{ $label }, { $manufacturer }, { $model }, numéro de série { $serial }
cli-token-shows-nothing = { "  " }Elle ne montre aucun certificat avant d’être ouverte avec son code PIN.
cli-pin-not-set = { "  " }Elle n’a pas encore de code PIN.
cli-pin-low = { "  " }Un code PIN faux a été saisi en dernier.
cli-pin-last-try = { "  " }ATTENTION: une erreur de plus la bloque.
cli-pin-locked = { "  " }Elle est BLOQUÉE.

cli-passphrase = Phrase secrète (elle ne s'affiche pas):
cli-passphrase-again = La même phrase secrète encore une fois:
cli-pin = Code PIN de { $token } (il n’est pas affiché):
cli-pinpad = Saisissez le code PIN sur le lecteur.
cli-no-terminal = Il n'y a pas de terminal où demander la phrase secrète.
    .safe = { -unwritten }
    .remedy = Nommez un fichier avec --passphrase-file, ou donnez-la sur l'entrée standard avec --passphrase-stdin.
cli-passphrases-differ = Les deux phrases secrètes ne sont pas les mêmes.
    .safe = { -unwritten }
    .remedy = Lancez la commande à nouveau.
cli-passphrase-unreadable = La phrase secrète n'est pas un texte en UTF-8.
    .safe = { -unwritten }
    .remedy = Enregistrez le fichier en UTF-8.
cli-not-said = Ce qui devait être dit ici n’a pas pu l’être : { $reason }.
    .safe = Ce qui a été fait est fait ; les fichiers écrits sont là.
    .remedy = Libérez de la place, ou dirigez la réponse ailleurs, puis redemandez.
cli-over-itself = { $file } est lui-même nécessaire ici, ou a été nommé deux fois.
    .safe = { -unwritten }
    .remedy = Choisissez un autre nom pour ce qui doit être écrit.
cli-no-certificates = { $file } ne contient aucun certificat lisible.
    .safe = { -untouched }
    .remedy = Nommez un fichier de certificats en PEM ou DER.
cli-no-revocation = { $file } ne contient ni liste de révocation ni réponse OCSP lisible.
    .safe = { -untouched }
    .remedy = Indiquez une liste de révocation en PEM ou DER, ou une réponse OCSP en DER.

cli-usage = La ligne de commande n’est pas comprise.
    .safe = { -unwritten }
    .remedy = placet-cli --help montre toutes les commandes avec des exemples, et une commande suivie de --help ses options.
cli-ending = { $file } ne se termine pas par .{ $ending } ; son destinataire ne pourrait pas l’ouvrir.
    .safe = { -unwritten }
    .remedy = Indiquez un fichier qui se termine par .{ $ending }, ou un dossier suivi d’une barre oblique, comme out/.
cli-no-report = Un rapport s'écrit en .pdf, .json ou .xml ; { $file } ne se termine par aucun d'eux.
    .safe = { -unwritten }
    .remedy = Choisissez un nom avec l'une de ces extensions.
cli-is-reply = { $file } est une réponse à une circulaire, et non une circulaire.
    .safe = { -untouched }
    .remedy = Ouvrez la circulaire elle-même. Pour vérifier la réponse : placet-cli verify.
cli-signed-before = { $name } a déjà signé ce fichier, avec le même certificat.
    .safe = Rien de ce qui était signé n’est touché.
    .remedy = Si un second fonctionnaire devait signer, signez à nouveau avec la clé de celui-ci.

cli-signed = Signé, relu et vérifié:
cli-unsigned = Écrit sans signature numérique, et relu:
cli-mail-written = Brouillon d'e-mail, à ouvrir dans votre messagerie: { $file }
cli-beside = Quelque chose a échoué à côté de la réponse, comme indiqué ci-après.
    .safe = La réponse est écrite et valable : { $file }
    .remedy = Conservez-la : il n’est pas nécessaire de la refaire.
cli-sample = Un spécimen. Il n'exprime la position d'aucun État.

cli-verify-intact = Intact: rien n'a été modifié depuis la signature.
cli-verify-intact-added = Intact: rien de ce qui a été signé n’a été modifié, et ce qui a été ajouté ensuite est permis par les signatures.
cli-verify-altered = ALTÉRÉ: ce n'est pas le fichier qui a été signé.
cli-verify-not-judged = NON JUGÉ: la signature est faite d'une manière que ce programme ne connaît pas.
cli-verify-unsigned = Non signé: rien ne révèle s'il a été modifié.
cli-verify-differs = ALERTE: la page ne montre pas ce que disent les données du fichier.
cli-verify-to-read = La page est dessinée comme le disent les données, mais une personne doit la lire avant que l’on s’y fie:
cli-verify-not-compared = Page et données n’ont pas été comparées : ce fichier a été produit par { $program }, et la présente version ne peut pas redessiner sa page. Lisez la réponse sur la page, ou vérifiez le fichier avec cette autre version.
cli-verify-no-data = Le fichier ne contient pas de réponse sous forme de données.
cli-verify-data-damaged = Les données du fichier sont endommagées : aucune réponse ne peut y être lue. Lisez la réponse sur la page.
cli-verify-signature = { "  " }{ $field }: signé par { $name }, { $time } selon l'horloge du signataire
cli-verify-signature-stamped = { "  " }{ $field }: signé par { $name }, { $time } selon un service d'horodatage
cli-verify-timestamp = { "  " }{ $field }: horodatage du fichier par { $name }, { $time }
cli-verify-broken = { "  " }{ $field } : cette signature est rompue. Elle nomme { $name }, ce qui ne prouve rien.
cli-verify-level = { "  " }Niveau { $level }: { $means }
cli-verify-self-signed = { "  " }Le certificat est fait par le signataire lui-même: il ne prouve pas qui a signé.
cli-verify-trusted = { "  " }Un certificat auquel vous vous fiez répond du signataire.
cli-verify-untrusted = { "  " }ATTENTION: le chemin du certificat du signataire à un certificat auquel vous vous fiez enfreint une règle.
cli-verify-expired = { "  " }Un certificat auquel vous vous fiez répondrait du signataire, mais l'un de ceux du chemin n'est pas en cours de validité.
cli-verify-revoked = { "  " }ATTENTION: un certificat du chemin vers le signataire a été révoqué.
cli-verify-unknown = { "  " }Aucun certificat auquel vous vous fiez ne répond du signataire: l'identité n'est pas vérifiée.
cli-verify-detail = { "  " }{ $detail }
cli-verify-specimen = SPÉCIMEN: ce n'est la position d'aucun État.
cli-verify-reply = Réponse de { $state } à la Circulaire TSB { $circular }, datée du { $date }:
cli-verify-authorises = { "  " }{ $text }: autorise, pas de commentaire
cli-verify-comments = { "  " }{ $text }: autorise, commentaires joints
cli-verify-refuses = { "  " }{ $text }: n'autorise pas

cli-circular-letter = { $file } : { $kind ->
        [consultation] une consultation
        [consultation-other] une lettre qui demande une autre réponse
        [consultation-deletion] une lettre qui demande une autre réponse (si des Recommandations peuvent être supprimées)
        [consultation-question] une lettre qui demande une autre réponse (si une Question est approuvée)
        [consultation-question-deletion] une lettre qui demande une autre réponse (si une Question peut être supprimée)
        [consultation-opposition] une lettre qui demande une autre réponse (si une approbation est contestée)
        [consultation-radio-adoption] une lettre qui demande une autre réponse (si un texte radio est adopté)
        [consultation-radio-approval] une lettre qui demande une autre réponse (si un texte radio est approuvé)
        [consultation-council] une lettre qui demande une autre réponse (ce que le Conseil décide par correspondance)
        [corrigendum] un corrigendum, un addendum ou une révision
        [result] le résultat d'une consultation
        [collective-letter] une lettre collective
        [none] aucune lettre de l'UIT, pour autant qu'on puisse en juger
       *[other] une autre lettre
    }
cli-circular-doubts = Points douteux :
cli-circular-doubt = { "  " }{ $said }
cli-circular-found = Trouvé :
cli-circular-fact = { "  " }{ $name } : { $value }
cli-circular-candidate = { "    " }pourrait être : { $value }
cli-circular-line = { "      " }Ligne { $number } : { $text }
cli-circular-no-value = introuvable
cli-setting = « { $setting } » ne règle rien.
    .safe = { -unwritten }
    .remedy = Écrivez FAIT=VALEUR: number=321, study_period=2017, date=2021-05-31, study_group=3, deadline=2021-12-01T23:59/geneva, reply_to=a@b.int, fax=+41-22-730-5853, edition=2016, form_annex=2, recommendations=new D.1100; revised D.50, wording.to=To:, language=zh, meeting=2021-12-13/2021-12-17/Geneva.

cli-renewed = Renouvelé : { $file }
cli-verify-report = Le rapport se trouve dans { $file }.
cli-verify-unreadable = ILLISIBLE: rien ne peut être dit de ce fichier sans supposition.
cli-tally-circular = Circulaire TSB { $circular }: { $count ->
    [one] une réponse comptée
   *[other] { $count } réponses comptées
 }
cli-tally-nothing = Aucune réponse n'a pu être comptée. L'absence de toute réponse n'arrête rien (Résolution 1, 9.4.5).
cli-tally-reached = { $text }: { $authorise } sur { $replies } autorisent ({ $share } %): 70 % atteints
cli-tally-not-reached = { $text }: { $authorise } sur { $replies } autorisent ({ $share } %): 70 % NON atteints
cli-tally-no-replies = { $text }: aucune réponse
cli-tally-commented = { "  " }Commentaires de { $state }: { $said }
cli-tally-refused = { "  " }N'autorise pas, { $state }: { $said }
cli-tally-conflict = CONTRADICTION, non comptées: { $state } a envoyé { $files }; aucune ne dit remplacer les autres.
cli-tally-left-out = Non comptés:
cli-tally-file = { "  " }{ $file }: { $reason }
cli-tally-table = Tableau enregistré: { $file }
