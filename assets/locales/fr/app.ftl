# Les mots de la fenêtre. Simples et courts; les boutons disent leur résultat; les mots du formulaire
# là où il en a un.

## Names

circular-name = Circulaire TSB { $number }
circular-and-date = { $circular }, { $date }
study-group = Commission d'études { $number }
tsag = GCNT
recommendation-new = Projet de nouvelle Recommandation UIT-T { $name }
recommendation-revised = Projet de Recommandation révisée UIT-T { $name }
recommendation-amendment = Projet d'Amendement { $number } de la Recommandation UIT-T { $name }
recommendation-corrigendum = Projet de Corrigendum { $number } de la Recommandation UIT-T { $name }
date-range-in-month = { $first } au { $end }
date-range = { $start } au { $end }
group-and-meeting = { $group }, { $dates }
list-separator = {", "}
size-bytes = { $amount } octets
size-kilobytes = { $amount } Ko
size-megabytes = { $amount } Mo
optional = facultatif
path = Chemin du fichier
browse = Parcourir
clear = Effacer
copy = Copier
remove-file = Retirer { $name }
attach = Joindre
import = Importer
dialog-missing = La fenêtre de choix de fichiers du système ne s'est pas ouverte. Saisissez le chemin ici.

## Deadline

deadline-geneva = { $date }, { $time }, heure de Genève
deadline-utc = { $date }, { $time } UTC
deadline-both = { $there } ({ $here } ici)
deadline-local = { $here } à l'heure de cet ordinateur
deadline-left = Il reste { $span }
deadline-passed = Date limite dépassée depuis { $span }
deadline-today = Date limite: aujourd'hui, { $clock }
deadline-tomorrow = Date limite: demain, { $clock }
deadline-here = { $left } ({ $here } ici)
deadline-at = { $date }, { $clock }
clock-geneva = { $time } (Genève)
clock-utc = { $time } UTC

## Steps

step-circular = Circulaire
step-answer = Réponse
step-signatory = Signataire
step-sign = Signature
step-send = Envoi
continue-answer = Continuer: réponse
continue-signatory = Continuer: signataire
continue-sign = Continuer: signature
continue-send = Continuer: envoi
state-not-started = Non commencé
state-in-progress = En cours
state-complete = Complet
state-left = { $count ->
    [one] { $count } point à régler
   *[other] { $count } points à régler
}
state-doubts = { $count } à trancher
state-signed = Signé à { $time }
left-short = Reste { $count }
saved-at = Enregistré à { $time }
notice-draft-held = Tant que vous n'avez pas répondu, rien n'est écrit à sa place : ce que vous saisissez maintenant n'est pas enregistré.
notice-settings-held = Tant que vous n'avez pas répondu, d'autres réglages ne valent que jusqu'à la fermeture de cette fenêtre.
notice-register-held = Tant que vous n'avez pas répondu, aucune réponse n'est inscrite au registre. Les réponses enregistrées sont en sûreté.
notice-kept-aside = Ce qui a été saisi ici est conservé dans { $file } et figure parmi les projets mis de côté.
notice-again = Réessayer
notice-take-over = Le reprendre ici
notice-anew = Le renommer et recommencer
notice-read = Compris
saved-always = Enregistré à mesure
saved-not = Non enregistré
settings = Paramètres

## Circular

circular-title = Ce que demande cette circulaire
circular-lead = La réponse repose sur ces données. Comparez-les avec votre circulaire.
circular-lead-embedded = Cette circulaire est fournie avec le programme, pour que vous voyiez un vrai formulaire. Votre réponse est enregistrée à mesure que vous écrivez.
circular-lead-embedded-held = Cette circulaire est fournie avec le programme, pour que vous voyiez un vrai formulaire.
fact-circular = Circulaire
fact-deadline = Date limite
fact-asked-of = Examen par
fact-text = Texte
fact-nothing = {" "}
fact-reply-to = Répondre à
fact-rules = Règles
edition-2016 = Résolution 1 (Rév. Hammamet, 2016)
edition-2022 = Résolution 1 (Rév. Genève, 2022)
edition-2024 = Résolution 1 (Rév. New Delhi, 2024)

