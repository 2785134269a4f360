/** What `import` reads. */
export const importKinds = ['template', 'ndes', 'ca', 'devices'] as const;

export type ImportKind = (typeof importKinds)[number];
