import { createToken } from 'chevrotain';

// What the parser knows; token types only. The patterns depend on the syntax and on the place: see lexer.ts.
export const Blank = createToken({ name: 'Blank' });
export const Separator = createToken({ name: 'Separator' });
export const Plus = createToken({ name: 'Plus' });
export const Equals = createToken({ name: 'Equals' });
export const OpenQuote = createToken({ name: 'OpenQuote' });
export const CloseQuote = createToken({ name: 'CloseQuote' });
export const DoubledQuote = createToken({ name: 'DoubledQuote' });
export const Hash = createToken({ name: 'Hash' });
export const Variable = createToken({ name: 'Variable' });
export const Text = createToken({ name: 'Text' });
