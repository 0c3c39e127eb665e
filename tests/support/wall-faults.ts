/**
 * What is wrong with the wall as it is drawn now; runs inside the room's page. Nothing may leave the screen or its box, be
 * cut, lie over another text, be smaller than 1/28 of the height, or stand out from its ground by less than 7:1.
 */
export const wallFaults = (): string[] => {
  const faults = new Set<string>();
  const { innerWidth: width, innerHeight: height } = window;
  const excerpt = (text: string): string => text.trim().slice(0, 24);

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color: string): readonly number[] => {
    if (!canvas) return [0, 0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const known = new Map<string, readonly number[]>();
  const read = (color: string): readonly number[] => {
    const before = known.get(color);
    if (before) return before;
    const now = rgba(color);
    known.set(color, now);
    return now;
  };
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = read(color).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (read(color)[3] === 255) return color;
    }
    return 'white';
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  for (const element of document.querySelectorAll('.wall-scene, .wall-scene *')) {
    const style = getComputedStyle(element);
    if (style.display === 'inline' || style.display === 'none') continue;
    const over = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    const isCut = style.overflow !== 'visible' && (over || style.textOverflow === 'ellipsis');
    if (isCut) faults.add(`cut in .${element.className}: ${excerpt(element.textContent ?? '')}`);
  }

  type Ink = { readonly node: Node; readonly text: string; readonly box: DOMRect };
  const inks: Ink[] = [];
  const page = document.querySelector('.wall-page')?.getBoundingClientRect();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.textContent ?? '';
    const parent = node.parentElement;
    if (text.trim() === '' || !parent || parent.closest('script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0.5);
    if (rects.length === 0) continue;
    const style = getComputedStyle(parent);
    const size = Number.parseFloat(style.fontSize);
    if (size < height / 28 - 0.05) faults.add(`small (${((size / height) * 108).toFixed(2)}): ${excerpt(text)}`);
    const ratio = contrast(style.color, groundOf(parent));
    if (ratio < 7) faults.add(`faint (${ratio.toFixed(2)}:1): ${excerpt(text)}`);
    for (const rect of rects) {
      // The box of a line holds the face's whole ascent; the ink of a character lies in its middle.
      const ink = new DOMRect(rect.left, rect.top + rect.height * 0.2, rect.width, rect.height * 0.64);
      const limit = page ?? new DOMRect(0, 0, width, height);
      const isOut =
        ink.left < -0.5 || ink.right > limit.right + 0.5 || ink.top < -0.5 || ink.bottom > limit.bottom + 0.5;
      if (isOut) faults.add(`outside: ${excerpt(text)}`);
      inks.push({ node, text, box: ink });
    }
  }

  const slack = height / 400;
  inks.sort((one, other) => one.box.top - other.box.top);
  inks.forEach((one, at) => {
    for (const other of inks.slice(at + 1)) {
      if (other.box.top >= one.box.bottom - slack) break;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (across > slack) faults.add(`overlap: ${excerpt(one.text)} | ${excerpt(other.text)}`);
    }
  });
  return [...faults];
};
