# 窗口用语。简明；按钮说出结果；表格上有的词与表格一致。

## 名称

circular-name = TSB 第{ $number }号通函
circular-and-date = { $circular }，{ $date }
study-group = 第{ $number }研究组
tsag = 电信标准化顾问组（TSAG）
recommendation-new = ITU-T { $name } 新建议书草案
recommendation-revised = ITU-T { $name } 经修订的建议书草案
recommendation-amendment = ITU-T { $name } 建议书修正{ $number }草案
recommendation-corrigendum = ITU-T { $name } 建议书勘误{ $number }草案
date-range-in-month = { $start }至{ $last }日
date-range = { $start }至{ $end }
group-and-meeting = { $group }，{ $dates }
list-separator = ，
size-bytes = { $amount } 字节
size-kilobytes = { $amount } KB
size-megabytes = { $amount } MB
optional = 可选
path = 文件路径
browse = 浏览
clear = 清除
copy = 复制
remove-file = 移除{ $name }
attach = 附加
import = 导入
dialog-missing = 系统的文件对话框没有打开。请在这里输入路径。

## 截止时间

deadline-geneva = { $date }{ $time }（日内瓦时间）
deadline-utc = { $date }{ $time }（UTC）
deadline-both = { $there }，本地 { $here }
deadline-local = 本机时间{ $here }
deadline-left = 还剩{ $span }
deadline-passed = 截止时间已过{ $span }
deadline-today = 今天{ $clock }截止
deadline-tomorrow = 明天{ $clock }截止
deadline-here = { $left }（本地{ $here }）
deadline-at = { $date }{ $clock }
clock-geneva = { $time }（日内瓦时间）
clock-utc = { $time }（UTC）

## 步骤

step-circular = 通函
step-answer = 答复
step-signatory = 签署人
step-sign = 签署
step-send = 发送
continue-answer = 继续：答复
continue-signatory = 继续：签署人
continue-sign = 继续：签署
continue-send = 继续：发送
state-not-started = 未开始
state-in-progress = 进行中
state-complete = 已完成
state-left = 还有{ $count }项待处理
state-doubts = { $count }项待确认
state-signed = { $time } 已签署
left-short = 还有{ $count }项
saved-at = { $time } 已保存
saved-always = 输入时自动保存
settings = 设置

## 通函

circular-title = 本通函的要求
circular-lead = 答复以下列内容为准。请与您的通函核对。
circular-lead-embedded = 本通函随程序附带，使您能看到真实的表格。您的答复会在输入时自动保存。
fact-circular = 通函
fact-deadline = 截止时间
fact-asked-of = 审议方
fact-text = 案文
fact-nothing = {" "}
fact-reply-to = 答复地址
fact-rules = 规则
edition-2016 = 第1号决议（2016年，哈马马特，修订版）
edition-2022 = 第1号决议（2022年，日内瓦，修订版）
edition-2024 = 第1号决议（2024年，新德里，修订版）

## 答复

answer-title = 您的答复
answers-title = 您的答复
answer-question = 是否授权{ $group }在{ $dates }的会议上审议此案文以供批准？这不是对案文本身的表决。
answer-question-undated = 是否授权{ $group }在下次会议上审议此案文以供批准？这不是对案文本身的表决。
answers-lead = { $count }份建议书草案：已答复{ $answered }份，还有{ $left }份待处理。
authorises = 授权
authorises-means = { $group }可审议此案文以供批准。
refuses = 不授权
refuses-means = 须附上理由以及可能做出的修改的概述。
option-none = 没有意见或没有建议的修改
option-comments = 附上意见和建议的修改
annex-comments = 附页正文
annex-reasons = 提出此意见的理由
annex-changes = 可能做出的修改的概述
attach-file = 附加文件
attach-path = 输入路径
answer-none = 未答复
answer-no-comments = 授权，没有意见
answer-comments = 授权，附上意见
answer-comments-short = 授权，附意见
answer-refuse = 不授权
answer-reasons-missing = 缺少理由
answer-comments-missing = 缺少意见
answer-to-settle = 待处理
same-for-all = 全部作同样答复
apply = 应用
same-overwrites = 这将更改{ $count }份答复：{ $names }。已输入的文字会保留。
same-change = 更改{ $count }份答复
same-keep = 保持原样