## Answer

answer-title = Votre réponse
answers-title = Vos réponses
answer-question = { $group }: ce texte peut-il y être examiné en vue de son approbation, à la réunion du { $dates }? Il ne s'agit pas d'un vote sur le texte lui-même.
answer-question-undated = { $group }: ce texte peut-il y être examiné en vue de son approbation, à la prochaine réunion? Il ne s'agit pas d'un vote sur le texte lui-même.
answers-lead = { $count } projets de Recommandations: { $answered } avec réponse, { $left } à régler.
authorises = Autorise
authorises-means = { $group }: ce texte peut être examiné en vue de son approbation.
refuses = N'autorise pas
refuses-means = Les motifs et un exposé des modifications éventuelles sont alors joints.
option-none = Pas de commentaire ni de proposition de modification
option-comments = Commentaires et propositions de modification joints
annex-comments = Texte de la page annexe
annex-reasons = Motifs de cet avis
annex-changes = Exposé des modifications éventuelles
attach-file = Joindre un fichier
attach-path = Saisir son chemin
answer-none = Sans réponse
answer-no-comments = Autorise, sans remarque
answer-comments = Autorise, commentaires joints
answer-comments-short = Autorise, commenté
answer-refuse = N'autorise pas
answer-reasons-missing = Motifs manquants
answer-comments-missing = Sans commentaires
answer-to-settle = À régler
same-for-all = Même réponse partout
same-choose = Choisir une réponse
same-apply = L’appliquer aux { $count }
same-overwrites = { $count ->
    [one] La réponse concernant { $names } sera changée. Ce qui y a été saisi est conservé.
   *[other] { $count } réponses seront changées: { $names }. Ce qui y a été saisi est conservé.
}
same-change = { $count ->
    [one] Changer cette réponse
   *[other] Changer { $count } réponses
}
same-keep = Les garder

## Signatory

signatory-title = Qui signe
signatory-lead = Tel que cela figure sur le formulaire, sous « De » et au bas de la lettre.
signatory-person = Le responsable
signatory-state = L'Administration
signatory-when = Lieu et date
signatory-replaces = Une réponse antérieure
signatory-replaces-note = Seulement si votre Administration a déjà répondu à cette circulaire. La date est imprimée, et cette réponse compte alors à la place de la précédente.
label-replaces = Date de la réponse que celle-ci remplace (année-mois-jour)
label-name = Nom
label-title = Fonction officielle ou titre
label-address = Adresse
label-email = E-mail
label-fax = Fax
label-member-state = État Membre
label-administration = Ligne au bas de la lettre
label-place = Lieu
label-date = Date (année-mois-jour)
today = Aujourd'hui
states-more = Encore { $count }. Continuez à écrire pour abréger la liste.
states-none = Aucun État Membre n'a cela dans son nom.

## Sign

