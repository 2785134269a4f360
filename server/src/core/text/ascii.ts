/** Whether a text has a character beyond ASCII: what most rules about characters look for is one. */
export function holdsBeyondAscii(text: string): boolean {
  return beyondAscii.test(text);
}

const beyondAscii = /[^\u0000-\u007f]/;
