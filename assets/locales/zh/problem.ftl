# What went wrong or deserves a look: what happened (the message), what is safe (.safe), what to
# do (.remedy). Plain and short; the words of the form where the form has one.

-kept = 已输入的内容均已保留。
-others = 其他答复均已保留。
-untouched = 该文件未被改动。
-unwritten = 没有写入任何内容。
-sendable = 回复可以照此发出。

## Fields

field-circular-number = 通函编号
field-deadline = 截止时间
field-reply-to = 回复地址
field-recommendations = 建议书
field-marks = { $name }：方框
field-comments = { $name }：意见和建议的修改
field-reasons = { $name }：理由
field-changes = { $name }：可能的修改
field-name = 姓名
field-title = 正式职务
field-address = 地址
field-fax = 传真
field-email = 电子邮件
field-member-state = 成员国
field-administration = 主管部门
field-place = 地点
field-date = 日期
field-signature = 签名图像
field-stamp = 印章图像

## What keeps a reply from being sent

issue-number-missing = 通函没有编号。
    .safe = { -kept }
    .remedy = 填写通函标题中的编号。
issue-no-recommendations = 通函没有列出任何建议书，因此无可答复。
    .safe = { -kept }
    .remedy = 添加表格中列出的建议书。
issue-answer-count = 有{ $answers }个答复，而建议书有{ $recommendations }份。
    .safe = { -kept }
    .remedy = 按相同顺序为每份建议书给出一个答复。
issue-reply-to-implausible = 回复地址不像是电子邮件地址。
    .safe = { -kept }
    .remedy = 填写通函给出的地址，例如tsbdir@itu.int。
issue-no-box = 两个方框均未选择。
    .safe = { -others }
    .remedy = 选择两个方框中的一个。
issue-both-boxes = 两个方框均被选择，而表格只要求选一个。
    .safe = { -others }
    .remedy = 保留符合贵主管部门决定的方框。
issue-no-option = 选择了第一个方框，但两种方案均未选择。
    .safe = { -others }
    .remedy = 选择“没有意见或没有建议的修改”或“附上意见和建议的修改”。
issue-both-options = 两种方案均被选择，而表格只要求选一种。
    .safe = { -others }
    .remedy = 保留两种方案中的一种。
issue-option-without-box = 选择了方案，但未选择其所属的方框。
    .safe = { -others }
    .remedy = 选择第一个方框，或取消该方案。
issue-comments-missing = 表格写明附上意见，但没有附上任何内容。
    .safe = { -others }
    .remedy = 在此输入意见或附上文件，或者选择“没有意见或没有建议的修改”。
issue-reasons-missing = 不授权须说明理由（第1号决议第9.4.4段）。
    .safe = { -others }
    .remedy = 在此输入理由或附上文件。
issue-file-lost = 附件{ $file }已无法读取。
    .safe = { -others }
    .remedy = 把它放回原处，或移除后重新附上。
issue-missing = 此处为空，而表格需要填写。
    .safe = { -kept }
    .remedy = 填写此处。
issue-unknown-member-state = 国际电联没有使用此代码的成员国。
    .safe = { -kept }
    .remedy = 从列表中选择国家。只有成员国可以答复。
issue-email-implausible = 这不像是电子邮件地址。
    .safe = { -kept }
    .remedy = 更正该地址，或留空。
issue-date-unreadable = 这不是日期。
    .safe = { -kept }
    .remedy = 写明年、月、日，例如2021-11-30。
issue-date-before-circular = 信函日期早于其所答复的{ $date }通函。
    .safe = { -kept }
    .remedy = 更正信函的日期。
issue-signature-without-name = 有签名图像，但没有姓名说明签名人是谁。
    .safe = 图像已保留。
    .remedy = 填写签名人的姓名。

## What is worth knowing, and blocks nothing

advice-late = 截止时间已过{ $span }。
    .safe = { -sendable }
    .remedy = 是否发出逾期的回复由贵主管部门决定。
advice-deadline-implausible = 截止时间与第1号决议第9.4.1段的规定（会议前七个工作日）不符。
    .safe = { -sendable }
    .remedy = 对照通函核实截止时间和会议日期。
advice-changes-missing = 不授权时应概述可使工作往下进行的修改（第1号决议第9.4.4段），但没有给出。
    .safe = { -sendable }
    .remedy = 如有可能的修改，请输入或附上文件。
advice-not-sent = 此处保留了所选方框不需要的文字或文件。
    .safe = 它们保留在草稿中，不会发出。
    .remedy = 如这正是您的意思，则无需处理。
advice-file-changed = 文件{ $file }在附上之后被改动过。
    .safe = 将按其现状发出。
    .remedy = 打开查看，然后重新附上。
advice-email-missing = 没有填写电信标准化局可用于询问的电子邮件地址。
    .safe = { -sendable }
    .remedy = 如希望能被联系到，请填写。
advice-date-in-future = 信函日期在将来。
    .safe = { -sendable }
    .remedy = 如非有意，请更正。

## Files

reason-not-found = 没有该文件或文件夹
reason-denied = 当前用户无权执行此操作
reason-full = 空间不足
reason-other = { $detail }

