# The e-mail that carries a reply.

mail-subject = 电信标准化局第{ $number }号通函：成员国回复，{ $state }
mail-subject-specimen = [样本 SPECIMEN] 电信标准化局第{ $number }号通函：成员国回复，{ $state }
mail-specimen = 样本（SPECIMEN）。此邮件仅用于演示回复的样式，不代表任何成员国的立场。
mail-enclosed = 现附上本主管部门对电信标准化局第{ $number }号通函（关于{ $texts }的成员国磋商）的回复。
mail-files = 另附文件：{ $files }
mail-separator = 、