sign-signature = À la main
sign-stamp = Cachet
sign-by-certificate = Par certificat
sign-more = Autres choix
import-picture = Importer une image
pad-hint = Dessinez avec la souris, un stylet ou le doigt
pad-undo = Reprendre le dernier trait
sign-ink-line = Laisser une ligne pour signer à l'encre
sign-second = Un second responsable signe aussi
sign-second-note = La place de la seconde signature est réservée dans le fichier; cela n'est plus possible après coup.
sign-certify = Certifier le fichier
sign-certify-note = Toute modification ultérieure autre qu'une nouvelle signature rompt alors la vôtre.
means-file = Certificat dans un fichier
means-file-means = Un fichier PKCS#12 (.p12 ou .pfx) de votre Administration ou d'un service de confiance.
means-token = Carte à puce ou clé USB
means-token-means = Une clé sur un support PKCS #11 ou un module de sécurité, qu’elle ne quitte jamais.
means-system = Clé du magasin de cet ordinateur
means-system-means = Conservée par le système, qui peut vous consulter avant chaque usage.
means-own = Identité Placet sur cet ordinateur
means-own-means = Délivrée par cet ordinateur à lui-même.
means-none = Sans certificat
means-none-means = Signez à l'encre après impression, ou tenez-vous-en à la signature dessinée.
fact-reveals = Révèle toute modification
fact-reveals-not = Ne révèle aucune modification
fact-proves = Prouve qui a signé
fact-proves-not = Ne prouve pas qui a signé
certificate-file = Fichier du certificat
passphrase = Phrase secrète
passphrase-again = La même encore une fois
passphrase-differs = Les deux phrases secrètes ne sont pas les mêmes.
passphrase-note = Elle ouvre la clé une fois et n'est pas conservée.
working = La phrase secrète est à l'œuvre…
identity-open = Ouvrir
identity-close = En prendre un autre
tokens-none = Aucun support n’a été trouvé. Insérez-le, puis cherchez à nouveau.
tokens-again = Chercher à nouveau
token-by-module = Indiquer son module
token-module = Fichier du module PKCS #11 du support
pin-of = Code PIN de { $token }
pin-note = Il n’est transmis qu’au support et n’est pas conservé.
pin-at-reader = Ce support reçoit son code PIN au lecteur : appuyez sur Ouvrir, puis tapez-le là.
pin-not-set = Ce support n’a pas encore de code PIN. Définissez-en un avec son propre programme.
pin-low = Le dernier code PIN saisi était faux.
pin-last-try = Un code PIN faux de plus bloque ce support.
pin-locked = Ce support est bloqué. Seul son émetteur peut le débloquer.
keys-several = Plusieurs clés peuvent signer. Choisissez celle qui signe cette réponse.
key-facts = Délivrée par { $issuer }, valable jusqu’au { $date }
own-explained = Une telle signature montre que le fichier n'a pas été modifié et que les réponses viennent de la même clé. Elle ne prouve pas à qui est cette clé: communiquez l'empreinte au TSB par une autre voie.
own-name = Nom dans le certificat
own-passphrase-note = Au moins 8 caractères. Personne ne peut la retrouver pour vous.
own-make = Créer l'identité
own-another = Créer une autre identité
own-leave = Y renoncer
certificate-name = Nom
certificate-issuer = Délivré par
certificate-until = Valable jusqu'au
certificate-print = Empreinte
issued-by-itself = Cet ordinateur, à lui-même
issued-by-holder = Son propre titulaire

## Send

send-title = Signer et enregistrer
send-lead-ready = Il ne reste rien à régler. La réponse est écrite en PDF, avec un brouillon d'e-mail à côté.
send-lead-left = Il reste des points à régler. Chaque ligne mène à son champ.
send-sign-undecided = Choisissez si un certificat signe. S'en passer est aussi un choix.
send-sign-closed = Ouvrez le certificat avec sa phrase secrète, ou choisissez une autre voie.
save-path = Enregistrer la réponse sous
saving = Signature, écriture et relecture…
sign-and-save = Signer et enregistrer
save-unsigned = Enregistrer sans certificat
save-again = Enregistrer sous un autre nom
sends-nothing = Placet n'envoie rien de lui-même.
asks-timestamp = À la signature, { $url } est interrogé sur l’heure.
replace-question = Il y a déjà un fichier { $file }. Le remplacer?
replace = Remplacer le fichier
replace-leave = Le garder
done-signed = Votre réponse est signée et prête
done-unsigned = Votre réponse est prête
done-lead = Elle n'a pas été envoyée. Elle part quand vous l'envoyez depuis votre messagerie.
done-incomplete = La réponse est écrite, relue et vérifiée. Ce qui l'accompagne n'est pas complet.
done-saved-signed = Votre réponse est signée et enregistrée
done-saved = Votre réponse est enregistrée
mail-missing = Le brouillon d'e-mail n'est pas écrit. { $why } La réponse elle-même est complète.
register-missing = Le registre ne mentionne pas cette réponse. { $why } La réponse elle-même est complète.
finish = Récrire l'e-mail
finish-register = L'inscrire à nouveau
register-entered = Inscrite dans votre registre à { $time }, avec le SHA-256 ci-dessus.
file-detail = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $kilobytes } Ko · dans { $folder }
open-mail = Ouvrir le brouillon
open-folder = Montrer dans le dossier
mail-heading = L'e-mail
mail-to = À
mail-cc = Copie
mail-subject-line = Objet
mail-attached = Joint
mail-saved = Le brouillon est enregistré sous { $file }. S'il ne s'ouvre pas, joignez la réponse à un message de votre main.