## 签署人

signatory-title = 由谁签署
signatory-lead = 与表格“发自”栏和信末一致。
signatory-person = 官员
signatory-state = 主管部门
signatory-when = 地点和日期
label-name = 姓名
label-title = 正式职务
label-address = 地址
label-email = 电子邮件
label-fax = 传真
label-member-state = 成员国
label-administration = 信末的主管部门名称
label-place = 地点
label-date = 日期（年-月-日）
today = 今天
states-more = 还有{ $count }个。继续输入以缩小范围。
states-none = 没有成员国的名称含有这些文字。

## 签署

sign-signature = 手写签名
sign-stamp = 印章
sign-by-certificate = 用证书签署
sign-more = 其他
import-picture = 导入图片
pad-hint = 用鼠标、笔或手指书写
pad-undo = 撤销上一笔
sign-ink-line = 留出手签的空行
sign-second = 另有一位官员签署
sign-second-note = 文件中会为第二个签名预留位置，事后无法补留。
means-file = 文件中的证书
means-file-means = 主管部门或可信服务机构签发的PKCS#12文件（.p12或.pfx）。
means-own = 本机的Placet身份
means-own-means = 由本机为自己签发。
means-none = 不用证书
means-none-means = 打印后手签，或只用手写签名。
fact-reveals = 能显示事后改动
fact-reveals-not = 不能显示事后改动
fact-proves = 证明签署人身份
fact-proves-not = 不证明签署人身份
certificate-file = 证书文件
passphrase = 口令
passphrase-again = 再输入一次
passphrase-differs = 两次输入的口令不同。
passphrase-note = 口令只用来打开一次密钥，不会保存。
working = 正在用口令处理……
identity-open = 打开
identity-close = 改用其他
own-explained = 这样的签名表明文件未被改动，且各份答复出自同一密钥。它不证明密钥属于谁：请用其他方式把指纹告知电信标准化局。
own-name = 证书上的姓名
own-passphrase-note = 至少8个字符。任何人都无法替您找回。
own-make = 创建身份
own-another = 另建身份
own-leave = 不创建
certificate-name = 姓名
certificate-issuer = 签发者
certificate-until = 有效期至
certificate-print = 指纹
issued-by-itself = 本机自行签发
issued-by-holder = 持有人自行签发

## 发送

send-title = 签署并保存
send-lead-ready = 没有待处理的事项。答复将写成PDF，旁边附有电子邮件草稿。
send-lead-left = 还有待处理的事项。点按每一行可到达相应位置。
send-sign-undecided = 请选择是否用证书签署。不用证书也是一种选择。
send-sign-closed = 请用口令打开证书，或改用其他方式。
save-path = 答复另存为
saving = 正在签署、写入并读回核对……
sign-and-save = 签署并保存
save-unsigned = 不用证书保存
save-again = 另存为其他文件
sends-nothing = Placet本身不发送任何内容。
replace-question = 文件{ $file }已经存在。要替换它吗？
replace = 替换文件
replace-leave = 保留原文件
done-signed = 答复已签署，可以发送
done-unsigned = 答复已准备好
done-lead = 尚未发送。您在邮件程序中按“发送”后才会发出。
done-incomplete = 答复已写入、读回并核对。但旁边的文件还不齐全。
done-saved-signed = 答复已签署并保存
done-saved = 答复已保存
mail-missing = 邮件草稿没有写成。{ $why }答复本身是完整的。
register-missing = 登记簿中没有这份答复的记录。{ $why }答复本身是完整的。
finish = 重新写邮件草稿
finish-register = 重新登记
register-entered = 已于{ $time }连同上面的SHA-256记入您的登记簿。
file-detail = { $pages }页，{ $kilobytes } KB · 位于{ $folder }
open-mail = 打开邮件草稿
open-folder = 在文件夹中显示
mail-heading = 电子邮件
mail-to = 收件人
mail-cc = 抄送
mail-subject-line = 主题
mail-attached = 附件
mail-saved = 草稿已保存为{ $file }。如果打不开，请将答复附在您自己的邮件中。

