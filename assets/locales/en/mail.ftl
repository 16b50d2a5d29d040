# The e-mail that carries a reply.

mail-subject = TSB Circular { $number }: Member State reply, { $state }
mail-subject-specimen = [SPECIMEN] TSB Circular { $number }: Member State reply, { $state }
mail-specimen = SPECIMEN. This message shows how a reply looks. It is not the position of any Member State.
mail-enclosed = Attached is the reply of this Administration to TSB Circular { $number }, Member State consultation on { $texts }.
mail-files = Further files attached: { $files }
mail-separator = ,{ " " }
