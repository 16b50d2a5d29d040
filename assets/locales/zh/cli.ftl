# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = 草稿已写入：{ $file }
cli-ready = 没有待处理的事项，可以导出草稿。
cli-not-ready = 还有{ $count }项待处理：
cli-advice = 请留意：
cli-finding = { "  " }{ $name } [{ $field }]：{ $said }
cli-written = { "    " }在草稿中：{ $written }

cli-identity-made = 身份已生成并保存：{ $file }
cli-identity-exported = 已写入：{ $file }
cli-identity-meaning = 它能揭示所签内容此后的任何改动，但不能证明您是谁。
cli-no-identities = 此处尚未生成任何身份。
cli-certificate = { "  " }{ $name }，{ $organisation }，有效期至{ $date }
cli-issuer = { "  " }颁发者：{ $issuer }，生效日期：{ $date }
cli-for-signing = { "  " }可用于签名
cli-not-for-signing = { "  " }不能用于签名
cli-fingerprint = { "  " }SHA-256 { $fingerprint }
cli-token = { "  " }{ $label }，{ $manufacturer }，{ $model }，序列号{ $serial }
cli-token-shows-nothing = { "  " }用PIN码打开之前不显示任何证书。
cli-pin-not-set = { "  " }尚未设置PIN码。
cli-pin-low = { "  " }上次输入的PIN码错误。
cli-pin-last-try = { "  " }警告：再输错一次PIN码就会锁定。
cli-pin-locked = { "  " }已锁定。

cli-passphrase = 口令（不显示）：
cli-passphrase-again = 再次输入同一口令：
cli-pin = { $token }的PIN码（不显示）：
cli-pinpad = 请在读卡器上输入PIN码。
cli-no-terminal = 没有可用于询问口令的终端。
    .safe = { -unwritten }
    .remedy = 用--passphrase-file指定文件，或用--passphrase-stdin从标准输入提供。
cli-passphrases-differ = 两次输入的口令不一致。
    .safe = { -unwritten }
    .remedy = 重新运行该命令。
cli-passphrase-unreadable = 口令不是UTF-8文本。
    .safe = { -unwritten }
    .remedy = 将文件保存为UTF-8。
cli-not-said = 此处本应输出的内容未能输出：{ $reason }。
    .safe = 已完成的操作仍然有效；已写入的文件仍在。
    .remedy = 请腾出空间或将输出转至别处，然后重试。
cli-over-itself = { $file }本身为此操作所需，或被指定了两次。
    .safe = { -unwritten }
    .remedy = 为要写入的文件另选名称。

cli-usage = 无法理解该命令行。
    .safe = { -unwritten }
    .remedy = placet-cli --help列出所有命令及示例，在命令后加--help可查看其选项。
cli-ending = { $file }不以.{ $ending }结尾，收件人将无法打开它。
    .safe = { -unwritten }
    .remedy = 请指定以.{ $ending }结尾的文件，或末尾带斜线的文件夹，例如out/。
cli-no-report = 报告可写为.pdf、.json或.xml；{ $file }的扩展名不在其中。
    .safe = { -unwritten }
    .remedy = 请选用其中一种扩展名。
cli-is-reply = { $file }是对通函的答复，而不是通函。
    .safe = { -untouched }
    .remedy = 请打开通函本身。如要检查该答复：placet-cli verify。
cli-signed-before = { $name }已用同一证书签署过该文件。
    .safe = 先前签署的内容未受影响。
    .remedy = 如果应由第二位官员签署，请用该官员的密钥重新签署。

cli-signed = 已签名，并已读回核验：
cli-unsigned = 已写入，没有数字签名，并已读回核对：
cli-mail-written = 电子邮件草稿，请在您的邮件程序中打开：{ $file }
cli-beside = 答复之外有事项未能完成，见下文。
    .safe = 答复已写好且有效：{ $file }
    .remedy = 请保留该答复，无需重新制作。
cli-sample = 样本，不代表任何成员国的立场。