## Rooms

room-reply = 返回答复
room-register = 登记簿
room-verify = 检查答复
cancel = 取消
register-lead = 在本计算机上准备好的每份答复，最新的在前。是否已发送，请查看您的邮件程序。
register-empty = 本计算机上还没有准备好的答复。您签署并保存的每份答复都会登记在这里：时间、签署人、文件位置及其指纹。
register-about = 保存在本计算机上
register-entry = { $circular }，{ $state }
register-signed = 签署人：{ $name }
register-unsigned = 没有证书
register-check = 检查此文件
register-copy = 复制 SHA-256
verify-lead = 打开 PDF 格式的答复，或将其拖放到本窗口任意位置。文件只在本计算机上读取。
verify-path = 答复（PDF）
verify-check = 检查
verify-open = 打开答复
verify-another = 打开另一份答复
verify-opened = { $count ->
    [0] 尚未打开文件
   *[other] 已打开 { $count } 个文件
}
verify-working = 正在读取和检查……
verify-no-reply = 没有数据形式的答复
verdict-trusted = 此文件完好，且您信任为签署人担保的机构。
verdict-trusted-means = 签署的内容没有任何更改。您添加的证书为签署人的证书担保。
verdict-self-made = 此文件完好。签署人身份未经核实。
verdict-self-made-means = 签署的内容没有任何更改。证书由其所有者自行制作，因此在相信该姓名之前，请通过电话与其核对指纹。
verdict-unknown = 此文件完好。签署人身份未经核实。
verdict-unknown-means = 签署的内容没有任何更改。没有您信任的机构为该证书担保。如果您从可靠来源获得了签发者的证书，请在下方添加。
verdict-expired = 此文件完好。签署人的证书不在有效期内。
verdict-expired-means = 签署的内容没有任何更改。您信任的机构在其他时间可为签署人担保，但没有时间戳证明签署时间。
verdict-revoked = 此文件完好，但签署人的证书已被吊销。
verdict-revoked-means = 签署的内容没有任何更改。请勿依赖该姓名，请询问该主管部门。
verdict-untrusted = 此文件完好，但为签署人担保的证书链违反规则。
verdict-untrusted-means = 签署的内容没有任何更改。请勿依赖该姓名，请询问该主管部门。
verdict-altered = 这不是签署时的文件。
verdict-altered-means = 文件在签署后被更改，或签名有误。其内容可能不是签署的内容。请重新索取文件。
verdict-differs = 警报：此文件的页面与数据内容不一致。
verdict-differs-means = 阅读页面的人与读取数据的程序会得到不同的答复。两者均不应计入。请询问主管部门以哪一个为准。
verdict-unsigned = 此文件没有数字签名。
verdict-unsigned-means = 无法判断是否被更改，也无法判断发送者。它仍可能是一份以笔签署的答复。
verdict-unreadable = 无法对此文件作出判断。
says-intact = 完好
says-not-intact = 不完好
says-in-field = { $statement }（{ $field }）
signer-unknown = 未写明签署人
signer-name = 证书所载姓名：“{ $name }”
signer-self-made = 由所有者自行签发。
signer-issuer = 签发者：{ $issuer }。
signer-valid = 有效期：{ $from }至{ $until }。
trust-trusted = 受信任
trust-trusted-means = 您添加的证书为签署人的证书担保，整个证书链有效。
trust-untrusted = 不受信任：证书链违反规则
trust-untrusted-means = 证书链通向您添加的证书，但其中一个无权签发证书，或其密钥不用于签名。
trust-expired = 在其他时间受信任
trust-expired-means = 检查时，证书链中有一个证书不在有效期内。
trust-revoked = 已吊销
trust-revoked-means = 证书链中有一个证书已被签发者吊销。
trust-self-made = 身份未经核实
trust-self-made-means = 除所有者外，没有人为此证书担保。它表明文件出自同一密钥，但不能证明密钥属于谁。
trust-unknown = 身份未经核实
trust-unknown-means = 没有证书链从此证书通向您信任的证书。未查询吊销状态：没有使用网络。
signed-at = 签署时间：{ $time }
time-claimed = 按签署人自己的时钟。没有时间戳。
time-stamped = 按时间戳服务的时钟。
level = 级别：{ $level }
data-agree = 页面与数据一致
data-agree-means = 页面上印出的答复与内嵌数据相同。
data-differ = 页面与数据不一致
data-differ-means = 页面没有显示内嵌数据的内容。
data-none = 没有数据形式的答复
data-none-means = 文件中没有数据，或数据无法读取。请在页面上阅读答复。
says-title = 答复内容
says-specimen = 样本：不代表任何国家的立场。
says-administration = 主管部门
says-signatory = 签署人
says-dated = 日期
compare-title = 核对指纹
compare-label = 对方从其屏幕上的证书读给您的内容
compare-same = 一致。如果您致电的是对方本人，则证书属于对方。
compare-so-far = 目前一致。
compare-differs = 不一致。此文件由他人的密钥签署。
trust-title = 您信任的证书
trust-lead = 起初不信任任何人。请添加认证机构的证书，或您已核对过指纹的官员的证书。
trust-path = 证书（PEM 或 DER）
trust-add = 信任此证书
trust-until = 有效期至 { $date }
trust-remove = 不再信任 { $name }
file-title = 文件
file-folder = 位置
sheet-caption = 收到的页面。
countersign-title = 您可以进行的操作
countersign-lead = 此答复为另一位官员保留了签名域。您的签名将被添加；已有签名仍然有效，收到的文件保持不变。
countersign-begin = 也签署此答复
countersign-path = 将已签署的答复另存为
countersign-sign = 签署并保存
countersign-done = 您的签名已添加。这是新文件。
back-take = 登入登记簿
back-made-here = 已登入登记簿。此处制作的答复的每个字节仍在其中。
back-entered = 已登入登记簿。它并非源自此处制作的答复。
back-not-entered = 未登入：只登记完好且含数据的答复。

