<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Say</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>claviger</name>
    <message>
        <source>Created the workspace “{name}”</source>
        <translation>创建了工作区“{name}”</translation>
    </message>
    <message>
        <source>Created the workspace</source>
        <translation>创建了工作区</translation>
    </message>
    <message>
        <source>Renamed the workspace “{from}” to “{name}”</source>
        <translation>将工作区“{from}”重命名为“{name}”</translation>
    </message>
    <message>
        <source>Renamed the workspace to “{name}”</source>
        <translation>将工作区重命名为“{name}”</translation>
    </message>
    <message>
        <source>Added “{label}”</source>
        <translation>添加了“{label}”</translation>
    </message>
    <message>
        <source>Edited “{label}”</source>
        <translation>编辑了“{label}”</translation>
    </message>
    <message>
        <source>Deleted {count} credentials</source>
        <translation>删除了 {count} 个凭据</translation>
    </message>
    <message>
        <source>Deleted “{label}”</source>
        <translation>删除了“{label}”</translation>
    </message>
    <message>
        <source>Restored {count} credentials</source>
        <translation>恢复了 {count} 个凭据</translation>
    </message>
    <message>
        <source>Restored “{label}”</source>
        <translation>恢复了“{label}”</translation>
    </message>
    <message>
        <source>Restored an earlier version of “{label}”</source>
        <translation>恢复了“{label}”的一个早期版本</translation>
    </message>
    <message>
        <source>Removed {count} credentials for good</source>
        <translation>永久移除了 {count} 个凭据</translation>
    </message>
    <message>
        <source>Removed “{label}” for good</source>
        <translation>永久移除了“{label}”</translation>
    </message>
    <message>
        <source>Made “{label}” no longer the default</source>
        <translation>不再将“{label}”设为默认</translation>
    </message>
    <message>
        <source>Made “{label}” the default</source>
        <translation>将“{label}”设为默认</translation>
    </message>
    <message>
        <source>Added the project “{label}”</source>
        <translation>添加了项目“{label}”</translation>
    </message>
    <message>
        <source>Edited the project “{label}”</source>
        <translation>编辑了项目“{label}”</translation>
    </message>
    <message>
        <source>Deleted the project “{label}”</source>
        <translation>删除了项目“{label}”</translation>
    </message>
    <message>
        <source>Added the environment “{label}”</source>
        <translation>添加了环境“{label}”</translation>
    </message>
    <message>
        <source>Edited the environment “{label}”</source>
        <translation>编辑了环境“{label}”</translation>
    </message>
    <message>
        <source>Deleted the environment “{label}”</source>
        <translation>删除了环境“{label}”</translation>
    </message>
    <message>
        <source>Moved the secrets to the sealed vault</source>
        <translation>将机密移到了密封保险库</translation>
    </message>
    <message>
        <source>Moved the secrets to the keychain</source>
        <translation>将机密移到了钥匙串</translation>
    </message>
    <message>
        <source>Moved the secrets to another store</source>
        <translation>将机密移到了另一个存储</translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Undid the last change</source>
        <translation>已撤销上一次更改</translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <translation>操作在完成之前被停止。</translation>
    </message>
    <message>
        <source>“{value}” is not a valid {what}.</source>
        <translation>“{value}”不是有效的 {what}。</translation>
    </message>
    <message>
        <source>The given {what} is not valid.</source>
        <translation>给出的 {what} 无效。</translation>
    </message>
    <message>
        <source>There is no credential “{name}” in this workspace.</source>
        <translation>此工作区中没有凭据“{name}”。</translation>
    </message>
    <message>
        <source>Look it up in the list, or in the trash if it was deleted.</source>
        <translation>请在列表中查找；如果已删除，请在回收站中查找。</translation>
    </message>
    <message>
        <source>There is no project “{name}” in this workspace.</source>
        <translation>此工作区中没有项目“{name}”。</translation>
    </message>
    <message>
        <source>There is no environment “{name}” in this workspace.</source>
        <translation>此工作区中没有环境“{name}”。</translation>
    </message>
    <message>
        <source>There is no workspace “{name}” on this machine.</source>
        <translation>本机没有工作区“{name}”。</translation>
    </message>
    <message>
        <source>`clav workspace list` names those that exist.</source>
        <translation>`clav workspace list` 会列出现有的工作区。</translation>
    </message>
    <message>
        <source>There is no app “{name}” in the catalog.</source>
        <translation>目录中没有应用“{name}”。</translation>
    </message>
    <message>
        <source>The app has no connection method “{name}”.</source>
        <translation>此应用没有连接方式“{name}”。</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的更改。</translation>
    </message>
    <message>
        <source>“{name}” was not found.</source>
        <translation>找不到“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” fits more than one: {candidates}.</source>
        <translation>“{name}”对应多个：{candidates}。</translation>
    </message>
    <message>
        <source>Say which with its id.</source>
        <translation>请用标识符指明是哪一个。</translation>
    </message>
    <message>
        <source>“{name}” fits more than one.</source>
        <translation>“{name}”对应多个。</translation>
    </message>
    <message>
        <source>These fields are not in order: {fields}.</source>
        <translation>以下字段有问题：{fields}。</translation>
    </message>
    <message>
        <source>Mend them and save again; nothing has been changed.</source>
        <translation>请修正后再保存；尚未做任何更改。</translation>
    </message>
    <message>
        <source>Some fields are not in order.</source>
        <translation>有些字段有问题。</translation>
    </message>
    <message>
        <source>It was changed elsewhere in the meantime: {what}.</source>
        <translation>在此期间它已在别处被更改：{what}。</translation>
    </message>
    <message>
        <source>Load it again, then make your change once more.</source>
        <translation>请重新载入，然后再次进行更改。</translation>
    </message>
    <message>
        <source>A newer version of Claviger has changed this workspace, so it can only be read.</source>
        <translation>较新版本的 Claviger 更改过此工作区，因此只能读取。</translation>
    </message>
    <message>
        <source>Update Claviger on this machine.</source>
        <translation>请更新本机的 Claviger。</translation>
    </message>
    <message>
        <source>The workspace can only be read: its files may not be written.</source>
        <translation>此工作区只能读取：其文件不可写。</translation>
    </message>
    <message>
        <source>Make its folder writable for your user.</source>
        <translation>请让您的用户可以写入其文件夹。</translation>
    </message>
    <message>
        <source>The secret of this credential is not in the secret store, although the store is open.</source>
        <translation>机密存储已打开，但其中没有此凭据的机密。</translation>
    </message>
    <message>
        <source>It may have been removed with another program. Enter it again, or restore an earlier version.</source>
        <translation>它可能被其他程序移除了。请重新输入，或恢复早期版本。</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>Unlock it, or keep secrets in a sealed vault instead.</source>
        <translation>请解锁，或改用密封保险库存放机密。</translation>
    </message>
    <message>
        <source>The keychain service runs, but it has no keyring yet.</source>
        <translation>钥匙串服务在运行，但还没有钥匙串。</translation>
    </message>
    <message>
        <source>Create a default keyring with your desktop&apos;s password manager, or keep secrets in a sealed vault instead.</source>
        <translation>请用桌面的密码管理器创建默认钥匙串，或改用密封保险库存放机密。</translation>
    </message>
    <message>
        <source>No program on this session bus provides a keychain.</source>
        <translation>此会话总线上没有程序提供钥匙串。</translation>
    </message>
    <message>
        <source>Start gnome-keyring or KWallet, or keep secrets in a sealed vault instead.</source>
        <translation>请启动 gnome-keyring 或 KWallet，或改用密封保险库存放机密。</translation>
    </message>
    <message>
        <source>There is no session bus, so no keychain can be reached.</source>
        <translation>没有会话总线，因此无法访问钥匙串。</translation>
    </message>
    <message>
        <source>Run inside a desktop session or under dbus-run-session, or keep secrets in a sealed vault instead.</source>
        <translation>请在桌面会话中或通过 dbus-run-session 运行，或改用密封保险库存放机密。</translation>
    </message>
    <message>
        <source>The keychain cannot be used because QT_NO_GLIB is set.</source>
        <translation>设置了 QT_NO_GLIB，因此无法使用钥匙串。</translation>
    </message>
    <message>
        <source>Unset QT_NO_GLIB and start again.</source>
        <translation>请取消设置 QT_NO_GLIB 后重新启动。</translation>
    </message>
    <message>
        <source>The keychain cannot be used because libsecret is not installed.</source>
        <translation>未安装 libsecret，因此无法使用钥匙串。</translation>
    </message>
    <message>
        <source>Install the package libsecret-1-0, or keep secrets in a sealed vault instead.</source>
        <translation>请安装软件包 libsecret-1-0，或改用密封保险库存放机密。</translation>
    </message>
    <message>
        <source>No secret store answers.</source>
        <translation>没有机密存储响应。</translation>
    </message>
    <message>
        <source>`clav doctor` says what is missing.</source>
        <translation>`clav doctor` 会说明缺少什么。</translation>
    </message>
    <message>
        <source>The stored secret is not what Claviger saved: it was changed, swapped or rolled back from outside.</source>
        <translation>存储的机密不是 Claviger 保存的内容：它被外部更改、调换或回退了。</translation>
    </message>
    <message>
        <source>Restore an earlier version or enter the secret again, and find out what else writes to your keychain.</source>
        <translation>请恢复早期版本或重新输入机密，并查明还有什么在写入您的钥匙串。</translation>
    </message>
    <message>
        <source>The secret store said yes, but reading back showed something else; the change was not made.</source>
        <translation>机密存储报告成功，但读回的内容不同；未做更改。</translation>
    </message>
    <message>
        <source>Check with `clav doctor` that the keychain is open, then try again.</source>
        <translation>请用 `clav doctor` 确认钥匙串已打开，然后重试。</translation>
    </message>
    <message>
        <source>The secret has {bytes:size}; this store takes at most {limit:size}.</source>
        <translation>机密大小为 {bytes:size}；此存储最多接受 {limit:size}。</translation>
    </message>
    <message>
        <source>Keep secrets in a sealed vault, which has no such limit.</source>
        <translation>请改用没有此限制的密封保险库。</translation>
    </message>
    <message>
        <source>The passphrase does not open this vault.</source>
        <translation>此密码短语无法打开该保险库。</translation>
    </message>
    <message>
        <source>Check caps lock and the keyboard layout, then try again.</source>
        <translation>请检查大写锁定和键盘布局，然后重试。</translation>
    </message>
    <message>
        <source>The sealed vault needs its passphrase.</source>
        <translation>密封保险库需要密码短语。</translation>
    </message>
    <message>
        <source>Enter it, or name a file that holds it in CLAVIGER_PASSPHRASE_FILE.</source>
        <translation>请输入，或用 CLAVIGER_PASSPHRASE_FILE 指明存放它的文件。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: strength {score} of 4, and 3 is needed.</source>
        <translation>此密码短语太容易被猜到：强度为 {score}（满分 4），至少需要 3。</translation>
    </message>
    <message>
        <source>Use four or more words picked at random.</source>
        <translation>请使用四个或更多随机挑选的词。</translation>
    </message>
    <message>
        <source>Others may read the passphrase file {path}, so it is not used.</source>
        <translation>其他人可以读取密码短语文件 {path}，因此不使用它。</translation>
    </message>
    <message>
        <source>Run chmod 600 on it.</source>
        <translation>请对它执行 chmod 600。</translation>
    </message>
    <message>
        <source>The passphrase file {path} belongs to another user, so it is not used.</source>
        <translation>密码短语文件 {path} 属于另一个用户，因此不使用它。</translation>
    </message>
    <message>
        <source>Make a file of your own with mode 0600.</source>
        <translation>请创建一个属于您、模式为 0600 的文件。</translation>
    </message>
    <message>
        <source>The passphrase file {path} does not exist or is not a regular file.</source>
        <translation>密码短语文件 {path} 不存在或不是普通文件。</translation>
    </message>
    <message>
        <source>Correct CLAVIGER_PASSPHRASE_FILE, or unset it to be asked.</source>
        <translation>请更正 CLAVIGER_PASSPHRASE_FILE，或取消设置以便询问您。</translation>
    </message>
    <message>
        <source>The passphrase file {path} is empty.</source>
        <translation>密码短语文件 {path} 是空的。</translation>
    </message>
    <message>
        <source>Write the passphrase into it.</source>
        <translation>请把密码短语写入其中。</translation>
    </message>
    <message>
        <source>The passphrase file {path} is larger than 4 KiB, so it is hardly a passphrase.</source>
        <translation>密码短语文件 {path} 大于 4 KiB，不大可能是密码短语。</translation>
    </message>
    <message>
        <source>Check what CLAVIGER_PASSPHRASE_FILE names.</source>
        <translation>请检查 CLAVIGER_PASSPHRASE_FILE 指向什么。</translation>
    </message>
    <message>
        <source>The passphrase file {path} is not used ({reason}).</source>
        <translation>不使用密码短语文件 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>It must be a regular file of yours with mode 0600.</source>
        <translation>它必须是属于您、模式为 0600 的普通文件。</translation>
    </message>
    <message>
        <source>The file {path} exists; on KDE the keychain would take secrets from it, unencrypted.</source>
        <translation>文件 {path} 存在；在 KDE 上，钥匙串会从中读取未加密的机密。</translation>
    </message>
    <message>
        <source>Remove the file; Claviger never writes it.</source>
        <translation>请删除该文件；Claviger 从不写入它。</translation>
    </message>
    <message>
        <source>There is not enough memory to keep {bytes:size} of secrets safe.</source>
        <translation>内存不足，无法安全存放 {bytes:size} 的机密。</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit on locked memory (ulimit -l).</source>
        <translation>请关闭其他程序，或提高锁定内存的上限（ulimit -l）。</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is not there: {path}.</source>
        <translation>工作区的数据库不存在：{path}。</translation>
    </message>
    <message>
        <source>Restore it from a backup, or remove the workspace.</source>
        <translation>请从备份恢复，或移除该工作区。</translation>
    </message>
    <message>
        <source>The database {path} is damaged and was left as it is.</source>
        <translation>数据库 {path} 已损坏，未作任何改动。</translation>
    </message>
    <message>
        <source>Restore it from a backup; copies made before migrations stand beside it.</source>
        <translation>请从备份恢复；迁移前所做的副本就在它旁边。</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer Claviger (version {found}; this one knows {supported}).</source>
        <translation>数据库 {path} 由较新的 Claviger 写入（版本 {found}；本程序支持 {supported}）。</translation>
    </message>
    <message>
        <source>The database {path} can only be read.</source>
        <translation>数据库 {path} 只能读取。</translation>
    </message>
    <message>
        <source>Make the file and its folder writable for your user.</source>
        <translation>请让您的用户可以写入该文件及其文件夹。</translation>
    </message>
    <message>
        <source>Another program has kept the database {path} busy for too long.</source>
        <translation>另一个程序占用数据库 {path} 的时间太长。</translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays so, end the program that holds it.</source>
        <translation>请稍后重试；如果仍然如此，请结束占用它的程序。</translation>
    </message>
    <message>
        <source>The file {path} is not a Claviger database and was left as it is.</source>
        <translation>文件 {path} 不是 Claviger 数据库，未作任何改动。</translation>
    </message>
    <message>
        <source>Move it out of the workspaces folder.</source>
        <translation>请将它移出工作区文件夹。</translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written.</source>
        <translation>磁盘已满：无法写入 {path}。</translation>
    </message>
    <message>
        <source>Free some space and try again; nothing saved before is lost.</source>
        <translation>请释放一些空间后重试；之前保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>Access to {path} is denied.</source>
        <translation>无权访问 {path}。</translation>
    </message>
    <message>
        <source>Make it yours, with mode 0700 for a folder or 0600 for a file.</source>
        <translation>请使其归您所有，文件夹模式为 0700，文件模式为 0600。</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed: {detail}.</source>
        <translation>读取或写入 {path} 失败：{detail}。</translation>
    </message>
    <message>
        <source>Check the disk and the folder&apos;s permissions with `clav doctor`.</source>
        <translation>请用 `clav doctor` 检查磁盘和文件夹权限。</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed.</source>
        <translation>读取或写入 {path} 失败。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read: {detail}.</source>
        <translation>无法读取文件 {path}：{detail}。</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>请检查其名称和权限。</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>无法读取文件 {path}。</translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit:size}, which is the most that is read.</source>
        <translation>文件 {path} 超过了可读取的上限 {limit:size}。</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>请确认文件是否正确。</translation>
    </message>
    <message>
        <source>The file {path} nests more than {limit} levels deep, which is the most that is read.</source>
        <translation>文件 {path} 的嵌套超过了可读取的上限 {limit} 层。</translation>
    </message>
    <message>
        <source>The file {path} is not as it should be at {pointer}: {detail}.</source>
        <translation>文件 {path} 在 {pointer} 处有误：{detail}。</translation>
    </message>
    <message>
        <source>Correct it there and try again.</source>
        <translation>请在该处更正后重试。</translation>
    </message>
    <message>
        <source>The file {path} is not as it should be: {detail}.</source>
        <translation>文件 {path} 有误：{detail}。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>The file {path} has the key “{key}” twice at {pointer}.</source>
        <translation>文件 {path} 在 {pointer} 处有两个键“{key}”。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>请删除其中一个。</translation>
    </message>
    <message>
        <source>The file {path} is not UTF-8 text.</source>
        <translation>文件 {path} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>请将其保存为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>The file {path} describes more than {limit} fields at {pointer}.</source>
        <translation>文件 {path} 在 {pointer} 处描述的字段超过 {limit} 个。</translation>
    </message>
    <message>
        <source>Split it into several definitions.</source>
        <translation>请将其拆分为多个定义。</translation>
    </message>
    <message>
        <source>“{field}” is secret, and a secret on the command line is seen by every program on this machine and kept in the shell&apos;s history.</source>
        <translation>“{field}”是机密，而命令行上的机密会被本机的每个程序看到，并留在 shell 历史中。</translation>
    </message>
    <message>
        <source>Give it as {field}=@env:NAME, {field}=@file:PATH or {field}=@stdin, or leave it out to be asked for it.</source>
        <translation>请以 {field}=@env:NAME、{field}=@file:PATH 或 {field}=@stdin 给出，或省略它以便询问您。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for {what}.</source>
        <translation>没有终端可用来询问 {what}。</translation>
    </message>
    <message>
        <source>Give it as an option instead, or run the command in a terminal.</source>
        <translation>请改用选项给出，或在终端中运行该命令。</translation>
    </message>
    <message>
        <source>A question has to be asked, and there is no terminal to ask it on.</source>
        <translation>需要提问，但没有终端可用。</translation>
    </message>
    <message>
        <source>Give the answer as an option, or run the command in a terminal.</source>
        <translation>请用选项给出答案，或在终端中运行该命令。</translation>
    </message>
    <message>
        <source>Claviger made a mistake: {detail}.</source>
        <translation>Claviger 出错了：{detail}。</translation>
    </message>
    <message>
        <source>Please report it with what you were doing.</source>
        <translation>请报告此问题，并说明您当时的操作。</translation>
    </message>
    <message>
        <source>Claviger made a mistake.</source>
        <translation>Claviger 出错了。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This must be yes or no.</source>
        <translation>此项必须为是或否。</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>此项必须是数字。</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>此项必须是整数。</translation>
    </message>
    <message>
        <source>This must be a list of texts.</source>
        <translation>此项必须是文本列表。</translation>
    </message>
    <message>
        <source>This must be a table of names and texts.</source>
        <translation>此项必须是名称与文本的对照表。</translation>
    </message>
    <message>
        <source>This must be text.</source>
        <translation>此项必须是文本。</translation>
    </message>
    <message>
        <source>There must be at least {minimum} entries.</source>
        <translation>至少需要 {minimum} 项。</translation>
    </message>
    <message>
        <source>This must have at least {minimum} characters.</source>
        <translation>此项至少需要 {minimum} 个字符。</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>There may be at most {maximum} entries.</source>
        <translation>最多允许 {maximum} 项。</translation>
    </message>
    <message>
        <source>This may have at most {maximum} characters.</source>
        <translation>此项最多 {maximum} 个字符。</translation>
    </message>
    <message>
        <source>This must be more than {minimum}.</source>
        <translation>此项必须大于 {minimum}。</translation>
    </message>
    <message>
        <source>This must be {minimum} or more.</source>
        <translation>此项必须不小于 {minimum}。</translation>
    </message>
    <message>
        <source>This must be less than {maximum}.</source>
        <translation>此项必须小于 {maximum}。</translation>
    </message>
    <message>
        <source>This must be {maximum} or less.</source>
        <translation>此项必须不大于 {maximum}。</translation>
    </message>
    <message>
        <source>This does not have the expected form (pattern {pattern}).</source>
        <translation>格式不符合要求（模式 {pattern}）。</translation>
    </message>
    <message>
        <source>The app&apos;s pattern takes too long to check this value; shorten the value.</source>
        <translation>用该应用的模式检查此值耗时过长；请缩短此值。</translation>
    </message>
    <message>
        <source>This is not one of the values the app allows.</source>
        <translation>此值不在应用允许的范围内。</translation>
    </message>
    <message>
        <source>The app fixes this value to “{value}”.</source>
        <translation>应用将此值固定为“{value}”。</translation>
    </message>
    <message>
        <source>This must be a full web address, such as https://example.com.</source>
        <translation>此项必须是完整的网址，例如 https://example.com。</translation>
    </message>
    <message>
        <source>This must be a host name or an address, such as db.example.com or 10.0.0.5:5432.</source>
        <translation>此项必须是主机名或地址，例如 db.example.com 或 10.0.0.5:5432。</translation>
    </message>
    <message>
        <source>This must be a date and time such as 2026-03-01T09:30:00Z.</source>
        <translation>此项必须是日期和时间，例如 2026-03-01T09:30:00Z。</translation>
    </message>
    <message>
        <source>This must be PEM text, from -----BEGIN … to -----END ….</source>
        <translation>此项必须是 PEM 文本，从 -----BEGIN … 到 -----END …。</translation>
    </message>
    <message>
        <source>This is not valid JSON (line {line}, column {column}).</source>
        <translation>这不是有效的 JSON（第 {line} 行，第 {column} 列）。</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>这不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Each entry must be text.</source>
        <translation>每一项都必须是文本。</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>没有选项 %1</translation>
    </message>
    <message>
        <source>There is an argument too many</source>
        <translation>参数过多</translation>
    </message>
    <message>
        <source>The value of %1 is none of those it can have</source>
        <translation>%1 的值不在允许的范围内</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>WARNING</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>SCOPE</source>
        <translation>作用域</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>No credentials to show.</source>
        <translation>没有可显示的凭据。</translation>
    </message>
    <message>
        <source>Remove %1 and its secrets for good? Type “yes”: </source>
        <translation>要永久移除 %1 及其机密吗？请输入“yes”：</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Removed for good: %1</source>
        <translation>已永久移除：%1</translation>
    </message>
    <message>
        <source>Moved to the trash: %1</source>
        <translation>已移到回收站：%1</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>已添加 %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>已更改 %1</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>sealed vault</source>
        <translation>密封保险库</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SECRETS IN</source>
        <translation>机密存放于</translation>
    </message>
    <message>
        <source>IN USE</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>This removes “%1” and all its secrets for good. Type its name to go on: </source>
        <translation>这将永久移除“%1”及其所有机密。请输入其名称以继续：</translation>
    </message>
    <message>
        <source>Created “%1”; its secrets rest in the %2.</source>
        <translation>已创建“%1”；其机密存放于%2。</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>“%1”现在名为“%2”。</translation>
    </message>
    <message>
        <source>Removed “%1” and its secrets.</source>
        <translation>已移除“%1”及其机密。</translation>
    </message>
    <message>
        <source>“%1” is used from now on.</source>
        <translation>从现在起使用“%1”。</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>secret missing</source>
        <translation>机密缺失</translation>
    </message>
    <message>
        <source>secret tampered with</source>
        <translation>机密被篡改</translation>
    </message>
    <message>
        <source>libsecret&apos;s own file</source>
        <translation>libsecret 自己的文件</translation>
    </message>
    <message>
        <source>The keychain is ready (%1).</source>
        <translation>钥匙串已就绪（%1）。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Secrets are kept in locked memory (limit: %1).</source>
        <translation>机密存放在锁定内存中（上限：%1）。</translation>
    </message>
    <message>
        <source>Memory for secrets could not be locked (limit: %1), so it might be written to swap.</source>
        <translation>无法锁定存放机密的内存（上限：%1），因此它可能被写入交换空间。</translation>
    </message>
    <message>
        <source>Raise the limit on locked memory (ulimit -l), or encrypt the swap space.</source>
        <translation>请提高锁定内存的上限（ulimit -l），或加密交换空间。</translation>
    </message>
    <message>
        <source>Use a release build.</source>
        <translation>请使用发布版本。</translation>
    </message>
    <message>
        <source>A crash would write a core dump, which may hold secrets.</source>
        <translation>崩溃时会写出可能含有机密的核心转储。</translation>
    </message>
    <message>
        <source>Other programs of this user may read this program&apos;s memory (not a hardened build).</source>
        <translation>该用户的其他程序可以读取本程序的内存（非加固构建）。</translation>
    </message>
    <message>
        <source>No core dumps, and other programs may not read this one&apos;s memory.</source>
        <translation>不会产生核心转储，其他程序也不能读取本程序的内存。</translation>
    </message>
    <message>
        <source>%1 belongs to another user.</source>
        <translation>%1 属于另一个用户。</translation>
    </message>
    <message>
        <source>Make it yours with chown.</source>
        <translation>请用 chown 使其归您所有。</translation>
    </message>
    <message>
        <source>Other users may look into %1.</source>
        <translation>其他用户可以查看 %1。</translation>
    </message>
    <message>
        <source>Run: chmod %1 %2</source>
        <translation>请执行：chmod %1 %2</translation>
    </message>
    <message>
        <source>XDG_RUNTIME_DIR is not set; locks are kept in %1.</source>
        <translation>未设置 XDG_RUNTIME_DIR；锁文件存放于 %1。</translation>
    </message>
    <message>
        <source>Log in through a session manager, which sets it.</source>
        <translation>请通过会设置它的会话管理器登录。</translation>
    </message>
    <message>
        <source>Claviger&apos;s folders are yours alone.</source>
        <translation>Claviger 的文件夹仅属于您。</translation>
    </message>
    <message>
        <source>The passphrase file can be used.</source>
        <translation>密码短语文件可以使用。</translation>
    </message>
    <message>
        <source>“%1” has writes that a program left unfinished: %2.</source>
        <translation>“%1”中有程序未完成的写入：%2。</translation>
    </message>
    <message>
        <source>The next change to this workspace finishes or undoes them.</source>
        <translation>对此工作区的下一次更改会完成或撤销它们。</translation>
    </message>
    <message>
        <source>“%1” is in order: secrets in the %2, database version %3.</source>
        <translation>“%1”正常：机密存放于%2，数据库版本 %3。</translation>
    </message>
    <message>
        <source>%1 (several lines; end with Ctrl+D): </source>
        <translation>%1（多行；以 Ctrl+D 结束）：</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Claviger on the command line: credentials, kept and used.</source>
        <translation>命令行中的 Claviger：保存和使用凭据。</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Write JSON for programs; never localized</source>
        <translation>输出供程序使用的 JSON；不做本地化</translation>
    </message>
    <message>
        <source>The workspace, by name or id (else CLAVIGER_WORKSPACE, the one used last, or the only one)</source>
        <translation>工作区的名称或标识符（否则为 CLAVIGER_WORKSPACE、上次使用的或唯一的工作区）</translation>
    </message>
    <message>
        <source>List credentials; reads no secret</source>
        <translation>列出凭据；不读取机密</translation>
    </message>
    <message>
        <source>Only those of this app (its slug)</source>
        <translation>仅此应用的凭据（其短名）</translation>
    </message>
    <message>
        <source>Only those of this project</source>
        <translation>仅此项目的凭据</translation>
    </message>
    <message>
        <source>Only those for this environment or for all</source>
        <translation>仅用于此环境或所有环境的凭据</translation>
    </message>
    <message>
        <source>Only those at this scope</source>
        <translation>仅此作用域的凭据</translation>
    </message>
    <message>
        <source>List the trash instead</source>
        <translation>改为列出回收站</translation>
    </message>
    <message>
        <source>Write the value of a field to standard output</source>
        <translation>将字段的值写到标准输出</translation>
    </message>
    <message>
        <source>TARGET FIELD, or one or more references cred://APP[/SLUG]/FIELD[?env=…&amp;project=…]. TARGET is an id, a unique beginning of one, APP or APP/SLUG</source>
        <translation>TARGET FIELD，或一个或多个引用 cred://APP[/SLUG]/FIELD[?env=…&amp;project=…]。TARGET 是标识符、其唯一的开头、APP 或 APP/SLUG</translation>
    </message>
    <message>
        <source>End each value with a NUL byte</source>
        <translation>每个值以 NUL 字节结尾</translation>
    </message>
    <message>
        <source>One value is written as it is, with a newline only on a terminal; several end with a newline each. All of them are read from the secret store at once.</source>
        <translation>单个值按原样写出，仅在终端上附加换行；多个值各以换行结尾。所有值从机密存储中一次读取。</translation>
    </message>
    <message>
        <source>Add a credential, or change one</source>
        <translation>添加或更改凭据</translation>
    </message>
    <message>
        <source>An app&apos;s slug adds a credential; an id, a unique beginning of one or APP/SLUG changes that one</source>
        <translation>应用的短名会添加凭据；标识符、其唯一的开头或 APP/SLUG 会更改该凭据</translation>
    </message>
    <message>
        <source>What the list calls it</source>
        <translation>列表中显示的名称</translation>
    </message>
    <message>
        <source>Its name in references; made from the label if not given</source>
        <translation>引用中使用的短名；未给出时由标签生成</translation>
    </message>
    <message>
        <source>Where it belongs (org unless a project is named)</source>
        <translation>所属的作用域（未指明项目时为 org）</translation>
    </message>
    <message>
        <source>The project it belongs to</source>
        <translation>所属的项目</translation>
    </message>
    <message>
        <source>The environment it is for; empty for all</source>
        <translation>所用的环境；留空表示全部</translation>
    </message>
    <message>
        <source>The app&apos;s connection method, where it has several</source>
        <translation>应用的连接方式（如有多种）</translation>
    </message>
    <message>
        <source>FIELD=VALUE, or @env:NAME, @file:PATH or @stdin as the value; FIELD alone asks for it. A secret is never taken from the command line</source>
        <translation>FIELD=VALUE，值可以是 @env:NAME、@file:PATH 或 @stdin；只写 FIELD 则会询问。绝不从命令行接受机密</translation>
    </message>
    <message>
        <source>Make this field empty</source>
        <translation>清空此字段</translation>
    </message>
    <message>
        <source>Make it the default within its app, scope and environment</source>
        <translation>设为其应用、作用域和环境中的默认凭据</translation>
    </message>
    <message>
        <source>Required secrets that are not given are asked for without echo, if there is a terminal.</source>
        <translation>如果有终端，会在不回显的情况下询问未给出的必填机密。</translation>
    </message>
    <message>
        <source>Move credentials to the trash</source>
        <translation>将凭据移到回收站</translation>
    </message>
    <message>
        <source>An id, a unique beginning of one, APP or APP/SLUG</source>
        <translation>标识符、其唯一的开头、APP 或 APP/SLUG</translation>
    </message>
    <message>
        <source>Remove them and their secrets for good, also from the trash</source>
        <translation>永久移除凭据及其机密，包括回收站中的</translation>
    </message>
    <message>
        <source>Do not ask before removing for good</source>
        <translation>永久移除前不询问</translation>
    </message>
    <message>
        <source>Take credentials out of the trash</source>
        <translation>从回收站中取回凭据</translation>
    </message>
    <message>
        <source>Make, name and remove workspaces</source>
        <translation>创建、命名和移除工作区</translation>
    </message>
    <message>
        <source>List the workspaces of this machine</source>
        <translation>列出本机的工作区</translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>其名称</translation>
    </message>
    <message>
        <source>Where its secrets rest: the system&apos;s keychain (the default) or a sealed vault with a passphrase</source>
        <translation>机密存放的位置：系统的钥匙串（默认）或带密码短语的密封保险库</translation>
    </message>
    <message>
        <source>A vault&apos;s passphrase is asked for twice, or read from the file that CLAVIGER_PASSPHRASE_FILE names (mode 0600).</source>
        <translation>保险库的密码短语会询问两次，或从 CLAVIGER_PASSPHRASE_FILE 指明的文件（模式 0600）中读取。</translation>
    </message>
    <message>
        <source>Rename a workspace</source>
        <translation>重命名工作区</translation>
    </message>
    <message>
        <source>Its name or id</source>
        <translation>其名称或标识符</translation>
    </message>
    <message>
        <source>The new name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Remove a workspace and all its secrets</source>
        <translation>移除工作区及其所有机密</translation>
    </message>
    <message>
        <source>Do not ask for the name again</source>
        <translation>不再询问名称</translation>
    </message>
    <message>
        <source>Use a workspace from now on</source>
        <translation>从现在起使用某个工作区</translation>
    </message>
    <message>
        <source>Check keychain, workspaces and protection; exit code 1 if something is wrong</source>
        <translation>检查钥匙串、工作区和保护措施；有问题时退出码为 1</translation>
    </message>
    <message>
        <source>New passphrase for “%1”: </source>
        <translation>“%1”的新密码短语：</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>请再输入一次：</translation>
    </message>
    <message>
        <source>Waiting for the keyring; it may show a prompt.</source>
        <translation>正在等待钥匙串；它可能会显示提示。</translation>
    </message>
    <message>
        <source>Passphrase of “%1”: </source>
        <translation>“%1”的密码短语：</translation>
    </message>
    <message>
        <source>{detail}.</source>
        <translation>{detail}。</translation>
    </message>
    <message>
        <source>See clav --help.</source>
        <translation>请参阅 clav --help。</translation>
    </message>
    <message>
        <source>--set needs a field&apos;s name.</source>
        <translation>--set 需要字段名。</translation>
    </message>
    <message>
        <source>Write --set FIELD=VALUE, or --set FIELD to be asked.</source>
        <translation>请写 --set FIELD=VALUE，或写 --set FIELD 以便询问您。</translation>
    </message>
    <message>
        <source>A value of “{field}” that begins with @ must be @env:NAME, @file:PATH or @stdin.</source>
        <translation>“{field}”的值若以 @ 开头，必须是 @env:NAME、@file:PATH 或 @stdin。</translation>
    </message>
    <message>
        <source>For text that begins with @ write @@.</source>
        <translation>以 @ 开头的文本请写作 @@。</translation>
    </message>
    <message>
        <source>“{field}” is set twice.</source>
        <translation>“{field}”被设置了两次。</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>请保留其中一个。</translation>
    </message>
    <message>
        <source>“{field}” would read standard input, which another field reads already.</source>
        <translation>“{field}”要读取标准输入，而另一个字段已在读取它。</translation>
    </message>
    <message>
        <source>Use @env:NAME or @file:PATH for one of them.</source>
        <translation>请对其中一个使用 @env:NAME 或 @file:PATH。</translation>
    </message>
    <message>
        <source>“{value}” is not a reference.</source>
        <translation>“{value}”不是引用。</translation>
    </message>
    <message>
        <source>References look like cred://app/slug/field; a target takes exactly one field.</source>
        <translation>引用形如 cred://app/slug/field；一个目标只带一个字段。</translation>
    </message>
    <message>
        <source>One of these values has several lines, so their ends could not be told apart.</source>
        <translation>其中一个值有多行，因此无法区分各值的结尾。</translation>
    </message>
    <message>
        <source>Use --json or --null.</source>
        <translation>请使用 --json 或 --null。</translation>
    </message>
    <message>
        <source>Project scope needs a project.</source>
        <translation>项目作用域需要指明项目。</translation>
    </message>
    <message>
        <source>Name it with --project.</source>
        <translation>请用 --project 指明。</translation>
    </message>
    <message>
        <source>A project is named, but the scope is another one.</source>
        <translation>指明了项目，但作用域不是项目。</translation>
    </message>
    <message>
        <source>Leave out --scope or --project.</source>
        <translation>请去掉 --scope 或 --project。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的密码短语不同。</translation>
    </message>
    <message>
        <source>Start again; nothing has been changed.</source>
        <translation>请重新开始；尚未做任何更改。</translation>
    </message>
    <message>
        <source>There is no field “{name}”.</source>
        <translation>没有字段“{name}”。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>有以下字段：{known}。</translation>
    </message>
    <message>
        <source>There is no workspace yet.</source>
        <translation>还没有工作区。</translation>
    </message>
    <message>
        <source>Make one: clav workspace create NAME.</source>
        <translation>请创建一个：clav workspace create NAME。</translation>
    </message>
    <message>
        <source>There is no environment variable {name}.</source>
        <translation>没有环境变量 {name}。</translation>
    </message>
    <message>
        <source>Set and export it, or name another one.</source>
        <translation>请设置并导出它，或指明另一个。</translation>
    </message>
    <message>
        <source>The catalog has: {known}.</source>
        <translation>目录中有：{known}。</translation>
    </message>
    <message>
        <source>There are several workspaces: {candidates}.</source>
        <translation>有多个工作区：{candidates}。</translation>
    </message>
    <message>
        <source>Say which with --workspace, or choose one with clav workspace use.</source>
        <translation>请用 --workspace 指明，或用 clav workspace use 选择一个。</translation>
    </message>
    <message>
        <source>This app can be connected in several ways: {candidates}.</source>
        <translation>此应用有多种连接方式：{candidates}。</translation>
    </message>
    <message>
        <source>Say which with --method.</source>
        <translation>请用 --method 指明。</translation>
    </message>
    <message>
        <source>There is a workspace called “{name}” already.</source>
        <translation>已有名为“{name}”的工作区。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择另一个名称。</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>作用域</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>“{name}” fits more than one: {targets}.</source>
        <translation>“{name}”对应多个：{targets}。</translation>
    </message>
    <message>
        <source>A sealed vault hides its names too while it is closed, so its passphrase is asked for here as well, or read from the file that CLAVIGER_PASSPHRASE_FILE names.</source>
        <translation>密封保险库关闭时也会隐藏名称，因此这里同样会询问其密码短语，或从 CLAVIGER_PASSPHRASE_FILE 指定的文件读取。</translation>
    </message>
    <message>
        <source>Claviger runs already but does not answer.</source>
        <translation>Claviger 已在运行，但没有响应。</translation>
    </message>
    <message>
        <source>The desktop console for the credentials that apps, workflows and agents run on.</source>
        <translation>应用、工作流和智能体所用凭据的桌面控制台。</translation>
    </message>
    <message>
        <source>Open this workspace (name, or id or the beginning of it).</source>
        <translation>打开此工作区（名称、ID 或 ID 的开头）。</translation>
    </message>
    <message>
        <source>Write a picture of the window after its first full paint, then quit.</source>
        <translation>在窗口首次完整绘制后写出其图片，然后退出。</translation>
    </message>
    <message>
        <source>Open a throw-away workspace of some forty credentials.</source>
        <translation>打开一个包含约四十个凭据的临时工作区。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>意外的参数：%1</translation>
    </message>
    <message>
        <source>“{name}” still has {count} credentials, so it was not removed.</source>
        <translation>“{name}”仍有 {count} 个凭据，因此没有移除。</translation>
    </message>
    <message>
        <source>Move them elsewhere or delete them, then remove it.</source>
        <translation>请先将它们移到别处或删除，然后再移除。</translation>
    </message>
    <message>
        <source>“{name}” still has a credential, so it was not removed.</source>
        <translation>“{name}”仍有一个凭据，因此没有移除。</translation>
    </message>
    <message>
        <source>Move it elsewhere or delete it, then remove this.</source>
        <translation>请先将该凭据移到别处或删除，然后再移除。</translation>
    </message>
    <message>
        <source>The keychain handed out an empty value, as a closed wallet does.</source>
        <translation>钥匙串返回了空值，关闭的钱包会这样。</translation>
    </message>
    <message>
        <source>Open the wallet with your desktop&apos;s password manager and try again.</source>
        <translation>请用桌面的密码管理器打开钱包，然后重试。</translation>
    </message>
    <message>
        <source>The keychain answered, but could not do what was asked.</source>
        <translation>钥匙串有响应，但无法完成所请求的操作。</translation>
    </message>
    <message>
        <source>Try again; `clav doctor` says whether the keychain works.</source>
        <translation>请重试；`clav doctor` 会说明钥匙串是否可用。</translation>
    </message>
    <message>
        <source>The keychain said that it removed the secret, but it is still there.</source>
        <translation>钥匙串称已移除该机密，但它仍然存在。</translation>
    </message>
    <message>
        <source>The keychain was locked before the secret could be read back; the change was not made.</source>
        <translation>在读回机密之前钥匙串被锁定；未做更改。</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain said that it stored the secret, but it is not there; the change was not made.</source>
        <translation>钥匙串称已保存该机密，但它并不存在；未做更改。</translation>
    </message>
    <message>
        <source>The passphrase file {path} is a symbolic link, so it is not used.</source>
        <translation>密码短语文件 {path} 是符号链接，因此未使用。</translation>
    </message>
    <message>
        <source>Name the file itself in CLAVIGER_PASSPHRASE_FILE.</source>
        <translation>请在 CLAVIGER_PASSPHRASE_FILE 中指定文件本身。</translation>
    </message>
    <message>
        <source>The passphrase file {path} cannot be read.</source>
        <translation>无法读取密码短语文件 {path}。</translation>
    </message>
    <message>
        <source>it is not valid JSON in line {line}, column {column}</source>
        <translation>第 {line} 行第 {column} 列不是有效的 JSON</translation>
    </message>
    <message>
        <source>it is not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>an object must stand there</source>
        <translation>此处必须是对象</translation>
    </message>
    <message>
        <source>a list must stand there</source>
        <translation>此处必须是列表</translation>
    </message>
    <message>
        <source>text must stand there</source>
        <translation>此处必须是文本</translation>
    </message>
    <message>
        <source>true or false must stand there</source>
        <translation>此处必须是 true 或 false</translation>
    </message>
    <message>
        <source>a number must stand there</source>
        <translation>此处必须是数字</translation>
    </message>
    <message>
        <source>text, a number, true or false must stand there</source>
        <translation>此处必须是文本、数字、true 或 false</translation>
    </message>
    <message>
        <source>this is required but not there</source>
        <translation>此项必填，但不存在</translation>
    </message>
    <message>
        <source>this must be small letters, digits and single hyphens</source>
        <translation>此项只能由小写字母、数字和单个连字符组成</translation>
    </message>
    <message>
        <source>this must be small letters, digits and single underscores</source>
        <translation>此项只能由小写字母、数字和单个下划线组成</translation>
    </message>
    <message>
        <source>this must be a language such as en_US or zh_Hans</source>
        <translation>此项必须是语言，例如 en_US 或 zh_Hans</translation>
    </message>
    <message>
        <source>this must be an address that begins with https://</source>
        <translation>此项必须是以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>this must be a color such as #2e7d32</source>
        <translation>此项必须是颜色，例如 #2e7d32</translation>
    </message>
    <message>
        <source>this has more than {limit} characters</source>
        <translation>此项超过 {limit} 个字符</translation>
    </message>
    <message>
        <source>this has too many characters</source>
        <translation>此项字符过多</translation>
    </message>
    <message>
        <source>something before it has the same name</source>
        <translation>前面已有同名的项</translation>
    </message>
    <message>
        <source>this is not one of the words that may stand there</source>
        <translation>此项不在允许的取值之内</translation>
    </message>
    <message>
        <source>it was written for a newer version of Claviger</source>
        <translation>它是为更新版本的 Claviger 编写的</translation>
    </message>
    <message>
        <source>The type “{type}” is not known, so the field is edited as text.</source>
        <translation>类型“{type}”未知，因此该字段按文本编辑。</translation>
    </message>
    <message>
        <source>Its type is not known, so the field is edited as text.</source>
        <translation>类型未知，因此该字段按文本编辑。</translation>
    </message>
    <message>
        <source>The field has no name.</source>
        <translation>该字段没有名称。</translation>
    </message>
    <message>
        <source>Another field has this name; only the first one is used.</source>
        <translation>另有字段使用此名称；只使用第一个。</translation>
    </message>
    <message>
        <source>The shortest length {minimum} is more than the longest, {maximum}; neither is enforced.</source>
        <translation>最短长度 {minimum} 大于最长长度 {maximum}；两者都不强制执行。</translation>
    </message>
    <message>
        <source>No number is within the limits, so they are not enforced.</source>
        <translation>没有数字符合这些范围，因此不强制执行。</translation>
    </message>
    <message>
        <source>The pattern is too long or sets options; it is not enforced.</source>
        <translation>该模式过长或设置了选项；不强制执行。</translation>
    </message>
    <message>
        <source>The pattern is not a regular expression; it is not enforced.</source>
        <translation>该模式不是正则表达式；不强制执行。</translation>
    </message>
    <message>
        <source>None of the allowed values has the field&apos;s type, so they are not enforced.</source>
        <translation>没有一个允许的值符合字段的类型，因此不强制执行。</translation>
    </message>
    <message>
        <source>No allowed value meets the other constraints; only the allowed values are enforced.</source>
        <translation>没有一个允许的值满足其他约束；只强制执行允许的值。</translation>
    </message>
    <message>
        <source>“{constraint}” means nothing for a field of this type and is left out.</source>
        <translation>“{constraint}”对此类型的字段没有意义，已忽略。</translation>
    </message>
    <message>
        <source>A constraint means nothing for a field of this type.</source>
        <translation>有一项约束对此类型的字段没有意义。</translation>
    </message>
    <message>
        <source>There is nothing to choose from, so any text is taken.</source>
        <translation>没有可选项，因此接受任何文本。</translation>
    </message>
    <message>
        <source>An option is neither text, a number, true nor false; it is left out.</source>
        <translation>有一个选项既不是文本、数字，也不是 true 或 false；已忽略。</translation>
    </message>
    <message>
        <source>Two options have the same value.</source>
        <translation>有两个选项的值相同。</translation>
    </message>
    <message>
        <source>The group has no fields.</source>
        <translation>该组没有字段。</translation>
    </message>
    <message>
        <source>The default does not meet the field&apos;s own rules; the form starts without it.</source>
        <translation>默认值不符合字段自身的规则；表单开始时不使用它。</translation>
    </message>
    <message>
        <source>The fixed value does not meet the field&apos;s own rules; it is used all the same.</source>
        <translation>固定值不符合字段自身的规则；仍然使用它。</translation>
    </message>
    <message>
        <source>The field is secret, but the definition shows its value to all.</source>
        <translation>该字段是机密，但定义把它的值公开给了所有人。</translation>
    </message>
    <message>
        <source>The field is required but always hidden, so it may stay empty.</source>
        <translation>该字段必填但始终隐藏，因此可以留空。</translation>
    </message>
    <message>
        <source>The condition of its visibility uses “{operator}”, which is not known; it stays open.</source>
        <translation>可见性条件使用了未知的“{operator}”；该条件保持未定。</translation>
    </message>
    <message>
        <source>The condition of its visibility uses something unknown; it stays open.</source>
        <translation>可见性条件使用了未知内容；该条件保持未定。</translation>
    </message>
    <message>
        <source>The condition of its visibility names “{name}”, and no field has that name.</source>
        <translation>可见性条件提到“{name}”，但没有字段使用该名称。</translation>
    </message>
    <message>
        <source>The condition of its visibility names a field that is not there.</source>
        <translation>可见性条件提到了不存在的字段。</translation>
    </message>
    <message>
        <source>a plain name must stand there, and this is a path</source>
        <translation>此处应为普通名称，但却是一个路径</translation>
    </message>
    <message>
        <source>it leads out of the project</source>
        <translation>它指向项目之外</translation>
    </message>
    <message>
        <source>it is of no kind that can be imported from here</source>
        <translation>这里不是可以导入的类型</translation>
    </message>
    <message>
        <source>this has more than {limit} entries</source>
        <translation>此项超过 {limit} 个条目</translation>
    </message>
    <message>
        <source>this has too many entries</source>
        <translation>此项的条目过多</translation>
    </message>
    <message>
        <source>this must be a host such as api.example.com or *.example.com</source>
        <translation>此项必须是主机名，例如 api.example.com 或 *.example.com</translation>
    </message>
    <message>
        <source>{name} in braces is not the name of a field</source>
        <translation>花括号中的 {name} 不是字段名称</translation>
    </message>
    <message>
        <source>what stands in braces is not the name of a field</source>
        <translation>花括号中的内容不是字段名称</translation>
    </message>
    <message>
        <source>the host {host} is not among those that the definition names</source>
        <translation>主机 {host} 不在定义列出的主机之中</translation>
    </message>
    <message>
        <source>the host is not among those that the definition names</source>
        <translation>该主机不在定义列出的主机之中</translation>
    </message>
    <message>
        <source>its metadata is not there yet; run pikku in it first</source>
        <translation>其元数据尚不存在；请先在其中运行 pikku</translation>
    </message>
    <message>
        <source>The name “{name}” is taken, so it will be known as “{slug}”.</source>
        <translation>名称“{name}”已被占用，因此将使用“{slug}”。</translation>
    </message>
    <message>
        <source>It replaces the definition that came from {place}.</source>
        <translation>它将替换来自 {place} 的定义。</translation>
    </message>
    <message>
        <source>The schema “{name}” is not there; one secret text stands for the value.</source>
        <translation>找不到模式“{name}”；用一个机密文本代表该值。</translation>
    </message>
    <message>
        <source>The source names no schema; one secret text stands for the value.</source>
        <translation>来源没有指定模式；用一个机密文本代表该值。</translation>
    </message>
    <message>
        <source>Its schema comes from the package {package}.</source>
        <translation>其模式来自软件包 {package}。</translation>
    </message>
    <message>
        <source>Several packages have a different schema “{name}”: {packages}. That of the first one is used.</source>
        <translation>多个软件包有不同的模式“{name}”：{packages}。使用第一个的模式。</translation>
    </message>
    <message>
        <source>The source file {file} does not define it any more; the metadata may be out of date.</source>
        <translation>源文件 {file} 不再定义它；元数据可能已过时。</translation>
    </message>
    <message>
        <source>“{setting}” is an example address; fill in the real one before connecting.</source>
        <translation>“{setting}”是示例地址；连接前请填入真实地址。</translation>
    </message>
    <message>
        <source>The scopes look like examples too; check them before connecting.</source>
        <translation>权限范围看起来也是示例；连接前请检查。</translation>
    </message>
    <message>
        <source>“{setting}” is not an address that can be used; it is left out.</source>
        <translation>“{setting}”不是可用的地址，已略去。</translation>
    </message>
    <message>
        <source>The OAuth setting “{setting}” is missing; fill it in before connecting.</source>
        <translation>缺少 OAuth 设置“{setting}”；连接前请填写。</translation>
    </message>
    <message>
        <source>The source does not say how to connect with OAuth; treat it as a bundled app to use that one&apos;s settings.</source>
        <translation>来源没有说明如何用 OAuth 连接；可将其视为某个内置应用以使用其设置。</translation>
    </message>
    <message>
        <source>The field “{field}” is filled when the account is connected, so it is hidden.</source>
        <translation>字段“{field}”在连接账户时填写，因此隐藏。</translation>
    </message>
    <message>
        <source>Its OAuth client is kept in the secret “{name}”.</source>
        <translation>其 OAuth 客户端保存在机密“{name}”中。</translation>
    </message>
    <message>
        <source>The field “{field}” was secret and stays so, although the source does not say it any more.</source>
        <translation>字段“{field}”原为机密并保持如此，尽管来源不再这样说明。</translation>
    </message>
    <message>
        <source>The field “{field}” turns secret; its values move to the secret store.</source>
        <translation>字段“{field}”变为机密；其值将移入机密存储。</translation>
    </message>
    <message>
        <source>The field “{field}” goes; its values are kept.</source>
        <translation>字段“{field}”被移除；其值会保留。</translation>
    </message>
    <message>
        <source>The field “{field}” is left out: its name is too long or already used.</source>
        <translation>略去字段“{field}”：名称过长或已被使用。</translation>
    </message>
    <message>
        <source>A field without a name is left out.</source>
        <translation>略去一个没有名称的字段。</translation>
    </message>
    <message>
        <source>“{keyword}” is kept but not enforced.</source>
        <translation>“{keyword}”会保留，但不强制执行。</translation>
    </message>
    <message>
        <source>The fields of all alternatives in “{keyword}” are offered together.</source>
        <translation>“{keyword}”中所有备选项的字段一并提供。</translation>
    </message>
    <message>
        <source>“{keyword}” allows values of several types, so any text is taken.</source>
        <translation>“{keyword}”允许多种类型的值，因此接受任意文本。</translation>
    </message>
    <message>
        <source>The reference “{reference}” leads out of the file and is not followed.</source>
        <translation>引用“{reference}”指向文件之外，不会跟随。</translation>
    </message>
    <message>
        <source>The reference “{reference}” leads to nothing.</source>
        <translation>引用“{reference}”没有目标。</translation>
    </message>
    <message>
        <source>The reference “{reference}” leads back to itself, so any text is taken.</source>
        <translation>引用“{reference}”指回自身，因此接受任意文本。</translation>
    </message>
    <message>
        <source>The schema contains itself, so any text is taken there.</source>
        <translation>模式包含自身，因此该处接受任意文本。</translation>
    </message>
    <message>
        <source>What is nested more than {limit} levels deep is edited as text.</source>
        <translation>嵌套超过 {limit} 层的内容以文本编辑。</translation>
    </message>
    <message>
        <source>The source allows any value, so any text is taken.</source>
        <translation>来源允许任何值，因此接受任意文本。</translation>
    </message>
    <message>
        <source>There is no form for such a value; it is edited as text.</source>
        <translation>这样的值没有对应的表单，以文本编辑。</translation>
    </message>
    <message>
        <source>The name “{name}” does not follow the source&apos;s own rules; it is taken as it is.</source>
        <translation>名称“{name}”不符合来源自己的规则；照原样采用。</translation>
    </message>
    <message>
        <source>Its icon is on the network and is not fetched; a drawn one is used.</source>
        <translation>其图标在网络上，不会下载；使用绘制的图标。</translation>
    </message>
    <message>
        <source>“{keyword}” is not what it should be and is left out.</source>
        <translation>“{keyword}”不符合要求，已略去。</translation>
    </message>
    <message>
        <source>The source marks this variable as secret, so it becomes a credential.</source>
        <translation>来源将此变量标为机密，因此它成为凭据。</translation>
    </message>
    <message>
        <source>The source&apos;s own service fills values of the kind “{kind}”; here they are put in by hand.</source>
        <translation>“{kind}”类的值由来源自己的服务填写；在这里需手动填写。</translation>
    </message>
    <message>
        <source>The kind “{kind}” is not known; its fields are taken as a form.</source>
        <translation>类别“{kind}”未知；其字段作为表单采用。</translation>
    </message>
    <message>
        <source>Nothing marks the field “{field}” as secret, but it sounds so and is kept secret.</source>
        <translation>字段“{field}”没有标为机密，但从名称看应是机密，因此作为机密保存。</translation>
    </message>
    <message>
        <source>There are no credentials in it.</source>
        <translation>其中没有凭据。</translation>
    </message>
    <message>
        <source>Imported {count} apps</source>
        <translation>导入了 {count} 个应用</translation>
    </message>
    <message>
        <source>Imported the app “{label}”</source>
        <translation>导入了应用“{label}”</translation>
    </message>
    <message>
        <source>Added the app “{label}”</source>
        <translation>添加了应用“{label}”</translation>
    </message>
    <message>
        <source>Edited the app “{label}”</source>
        <translation>编辑了应用“{label}”</translation>
    </message>
    <message>
        <source>Removed the app “{label}”</source>
        <translation>移除了应用“{label}”</translation>
    </message>
    <message>
        <source>There is an app called “{name}” already.</source>
        <translation>已有名为“{name}”的应用。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Secret missing</source>
        <translation>缺少机密</translation>
    </message>
    <message>
        <source>Secret damaged</source>
        <translation>机密已损坏</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已移除）</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Not filled in by hand; cannot be connected yet.</source>
        <translation>不由手工填写；目前还不能连接。</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>  Where to make a key</source>
        <translation>  在何处创建密钥</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Where to get the value</source>
        <translation>在何处获取该值</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>导入自</translation>
    </message>
    <message>
        <source>Treated as</source>
        <translation>视为</translation>
    </message>
    <message>
        <source>Its values are</source>
        <translation>其值为</translation>
    </message>
    <message>
        <source>variables, not secret</source>
        <translation>变量，非机密</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>CATEGORIES</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>No app by this name.</source>
        <translation>没有此名称的应用。</translation>
    </message>
    <message>
        <source>Changed the app %1</source>
        <translation>更改了应用 %1</translation>
    </message>
    <message>
        <source>Added the app %1</source>
        <translation>添加了应用 %1</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Removed the app %1</source>
        <translation>移除了应用 %1</translation>
    </message>
    <message numerus="yes">
        <source>Its %n credential(s) stay.</source>
        <translation>
            <numerusform>它的 %n 个凭据保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n app(s)? Type “yes”: </source>
        <translation>
            <numerusform>导入这 %n 个应用吗？输入“yes”：</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed.</source>
        <translation>已导入：新增 %1 个，更改 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>Values of %n credential(s) are secret from now on.</source>
        <translation>
            <numerusform>%n 个凭据的值从现在起为机密。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>Find apps, import, add and share definitions</source>
        <translation>查找应用，导入、添加和分享定义</translation>
    </message>
    <message>
        <source>List the apps: bundled, imported and own</source>
        <translation>列出应用：内置、导入和自建</translation>
    </message>
    <message>
        <source>Find apps by name or category</source>
        <translation>按名称或类别查找应用</translation>
    </message>
    <message>
        <source>All of them must be found</source>
        <translation>必须全部匹配</translation>
    </message>
    <message>
        <source>Show an app with its fields</source>
        <translation>显示应用及其字段</translation>
    </message>
    <message>
        <source>Its slug</source>
        <translation>其标识名</translation>
    </message>
    <message>
        <source>Add an app from a file in Claviger&apos;s own format</source>
        <translation>从 Claviger 自有格式的文件添加应用</translation>
    </message>
    <message>
        <source>As clav apps export writes it; - for standard input</source>
        <translation>由 clav apps export 写出的文件；- 表示标准输入</translation>
    </message>
    <message>
        <source>Add it under this name instead, as an app of your own</source>
        <translation>改用此名称添加，作为自建应用</translation>
    </message>
    <message>
        <source>Replace it if it is there already</source>
        <translation>如已存在则替换</translation>
    </message>
    <message>
        <source>Write an app as a file to share; it holds no values</source>
        <translation>将应用写成可分享的文件；其中不含任何值</translation>
    </message>
    <message>
        <source>The file to write (else standard output)</source>
        <translation>要写入的文件（否则写到标准输出）</translation>
    </message>
    <message>
        <source>Remove imported or own apps; their credentials stay</source>
        <translation>移除导入或自建的应用；其凭据保留</translation>
    </message>
    <message>
        <source>Show what a project or file from elsewhere would bring, ask, and take it</source>
        <translation>显示外来项目或文件将带来的内容，询问后导入</translation>
    </message>
    <message>
        <source>A Pikku project&apos;s directory, an Atomemo plugin&apos;s definition.json, a Keystroke definition, or a JSON Schema file</source>
        <translation>Pikku 项目目录、Atomemo 插件的 definition.json、Keystroke 定义或 JSON Schema 文件</translation>
    </message>
    <message>
        <source>What it is, where that cannot be seen</source>
        <translation>无法看出类型时指明其类型</translation>
    </message>
    <message>
        <source>FIELD or APP:FIELD: a field of a source that marks no secrets which is not one</source>
        <translation>FIELD 或 APP:FIELD：来源未标记机密时，声明该字段不是机密</translation>
    </message>
    <message>
        <source>BUNDLED or APP=BUNDLED: lend it the icon and settings of a bundled app</source>
        <translation>BUNDLED 或 APP=BUNDLED：借用内置应用的图标和设置</translation>
    </message>
    <message>
        <source>Take it without asking</source>
        <translation>不询问直接导入</translation>
    </message>
    <message>
        <source>Only show it</source>
        <translation>仅显示</translation>
    </message>
    <message>
        <source>A bundled app is never changed. What was imported before from the same source is updated in place; what the source has no more stays until it is removed.</source>
        <translation>内置应用绝不会被更改。先前从同一来源导入的内容会就地更新；来源中不再有的内容会保留，直到被移除。</translation>
    </message>
    <message>
        <source>secret: %1</source>
        <translation>机密：%1</translation>
    </message>
    <message>
        <source>not secret: %1</source>
        <translation>非机密：%1</translation>
    </message>
    <message>
        <source>treated as the bundled “%1”</source>
        <translation>视为内置的“%1”</translation>
    </message>
    <message>
        <source>looks like the bundled “%1”: --as %2 lends its icon and settings</source>
        <translation>看起来像内置的“%1”：--as %2 可借用其图标和设置</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>多行文本</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>address (URL)</source>
        <translation>地址 (URL)</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>names and values</source>
        <translation>名称与值</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>“{value}” comes with Claviger and cannot be removed or changed.</source>
        <translation>“{value}”随 Claviger 提供，不能移除或更改。</translation>
    </message>
    <message>
        <source>Several apps would be treated as “{value}”.</source>
        <translation>有多个应用会被视为“{value}”。</translation>
    </message>
    <message>
        <source>Say which: --as APP={value}.</source>
        <translation>请指明：--as APP={value}。</translation>
    </message>
    <message>
        <source>No imported app leaves open whether “{name}” is secret.</source>
        <translation>没有导入的应用未标明“{name}”是否为机密。</translation>
    </message>
    <message>
        <source>These can be declared plain: {known}.</source>
        <translation>这些可以声明为非机密：{known}。</translation>
    </message>
    <message>
        <source>The keyring is locked; its prompt is waiting for you.</source>
        <translation>钥匙串已锁定；它的提示正在等您输入。</translation>
    </message>
    <message>
        <source>Changed the passphrase of the sealed vault</source>
        <translation>更改了密封保险库的密码短语</translation>
    </message>
    <message>
        <source>Locks before the machine sleeps</source>
        <translation>在计算机睡眠前锁定</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) left</source>
        <translation>
            <numerusform>%1，还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>%1 (protected)</source>
        <translation>%1（受保护）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Revealed “{field}” of an earlier version of “{label}”</source>
        <translation>显示了“{label}”早期版本的“{field}”</translation>
    </message>
    <message>
        <source>Revealed “{field}” of “{label}”</source>
        <translation>显示了“{label}”的“{field}”</translation>
    </message>
    <message>
        <source>Revealed the secrets of “{label}”</source>
        <translation>显示了“{label}”的机密</translation>
    </message>
    <message>
        <source>Copied “{field}” of an earlier version of “{label}”</source>
        <translation>复制了“{label}”早期版本的“{field}”</translation>
    </message>
    <message>
        <source>Copied “{field}” of “{label}”</source>
        <translation>复制了“{label}”的“{field}”</translation>
    </message>
    <message>
        <source>Copied the secrets of “{label}”</source>
        <translation>复制了“{label}”的机密</translation>
    </message>
    <message>
        <source>Read “{field}” of “{label}”</source>
        <translation>读取了“{label}”的“{field}”</translation>
    </message>
    <message>
        <source>Read the secrets of “{label}”</source>
        <translation>读取了“{label}”的机密</translation>
    </message>
    <message>
        <source>Opened “{field}” of “{label}” to edit it</source>
        <translation>打开了“{label}”的“{field}”以编辑</translation>
    </message>
    <message>
        <source>Opened the secrets of “{label}” to edit them</source>
        <translation>打开了“{label}”的机密以编辑</translation>
    </message>
    <message>
        <source>Did what this version of Claviger has no words for ({code})</source>
        <translation>执行了此版本 Claviger 无法描述的操作（{code}）</translation>
    </message>
    <message>
        <source>Claviger, by itself</source>
        <translation>Claviger 自动执行</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Secrets read</source>
        <translation>读取机密</translation>
    </message>
    <message>
        <source>Credentials changed</source>
        <translation>凭据更改</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Workspace, projects and environments</source>
        <translation>工作区、项目和环境</translation>
    </message>
    <message>
        <source>Say who did what and when</source>
        <translation>说明谁在何时做了什么</translation>
    </message>
    <message>
        <source>Only of this one: an id, a unique beginning of one, APP or APP/SLUG</source>
        <translation>仅此凭据：标识符、其唯一的开头、APP 或 APP/SLUG</translation>
    </message>
    <message>
        <source>How many lines at most, the newest first</source>
        <translation>最多多少行，最新的在前</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>PROGRAM</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>没有相关信息。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Changed the order of the projects</source>
        <translation>更改了项目的顺序</translation>
    </message>
    <message>
        <source>Changed the order of the environments</source>
        <translation>更改了环境的顺序</translation>
    </message>
    <message>
        <source>Moved {count} credentials</source>
        <translation>移动了 {count} 个凭据</translation>
    </message>
    <message>
        <source>Moved “{label}”</source>
        <translation>移动了“{label}”</translation>
    </message>
    <message>
        <source>There is a credential “{name}” of this app already where it is to go.</source>
        <translation>目标位置已有此应用的凭据“{name}”。</translation>
    </message>
    <message>
        <source>Choose another place, or delete one of the two first.</source>
        <translation>请选择其他位置，或先删除两者之一。</translation>
    </message>
    <message>
        <source>the app</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>words of the label</source>
        <translation>标签中的词</translation>
    </message>
    <message>
        <source>organization, project or user</source>
        <translation>organization、project 或 user</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>whether it is ready</source>
        <translation>是否就绪</translation>
    </message>
    <message>
        <source>default, secret-missing or trash</source>
        <translation>default、secret-missing 或 trash</translation>
    </message>
    <message>
        <source>project %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>all environments</source>
        <translation>所有环境</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n credential(s)</source>
        <translation>
            <numerusform>%1，%n 个凭据</numerusform>
        </translation>
    </message>
    <message>
        <source>AI</source>
        <translation>人工智能</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>自动化</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云服务</translation>
    </message>
    <message>
        <source>Commerce</source>
        <translation>电商</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>Customer relations</source>
        <translation>客户关系</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Developer tools</source>
        <translation>开发者工具</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Observability</source>
        <translation>可观测性</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Productivity</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Project management</source>
        <translation>项目管理</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>日程安排</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Customer support</source>
        <translation>客户支持</translation>
    </message>
    <message>
        <source>Added the variable “{label}”</source>
        <translation>添加了变量“{label}”</translation>
    </message>
    <message>
        <source>Edited the variable “{label}”</source>
        <translation>编辑了变量“{label}”</translation>
    </message>
    <message>
        <source>Deleted {count} variables</source>
        <translation>删除了 {count} 个变量</translation>
    </message>
    <message>
        <source>Deleted the variable “{label}”</source>
        <translation>删除了变量“{label}”</translation>
    </message>
    <message>
        <source>A variable&apos;s name has no spaces and no equals sign.</source>
        <translation>变量名不能含有空格和等号。</translation>
    </message>
    <message>
        <source>Write it as programs ask for it, for example SERVER_CONFIG.</source>
        <translation>请按程序使用的名称书写，例如 SERVER_CONFIG。</translation>
    </message>
    <message>
        <source>The variable has no value yet.</source>
        <translation>此变量尚无值。</translation>
    </message>
    <message>
        <source>The value of “{value}” has several fields.</source>
        <translation>“{value}”的值有多个字段。</translation>
    </message>
    <message>
        <source>Write it as a JSON object.</source>
        <translation>请写成 JSON 对象。</translation>
    </message>
    <message>
        <source>The project that “{name}” comes from marks it as secret.</source>
        <translation>“{name}”来自的项目将其标记为机密。</translation>
    </message>
    <message>
        <source>Add it as a credential of the app “{app}”.</source>
        <translation>请将其添加为应用“{app}”的凭据。</translation>
    </message>
    <message>
        <source>“{value}” is a variable, not an app.</source>
        <translation>“{value}”是变量，不是应用。</translation>
    </message>
    <message>
        <source>Set it with: clav variables set {value}=VALUE.</source>
        <translation>请这样设置：clav variables set {value}=VALUE。</translation>
    </message>
    <message>
        <source>There is no variable “{name}” in this workspace.</source>
        <translation>此工作区中没有变量“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” has a value in several places: {targets}.</source>
        <translation>“{name}”在多处有值：{targets}。</translation>
    </message>
    <message>
        <source>Say which with --scope, --project and --env.</source>
        <translation>请用 --scope、--project 和 --env 指明。</translation>
    </message>
    <message>
        <source>“{name}” already has a value for that scope and environment.</source>
        <translation>“{name}”在该作用域和环境中已有值。</translation>
    </message>
    <message>
        <source>Change that one, or choose another scope or environment.</source>
        <translation>请更改那一个，或选择其他作用域或环境。</translation>
    </message>
    <message>
        <source>“{name}” still has {variables} variables, so it was not removed.</source>
        <translation>“{name}”仍有 {variables} 个变量，因此没有移除。</translation>
    </message>
    <message>
        <source>“{name}” still has a variable, so it was not removed.</source>
        <translation>“{name}”仍有一个变量，因此没有移除。</translation>
    </message>
    <message>
        <source>The file {path} nests more than {limit} levels deep, which is the most that is read: at {pointer}.</source>
        <translation>文件 {path} 在 {pointer} 处的嵌套超过了可读取的上限 {limit} 层。</translation>
    </message>
    <message>
        <source>The schema “{name}” is not there; the id and secret of an OAuth client stand for it.</source>
        <translation>找不到模式“{name}”；以 OAuth 客户端的 ID 和机密代替。</translation>
    </message>
    <message>
        <source>The schema “{name}” is not there; OAuth tokens stand for it.</source>
        <translation>找不到模式“{name}”；以 OAuth 令牌代替。</translation>
    </message>
    <message>
        <source>The source names no schema; its value is the id and secret of an OAuth client.</source>
        <translation>来源没有指定模式；其值是 OAuth 客户端的 ID 和机密。</translation>
    </message>
    <message>
        <source>The source names no schema; its value is a set of OAuth tokens.</source>
        <translation>来源没有指定模式；其值是一组 OAuth 令牌。</translation>
    </message>
    <message>
        <source>List, set and remove values that are no secret</source>
        <translation>列出、设置和移除非机密的值</translation>
    </message>
    <message>
        <source>List the variables, those that have no value yet too</source>
        <translation>列出变量，包括尚无值的</translation>
    </message>
    <message>
        <source>Set variables</source>
        <translation>设置变量</translation>
    </message>
    <message>
        <source>Or @env:NAME, @file:PATH or @stdin as the value; NAME alone asks for it. A value of several fields is a JSON object</source>
        <translation>值也可以是 @env:NAME、@file:PATH 或 @stdin；只写 NAME 则会询问。多个字段的值是 JSON 对象</translation>
    </message>
    <message>
        <source>Remove values of variables</source>
        <translation>移除变量的值</translation>
    </message>
    <message>
        <source>The variable&apos;s name</source>
        <translation>变量的名称</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>值</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>No variables to show.</source>
        <translation>没有可显示的变量。</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>设置%1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>已移除 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the facts of a row</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Removed {count} variables for good</source>
        <translation>永久移除了 {count} 个变量</translation>
    </message>
    <message>
        <source>Removed the variable “{label}” for good</source>
        <translation>永久移除了变量“{label}”</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>已设置，未显示</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Claviger runs already: quit it before a picture is taken, or take one with --demo.</source>
        <translation>Claviger 已在运行：请先退出再截取图片，或使用 --demo 截取。</translation>
    </message>
    <message>
        <source>Give the password it was made with, choose another keyring file, or keep secrets in a sealed vault instead.</source>
        <translation>请提供创建它时所用的密码、选择另一个钥匙串文件，或改用密封保险库保存机密。</translation>
    </message>
    <message>
        <source>The keyring file does not open with the password that this program was given, or only other programs have written to it.</source>
        <translation>用本程序得到的密码打不开该钥匙串文件，或者其中只有其他程序写入的内容。</translation>
    </message>
    <message>
        <source>A command is missing</source>
        <translation>缺少命令</translation>
    </message>
    <message>
        <source>There is no such command</source>
        <translation>没有这个命令</translation>
    </message>
    <message>
        <source>An argument has no value, or one that it cannot have</source>
        <translation>有一个参数没有值，或者其值不可用</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 ambiguous name, 5 locked or no secret store, 6 values not accepted, 7 changed elsewhere or busy, 130 interrupted, 141 the output&apos;s reader has gone.
