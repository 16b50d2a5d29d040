# What the terminal program says about its results. What went wrong is in problem.ftl.

cli-draft-written = 草稿已写入：{ $file }
cli-ready = 没有待处理的事项，可以导出草稿。
cli-not-ready = 还有{ $count }项待处理：
cli-advice = 请留意：
cli-finding = { "  " }{ $name } [{ $field }]：{ $said }

cli-identity-made = 身份已生成并保存：{ $file }
cli-identity-exported = 已写入：{ $file }
cli-identity-meaning = 它能揭示所签内容此后的任何改动，但不能证明您是谁。
cli-no-identities = 此处尚未生成任何身份。
cli-certificate = { "  " }{ $name }，{ $organisation }，有效期至{ $date }
cli-fingerprint = { "  " }SHA-256 { $fingerprint }

cli-passphrase = 口令（不显示）：
cli-passphrase-again = 再次输入同一口令：
cli-no-terminal = 没有可用于询问口令的终端。
    .safe = { -unwritten }
    .remedy = 用--passphrase-file指定文件，或用--passphrase-stdin从标准输入提供。
cli-passphrases-differ = 两次输入的口令不一致。
    .safe = { -unwritten }
    .remedy = 重新运行该命令。
cli-passphrase-unreadable = 口令不是UTF-8文本。
    .safe = { -unwritten }
    .remedy = 将文件保存为UTF-8。
