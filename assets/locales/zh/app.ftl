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
mail-attached-count = { $count ->
    [0] 答复
   *[other] 答复和{ $count }个文件
}
mail-saved = 草稿已保存为{ $file }。如果打不开，请将答复附在您自己的邮件中。

## 页面

pane-form = 表单
pane-page = 页面
page-number = 第{ $page }页，共{ $pages }页
page-back = 上一页
page-next = 下一页
page-enlarge = 放大页面
page-shrink = 显示整页
page-caption = 这就是将要发出的页面。
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