With --json, standard output carries the result and standard error a failure as {&quot;error&quot;:{&quot;code&quot;,&quot;arguments&quot;,&quot;message&quot;}}.</source>
        <translation>退出码：0 完成，1 失败，2 用法错误，3 未找到，4 名称有歧义，5 已锁定或没有机密存储，6 值不被接受，7 在别处被更改或正忙，130 被中断，141 输出的读取者已离开。
使用 --json 时，标准输出为结果，失败则以 {&quot;error&quot;:{&quot;code&quot;,&quot;arguments&quot;,&quot;message&quot;}} 写到标准错误。</translation>
    </message>
    <message>
        <source>Another program has removed this workspace or moved its folder; nothing was saved.</source>
        <translation>另一个程序已移除此工作区或移动了其文件夹；没有保存任何内容。</translation>
    </message>
    <message>
        <source>Open another workspace, or make a new one.</source>
        <translation>请打开另一个工作区，或新建一个。</translation>
    </message>
    <message>
        <source>This has bytes that are not text.</source>
        <translation>其中含有不是文本的字节。</translation>
    </message>
    <message>
        <source>This number has more digits than can be kept.</source>
        <translation>此数字的位数过多，无法原样保存。</translation>
    </message>
    <message>
        <source>The app fixes this value; leave it as it is.</source>
        <translation>应用已固定此值，请保持原样。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Old copies of these secrets are still being removed from the keychain.</source>
        <translation>这些机密的旧副本仍在从钥匙串中移除。</translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays so, end other programs that have this workspace open.</source>
        <translation>请稍后再试；如果一直如此，请结束其他打开了此工作区的程序。</translation>
    </message>
    <message>
        <source>The workspace&apos;s key is not in the keychain, although the keychain is open; without it no secret can be trusted, read or saved.</source>
        <translation>钥匙串已打开，但其中没有此工作区的密钥；没有它，任何机密都无法被信任、读取或保存。</translation>
    </message>
    <message>
        <source>Put the keyring back from a backup that has the item {item}; nothing else brings the key back.</source>
        <translation>请从含有项目 {item} 的备份恢复钥匙串；除此之外没有办法找回该密钥。</translation>
    </message>
    <message>
        <source>The workspace&apos;s key in the keychain is not the one it was made with, so no secret can be trusted, read or saved.</source>
        <translation>钥匙串中的工作区密钥不是创建它时的那一个，因此任何机密都无法被信任、读取或保存。</translation>
    </message>
    <message>
        <source>Put the keyring back from a backup, and find out what else writes to the item {item}.</source>
        <translation>请从备份恢复钥匙串，并查明还有什么程序在写入项目 {item}。</translation>
    </message>
    <message>
        <source>The workspace is locked.</source>
        <translation>工作区已锁定。</translation>
    </message>
    <message>
        <source>What opens the vault is damaged; no passphrase fits it any more.</source>
        <translation>打开密封保险库所需的数据已损坏，任何密码短语都无法再打开它。</translation>
    </message>
    <message>
        <source>Put the workspace&apos;s folder back from a backup.</source>
        <translation>请用备份恢复工作区的文件夹。</translation>
    </message>