## Rooms

room-reply = Revenir à la réponse
room-register = Registre
room-verify = Vérifier une réponse
cancel = Annuler
register-lead = Chaque réponse préparée sur cet ordinateur, la plus récente en premier. Votre messagerie sait si elle a été envoyée.
register-empty = Aucune réponse n’a encore été préparée sur cet ordinateur. Chaque réponse signée et enregistrée est inscrite ici : quand, par qui, où se trouve le fichier, et son empreinte.
register-about = Conservé sur cet ordinateur
register-entry = { $circular }, { $state }
register-signed = Signée par { $name }
register-unsigned = Sans certificat
register-check = Vérifier ce fichier
register-copy = Copier le SHA-256
verify-lead = Ouvrez une réponse en PDF, ou déposez-la n’importe où dans cette fenêtre. Elle n’est lue que sur cet ordinateur.
verify-path = Réponse (PDF)
verify-check = Vérifier
verify-open = Ouvrir une réponse
verify-another = Ouvrir une autre réponse
verify-opened = { $count ->
    [0] Aucun fichier ouvert
    [one] 1 fichier ouvert
   *[other] { $count } fichiers ouverts
}
verify-working = Lecture et vérification…
verify-no-reply = Pas de réponse sous forme de données
verdict-trusted = Ce fichier est intact, et vous faites confiance à qui se porte garant du signataire.
verdict-trusted-means = Rien de ce qui a été signé n’a été modifié. Un certificat que vous avez ajouté garantit celui du signataire.
verdict-self-signed = Ce fichier est intact. L’identité du signataire n’est pas vérifiée.
verdict-self-signed-means = Rien de ce qui a été signé n’a été modifié. Le certificat a été créé par son titulaire : comparez son empreinte avec lui par téléphone avant de vous fier au nom.
verdict-unknown = Ce fichier est intact. L’identité du signataire n’est pas vérifiée.
verdict-unknown-means = Rien de ce qui a été signé n’a été modifié. Aucune autorité à laquelle vous faites confiance ne garantit le certificat. Ajoutez ci-dessous le certificat de l’émetteur si vous le tenez d’une source sûre.
verdict-expired = Ce fichier est intact. Le certificat du signataire n’est pas dans sa période de validité.
verdict-expired-means = Rien de ce qui a été signé n’a été modifié. Une autorité de confiance garantirait le signataire à une autre date, et aucun horodatage ne prouve quand il a signé.
verdict-revoked = Ce fichier est intact, mais le certificat du signataire a été révoqué.
verdict-revoked-means = Rien de ce qui a été signé n’a été modifié. Ne vous fiez pas au nom : interrogez l’administration.
verdict-untrusted = Ce fichier est intact, mais ce qui garantit le signataire enfreint une règle.
verdict-untrusted-means = Rien de ce qui a été signé n’a été modifié. Ne vous fiez pas au nom : interrogez l’administration.
verdict-altered = Ce n’est pas le fichier qui a été signé.
verdict-altered-means = Il a été modifié après la signature, ou sa signature est fausse. Son contenu n’est peut-être pas celui qui a été signé. Redemandez le fichier.
verdict-differs = Alerte : la page et les données de ce fichier disent des choses différentes.
verdict-differs-means = Une personne qui lit la page et un programme qui lit les données comprendraient des réponses différentes. N’en retenez aucune. Demandez à l’administration laquelle est la sienne.
verdict-not-judged = Il est impossible de juger si ce fichier est intact.
verdict-not-judged-means = Sa signature est faite d’une manière que ce programme ne connaît pas. Rien n’indique qu’il a été modifié, ni qu’il ne l’a pas été. Ne vous y fiez pas: vérifiez-le avec un autre programme, ou demandez une réponse signée d’une manière courante.
verdict-unsigned = Ce fichier ne porte aucune signature numérique.
verdict-unsigned-means = Rien ne révèle s’il a été modifié, ni qui l’a envoyé. Il peut s’agir d’une réponse signée à l’encre.
verdict-unreadable = Rien ne peut être dit de ce fichier.
says-intact = Intact
says-not-judged = Ne peut être jugé
says-not-intact = Pas intact
says-in-field = { $statement } ({ $field })
signer-unknown = Le signataire n’est pas nommé
signer-name = Le certificat nomme « { $name } »
signer-self-signed = Émis par son titulaire pour lui-même.
signer-issuer = Émis par { $issuer }.
signer-valid = Valable du { $from } au { $until }.
trust-trusted = De confiance
trust-trusted-means = Un certificat que vous avez ajouté garantit celui du signataire, et toute la chaîne est en ordre.
trust-untrusted = Non fiable : la chaîne enfreint une règle
trust-untrusted-means = Une chaîne mène à un certificat que vous avez ajouté, mais l’un d’eux ne peut pas en émettre d’autres, ou sa clé n’est pas destinée à signer.
trust-expired = De confiance à une autre date
trust-expired-means = Un certificat de la chaîne était hors de sa période de validité lors de la vérification.
trust-revoked = Révoqué
trust-revoked-means = Un certificat de la chaîne a été révoqué par son émetteur.
trust-self-signed = Identité non vérifiée
trust-self-signed-means = Personne d’autre que son titulaire ne garantit ce certificat. Il montre que des fichiers viennent de la même clé, non à qui elle appartient.
trust-unknown = Identité non vérifiée
trust-unknown-means = Aucune chaîne ne mène de ce certificat à un certificat de confiance. La révocation n’a pas été interrogée : aucun réseau n’a été utilisé.
signed-at = Signé le { $time }
time-claimed = Selon l’horloge du signataire. Pas d’horodatage.
time-stamped = Selon l’horloge d’un service d’horodatage.
level = Niveau { $level }
data-agree = La page et les données concordent
data-agree-means = Les réponses imprimées sur la page sont celles des données jointes.
data-differ = La page et les données diffèrent
data-differ-means = La page ne montre pas ce que disent les données jointes.
data-to-read = Une personne doit lire la page
data-to-read-means = La page est dessinée comme le disent les données jointes, et pourrait pourtant dire autre chose:
data-not-compared = Page et données non comparées
data-not-compared-means = Ce fichier a été produit par { $program }, et la présente version ne peut pas redessiner sa page : ni accord ni contradiction n’a été constaté. Lisez la réponse sur la page, ou vérifiez le fichier avec cette autre version.
data-none = Pas de réponse sous forme de données
data-none-means = Le fichier n’en contient pas. Lisez la réponse sur la page.
data-damaged = Données endommagées
data-damaged-means = Le fichier contient des données, mais aucune réponse ne peut y être lue. Lisez la réponse sur la page.
says-title = La réponse dit
says-specimen = Un spécimen : la position d’aucun État.
says-administration = Administration
says-signatory = Signataire
says-dated = Datée du
compare-title = Comparer l’empreinte
compare-label = Ce qu’ils vous lisent, d’après le certificat affiché chez eux
compare-same = Identique. Le certificat est le leur, si c’est bien eux que vous avez appelés.
compare-so-far = Identique jusqu’ici.
compare-differs = Différent. La clé de quelqu’un d’autre a signé ce fichier.
trust-title = À qui vous faites confiance
trust-lead = Personne n’est de confiance au départ. Ajoutez le certificat d’une autorité, ou d’un fonctionnaire dont vous avez comparé l’empreinte.
trust-path = Certificat (PEM ou DER)
trust-add = Faire confiance à ce certificat
trust-until = Valable jusqu’au { $date }
trust-remove = Ne plus faire confiance à { $name }
file-title = Le fichier
file-folder = Dans
sheet-caption = La page telle que reçue.
countersign-title = Ce que vous pouvez en faire
countersign-lead = Cette réponse réserve un champ à un autre responsable. Votre signature s’ajoute ; celles qu’elle porte restent valables, et le fichier reçu reste tel quel.
countersign-begin = Signer aussi cette réponse
countersign-path = Enregistrer la réponse signée sous
countersign-sign = Signer et enregistrer
countersign-done = Votre signature a été ajoutée. Voici le nouveau fichier.
back-take = L’inscrire au registre
back-made-here = Il est au registre. Chaque octet de la réponse préparée ici s’y trouve encore.
back-entered = Il est au registre. Aucune réponse préparée ici n’en est le début.
back-not-entered = Il n’a pas été inscrit : seule une réponse intacte avec données l’est.

