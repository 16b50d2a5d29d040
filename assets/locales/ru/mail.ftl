# The e-mail that carries a reply.

mail-subject = Циркуляр { $number } БСЭ: ответ Государства-Члена, { $state }
mail-subject-specimen = [ОБРАЗЕЦ SPECIMEN] Циркуляр { $number } БСЭ: ответ Государства-Члена, { $state }
mail-specimen = ОБРАЗЕЦ (SPECIMEN). Это сообщение показывает, как выглядит ответ. Оно не выражает позицию какого-либо Государства-Члена.
mail-enclosed = Направляем ответ нашей администрации на Циркуляр { $number } БСЭ (консультации с Государствами-Членами: { $texts }).
mail-files = Другие прилагаемые файлы: { $files }
mail-separator = ,{ " " }