## Letters

letter-lead = 读自 { $file }。请将每项内容与其来源行核对。
letter-by-hand-lead = 请输入通函内容。没有预先填写任何内容。
letter-working = 正在读取 { $file }……
letter-open = 打开另一份通函
letter-use = 答复此通函
letter-path = 通函（Word、PDF 或文本）
letter-read = 读取
letter-another = 另一份通函
letter-another-lead = 将文件拖放到本窗口任意位置，或在此处指定。
letter-by-hand = 手动输入磋商内容
letter-recent = { $circular }：{ $file }
letter-discard = 放弃此函件
letter-over = 您已开始答复{ $circular }。您的答复可另存为单独的文件，Placet 及其终端程序可重新打开。
letter-keep-and-use = 保存并答复新通函
letter-stay = 继续当前答复
draft-kept = 您先前的答复保存在 { $file }。
letter-corrigendum = 此函件更正一份通函
letter-result = 此函件公布磋商结果
letter-collective = 这是一份集体函
letter-other = 此函件不要求 Placet 所知的答复
letter-as-consultation = 它仍是一份磋商通函
letter-caption = 读取的函件
source-line = 第 { $number } 行：{ $text }
doubt-other = 输入其他内容
changes-title = 它对您的通函所作的更改
change = { $fact }：由 { $before } 改为 { $after }
changes-apply = 应用所选更改
value-none = 未知
value-edit = 编辑：{ $fact }
value-take = 采用此内容
value-leave = 保持原样
values-more = 显示所有内容
values-fewer = 显示较少内容
label-time = 时间（时:分）
label-start = 第一天（年-月-日）
label-end = 最后一天（年-月-日）
label-group = 研究组（编号或 TSAG）
label-period = 研究期起始年份
zone-geneva = 日内瓦时间
zone-utc = UTC
text-designation = 编号
text-provisional = 临时名称
text-sort = 草案类型
text-number = 其编号
text-title = 标题
text-reference = 文件
text-add = 再加一项建议书
text-remove = 去掉此项
sort-new = 新
sort-revised = 修订
sort-amendment = 修正
sort-corrigendum = 勘误
refused-deadline = 截止期限包括日期（如 2027-03-01）、时间（如 23:59）和时区。
refused-meeting = 会议有第一天和最后一天（如 2027-03-01），按此顺序。
refused-texts = 每项建议书需要编号或临时名称及其类型；修正或勘误还需编号。
refused-date = 日期写作 年-月-日，例如 2027-03-01。
refused-address = 这不是电子邮件地址。
refused-group = 研究组编号为 1 至 30，或为 TSAG。
refused-period = 研究期始于 2001、2005、2009、2013、2017、2022 和 2025 年。
refused-value = 内容无效。您输入的内容仍在。