## Letters

letter-lead = Lu dans { $file }. Vérifiez chaque valeur avec sa ligne d’origine.
letter-by-hand-lead = Saisissez ce que dit votre circulaire. Rien n’est rempli d’avance.
letter-scanned-lead = Le texte de { $file } n'est pas fiable : rien n'en a été repris. Saisissez les valeurs à côté de ses pages.
letter-working = Lecture de { $file }…
letter-open = Ouvrir une autre circulaire
letter-use = Répondre à cette circulaire
letter-path = Circulaire (Word, PDF ou texte)
letter-read = Lire
letter-another = Une autre circulaire
letter-another-lead = Déposez son fichier n’importe où dans cette fenêtre, ou nommez-le ici.
letter-by-hand = Saisir une consultation à la main
letter-recent = { $circular } : { $file }
letter-discard = Quitter cette lettre
letter-over = Vous avez commencé à répondre à la { $circular }. Vos réponses peuvent être conservées dans un fichier à part, que Placet et son programme de terminal rouvrent.
letter-keep-and-use = Les conserver, répondre à la nouvelle
letter-stay = Rester sur cette réponse
draft-kept = Vos réponses précédentes sont conservées dans { $file }.
draft-keep-and-open = Les conserver, ouvrir l'autre brouillon
draft-sources = { $file } vient d'ailleurs et désigne des fichiers situés hors de son propre dossier. Si vous l'ouvrez, ces fichiers sont lus et font partie de la réponse:
draft-sources-note = Rien n'y a encore été lu. N'acceptez que si vous connaissez chacun de ces fichiers et qu'il est destiné à l'UIT.
draft-sources-read = Lire ces fichiers, ouvrir le brouillon
drafts-title = Brouillons mis de côté
drafts-lead = Ils restent dans leurs fichiers tant que vous ne les supprimez pas.
draft-of = { $circular }, mis de côté le { $when }
letter-corrigendum = Cette lettre corrige une circulaire
letter-result = Cette lettre donne le résultat d’une consultation
letter-collective = C’est une lettre collective
letter-asks = Cette lettre demande une réponse d'un autre type
letter-other = Cette lettre ne demande aucune réponse connue de Placet
letter-as-consultation = C’est pourtant une consultation
letter-caption = La lettre telle que lue
source-line = Ligne { $number } : { $text }
doubt-other = Saisir une autre valeur
changes-title = Ce qu’elle change dans votre circulaire
change = { $fact } : { $before } devient { $after }
changes-apply = Appliquer les changements choisis
value-none = Inconnu
value-edit = Modifier : { $fact }
value-take = Prendre cette valeur
value-leave = Laisser tel quel
values-more = Afficher toutes les valeurs
values-fewer = Afficher moins de valeurs
label-time = Heure (heures:minutes)
label-start = Premier jour (année-mois-jour)
label-end = Dernier jour (année-mois-jour)
label-group = Commission d’études (numéro, ou TSAG)
label-period = Première année de la période d’études
zone-geneva = Heure de Genève
zone-utc = UTC
text-designation = Numéro
text-provisional = Nom provisoire
text-sort = Type de projet
text-number = Son numéro
text-title = Titre
text-reference = Document
text-add = Une Recommandation de plus
text-remove = Sans celle-ci
sort-new = Nouvelle
sort-revised = Révisée
sort-amendment = Amendement
sort-corrigendum = Corrigendum
refused-deadline = Une date limite a un jour tel que 2027-03-01, une heure telle que 23:59, et une horloge.
refused-meeting = Une réunion a un premier et un dernier jour tels que 2027-03-01, dans cet ordre.
refused-texts = Chaque Recommandation doit avoir un numéro ou un nom provisoire, et son type ; un amendement ou corrigendum aussi son numéro.
refused-date = Un jour s’écrit année-mois-jour, par exemple 2027-03-01.
refused-address = Ce n’est pas une adresse électronique.
refused-group = Une commission d’études a un numéro de 1 à 30, ou est le TSAG.
refused-period = Les périodes d’études ont commencé en 2001, 2005, 2009, 2013, 2017, 2022 et 2025.
refused-value = Ce n’est pas une telle valeur. Votre saisie est conservée.