</context>
<context>
    <name>claviger::ActivityDelegate</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>claviger::ActivityDetails</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>It has been undone.</source>
        <translation>它已被撤销。</translation>
    </message>
    <message>
        <source>&amp;Undo this change</source>
        <translation>撤销此更改(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other credential(s)</source>
        <translation>
            <numerusform>以及另外 %Ln 个凭据</numerusform>
        </translation>
    </message>
    <message>
        <source>It is gone for good.</source>
        <translation>它已永久移除。</translation>
    </message>
    <message>
        <source>It is in the trash.</source>
        <translation>它在回收站中。</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>显示“%1”</translation>
    </message>
    <message>
        <source>&amp;Only its activity</source>
        <translation>仅其活动(&amp;O)</translation>
    </message>
    <message>
        <source>Only the activity of “%1”</source>
        <translation>仅“%1”的活动</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>claviger::ActivityExporter</name>
    <message>
        <source>Export the activity</source>
        <translation>导出活动</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>claviger::ActivityFilterBar</name>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>With which program</source>
        <translation>使用的程序</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>搜索活动</translation>
    </message>
    <message>
        <source>Search the activity (Ctrl+F)</source>
        <translation>搜索活动 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>任意程序</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Show the activity of all credentials</source>
        <translation>显示所有凭据的活动</translation>
    </message>
    <message>
        <source>Only of “%1”</source>
        <translation>仅“%1”</translation>
    </message>
</context>
<context>
    <name>claviger::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Write what is listed to a file, for other programs; it holds no values</source>
        <translation>将所列内容写入文件供其他程序使用；其中不含任何值</translation>
    </message>
    <message>
        <source>&amp;Clear the filters</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stands who read, copied or changed something, and when.</source>
        <translation>这里记录谁在何时读取、复制或更改了什么。</translation>
    </message>
    <message>
        <source>Nothing in the activity is like that.</source>
        <translation>活动中没有这样的记录。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Export the activity…</source>
        <translation>导出活动记录…</translation>
    </message>
</context>
<context>
    <name>claviger::AdvancedSection</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Where things rest</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>&amp;Open the folder of the data</source>
        <translation>打开数据文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Open the folder of the &amp;settings</source>
        <translation>打开设置文件夹(&amp;S)</translation>
    </message>
    <message>
        <source>Is everything in order?</source>
        <translation>一切是否正常？</translation>
    </message>
    <message>
        <source>The same as “clav doctor” says. It names workspaces and folders, and no secret.</source>
        <translation>内容与“clav doctor”相同。其中列出工作区和文件夹的名称，不含任何机密。</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>再次检查(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
</context>
<context>
    <name>claviger::AppChooser</name>
    <message>
        <source>No app has these words. One of your own can be added on the page of apps.</source>
        <translation>没有应用含有这些词。可在“应用”页面添加自己的应用。</translation>
    </message>
    <message>
        <source>Which &amp;app is it for?</source>
        <translation>用于哪个应用(&amp;A)？</translation>
    </message>
    <message>
        <source>Type to find an app</source>
        <translation>输入以查找应用</translation>
    </message>
    <message>
        <source>Find an app</source>
        <translation>查找应用</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>claviger::AppDetails</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Write the definition as a file to share; it holds no values</source>
        <translation>将定义写成可分享的文件；其中不含任何值</translation>
    </message>
    <message>
        <source>Its credentials stay</source>
        <translation>其凭据会保留</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>导入自 %1</translation>
    </message>
    <message>
        <source>Treated as the bundled “%1”</source>
        <translation>视为内置的“%1”</translation>
    </message>
    <message>
        <source>Its values are variables, not secret.</source>
        <translation>其值为变量，非机密。</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Where to get the value</source>
        <translation>在何处获取该值</translation>
    </message>
    <message>
        <source>Not filled in by hand; cannot be connected yet.</source>
        <translation>不由手工填写；目前还不能连接。</translation>
    </message>
    <message>
        <source>Where to make a key</source>
        <translation>在哪里创建密钥</translation>
    </message>
    <message>
        <source>A&amp;ll apps</source>
        <translation>所有应用(&amp;L)</translation>
    </message>
    <message>
        <source>Back to all apps (Esc)</source>
        <translation>返回所有应用 (Esc)</translation>
    </message>
    <message>
        <source>New &amp;credential</source>
        <translation>新建凭据(&amp;C)</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln credential(s) in the list</source>
        <translation>
            <numerusform>在列表中显示全部 %Ln 个凭据</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Edit this app…</source>
        <translation>编辑此应用…</translation>
    </message>
    <message>
        <source>Export this app&apos;s definition…</source>
        <translation>导出此应用的定义…</translation>
    </message>
    <message>
        <source>Remove this app</source>
        <translation>移除此应用</translation>
    </message>
</context>
<context>
    <name>claviger::AppEditorDialog</name>
    <message>
        <source>Edit the app</source>
        <translation>编辑应用</translation>
    </message>
    <message>
        <source>Add your own app</source>
        <translation>添加自建应用</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The app needs at least one field.</source>
        <translation>应用至少需要一个字段。</translation>
    </message>
    <message>
        <source>This app has not been saved.</source>
        <translation>此应用尚未保存。</translation>
    </message>
</context>
<context>
    <name>claviger::AppFactsEditor</name>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>说明(&amp;W)</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>类别(&amp;G)</translation>
    </message>
    <message>
        <source>We&amp;bsite</source>
        <translation>网站(&amp;B)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>D&amp;ocumentation</source>
        <translation>文档(&amp;O)</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Where to make a &amp;key</source>
        <translation>在哪里创建密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Where to make a key</source>
        <translation>在哪里创建密钥</translation>
    </message>
    <message>
        <source>Its name on the command line is made from this.</source>
        <translation>命令行中的名称由此生成。</translation>
    </message>
    <message>
        <source>Known as “%1” on the command line</source>
        <translation>在命令行中称为“%1”</translation>
    </message>
    <message>
        <source>Give an address that begins with https://.</source>
        <translation>请填写以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>The app needs a name.</source>
        <translation>应用需要名称。</translation>
    </message>
</context>
<context>
    <name>claviger::AppFilter</name>
    <message>
        <source>Which apps</source>
        <translation>哪些应用</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>所有应用</translation>
    </message>
    <message>
        <source>With credentials</source>
        <translation>有凭据的</translation>
    </message>
    <message>
        <source>Imported and own</source>
        <translation>导入的和自有的</translation>
    </message>
</context>
<context>
    <name>claviger::AppListModel</name>
    <message numerus="yes">
        <source>%Ln credential(s)</source>
        <translation>
            <numerusform>%Ln 个凭据</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::AppPreview</name>
    <message>
        <source>What its form will look like</source>
        <translation>其表单的外观</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>（无名称）</translation>
    </message>
</context>
<context>
    <name>claviger::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>浅色或深色(&amp;L)</translation>
    </message>
    <message>
        <source>The font, the size of the text and the scale of the screen are the system&apos;s. Where the system asks for less motion, nothing moves.</source>
        <translation>字体、文字大小和屏幕缩放均随系统。系统要求减少动态效果时，不显示动画。</translation>
    </message>
</context>
<context>
    <name>claviger::AppsPage</name>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>No app by this name. Import one, or add your own.</source>
        <translation>没有这个名称的应用。可以导入，或添加自建应用。</translation>
    </message>
    <message>
        <source>Find an app</source>
        <translation>查找应用</translation>
    </message>
    <message>
        <source>Find an app (Ctrl+F)</source>
        <translation>查找应用 (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>From a Pikku project, an Atomemo plugin, a Keystroke definition or a JSON Schema; a file or folder can be dropped here too</source>
        <translation>来自 Pikku 项目、Atomemo 插件、Keystroke 定义或 JSON Schema；也可以将文件或文件夹拖放到此处</translation>
    </message>
    <message>
        <source>&amp;Add your own</source>
        <translation>添加自建应用(&amp;A)</translation>
    </message>
    <message>
        <source>Import a project</source>
        <translation>导入项目</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Definitions (*.json)</source>
        <translation>定义 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed.</source>
        <translation>已导入：新增 %1 个，更改 %2 个。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export the app</source>
        <translation>导出应用</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>“%1” is removed; its credentials stay.</source>
        <translation>“%1”已移除；其凭据保留。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>“%1” has changed since it was imported.</source>
        <translation>“%1”在导入之后已更改。</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Drop it here to see what it would bring</source>
        <translation>拖放到此处以查看其内容</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Import a &amp;file…</source>
        <translation>导入文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Import a &amp;project&apos;s folder…</source>
        <translation>导入项目文件夹(&amp;P)…</translation>
    </message>
    <message>
        <source>Add an app of your o&amp;wn…</source>
        <translation>添加自建应用(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>claviger::CapsLockNote</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
</context>
<context>
    <name>claviger::CentredPage</name>
    <message>
        <source>What had not been saved was discarded.</source>
        <translation>未保存的内容已被丢弃。</translation>
    </message>
</context>
<context>
    <name>claviger::ChangePassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码短语</translation>
    </message>
    <message>
        <source>Of the sealed vault of “%1”. The values stay as they are. Copies of the workspace&apos;s file made before still open with the old passphrase.</source>
        <translation>“%1”的密封保险库的密码短语。各个值保持不变。此前所做的工作区文件副本仍可用旧密码短语打开。</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新密码短语(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Passphrase until now</source>
        <translation>当前密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>Enter the passphrase that the vault has now.</source>
        <translation>请输入保险库当前的密码短语。</translation>
    </message>
    <message>
        <source>Done: the vault opens with the new passphrase.</source>
        <translation>完成：保险库现在用新密码短语打开。</translation>
    </message>
</context>
<context>
    <name>claviger::ChoiceOptionsEditor</name>
    <message>
        <source>Add an option (Insert)</source>
        <translation>添加选项 (Insert)</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>添加选项</translation>
    </message>
    <message>
        <source>Remove the option (Delete)</source>
        <translation>移除选项 (Delete)</translation>
    </message>
    <message>
        <source>Remove the option</source>
        <translation>移除选项</translation>
    </message>
    <message>
        <source>Move the option up (Alt+Up)</source>
        <translation>上移选项 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move the option up</source>
        <translation>上移选项</translation>
    </message>
    <message>
        <source>Move the option down (Alt+Down)</source>
        <translation>下移选项 (Alt+Down)</translation>
    </message>
    <message>
        <source>Move the option down</source>
        <translation>下移选项</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>claviger::ColorRow</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>其他颜色</translation>
    </message>
</context>
<context>
    <name>claviger::ComboEditor</name>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>输入以查找</translation>
    </message>
</context>
<context>
    <name>claviger::CommandPalette</name>
    <message>
        <source>Nothing by these words.</source>
        <translation>没有与这些词相符的内容。</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <source>Type a name, or what to do</source>
        <translation>输入名称或要做的事</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>claviger::CredentialActions</name>
    <message>
        <source>Move to sco&amp;pe</source>
        <translation>移到作用域(&amp;P)</translation>
    </message>
    <message>
        <source>Move to en&amp;vironment</source>
        <translation>移到环境(&amp;V)</translation>
    </message>
    <message>
        <source>E&amp;xport definition…</source>
        <translation>导出定义(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认凭据(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Delete for &amp;good…</source>
        <translation>永久删除(&amp;G)…</translation>
    </message>
    <message>
        <source>Wins where several of one app could be used</source>
        <translation>同一应用有多个可用时优先使用</translation>
    </message>
    <message>
        <source>Write the definition of the app as a file to share; it holds no values</source>
        <translation>将应用的定义写成可分享的文件；其中不含任何值</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>所有环境</translation>
    </message>
</context>
<context>
    <name>claviger::CredentialInspector</name>
    <message>
        <source>Disca&amp;rd</source>
        <translation>放弃(&amp;R)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>claviger::CredentialTable</name>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
</context>
<context>
    <name>claviger::CredentialsPage</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>The changes to this credential have not been saved.</source>
        <translation>对此凭据的更改尚未保存。</translation>
    </message>
    <message>
        <source>The earlier version is back.</source>
        <translation>已恢复早期版本。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Filter the credentials</source>
        <translation>筛选凭据</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days.</source>
        <translation>您删除的内容会在此保留 30 天。</translation>
    </message>
    <message>
        <source>Back to the credentials</source>
        <translation>返回凭据</translation>
    </message>
    <message>
        <source>No credentials yet</source>
        <translation>还没有凭据</translation>
    </message>
    <message>
        <source>Keep the keys, passwords and tokens that your apps, workflows and agents run on here.</source>
        <translation>在这里保存您的应用、工作流和代理所使用的密钥、密码和令牌。</translation>
    </message>
    <message>
        <source>New credential</source>
        <translation>新建凭据</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>“%1”已移到回收站。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln credential(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln 个凭据已移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credential(s) restored.</source>
        <translation>
            <numerusform>已恢复 %Ln 个凭据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln credential(s) for good? Their values are wiped and cannot be brought back.</source>
        <translation>
            <numerusform>要永久删除 %Ln 个凭据吗？它们的值会被抹除，无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>All credentials</source>
        <translation>所有凭据</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>No credential is incomplete, and no secret is missing or damaged.</source>
        <translation>没有不完整的凭据，也没有缺失或损坏的机密。</translation>
    </message>
    <message>
        <source>Show all credentials</source>
        <translation>显示所有凭据</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>No credential belongs to this scope.</source>
        <translation>没有凭据属于此作用域。</translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash? The values of %Ln credential(s) are wiped and cannot be brought back.</source>
        <translation>
            <numerusform>要清空回收站吗？%Ln 个凭据的值将被擦除，无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 个定义写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was moved: that is where they are.</source>
        <translation>没有移动：它们已在那里。</translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln credential(s)</source>
        <translation>
            <numerusform>已移动 %Ln 个凭据</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer the default.</source>
        <translation>它不再是默认凭据。</translation>
    </message>
    <message>
        <source>It is the default now.</source>
        <translation>它现在是默认凭据。</translation>
    </message>
    <message>
        <source>No credential is as the filter asks.</source>
        <translation>没有符合筛选条件的凭据。</translation>
    </message>
    <message>
        <source>No credential in this part of the list is as the filter asks.</source>
        <translation>列表的这一部分没有符合筛选条件的凭据。</translation>
    </message>
    <message>
        <source>Filter, such as app:slack env:prod</source>
        <translation>筛选，例如 app:slack env:prod</translation>
    </message>
    <message>
        <source>Filter the credentials (Ctrl+F); Ctrl+Space lists the words</source>
        <translation>筛选凭据 (Ctrl+F)；Ctrl+空格列出可用的词</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation>作用域(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>分组：%1</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>排序方式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Group and sort the list, choose its columns</source>
        <translation>对列表分组、排序并选择显示的列</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
</context>
<context>
    <name>claviger::DateTimeEditor</name>
    <message>
        <source>Set a date and time</source>
        <translation>设置日期和时间</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>设置%1</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>清除%1</translation>
    </message>
</context>
<context>
    <name>claviger::DefinitionExport</name>
    <message>
        <source>Export definition</source>
        <translation>导出定义</translation>
    </message>
    <message>
        <source>Export here</source>
        <translation>导出到此处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>已有 %Ln 个同名文件。要替换吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>claviger::DiscardQuestion</name>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
</context>
<context>
    <name>claviger::EntryTableEditor</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>移除此行</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Add a row to %1</source>
        <translation>为%1添加一行</translation>
    </message>
    <message>
        <source>Remove the row from %1</source>
        <translation>从%1中移除此行</translation>
    </message>
</context>
<context>
    <name>claviger::EnvironmentList</name>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>&amp;Add an environment</source>
        <translation>添加环境(&amp;A)</translation>
    </message>
    <message>
        <source>Pro&amp;tected</source>
        <translation>受保护(&amp;T)</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>Marks it as one where a mistake costs something, such as production</source>
        <translation>标记为出错会有代价的环境，例如生产环境</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>新环境</translation>
    </message>
</context>
<context>
    <name>claviger::EnvironmentSwitcher</name>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>新环境</translation>
    </message>
    <message>
        <source>Remove “%1”? An environment that still has credentials stays.</source>
        <translation>要移除“%1”吗？仍有凭据的环境会保留。</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>Protected: one where a mistake costs something, such as production</source>
        <translation>受保护：出错代价较高的环境，例如生产环境</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>所有环境</translation>
    </message>
</context>
<context>
    <name>claviger::FieldDetailsEditor</name>
    <message>
        <source>&amp;Field name</source>
        <translation>字段名(&amp;F)</translation>
    </message>
    <message>
        <source>Field name</source>
        <translation>字段名</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>Opt&amp;ions</source>
        <translation>选项(&amp;I)</translation>
    </message>
    <message>
        <source>Re&amp;quired</source>
        <translation>必填(&amp;Q)</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>机密(&amp;E)</translation>
    </message>
    <message>
        <source>Masked, and kept in the secret store.</source>
        <translation>显示时遮盖，并保存在机密存储中。</translation>
    </message>
    <message>
        <source>&amp;Placeholder</source>
        <translation>占位文本(&amp;P)</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>占位文本</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查内容</translation>
    </message>
</context>
<context>
    <name>claviger::FieldFaults</name>
    <message>
        <source>A field needs a name.</source>
        <translation>字段需要名称。</translation>
    </message>
    <message>
        <source>Two fields are called “%1”.</source>
        <translation>有两个字段都名为“%1”。</translation>
    </message>
    <message>
        <source>A choice needs something to choose from.</source>
        <translation>选择字段需要可选的选项。</translation>
    </message>
    <message>
        <source>An option needs a value.</source>
        <translation>选项需要值。</translation>
    </message>
    <message>
        <source>Two options have the value “%1”.</source>
        <translation>有两个选项的值都是“%1”。</translation>
    </message>
</context>
<context>
    <name>claviger::FieldListEditor</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>&amp;Add a field</source>
        <translation>添加字段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove the field</source>
        <translation>移除字段(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>%1 – secret</source>
        <translation>%1 – 机密</translation>
    </message>
</context>
<context>
    <name>claviger::FieldRow</name>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>claviger::FieldRules</name>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>A regular expression that is searched in the value.</source>
        <translation>在值中查找的正则表达式。</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>任意文本</translation>
    </message>
    <message>
        <source>Shortest length</source>
        <translation>最短长度</translation>
    </message>
    <message>
        <source>Longest length</source>
        <translation>最长长度</translation>
    </message>
    <message>
        <source>Smallest number</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Largest number</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Fewest entries</source>
        <translation>最少条目数</translation>
    </message>
    <message>
        <source>Most entries</source>
        <translation>最多条目数</translation>
    </message>
    <message>
        <source>Default value</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>What a new form starts with.</source>
        <translation>新表单开始时的值。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>claviger::FileEditor</name>
    <message>
        <source>Load from a file…</source>
        <translation>从文件载入…</translation>
    </message>
    <message>
        <source>Paste the content or drop the file here</source>
        <translation>在此粘贴内容或拖入文件</translation>
    </message>
    <message>
        <source>Load %1 from a file</source>
        <translation>从文件载入%1</translation>
    </message>
    <message>
        <source>Load from a file</source>
        <translation>从文件载入</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>证书请求</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Private key, encrypted with a passphrase</source>
        <translation>用密码短语加密的私钥</translation>
    </message>
    <message>
        <source>RSA private key</source>
        <translation>RSA 私钥</translation>
    </message>
    <message>
        <source>EC private key</source>
        <translation>EC 私钥</translation>
    </message>
    <message>
        <source>OpenSSH private key</source>
        <translation>OpenSSH 私钥</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>PEM: %1</source>
        <translation>PEM：%1</translation>
    </message>
    <message numerus="yes">
        <source>PEM, %Ln part(s): %1</source>
        <translation>
            <numerusform>PEM，%Ln 个部分：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON: a service account with its private key</source>
        <translation>JSON：含私钥的服务账户</translation>
    </message>
    <message>
        <source>JSON: an object</source>
        <translation>JSON：对象</translation>
    </message>
    <message>
        <source>JSON: a list</source>
        <translation>JSON：列表</translation>
    </message>
    <message>
        <source>One file at a time: drop the one that belongs here.</source>
        <translation>一次一个文件：请拖入属于此处的文件。</translation>
    </message>
</context>
<context>
    <name>claviger::FilterField</name>
    <message>
        <source>Words of the filter</source>
        <translation>筛选用词</translation>
    </message>
</context>
<context>
    <name>claviger::FilterSentences</name>
    <message>
        <source>There is no “%1:”; it is looked for as text.</source>
        <translation>没有“%1:”；将按文本查找。</translation>
    </message>
    <message>
        <source>No app here is called “%1”; it is looked for as text.</source>
        <translation>这里没有名为“%1”的应用；将按文本查找。</translation>
    </message>
    <message>
        <source>No environment is called “%1”; it is looked for as text.</source>
        <translation>没有名为“%1”的环境；将按文本查找。</translation>
    </message>
    <message>
        <source>No project is called “%1”; it is looked for as text.</source>
        <translation>没有名为“%1”的项目；将按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is no scope (organization, project, user); it is looked for as text.</source>
        <translation>“%1”不是作用域（organization、project、user）；将按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is no status (ready, incomplete, secret-missing, tampered); it is looked for as text.</source>
        <translation>“%1”不是状态（ready、incomplete、secret-missing、tampered）；将按文本查找。</translation>
    </message>
    <message>
        <source>“is:” takes default, secret-missing or trash; “%1” is looked for as text.</source>
        <translation>“is:”可用 default、secret-missing 或 trash；“%1”将按文本查找。</translation>
    </message>
</context>
<context>
    <name>claviger::FirstStartController</name>
    <message>
        <source>Looking for the system&apos;s keychain…</source>
        <translation>正在查找系统的钥匙串…</translation>
    </message>
    <message>
        <source>The system&apos;s keychain answers and is open.</source>
        <translation>系统的钥匙串有响应且已打开。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is there but locked.</source>
        <translation>系统的钥匙串存在，但已锁定。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain answers but has no keyring yet. Make one with its own program and look again, or use a sealed vault.</source>
        <translation>系统的钥匙串有响应，但还没有钥匙串。请用它自己的程序创建一个后再次查找，或使用密封保险库。</translation>
    </message>
    <message>
        <source>No keychain answers on this desktop, so secrets rest in a sealed vault.</source>
        <translation>此桌面上没有钥匙串响应，因此机密存放于密封保险库。</translation>
    </message>
    <message>
        <source>There is no D-Bus session here and so no keychain: secrets rest in a sealed vault.</source>
        <translation>这里没有 D-Bus 会话，因此没有钥匙串：机密存放于密封保险库。</translation>
    </message>
    <message>
        <source>QT_NO_GLIB is set, and without GLib the keychain never answers: secrets rest in a sealed vault.</source>
        <translation>设置了 QT_NO_GLIB，而没有 GLib 时钥匙串不会响应：机密存放于密封保险库。</translation>
    </message>
    <message>
        <source>The library libsecret is not installed, so secrets rest in a sealed vault.</source>
        <translation>未安装 libsecret 库，因此机密存放于密封保险库。</translation>
    </message>
</context>
<context>
    <name>claviger::FirstStartPage</name>
    <message>
        <source>Welcome to Claviger</source>
        <translation>欢迎使用 Claviger</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>A workspace keeps your credentials together: of one person, or of one organization.</source>
        <translation>工作区将一个人或一个组织的凭据放在一起。</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Workspace &amp;name</source>
        <translation>工作区名称(&amp;N)</translation>
    </message>
    <message>
        <source>Where secrets rest</source>
        <translation>机密存放的位置</translation>
    </message>
    <message>
        <source>In the system&apos;s &amp;keychain</source>
        <translation>在系统的钥匙串中(&amp;K)</translation>
    </message>
    <message>
        <source>In a sealed &amp;vault, opened with a passphrase</source>
        <translation>在用密码短语打开的密封保险库中(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Unlock the keychain…</source>
        <translation>解锁钥匙串(&amp;U)…</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>再次查找(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Create workspace</source>
        <translation>创建工作区(&amp;C)</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在创建…</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>First &amp;project</source>
        <translation>第一个项目(&amp;P)</translation>
    </message>
    <message>
        <source>Values that are secret never lie in a plain file. They rest in one of two places; Preferences can move them later.</source>
        <translation>机密的值绝不会存放在明文文件中。它们存放于以下两处之一；以后可在“首选项”中移动。</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>从这些开始</translation>
    </message>
    <message>
        <source>Environments keep test and live values apart; a project uses some of them. All of this can be changed at any time.</source>
        <translation>环境将测试值与正式值分开；项目使用其中一部分。这些都可以随时更改。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
</context>
<context>
    <name>claviger::FoldHeader</name>
    <message>
        <source>Show these fields</source>
        <translation>显示这些字段</translation>
    </message>
    <message>
        <source>Fold these fields away</source>
        <translation>折叠这些字段</translation>
    </message>
</context>
<context>
    <name>claviger::FormPaste</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Not recognized: %1.</source>
        <translation>无法识别：%1。</translation>
    </message>
    <message>
        <source>The clipboard holds neither a JSON object nor lines like KEY=value.</source>
        <translation>剪贴板中既没有 JSON 对象，也没有 KEY=value 形式的行。</translation>
    </message>
    <message>
        <source>Nothing on the clipboard fits this form.</source>
        <translation>剪贴板中没有适合此表单的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln value(s) filled in.</source>
        <translation>
            <numerusform>已填写 %1 / %Ln 个值。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::FormSecrets</name>
    <message>
        <source>“%1” has a new value.</source>
        <translation>“%1”有了新值。</translation>
    </message>
</context>
<context>
    <name>claviger::GeneralSection</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Counts at once, without a restart: the window is drawn anew, and the workspace stays open. What apps and fields are called follows too, where their definitions say it.</source>
        <translation>立即生效，无需重新启动：窗口会重新绘制，工作区保持打开。应用和字段的名称也会随之改变（如其定义中有该语言）。</translation>
    </message>
</context>
<context>
    <name>claviger::GeneratorDialog</name>
    <message>
        <source>Generate a value</source>
        <translation>生成值</translation>
    </message>
    <message>
        <source>A new value for “%1”</source>
        <translation>“%1”的新值</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>令牌(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Small letters</source>
        <translation>小写字母(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Capitals</source>
        <translation>大写字母(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>数字(&amp;D)</translation>
    </message>
    <message>
        <source>Si&amp;gns (!#%&amp;&amp;…)</source>
        <translation>符号 (!#%&amp;&amp;…)(&amp;G)</translation>
    </message>
    <message>
        <source>Leave out &amp;look-alikes (0 O, 1 l I)</source>
        <translation>排除易混淆字符 (0 O, 1 l I)(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;ength</source>
        <translation>长度(&amp;E)</translation>
    </message>
    <message>
        <source>Base64url (A–Z a–z 0–9 - _)</source>
        <translation>Base64url (A–Z a–z 0–9 - _)</translation>
    </message>
    <message>
        <source>Hexadecimal (0–9 a–f)</source>
        <translation>十六进制 (0–9 a–f)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s)</source>
        <translation>
            <numerusform>%Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Written as</source>
        <translation>书写形式(&amp;W)</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Another</source>
        <translation>换一个(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s) of randomness</source>
        <translation>
            <numerusform>%Ln 位随机性</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one kind of character.</source>
        <translation>请至少选择一种字符。</translation>
    </message>
</context>
<context>
    <name>claviger::GuardedLineEdit</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>claviger::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>早期版本</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替换时间</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;Restore this version</source>
        <translation>恢复此版本(&amp;R)</translation>
    </message>
    <message>
        <source>It has not been changed since it was added. Up to ten earlier versions are kept.</source>
        <translation>添加后尚未更改。最多保留十个早期版本。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What was changed when this version was replaced, %1:</source>
        <translation>此版本被替换时的更改，%1：</translation>
    </message>
    <message>
        <source>Up to ten earlier versions of “%1” are kept, sealed, and with them those that were undone. Restoring one keeps the present values as a version, too.</source>
        <translation>最多密封保留“%1”的十个早期版本，以及其间被撤销的版本。恢复其中一个时，当前的值也会作为一个版本保留。</translation>
    </message>
</context>
<context>
    <name>claviger::ImportDialog</name>
    <message>
        <source>Import apps</source>
        <translation>导入应用</translation>
    </message>
    <message>
        <source>What can be imported</source>
        <translation>可导入的内容</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message>
        <source>Import “%1” from %2</source>
        <translation>从 %2 导入“%1”</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln app(s)</source>
        <translation>
            <numerusform>导入 %Ln 个应用(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation>全部选取(&amp;A)</translation>
    </message>
    <message>
        <source>Take &amp;none</source>
        <translation>全部不选(&amp;N)</translation>
    </message>
</context>
<context>
    <name>claviger::ImportItemView</name>
    <message>
        <source>The source marks no secrets. Clear the mark of what is not one:</source>
        <translation>来源未标记机密。请取消不是机密的字段的标记：</translation>
    </message>
    <message>
        <source>%1 – not secret</source>
        <translation>%1 – 非机密</translation>
    </message>
    <message>
        <source>%1 is secret</source>
        <translation>%1 是机密</translation>
    </message>
    <message>
        <source>&amp;Treat as</source>
        <translation>视为(&amp;T)</translation>
    </message>
    <message>
        <source>Treat as</source>
        <translation>视为</translation>
    </message>
    <message>
        <source>Lends it the icon and the settings of a bundled app; its fields stay its own</source>
        <translation>借用内置应用的图标和设置；字段仍为其自身的字段</translation>
    </message>
    <message>
        <source>An app of its own</source>
        <translation>独立的应用</translation>
    </message>
    <message>
        <source>The bundled “%1”</source>
        <translation>内置的“%1”</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>机密</translation>
    </message>
</context>
<context>
    <name>claviger::InspectorHeader</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Earlier versions (Ctrl+H)</source>
        <translation>早期版本 (Ctrl+H)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>&amp;Copy the secret</source>
        <translation>复制机密(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste values</source>
        <translation>粘贴值(&amp;P)</translation>
    </message>
    <message>
        <source>Fills the form with the JSON or the KEY=value lines on the clipboard</source>
        <translation>用剪贴板中的 JSON 或 KEY=value 行填写表单</translation>
    </message>
    <message>
        <source>&amp;Move to the trash</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>claviger::MainWindow</name>
    <message>
        <source>%1 – Claviger</source>
        <translation>%1 – Claviger</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>claviger::MaskedLineEdit</name>
    <message>
        <source>&amp;Generate…</source>
        <translation>生成(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>claviger::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>claviger::MethodFields</name>
    <message>
        <source>Secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>claviger::MoveSecretsDialog</name>
    <message>
        <source>Move the secrets to a sealed vault</source>
        <translation>将机密移到密封保险库</translation>
    </message>
    <message>
        <source>Move the secrets to the keychain</source>
        <translation>将机密移到钥匙串</translation>
    </message>
    <message>
        <source>Each value is sealed, read back and compared; only when all are in the vault do they leave the keychain. From then on the workspace asks for this passphrase.</source>
        <translation>每个值都会被密封、读回并比对；全部进入保险库之后才会离开钥匙串。此后工作区会要求输入此密码短语。</translation>
    </message>
    <message>
        <source>Each value is written to the keychain, read back and compared; only when all are there is the vault emptied. From then on the workspace opens with your login, without a passphrase.</source>
        <translation>每个值都会被写入钥匙串、读回并比对；全部写入之后才会清空保险库。此后工作区随您的登录打开，无需密码短语。</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移动(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the vault</source>
        <translation>保险库的密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln secret(s) rest in the sealed vault.</source>
        <translation>
            <numerusform>完成：%Ln 个机密现存放于密封保险库。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln secret(s) rest in the keychain.</source>
        <translation>
            <numerusform>完成：%Ln 个机密现存放于钥匙串。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. The secrets rest where they did; started again, the move goes on from here.</source>
        <translation>已停止。机密仍在原处；再次开始时将从这里继续。</translation>
    </message>
</context>
<context>
    <name>claviger::NamedAction</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>claviger::NewCredentialDialog</name>
    <message>
        <source>New credential</source>
        <translation>新建凭据</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>This credential has not been saved.</source>
        <translation>此凭据尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Paste values</source>
        <translation>粘贴值(&amp;P)</translation>
    </message>
    <message>
        <source>Fills the form with the JSON or the KEY=value lines on the clipboard (Ctrl+Shift+V)</source>
        <translation>用剪贴板中的 JSON 或 KEY=value 行填写表单 (Ctrl+Shift+V)</translation>
    </message>
</context>
<context>
    <name>claviger::NewCredentialForm</name>
    <message>
        <source>&amp;Method</source>
        <translation>方式(&amp;M)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Where to make a key</source>
        <translation>在哪里创建密钥</translation>
    </message>
</context>
<context>
    <name>claviger::NewPassphraseBox</name>
    <message>
        <source>&amp;Repeat it</source>
        <translation>再输入一次(&amp;R)</translation>
    </message>
    <message>
        <source>Nobody can recover a forgotten passphrase.</source>
        <translation>忘记的密码短语无人能够找回。</translation>
    </message>
    <message>
        <source>Choose a passphrase for the vault.</source>
        <translation>请为保险库选择密码短语。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Add a word or two.</source>
        <translation>此密码短语太容易被猜到。请再加一两个词。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的密码短语不同。</translation>
    </message>
</context>
<context>
    <name>claviger::NounList</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove “%1”? It stays while credentials or variables belong to it.</source>
        <translation>要移除“%1”吗？只要仍有凭据或变量属于它，它就会保留。</translation>
    </message>
</context>
<context>
    <name>claviger::NounSwitcher</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Projects and en&amp;vironments…</source>
        <translation>项目和环境(&amp;V)…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>claviger::NounsDialog</name>
    <message>
        <source>Projects and environments</source>
        <translation>项目与环境</translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Environments</source>
        <translation>环境(&amp;E)</translation>
    </message>
</context>
<context>
    <name>claviger::PaletteSources</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Part of the list</source>
        <translation>列表的一部分</translation>
    </message>
    <message>
        <source>All credentials</source>
        <translation>所有凭据</translation>
    </message>
    <message>
        <source>Credentials of the organization</source>
        <translation>组织的凭据</translation>
    </message>
    <message>
        <source>Your own credentials</source>
        <translation>我自己的凭据</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>claviger::PlaceEditor</name>
    <message>
        <source>Project %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>作用域</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>S&amp;cope</source>
        <translation>作用域(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
</context>
<context>
    <name>claviger::PlacementEditor</name>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation>作用域(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>Default for this scope and environment</source>
        <translation>此作用域和环境的默认凭据</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>项目 %1</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Give it a label, so that it can be told from others.</source>
        <translation>请为它起一个标签，以便与其他凭据区分。</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认凭据(&amp;D)</translation>
    </message>
    <message>
        <source>The one that is used when several fit this scope and environment.</source>
        <translation>当多个凭据都符合此作用域和环境时，使用这一个。</translation>
    </message>
</context>
<context>
    <name>claviger::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
</context>
<context>
    <name>claviger::ProblemPage</name>
    <message>
        <source>This workspace cannot be opened</source>
        <translation>无法打开此工作区</translation>
    </message>
    <message>
        <source>Nothing in it has been changed.</source>
        <translation>其中的内容没有任何更改。</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>claviger::ProjectList</name>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>&amp;Add a project</source>
        <translation>添加项目(&amp;A)</translation>
    </message>
    <message>
        <source>Environments of the project</source>
        <translation>项目的环境</translation>
    </message>
    <message>
        <source>En&amp;vironments</source>
        <translation>环境(&amp;V)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
</context>
<context>
    <name>claviger::ProjectSwitcher</name>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Remove “%1”? A project that still has credentials stays.</source>
        <translation>要移除“%1”吗？仍有凭据的项目会保留。</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
</context>
<context>
    <name>claviger::ProtectedQuestion</name>
    <message>
        <source>“%1” is protected. Make this change there?</source>
        <translation>“%1”受保护。要在其中进行此更改吗？</translation>
    </message>
    <message>
        <source>These environments are protected: %1. Make this change there?</source>
        <translation>以下环境受保护：%1。要在其中进行此更改吗？</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Protected environment</source>
        <translation>受保护的环境</translation>
    </message>
    <message>
        <source>Make the chan&amp;ge</source>
        <translation>仍然更改(&amp;G)</translation>
    </message>
</context>
<context>
    <name>claviger::RadioEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
</context>
<context>
    <name>claviger::RemoveWorkspaceDialog</name>
    <message>
        <source>Remove the workspace</source>
        <translation>移除工作区</translation>
    </message>
    <message>
        <source>Remove “%1” for good?</source>
        <translation>永久移除“%1”？</translation>
    </message>
    <message>
        <source>Its credentials, their values and their history are deleted from this machine. Nothing brings them back.</source>
        <translation>其凭据、凭据的值和历史记录都将从本机删除，无法恢复。</translation>
    </message>
    <message>
        <source>Type the &amp;name of the workspace to confirm</source>
        <translation>输入工作区的名称以确认(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>工作区的名称</translation>
    </message>
    <message>
        <source>&amp;Remove for good</source>
        <translation>永久移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>claviger::RemovedPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>“%1” is gone</source>
        <translation>“%1”已不存在</translation>
    </message>
    <message>
        <source>Another program has removed this workspace or moved its folder, so it was closed here.</source>
        <translation>另一个程序已移除此工作区或移动了其文件夹，因此已在此处关闭。</translation>
    </message>
</context>
<context>
    <name>claviger::RevealButton</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Reveal %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal (hold, or click to keep it shown for a while)</source>
        <translation>显示（按住，或单击以显示片刻）</translation>
    </message>
</context>
<context>
    <name>claviger::SchemaForm</name>
    <message>
        <source>No longer in the definition</source>
        <translation>定义中已不存在</translation>
    </message>
    <message>
        <source>The app&apos;s definition has changed since. These values are kept as they are.</source>
        <translation>此后应用的定义已更改。这些值保持原样。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>claviger::SearchButton</name>
    <message>
        <source>Search or run a command…</source>
        <translation>搜索或运行命令…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <source>Find an action, credential, app, project or environment (%1)</source>
        <translation>查找操作、凭据、应用、项目或环境 (%1)</translation>
    </message>
</context>
<context>
    <name>claviger::SecretBox</name>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>替换%1</translation>
    </message>
</context>
<context>
    <name>claviger::SecretField</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Generate…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>Generate %1</source>
        <translation>生成%1</translation>
    </message>
</context>
<context>
    <name>claviger::SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Where secrets rest</source>
        <translation>机密存放的位置</translation>
    </message>
    <message>
        <source>L&amp;ock when Claviger has not been used for</source>
        <translation>多久未使用 Claviger 后锁定(&amp;O)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Lock &amp;before the machine sleeps</source>
        <translation>在计算机睡眠前锁定(&amp;B)</translation>
    </message>
    <message>
        <source>Lock with the &amp;screen</source>
        <translation>随屏幕一起锁定(&amp;S)</translation>
    </message>
    <message>
        <source>Locking discards what has not been saved, and says so.</source>
        <translation>锁定会放弃尚未保存的内容，并加以说明。</translation>
    </message>
    <message>
        <source>Values in sight</source>
        <translation>可见的值</translation>
    </message>
    <message>
        <source>&amp;Hide a revealed value after</source>
        <translation>显示的值在多久后隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Clear a copied secret after</source>
        <translation>复制的机密在多久后清除(&amp;C)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>claviger::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选择 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In the list: edit</source>
        <translation>在列表中：编辑</translation>
    </message>
    <message>
        <source>In the filter: empty it</source>
        <translation>在筛选框中：清空</translation>
    </message>
    <message>
        <source>In the filter: go to the list</source>
        <translation>在筛选框中：转到列表</translation>
    </message>
    <message>
        <source>In the list: open or close a group</source>
        <translation>在列表中：展开或折叠分组</translation>
    </message>
    <message>
        <source>In the filter: list the words</source>
        <translation>在筛选框中：列出可用的词</translation>
    </message>
    <message>
        <source>In a switcher: rename</source>
        <translation>在切换器中：重命名</translation>
    </message>
    <message>
        <source>In a switcher: move up</source>
        <translation>在切换器中：上移</translation>
    </message>
    <message>
        <source>In a switcher: move down</source>
        <translation>在切换器中：下移</translation>
    </message>
    <message>
        <source>In a switcher: remove</source>
        <translation>在切换器中：移除</translation>
    </message>
</context>
<context>
    <name>claviger::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>claviger::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %Ln credential(s)</source>
        <translation>
            <numerusform>%1，%Ln 个凭据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln new</source>
        <translation>
            <numerusform>%1，%Ln 个新项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选择</translation>
    </message>
</context>
<context>
    <name>claviger::StateCard</name>
    <message>
        <source>Never used.</source>
        <translation>从未使用。</translation>
    </message>
    <message>
        <source>Last used %1.</source>
        <translation>上次使用：%1。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>It is deleted for good on %1.</source>
        <translation>它将于 %1 永久删除。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Where its secret should rest there is none.</source>
        <translation>本应存放其机密的位置没有机密。</translation>
    </message>
    <message>
        <source>The secret that rests in the store is not the one that was saved here.</source>
        <translation>存储中的机密不是在此保存的那个。</translation>
    </message>
    <message>
        <source>Enter it anew, or restore an earlier version from the history.</source>
        <translation>请重新输入，或从历史中恢复早期版本。</translation>
    </message>
    <message>
        <source>Enter it anew</source>
        <translation>重新输入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>claviger::StatusLine</name>
    <message>
        <source>Sealed vault: locked</source>
        <translation>密封保险库：已锁定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Sealed vault: open</source>
        <translation>密封保险库：已打开</translation>
    </message>
    <message>
        <source>Secrets rest in the system&apos;s keychain</source>
        <translation>机密存放于系统的钥匙串</translation>
    </message>
    <message>
        <source> · read-only</source>
        <translation> · 只读</translation>
    </message>
    <message>
        <source>Waiting for an answer to the keychain&apos;s prompt…</source>
        <translation>正在等待对钥匙串提示的回应…</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the trash</source>
        <translation>
            <numerusform>回收站中有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credential(s)</source>
        <translation>
            <numerusform>%Ln 个凭据</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on the clipboard for %2 s</source>
        <translation>%1在剪贴板中保留 %2 秒</translation>
    </message>
    <message>
        <source>Show what needs attention</source>
        <translation>显示需要关注的凭据</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln 个需要关注</numerusform>
        </translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>Keychain: ready</source>
        <translation>钥匙串：就绪</translation>
    </message>
    <message>
        <source>Keychain: locked</source>
        <translation>钥匙串：已锁定</translation>
    </message>
    <message>
        <source>Keychain: not available</source>
        <translation>钥匙串：不可用</translation>
    </message>
</context>
<context>
    <name>claviger::StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>claviger::StoreBox</name>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>更改密码短语(&amp;P)…</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>没有打开的工作区。</translation>
    </message>
    <message>
        <source>“%1”: in a sealed vault</source>
        <translation>“%1”：位于密封保险库</translation>
    </message>
    <message>
        <source>“%1”: in the system&apos;s keychain</source>
        <translation>“%1”：位于系统钥匙串</translation>
    </message>
    <message>
        <source>The vault lies in the workspace&apos;s own file and opens with its passphrase alone, on a machine without a keychain too.</source>
        <translation>保险库位于工作区自己的文件中，仅凭其密码短语打开，在没有钥匙串的计算机上也可以。</translation>
    </message>
    <message>
        <source>The values rest where the system keeps passwords and are there as soon as you have logged in. The system&apos;s own tools show them too.</source>
        <translation>值存放在系统保存密码的地方，登录后即可使用。系统自带的工具也能显示它们。</translation>
    </message>
    <message>
        <source>&amp;Move them to the keychain…</source>
        <translation>将机密移到钥匙串(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Move them to a sealed vault…</source>
        <translation>将机密移到密封保险库(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>claviger::StrengthMeter</name>
    <message>
        <source>Very easy to guess</source>
        <translation>非常容易被猜到</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>容易被猜到</translation>
    </message>
    <message>
        <source>Not strong enough yet</source>
        <translation>还不够强</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>非常强</translation>
    </message>
    <message>
        <source>Use several words</source>
        <translation>请使用多个词</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
</context>
<context>
    <name>claviger::SwitcherButton</name>
    <message>
        <source>%1: %2, protected</source>
        <translation>%1：%2，受保护</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>claviger::SwitcherDelegate</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>claviger::SwitcherModel</name>
    <message>
        <source>%1, protected</source>
        <translation>%1，受保护</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选择</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>claviger::TableColumns</name>
    <message>
        <source>As at first</source>
        <translation>恢复初始状态</translation>
    </message>
</context>
<context>
    <name>claviger::TopBar</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>New credential (Ctrl+N)</source>
        <translation>新建凭据 (Ctrl+N)</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>所有环境</translation>
    </message>
</context>
<context>
    <name>claviger::TrashBar</name>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Delete for &amp;good…</source>
        <translation>永久删除(&amp;G)…</translation>
    </message>
    <message>
        <source>E&amp;mpty the trash…</source>
        <translation>清空回收站(&amp;M)…</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days.</source>
        <translation>您删除的内容会在此保留 30 天。</translation>
    </message>
</context>
<context>
    <name>claviger::Tray</name>
    <message>
        <source>&amp;Show Claviger</source>
        <translation>显示 Claviger(&amp;S)</translation>
    </message>
</context>
<context>
    <name>claviger::UnlockPage</name>
    <message>
        <source>“%1” is locked</source>
        <translation>“%1”已锁定</translation>
    </message>
    <message>
        <source>Its secrets are sealed; only the passphrase opens them. While locked, neither names nor values are in the window or in memory.</source>
        <translation>其机密已密封；只有密码短语能打开。锁定期间，名称和值都不在窗口或内存中。</translation>
    </message>
    <message>
        <source>Names and values are out of the window and out of memory. This keeps out a glance, not a person who sits at your session: the system&apos;s keychain guards the values themselves.</source>
        <translation>名称和值已从窗口和内存中移除。这能挡住他人一瞥，但挡不住坐在您会话前的人：值本身由系统的钥匙串保护。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>&amp;Another workspace</source>
        <translation>其他工作区(&amp;A)</translation>
    </message>
</context>
<context>
    <name>claviger::VariableDialog</name>
    <message>
        <source>Add a variable</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>Edit the variable</source>
        <translation>编辑变量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As programs ask for it: LOG_LEVEL</source>
        <translation>按程序使用的名称：LOG_LEVEL</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This variable has not been saved.</source>
        <translation>此变量尚未保存。</translation>
    </message>
</context>
<context>
    <name>claviger::VariableTableModel</name>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>作用域</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
</context>
<context>
    <name>claviger::VariablesPage</name>
    <message>
        <source>&amp;Add a variable</source>
        <translation>添加变量(&amp;A)</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the variables</source>
        <translation>筛选变量</translation>
    </message>
    <message>
        <source>Filter the variables (Ctrl+F)</source>
        <translation>筛选变量 (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete the value</source>
        <translation>删除值(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove from the imported names</source>
        <translation>从导入的名称中移除(&amp;R)</translation>
    </message>
    <message>
        <source>No variable fits what is typed.</source>
        <translation>没有与输入相符的变量。</translation>
    </message>
    <message>
        <source>Variables are values that are no secret: a log level, the address of a server. Add one, or import a Pikku project, which names those that it needs.</source>
        <translation>变量是非机密的值：日志级别、服务器地址等。可添加一个，或导入 Pikku 项目，其中会列出所需的变量。</translation>
    </message>
    <message>
        <source>&amp;Set a value…</source>
        <translation>设置值(&amp;S)…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” is no longer among the imported names; its values stay.</source>
        <translation>“%1”已不在导入的名称之中；其值会保留。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>排序方式(&amp;O)</translation>
    </message>
</context>
<context>
    <name>claviger::VersionChanges</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>was not set; then set</source>
        <translation>原未设置；后设置</translation>
    </message>
    <message>
        <source>was not secret; then made so</source>
        <translation>原非机密；后设为机密</translation>
    </message>
    <message>
        <source>was set; then removed</source>
        <translation>原已设置；后移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>was secret; then not</source>
        <translation>原为机密；后不是</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No field was changed, only where it belongs or whether it is the default.</source>
        <translation>没有更改字段，只更改了所属位置或是否为默认。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: was %2, then %3</source>
        <translation>%1：原为 %2，后为 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>claviger::VersionSecret</name>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
</context>
<context>
    <name>claviger::WindowActions</name>
    <message>
        <source>&amp;New credential</source>
        <translation>新建凭据(&amp;N)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>复制机密</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>To the part before</source>
        <translation>转到上一部分</translation>
    </message>
    <message>
        <source>Fold the sidebar</source>
        <translation>折叠侧边栏</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Fold the sidebar (Ctrl+B)</source>
        <translation>折叠侧边栏 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Preferences (Ctrl+,)</source>
        <translation>首选项 (Ctrl+,)</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>选择项目</translation>
    </message>
    <message>
        <source>Choose an environment</source>
        <translation>选择环境</translation>
    </message>
    <message>
        <source>Pro&amp;jects and environments…</source>
        <translation>项目和环境(&amp;J)…</translation>
    </message>
    <message>
        <source>Choose a workspace</source>
        <translation>选择工作区</translation>
    </message>
</context>
<context>
    <name>claviger::WorkDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>claviger::WorkspaceNames</name>
    <message>
        <source>Another workspace is called “%1”.</source>
        <translation>另一个工作区已名为“%1”。</translation>
    </message>
</context>
<context>
    <name>claviger::WorkspaceSwitcher</name>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>(cannot be opened)</source>
        <translation>（无法打开）</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
</context>
<context>
    <name>claviger::WorkspacesSection</name>
    <message>
        <source>Sealed vault</source>
        <translation>密封保险库</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The open workspace can be renamed.</source>
        <translation>只能重命名已打开的工作区。</translation>
    </message>
    <message>
        <source>Its files: %1</source>
        <translation>其文件：%1</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
</context>
</TS>
