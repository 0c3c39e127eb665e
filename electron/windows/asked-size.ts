/** A content size in CSS pixels. */
export type AskedSize = { readonly width: number; readonly height: number };

const sizePattern = /^(\d{3,5})x(\d{3,5})$/;

/** The content size that a test or the demo asks for (`1920x1080` in HUIZHEN_ROOM_SIZE, HUIZHEN_CONSOLE_SIZE), or null. */
export const askedSize = (asked: string | undefined): AskedSize | null => {
  const [, width, height] = sizePattern.exec(asked ?? '') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
};