## Count

room-tally = Compter les réponses
tally-lead = Ouvrez les réponses à une circulaire, ou un dossier. Chacune est vérifiée ; seules les réponses intactes sont comptées, une par État Membre.
tally-title = { $circular } : { $count ->
    [one] 1 réponse comptée
   *[other] { $count } réponses comptées
}
tally-rule = Un texte peut être examiné pour approbation si 70 % au moins des réponses reçues y sont favorables (Résolution 1, 9.4.5).
tally-nothing = Aucune réponse n’a pu être comptée
tally-nothing-means = L’absence de réponse n’empêche rien (Résolution 1, 9.4.5). Ce qui n’a pas été compté est listé avec sa raison.
tally-working = Vérification { $done } sur { $all }…
tally-path = Réponse ou dossier
tally-add = Compter
tally-read = Je l’ai lue: la compter
tally-circular = Circulaire à laquelle il est répondu (ou brouillon d’une réponse)
tally-circular-use = Comparer avec elle
tally-files = Choisir des fichiers
tally-folder-add = Choisir un dossier
tally-clear = Recommencer
tally-save-path = Enregistrer le décompte sous (.csv ou .json)
tally-save = Enregistrer le décompte
tally-written = Le décompte est enregistré sous { $file }.
tally-reached = 70 % atteints
tally-not-reached = 70 % non atteints
tally-no-replies = Aucune réponse
tally-counts = { $authorise } sur { $replies } autorisent ({ $share } %), { $refuse } n’autorisent pas
tally-refuses = { $state } n’autorise pas
tally-comments = { $state } autorise, avec des commentaires
tally-conflicts = Conflits, non comptés
tally-conflict = { $state } a envoyé { $files } ; aucune ne dit remplacer les autres.
tally-counted = Comptés
tally-left-out = Non comptés : { $count }
tally-about = Résolution 1, 9.4.5

