/** Serves an editor over standard input and output until it says `exit`. */
export async function lspCommand(): Promise<number> {
  // Loaded here only: no other command needs the protocol.
  const { startStdioServer } = await import('../lsp/node.ts');
  return startStdioServer();
}
