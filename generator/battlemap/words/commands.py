"""The sentences of the commands about plans and their site, English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

SAY: Mapping[str, tuple[str, str]] = {
    "environment": ("battlemap: the machine said no: {reason}", "battlemap：运行环境出错：{reason}"),
    "bug": (
        "battlemap: this is our bug, not yours ({kind}: {reason}). Run battlemap --debug … for the details.",
        "battlemap：这是程序本身的错误（{kind}：{reason}）。用 battlemap --debug … 可查看详情。",
    ),
    "built": (
        "{pages} page{pages:s} for {accounts} account{accounts:s} in {folder}",
        "已生成{accounts}家客户、{pages}个页面：{folder}",
    ),
    "served": (
        "{pages} page{pages:s} for {accounts} account{accounts:s}: {url} (Ctrl-C ends it)",
        "已生成{accounts}家客户、{pages}个页面，请在浏览器中打开 {url}（按 Ctrl-C 结束）",
    ),
    "not-built": (
        "{errors} to mend; no new site was made, the one that stands is as it was",
        "有{errors}处错误需要修改；没有生成新网站，原有网站保持不变",
    ),
    "strict": (
        "{warnings} to look at, and `strict` is on; the site is as it was",
        "有{warnings}处警告，而配置开启了 strict；原有网站保持不变",
    ),
    "leaks": (
        "{leaks} hidden value{leaks:s} turned up in the new site, now thrown away; the old one is as it was",
        "新网站里出现{leaks}处本该隐藏的内容，已丢弃；原有网站保持不变",
    ),
    "not-made": (
        "{errors} to mend; nothing was made",
        "有{errors}处错误需要修改，没有生成任何文件",
    ),
    "leaks-made": (
        "{leaks} hidden value{leaks:s} turned up in what was made; it was thrown away",
        "生成的内容里出现{leaks}处本该隐藏的内容，已全部丢弃",
    ),
    "print-what": (
        "say what to print: names of sheets ({names}), --account ID, or --all",
        "请指明打印什么：打印页名称（{names}）、--account 编号，或 --all",
    ),
    "no-sheet": (
        'there is no sheet "{word}"{offer}',
        "没有名为“{word}”的打印页{offer}",
    ),
    "no-language": (
        'the site has no language "{word}", only {names}',
        "网站没有“{word}”这种语言，只有 {names}",
    ),
    "no-sheets": (
        "nothing to print: no such sheet for these accounts (some sheets need an open opportunity)",
        "没有可打印的内容：所选客户没有这种打印页（有的打印页需要有在途商机）",
    ),
    "printed": (
        "{sheets} sheet{sheets:s}, {pages} page{pages:s}: {place}",
        "已打印{sheets}份，共{pages}页：{place}",
    ),
    "browser-absent": (
        "no browser to print with; install Chrome, Edge or Chromium, or name it: --browser PROGRAM ({names})",
        "没有可用来打印的浏览器；请安装 Chrome、Edge 或 Chromium，或用 --browser 指定（已查找 {names}）",
    ),
    "browser-unusable": (
        '--browser: "{word}" is no program that can be run',
        "--browser：“{word}”不是可以运行的程序",
    ),
    "browser-start": (
        "the browser {program} did not start: {reason}. Another one can be named with --browser PROGRAM",
        "浏览器 {program} 无法启动：{reason}。可用 --browser 指定另一个程序",
    ),
    "browser-silent": (
        "it ended without a word, so it may be no browser",
        "程序没有任何输出就退出了，可能不是浏览器",
    ),
    "browser-gone": (
        "the browser ended before all was printed; files that are done are whole. Try again, fewer at a time",
        "浏览器中途退出，没有打印完；已生成的文件都是完整的。请重试，或分批打印",
    ),
    "browser-slow": (
        "the browser took longer than {seconds} seconds for one step and was ended",
        "浏览器有一步超过{seconds}秒仍未完成，已强制关闭",
    ),
    "browser-page": (
        "the browser could not show {page}: {reason}. A snap or flatpak sees only part of the disk",
        "浏览器打不开 {page}：{reason}。以 snap 或 flatpak 方式安装的浏览器只能读取部分目录",
    ),
    "clean": ("{files} file{files:s}, nothing to mend", "共{files}个文件，没有问题"),
    "findings": ("{errors} to mend, {warnings} to look at", "{errors}处错误，{warnings}处警告"),
    "no-config": (
        "{path} is not here. Run this in the folder of your plans, or make one: battlemap init DIR",
        "找不到 {path}。请在计划所在的文件夹里运行，或用 battlemap init 目录 新建一个",
    ),
    "bad-config": ("{path}: {reason}", "{path}：{reason}"),
    "busy": ("{folder}: another build is writing this site", "{folder}：另一个进程正在生成这个网站"),
    "site-file": ("{folder}: a file stands where the site should go", "{folder}：网站目录的位置上是一个文件"),
    "site-project": (
        "{folder}: the site would replace the project or a folder around it",
        "{folder}：网站会覆盖项目本身或其上级目录",
    ),
    "site-git": ("{folder}: the folder holds a git repository", "{folder}：这个目录是 git 仓库"),
    "site-foreign": (
        "{folder}: the folder holds files that battlemap did not make; empty it or choose another",
        "{folder}：该目录里有并非 battlemap 生成的文件；请清空，或换一个目录",
    ),
    "no-code": (
        'no message has the code or name "{code}". Nearest: {nearest}',
        "没有编号或名称为“{code}”的消息。最接近的是：{nearest}",
    ),
    "no-rule": (
        'no finding has the code or name "{word}". Nearest: {nearest}',
        "没有编号或名称为“{word}”的规则。最接近的是：{nearest}",
    ),
    "rule-stays": (
        '"{word}" is an error: it stops every build and cannot be switched off or weighed otherwise',
        "“{word}”是错误，会让网站无法生成，不能停用，也不能改变等级",
    ),
    "no-severity": (
        'severity of {rule}: "{word}" is none of error, warning, note',
        "{rule} 的等级“{word}”不对，只能写 error、warning 或 note",
    ),
    "names": (
        "names in the place of ids: {count}; battlemap check --fix puts the ids there",
        "其中{count}处该写编号而写了名称，可用 battlemap check --fix 换成编号",
    ),
    "notes": (
        "notes not shown: {notes}; see them with --select all",
        "另有{notes}条提示未显示，用 --select all 查看",
    ),
    "baseline": (
        "{path}: {hidden} findings are known and not shown, {gone} are gone",
        "{path}：已记录的{hidden}条未显示，另有{gone}条已经消失",
    ),
    "baseline-made": (
        "{count} findings are now known: {path}. From here on only new ones are told",
        "已把{count}条记入 {path}，以后只报告新出现的",
    ),
    "baseline-broken": (
        "{path} is no baseline of battlemap; write it anew with --write-baseline",
        "{path} 不是 battlemap 的基线文件；请用 --write-baseline 重新生成",
    ),
    "no-account-either": (
        'no account has the id "{word}" in either state{offer}',
        "两个版本里都没有编号为“{word}”的客户{offer}",
    ),
    "two-states": (
        "at most two states are compared: battlemap diff BEFORE AFTER",
        "最多比较两个版本：battlemap diff 旧版本 新版本",
    ),
    "left-out": (
        "Left out, because these files do not hold:",
        "以下文件有错误，未参与比较：",
    ),
    "fixed": ('{path}:{line}:{column}: "{old}" → "{new}"', "{path}:{line}:{column}：“{old}” → “{new}”"),
    "fixed-private": (
        "{path}:{line}:{column}: rewritten (not shown: private to the team)",
        "{path}:{line}:{column}：已改写（团队内部信息，不显示）",
    ),
    "fixed-sum": ("{edits} mended in {files} file{files:s}", "已修正{edits}处，涉及{files}个文件"),
    "fix-left": (
        "left alone, because the file has errors to mend by hand: {path}",
        "文件有错误，需先手工修改，未作改动：{path}",
    ),
    "fix-link": ("left alone, because it is a link: {path}", "这是链接，未作改动：{path}"),
    "fix-changed": (
        "left alone, because it was changed meanwhile: {path}",
        "文件在此期间被改过，未作改动：{path}",
    ),
    "diff-alone": ("--diff goes with --fix", "--diff 要和 --fix 一起用"),
    "changed": ("changed {path}", "已修改 {path}"),
    "added": ("added to {path}, line {line}", "已加入 {path} 第{line}行"),
    "made": ("made {path}", "已创建 {path}"),
    "exists": ("{path} is already there; nothing was changed", "{path} 已存在，未作任何改动"),
    "bad-id": (
        'an id has small letters of any script, digits and hyphens, so not "{word}"; for example {nearest}',
        "编号可用汉字、小写字母（不限语种）、数字和连字符，“{word}”不行；例如可写成 {nearest}",
    ),
    "taken-id": (
        'the name "{word}" is needed by the site or by the operating system',
        "名称“{word}”已被网站或操作系统保留",
    ),
    "no-folder": ("there is no folder {folder}", "没有 {folder} 这个文件夹"),
    "git-no-git": ("git is not on this machine", "这台电脑上没有安装 git"),
    "git-no-repository": (
        "{folder} is not in a git repository, so there are no earlier states",
        "{folder} 不在 git 仓库中，没有以前的版本",
    ),
    "git-no-history": (
        "`history:` in mkdocs.yml names a folder that is not a git repository: no earlier states",
        "mkdocs.yml 中 history 指定的文件夹不是 git 仓库，没有以前的版本",
    ),
    "git-foreign": (
        "{folder}: the git repository belongs to another user; git reads it after: {command}",
        "{folder}：所在的 git 仓库属于其他用户；运行以下命令后 git 才会读取：{command}",
    ),
    "git-no-commits": (
        "the git repository of {folder} has no commits yet",
        "{folder} 所在的 git 仓库还没有任何提交",
    ),
    "git-shallow": (
        '"{word}" is not in this shallow clone; get the whole history: git fetch --unshallow',
        "这个浅克隆里没有“{word}”；获取完整历史：git fetch --unshallow",
    ),
    "git-unknown-ref": (
        'git knows no state "{word}"; nearest: {nearest}',
        "git 里没有名为“{word}”的版本；最接近的是：{nearest}",
    ),
    "git-no-path": (
        'the folder "{word}" does not exist in that state',
        "那个版本里没有“{word}”这个文件夹",
    ),
    "git-too-early": (
        "{word} is before the first state, of {nearest}",
        "{word} 早于最早的版本（{nearest}）",
    ),
    "git-failed": (
        "git could not read the repository of {folder}",
        "git 无法读取 {folder} 所在的仓库",
    ),
    "next": ("Next: {command}", "下一步：{command}"),
}