## Count

room-tally = 统计答复
tally-lead = 打开对同一通函的答复或其所在文件夹。逐一检查；仅统计完好的答复，每个成员国一份。
tally-title = { $circular }：已统计 { $count } 份答复
tally-rule = 如收到的答复中 70% 或以上表示支持，即可审议批准该案文（第 1 号决议第 9.4.5 段）。
tally-nothing = 没有可统计的答复
tally-nothing-means = 没有任何答复不妨碍审议（第 1 号决议第 9.4.5 段）。未统计的文件及原因列于下方。
tally-working = 正在检查第 { $done } 份，共 { $all } 份……
tally-path = 答复或文件夹
tally-add = 统计
tally-files = 选择文件
tally-folder-add = 选择文件夹
tally-clear = 重新开始
tally-save-path = 将统计结果另存为（.csv 或 .json）
tally-save = 保存统计结果
tally-written = 统计结果已保存为 { $file }。
tally-reached = 达到 70%
tally-not-reached = 未达到 70%
tally-no-replies = 没有答复
tally-counts = { $replies } 份中 { $authorise } 份授权（{ $share }%），{ $refuse } 份不授权
tally-refuses = { $state }不授权
tally-comments = { $state }授权，附有意见
tally-conflicts = 相互冲突，未统计
tally-conflict = { $state }发送了 { $files }；没有一份说明取代其他答复。
tally-counted = 已统计
tally-untrusted = 其中 { $count } 份的签署人没有您信任的机构担保。
tally-left-out = 未统计：{ $count }
tally-about = 第 1 号决议 9.4.5

## 页面

pane-form = 表单
pane-page = 页面
page-number = 第{ $page }页，共{ $pages }页
page-back = 上一页
page-next = 下一页
page-enlarge = 放大页面
page-shrink = 显示整页
page-caption = 这就是将要发出的页面。
page-written = 这是已保存文件的页面。
reply-language = 答复语文：{ $language }

## 设置

settings-lead = 这些设置只用于本机。
settings-language = 程序语言
settings-theme = 颜色
settings-drawing = 绘制
software-rendering = 不用图形处理器绘制
software-rendering-note = 适用于窗口闪烁或空白的计算机。下次启动时生效。
settings-done = 返回答复
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
theme-contrast-light = 高对比度，浅色
theme-contrast-dark = 高对比度，深色
