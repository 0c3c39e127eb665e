import type { Text } from '../translate.ts';

/** Chinese texts: refusals of calls, notices at the start, titles of windows. */
export const journal = {
  'refusal.refused': '这个窗口不能做这件事。记录没有改动。请回到操作台操作。',
  'refusal.misfit': '这条内容不完整或格式不对（{where}），没有写入，已有的记录没有改动。请改好后再送。',
  'refusal.defect':
    '程序内部出错，这一步没有做成，已存的记录没有改动。请再试一次；仍然不行，请记下当时在做什么，告诉维护人员。',
  'refusal.disk-full': '磁盘已满，这一条还没有存下。可以继续输入，未存的文字都在。请腾出一些空间，程序会接着存。',
  'refusal.disk-read-only':
    '数据文件夹不能写入，这一条还没有存下。可以继续输入，未存的文字都在。请检查文件夹的权限，或磁盘是否被写保护。',
  'refusal.disk-failing':
    '磁盘没有回应或读写出错，这一条还没有存下。可以继续输入，未存的文字都在。请检查磁盘是否松动或损坏。',
  'refusal.disk-gone':
    '数据文件夹不见了，这一条还没有存下。可以继续输入，未存的文字都在。请把磁盘接回、文件夹放回原处，再重新打开程序；之前请先把未存的文字抄下来。',
  'disk.nearly-full': '磁盘快满了，还剩 {free} MB。现在存得下；请在会后腾出空间。',
  'disk.on-reserve': '磁盘已满，正在用预留的空间存：还能再存一千条左右。请尽快腾出空间，程序会接着存。',
  'disk.read-only': '数据文件夹现在不能写入，新内容存不下，已有的记录都在。请检查文件夹的权限，或磁盘是否被写保护。',
  'disk.slow': '磁盘反应很慢，正在存，还没有确认。可以继续输入；若一直这样，请检查磁盘或网络盘的连接。',
  'disk.gone': '数据文件夹不见了，可能是磁盘被拔出，或文件夹被移动、删除。请放回原处：{folder}',
  'disk.clock-back':
    '电脑的时间被往回调了。记录照常保存，先后不乱，但新的一条会带着较早的钟点。请核对电脑的日期和时间。',
  'refusal.nothing-to-undo': '没有可以撤销的步骤。',
  'refusal.nothing-to-redo': '没有可以重做的步骤。',
  'refusal.issued-stays': '文稿已经印发，印发之前的记录不能再撤销。如需更正，请另作记录并重新出文。',
  'refusal.cancelled': '已取消，没有改动。',
  'refusal.no-such-meeting': '找不到这次会议，没有改动。请在会议列表里重新选择。',
  'refusal.no-such-preview': '这份预览已经不在了，没有导入。请重新选择文件。',
  'refusal.preview-stale': '预览之后记录有了变化，这次没有导入，已有的记录没有改动。请重新预览，再确认。',
  'refusal.doubts-open': '还有存疑的行没有处理，这次没有导入。请逐行选择采用或略过，再确认。',
  'refusal.nothing-to-write': '文件里的内容与已有记录相同，没有需要写入的。',
  'refusal.paper-failed': '这份文稿没有生成，会议记录不受影响。请再试一次；仍然不行，请先导出台账留底。',
  'refusal.folder-not-writable':
    '文稿文件夹不能写入，文稿没有存下，会议记录不受影响。请关闭正在打开的同名文件，或检查文件夹权限。',
  'refusal.file-not-found': '找不到这个文件，没有改动。它可能被移动、改名或删除。',
  'refusal.file-too-large': '文件太大，没有读取，已有的记录没有改动。请删去多余的工作表和图片，或分成几个文件。',
  'refusal.file-not-a-workbook':
    '这不是能读取的表格（Excel、WPS、ODS、CSV），没有读取，已有的记录没有改动。请在 Excel 或 WPS 里打开，另存为 .xlsx 再选。',
  'refusal.file-password': '文件设有打开密码，没有读取，已有的记录没有改动。请在 Excel 或 WPS 里取消密码，另存后再选。',
  'refusal.file-damaged': '文件已损坏，没有读取，已有的记录没有改动。请在 Excel 或 WPS 里打开并另存一份，再选。',
  'refusal.file-bomb': '文件展开后大得异常，没有读取，已有的记录没有改动。请确认文件来源，不要打开来历不明的文件。',
  'refusal.file-no-head-row':
    '没有找到表头行，没有导入，已有的记录没有改动。请确认表里有“村名”“姓名”这样的一行栏目名。',
  'refusal.file-no-sheet': '工作簿里没有有内容的工作表，没有导入，已有的记录没有改动。',
  'refusal.reading-took-too-long': '读取时间过长，已经停下，已有的记录没有改动。请删去表格下方和右侧的空行空列，再选。',
  'refusal.reading-took-too-much-memory':
    '读取这个文件占用内存过多，已经停下，已有的记录没有改动。请分成几个较小的文件。',
  'refusal.one-display-only':
    '没有另一块可用的屏幕，大屏没有打开：它不能盖住操作台。请接上投影并设为“扩展”，或改用小窗口。',
  'start.journal-damaged':
    '记录文件有一处损坏。前 {kept} 步完好，已全部恢复；后面约 {count} 步读不出来。损坏的文件已原样另存在 {folder}，请勿删除，可交维护人员处理。',
  'start.journal-newer': '有 {count} 步是较新版本的程序写的，这里原样保留，但不显示。请改用新版本打开。',
  'start.draft-damaged': '上次没送出的那一行读不出来，其他记录不受影响。原文件另存为 {file}。',
  'start.settings-damaged': '窗口位置、语言等设置读不出来，已恢复成最初的样子，记录不受影响。原文件另存为 {file}。',
  'start.disk-full': '磁盘已满，新内容暂时存不下，已有的记录可以查看。请腾出一些空间。',
  'start.disk-read-only':
    '数据文件夹不能写入，新内容暂时存不下，已有的记录可以查看。请检查文件夹权限，或磁盘是否被写保护。',
  'start.disk-failing': '磁盘没有回应或读写出错，新内容暂时存不下，已有的记录可以查看。请检查磁盘。',
  'start.disk-gone': '数据文件夹不见了，新内容暂时存不下。请把磁盘接回，再重新打开程序。',
  'start.clock-back':
    '电脑现在的时间（{now}）比最后一条记录（{last}）还早。记录照常保存，先后不乱。请核对电脑的日期和时间。',
  'start.cannot-open': '数据文件夹打不开，程序没有启动，文件没有改动。请检查磁盘和文件夹权限后再打开：{folder}',
  'start.newer-journal': '这些记录是较新版本的程序写的，这个版本读不了，文件没有改动。请用新版本打开：{folder}',
  'journal.newer': '由较新版本写入',
  'window.console': '会诊 操作台',
  'window.room': '会诊 大屏',
  'window.host': '会诊 主持人',
  'window.start-title': '会诊没有启动',
} as const satisfies Record<string, Text>;
