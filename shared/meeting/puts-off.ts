const chinese =
  /(?:回去|会后|下来|事后|散会后).{0,6}(?:核|查|问|了解|答复|再说|再报|补)|(?:要|需要?|还得|还需|有待)(?:再|进一步)?(?:核实|查证|了解|查一下|问一下)|(?:暂时|目前|现在|具体)?(?:说不(?:清|上来|准)|不(?:清楚|掌握|了解|知道)|记不(?:清|得|准)|答不上)/;
const english =
  /\b(?:have to|need to|must|will|shall)\s+(?:check|verify|look|ask|find out)|\bget back\b|\bafter the meeting\b|\b(?:do not|don’t|don't) know\b/i;

/** Whether an answer only puts the answer off (具体时间要回去核实, 暂时不掌握): such words answer nothing. */
export const putsOff = (text: string): boolean => chinese.test(text) || english.test(text);