cli-verify-intact = 完整：自签名以来没有任何更改。
cli-verify-intact-added = 完整：签署的内容没有任何更改，之后添加的内容为签名所允许。
cli-verify-altered = 已被更改：这不是当初签名的文件。
cli-verify-not-judged = 无法判断：该签名方式是本程序所不了解的。
cli-verify-unsigned = 未签名：无法看出文件是否被更改。
cli-verify-differs = 警报：页面所示与文件中的数据不符。
cli-verify-to-read = 页面是按数据绘制的，但在采信之前须由人阅读页面：
cli-verify-not-compared = 页面与数据未作比较：本文件由 { $program } 生成，当前版本无法重新绘制其页面。请在页面上阅读答复，或用该版本核对文件。
cli-verify-no-data = 文件中没有以数据形式表示的回复。
cli-verify-data-damaged = 文件中的数据已损坏，无法从中读取答复。请在页面上阅读答复。
cli-verify-signature = { "  " }{ $field }：由{ $name }签名，时间{ $time }（签名人自己的时钟）
cli-verify-broken = { "  " }{ $field }：该签名已损坏。其中写有{ $name }，但这不能证明任何事。
cli-verify-level = { "  " }级别 { $level }：{ $means }
cli-verify-self-signed = { "  " }证书为自制：不能证明签名人的身份。
cli-verify-specimen = 样本：不代表任何成员国的立场。
cli-verify-reply = { $state }对电信标准化局第{ $circular }号通函的回复，日期{ $date }：
cli-verify-authorises = { "  " }{ $text }：授权，没有意见
cli-verify-comments = { "  " }{ $text }：授权，附有意见
cli-verify-refuses = { "  " }{ $text }：不授权
cli-verify-trusted = { "  " }您信任的证书为签名人作了担保。
cli-verify-untrusted = { "  " }警告：从签名人的证书到您信任的证书之间的路径违反了规则。
cli-verify-expired = { "  " }您信任的证书本可为签名人担保，但路径上有证书不在有效期内。
cli-verify-revoked = { "  " }警告：通往签名人的路径上有证书已被吊销。
cli-verify-unknown = { "  " }没有您信任的人为签名人的证书担保：其身份未经核实。
cli-verify-detail = { "  " }{ $detail }
cli-verify-signature-stamped = { "  " }{ $field }：由{ $name }签署，时间戳服务给出的时间为{ $time }
cli-verify-timestamp = { "  " }{ $field }：{ $name } 对整个文件的时间戳，{ $time }
cli-no-certificates = { $file }中没有可读取的证书。
    .safe = { -untouched }
    .remedy = 指定含有PEM或DER证书的文件。
cli-no-revocation = { $file } 中没有可读取的吊销列表或 OCSP 应答。
    .safe = { -untouched }
    .remedy = 请指定 PEM 或 DER 格式的吊销列表，或 DER 格式的 OCSP 应答。

cli-circular-letter = { $file }：{ $kind ->
        [consultation] 磋商
        [consultation-other] 要求另一种答复的信函
        [consultation-deletion] 要求另一种答复的信函（是否可以删除建议书）
        [consultation-question] 要求另一种答复的信函（是否批准课题）
        [consultation-question-deletion] 要求另一种答复的信函（是否可以删除课题）
        [consultation-opposition] 要求另一种答复的信函（是否反对批准）
        [consultation-radio-adoption] 要求另一种答复的信函（是否通过无线电文本）
        [consultation-radio-approval] 要求另一种答复的信函（是否批准无线电文本）
        [consultation-council] 要求另一种答复的信函（理事会以通信方式作何决定）
        [corrigendum] 勘误、补遗或修订
        [result] 磋商结果
        [collective-letter] 集体函
        [none] 看来不是国际电联的函件
       *[other] 其他函件
    }
cli-circular-doubts = 存疑：
cli-circular-doubt = { "  " }{ $said }
cli-circular-found = 已找到：
cli-circular-fact = { "  " }{ $name }：{ $value }
cli-circular-candidate = { "    " }可能是：{ $value }
cli-circular-line = { "      " }第{ $number }行：{ $text }
cli-circular-no-value = 未找到
cli-setting = “{ $setting }”不能确定任何值。
    .safe = { -unwritten }
    .remedy = 请写 项目=值：number=321, study_period=2017, date=2021-05-31, study_group=3, deadline=2021-12-01T23:59/geneva, reply_to=a@b.int, fax=+41-22-730-5853, edition=2016, form_annex=2, recommendations=new D.1100; revised D.50, wording.to=To:, language=zh, meeting=2021-12-13/2021-12-17/Geneva.

cli-renewed = 已续期：{ $file }
cli-verify-report = 报告见{ $file }。
cli-verify-unreadable = 无法读取：不经猜测，对此文件无法作出任何判断。
cli-tally-circular = 电信标准化局第{ $circular }号通函：计入{ $count }份答复
cli-tally-nothing = 没有可计入的答复。完全没有答复并不妨碍程序继续（第1号决议第9.4.5段）。
cli-tally-reached = { $text }：{ $replies }份答复中有{ $authorise }份授权（{ $share }%）：达到70%
cli-tally-not-reached = { $text }：{ $replies }份答复中有{ $authorise }份授权（{ $share }%）：未达到70%
cli-tally-no-replies = { $text }：没有答复
cli-tally-commented = { "  " }{ $state }的意见：{ $said }
cli-tally-refused = { "  " }{ $state }不授权：{ $said }
cli-tally-conflict = 相互矛盾，未计入：{ $state }发来{ $files }；没有一份说明其取代其他答复。
cli-tally-left-out = 未计入：
cli-tally-file = { "  " }{ $file }：{ $reason }
cli-tally-table = 表格已写入：{ $file }
