// What our client and server say to each other beyond the protocol. Types and names only: both sides import it.
export type { LensPlace } from '../service/code-lenses.ts';
export * from './protocol/devices.ts';
export * from './protocol/files.ts';
export * from './protocol/initialization.ts';
export * from './protocol/new-files.ts';
export * from './protocol/previews.ts';
export * from './protocol/profiles.ts';
export * from './protocol/reviews.ts';
export * from './protocol/status.ts';
export * from './protocol/tokens.ts';