## Page

pane-form = Formulaire
pane-page = Page
page-number = Page { $page } sur { $pages }
page-back = Page précédente
page-next = Page suivante
page-enlarge = Agrandir la page
page-shrink = Montrer la page entière
page-caption = Voici la page qui sera envoyée.
page-written = Voici la page du fichier enregistré.
reply-language = Réponse: { $language }

## Settings

settings-lead = Ils valent pour cet ordinateur.
settings-language = Langue du programme
settings-theme = Couleurs
settings-drawing = Affichage
settings-timestamp = Heure prouvée
timestamp-note = Un service d’horodatage (RFC 3161) reçoit une empreinte de la signature et prouve quand vous avez signé. Les services nommés dans les certificats sont ensuite interrogés sur leur révocation. Sans adresse ici, Placet n’utilise aucun réseau.
timestamp-url = Adresse du service d’horodatage
timestamp-url-odd = Une adresse commence par https:// ou http://. Avec celle-ci, les réponses sont signées sans heure prouvée.
reach-timestamp = L’heure seule (B-T)
reach-long-term = L’heure, et la preuve qu’aucun certificat n’était révoqué (B-LT)
reach-archive = De même, scellé pour l’archive (B-LTA)
software-rendering = Dessiner sans le processeur graphique
software-rendering-note = Pour les ordinateurs où la fenêtre scintille ou reste vide. Prend effet au prochain démarrage.
settings-done = Revenir à la réponse
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
theme-contrast-light = Contraste élevé, clair
theme-contrast-dark = Contraste élevé, sombre