error-read = 无法读取{ $file }：{ $reason }。
    .safe = 没有任何改动。
    .remedy = 检查名称以及是否有权读取该文件。
error-write = 无法写入{ $file }：{ $reason }。
    .safe = 没有留下写了一半的文件，原有内容未变。
    .remedy = 选择其他文件夹，或腾出空间。
error-exists = 文件{ $file }已存在。
    .safe = { -untouched }
    .remedy = 另选名称，或允许替换（在终端中：--force）。
error-other-format = { $file }不是此处所需的文件（{ $format }）。
    .safe = { -untouched }
    .remedy = 选择其他文件。
error-newer = { $file }由本程序的较新版本写成：其版本为{ $found }，而本程序最高可读版本{ $known }。
    .safe = { -untouched }
    .remedy = 安装较新版本并用其打开该文件。
error-damaged = { $file }在第{ $line }行第{ $column }列损坏或输入有误：{ $detail }。
    .safe = { -untouched }
    .remedy = 更正该行，或打开较早的副本。
error-unknown-field = { $file }在第{ $line }行第{ $column }列有草稿文件所没有的字段“{ $name }”。其中的内容将会丢失。
    .safe = { -untouched }
    .remedy = 更正字段名称，或将其删除。
error-identity-name = “{ $name }”不能作为身份的名称，因为它将成为文件名。
    .safe = { -unwritten }
    .remedy = 使用字母、汉字、数字和空格，不要使用 / \ : * ? " < > |。
error-no-folder = 本系统没有指定供程序保存数据的文件夹。
    .safe = { -unwritten }
    .remedy = 用环境变量PLACET_HOME指定一个（在终端中也可用--home）。
error-set-aside = { $reason }
    .safe = 该文件已另存为{ $kept }。
    .remedy = 程序将视其不存在而继续。

## The page

error-missing-glyphs = 本程序的字体中没有{ $characters }。
    .safe = { -kept }{ -unwritten }
    .remedy = 改用其他字符。
error-picture = 图像不是可读取的PNG或JPEG：{ $field }。
    .safe = { -kept }{ -unwritten }
    .remedy = 选择其他图像。
error-writer = 无法生成页面：{ $detail }。
    .safe = { -kept }{ -unwritten }
    .remedy = 这是程序的缺陷。请连同草稿文件一起报告。
error-no-pdf = 这不是可读取的PDF。
    .safe = 没有从中取用任何内容。
    .remedy = 选择其他文件。
error-pdf-encrypted = 此PDF受密码保护。
    .safe = 没有从中取用任何内容。
    .remedy = 另存一份不带密码的副本，然后打开该副本。
error-no-page = 此PDF没有第{ $page }页。
    .safe = { -kept }
    .remedy = 这是程序的缺陷。请连同草稿文件一起报告。
error-unready = 草稿尚不能作为回复：还有{ $count }项待处理。
    .safe = { -kept }{ -unwritten }
    .remedy = 处理所列各项，然后重新导出。

## Signing identities

error-wrong-passphrase = 该口令无法打开此身份。
    .safe = { -unwritten }
    .remedy = 重新输入。注意键盘语言和大写锁定键。
error-pkcs12-damaged = 这不是PKCS#12文件，或已损坏（{ $detail }）。
    .safe = { -unwritten }
    .remedy = 选择含有您的证书及其密钥的文件，通常以.p12或.pfx结尾。
error-pkcs12-unsupported = 该PKCS#12文件使用了本程序不支持的内容（{ $detail }）。
    .safe = { -unwritten }
    .remedy = 用通常的设置重新导出身份，或咨询IT部门。
error-no-private-key = 文件中没有私钥，因此无法用其签名。
    .safe = { -unwritten }
    .remedy = 将证书连同其私钥重新导出。
error-no-certificate = 文件中有私钥，但没有与其对应的证书。
    .safe = { -unwritten }
    .remedy = 将密钥连同其证书重新导出。
error-key-unsupported = 本程序不能用此类密钥签名（{ $detail }）。
    .safe = { -unwritten }
    .remedy = 使用含有RSA、P-256或P-384密钥的身份。
error-key-damaged = 私钥已损坏或过短而不安全。
    .safe = { -unwritten }
    .remedy = 使用其他身份。
error-not-yet-valid = 证书自{ $date }起才有效。
    .safe = { -unwritten }
    .remedy = 检查本计算机的日期，或使用其他身份。
error-expired = 证书已于{ $date }过期。
    .safe = { -unwritten }
    .remedy = 更新证书，或使用其他身份。
error-not-for-signing = 该证书不用于签名。
    .safe = { -unwritten }
    .remedy = 使用签发给您用于签名的证书。
error-certificate-name = 证书须有名称，且最多{ $longest }个字符。
    .safe = { -unwritten }
    .remedy = 缩短姓名或主管部门名称。
error-no-randomness = 本计算机没有给出随机数，因此无法生成密钥。
    .safe = { -unwritten }
    .remedy = 重试；如再次发生，请咨询IT部门。
