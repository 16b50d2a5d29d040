# The printed form in Chinese: the wording of TSB Circular 321. For the meaning of each message and
# its values see en/form.ftl. Full-width punctuation; digits and designators are ASCII.

form-annex-heading = 附件{ $annex }
form-subject = 事由：成员国对电信标准化局第{ $circular }号通函的回复：关于已确定的{ $texts }的磋商
form-texts-one = { $kind ->
    [new] { $name }新建议书草案
    [revised] { $name }修订建议书草案
    [amendment] { $name }建议书修正{ $part }草案
   *[corrigendum] { $name }建议书勘误{ $part }草案
  }
form-texts-several = { $kind ->
    [new] { $names }新建议书草案
    [revised] { $names }修订建议书草案
    [recommendations] { $names }建议书草案
   *[texts] { $names }案文草案
  }
form-texts-many = { $kind ->
    [new] { $count }份新建议书草案
    [revised] { $count }份修订建议书草案
    [recommendations] { $count }份建议书草案
   *[texts] { $count }份案文草案
  }
form-name = ITU-T { $number }
form-name-both = ITU-T { $number }（{ $provisional }）
form-name-amendment = { $name }修正{ $part }
form-name-corrigendum = { $name }勘误{ $part }
form-list-two = { $first }和{ $last }
form-list-more = { $first }、{ $last }
form-label = { $kind ->
    [new] { $name }新建议书草案
    [revised] { $name }修订建议书草案
    [amendment] { $name }建议书修正{ $part }草案
   *[corrigendum] { $name }建议书勘误{ $part }草案
  }

form-to = 致：
form-addressee =
    国际电信联盟
    电信标准化局主任
    Place des Nations
    CH 1211 Geneva 20, Switzerland
form-from = 发自：
form-fax = 传真：
form-email = 电子邮件：
form-date = 日期：
form-dateline = { $place }，{ $date }
form-blank-name = [姓名]
form-blank-title = [正式职务]
form-blank-administration = [成员国]主管部门
form-blank-place = [地点]
form-blank-date = [日期]
form-salutation = 尊敬的先生/女士：
form-opening = 有关就电信标准化局第{ $circular }号通函中所列的已确定案文与成员国进行磋商一事，我谨向您通报我主管部门的意见，如下表所述。
form-instruction = 请选择两个方框中的一个
form-authorise = 授权{ $group ->
    [tsag] TSAG
   *[other] 第{ $group }研究组
  }审议此案文以供批准（在这种情况下，请选择两种方案○中的一种）：
form-no-comments = 没有意见或没有建议的修改
form-comments = 附上意见和建议的修改
form-refuse = 不授权{ $group ->
    [tsag] TSAG
   *[other] 第{ $group }研究组
  }审议此案文以供批准（已附上提出此意见的理由以及为使工作往下进行而可能做出修改的概述）
form-closing = 顺致敬意！

form-annex-comments = 意见和建议的修改
form-annex-reasons = 理由
form-annex-changes = 可能做出的修改
form-files = 随附文件
form-file-name = 文件
form-file-size = 大小
form-file-hash = SHA-256（前16位）
form-size-bytes = { $size } B
form-size-kilobytes = { $size } kB
form-size-megabytes = { $whole }.{ $tenth } MB

form-page-number = { $page } / { $pages }
form-running-head = 对电信标准化局第{ $circular }号通函的回复
form-running-head-named = 对电信标准化局第{ $circular }号通函的回复 · { $administration }
form-specimen = 样本：不代表任何成员国的立场
form-specimen-mark = 样本

form-box = { $state ->
    [made] 方框，已勾选
   *[blank] 方框，未勾选
  }
form-option = { $state ->
    [made] 方案，已选择
   *[blank] 方案，未选择
  }
form-signature-picture = 手写签名
form-stamp-picture = 主管部门印章
form-signed-by = 数字签名人
form-signed-by-holder = 由证书持有人数字签名
form-signature-field = 数字签名
form-signature-field-second = 第二位官员的数字签名
form-data-description = 数据形式的回复

date-long = { $year }年{ $month }月{ $day }日
date-time = { $date }{ $hour }:{ $minute }
span-none = 不到1分钟
span-minutes = { $count }分钟
span-hours = { $count }小时
span-days = { $count }天
span-months = { $count }个月
span-years = { $count }年

# Under the opening sentence, where an earlier reply is replaced; $date as the dateline has it
form-replaces = 本答复取代我主管部门日期为{ $date }的答复。
