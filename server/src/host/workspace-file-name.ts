export const workspaceFileName = 'scep-profiles.json';