error-short-passphrase = 口令至少需要{ $shortest }个字符。
    .safe = { -unwritten }
    .remedy = 选择更长的口令。多个词语便于记忆。
error-several-identities = 文件中有多个可用于签名的身份：{ $names }。
    .safe = { -unwritten }
    .remedy = 将所需的身份单独导出到一个文件。

# Signing, and reading back what was signed
error-pdf-damaged = 此PDF已损坏，或其结构不足以作为签名的依据：{ $detail }。
    .safe = 文件未被更改。
    .remedy = 请对方重新发送该文件。如果它由Placet生成，请重新生成。
error-already-signed = 此文件的签名域{ $field }已经签过名。
    .safe = 文件未被更改。
    .remedy = 在第二位官员的签名域中签名，或重新生成回复。
error-too-late-to-certify = 此文件已经签名，不能再进行认证。
    .safe = 文件未被更改。
    .remedy = 不加认证直接签名。
error-signing-forbidden = 第一位签名人不允许再次签名。
    .safe = 文件未被更改。
    .remedy = 请第一位签名人提供可以再次签名的文件。
error-certificate-unreadable = 无法读取签名证书：{ $detail }。
    .safe = { -kept }{ -unwritten }
    .remedy = 选择其他证书。
error-key-did-not-sign = 密钥未能签名：{ $detail }。
    .safe = { -kept }{ -unwritten }
    .remedy = 再试一次，或选择其他证书。
error-sign-defect = 签名未能完成：{ $detail }。
    .safe = { -kept }{ -unwritten }
    .remedy = 这是程序的缺陷。请连同草稿文件一起报告。
error-read-back-signature = 已读回生成的文件，其签名未通过验证。
    .safe = { -kept }{ -unwritten }
    .remedy = 这是程序的缺陷。请连同草稿文件一起报告。
error-read-back-data = 已读回生成的文件，其中的数据与回复不符。
    .safe = { -kept }{ -unwritten }
    .remedy = 这是程序的缺陷。请连同草稿文件一起报告。
error-read-back-text = 已读回生成的页面，其中没有显示这段文字：“{ $text }”。
    .safe = { -kept }{ -unwritten }
    .remedy = 换一种方式输入这段文字，或将其作为文件附上。
error-read-back-disk = 文件已写入，但从磁盘读回的内容不同。
    .safe = { -kept }
    .remedy = 不要发送该文件。将回复保存到其他位置。

## Why a signature in a file does not hold

-checked = 该文件仅被读取。
-ask = 不要依赖此文件，请向发件人重新索取。

flaw-place = 签名在文件中的位置不符合要求（{ $detail }）。
    .safe = { -checked }
    .remedy = { -ask }
flaw-format = 该签名属于本程序不作判断的类型（{ $detail }）。
    .safe = { -checked }
    .remedy = 用其他可检验签名的程序打开该文件。
flaw-digest = 签名之后内容被改动。
    .safe = { -checked }
    .remedy = { -ask }
flaw-certificate-exchanged = 证书不是签名时所用的证书。
    .safe = { -checked }
    .remedy = { -ask }
flaw-no-certificate = 缺少签名人的证书。
    .safe = { -checked }
    .remedy = { -ask }
flaw-algorithm = 签名本身有误或类型未知：{ $detail }。
    .safe = { -checked }
    .remedy = { -ask }
flaw-structure = 签名已损坏：{ $detail }。
    .safe = { -checked }
    .remedy = { -ask }
flaw-loose-attributes = 签名旁放入了未经签名的数据。
    .safe = { -checked }
    .remedy = { -ask }
flaw-timestamp = 签名的时间戳有误：{ $detail }。
    .safe = { -checked }
    .remedy = { -ask }
flaw-removed = 签名被移除：此文件的较早状态曾在此处签署。
    .safe = { -checked }
    .remedy = { -ask }
flaw-change = 签名之后有该签名不允许的改动（{ $detail }）。
    .safe = { -checked }
    .remedy = { -ask }
flaw-stray = 签名之后添加了不属于任何签名的内容。
    .safe = { -checked }
    .remedy = { -ask }
flaw-revision = 文件中被签名的部分无法单独读取：{ $detail }。
    .safe = { -checked }
    .remedy = { -ask }

## What else to know of a signature

finding-ber = 签名采用其格式的较旧写法。
finding-certifies = 该签名对文件作了认证：它限制此后可作的改动。
finding-certificate-not-named = 签名没有在自身保护之下指明其证书。
finding-signed = 一个空的签名域在此后被签署，这是该签名所允许的。
finding-signature-added = 此后添加了签名{ $field }，这是该签名所允许的。
finding-hidden-signature-added = 此后添加了不显示在任何页面上的签名{ $field }；该签名允许这样做。
finding-timestamp-added = 此后添加了对整个文件的时间戳。
finding-validation-data = 此后添加了用于检验证书的数据。
finding-metadata = 文件的元数据在此后被改动。
finding-extensions = 此后声明了PDF格式的扩展。
finding-form-defaults = 此后添加了表单的默认设置。
weakness-sha1 = 该签名以SHA-1为基础，已不能防止伪造。
weakness-short-key = 签名人的RSA密钥短于2048位。
